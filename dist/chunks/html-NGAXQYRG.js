import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  html
} from "./chunk-S2ZSZQTV.js";
import "./chunk-FD7PGDJ4.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-QW6PUZY7.js";
import "./chunk-XQNJUBH3.js";
import "./chunk-TNDUCKS4.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-BJY47QON.js";
import "./chunk-B2BWVCLW.js";
export {
  html
};
