// Says where and why a line can't be read. Runs only on lines that were refused; walks them once and
// without recursion, so that depth and length don't matter.
import { isUtf8 } from 'node:buffer';

export interface JsonTrouble {
  /** Offset in the line, in UTF-16 units. */
  readonly offset: number;
  readonly found: string;
  readonly hint: string;
}

type Awaited = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma' | 'end';

const absent: Readonly<Record<Awaited, string>> = {
  value: 'no value where one must stand',
  'first value': 'no value where one must stand',
  key: 'no key in double quotes where one must stand',
  'first key': 'no key in double quotes where one must stand',
  colon: 'no colon after a key',
  comma: 'no comma between two values',
  end: 'more text after the record',
};

const scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;

/** The first fault of a line that JSON.parse refused, with what to do about it. */
export function describeBrokenJson(text: string): JsonTrouble {
  const closers: string[] = []; // of the brackets that are open
  let awaited: Awaited = 'value';
  const afterValue = (): Awaited => (closers.length === 0 ? 'end' : 'comma');
  // A number or word, to its end, so that its beginning is the place; else one character.
  const word = /[-+.$\w\p{L}\p{M}\p{N}]+|[^]/uy;
  let at = 0;
  for (;;) {
    const char = text[at];
    if (char === ' ' || char === '\t' || char === '\r' || char === '\n') {
      at += 1;
      continue;
    }
    if (char === undefined) {
      const closer = closers.at(-1);
      const found =
        closer === undefined ? absent.value : `the end of the line before the closing ${closer}`;
      return { offset: at, found, hint: 'the record was cut, or goes on below: one line a record' };
    }
    const takesValue: boolean = awaited === 'value' || awaited === 'first value';
    if (char === '"' && (takesValue || awaited === 'key' || awaited === 'first key')) {
      const string = readString(text, at);
      if (typeof string !== 'number') return string;
      at = string;
      awaited = takesValue ? afterValue() : 'colon';
    } else if ((char === '{' || char === '[') && takesValue) {
      closers.push(char === '{' ? '}' : ']');
      awaited = char === '{' ? 'first key' : 'first value';
      at += 1;
    } else if (char === '}' || char === ']') {
      const isDue = awaited === 'comma' || awaited.startsWith('first');
      if (!isDue || char !== closers.at(-1)) return misplaced(text, at, awaited, closers.at(-1));
      closers.pop();
      awaited = afterValue();
      at += 1;
    } else if (char === ',' && awaited === 'comma') {
      awaited = closers.at(-1) === '}' ? 'key' : 'value';
      at += 1;
    } else if (char === ':' && awaited === 'colon') {
      awaited = 'value';
      at += 1;
    } else {
      word.lastIndex = at;
      const token = word.exec(text)?.[0] ?? '';
      if (!takesValue || !scalar.test(token)) {
        const found = nameToken(text.slice(at, at + 40), takesValue) ?? absent[awaited];
        return { offset: at, found, hint: hintFor(text, at, awaited) };
      }
      at += token.length;
      awaited = afterValue();
    }
  }
}

/** The offset after a string, or what is wrong inside it. */
function readString(text: string, start: number): number | JsonTrouble {
  const special = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|["\\\u0000-\u001f]/g;
  special.lastIndex = start + 1;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const [mark] = match;
    const offset = match.index;
    if (mark === '"') return special.lastIndex;
    if (mark.length > 1) continue;
    if (mark !== '\\') {
      const found = 'a control character or tab inside a string';
      return { offset, found, hint: 'write it as an escape, such as \\t or \\n' };
    }
    if (offset + 1 === text.length) break;
    const found =
      text[offset + 1] === 'u'
        ? 'a \\u escape without four hex digits'
        : 'an escape JSON does not know';
    return { offset, found, hint: 'a backslash itself is written \\\\' };
  }
  const found = 'a string without its closing quote';
  return { offset: start, found, hint: 'a quote inside a string is written \\", a line break \\n' };
}

/** What stands at a place where something else must; undefined where that says nothing. */
function nameToken(rest: string, takesValue: boolean): string | undefined {
  // White space of other languages and what can't be seen.
  const isHidden = /^[\s\p{C}]/u.test(rest);
  if (isHidden || (takesValue && /^[^"{}[\],:/'\w\p{L}$.+-]/u.test(rest))) {
    return `a character that JSON does not know, ${codePointName(rest)}`;
  }
  if (!takesValue) return undefined;
  if (/^\/[/*]/.test(rest)) return 'a comment';
  if (rest.startsWith("'")) return 'a string in single quotes';
  if (/^[-+.]?\d|^[-+.]+(?![\p{L}_$])/u.test(rest)) return 'a number JSON does not allow';
  if (/^[-+]?[\p{L}_$]/u.test(rest)) return 'a word that JSON does not know';
  return undefined;
}

function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function misplaced(
  text: string,
  at: number,
  awaited: Awaited,
  closer: string | undefined,
): JsonTrouble {
  const isDue = awaited === 'comma' || awaited.startsWith('first');
  const found = isDue ? `a ${text[at] ?? ''} where ${closer ?? ''} must stand` : absent[awaited];
  return { offset: at, found, hint: hintFor(text, at, awaited) };
}

function hintFor(text: string, at: number, awaited: Awaited): string {
  const rest = text.slice(at, at + 40);
  if (rest.startsWith("'")) return 'this looks like a Python dict: write records with json.dumps';
  if (/^[-+]?(?:NaN|Infinity)\b/.test(rest)) return 'JSON has no NaN or Infinity: write null';
  if (/^(?:None|True|False)\b/.test(rest)) {
    return 'this looks like Python: write null, true, false (json.dumps does)';
  }
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(rest))
    return 'a merge conflict marker: resolve the conflict';
  if (/^[\u2018-\u201f]/.test(rest))
    return 'typographic quotes: JSON is written with straight ones';
  if (rest.startsWith('/')) return 'JSON has no comments';
  if (awaited === 'end') {
    if (/^,?\s*{/.test(rest)) return 'two records on one line: put each on a line of its own';
    if (/^,\s*$/.test(rest)) return 'remove the comma after the record';
  }
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
    return 'remove the comma before the closing bracket';
  }
  return 'write one JSON object a line';
}

/** Unicode code points. */
export function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Offset of the first byte sequence that is no UTF-8 character, or -1. */
export function firstInvalidByte(line: Buffer): number {
  if (isUtf8(line)) return -1;
  for (let i = 0; ;) {
    const lead = line[i] as number;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > 1 && !isUtf8(line.subarray(i, i + size))) return i;
    i += size;
  }
}
