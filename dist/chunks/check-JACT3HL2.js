import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-UZHI5QH5.js";
import "./chunk-WAKS6EZC.js";
import "./chunk-IG3OLX7L.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-PR5VOULI.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-ZOY4IQKF.js";
import "./chunk-W54OWCPD.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
