// The comment and the job summary: limits, links, and that no text of others does anything.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RenderOptions } from '../../src/core/report.ts';
import { comment } from '../../src/reporters/comment.ts';
import { summary } from '../../src/reporters/summary.ts';
import { anyReport } from './arbitraries.ts';
import { expectHarmless, marker, renderHtml, reportUrl, repositoryUrl } from './rendered.ts';
import {
  base,
  head,
  makeDataset,
  makeFinding,
  makeLargeReport,
  makeReport,
  makeResult,
} from './reports.ts';

const options: RenderOptions = { marker, repositoryUrl, reportUrl };

function expectWhole(markdown: string): void {
  const html = renderHtml(markdown);
  expectHarmless(html);
  expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  expect(markdown.startsWith(`${marker}\n`)).toBe(true);
}

describe('any report', () => {
  test('the comment keeps to its limit and does nothing', () => {
    const run = fc.property(anyReport, fc.integer({ min: 2000, max: 20_000 }), (report, limit) => {
      const markdown = comment.render(report, { ...options, maxCharacters: limit });
      expect(markdown.length).toBeLessThanOrEqual(limit);
      expect(markdown).toMatch(/### (✋|✅|⚠️|🛑|➖) /u);
      expectWhole(markdown);
    });
    fc.assert(run, { numRuns: 60 });
  });

  test('the summary keeps to its limit in bytes and does nothing', () => {
    const run = fc.property(anyReport, fc.integer({ min: 4000, max: 40_000 }), (report, limit) => {
      const markdown = summary.render(report, { ...options, maxCharacters: limit });
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
      expectWhole(markdown);
    });
    fc.assert(run, { numRuns: 30 });
  });
});

describe('an oversize report', () => {
  const report = makeLargeReport(60, 40);

  test('the comment fits GitHub, worst gates first, and says what is missing', () => {
    const markdown = comment.render(report, options);
    expect(markdown.length).toBeLessThanOrEqual(65_536);
    expect(markdown.length).toBeGreaterThan(60_000);
    expectWhole(markdown);
    expect(markdown).toContain('60 gates stop this pull request');
    expect(markdown).toContain('<summary><b>gate-a0</b>: 40 findings</summary>');
    expect(markdown).toContain('… 35 more: `heartcut explain gate-a0`');
    expect(markdown).not.toContain('<summary><b><code>gate-h59</code></b>');
    expect(markdown).toMatch(/… [\d,]+ findings left out for length\n\nReproduce: /);
  });

  test('findings shown and findings left out add up', () => {
    for (const maxCharacters of [2000, 3000, 9000, 20_000, 40_000]) {
      const markdown = comment.render(report, { ...options, maxCharacters });
      const shown = markdown.match(/^finding \d+ of gate \d+$/gm)?.length ?? 0;
      const more = [...markdown.matchAll(/^… ([\d,]+) (?:more:|findings left)/gm)];
      let left = 0;
      for (const [, number = ''] of more) left += Number(number.replaceAll(',', ''));
      expect([maxCharacters, shown + left]).toEqual([maxCharacters, 60 * 40]);
    }
  });

  test('the summary fits the runner', () => {
    const markdown = summary.render(makeLargeReport(60, 200), options);
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1024 * 1024);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(1_000_000);
    // Cut the same way at a tenth of the size, which a parser reads in a tenth of the time.
    expectWhole(summary.render(makeLargeReport(30, 40), { ...options, maxCharacters: 100_000 }));
  });

  test('hundreds of datasets are counted, not cut', () => {
    const datasets = Array.from({ length: 400 }, (_, index) =>
      makeDataset({ name: `data-set-${index}` }),
    );
    const results = datasets.map(({ name }) => makeResult({ dataset: name }));
    const markdown = comment.render(makeReport({ datasets, results }), {
      ...options,
      maxCharacters: 10_000,
    });
    expect(markdown.length).toBeLessThanOrEqual(10_000);
    expect(markdown).toContain('### ✅ 400 datasets: 1 gate passes');
    const sections = markdown.match(/^#### /gm)?.length ?? 0;
    expect(markdown).toContain(`… ${400 - sections} datasets left out for length`);
  });
});

describe('headings', () => {
  const stops = makeResult({ findings: [makeFinding()] });
  const skipped = makeResult({ gate: 'judge', status: 'skipped', reason: 'no model' });
  const broken = makeResult({ gate: 'judge', status: 'broken', reason: 'no memory' });
  const undecided = makeResult({ gate: 'judge', status: 'undecided', reason: 'too few' });
  const warns = makeResult({
    gate: 'balance',
    level: 'warning',
    findings: [makeFinding({ level: 'warning' })],
  });
  const unchanged = makeDataset({ added: 0, head: 100 });

  test.each([
    ['failed', [stops], '### ✋ support-chat: 1 gate stops this pull request'],
    ['failed', [stops, stops], '### ✋ support-chat: 1 gate stops this pull request'],
    ['passed', [makeResult()], '### ✅ support-chat: 1 gate passes'],
    [
      'passed',
      [makeResult(), makeResult({ gate: 'format' }), warns, skipped],
      '### ✅ support-chat: 2 gates pass, 1 warns, 1 not run',
    ],
    ['broken', [broken], '### 🛑 support-chat: could not be checked, 1 gate did not finish'],
    ['undecided', [undecided], '### ⚠️ support-chat: undecided, 1 gate could not tell'],
    ['undecided', [skipped], '### ⚠️ support-chat: undecided, no gate was run'],
  ] as const)('%s', (verdict, results, heading) => {
    const markdown = comment.render(makeReport({ verdict, results: [...results] }));
    expect(markdown.split('\n')[0]).toBe(heading);
  });

  test('nothing to check is not green', () => {
    const none = comment.render(makeReport({ datasets: [], results: [] }));
    expect(none).toContain('### ➖ Heartcut: nothing to check, no dataset is changed');
    const same = comment.render(makeReport({ datasets: [unchanged], results: [skipped] }));
    expect(same).toContain('### ➖ support-chat: nothing to check, no record is changed');
    const ran = comment.render(makeReport({ datasets: [unchanged] }));
    expect(ran).toContain('### ✅ support-chat: no record is changed, 1 gate passes');
  });

  test('only the datasets that are stopped are named', () => {
    const datasets = ['a', 'b', 'c', 'd'].map((name) => makeDataset({ name }));
    const of = (name: string) => makeResult({ dataset: name, findings: [makeFinding()] });
    const heading = (...names: string[]) =>
      comment
        .render(makeReport({ verdict: 'failed', datasets, results: names.map(of) }))
        .split('\n')[0];
    expect(heading('b')).toBe('### ✋ b: 1 gate stops this pull request');
    expect(heading('b', 'd')).toBe('### ✋ b and d: 1 gate stops this pull request');
    expect(heading('b', 'c', 'd')).toBe('### ✋ 3 datasets: 1 gate stops this pull request');
  });
});

describe('links', () => {
  const link = (path: string, extra: Partial<RenderOptions> = {}, side?: 'base') => {
    const finding = makeFinding({}, { path, line: 7, ...(side === undefined ? {} : { side }) });
    const report = makeReport({
      verdict: 'failed',
      results: [makeResult({ findings: [finding] })],
    });
    return /\]\(([^)]*)\)/.exec(comment.render(report, { repositoryUrl, ...extra }))?.[1];
  };

  test('lead to the line at the commit that was judged', () => {
    expect(link('a/b.jsonl')).toBe(`${repositoryUrl}/blob/${head}/a/b.jsonl#L7`);
    expect(link('a/b.jsonl', {}, 'base')).toBe(`${repositoryUrl}/blob/${base}/a/b.jsonl#L7`);
    expect(link('a b/(c)?#.jsonl')).toBe(
      `${repositoryUrl}/blob/${head}/a%20b/%28c%29%3F%23.jsonl#L7`,
    );
  });

  test.each(['../../evil/repo/x.jsonl', 'a/./b', '/etc/passwd', 'a//b', 'a/\ud800'])(
    'never lead out of the repository: %j',
    (path) => {
      expect(link(path)).toBeUndefined();
    },
  );

  test.each(['javascript:alert(1)', 'https://github.com/acme/data) [x](http://evil.example', ''])(
    'are left out for a repository such as %j',
    (url) => {
      expect(link('a.jsonl', { repositoryUrl: url })).toBeUndefined();
    },
  );

  test('the report link is a web address or nothing', () => {
    const render = (url: string) => comment.render(makeReport(), { reportUrl: url });
    expect(render('https://example.org/a(b)|c')).toContain(
      '[full report](https://example.org/a%28b%29%7Cc)',
    );
    expect(render('javascript:alert(1)')).not.toContain('full report');
    expect(render('no address')).not.toContain('full report');
  });
});

