// The page as text: what a browser gets, and what hostile records can't put into it.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DiversityFacts } from '../../src/core/diversity.ts';
import type { Report } from '../../src/core/report.ts';
import { escapeScript } from '../../src/reporters/escape-script.ts';
import { html } from '../../src/reporters/html.ts';
import { pageData, type PageData } from '../../src/reporters/html/page-data.ts';
import { anyReport, hostileText } from './arbitraries.ts';
import { makeDiverseReport, readGolden } from './diverse-report.ts';
import { readPage } from './html-page.ts';
import { repositoryUrl } from './rendered.ts';
import { makeFinding, makeLargeReport, makeReport, makeResult } from './reports.ts';

const render = (report: Report) => readPage(html.render(report, { repositoryUrl }));

/** Those of the texts that are not in the page: a page is too long to be shown. */
const missing = (text: string, ...wanted: string[]) =>
  wanted.filter((each) => !text.includes(each));

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('the policy', () => {
  const page = render(makeDiverseReport());

  test('forbids everything but the one style and the one script of the page', () => {
    expect(page.policy).toBe(
      `default-src 'none'; style-src '${sha256(page.style)}'; script-src '${sha256(page.script)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  test('stands before anything it is about', () => {
    const first = page.text.search(/<(?:style|script|svg|img|link)/);
    expect(page.text.indexOf('Content-Security-Policy')).toBeLessThan(first);
  });

  test('is not in the way of what the page does: no style or handler in an attribute', () => {
    expect(page.attributes.filter((name) => name === 'style' || /^on/.test(name))).toEqual([]);
  });

  test('the script makes no markup and asks nobody', () => {
    const ways =
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(|fetch\(|XMLHttp|import\(/;
    expect(ways.exec(page.script)).toBeNull();
    expect(/url\(|@import/.exec(page.style)).toBeNull();
  });
});

describe('what it says without a script', () => {
  test('the verdict, and what a reviewer does with it', () => {
    const failed = render(readGolden('three-fail'));
    expect(failed.headline).toBe('support-chat: 3 gates stop this change');
    expect(failed.meaning).toMatch(/^Do not merge yet\. .+ 4 checks said nothing/);
    expect(render(readGolden('broken-gate')).meaning).toMatch(
      /^A gate that had to run did not finish/,
    );
    expect(render(readGolden('clean')).meaning).toMatch(/^Nothing was found that stops a merge\./);
    expect(render(readGolden('empty-change')).meaning).toMatch(/says nothing about the data/);
    expect(render(readGolden('judged')).meaning).toMatch(/^What was looked at does not settle it/);
  });

  test('every gate with its result, and only those that passed as passed', () => {
    for (const name of ['three-fail', 'all-skipped', 'broken-gate', 'two-datasets', 'judged']) {
      const report = readGolden(name);
      const { gates } = render(report);
      expect(gates.map(({ gate }) => gate).sort()).toEqual(
        report.results.map(({ gate }) => gate).sort(),
      );
      const green = gates.filter(({ standing }) => standing === 'passes').map(({ gate }) => gate);
      const passed = report.results.filter(
        ({ status, findings }) => status === 'passed' && findings.length === 0,
      );
      expect(green.sort()).toEqual(passed.map(({ gate }) => gate).sort());
    }
  });

  test('why a gate did not run', () => {
    const { gates } = render(readGolden('all-skipped'));
    expect(
      gates.every(({ standing, says }) => standing === 'skipped' && /^not run: \S/.test(says)),
    ).toBe(true);
  });

  test('the first findings, both records, and which words differ', () => {
    const { text, findings } = render(readGolden('three-fail'));
    expect(findings.slice(0, 2)).toEqual([
      'data/billing.jsonl:4817 repeats a record that is already there (Jaccard 0.91) near-duplicate',
      'data/billing.jsonl:4823 repeats a record that is already there (Jaccard 0.88) near-duplicate',
    ]);
    expect(findings).toHaveLength(19);
    const differ = [
      'How do I <mark>change</mark> the card',
      'How do I <mark>update</mark> the card',
    ];
    expect(missing(text, ...differ)).toEqual([]);
    const many = render(makeLargeReport(1, 50));
    expect(many.findings).toHaveLength(20);
    expect(missing(many.text, '30 more findings: open this page where scripts may run')).toEqual(
      [],
    );
  });

  test('plots: topics, distributions, shares, releases, scores, origins', () => {
    const { text } = render(makeDiverseReport());
    const wanted = [
      'Length of responses: median 90 to 100 before, median 110 to 120 after.',
      'Distinct 3-grams: from 0.71 at v1.0 to 0.61 at v1.4.',
      'Who wrote the records: before',
      'between 73 % and 95 %, wanted 90 %',
      'refund, return, order, parcel',
      '<strong>97</strong> of 129 changed records are new in kind',
      'The map is drawn by a script',
    ];
    expect(missing(text, ...wanted)).toEqual([]);
  });

  test('measurements with limit and interval, and how to run it again', () => {
    const { text } = render(makeDiverseReport());
    const wanted = [
      'wanted at most 2 <strong>not met',
      '0.72–0.74',
      'class="command">npx heartcut',
      '1.2 s',
    ];
    expect(missing(text, ...wanted)).toEqual([]);
  });

  test('nothing that is not there: no empty section', () => {
    const { text } = render(makeReport());
    const none = ['judge-title', 'use-title', 'measurements-title', 'data-map='];
    expect(missing(text, ...none)).toEqual(none);
    expect(missing(text, 'None. Gates that did not run have found nothing either.')).toEqual([]);
  });
});

describe('what the script is told', () => {
  test('all findings, worst first, waived ones last and with their reason', () => {
    const waiver = {
      reason: 'on purpose',
      owner: 'ann',
      expires: '2027-01-01',
      at: 'waivers.yaml:2:3',
    };
    const report = makeReport({
      results: [
        makeResult({
          findings: [makeFinding({ level: 'warning', key: 'b' }), makeFinding({ key: 'a' })],
          waived: [{ finding: makeFinding({ key: 'c' }), waiver }],
        }),
      ],
    });
    const { data } = render(report);
    expect(data.findings.map(({ key, isError, waiver: said }) => [key, isError, said])).toEqual([
      ['a', true, undefined],
      ['b', false, undefined],
      ['c', true, 'on purpose (ann, until 2027-01-01, waivers.yaml:2:3)'],
    ]);
  });

  test('links to the version that a line is counted in', () => {
    const { data } = render(readGolden('three-fail'));
    const [first] = data.findings;
    const path = data.paths[first?.at.path ?? -1];
    expect(path).toEqual({
      name: 'datasets/support-chat/data/billing.jsonl',
      short: 'data/billing.jsonl',
      head: `${repositoryUrl}/blob/a1b2c3d4e5f60718293a4b5c6d7e8f9012345678/datasets/support-chat/data/billing.jsonl#L`,
      base: expect.stringContaining('/blob/9f8e7d6'),
    });
  });

  test('no more than a browser opens: the rest is counted', () => {
    const findings = Array.from({ length: 105_000 }, () => makeFinding());
    const { data, text } = readPage(
      html.render(makeReport({ results: [makeResult({ findings })] })),
    );
    expect([data.findings.length, data.leftOut]).toEqual([100_000, 5_000]);
    expect(missing(text, 'This page holds the worst 100,000 of 105,000 findings')).toEqual([]);
  });

  test('few elements stand in the page, however many findings there are', () => {
    const few = readPage(html.render(makeLargeReport(10, 30))).tags.length;
    const many = readPage(html.render(makeLargeReport(10, 3_000))).tags.length;
    expect(many).toBe(few);
  });
});

