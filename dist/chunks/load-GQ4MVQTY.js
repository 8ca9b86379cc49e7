import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  layTerms,
  loadTerms
} from "./chunk-4AWXGC26.js";
import "./chunk-B2BWVCLW.js";
export {
  layTerms,
  loadTerms
};
