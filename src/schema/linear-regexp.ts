// Patterns from a dataset's own schema run on RE2's algorithm: time grows with the text, whatever
// the pattern. What it cannot run (look-around, back references) is refused when compiled.
import type { RegExpEngine } from 'ajv/dist/types/index.js';
import { RE2JS } from 're2js';

function compile(pattern: string): { test(text: string): boolean } {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the pattern ${JSON.stringify(pattern)} can't be run in linear time (${reason}); ` +
        'write it without look-around and back references',
      { cause: error },
    );
  }
  return { test: (text) => compiled.matcher(text).find() };
}

/** Ajv's `code.regExp`: like `new RegExp(pattern, flags)`, for use by `test` only. */
export const linearRegExp: RegExpEngine = Object.assign(compile, {
  // Only used when a validator is printed as source code, which we don't.
  code: 'linearRegExp',
});
