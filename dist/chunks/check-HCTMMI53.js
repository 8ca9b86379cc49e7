import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-GIJ55ALI.js";
import "./chunk-SQENQFV6.js";
import "./chunk-G6JI7CTG.js";
import "./chunk-4JQ57XF3.js";
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
