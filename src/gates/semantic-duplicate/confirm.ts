// From candidates to pairs: what differs in a detail is no pair, and each part of a text must mean what the
// other's part means, by the model that decides.
import { findDifference, readDetails, type Details } from '../../algorithms/details.ts';
import type { SimilarPair } from '../../algorithms/judge-similar.ts';
import { normalize } from '../../algorithms/normalize.ts';
import type { VectorPair } from '../../algorithms/vector-join.ts';
import type { Embedder, Embeddings } from '../../core/embedding.ts';
import type { Options } from './options.ts';

export interface Confirmed {
  readonly pairs: readonly SimilarPair[];
  /** Candidates that differ in a number, a negation or a name. */
  readonly differing: number;
  /** Candidates that were not asked about: `maxConfirmed` texts had been. */
  readonly left: readonly VectorPair[];
}

/**
 * Confirms candidates, the nearest first. `partsOf` gives the parts of a text by its number. The
 * similarity of a pair is the least of its parts', or of the whole texts where they have not as many.
 */
export async function confirm(
  candidates: readonly VectorPair[],
  partsOf: (text: number) => readonly string[],
  threshold: number,
  { details, maxConfirmed }: Options,
  embedder: Embedder,
  embeddings: Embeddings,
): Promise<Confirmed> {
  const parts = new Map<number, readonly string[]>();
  const readParts = (text: number): readonly string[] => {
    const known = parts.get(text) ?? partsOf(text);
    parts.set(text, known);
    return known;
  };
  const known = new Map<number, Details>();
  const detailsOf = (text: number): Details => {
    const read = known.get(text) ?? readDetails(readParts(text).join('\n'));
    known.set(text, read);
    return read;
  };
  const asked = new Set<number>();
  const toAsk: VectorPair[] = [];
  const left: VectorPair[] = [];
  let differing = 0;
  for (const pair of candidates.toSorted((a, b) => b.cosine - a.cosine || a.i - b.i || a.j - b.j)) {
    const { i, j } = pair;
    if (details === 'agree' && findDifference(detailsOf(i), detailsOf(j)) !== undefined) {
      differing += 1;
      continue;
    }
    const more = (asked.has(i) ? 0 : 1) + (asked.has(j) ? 0 : 1);
    if (asked.size + more > maxConfirmed) {
      left.push(pair);
      continue;
    }
    asked.add(i).add(j);
    toAsk.push(pair);
  }
  const compare = await embedTexts(
    toAsk.flatMap(({ i, j }) => toCompare(readParts(i), readParts(j)).flat()),
    embedder,
    embeddings,
  );
  const pairs: SimilarPair[] = [];
  for (const { i, j } of toAsk) {
    const compared = toCompare(readParts(i), readParts(j));
    const similarity = compared.reduce((least, [a, b]) => Math.min(least, compare(a, b)), 1);
    if (similarity >= threshold) pairs.push({ i, j, similarity });
  }
  return { pairs, differing, left };
}

/** Part beside part without those that are equal, or the whole texts. */
function toCompare(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [string, string])[] {
  if (a.length !== b.length) return [[a.join('\n'), b.join('\n')]];
  const pairs = a.map((part, k): readonly [string, string] => [part, b[k] ?? '']);
  return pairs.filter(([one, other]) => one !== other && normalize(one) !== normalize(other));
}

const batchTexts = 128;

/** Embeds each text once; the cosine of two of them. */
async function embedTexts(
  texts: readonly string[],
  embedder: Embedder,
  embeddings: Embeddings,
): Promise<(a: string, b: string) => number> {
  const rows = new Map<string, Float32Array>();
  const distinct = [...new Set(texts)];
  for (let at = 0; at < distinct.length; at += batchTexts) {
    const batch = distinct.slice(at, at + batchTexts);
    const { dimensions, values } = await embedder.embed(batch);
    batch.forEach((text, k) => {
      rows.set(text, values.slice(k * dimensions, (k + 1) * dimensions));
    });
    embeddings.progress('Confirming', Math.min(distinct.length, at + batchTexts), distinct.length);
  }
  return (a, b) => {
    const left = rows.get(a);
    const right = rows.get(b);
    if (left === undefined || right === undefined) throw new Error('a text without a vector');
    let sum = 0;
    for (const [k, value] of left.entries()) sum += value * (right[k] as number);
    return Math.min(1, sum);
  };
}
