import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-5HNBSGOZ.js";
import "./chunk-SYSE6F6R.js";
import "./chunk-O3M6UUUJ.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-B34T2KTZ.js";
import "./chunk-AS3CRNIA.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-GWL2J2GZ.js";
import "./chunk-T25NZB6W.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
