// What JSON.parse accepts without a word and a reader of training data must know: a key that stands
// twice, numbers that lose digits, half a surrogate pair, escaped NUL, bottomless nesting. Runs on the bytes of a line
// that JSON.parse has already accepted, so it need not check the grammar.

export interface ScanNote {
  readonly code:
    'too-deep' | 'duplicate-key' | 'imprecise-number' | 'lone-surrogate' | 'escaped-nul';
  /** Byte offset in the line. */
  readonly offset: number;
  readonly found: string;
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

// Open containers and the keys seen in them; grown when a line nests deeper. Module state is safe:
// a scan never yields.
let isObjectAt = new Uint8Array(256);
let firstKeyAt = new Int32Array(256);
let keyHash = new Int32Array(1024);
let keyStart = new Int32Array(1024);
let keyEnd = new Int32Array(1024);

// A wide object is checked with a set instead of pairwise.
const pairwiseKeys = 32;

/**
 * Notes on a valid JSON line, in order; undefined when there are none (the usual case, no
 * allocation). Nesting past `maxDepth` ends the scan with the note `too-deep`.
 */
export function scanLine(
  bytes: Buffer,
  start: number,
  end: number,
  maxDepth: number,
): ScanNote[] | undefined {
  let notes: ScanNote[] | undefined;
  let depth = -1;
  let keyCount = 0;
  let expectKey = false;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] as number;
    if (byte === quote) {
      const open = i;
      let hash = 0;
      i += 1;
      let escaped = false;
      for (let current = bytes[i] as number; current !== quote; current = bytes[i] as number) {
        if (current === backslash) {
          escaped = true;
          if (bytes[i + 1] === 0x75) {
            const note = checkUnicodeEscape(bytes, i, start);
            if (note !== undefined) (notes ??= []).push(note);
            // Step over both halves of a pair, so that the second is not taken for a lone one.
            i += isHighSurrogate(bytes, i) && note === undefined ? 12 : 6;
          } else {
            i += 2;
          }
          continue;
        }
        hash = (Math.imul(hash, 31) + current) | 0;
        i += 1;
      }
      if (!expectKey) continue;
      expectKey = false;
      if (keyCount === keyHash.length) growKeys();
      keyHash[keyCount] = escaped ? 0 : hash;
      keyStart[keyCount] = open;
      keyEnd[keyCount] = i + 1;
      keyCount += 1;
    } else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      if (depth === maxDepth) {
        return [{ code: 'too-deep', offset: i - start, found: `more than ${maxDepth} levels` }];
      }
      if (depth === isObjectAt.length) growDepth();
      isObjectAt[depth] = byte === openBrace ? 1 : 0;
      firstKeyAt[depth] = keyCount;
      expectKey = byte === openBrace;
    } else if (byte === closeBrace || byte === closeBracket) {
      if (byte === closeBrace) {
        const first = firstKeyAt[depth] as number;
        const note = findRepeatedKey(bytes, first, keyCount, start);
        if (note !== undefined) (notes ??= []).push(note);
        keyCount = first;
      }
      depth -= 1;
      expectKey = false;
    } else if (byte === comma) {
      expectKey = depth >= 0 && isObjectAt[depth] === 1;
    } else if (byte >= 0x30 && byte <= 0x39) {
      const first = i;
      while (i + 1 < end && isNumberByte(bytes[i + 1] as number)) i += 1;
      // 16 digits are the first length that can pass 2^53.
      if (i - first >= 15) {
        const digits = bytes.toString('latin1', first, i + 1);
        if (/^\d+$/.test(digits) && BigInt(digits) !== BigInt(Number(digits))) {
          (notes ??= []).push({ code: 'imprecise-number', offset: first - start, found: digits });
        }
      }
    }
  }
  return notes;
}

function isNumberByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) ||
    byte === 0x2e ||
    byte === 0x65 ||
    byte === 0x45 ||
    byte === 0x2b ||
    byte === 0x2d
  );
}

function findRepeatedKey(
  bytes: Buffer,
  first: number,
  count: number,
  lineStart: number,
): ScanNote | undefined {
  if (count - first <= pairwiseKeys) {
    for (let i = first + 1; i < count; i += 1) {
      for (let j = first; j < i; j += 1) {
        // A key with escapes hashes to 0 and is compared with every other.
        const alike = keyHash[i] === keyHash[j] || keyHash[i] === 0 || keyHash[j] === 0;
        if (alike && keyText(bytes, i) === keyText(bytes, j)) return repeated(bytes, i, lineStart);
      }
    }
    return undefined;
  }
  const seen = new Set<string>();
  for (let i = first; i < count; i += 1) {
    const key = keyText(bytes, i);
    if (seen.has(key)) return repeated(bytes, i, lineStart);
    seen.add(key);
  }
  return undefined;
}

function keyText(bytes: Buffer, index: number): string {
  return JSON.parse(bytes.toString('utf8', keyStart[index], keyEnd[index])) as string;
}

function repeated(bytes: Buffer, index: number, lineStart: number): ScanNote {
  return {
    code: 'duplicate-key',
    offset: (keyStart[index] as number) - lineStart,
    found: keyText(bytes, index),
  };
}

function hexAt(bytes: Buffer, escape: number): number {
  return Number.parseInt(bytes.toString('latin1', escape + 2, escape + 6), 16);
}

function isHighSurrogate(bytes: Buffer, escape: number): boolean {
  const unit = hexAt(bytes, escape);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function checkUnicodeEscape(bytes: Buffer, escape: number, start: number): ScanNote | undefined {
  const found = bytes.toString('latin1', escape, escape + 6);
  const unit = hexAt(bytes, escape);
  if (unit === 0) return { code: 'escaped-nul', offset: escape - start, found };
  if (unit < 0xd800 || unit > 0xdfff) return undefined;
  if (unit <= 0xdbff && bytes[escape + 6] === backslash && bytes[escape + 7] === 0x75) {
    const low = hexAt(bytes, escape + 6);
    if (low >= 0xdc00 && low <= 0xdfff) return undefined;
  }
  return { code: 'lone-surrogate', offset: escape - start, found };
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
