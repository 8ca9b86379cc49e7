// Every folder of test/golden holds a report and what each reporter makes of it. A new case is a
// new folder with a report.json; UPDATE_GOLDEN=1 writes the rest.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/core/report.ts';
import { decideVerdict } from '../../src/core/verdict.ts';
import { findReporter, reporterIds } from '../../src/reporters/index.ts';
import { expectHarmless, marker, renderHtml, reportUrl, repositoryUrl } from './rendered.ts';

const golden = new URL('../golden/', import.meta.url);
const update = process.env.UPDATE_GOLDEN === '1';

const files: Readonly<Record<string, string>> = {
  annotations: 'annotations.txt',
  comment: 'comment.md',
  sarif: 'sarif.json',
  summary: 'summary.md',
  terminal: 'terminal.txt',
};

function read(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, golden), 'utf8');
}

const cases = readdirSync(golden);

describe.each(cases)('%s', (name) => {
  const report = JSON.parse(read(name, 'report.json')) as Report;

  test('the report is one that Heartcut could write', () => {
    expect(decideVerdict(report.datasets, report.results)).toBe(report.verdict);
  });

  test.each(Object.entries(files))('%s', async (id, file) => {
    const reporter = await findReporter(id);
    const text = reporter?.render(report, { marker, repositoryUrl, reportUrl }) ?? '';
    const place = new URL(`${name}/${file}`, golden);
    if (update) writeFileSync(place, text);
    expect([file, existsSync(place)]).toEqual([file, true]);
    expect(text).toBe(readFileSync(place, 'utf8'));
  });

  test('JSON is the report itself', async () => {
    const json = await findReporter('json');
    expect(JSON.parse(json?.render(report) ?? '')).toEqual(report);
  });

  test.each(['comment', 'summary'])('%s renders to harmless HTML', async (id) => {
    const reporter = await findReporter(id);
    const markdown = reporter?.render(report, { marker, repositoryUrl, reportUrl }) ?? '';
    const html = renderHtml(markdown);
    expectHarmless(html);
    expect(html.match(/<details>/g)?.length).toBe(html.match(/<\/details>/g)?.length);
  });
});

test('all cases are there', () => {
  const wanted = ['all-skipped', 'broken-gate', 'clean', 'empty-change', 'hostile', 'three-fail'];
  expect(cases).toEqual(expect.arrayContaining([...wanted, 'two-datasets']));
});

test('reporters are sorted and found by id', async () => {
  expect(reporterIds).toEqual([...reporterIds].sort());
  const found = await Promise.all(reporterIds.map(findReporter));
  expect(found.map((reporter) => reporter?.id)).toEqual(reporterIds);
  expect(await findReporter('nope')).toBeUndefined();
  expect(await findReporter('constructor')).toBeUndefined();
});
