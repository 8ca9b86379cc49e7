// Texts → rows of the static model's table: a word it knows is one row, another is put together of
// parts it knows. One pass over the text, no strings made.

/** Parts of words are looked for up to this length. */
const maxPart = 8;

/** Rows by hashed word: open addressing in arrays whose length is a power of two. */
export interface WordTable {
  /** Hash of the word, 0 where the slot is free. */
  readonly hashes: Uint32Array;
  readonly rows: Uint16Array;
}

/** Of whole words, and of parts of words. */
const wordSeed = 0x811c9dc5;
const partSeed = 0x9e3779b9;

/** FNV-1a over UTF-16 units; never 0. */
export function hashWord(text: string, isPart: boolean): number {
  let hash = isPart ? partSeed : wordSeed;
  for (let i = 0; i < text.length; i += 1) hash = step(hash, text.charCodeAt(i));
  return finish(hash);
}

/** Throws where two entries have one hash. */
export function buildWordTable(
  entries: readonly { readonly text: string; readonly isPart: boolean }[],
): WordTable {
  let size = 1024;
  while (size < 2 * entries.length) size *= 2;
  const hashes = new Uint32Array(size);
  const rows = new Uint16Array(size);
  entries.forEach(({ text, isPart }, row) => {
    const hash = hashWord(text, isPart);
    let slot = hash & (size - 1);
    while (hashes[slot] !== 0) {
      if (hashes[slot] === hash) throw new Error(`${text} has the hash of another word`);
      slot = (slot + 1) & (size - 1);
    }
    hashes[slot] = hash;
    rows[slot] = row;
  });
  return { hashes, rows };
}

/**
 * Writes the rows of a text's words to `out`, in order, as many as fit; how many. Words are runs of
 * letters, and of digits, in small letters; nothing else is looked at.
 */
export function findRows(table: WordTable, text: string, out: Uint16Array): number {
  const small = text.toLowerCase();
  const { length } = small;
  let count = 0;
  let at = 0;
  while (at < length && count < out.length) {
    const kind = kindOf(small.charCodeAt(at));
    const start = at;
    at += 1;
    if (kind === 0) continue;
    let hash = step(wordSeed, small.charCodeAt(start));
    for (; at < length; at += 1) {
      const unit = small.charCodeAt(at);
      if (kindOf(unit) !== kind) break;
      hash = step(hash, unit);
    }
    const row = lookUp(table, finish(hash));
    if (row >= 0) out[count++] = row;
    else count = findParts(table, small, start, at, out, count);
  }
  return count;
}

/** From the left the longest part that is known; what begins none is passed over. */
function findParts(
  table: WordTable,
  text: string,
  start: number,
  end: number,
  out: Uint16Array,
  count: number,
): number {
  for (let at = start; at < end && count < out.length;) {
    let hash = partSeed;
    let found = -1;
    let next = at + 1;
    for (let to = at; to < end && to < at + maxPart; to += 1) {
      hash = step(hash, text.charCodeAt(to));
      const row = lookUp(table, finish(hash));
      if (row < 0) continue;
      found = row;
      next = to + 1;
    }
    if (found >= 0) out[count++] = found;
    at = next;
  }
  return count;
}

function lookUp({ hashes, rows }: WordTable, hash: number): number {
  const mask = hashes.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = hashes[slot] as number;
    if (found === hash) return rows[slot] as number;
    if (found === 0) return -1;
  }
}

function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function finish(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0 || 1;
}

/** 1 for letters, 2 for digits, 0 for the rest. Beyond ASCII all but signs and spaces is a letter. */
function kindOf(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x61 && unit <= 0x7a) return 1;
    return unit >= 0x30 && unit <= 0x39 ? 2 : 0;
  }
  if (unit < 0xc0) return 0;
  // General punctuation up to the block of dingbats; CJK signs.
  return (unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x3000 && unit <= 0x303f) ? 0 : 1;
}
