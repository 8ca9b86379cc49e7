import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  annotations,
  listAnnotations
} from "./chunk-BD67WBPO.js";
import "./chunk-TY42KNPP.js";
import "./chunk-2XOXYJXM.js";
import "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import "./chunk-B2BWVCLW.js";
export {
  annotations,
  listAnnotations
};
