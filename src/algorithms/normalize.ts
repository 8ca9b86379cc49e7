// The normal form in which two texts are "the same": NFKC, lower case, runs of white space as one
// space, trimmed (the usual key of exact deduplication; see docs/gates/exact-duplicate.md).
import { combineHashes, hashText, joinLanes, mixA, mixB, seedA, seedB } from './hash.ts';

/** The normal form of a text. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * A 53-bit hash of a text's normal form. ASCII, most of most data, is normalised while hashing;
 * anything else takes the long way. Equal hashes are to be confirmed on the texts.
 */
export function hashNormal(text: string): number {
  return hashAscii(text) ?? hashNormalized(normalize(text));
}

/** Full-width letters and the like become ASCII: the hash must not tell where a text came from. */
function hashNormalized(normal: string): number {
  return hashAscii(normal) ?? combineHashes(hashText(normal), 1);
}

/** Undefined when the text holds anything but ASCII. */
function hashAscii(text: string): number | undefined {
  let a = seedA;
  let b = seedB;
  let isSpacePending = false;
  let length = 0;
  let word = 0; // the last characters of the normal form, four of which are mixed in at once
  for (let i = 0; i < text.length; i += 1) {
    let unit = text.charCodeAt(i);
    if (unit > 0x7e) return undefined;
    if (unit <= 32 && (unit === 32 || (unit >= 9 && unit <= 13))) {
      isSpacePending = length > 0;
      continue;
    }
    if (isSpacePending) {
      isSpacePending = false;
      word = (word << 8) | 32;
      length += 1;
      if ((length & 3) === 0) {
        a = mixA(a, word);
        b = mixB(b, word);
        word = 0;
      }
    }
    if (unit >= 65 && unit <= 90) unit += 32;
    word = (word << 8) | unit;
    length += 1;
    if ((length & 3) === 0) {
      a = mixA(a, word);
      b = mixB(b, word);
      word = 0;
    }
  }
  return joinLanes(mixA(a, word ^ length), mixB(b, word));
}
