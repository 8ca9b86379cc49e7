import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  json
} from "./chunk-RHCH3OLN.js";
import "./chunk-GYXVB3GF.js";
import "./chunk-B2BWVCLW.js";
export {
  json
};
