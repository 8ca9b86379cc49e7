// What JSON.parse accepts without a word and a reader of training data must know: a key that stands
// twice, numbers that lose digits, half a surrogate pair, escaped NUL, bottomless nesting. Runs on the
// text of a line that JSON.parse has already accepted, so it need not check the grammar.

export interface ScanNote {
  readonly code:
    'too-deep' | 'duplicate-key' | 'imprecise-number' | 'lone-surrogate' | 'escaped-nul';
  /** Offset in the line, in UTF-16 units. */
  readonly offset: number;
  readonly found: string;
}

const quote = 0x22;
const comma = 0x2c;
const zero = 0x30;
const nine = 0x39;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const letterU = 0x75;
const openBrace = 0x7b;
const closeBrace = 0x7d;

// Open containers and the keys seen in them; grown when a line nests deeper. Module state is safe:
// a scan never yields.
let isObjectAt = new Uint8Array(256);
let firstKeyAt = new Int32Array(256);
let keyHash = new Int32Array(1024);
let keyStart = new Int32Array(1024); // first character inside the quotes
let keyEnd = new Int32Array(1024);

// A wide object is checked with a set instead of pairwise.
const pairwiseKeys = 32;

// A message shows no more of a key or number.
const maxFound = 60;

/**
 * Notes on a valid JSON line, the first of each code, in order of place; undefined when there are
 * none (the usual case, no allocation). Nesting past `maxDepth` ends the scan with that note alone.
 */
export function scanLine(text: string, maxDepth: number): ScanNote[] | undefined {
  let notes: ScanNote[] | undefined;
  const note = (code: ScanNote['code'], offset: number, found: string): void => {
    if (notes?.some((known) => known.code === code)) return;
    const short = found.length > maxFound ? `${found.slice(0, maxFound - 1)}…` : found;
    (notes ??= []).push({ code, offset, found: short });
  };
  const { length } = text;
  let depth = -1;
  let keyCount = 0;
  let expectKey = false;
  // Next quote and backslash from here on, looked for anew only when passed: one walk in all.
  let nextQuote = -1;
  let nextEscape = indexFrom(text, '\\', 0);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === quote) {
      const start = i + 1;
      let isEscaped = false;
      i = start;
      for (;;) {
        if (nextQuote < i) nextQuote = indexFrom(text, '"', i);
        if (nextEscape < i) nextEscape = indexFrom(text, '\\', i);
        if (nextEscape > nextQuote) break;
        isEscaped = true;
        i = nextEscape + 2;
        if (text.charCodeAt(nextEscape + 1) !== letterU) continue;
        const code = checkUnicodeEscape(text, nextEscape);
        if (code !== undefined) note(code, nextEscape, text.slice(nextEscape, nextEscape + 6));
        // Both halves of a pair at once, so that the second is not taken for a lone one.
        else if (isHighSurrogate(text, nextEscape)) i = nextEscape + 8;
      }
      i = nextQuote;
      if (!expectKey) continue;
      expectKey = false;
      if (keyCount === keyHash.length) growKeys();
      keyHash[keyCount] = isEscaped ? 0 : hashKey(text, start, i);
      keyStart[keyCount] = start;
      keyEnd[keyCount] = i;
      keyCount += 1;
    } else if (unit === openBrace || unit === openBracket) {
      depth += 1;
      if (depth === maxDepth) {
        return [{ code: 'too-deep', offset: i, found: `more than ${maxDepth} levels` }];
      }
      if (depth === isObjectAt.length) growDepth();
      isObjectAt[depth] = unit === openBrace ? 1 : 0;
      firstKeyAt[depth] = keyCount;
      expectKey = unit === openBrace;
    } else if (unit === closeBrace || unit === closeBracket) {
      if (unit === closeBrace) {
        const first = firstKeyAt[depth] as number;
        const repeated = keyCount - first < 2 ? -1 : findRepeatedKey(text, first, keyCount);
        if (repeated >= 0) {
          note('duplicate-key', (keyStart[repeated] as number) - 1, keyText(text, repeated));
        }
        keyCount = first;
      }
      depth -= 1;
      expectKey = false;
    } else if (unit === comma) {
      expectKey = isObjectAt[depth] === 1;
    } else if (unit >= zero && unit <= nine) {
      const first = i;
      let isInteger = true;
      for (let next = text.charCodeAt(i + 1); ; next = text.charCodeAt(i + 1)) {
        if (next < zero || next > nine) {
          if (!isNumberUnit(next)) break;
          isInteger = false;
        }
        i += 1;
      }
      // 16 digits are the first length that can pass 2^53; 1e309 is the first power past a double.
      if (i - first < (isInteger ? 15 : 4)) continue;
      const digits = text.slice(first, i + 1);
      if (!keepsDigits(digits, isInteger)) note('imprecise-number', first, digits);
    }
  }
  return notes?.sort((a, b) => a.offset - b.offset);
}

