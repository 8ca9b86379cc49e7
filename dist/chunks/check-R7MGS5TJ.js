import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-MWKQQGL6.js";
import "./chunk-LNDUFNNG.js";
import "./chunk-6B64X5PZ.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-T6HJIYMS.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-3F3MPCX2.js";
import "./chunk-W54OWCPD.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
