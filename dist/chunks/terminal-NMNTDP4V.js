import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  terminal
} from "./chunk-FWAKKCL6.js";
import "./chunk-5KRLNYMW.js";
import "./chunk-XBEPSWVK.js";
import "./chunk-H5B5JVBM.js";
import "./chunk-MGFLB6SL.js";
import "./chunk-H3GORXTA.js";
import "./chunk-WJBP4HLI.js";
import "./chunk-TY42KNPP.js";
import "./chunk-E353DWKX.js";
import "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-B2BWVCLW.js";
export {
  terminal
};
