// The static model: a table of word vectors whose sum points where the sentence encoder's vector of
// the text does, as far as words alone can tell. Made by scripts/build-static-model.ts.
import type { Embedder } from '../core/embedding.ts';
import type { ArrayFile } from './array-file.ts';
import { findRows } from './static-words.ts';

/** Raised when the meaning of the file changes. */
export const staticPurpose = 'static 1';

/** Of the texts that it was made of. */
export const staticLanguages: readonly string[] = ['en'];

/** Words of a text that are read. */
const maxWords = 65_535;

/** Vectors for English texts, some ten thousand of them a second. */
export function createStatic(file: ArrayFile): Embedder {
  const table = { hashes: file.get('hashes', 'uint32'), rows: file.get('rows', 'uint16') };
  const scales = file.get('scales', 'float32');
  const values = file.get('values', 'int8');
  const dimensions = values.length / scales.length;
  const rows = new Uint16Array(maxWords);
  const sum = new Float64Array(dimensions);
  return {
    id: `static-${String(file.about.revision)}`,
    dimensions,
    languages: staticLanguages,
    async embed(texts) {
      const vectors = new Float32Array(texts.length * dimensions);
      texts.forEach((text, i) => {
        const count = findRows(table, text, rows);
        sum.fill(0);
        for (let word = 0; word < count; word += 1) {
          const row = rows[word] as number;
          const scale = scales[row] as number;
          const from = row * dimensions;
          for (let d = 0; d < dimensions; d += 1) {
            sum[d] = (sum[d] as number) + scale * (values[from + d] as number);
          }
        }
        let squares = 0;
        for (const value of sum) squares += value * value;
        if (squares === 0) return;
        const factor = 1 / Math.sqrt(squares);
        const to = i * dimensions;
        for (let d = 0; d < dimensions; d += 1) vectors[to + d] = (sum[d] as number) * factor;
      });
      return { count: texts.length, dimensions, values: vectors };
    },
  };
}
