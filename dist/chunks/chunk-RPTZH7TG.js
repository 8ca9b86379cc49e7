import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-terminal.ts
function escapeLineStart(line) {
  return line.replace(/^(\s*)::/, "$1\\u{3a}:");
}
function escapeTerminal(text) {
  return escapeLineStart(showHidden(text)).replaceAll("##[", "#\\u{23}[");
}

export {
  escapeLineStart,
  escapeTerminal
};
