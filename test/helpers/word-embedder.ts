// Vectors without a model: a text is the sum of its words' own pseudo-random directions. Texts that
// share words are near each other, others nearly at right angles.
import { tokenize } from '../../src/algorithms/tokens.ts';
import { hashText } from '../../src/algorithms/hash.ts';
import { seededRandom } from '../../src/algorithms/random.ts';
import type { Embedder, Embeddings } from '../../src/core/embedding.ts';

const dimensions = 64;

export function wordEmbedder(overrides: Partial<Embedder> = {}): Embedder {
  const known = new Map<string, Float32Array>();
  const directionOf = (word: string): Float32Array => {
    let direction = known.get(word);
    if (direction === undefined) {
      const hash = hashText(word);
      const random = seededRandom([hash >>> 0, Math.floor(hash / 0x1_0000_0000), 1, 2]);
      direction = Float32Array.from({ length: dimensions }, () => random.word() / 0x8000_0000 - 1);
      known.set(word, direction);
    }
    return direction;
  };
  return {
    id: 'words-1',
    dimensions,
    async embed(texts) {
      const values = new Float32Array(texts.length * dimensions);
      for (const [row, text] of texts.entries()) {
        const own = values.subarray(row * dimensions, (row + 1) * dimensions);
        for (const word of tokenize(text)) {
          for (const [i, value] of directionOf(word).entries()) own[i] = (own[i] ?? 0) + value;
        }
        const length = Math.hypot(...own);
        if (length > 0) for (const i of own.keys()) own[i] = (own[i] ?? 0) / length;
      }
      return { count: texts.length, dimensions, values };
    },
    ...overrides,
  };
}

/** What gates are told where this is the only embedder, under the name `static`. */
export function wordEmbeddings(overrides: Partial<Embedder> = {}): Embeddings {
  const embedder = wordEmbedder(overrides);
  return {
    open: async (name) =>
      name === 'static' ? embedder : { unavailable: `there is no embedder ${name}` },
    progress() {},
  };
}
