import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  comment
} from "./chunk-LNXYL4NR.js";
import "./chunk-7DDMAYC7.js";
import "./chunk-MO4CUXYF.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-H5B5JVBM.js";
import "./chunk-MGFLB6SL.js";
import "./chunk-H3GORXTA.js";
import "./chunk-WJBP4HLI.js";
import "./chunk-TY42KNPP.js";
import "./chunk-E353DWKX.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-BJY47QON.js";
import "./chunk-B2BWVCLW.js";
export {
  comment
};
