import { describe, expect, test } from '@jest/globals';
import type { ChangelogSection, OriginTally, WaitingEntry } from '../../src/core/release-plan.ts';
import { renderCounts, renderEntries } from '../../src/reporters/changelog.ts';

const entry = (prose: string, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  path: '.changes/a.md',
  bump: 'minor',
  prose,
  ...more,
});
const none: OriginTally = { count: 0, sources: [], methods: [], teachers: [] };
const section = (more: Partial<ChangelogSection>): ChangelogSection => ({
  version: '1.1.0',
  date: '2026-11-21',
  isFirst: false,
  records: 10,
  kept: '',
  entries: [],
  added: none,
  edited: { ...none, fields: [] },
  removed: { ...none, listed: [] },
  moved: 0,
  splitMoves: [],
  settings: [],
  ...more,
});

describe('entries', () => {
  test('are items with who brought them', () => {
    expect(renderEntries([entry('More rivers.', { pullNumber: 12, author: 'Ada' })])).toEqual([
      '- More rivers. (#12, Ada)',
    ]);
    expect(renderEntries([entry('More\nrivers.')])).toEqual(['- More rivers.']);
  });

  test('keep paragraphs, lists and code', () => {
    expect(renderEntries([entry('See `a|b` here.\n\nMore.\n\n- one\n- `two`')])).toEqual([
      '- See `a`&#124;`b` here.\n\n  More.\n  - one\n  - `two`',
    ]);
    expect(renderEntries([entry('- one\n* two', { pullNumber: 3 })])).toEqual([
      '- one (#3)',
      '- two (#3)',
    ]);
  });

  test.each([
    ['a heading', 'x\n## 9.9.9 - 2020-01-01\ny'],
    ['the marker', '<!-- Below: counted by heartcut release prepare, and written anew by it. -->'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a link', '[here](javascript:alert(1)) and ![x](y)'],
    ['a mention', 'thanks @octocat and #1'],
  ])('can do nothing with %s', (_what, prose) => {
    const [text = ''] = renderEntries([entry(prose, { author: '<b>@x</b>' })]);
    const lines = text.split('\n');
    expect(lines.filter((line) => /^(?:#|<|=|-{2})/.test(line))).toEqual([]);
    // Outside code nothing is left that Markdown or GitHub acts on.
    const plain = text.replaceAll(/(`+)[^`].*?\1/g, '').replaceAll(/\\./g, '');
    expect(plain).not.toMatch(/[<@[\]]|!\[/);
  });
});

describe('counts', () => {
  test('stand under the headings of keepachangelog.com', () => {
    const text = renderCounts(
      section({
        added: {
          count: 1200,
          sources: [
            ['https://example.org', 1000],
            [null, 200],
          ],
          methods: [['self-instruct', 1200]],
          teachers: [
            ['gpt-4o', 700],
            ['people', 500],
          ],
        },
        edited: {
          ...none,
          count: 2,
          fields: [
            ['output', 2],
            ['input', 1],
          ],
        },
        removed: {
          ...none,
          count: 3,
          listed: [{ id: 'x-1', why: 'personal data' }, { id: 'x-2' }],
        },
        moved: 4,
        splitMoves: [{ from: 'train', to: 'test', count: 1 }],
        settings: [
          { class: 'schema', what: 'column "level" is new' },
          { class: 'metadata', what: 'licence: MIT → CC0-1.0' },
        ],
      }),
    );
    expect(text).toBe(
      [
        '### Added',
        '',
        '- 1,200 records',
        '  - sources: `https://example.org` 1,000, not told 200',
        '  - methods: self-instruct 1,200',
        '  - written by: `gpt-4o` 700, people 500',
        '',
        '### Changed',
        '',
        '- schema: column "level" is new',
        '- 2 records edited',
        '  - fields: output 2, input 1',
        '- 1 record moved from train to test',
        '- 4 records in another file or order',
        '- metadata: licence: MIT → CC0-1.0',
        '',
        '### Removed',
        '',
        '- 3 records',
        '  - `x-1`: personal data',
        '  - `x-2`',
        '  - and 1 more',
        '',
      ].join('\n'),
    );
  });

  test('of a first release say how many there are', () => {
    expect(renderCounts(section({ isFirst: true, added: { ...none, count: 10 } }))).toBe(
      '### Added\n\n- The first release: 10 records\n',
    );
  });

  test('list no more ids and names than somebody reads', () => {
    const listed = Array.from({ length: 100 }, (_, i) => ({ id: `id-${i}` }));
    const sources = listed.map(({ id }) => [id, 1] as const);
    const text = renderCounts(section({ removed: { ...none, count: 5000, sources, listed } }));
    expect(text.split('\n').length).toBeLessThan(30);
    expect(text).toContain('and 4,980 more');
    expect(text).toContain('and 95 more');
  });

  test('show an id as text only', () => {
    const text = renderCounts(
      section({
        removed: { ...none, count: 1, listed: [{ id: '`x`\n# <b>', why: '</details>[a](b)' }] },
      }),
    );
    expect(text.split('\n').filter((line) => line.startsWith('#'))).toEqual(['### Removed']);
    expect(text).toContain('&lt;/details&gt;\\[a\\](b)');
  });
});
