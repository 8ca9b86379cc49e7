import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  repositoryRequest,
  runCheck,
  wantedBy
} from "./chunk-6CHUDUKR.js";
import "./chunk-SJEOQZ74.js";
import "./chunk-2B2ND3HM.js";
import "./chunk-L4NNGZ7I.js";
import "./chunk-AZHMAPTH.js";
import "./chunk-2UHQYX4O.js";
import "./chunk-CLFQB3R3.js";
import "./chunk-KX5KAY2A.js";
import "./chunk-BJY47QON.js";
import "./chunk-NDRFD46B.js";
import "./chunk-YC4HMMVK.js";
import "./chunk-OPJ7ZYBM.js";
import "./chunk-SDFTMYKH.js";
import "./chunk-4SEZADFP.js";
import "./chunk-DPUQQHMP.js";
import "./chunk-UEVD3VRZ.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-U64CVLJE.js";
import "./chunk-6CK4HVL5.js";
import "./chunk-Y22RRDAP.js";
import "./chunk-4G6PBX4W.js";
import "./chunk-5NBUBQY6.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-VAM2RFFE.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-QQNBUDTX.js";
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
