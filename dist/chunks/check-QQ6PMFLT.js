import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-TZSAMHTO.js";
import "./chunk-FOZYBHZ3.js";
import "./chunk-E3YFAGPQ.js";
import "./chunk-ZVCTYE4Z.js";
import "./chunk-HNHUSHZA.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-GWL2J2GZ.js";
import "./chunk-T25NZB6W.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
