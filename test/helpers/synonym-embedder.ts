// Vectors without a model: a text is the sum of its words' directions, and words that mean the same have one.
// Texts of the same meaning word for word are equal, others nearly at right angles.
import { hashText } from '../../src/algorithms/hash.ts';
import { seededRandom } from '../../src/algorithms/random.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';
import type { Embedder, Embeddings } from '../../src/core/embedding.ts';

const dimensions = 96;

/** `synonyms`: lists of words that mean the same. Numbers and negations have no direction, as in models. */
export function synonymEmbedder(
  synonyms: readonly string[],
  overrides: Partial<Embedder> = {},
): Embedder & { readonly asked: string[] } {
  const meaning = new Map(
    synonyms.flatMap((list) => list.split(' ').map((word) => [word, list] as const)),
  );
  const asked: string[] = [];
  return {
    id: 'synonyms-1',
    dimensions,
    asked,
    async embed(texts) {
      asked.push(...texts);
      const values = new Float32Array(texts.length * dimensions);
      for (const [row, text] of texts.entries()) {
        const own = values.subarray(row * dimensions, (row + 1) * dimensions);
        for (const word of tokenize(text)) {
          if (/^(?:\d+|two|do|not)$/.test(word)) continue;
          const hash = hashText(meaning.get(word) ?? word);
          const random = seededRandom([hash >>> 0, Math.floor(hash / 2 ** 32), 1, 2]);
          for (const i of own.keys()) own[i] = (own[i] ?? 0) + random.word() / 2 ** 31 - 1;
        }
        const length = Math.hypot(...own);
        if (length > 0) for (const i of own.keys()) own[i] = (own[i] ?? 0) / length;
      }
      return { count: texts.length, dimensions, values };
    },
    ...overrides,
  };
}

/** What gates are told where these are the embedders, by name. */
export function namedEmbedders(embedders: Readonly<Record<string, Embedder>>): Embeddings {
  return {
    open: async (name) =>
      Object.hasOwn(embedders, name)
        ? (embedders[name] as Embedder)
        : { unavailable: `there is no embedder ${name}` },
    progress() {},
  };
}
