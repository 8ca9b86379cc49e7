// heartcut.lock: the same content is the same text, and what is no lock is refused.
import { describe, expect, test } from '@jest/globals';
import { formatLock, parseLock, type LockedDataset } from '../../../src/commands/pull/lock.ts';
import { sha256 } from '../../helpers/release-fixture.ts';

const file = (name: string) => ({ name, bytes: 3, sha256: sha256(name) });
const locked: LockedDataset = {
  source: 'octo-org/data',
  dataset: 'support',
  range: '^1.2',
  choice: { format: 'jsonl', splits: ['test', 'train'], as: 'trl-sft' },
  version: '1.2.0',
  tag: 'support-v1.2.0',
  commit: 'a'.repeat(40),
  manifest: sha256('manifest'),
  files: [file('SHA256SUMS'), file('a.jsonl.gz'), file('manifest.json')],
  exported: [file('a.trl-sft.jsonl')],
};
const other: LockedDataset = {
  ...locked,
  dataset: 'other',
  tag: 'other-v1.2.0',
  choice: { format: 'all', splits: [] },
  exported: [],
};

test('what is written is read again', () => {
  expect(parseLock(formatLock([locked, other]), 'heartcut.lock')).toEqual([other, locked]);
});

test('order does not show', () => {
  const turned = {
    ...locked,
    choice: { ...locked.choice, splits: ['train', 'test'] },
    files: locked.files.toReversed(),
  };
  expect(formatLock([turned, other])).toBe(formatLock([other, locked]));
});

describe('refused', () => {
  const change = (key: string, value: unknown): string => {
    const lock = JSON.parse(formatLock([locked])) as { datasets: Record<string, unknown>[] };
    lock.datasets[0]![key] = value;
    return JSON.stringify(lock);
  };
  test.each([
    ['no JSON', '<<<<<<< HEAD', 'it is no JSON'],
    ['another format', '{"format":2,"datasets":[]}', 'it is none that this version reads'],
    ['no datasets', '{"format":1}', 'it lists no datasets'],
    [
      'a dataset twice',
      JSON.stringify({
        format: 1,
        datasets: Array(2).fill(JSON.parse(formatLock([locked])).datasets[0]),
      }),
      'it has a dataset twice',
    ],
    [
      'a tag of something else',
      change('tag', 'other-v1.2.0'),
      'tag other-v1.2.0 is not of support 1.2.0',
    ],
    ['a dataset that is a path', change('dataset', '../x'), 'is not of ../x'],
    ['a file that is a path', change('files', [file('../x')]), 'files holds no file'],
    ['a file without a digest', change('files', [{ name: 'a', bytes: 1 }]), 'files holds no file'],
    ['a manifest without a digest', change('manifest', 'x'), 'manifest is no digest'],
    ['an unknown format', change('format', 'csv'), 'format is neither'],
    ['no range', change('range', null), 'range is no text'],
  ])('%s', (_name, text, message) => {
    expect(() => parseLock(text, 'heartcut.lock')).toThrow(message);
  });
});
