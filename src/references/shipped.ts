// The benchmarks that ship with heartcut. The file is large: it is read when a gate asks for it.
import { decodeSet, requireFormat } from './file.ts';
import { decodeParaphrases, paraphraseFormat } from './paraphrase-file.ts';
import type { ParaphraseSet } from './paraphrase-index.ts';
import type { ReferenceSet } from './reference-set.ts';

/** Names of the shipped benchmarks, in the order of the file. */
export const benchmarkNames = [
  'gsm8k',
  'math-500',
  'humaneval',
  'mbpp',
  'truthfulqa',
  'mmlu-stem',
  'svamp',
] as const;

export type BenchmarkName = (typeof benchmarkNames)[number];

/** The sets of the named benchmarks. */
export async function shippedSets(names: readonly BenchmarkName[]): Promise<ReferenceSet[]> {
  if (names.length === 0) return [];
  const { default: file } = await import('../../references/benchmarks.json', {
    with: { type: 'json' },
  });
  requireFormat(file);
  return file.benchmarks
    .filter(({ name }) => (names as readonly string[]).includes(name))
    .map(decodeSet);
}

/**
 * What is known of the items of the named benchmarks beside their words, and the embedder whose
 * vectors they have.
 */
export async function shippedParaphrases(
  names: readonly BenchmarkName[],
): Promise<{ readonly embedder: string; readonly sets: ParaphraseSet[] }> {
  const { default: file } = await import('../../references/paraphrases.json', {
    with: { type: 'json' },
  });
  if (file.format !== paraphraseFormat) {
    throw new Error('references/paraphrases.json is of another format: build it anew');
  }
  const sets = file.benchmarks
    .filter(({ name }) => (names as readonly string[]).includes(name))
    .map((benchmark) => decodeParaphrases(benchmark, file.dimensions));
  return { embedder: file.embedder, sets };
}
