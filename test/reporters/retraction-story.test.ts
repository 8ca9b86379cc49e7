import { expect, test } from '@jest/globals';
import type { RetractedRecord, RetractionStory } from '../../src/core/retraction-story.ts';
import { renderRetraction } from '../../src/reporters/retraction-story.ts';

const record = (more: Partial<RetractedRecord> = {}): RetractedRecord => ({
  dataset: 'caps',
  id: 'cap-1',
  content: `sha256:${'a'.repeat(64)}`,
  place: { path: 'data/caps/train.jsonl', line: 1 },
  isNamed: true,
  repeats: null,
  madeFrom: null,
  releases: [],
  isTaken: true,
  earlier: null,
  ...more,
});
const story = (more: Partial<RetractionStory> = {}): RetractionStory => ({
  isApplied: false,
  why: 'Asked for.',
  records: [record()],
  mentions: [],
  unsearched: [],
  searched: [],
  files: [
    { path: 'data/caps/retractions.json', removed: 0 },
    { path: 'data/caps/train.jsonl', removed: 1 },
  ],
  bump: 'major',
  ...more,
});

test('a dry run says what would go, and how to do it', () => {
  expect(renderRetraction(story(), false)).toBe(`heartcut retract  dry run: nothing is changed

Named
  − data/caps/train.jsonl:1  cap-1

  1 record would be removed from data/caps/train.jsonl.
  To be noted in data/caps/retractions.json.
  There are no releases in this clone.

  Do it: the same command with --apply
`);
});

test('what was found and left is told with the flag that takes it', () => {
  const records = [
    record({ releases: ['1.0.0', '1.1.0'], excerpt: 'Name it.\nRome.' }),
    record({
      id: 'x',
      place: { path: 'b.jsonl', line: 7 },
      isNamed: false,
      isTaken: false,
      repeats: { id: 'cap-1', isCopy: false, similarity: 0.854 },
      madeFrom: ['y', 'cap-1'],
      excerpt: 'Name it, please.',
    }),
    record({
      place: null,
      isNamed: false,
      isTaken: false,
      repeats: { id: 'cap-1', isCopy: true, similarity: 1 },
      excerpt: 'never shown of a copy',
      earlier: { date: '2026-01-01', why: 'Long ago.' },
    }),
    record({ id: 'z', isNamed: false, madeFrom: ['cap-1'] }),
  ];
  const searched = [{ dataset: 'caps', versions: ['1.0.0', '1.1.0'] }];
  const mentions = [{ path: 'waivers.yaml', line: 2, what: 'a waiver of length' }];
  const unsearched = [{ path: 'caps-v0.9.0', line: null, what: 'can’t be read' }];
  const text = renderRetraction(
    story({ isApplied: true, records, searched, mentions, unsearched }),
    false,
  );
  expect(text).toBe(`heartcut retract

Named
  − data/caps/train.jsonl:1  cap-1  in 1.0.0, 1.1.0
      Name it. ⏎ Rome.

What repeats it  left: --duplicates takes them
  · b.jsonl:7              x  0.85 like cap-1  ← y ← cap-1
      Name it, please.
  · releases of caps only  cap-1  a copy
      retracted on 2026-01-01 before: Long ago.

What was made from it
  − data/caps/train.jsonl:1  z  ← cap-1

What names it too, and is left as it is
  ! waivers.yaml:2  a waiver of length

Not searched, and may hold it
  ! caps-v0.9.0  can’t be read

  1 record removed from data/caps/train.jsonl.
  Noted in data/caps/retractions.json.
  2 records found and left.
  Searched 2 releases of caps (1.0.0 to 1.1.0).

  Say so in a change entry: heartcut change. A removal makes the next version major.
  git’s history and published releases still hold it: docs/retract.md
`);
});

test('long lists are cut, and what is left out is counted', () => {
  const versions = Array.from({ length: 30 }, (_, i) => `1.${i}.0`);
  const madeFrom = Array.from({ length: 40 }, (_, i) => `id-${i}`);
  const many = Array.from({ length: 45 }, (_, i) =>
    record({ id: `m-${i}`, isNamed: false, madeFrom, releases: versions }),
  );
  const text = renderRetraction(story({ records: many }), false);
  expect(text).toContain('… and 25 more\n');
  expect(text).toContain('← id-0 ← id-1 ← id-2 ← id-3 ← … ← id-39  in 1.0.0, 1.1.0');
  expect(text).toContain('… 1.29.0 (30 releases)');
  expect(text).not.toContain('m-20 ');
});

test('nothing that a terminal or a job obeys is printed', () => {
  const hostile = '\u001b[2J\n::error::\u202e##[x]';
  const text = renderRetraction(
    story({
      records: [
        record({
          id: hostile,
          dataset: hostile,
          place: { path: hostile, line: 1 },
          excerpt: hostile,
          madeFrom: [hostile],
          repeats: { id: hostile, isCopy: true, similarity: 1 },
          releases: ['1.0.0'],
          earlier: { date: '2026-01-01', why: hostile },
        }),
      ],
      mentions: [{ path: hostile, line: 1, what: hostile }],
      unsearched: [{ path: hostile, line: null, what: hostile }],
      searched: [{ dataset: hostile, versions: ['1.0.0'] }],
      files: [{ path: hostile, removed: 1 }],
    }),
    false,
  );
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/);
  for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::/);
});
