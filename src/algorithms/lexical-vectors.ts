// Texts as vectors by their words alone: no model, any language. Texts that share rare words lie near
// each other; that two words mean the same it does not know. Feature hashing with signs (K. Weinberger et al.:
// Feature hashing for large scale multitask learning, ICML 2009), weighted by how rare a word is among the texts.
import { hashWords } from './grams.ts';
import { tokenize } from './tokens.ts';

/** Rows of unit length, one a text; of zeros for one without words. */
export function lexicalVectors(
  texts: readonly string[],
  dimensions: number,
): { readonly count: number; readonly dimensions: number; readonly values: Float32Array } {
  const words = texts.map((text) => new Set(tokenize(text)));
  const holding = new Map<string, number>();
  for (const set of words) {
    for (const word of set) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const values = new Float32Array(texts.length * dimensions);
  for (const [i, set] of words.entries()) {
    const row = values.subarray(i * dimensions, (i + 1) * dimensions);
    for (const word of set) {
      const hash = hashWords(word, 0);
      const weight = Math.log((texts.length + 1) / (holding.get(word) ?? 1));
      const at = (hash >>> 1) % dimensions;
      row[at] = (row[at] as number) + ((hash & 1) === 0 ? weight : -weight);
    }
    const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let k = 0; k < dimensions; k += 1) row[k] = (row[k] as number) / length;
  }
  return { count: texts.length, dimensions, values };
}
