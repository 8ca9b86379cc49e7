import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
} from "./chunk-6JKE62KW.js";
import "./chunk-M4BHYLFA.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-5SF5PIFG.js";
import "./chunk-N6E4YQD5.js";
import "./chunk-TBFKHTAI.js";
import "./chunk-AXIHYAII.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-OSF7EEEO.js";
import "./chunk-W2TVNTSU.js";
import "./chunk-CHXXQBB6.js";
import "./chunk-TM6GYYUP.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-V3QHI3PQ.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-TE7MVK6C.js";
import "./chunk-7IQIVA5D.js";
import "./chunk-MQ7TUKY7.js";
import "./chunk-F4LSG27J.js";
import "./chunk-US5OUVFS.js";
import "./chunk-GFHNOQ64.js";
import "./chunk-YM7XZD2R.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-WQNHSKAS.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-NS26BNQZ.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-TOYSEBAY.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-D4QGHIKJ.js";
import "./chunk-6PV7H552.js";
import "./chunk-FN5KR4PK.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";
export {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
};
