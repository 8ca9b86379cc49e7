// Says where and why a line is not JSON. Runs on failing lines only.
import { printParseErrorCode, visit } from 'jsonc-parser';

export interface JsonTrouble {
  /** Character offset in the line. */
  readonly offset: number;
  readonly found: string;
  readonly hint: string;
}

const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that JSON does not know',
  InvalidNumberFormat: 'a number JSON does not allow',
  PropertyNameExpected: 'no key in double quotes where one must stand',
  ValueExpected: 'no value where one must stand',
  ColonExpected: 'no colon after a key',
  CommaExpected: 'no comma between two values',
  CloseBraceExpected: 'the end of the line before the closing }',
  CloseBracketExpected: 'the end of the line before the closing ]',
  EndOfFileExpected: 'more text after the record',
  InvalidCommentToken: 'a comment',
  UnexpectedEndOfComment: 'an unclosed comment',
  UnexpectedEndOfString: 'a string without its closing quote',
  UnexpectedEndOfNumber: 'an unfinished number',
  InvalidUnicode: 'a \\u escape without four hex digits',
  InvalidEscapeCharacter: 'an escape JSON does not know',
  InvalidCharacter: 'a control character or tab inside a string',
};

/**
 * The first fault of a line that JSON.parse refused, with what to do about it. Lines nested so
 * deeply that a recursive visitor can't walk them get the fault without a place.
 */
export function describeBrokenJson(text: string): JsonTrouble {
  const hint = hintFor(text);
  let first: JsonTrouble | undefined;
  try {
    visit(
      text,
      {
        onError(error, offset) {
          first ??= {
            offset,
            found: messages[printParseErrorCode(error)] ?? 'text that is not JSON',
            hint,
          };
        },
      },
      { disallowComments: true, allowTrailingComma: false },
    );
  } catch {
    // RangeError: too deep for the visitor.
  }
  return first ?? { offset: 0, found: 'text that is not JSON', hint };
}

function hintFor(text: string): string {
  const trimmed = text.trim();
  if (/^[{[]\s*'/.test(trimmed)) {
    return 'this looks like a Python dict: write records with json.dumps';
  }
  if (/\b(?:NaN|-?Infinity)\b/.test(trimmed)) return 'JSON has no NaN or Infinity: write null';
  if (/[:,[]\s*(?:None|True|False)\b/.test(trimmed)) {
    return 'this looks like Python: write null, true, false (json.dumps does)';
  }
  if (/^(?:<{7}|={7}|>{7})/.test(trimmed)) return 'a merge conflict marker: resolve the conflict';
  if (/,\s*[}\]]\s*$/.test(trimmed)) return 'remove the comma before the closing bracket';
  if (/}\s*{/.test(trimmed)) return 'two records on one line: put each on a line of its own';
  return 'write one JSON object a line';
}
