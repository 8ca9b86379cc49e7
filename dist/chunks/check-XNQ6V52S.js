import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
} from "./chunk-PAVGL6RW.js";
import "./chunk-OA367L52.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-VIZHOKVT.js";
import "./chunk-GL7LERME.js";
import "./chunk-5TD4Z33E.js";
import "./chunk-AXIHYAII.js";
import "./chunk-FZKGR3VG.js";
import "./chunk-OSF7EEEO.js";
import "./chunk-UYEJ6DRM.js";
import "./chunk-ENKNORBP.js";
import "./chunk-3VD46ZJB.js";
import "./chunk-ZMUCD2AD.js";
import "./chunk-WIFFIEQD.js";
import "./chunk-PC3JAHUV.js";
import "./chunk-FRVGGCPG.js";
import "./chunk-HJUT5VGQ.js";
import "./chunk-GJHLYIW7.js";
import "./chunk-LQL4CFKS.js";
import "./chunk-XMXLXWMT.js";
import "./chunk-AK4MRW72.js";
import "./chunk-F4LSG27J.js";
import "./chunk-E2WZ6QCA.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-76B6GIDR.js";
import "./chunk-CWZKW2LT.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-BA3GYA3G.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-G2FGO3ZZ.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-MNTAIQPV.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-56B74GXW.js";
import "./chunk-QRKO7U7A.js";
import "./chunk-UI3TLDIH.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-PTE3DTVJ.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-VNWH7LZ5.js";
import "./chunk-WIQNRRGO.js";
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
