import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  DatasetError
} from "./chunk-JBXV7KQQ.js";

// src/commands/require-readable.ts
var hint = "heartcut check says what is wrong with it. Nothing was written.";
function requireReadable(side) {
  for (const file of side.files) {
    if (file.problem !== void 0 && file.problem.code !== "empty-file") {
      const message = `${file.path} is no JSONL file (${file.problem.code})`;
      throw new DatasetError(message, { hint });
    }
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw new DatasetError(`line ${line + 1} is no record`, {
        at: `${file.path}:${line + 1}`,
        hint
      });
    }
  }
}

export {
  requireReadable
};
