import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-6IOJJ5X3.js";

// src/reporters/summary.ts
var maxBytes = 1024 * 1024;
var depth = { subject: "this change", findings: 100, everything: true };
var summary = {
  id: "summary",
  summary: "Markdown for a job summary, at most 1 MiB",
  extension: "md",
  render(report, options = {}) {
    const limit = options.maxCharacters ?? maxBytes;
    return renderMarkdown({ report, options, depth }, limit, (text) => Buffer.byteLength(text));
  }
};

export {
  summary
};
