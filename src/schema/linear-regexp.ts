// Patterns from a dataset's own schema run on RE2's algorithm: time grows with the text, whatever
// the pattern. What it cannot run (look-around, back references) is refused when compiled, and so is
// what the two syntaxes read differently and ECMA-262 does not allow.
import type { RegExpEngine } from 'ajv/dist/types/index.js';
import { RE2JS } from 're2js';

// What `\s` and `.` mean in ECMA-262, inside a class; in RE2 they know ASCII only.
const space =
  '\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';
const noSpace =
  '\\x00-\\x08\\x0e-\\x1f!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}' +
  '\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}';
const lineEnd = '\\n\\r\\x{2028}\\x{2029}';

// RE2 knows the general categories by their short names only.
const categories = new Map(
  (
    'Letter L, Cased_Letter LC, Uppercase_Letter Lu, Lowercase_Letter Ll, Titlecase_Letter Lt, ' +
    'Modifier_Letter Lm, Other_Letter Lo, Mark M, Nonspacing_Mark Mn, Spacing_Mark Mc, ' +
    'Enclosing_Mark Me, Number N, Decimal_Number Nd, digit Nd, Letter_Number Nl, Other_Number No, ' +
    'Punctuation P, punct P, Connector_Punctuation Pc, Dash_Punctuation Pd, Open_Punctuation Ps, ' +
    'Close_Punctuation Pe, Initial_Punctuation Pi, Final_Punctuation Pf, Other_Punctuation Po, ' +
    'Symbol S, Math_Symbol Sm, Currency_Symbol Sc, Modifier_Symbol Sk, Other_Symbol So, ' +
    'Separator Z, Space_Separator Zs, Line_Separator Zl, Paragraph_Separator Zp, ' +
    'Other C, Control Cc, Format Cf, Private_Use Co'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** What differs between the syntaxes is one of these tokens. */
const tokens =
  /\\u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})|\\[pP]\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}|\\([^])|[[\].]/g;

/** A pattern of ECMA-262 as re2js reads it. Throws for escapes that mean another thing there. */
function translate(pattern: string): string {
  let isInClass = false;
  const own = pattern.replace(
    tokens,
    (token: string, high?: string, low?: string, property?: string, escaped?: string) => {
      if (high !== undefined && low !== undefined) {
        const units = [high, low].map((hex) => Number.parseInt(hex, 16));
        return `\\x{${String.fromCharCode(...units)
          .codePointAt(0)
          ?.toString(16)}}`;
      }
      if (property !== undefined) {
        return `${token.slice(0, 2)}{${categories.get(property) ?? property}}`;
      }
      if (escaped === undefined) {
        if (token === '.') return isInClass ? token : `[^${lineEnd}]`;
        if (token === ']') isInClass = false;
        else if (isInClass) return '\\[';
        else isInClass = true;
        return token;
      }
      if (escaped === 's') return isInClass ? space : `[${space}]`;
      if (escaped === 'S') return isInClass ? noSpace : `[${noSpace}]`;
      if (escaped === 'b' && isInClass) return '\\x08';
      // RE2 has other escapes (\A, \Q), and what it reads as a letter may be none (\k<name>).
      if (/[a-z]/i.test(escaped) && !'bBcdDfnrtuvwWx'.includes(escaped)) {
        throw new Error(`no escape that RE2 and ECMA-262 share: ${token}`);
      }
      return token;
    },
  );
  return RE2JS.translateRegExp(own);
}

function compile(pattern: string): { test(text: string): boolean; toString(): string } {
  let compiled: RE2JS;
  try {
    checkSyntax(pattern);
    compiled = RE2JS.compile(translate(pattern));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    let advice = 'write it without look-around and back references';
    if (reason.includes('repeat')) advice = 'repeat at most 1000 times';
    else if (/: \\[A-Za-z]$|class range/.test(reason)) advice = 'list the characters in brackets';
    throw new Error(
      `the pattern ${JSON.stringify(pattern)} ${
        error instanceof SyntaxError
          ? `is not a regular expression (${reason})`
          : `can't be run in linear time (${reason}); ${advice}`
      }`,
      { cause: error },
    );
  }
  // Ajv keeps compiled patterns by their text.
  return { test: (text) => compiled.test(text), toString: () => pattern };
}

/** Throws SyntaxError for what is no pattern of ECMA-262, old or new. */
function checkSyntax(pattern: string): void {
  try {
    new RegExp(pattern, 'u');
  } catch {
    new RegExp(pattern);
  }
}

/** Ajv's `code.regExp`: like `new RegExp(pattern, flags)`, for use by `test` only. */
export const linearRegExp: RegExpEngine = Object.assign(compile, {
  // Only used when a validator is printed as source code, which we don't.
  code: 'linearRegExp',
});
