import { expect, test } from '@jest/globals';
import type { PublishOutcome } from '../../src/core/publishing.ts';
import { renderPublished, type ShownOutcome } from '../../src/reporters/published-terminal.ts';

const files = [
  { name: 'SHA256SUMS', bytes: 230, sha256: 'a'.repeat(64) },
  { name: 'capitals-train.jsonl.gz', bytes: 1_234_567, sha256: 'b'.repeat(64) },
];
const shared = { version: '1.2.0', tag: 'capitals-v1.2.0', commit: '1'.repeat(40), files };
const published: PublishOutcome = {
  ...shared,
  dataset: 'capitals',
  outcome: 'published',
  url: 'https://github.com/octo-org/data/releases/tag/capitals-v1.2.0',
  manifestSha256: 'c'.repeat(64),
  approvedBy: ['ada', 'grace'],
  warnings: ['octo-org/model was not told'],
};
const built: ShownOutcome = {
  ...shared,
  dataset: 'capitals',
  outcome: 'built',
  path: '/tmp/out/capitals-v1.2.0',
  records: 1200,
  isTagged: true,
};
const draw = (outcomes: readonly ShownOutcome[], applied = true) =>
  renderPublished(outcomes, { color: false, applied });

test('what was published, with its files in columns', () => {
  expect(draw([published])).toBe(`heartcut release publish

  ✓ capitals-v1.2.0  published from 1111111, approved by ada, grace
                                   bytes  sha256
      SHA256SUMS                     230  aaaaaaaaaaaa
      capitals-train.jsonl.gz  1,234,567  bbbbbbbbbbbb
      2 files                  1,234,797
      https://github.com/octo-org/data/releases/tag/capitals-v1.2.0
    ! octo-org/model was not told
`);
});

test('what was there, refused, or is not planned, on a line or two', () => {
  const outcomes: PublishOutcome[] = [
    { ...published, outcome: 'present', warnings: [] },
    { ...shared, dataset: 'a', outcome: 'refused', why: 'Not approved: no.', hint: 'Ask.\nAgain.' },
    { dataset: 'b', outcome: 'nothing', why: 'it has no release.json' },
  ];
  expect(draw(outcomes)).toBe(`heartcut release publish

  ✓ capitals-v1.2.0  is published already
      https://github.com/octo-org/data/releases/tag/capitals-v1.2.0

  ✗ capitals-v1.2.0  refused: Not approved: no.
      Ask.
      Again.

  - b  it has no release.json
`);
});

test('a dry run says that it is one', () => {
  const text = draw([built], false);
  expect(text).toContain(
    '  ✓ capitals-v1.2.0  1,200 records, built from 1111111; tagged already\n',
  );
  expect(text).toContain('      /tmp/out/capitals-v1.2.0\n');
  expect(text).toMatch(/nothing was published: --apply asks for approvals, and publishes\n$/);
});

test('nothing that others wrote reaches the terminal or a job as a command', () => {
  const evil = '\u001b[2J::error::x ##[error]\u202e';
  const outcomes: ShownOutcome[] = [
    { ...published, url: evil, approvedBy: [evil], warnings: [`${evil} ${evil}`] },
    { ...shared, dataset: evil, tag: evil, outcome: 'failed', why: evil, hint: `${evil}\n${evil}` },
    { dataset: evil, outcome: 'nothing', why: evil },
    { ...built, path: evil },
  ];
  const text = draw(outcomes);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).not.toContain('##[');
  expect(text.split('\n').filter((line) => line.trimStart().startsWith('::'))).toEqual([]);
});
