import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  sarif
} from "./chunk-ONPMZQGM.js";
import "./chunk-3QY4MXIG.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-TY42KNPP.js";
import "./chunk-E353DWKX.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-B2BWVCLW.js";
export {
  sarif
};
