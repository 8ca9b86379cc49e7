import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  createStatic,
  staticLanguages,
  staticPurpose
} from "./chunk-JE2MCFM7.js";
import "./chunk-B2BWVCLW.js";
export {
  createStatic,
  staticLanguages,
  staticPurpose
};
