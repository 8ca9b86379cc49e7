import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openClient,
  readKey,
  tooLong
} from "./chunk-LC5SVCSF.js";
import "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";
export {
  openClient,
  readKey,
  tooLong
};
