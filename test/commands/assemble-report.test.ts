import { expect, test } from '@jest/globals';
import { assembleReport, type Case } from '../../src/commands/assemble-report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { findGate } from '../../src/gates/index.ts';
import { testManifest } from '../helpers/test-gate.ts';

const silent = { info() {}, warn() {}, progress() {} };
const head = {
  base: null,
  head: { label: 'files' },
  policy: { path: null, label: 'defaults', preset: 'recommended' },
  notes: [{ code: 'first', message: 'First.' }],
  reproduce: 'heartcut check',
};

function caseOf(gate: string, text: string): Case {
  const manifest = testManifest('text');
  const side = new DatasetSide(manifest, 'head', [{ path: 'a.jsonl', bytes: Buffer.from(text) }]);
  const found = findGate(gate);
  const settings =
    found === undefined ? [] : [{ gate: found, level: 'error' as const, options: {}, codes: {} }];
  return { change: compareSides(manifest, null, side), settings, siblings: [] };
}
const assemble = (cases: readonly Case[]) => assembleReport(cases, head, silent, () => 12.6, 10);

test('folds the results and counts the records', async () => {
  const report = await assemble([caseOf('schema', '{"text":"a"}\n{"text":1}\n')]);
  expect(report).toMatchObject({
    version: 1,
    verdict: 'failed',
    notes: head.notes,
    datasets: [{ name: 'test', kind: 'text', files: ['a.jsonl'], base: 0, head: 2, added: 2 }],
    durationMs: 3,
  });
  expect(report.results.map(({ gate, status }) => [gate, status])).toEqual([['schema', 'failed']]);
});

test('says what nobody judged: lines that are no records, without the gate for them', async () => {
  const broken = '{"text":"a"}\n{"text":\n[]\n';
  const without = await assemble([caseOf('schema', broken)]);
  expect(without.notes).toEqual([
    ...head.notes,
    {
      code: 'unread-lines',
      message:
        '2 lines or files of test could not be read and not judged: the gate format did not run.',
    },
  ]);
  const withFormat = await assemble([caseOf('format', broken)]);
  expect(withFormat.notes).toEqual(head.notes);
  expect(withFormat.verdict).toBe('failed');
});

test('a dataset that no gate looked at is undecided', async () => {
  expect((await assemble([caseOf('', '{"text":"a"}\n')])).verdict).toBe('undecided');
});
