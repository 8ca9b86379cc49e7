import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  html
} from "./chunk-YOSWBVAS.js";
import "./chunk-FD7PGDJ4.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-MGFLB6SL.js";
import "./chunk-H3GORXTA.js";
import "./chunk-WJBP4HLI.js";
import "./chunk-TY42KNPP.js";
import "./chunk-E353DWKX.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-BJY47QON.js";
import "./chunk-B2BWVCLW.js";
export {
  html
};
