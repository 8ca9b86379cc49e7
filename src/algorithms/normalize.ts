// The normal form in which two texts are "the same": NFKC, lower case, runs of white space as one
// space, trimmed (the usual key of exact deduplication; see docs/gates/exact-duplicate.md).
import { combineHashes, hashText, hashUnits, joinLanes, mixA, mixB, seedA, seedB } from './hash.ts';

/** The normal form of a text. */
export function normalize(text: string): string {
  // Single spaces, nearly all there is, are left alone.
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/**
 * A 53-bit hash of a text's normal form. ASCII, most of most data, is normalised while hashing;
 * anything else takes the long way. Equal hashes are to be confirmed on the texts.
 */
export function hashNormal(text: string): number {
  return hashAscii(text) ?? hashSimple(text) ?? hashNormalized(normalize(text));
}

/** Full-width letters and the like become ASCII: the hash must not tell where a text came from. */
function hashNormalized(normal: string): number {
  return hashAscii(normal) ?? combineHashes(hashText(normal), 1);
}

const latinEnd = 0x250;
const signsStart = 0x2010;
const signsEnd = 0x2213;

/**
 * Units whose normal form is one unit, not ASCII where they are not, and the same whatever stands beside
 * them but a mark: Latin letters and the signs of typesetters. 0 for all others.
 */
let simpleUnits: Uint16Array | undefined;

/** The same, by unit, up to the last that has one. */
export function findSimpleUnits(): Uint16Array {
  if (simpleUnits !== undefined) return simpleUnits;
  const found = new Uint16Array(signsEnd);
  for (let unit = 1; unit < signsEnd; unit += 1) {
    if (unit >= latinEnd && unit < signsStart) continue;
    const character = String.fromCharCode(unit);
    const normal = /\s/.test(character) ? ' ' : character.normalize('NFKC').toLowerCase();
    const code = normal.charCodeAt(0);
    const isOne = normal.length === 1 && code < 0x80 === unit < 0x80;
    if (isOne && !/\p{M}/u.test(normal)) found[unit] = code;
  }
  return (simpleUnits = found);
}

let normalUnits = new Uint16Array(1024);

/** Of simple units of which one at least is not ASCII, as `hashNormalized` has it; undefined for others. */
function hashSimple(text: string): number | undefined {
  const simple = findSimpleUnits();
  if (text.length > normalUnits.length) normalUnits = new Uint16Array(text.length * 2);
  const units = normalUnits;
  let length = 0;
  let last = 32;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= signsEnd) return undefined;
    const unit = simple[code] as number;
    if (unit === 0) return undefined;
    if (unit === 32 && last === 32) continue;
    last = unit;
    units[length] = unit;
    length += 1;
  }
  if (last === 32) length -= 1;
  return combineHashes(hashUnits(units, length), 1);
}

/** ASCII characters in lower case, and every white space as a space. */
const folded = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 9 && code <= 13) return 32;
  return code >= 65 && code <= 90 ? code + 32 : code;
});

/** Of words of four characters, then what is left, then the length; undefined for any but ASCII. */
function hashAscii(text: string): number | undefined {
  let end = text.length;
  while (end > 0 && folded[text.charCodeAt(end - 1)] === 32) end -= 1;
  let a = seedA;
  let b = seedB;
  let word = 0;
  let length = 0;
  let last = 32; // so that white space at the start is skipped too
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    const unit = folded[code] as number;
    if (unit === 32 && last === 32) continue;
    last = unit;
    word |= unit << (8 * (length & 3));
    length += 1;
    if ((length & 3) !== 0) continue;
    a = mixA(a, word);
    b = mixB(b, word);
    word = 0;
  }
  return joinLanes(mixA(mixA(a, word), length), mixB(mixB(b, word), length));
}
