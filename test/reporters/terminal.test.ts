// The terminal: one column limit, colour only on request, nothing of others acts.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutToWidth, padToWidth, widthOf, wrap } from '../../src/reporters/columns.ts';
import { terminal } from '../../src/reporters/terminal.ts';
import { anyReport } from './arbitraries.ts';
import { expectNothingHidden } from './rendered.ts';
import { makeFinding, makeLargeReport, makeReport, makeResult } from './reports.ts';

describe('columns', () => {
  test('wide characters take two, marks none', () => {
    expect(widthOf('abc')).toBe(3);
    expect(widthOf('漢字')).toBe(4);
    expect(widthOf('e\u0301')).toBe(1);
    expect(padToWidth('漢', 4)).toBe('漢  ');
    expect(cutToWidth('漢字漢字', 5)).toBe('漢字…');
    expect(cutToWidth('abcd', 4)).toBe('abcd');
  });

  test('wrap breaks at spaces, hard where there are none, and cuts the last line', () => {
    expect(wrap('one two three', 8, 3)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4, 3)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('one two three four', 8, 2)).toEqual(['one two', 'three f…']);
    // A joiner between two Persian letters that come to stand on two lines.
    expect(wrap('\u0645\u06cc\u200c\u062e\u0648', 2, 3)).toEqual(['\u0645\u06cc', '\u062e\u0648']);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 30 }),
        (text, columns) => {
          const widest = Math.max(...wrap(text, columns, 4).map(widthOf));
          expect(widest).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('any report', () => {
  test('keeps to 100 columns and hides and does nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = terminal.render(report);
        expect(text.endsWith('\n')).toBe(true);
        expect(text).not.toContain('##[');
        expectNothingHidden(text);
        const lines = text.split('\n');
        expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([]);
        // An escaped `::` at the start of a broken line makes it longer.
        const long = lines.filter((line) => widthOf(line.replace('\\u{3a}:', '::')) > 100);
        expect(long).toEqual([]);
      }),
    );
  });
});

const escape = '\u001b';

test('colour only when asked for', () => {
  const report = makeLargeReport(2, 3);
  const plain = terminal.render(report);
  const painted = terminal.render(report, { color: true });
  expect(plain).not.toContain(escape);
  expect(painted).toContain(`${escape}[31m`);
  expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('every finding has its place, and texts start shortly before they differ', () => {
  const lead =
    'The same long beginning of both records, which says nothing about what is new here, ';
  const finding = makeFinding(
    {
      related: [
        {
          path: 'datasets/support-chat/data.jsonl',
          line: 3,
          side: 'base',
          excerpt: `${lead}old end`,
        },
      ],
    },
    { excerpt: `${lead}new end` },
  );
  const text = terminal.render(
    makeReport({ verdict: 'failed', results: [makeResult({ findings: [finding] })] }),
  );
  expect(text).toContain('      datasets/support-chat/data.jsonl:101  =  data.jsonl:3\n');
  expect(text).toMatch(/new {2}… .*new end\n {8}old {2}… .*old end\n/);
  expect(text).toContain('heartcut explain length');
});

test.each([
  ['failed', [makeResult({ findings: [makeFinding()] })], '  1 gate failed · 1.2 s'],
  ['passed', [makeResult()], '  1 gate passes · 1.2 s'],
  ['undecided', [], '  undecided, no gate was run · 1.2 s'],
] as const)('the last line says %s', (verdict, results, last) => {
  const text = terminal.render(makeReport({ verdict, results: [...results] }));
  expect(text.trimEnd().split('\n').at(-1)).toBe(last);
});

test('findings in a row that say the same say it once', () => {
  const findings = [101, 102, 103].map((line) => makeFinding({ message: 'two words' }, { line }));
  const other = makeFinding({ message: 'too long' }, { line: 104 });
  const text = terminal.render(
    makeReport({ verdict: 'failed', results: [makeResult({ findings: [...findings, other] })] }),
  );
  expect(text.match(/two words/g)).toHaveLength(1);
  expect(text).toMatch(/data\.jsonl:101 {3}two words\n.*data\.jsonl:102\n.*data\.jsonl:103\n/);
  expect(text).toContain('data.jsonl:104   too long');
});

test('a finding that speaks for many records is not counted as one of them', () => {
  const findings = [1, 2].map((line) => makeFinding({ data: { records: 20 } }, { line }));
  const text = terminal.render(
    makeReport({ verdict: 'failed', results: [makeResult({ findings })] }),
  );
  expect(text).toContain('2 findings: ');
  expect(text).not.toContain('changed record');
});

test('a number that is what it was, and has no limit, is not drawn', () => {
  const measurements = [
    { name: 'same.ratio', value: 0, base: 0 },
    { name: 'other.ratio', value: 1, base: 0 },
    { name: 'bound.ratio', value: 0, base: 0, limit: 0.1 },
  ];
  const text = terminal.render(makeReport({ results: [makeResult({ measurements })] }));
  expect(text).not.toContain('same.ratio');
  expect(text).toContain('other.ratio  0 → 1');
  expect(text).toContain('bound.ratio  0 → 0, limit 0.1');
});
