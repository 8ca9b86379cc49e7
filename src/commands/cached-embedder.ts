// An embedder that remembers: only texts that nobody embedded before are given to the one behind it,
// each once, in pieces that are kept as soon as they are there.
import type { Embedder, Vectors, VectorStore } from '../core/embedding.ts';

/** Texts that are embedded before they are kept: what a killed run loses. */
const chunkTexts = 256;

export function cachedEmbedder(
  embedder: Embedder,
  store: VectorStore,
  progress: (done: number, total: number) => void = () => {},
): Embedder {
  const { dimensions } = embedder;
  return {
    ...embedder,
    async embed(texts): Promise<Vectors> {
      const missing = [...new Set(texts)].filter((text) => store.get(text) === undefined);
      for (let from = 0; from < missing.length; from += chunkTexts) {
        if (missing.length > chunkTexts) progress(from, missing.length);
        const chunk = missing.slice(from, from + chunkTexts);
        await store.put(chunk, await embedder.embed(chunk));
      }
      if (missing.length > chunkTexts) progress(missing.length, missing.length);
      const values = new Float32Array(texts.length * dimensions);
      texts.forEach((text, i) => {
        const row = store.get(text);
        if (row === undefined) throw new Error('a vector was not kept');
        values.set(row, i * dimensions);
      });
      return { count: texts.length, dimensions, values };
    },
  };
}
