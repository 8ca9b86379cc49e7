import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  sarif
} from "./chunk-RTULULLG.js";
import "./chunk-GYXVB3GF.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-B2BWVCLW.js";
export {
  sarif
};
