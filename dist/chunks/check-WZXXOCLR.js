import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  printReport,
  runCheck
} from "./chunk-HWUMKPML.js";
import "./chunk-KPXOLDLN.js";
import "./chunk-BNOVNE65.js";
import "./chunk-SRPK3ZK5.js";
import "./chunk-GYRWNZEU.js";
import "./chunk-FN7GX56L.js";
import "./chunk-CHJDLITN.js";
import "./chunk-SDI6Q3IW.js";
import "./chunk-FJJYYM3F.js";
import "./chunk-LMZ2TWFL.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-RKKEYQTX.js";
import "./chunk-52MO7P5E.js";
import "./chunk-YE2FKQFA.js";
import "./chunk-VX7PD5FF.js";
import "./chunk-4RBWKMW3.js";
import "./chunk-PVY7AZSX.js";
import "./chunk-M46ZWDRA.js";
import "./chunk-T25NZB6W.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-FFMPI22O.js";
import "./chunk-XL4CSICQ.js";
import "./chunk-TD53POIT.js";
export {
  printReport,
  runCheck
};
