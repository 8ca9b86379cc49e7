// Reference sets ⇄ the file that ships: JSON with what a reader should know, and the columns as
// base64. A file of another format is refused; it would find nothing.
import type { ReferenceSet } from './reference-set.ts';

/** Raised when the tokens or hashes change (src/algorithms/tokens.ts, shingles.ts, grams.ts). */
export const referenceFormat = {
  format: 2,
  tokens: 'NFKC, case folded, letters and digits with their marks',
  hash: '32 bits of every 6 tokens in a row, and 32 others of every third of them',
  n: 6,
} as const;

export interface Benchmark {
  readonly name: string;
  readonly title: string;
  readonly licence: string;
  /** Repository, commit and file that it was taken from. */
  readonly source: string;
  readonly sha256: string;
  /** Ids are this and a number that counts from `first`. */
  readonly idPrefix: string;
  readonly first: number;
  readonly items: number;
  readonly sequences: number;
  readonly tokens: number;
  /** Runs of tokens, and those of them that are looked for. */
  readonly runs: number;
  readonly anchors: number;
  readonly answers: number;
  readonly data: string;
}

export interface ReferenceFile {
  readonly about: string;
  readonly format: number;
  readonly tokens: string;
  readonly hash: string;
  readonly n: number;
  readonly benchmarks: readonly Benchmark[];
}

/** The columns of a set as base64. Numbers are little-endian. */
export function encodeSet(set: ReferenceSet): string {
  const bytes = (column: ArrayBufferView): Buffer =>
    Buffer.from(column.buffer, column.byteOffset, column.byteLength);
  return Buffer.concat([
    bytes(set.checks),
    bytes(set.hashes),
    bytes(set.answerHashes),
    bytes(Uint16Array.from(set.items)),
    bytes(Uint16Array.from(set.lengths)),
    bytes(Uint16Array.from(set.answerItems)),
    bytes(set.roles),
    bytes(set.answerKinds),
    bytes(set.answerLengths),
    packBits(set.own),
    packBits(set.anchors),
  ]).toString('base64');
}

/** The set of one benchmark. Throws where the columns are not as long as the header says. */
export function decodeSet(benchmark: Benchmark): ReferenceSet {
  const { sequences, tokens, runs, anchors, answers } = benchmark;
  // A copy of its own: the columns of a pooled buffer might not lie on multiples of four.
  const bytes = new Uint8Array(Buffer.from(benchmark.data, 'base64'));
  let offset = 0;
  const take = (length: number, width: number): ArrayBuffer => {
    const start = offset;
    offset += length * width;
    return bytes.buffer.slice(start, offset);
  };
  const set = {
    name: benchmark.name,
    itemCount: benchmark.items,
    idOf: (item: number) => `${benchmark.idPrefix}${item + benchmark.first}`,
    checks: new Uint32Array(take(runs, 4)),
    hashes: new Uint32Array(take(anchors, 4)),
    answerHashes: new Uint32Array(take(2 * answers, 4)),
    items: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    lengths: Uint32Array.from(new Uint16Array(take(sequences, 2))),
    answerItems: Uint32Array.from(new Uint16Array(take(answers, 2))),
    roles: new Uint8Array(take(sequences, 1)),
    answerKinds: new Uint8Array(take(answers, 1)),
    answerLengths: new Uint8Array(take(answers, 1)),
    own: unpackBits(new Uint8Array(take(Math.ceil(tokens / 8), 1)), tokens),
    anchors: unpackBits(new Uint8Array(take(Math.ceil(runs / 8), 1)), runs),
  };
  if (offset !== bytes.length) throw new Error(`${benchmark.name}: the columns are cut short`);
  return set;
}

/** Throws for a file that this version can't read. */
export function requireFormat(file: ReferenceFile): void {
  for (const [name, value] of Object.entries(referenceFormat)) {
    if (file[name as keyof typeof referenceFormat] === value) continue;
    throw new Error(`references/benchmarks.json has another ${name}: build it anew`);
  }
}

function packBits(bits: Uint8Array): Buffer {
  const packed = Buffer.alloc(Math.ceil(bits.length / 8));
  bits.forEach((bit, i) => (packed[i >> 3] = (packed[i >> 3] as number) | (bit << (i & 7))));
  return packed;
}

function unpackBits(packed: Uint8Array, count: number): Uint8Array {
  // Four bits become four bytes at once: the factor puts each where its byte begins.
  const words = new Uint32Array(packed.length * 2);
  for (let i = 0; i < packed.length; i += 1) {
    const byte = packed[i] as number;
    words[2 * i] = ((byte & 15) * 0x204081) & 0x1010101;
    words[2 * i + 1] = ((byte >> 4) * 0x204081) & 0x1010101;
  }
  return new Uint8Array(words.buffer, 0, count);
}