const hostileFacts = (text: string): DiversityFacts => ({
  clusters: [{ words: [text, text], shareBefore: 0.4, shareAfter: 1, changed: 3 }],
  map: {
    embedder: text,
    records: 9,
    points: [
      { x: 0, y: 1, state: 'added', cluster: 0, source: text, path: text, line: 1, excerpt: text },
    ],
  },
  marginal: {
    changed: 1,
    compared: 1,
    newInKind: 1,
    distance: 0.3,
    embedder: text,
    repeats: [{ path: text, line: 1, distance: 0, nearest: { path: text, line: 2, side: 'base' } }],
  },
  notMeasured: [{ what: text, reason: text }],
  leftOut: [text],
  distributions: [{ name: text, title: text, unit: text, edges: [0, 1], before: [0], after: [2] }],
  breakdowns: [{ name: text, title: text, rows: [{ label: text, before: 0, after: 1 }] }],
  trends: [{ name: text, title: text, better: 'lower', points: [{ label: text, value: 2 }] }],
});

describe('hostile text', () => {
  test('puts no element, attribute or link into the page, and comes out as it was', () => {
    fc.assert(
      fc.property(anyReport, hostileText, (report, text) => {
        const name = report.datasets[0]?.name ?? '';
        const facts = makeResult({
          gate: 'diversity',
          dataset: name,
          diversity: hostileFacts(text),
        });
        const whole = { ...report, results: [...report.results, facts] };
        const page = render(whole);
        page.expectHarmless();
        const told = JSON.parse(JSON.stringify(pageData(whole, { repositoryUrl }))) as PageData;
        expect(page.data).toEqual(told);
      }),
      { numRuns: 25 },
    );
  });

  test.each(['hostile', 'three-fail', 'judged', 'may-we-use', 'two-datasets'])(
    'golden %s',
    (name) => {
      render(readGolden(name)).expectHarmless();
    },
  );

  test('JSON in a script element holds nothing that could end it, and parses to itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), hostileText), (value) => {
        const text = escapeScript(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029\u202e\u200f]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(escapeScript('</script><!--\u2028')).toBe('"\\u003c/script\\u003e\\u003c!--\\u2028"');
  });
});
