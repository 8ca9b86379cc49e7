// The Universal Sentence Encoder Lite (Cer et al. 2018, arXiv 1803.11175): a transformer of two layers
// over word pieces, their mean, a dense layer. Weights are 8-bit integers; what is multiplied with
// them is rounded to 12 bits, so that sums are exact and a text has the same vector on every machine,
// whatever it is embedded with.
import type { Embedder } from '../core/embedding.ts';
import type { ArrayFile } from './array-file.ts';
import { createPieces, type Pieces } from './pieces.ts';
import { dimensions, maxRows, toUnit, Transformer, windowPieces } from './transformer.ts';

/** Raised when the meaning of the file changes. */
export const encoderPurpose = 'encoder 1';

/** What stands behind is not read: some 700 words. */
const maxWindows = 8;

/** Vectors of 512 numbers for English texts, of the file that scripts/build-encoder.ts makes. */
export function createEncoder(file: ArrayFile): Embedder {
  const transformer = new Transformer(file);
  const words = Buffer.from(file.get('pieces', 'uint8')).toString('utf8').split('\n');
  const pieces = createPieces(words, file.get('scores', 'float32'));
  return {
    id: `use-lite-${String(file.about.revision)}`,
    dimensions,
    languages: ['en'],
    async embed(texts) {
      const values = new Float32Array(texts.length * dimensions);
      embedAll(texts, pieces, transformer, values);
      return { count: texts.length, dimensions, values };
    },
  };
}

interface Window {
  readonly text: number;
  readonly ids: readonly number[];
}

function embedAll(
  texts: readonly string[],
  pieces: Pieces,
  transformer: Transformer,
  values: Float32Array,
): void {
  let waiting: Window[] = [];
  let rows = 0;
  const flush = (): void => {
    const vectors = transformer.run(waiting.map(({ ids }) => ids));
    waiting.forEach(({ text, ids }, i) => {
      // Of a long text the mean of its windows, by their length.
      for (let d = 0; d < dimensions; d += 1) {
        const at = text * dimensions + d;
        values[at] = (values[at] as number) + ids.length * (vectors[i * dimensions + d] as number);
      }
    });
    waiting = [];
    rows = 0;
  };
  texts.forEach((whole, text) => {
    const ids = pieces.encode(whole, maxWindows * windowPieces);
    for (let from = 0; from < ids.length; from += windowPieces) {
      const window = ids.slice(from, from + windowPieces);
      if (rows + window.length > maxRows) flush();
      waiting.push({ text, ids: window });
      rows += window.length;
    }
  });
  flush();
  for (let text = 0; text < texts.length; text += 1) {
    toUnit(values.subarray(text * dimensions, (text + 1) * dimensions));
  }
}
