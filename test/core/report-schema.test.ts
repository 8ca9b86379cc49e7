// schemas/report.schema.json is written by hand: it must say what reports are, no less and no more.
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync, readdirSync } from 'node:fs';
import { checkFiles } from '../../src/commands/check-files.ts';
import { isObject, type Json, type JsonObject, type JsonSchema } from '../../src/core/json.ts';
import type { Report } from '../../src/core/report.ts';
import { findReporter } from '../../src/reporters/index.ts';
import { runGates } from '../../src/commands/run-gates.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { diversity } from '../../src/gates/diversity.ts';
import { defaultOptions, testManifest } from '../helpers/test-gate.ts';
import { wordEmbeddings } from '../helpers/word-embedder.ts';
import { root } from '../helpers/root.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
) as JsonSchema;
const validate = new Ajv2020({
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
}).compile(schema);

function problemsOf(report: unknown): string[] {
  return validate(report)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const good = { id: 1, instruction: 'Name the capital.', output: 'Lisbon.' };

async function realReport(records: readonly Json[] = [good]): Promise<Report> {
  const text = records
    .map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`)
    .join('');
  const request = {
    kind: 'instruction',
    fields: {},
    idField: 'id',
    files: [{ path: 'new.jsonl', bytes: Buffer.from(text) }],
    against: [{ path: 'old.jsonl', bytes: Buffer.from(`${JSON.stringify(good)}\n`) }],
    onlyGates: [],
    options: [],
    reproduce: 'heartcut check new.jsonl',
  };
  let now = 0;
  const silent = { info() {}, warn() {}, progress() {} };
  return checkFiles(request, silent, () => (now += 1.5));
}

test('a real report, as it is printed', async () => {
  const report = await realReport([
    good,
    { ...good, id: 2 },
    { id: 3, instruction: '', output: 'TODO' },
    '{"id":4,',
    '{"id":5,"id":5,"instruction":"Count to two.","output":"One, two."}',
  ]);
  expect(report.verdict).toBe('failed');
  expect(report.results.filter(({ status }) => status === 'failed').length).toBeGreaterThan(2);
  const printed = (await findReporter('json'))?.render(report) ?? '';
  expect(problemsOf(JSON.parse(printed))).toEqual([]);
});

test('a report of a batch, with its note', async () => {
  const report = await realReport([{ id: 7, instruction: 'Count to two.', output: 'One, two.' }]);
  expect(report.notes.map(({ code }) => code)).toEqual(['batch']);
  expect(problemsOf(report)).toEqual([]);
});

test('a report of a dataset as a whole, with all that is drawn', async () => {
  const records = Array.from({ length: 140 }, (_, i) => ({
    instruction: `Explain the ${['sea', 'law', 'sun', 'tax', 'ant'][i % 5]} in ${i} words, number ${i * i}.`,
    output: `It is ${i} or ${i * 7}, and ${i * 11} at most; nobody counted ${i * 13}.`,
    provenance: { origin: 'human' },
  }));
  const side = (some: readonly Json[], name: string) =>
    new DatasetSide(testManifest(), name === 'old.jsonl' ? 'base' : 'head', [
      {
        path: 'data.jsonl',
        bytes: Buffer.from(some.map((each) => JSON.stringify(each)).join('\n')),
      },
    ]);
  const [base, head] = [side(records.slice(0, 120), 'old.jsonl'), side(records.slice(2), '')];
  const results = await runGates(
    compareSides(testManifest(), base, head),
    [{ gate: diversity, level: 'warning', options: defaultOptions(diversity), codes: {} }],
    [],
    { info() {}, warn() {}, progress() {} },
    undefined,
    { embeddings: wordEmbeddings(), wantsMap: true },
  );
  const facts = results[0]?.diversity;
  const trend = { name: 'a.b', title: 'A', better: 'higher', points: [{ label: 'v1', value: 1 }] };
  const more = { trends: [trend], notMeasured: [{ what: 'a', reason: 'b' }], leftOut: ['a'] };
  expect(Object.keys({ ...facts, ...more }).sort()).toEqual([
    'breakdowns',
    'clusters',
    'distributions',
    'leftOut',
    'map',
    'marginal',
    'notMeasured',
    'trends',
  ]);
  const report = { ...(await realReport()), results };
  expect(problemsOf(JSON.parse(JSON.stringify(report)))).toEqual([]);
  const [result] = results;
  expect(
    problemsOf({ ...report, results: [{ ...result, diversity: { ...facts, ...more } }] }),
  ).toEqual([]);
  const odd = { ...facts, clusters: [{ words: ['a'], shareBefore: 0, shareAfter: 2, changed: 0 }] };
  expect(problemsOf({ ...report, results: [{ ...result, diversity: odd }] })).not.toEqual([]);
});

const golden = `${root}/test/golden`;
test.each(readdirSync(golden))('test/golden/%s', (name) => {
  const report: unknown = JSON.parse(readFileSync(`${golden}/${name}/report.json`, 'utf8'));
  // Its hostile names are those of gates and codes too, which only we could give.
  const known = name === 'hostile' ? /\/(?:gate|code) must match pattern/ : /^$/;
  expect(problemsOf(report).filter((problem) => !known.test(problem))).toEqual([]);
});

describe('refuses', () => {
  const change =
    (path: readonly (string | number)[], value: Json | undefined) => (report: Report) => {
      const copy = structuredClone(report) as unknown as JsonObject;
      let at: unknown = copy;
      for (const step of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[step];
      (at as Record<string | number, unknown>)[path.at(-1) ?? ''] = value;
      return JSON.parse(JSON.stringify(copy)) as unknown;
    };
  test.each<[string, (report: Report) => unknown]>([
    ['another version', change(['version'], 2)],
    ['a field nobody knows', change(['extra'], 1)],
    ['no verdict', change(['verdict'], undefined)],
    ['a verdict nobody knows', change(['verdict'], 'fine')],
    ['half a commit', change(['head', 'commit'], 'a1b2c3d')],
    ['a negative count', change(['datasets', 0, 'added'], -1)],
    ['a result without its dataset', change(['results', 0, 'dataset'], undefined)],
    ['a gate that failed and found nothing', change(['results', 0, 'status'], 'failed')],
    ['a gate that did not run and does not say why', change(['results', 0, 'status'], 'skipped')],
    [
      'a measurement that is text',
      change(['results', 0, 'measurements'], [{ name: 'a', value: '1' }]),
    ],
  ])('%s', async (_, spoil) => {
    const report = await realReport();
    expect(problemsOf(report)).toEqual([]);
    expect(problemsOf(spoil(report))).not.toEqual([]);
  });
});

test('every property is described', () => {
  const bare: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (!isObject(node)) return;
    for (const [name, property] of Object.entries(
      isObject(node.properties) ? node.properties : {},
    )) {
      const place = `${path}/${name}`;
      if (isObject(property) && typeof property.description !== 'string') bare.push(place);
      walk(property, place);
    }
    walk(node.items, `${path}[]`);
  };
  walk(schema, '');
  for (const [name, part] of Object.entries(isObject(schema.$defs) ? schema.$defs : {})) {
    walk(part, name);
    if (!isObject(part) || typeof part.description !== 'string') bare.push(name);
  }
  expect(bare).toEqual([]);
});

test('docs/report-format.md names every field', () => {
  const page = readFileSync(new URL('../../docs/report-format.md', import.meta.url), 'utf8');
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (!isObject(node)) return;
    // Conditions name no fields of their own.
    const { allOf: _conditions, ...rest } = node;
    if (isObject(node.properties)) Object.keys(node.properties).forEach((name) => names.add(name));
    Object.values(rest).forEach(walk);
  };
  walk(schema);
  expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
