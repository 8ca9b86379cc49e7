import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-6IOJJ5X3.js";

// src/reporters/comment.ts
var maxCharacters = 65536;
var depth = { subject: "this pull request", findings: 5, everything: false };
var comment = {
  id: "comment",
  summary: "Markdown for a pull request comment, at most 65,536 characters",
  extension: "md",
  render(report, options = {}) {
    const limit = options.maxCharacters ?? maxCharacters;
    return renderMarkdown({ report, options, depth }, limit, (text) => text.length);
  }
};

export {
  comment
};
