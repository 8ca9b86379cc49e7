// What a pull says: what was taken back first, hostile words made harmless.
import { expect, test } from '@jest/globals';
import type { Pulled, PulledDataset } from '../../src/core/pulled.ts';
import { renderPulled } from '../../src/reporters/pulled.ts';
import { retraction } from '../helpers/release-fixture.ts';

const dataset: PulledDataset = {
  source: 'octo-org/data',
  dataset: 'support',
  range: '^1',
  version: '1.2.0',
  tag: 'support-v1.2.0',
  commit: 'a1b2c3d4e5f6',
  newest: '1.2.0',
  affected: [],
  attestation: { status: 'verified', detail: 'gh verified it' },
  notes: [],
  files: [
    { path: 'support/support.jsonl.gz', bytes: 7_195_744, rows: 52_002 },
    { path: 'support/manifest.json', bytes: 980 },
  ],
};

function render(change: Partial<PulledDataset>, more: Partial<Pulled> = {}): string {
  const none = { files: 0, bytes: 0 };
  const datasets = [{ ...dataset, ...change }];
  return renderPulled(
    { datasets, downloaded: none, cached: none, isRefused: false, ...more },
    './data/',
    false,
  );
}

test('what came, from where, and who vouches for it', () => {
  expect(
    render({}, { downloaded: { files: 1, bytes: 7_195_744 }, cached: { files: 2, bytes: 9 } }),
  ).toBe(
    `support 1.2.0  octo-org/data  support-v1.2.0 of commit a1b2c3d
  ./data/support/support.jsonl.gz    7.2 MB  52,002 records
  ./data/support/manifest.json        980 B
  checked   all that was fetched has the digests of manifest.json and SHA256SUMS
  attested  gh verified it

1 file (7.2 MB) downloaded, 2 files (9 B) from the cache
`,
  );
});

test('records that were taken back stand before everything else', () => {
  const affected = [
    retraction('c-1', ['1.2.0']),
    { ...retraction('c-2', ['1.2.0']), because: { id: 'c-1', of: 'duplicate' as const } },
  ];
  const text = render({ affected, newest: '1.3.0' });
  expect(text.split('\n').slice(1, 5)).toEqual([
    '  ✗ 2 records were taken back after 1.2.0 was published',
    '      2026-05-02  c-1  a customer asked for it',
    '      2026-05-02  c-2 (duplicate of c-1)  a customer asked for it',
    '    1.3.0 holds none of them: heartcut pull octo-org/data support@^1.3.0',
  ]);
  expect(text).toContain('  newest    1.3.0, you asked for ^1');
});

test('where the newest version holds them too there is nothing to pull', () => {
  const affected = [retraction('c-1', ['1.2.0', '1.3.0'])];
  expect(render({ affected, newest: '1.3.0' })).toContain('The newest version still holds them');
  expect(render({ affected })).toContain('The newest version still holds them');
});

test('of very many the first are shown', () => {
  const affected = Array.from({ length: 1500 }, (_, i) => retraction(`c-${i}`, ['1.2.0']));
  const text = render({ affected, newest: '2.0.0' });
  expect(text).toContain('1,500 records were taken back');
  expect(text).toContain('… 1,490 more');
});

test('what is not checked is said', () => {
  expect(render({ attestation: { status: 'absent', detail: 'no such' } })).toContain(
    '  attested  no: no such\n',
  );
  expect(render({ attestation: { status: 'unchecked', detail: 'no gh' } })).toContain(
    '  attested  not checked: no gh\n',
  );
  expect(render({ notes: ['not looked'] })).toContain('  note      not looked\n');
});

test('what an export leaves out is said', () => {
  const exported = { id: 'trl-sft', rows: 1200, refused: { 'empty-turn': 28 }, lost: { topic: 3 } };
  const text = render({ exported });
  expect(text).toContain(
    '  as        trl-sft: 1,200 records\n            28 left out: 28 × empty-turn\n',
  );
  expect(text).toContain('            no place for topic\n');
});

test('a refusal says that nothing was written', () => {
  const text = render({ affected: [retraction('c-1', ['1.2.0'])], files: [] }, { isRefused: true });
  expect(text).toContain('Nothing was downloaded: --no-affected refuses');
  expect(text).not.toContain('checked   all');
});

test('words from outside print no control characters and no commands', () => {
  const hostile = '\u001b[31m\n::error::x\u202e##[add-mask]';
  const text = render({
    source: hostile,
    commit: hostile,
    range: hostile,
    newest: '1.3.0',
    affected: [{ ...retraction(hostile, ['1.2.0']), why: hostile, date: hostile }],
    attestation: { status: 'unchecked', detail: hostile },
    notes: [hostile],
    files: [{ path: `support/${hostile}`, bytes: 1 }],
    exported: { id: 'trl-sft', rows: 0, refused: { [hostile]: 1 }, lost: { [hostile]: 1 } },
  });
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]|^\s*::|##\[/m);
});