describe('findings', () => {
  const render = (
    fields: Parameters<typeof makeFinding>[0],
    at?: Parameters<typeof makeFinding>[1],
  ) =>
    comment.render(
      makeReport({
        verdict: 'failed',
        results: [makeResult({ findings: [makeFinding(fields, at)] })],
      }),
    );
  const there = { path: 'old.jsonl', line: 3, side: 'base' as const };

  test('a pair stands side by side, what differs in bold', () => {
    const markdown = render(
      { related: [{ ...there, excerpt: 'How do I update the card?' }] },
      { excerpt: 'How do I change the card?' },
    );
    expect(markdown).toContain(
      '| new · `datasets/support-chat/data.jsonl:101` | already there · `old.jsonl:3` |',
    );
    expect(markdown).toContain(
      '| How do I <b>change</b> the card? | How do I <b>update</b> the card? |',
    );
  });

  test('texts with little in common have no bold', () => {
    const markdown = render(
      { related: [{ ...there, excerpt: 'Nothing like it.' }] },
      { excerpt: 'How do I change the card?' },
    );
    expect(markdown).toContain('| How do I change the card? | Nothing like it. |');
  });

  test('equal texts are shown twice, an empty one is named', () => {
    expect(render({ related: [{ ...there, excerpt: 'Same.' }] }, { excerpt: 'Same.' })).toContain(
      '| Same. | Same. |',
    );
    expect(render({ related: [{ ...there, excerpt: '' }] }, { excerpt: 'x' })).toContain(
      '| x | (empty) |',
    );
  });

  test('without a partner the text stands in code, with its pointer', () => {
    expect(render({}, { excerpt: 'one\ntwo', pointer: '/output' })).toContain(
      '- `datasets/support-chat/data.jsonl:101` `/output`: the response has 2 words<br>`one ⏎ two`',
    );
  });

  test('further related records are named, many are counted', () => {
    const related = [1, 2, 3, 4, 5].map((line) => ({ path: 'old.jsonl', line }));
    expect(render({ related })).toContain(
      'has 2 words (see `old.jsonl:1`, `old.jsonl:2`, `old.jsonl:3` and 2 others)',
    );
  });

  test('findings are counted among the changed records when they are of them', () => {
    const several = (at: Partial<ReturnType<typeof makeFinding>['at']>, code = 'too-short') =>
      [1, 2].map((line) => makeFinding({ code }, { line, ...at }));
    const line = (findings: readonly ReturnType<typeof makeFinding>[], added = 20) =>
      /❌ \| length \| (.*?) \|/u.exec(
        comment.render(
          makeReport({
            verdict: 'failed',
            datasets: [makeDataset({ added })],
            results: [makeResult({ findings })],
          }),
        ),
      )?.[1];
    expect(line(several({}))).toBe('**2 of 20 changed records**: too short');
    expect(line(several({}), 1)).toBe('**2 records**: too short');
    expect(line(several({ side: 'base' }))).toBe('**2 records**: too short');
    expect(line([...several({}), ...several({}, 'empty')])).toBe(
      '**4 findings in 2 of 20 changed records**: 2 × too short, 2 × empty',
    );
    const unnamed = several({}).map((finding) => ({
      ...finding,
      at: { path: 'x.jsonl', line: finding.at.line },
    }));
    expect(line(unnamed)).toBe('**2 findings**: too short');
    expect(line(several({}).slice(0, 1))).toBe('the response has 2 words');
  });
});

test('measurements are shown with what they are compared with', () => {
  const results = [
    makeResult({
      measurements: [
        { name: 'length.median', value: 240, base: 212, unit: 'words' },
        {
          name: 'judge.share',
          value: 92.4,
          unit: '%',
          interval: [88, 97],
          limit: 90,
          better: 'higher',
        },
        { name: 'alone', value: 1 },
      ],
    }),
  ];
  const markdown = comment.render(makeReport({ results }));
  expect(markdown).toContain(
    '\n**Measured** `length.median` 212 → 240 words · `judge.share` 92.4 % (88–97), wanted at least 90\n',
  );
  expect(markdown).not.toContain('alone');
  expect(summary.render(makeReport({ results }))).toContain('| `alone` | 1 |  |  |');
});
