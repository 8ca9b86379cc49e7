import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openClient,
  readKey,
  tooLong
} from "./chunk-F5CHFHNH.js";
import "./chunk-IBBAP4KE.js";
import "./chunk-B2BWVCLW.js";
export {
  openClient,
  readKey,
  tooLong
};
