import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PreparedRelease } from '../../src/core/release-plan.ts';
import { releasePullTitle, renderReleasePull } from '../../src/reporters/release-pull.ts';
import { hostileText } from './arbitraries.ts';
import { expectHarmless, renderHtml, repositoryUrl } from './rendered.ts';
import { makeDataset, makeLargeReport, makeReport } from './reports.ts';

const rules = { approvals: 1, codeOwners: false };

function makeRelease(fields: Partial<PreparedRelease> = {}): PreparedRelease {
  const commit = 'b'.repeat(40);
  return {
    dataset: 'support-chat',
    title: 'Support chat',
    folder: 'datasets/support-chat',
    tag: 'support-chat-v1.2.0',
    planned: {
      format: 1,
      version: '1.2.0',
      date: '2026-01-01',
      previous: { version: '1.1.0', commit },
      bump: 'minor',
      content: `sha256:${'c'.repeat(64)}`,
    },
    plan: {
      dataset: 'support-chat',
      title: 'Support chat',
      folder: 'datasets/support-chat',
      last: { version: '1.1.0', tag: 'support-chat-v1.1.0', commit },
      records: 120,
      unread: 0,
      counts: { added: 20, edited: 0, removed: 0, moved: 0, splitMoves: 0 },
      changes: [
        {
          class: 'added',
          bump: 'minor',
          count: 20,
          examples: [
            {
              what: 'added',
              place: { path: 'datasets/support-chat/data.jsonl', line: 101, id: 'r', side: 'head' },
            },
          ],
        },
      ],
      needed: 'minor',
      entries: [{ path: '.changes/more.md', bump: 'minor', prose: 'More.' }],
      next: { version: '1.2.0', bump: 'minor' },
      refused: [],
      planned: null,
      notes: [],
    },
    section:
      '## 1.2.0 (2026-01-01)\n\n- More.\n\n<!-- for editors -->\n\n### Added\n\n- 20 records\n',
    metrics: [],
    report: makeReport(),
    ...fields,
  };
}

const render = (release: PreparedRelease): string =>
  renderReleasePull(release, { rules, repositoryUrl });

test('the title names dataset and version', () => {
  expect(releasePullTitle(makeRelease())).toBe('Release support-chat 1.2.0');
});

test('says what merging does, why this version, and what is asked', () => {
  const text = render(makeRelease());
  expect(text).toContain('### ✅ support-chat 1.2.0: 1 gate passes');
  expect(text).toContain('Approving and merging this publishes `support-chat-v1.2.0`');
  expect(text).toContain('**+20 added');
  expect(text).toContain('It takes 1 approval of the last commit');
  expect(text).toContain('After 1.1.0 it is a **minor** version');
  expect(text).toMatch(
    /\| `added` \| \*\*20\*\*<br>\[`data.jsonl:101`\]\(\S+\)<br>and 19 more \| minor/,
  );
  expect(text).toContain('| `entry` | `.changes/more.md` | minor |');
  expect(text).toContain(`sha256:${'c'.repeat(64)}`);
  expect(text).toMatch(/#### Changelog\n\n- More\.\n\n\n\*\*Added\*\*\n\n- 20 records\n/);
});

test.each([
  [{ approvals: 0, codeOwners: false }, 'Nobody has to approve it'],
  [
    { approvals: 2, codeOwners: true },
    'It takes 2 approvals of the last commit by people who may write, an owner',
  ],
  [{ approvals: 0, codeOwners: true }, 'It takes 1 approval'],
])('asks by the rules: %j', (own, words) => {
  expect(renderReleasePull(makeRelease(), { rules: own })).toContain(words);
});

test('warns where gates would stop the publication', () => {
  const warned = 'Don’t merge it like this';
  expect(render(makeRelease())).not.toContain(warned);
  expect(render(makeRelease({ report: makeLargeReport(1, 1) }))).toContain(warned);
});

test('a measure has an arrow where it differs by more than chance', () => {
  const metric = (before: number | null, now: number, error: number) => ({
    name: 'distinct-2',
    budget: 1000,
    before: before === null ? null : { value: before, error },
    now: { value: now, error },
  });
  const metrics = [metric(0.5, 0.6, 0.01), metric(0.6, 0.5, 0.01), metric(0.5, 0.51, 0.01)];
  const text = render(makeRelease({ metrics: [...metrics, metric(null, 0.5, 0)] }));
  const rows = text.split('\n').filter((line) => line.startsWith('| `distinct-2`'));
  const arrows = rows.map((line) => line.split('|')[3]?.trim());
  expect(arrows).toEqual(['↗', '↘', '→', '']);
  expect(text).toContain('| `distinct-2` | 0.5 ± 0.01 | ↗ | 0.6 ± 0.01 |');
});

describe('whatever records and entries hold', () => {
  test('stays within the limit of GitHub, verdict and content first', () => {
    const release = makeRelease({
      report: makeLargeReport(40, 40),
      section: `## 1.2.0\n\n${'- a line of the changelog\n'.repeat(5000)}`,
    });
    const text = render(release);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('Content `sha256:');
    expect(text).toContain('left out for length');
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test('does nothing in the text', () => {
    fc.assert(
      fc.property(hostileText, hostileText, fc.nat(500), (a, b, line) => {
        const release = makeRelease();
        const [change] = release.plan.changes;
        const plan = {
          ...release.plan,
          changes: [
            {
              ...change!,
              examples: [{ what: a, place: { path: b, line, id: a, side: 'head' as const } }],
            },
          ],
          entries: [{ path: b, bump: 'minor' as const, prose: a }],
        };
        const metrics = [{ name: a, before: null, now: { value: 1, error: 0 } }];
        const report = makeReport({ datasets: [makeDataset({ title: a })] });
        const html = renderHtml(render({ ...release, plan, metrics, report, section: '' }));
        // Columns of numbers stand to the right.
        expectHarmless(html.replaceAll(/ align="(?:right|center)"/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
