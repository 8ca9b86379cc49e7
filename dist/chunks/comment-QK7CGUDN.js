import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  comment
} from "./chunk-UE3LGVOV.js";
import "./chunk-6IOJJ5X3.js";
import "./chunk-MO4CUXYF.js";
import "./chunk-TVG7RZWD.js";
import "./chunk-J4SXN6SC.js";
import "./chunk-DGKVQRBM.js";
import "./chunk-QW6PUZY7.js";
import "./chunk-XQNJUBH3.js";
import "./chunk-TNDUCKS4.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-BJY47QON.js";
import "./chunk-B2BWVCLW.js";
export {
  comment
};
