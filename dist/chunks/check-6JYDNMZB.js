import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-PMJELKKM.js";
import "./chunk-FYHS32WW.js";
import "./chunk-C6PYSKNH.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-7WFETHBY.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-XG63V7OF.js";
import "./chunk-4LXDOZQH.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