/** Like indexOf, but past the end when there is none. */
function indexFrom(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** True for what can follow a digit in a number: `.`, `e`, `E`, `+`, `-`. */
function isNumberUnit(unit: number): boolean {
  return unit === 0x2e || unit === 0x65 || unit === 0x45 || unit === 0x2b || unit === 0x2d;
}

function keepsDigits(digits: string, isInteger: boolean): boolean {
  const value = Number(digits);
  if (!Number.isFinite(value)) return false;
  return !isInteger || Number.isSafeInteger(value) || BigInt(digits) === BigInt(value);
}

function hashKey(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** The first key of an object that stands in it before, or -1. */
function findRepeatedKey(text: string, first: number, count: number): number {
  let isPlain = count - first <= pairwiseKeys;
  for (let i = first; isPlain && i < count; i += 1) isPlain = keyHash[i] !== 0;
  if (isPlain) {
    for (let i = first + 1; i < count; i += 1) {
      for (let j = first; j < i; j += 1) {
        if (keyHash[i] === keyHash[j] && keyText(text, i) === keyText(text, j)) return i;
      }
    }
    return -1;
  }
  // Wide objects, and those with escapes in a key (their hash is 0, as may be a plain one's).
  const seen = new Set<string>();
  for (let i = first; i < count; i += 1) {
    const size = seen.size;
    if (seen.add(keyText(text, i)).size === size) return i;
  }
  return -1;
}

function keyText(text: string, index: number): string {
  const key = text.slice(keyStart[index], keyEnd[index]);
  return key.includes('\\') ? (JSON.parse(`"${key}"`) as string) : key;
}

function hexAt(text: string, escape: number): number {
  return Number.parseInt(text.slice(escape + 2, escape + 6), 16);
}

function isHighSurrogate(text: string, escape: number): boolean {
  return (
    (text.charCodeAt(escape + 2) | 0x20) === 0x64 &&
    hexAt(text, escape) <= 0xdbff &&
    hexAt(text, escape) >= 0xd800
  );
}

/** What is wrong with the `\uXXXX` at an offset. */
function checkUnicodeEscape(text: string, escape: number): ScanNote['code'] | undefined {
  // Most escapes are letters: neither \u00.. nor \ud...
  const first = text.charCodeAt(escape + 2) | 0x20;
  if (first !== 0x64 && first !== zero) return undefined;
  const unit = hexAt(text, escape);
  if (unit === 0) return 'escaped-nul';
  if (unit < 0xd800 || unit > 0xdfff) return undefined;
  if (unit <= 0xdbff && text.charCodeAt(escape + 6) === backslash) {
    const low = text.charCodeAt(escape + 7) === letterU ? hexAt(text, escape + 6) : 0;
    if (low >= 0xdc00 && low <= 0xdfff) return undefined;
  }
  return 'lone-surrogate';
}

function growKeys(): void {
  keyHash = grown(keyHash);
  keyStart = grown(keyStart);
  keyEnd = grown(keyEnd);
}

function growDepth(): void {
  const larger = new Uint8Array(isObjectAt.length * 2);
  larger.set(isObjectAt);
  isObjectAt = larger;
  firstKeyAt = grown(firstKeyAt);
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
