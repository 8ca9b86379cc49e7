import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-PU6QCJAC.js";
import "./chunk-PGRJD3HT.js";
import "./chunk-VTNOTP5T.js";
import "./chunk-MTOIHOHB.js";
import "./chunk-SKFS25JA.js";
import "./chunk-LMZ2TWFL.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-52MO7P5E.js";
import "./chunk-YNNTILAI.js";
import "./chunk-ZA2IBE5Q.js";
import "./chunk-UEXAI53P.js";
import "./chunk-24NAUT47.js";
import "./chunk-UWYE6GET.js";
import "./chunk-CDVFJYZW.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-T25NZB6W.js";
import "./chunk-MIE25AIE.js";
import "./chunk-N2TXRDWW.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
