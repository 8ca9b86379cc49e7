import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  json
} from "./chunk-4TC7VS6K.js";
import "./chunk-3QY4MXIG.js";
import "./chunk-B2BWVCLW.js";
export {
  json
};
