import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  Judge
} from "./chunk-DE62VSAH.js";
import "./chunk-U2SFIUDA.js";
import "./chunk-B2BWVCLW.js";
export {
  Judge
};
