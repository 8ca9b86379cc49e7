// What ships of the benchmarks to know their items in other words: a vector of each, in 8 bits, and
// hashes of its telling words and numbers. No text; of the words no order.
import type { Vectors } from '../core/embedding.ts';
import type { ParaphraseItem } from './paraphrase-index.ts';

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

export interface Paraphrasable {
  readonly items: readonly ParaphraseItem[];
  readonly vectors: Vectors;
}

/** The items of one benchmark as base64. */
export function encodeParaphrases(
  items: readonly Pick<ParaphraseItem, 'statement'>[],
  { dimensions, values }: Vectors,
): string {
  const rounded = new Int8Array(values.length);
  for (let row = 0; row < values.length; row += dimensions) {
    const own = values.subarray(row, row + dimensions);
    const top = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (top > 0) own.forEach((value, d) => (rounded[row + d] = Math.round((127 * value) / top)));
  }
  const counts = items.flatMap(({ statement: { words, numbers } }) => [words.size, numbers.size]);
  const hashes = items.flatMap(({ statement: { words, numbers } }) => [
    ...[...words].sort((a, b) => a - b),
    ...[...numbers].sort((a, b) => a - b),
  ]);
  const bytes = Buffer.alloc(rounded.length + 2 * counts.length + 4 * hashes.length);
  bytes.set(new Uint8Array(rounded.buffer), 0);
  counts.forEach((count, i) => bytes.writeUInt16LE(count, rounded.length + 2 * i));
  hashes.forEach((hash, i) =>
    bytes.writeUInt32LE(hash, rounded.length + 2 * counts.length + 4 * i),
  );
  return bytes.toString('base64');
}

/** Throws where the data is not as long as it says. */
export function decodeParaphrases(
  { name, idPrefix, first, items: count, needsNumbers, data }: ParaphraseBenchmark,
  dimensions: number,
): Paraphrasable {
  const bytes = Buffer.from(data, 'base64');
  const values = new Float32Array(count * dimensions);
  for (let row = 0; row < count; row += 1) {
    let squares = 0;
    for (let d = 0; d < dimensions; d += 1) squares += bytes.readInt8(row * dimensions + d) ** 2;
    const factor = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let d = 0; d < dimensions; d += 1) {
      values[row * dimensions + d] = bytes.readInt8(row * dimensions + d) * factor;
    }
  }
  let at = count * dimensions + 4 * count;
  const take = (length: number): Set<number> => {
    const hashes = new Set<number>();
    for (let i = 0; i < length; i += 1, at += 4) hashes.add(bytes.readUInt32LE(at));
    return hashes;
  };
  const items = Array.from({ length: count }, (_, i) => {
    const counts = count * dimensions + 4 * i;
    const words = take(bytes.readUInt16LE(counts));
    const numbers = take(bytes.readUInt16LE(counts + 2));
    const id = `${idPrefix}${i + first}`;
    return { id, benchmark: name, needsNumbers, statement: { words, numbers } };
  });
  if (at !== bytes.length) throw new Error(`${name}: the vectors are cut short`);
  return { items, vectors: { count, dimensions, values } };
}
