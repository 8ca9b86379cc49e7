import { expect, test } from '@jest/globals';
import type { DatasetPlan } from '../../src/core/release-plan.ts';
import { widthOf } from '../../src/reporters/columns.ts';
import { renderPlan } from '../../src/reporters/release-plan.ts';

const planOf = (more: Partial<DatasetPlan>): DatasetPlan => ({
  dataset: 'rivers',
  title: 'Rivers',
  folder: 'datasets/rivers',
  last: { version: '1.0.0', tag: 'rivers-v1.0.0', commit: 'a'.repeat(40) },
  records: 10,
  unread: 0,
  counts: { added: 0, edited: 0, removed: 0, moved: 0, splitMoves: 0 },
  changes: [],
  needed: null,
  entries: [],
  next: null,
  refused: [],
  planned: null,
  notes: [],
  ...more,
});
const render = (...plans: DatasetPlan[]): string =>
  renderPlan({ head: { label: 'main' }, datasets: plans }, false);

test('says of a dataset that nothing is new', () => {
  expect(render(planOf({}))).toBe(
    'heartcut release plan  main\n\n  - rivers  1.0.0  nothing new     10 records\n\n  nothing to release\n',
  );
});

test('says how far a prepared version is', () => {
  const next = { version: '1.1.0', bump: 'minor' } as const;
  const waits = render(planOf({ next, planned: { version: '1.1.0', state: 'prepared' } }));
  expect(waits).toContain('release.json: 1.1.0 is prepared and not published yet');
  expect(waits).toContain('nothing more to prepare');
  const stale = render(planOf({ next, planned: { version: '1.1.0', state: 'stale' } }));
  expect(stale).toContain('1.1.0 was prepared of other records: prepare it again');
});

test('names and texts of strangers stay on their line and in their columns', () => {
  const hostile = `\u001b[31m::error::x\n\u202e${'wide '.repeat(60)}##[group]`;
  const text = render(
    planOf({
      refused: [hostile],
      changes: [
        {
          class: 'removed',
          bump: 'major',
          count: 1234,
          examples: [
            { what: hostile, place: { path: hostile, line: 3, id: hostile, side: 'base' } },
            { what: hostile },
          ],
        },
      ],
      entries: [{ path: hostile, bump: 'minor', prose: hostile, author: hostile, pullNumber: 3 }],
      notes: [hostile],
    }),
  );
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(text).not.toContain('##[');
  expect(text.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
  expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThanOrEqual(100);
  expect(text).toContain('1,234 records removed');
});
