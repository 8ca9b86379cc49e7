// The words and parts of words that the static model has rows for.
import { exponential } from '../../src/algorithms/exponential.ts';
import type { ArrayFile } from '../../src/embedding/array-file.ts';
import { buildWordTable, type WordTable } from '../../src/embedding/static-words.ts';

export interface Entry {
  readonly text: string;
  readonly isPart: boolean;
  /** What it counts beside others before training: the rarer, the more. */
  readonly weight: number;
}

export interface Vocabulary {
  readonly entries: readonly Entry[];
  readonly table: WordTable;
  /** Of the parts alone; their rows stand behind those of the words. */
  readonly partTable: WordTable;
  readonly words: number;
}

/** a / (a + p), the weight of Arora et al. 2017 (A Simple but Tough-to-Beat Baseline), with their a. */
const smoothing = 1e-3;
/** Taken for the frequency of any part. */
const partFrequency = 1e-4;

/** The most frequent words of the texts and of the encoder's own pieces, and its parts of words. */
export function buildVocabulary(
  corpus: readonly string[],
  encoder: ArrayFile,
  wordCount: number,
  partCount: number,
): Vocabulary {
  const frequencies = countWords(corpus);
  const pieces = Buffer.from(encoder.get('pieces', 'uint8')).toString('utf8').split('\n');
  const scores = encoder.get('scores', 'float32');
  const parts = new Set('abcdefghijklmnopqrstuvwxyz0123456789');
  pieces.forEach((piece, i) => {
    const small = piece.replace('\u2581', '').toLowerCase();
    if (/^(?:[a-z]{2,8}|\d{2})$/.test(small)) parts.add(small);
    if (!piece.startsWith('\u2581') || !/^(?:[a-z]+|\d+)$/.test(small)) return;
    frequencies.set(small, (frequencies.get(small) ?? 0) + exponential(scores[i] as number));
  });
  const words = [...frequencies].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1));
  const wordEntries = words
    .slice(0, wordCount)
    .map(([text, p]) => ({ text, isPart: false, weight: smoothing / (smoothing + p) }));
  const partEntries = [...parts].slice(0, partCount).map((text) => ({
    text,
    isPart: true,
    weight: smoothing / (smoothing + partFrequency),
  }));
  const entries = [...wordEntries, ...partEntries];
  return {
    entries,
    table: buildWordTable(entries),
    partTable: buildWordTable(partEntries),
    words: wordEntries.length,
  };
}

/** Shares of all words; half of them, as the encoder's own are the other half. */
function countWords(corpus: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of corpus) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|\d+/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
    }
  }
  return new Map([...counts].map(([word, count]) => [word, (0.5 * count) / total]));
}
