// A real repository with one dataset, `rivers`, for tests of releases.
import { createGitRepository, type FileChange, type GitRepository } from './git-repository.ts';

export interface River {
  readonly id: string;
  readonly instruction: string;
  readonly output: string;
  readonly [column: string]: unknown;
}

/** Questions `from` up to `to`, each unlike the others. */
export function rivers(from: number, to: number, more: object = {}): River[] {
  return Array.from({ length: to - from }, (_, i) => ({
    id: `r${from + i}`,
    instruction: `Which river is number ${from + i} on the list of the longest?`,
    output: `River ${from + i} flows for ${(from + i) * 37} kilometres.`,
    ...more,
  }));
}

export function jsonl(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

export const folder = 'datasets/rivers';

export const riversManifest = [
  'title: Rivers',
  'kind: instruction',
  'files: ["*.jsonl"]',
  'idField: id',
  'licence: CC0-1.0',
  'splits: { train: [train.jsonl], test: [test.jsonl] }',
  'provenance: { origin: human, source: https://example.org/rivers }',
  '',
].join('\n');

/** With ten records to train on and three to test on; not released yet. */
export async function createRiversRepository(
  more: Readonly<Record<string, FileChange>> = {},
): Promise<GitRepository> {
  const repository = await createGitRepository();
  await repository.commit(
    {
      'heartcut.yaml': 'version: 1\n',
      [`${folder}/dataset.yaml`]: riversManifest,
      [`${folder}/train.jsonl`]: jsonl(rivers(0, 10)),
      [`${folder}/test.jsonl`]: jsonl(rivers(50, 53)),
      ...more,
    },
    'Add rivers (#1)',
  );
  return repository;
}
