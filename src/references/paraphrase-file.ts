// What ships of the benchmarks to know their items in other words: a vector of each, in 8 bits, and
// hashes of its telling words and numbers. No text; of the words no order.
import type { Vectors } from '../core/embedding.ts';
import type { ParaphraseSet } from './paraphrase-index.ts';
import type { Statement } from './statement.ts';

/** Raised when vectors, words or hashes change (src/embedding, src/references/statement.ts). */
export const paraphraseFormat = 1;

export interface ParaphraseBenchmark {
  readonly name: string;
  readonly idPrefix: string;
  readonly first: number;
  readonly items: number;
  readonly needsNumbers: boolean;
  /** Base64: by item 128 signed bytes, numbers of words and numbers, then all hashes, 32 bits each. */
  readonly data: string;
}

export interface ParaphraseFile {
  readonly about: string;
  readonly format: number;
  /** Whose vectors they are. */
  readonly embedder: string;
  readonly dimensions: number;
  readonly benchmarks: readonly ParaphraseBenchmark[];
}

/** The items of one benchmark as base64. */
export function encodeParaphrases(
  statements: readonly Statement[],
  { dimensions, values }: Vectors,
): string {
  const rounded = new Int8Array(values.length);
  for (let row = 0; row < values.length; row += dimensions) {
    const own = values.subarray(row, row + dimensions);
    const top = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (top > 0) own.forEach((value, d) => (rounded[row + d] = Math.round((127 * value) / top)));
  }
  const { hashes, lengths } = packStatements(statements);
  const bytes = Buffer.alloc(rounded.length + 2 * lengths.length + 4 * hashes.length);
  bytes.set(new Uint8Array(rounded.buffer), 0);
  const after = rounded.length + 2 * lengths.length;
  lengths.forEach((length, i) => bytes.writeUInt16LE(length, rounded.length + 2 * i));
  hashes.forEach((hash, i) => bytes.writeUInt32LE(hash, after + 4 * i));
  return bytes.toString('base64');
}

/** Words, then numbers of each, in ascending order. */
export function packStatements(
  statements: readonly Statement[],
): Pick<ParaphraseSet, 'hashes' | 'lengths'> {
  const sorted = (hashes: ReadonlySet<number>): number[] => [...hashes].sort((a, b) => a - b);
  return {
    hashes: Uint32Array.from(
      statements.flatMap(({ words, numbers }) => [...sorted(words), ...sorted(numbers)]),
    ),
    lengths: Uint16Array.from(
      statements.flatMap(({ words, numbers }) => [words.size, numbers.size]),
    ),
  };
}

/** Throws where the data is not as long as it says. */
export function decodeParaphrases(
  { name, idPrefix, first, items: count, needsNumbers, data }: ParaphraseBenchmark,
  dimensions: number,
): ParaphraseSet {
  // In a buffer of its own, from its beginning: arrays of larger numbers need an even place.
  const bytes = Uint8Array.from(Buffer.from(data, 'base64'));
  const lengthsAt = count * dimensions;
  const hashesAt = lengthsAt + 4 * count;
  if (hashesAt > bytes.length || (bytes.length - hashesAt) % 4 !== 0) throw cutShort(name);
  const rounded = new Int8Array(bytes.buffer, 0, lengthsAt);
  const lengths = new Uint16Array(bytes.buffer.slice(lengthsAt, hashesAt));
  const hashes = new Uint32Array(bytes.buffer.slice(hashesAt));
  if (lengths.reduce((sum, length) => sum + length, 0) !== hashes.length) throw cutShort(name);
  return {
    benchmark: name,
    needsNumbers,
    count,
    id: (i) => `${idPrefix}${i + first}`,
    hashes,
    lengths,
    vector: (i) => toUnit(rounded.subarray(i * dimensions, (i + 1) * dimensions)),
  };
}

function cutShort(name: string): Error {
  return new Error(`${name}: the vectors are cut short`);
}

function toUnit(rounded: Int8Array): Float32Array {
  const squares = rounded.reduce((sum, value) => sum + value ** 2, 0);
  const factor = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  return Float32Array.from(rounded, (value) => value * factor);
}
