import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-KFGOK2G2.js";
import "./chunk-X3QY2PE2.js";
import "./chunk-74NSJC2R.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-74IP3532.js";
import "./chunk-YDIORM3P.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-GWL2J2GZ.js";
import "./chunk-T25NZB6W.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
