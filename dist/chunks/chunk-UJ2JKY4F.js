import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/cli/fields.ts
function parseFields(fields) {
  const entries = fields.map((text) => {
    const at = text.indexOf("=");
    if (at > 0 && at < text.length - 1) return [text.slice(0, at), text.slice(at + 1)];
    throw new ConfigError(`--field ${text} is not of the form column=field`, {
      hint: "Your column first, then the kind's: --field response=output"
    });
  });
  return Object.fromEntries(entries);
}

export {
  parseFields
};
