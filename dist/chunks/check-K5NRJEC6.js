import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
} from "./chunk-OTX6HG2T.js";
import "./chunk-M4BHYLFA.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-ZRKJLOWJ.js";
import "./chunk-XXNSKIDL.js";
import "./chunk-Q4L4TZUQ.js";
import "./chunk-AXIHYAII.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-OSF7EEEO.js";
import "./chunk-KNXKFJQF.js";
import "./chunk-HJLYTVLB.js";
import "./chunk-CUYABIHR.js";
import "./chunk-OEWZQLUR.js";
import "./chunk-T4E6TA6I.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-AK4MRW72.js";
import "./chunk-MECZG5TW.js";
import "./chunk-4WIUHA4K.js";
import "./chunk-F4LSG27J.js";
import "./chunk-KDHM3GOD.js";
import "./chunk-UOAHKFZ7.js";
import "./chunk-DEZGTU3Y.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-VTG3YKCV.js";
import "./chunk-J5R3LKEN.js";
import "./chunk-BOIPGX77.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-Z2ZLG327.js";
import "./chunk-XKFFYGE6.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-XC4P5WTS.js";
import "./chunk-6PV7H552.js";
import "./chunk-QRKO7U7A.js";
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
