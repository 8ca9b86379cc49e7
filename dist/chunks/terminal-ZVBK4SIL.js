import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  terminal
} from "./chunk-I4BRE2YF.js";
import "./chunk-OTZE6PSK.js";
import "./chunk-XBEPSWVK.js";
import "./chunk-DGKVQRBM.js";
import "./chunk-QW6PUZY7.js";
import "./chunk-XQNJUBH3.js";
import "./chunk-TNDUCKS4.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-B2BWVCLW.js";
export {
  terminal
};
