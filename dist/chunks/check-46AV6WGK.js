import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
} from "./chunk-TDV46AIH.js";
import "./chunk-SJEOQZ74.js";
import "./chunk-RD73Q6A3.js";
import "./chunk-P44MMJFK.js";
import "./chunk-W2WNDZUW.js";
import "./chunk-SZQCOR7D.js";
import "./chunk-6ECAEN25.js";
import "./chunk-CXJNGHN2.js";
import "./chunk-BJY47QON.js";
import "./chunk-2QLMFE7Z.js";
import "./chunk-YPHHCHJJ.js";
import "./chunk-RC2FTZ72.js";
import "./chunk-4SEZADFP.js";
import "./chunk-DPUQQHMP.js";
import "./chunk-EFWNZDZ7.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-U64CVLJE.js";
import "./chunk-6CK4HVL5.js";
import "./chunk-ZC3JBNFV.js";
import "./chunk-BTFFKP4J.js";
import "./chunk-5NBUBQY6.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-VAM2RFFE.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-OTVBXLZY.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-TL6ZPTH2.js";
import "./chunk-QCBW44SR.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-F5CHFHNH.js";
import "./chunk-IBBAP4KE.js";
import "./chunk-B2BWVCLW.js";
export {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
};
