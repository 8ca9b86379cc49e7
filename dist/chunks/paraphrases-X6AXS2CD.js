import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// references/paraphrases.json
var paraphrases_default = bundleRequire(import.meta.url)("../references/paraphrases.json");
export {
  paraphrases_default as default
};
