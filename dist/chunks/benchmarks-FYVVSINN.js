import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// references/benchmarks.json
var benchmarks_default = bundleRequire(import.meta.url)("../references/benchmarks.json");
export {
  benchmarks_default as default
};
