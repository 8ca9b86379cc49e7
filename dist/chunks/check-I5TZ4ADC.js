import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-CM4AXP5A.js";
import "./chunk-2O3XV3CH.js";
import "./chunk-USKIEYO4.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-JDEFQCTC.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-LSCHH4MD.js";
import "./chunk-W54OWCPD.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
