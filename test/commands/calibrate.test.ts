import { describe, expect, test } from '@jest/globals';
import { openRequest, replyOf, scriptedModel } from '../../scripts/accuracy/judge/scripted.ts';
import {
  prepareCalibration,
  type Calibrated,
  type CalibrateRequest,
} from '../../src/commands/calibrate.ts';
import { readAcceptedJson } from '../../src/commands/read-accepted.ts';
import { nothing } from '../../src/core/budget.ts';
import { ConfigError, ModelError } from '../../src/core/errors.ts';
import type { Judges, Model, Tree } from '../../src/core/ports.ts';
import { printAccepted, readAccepted } from '../../src/judge/accepted.ts';
import { shippedRubrics } from '../../src/judge/load.ts';

const rubric = (await shippedRubrics()).find(({ id }) => id === 'instruction')!;
const log = { info() {}, warn() {}, progress() {} };

/** Keeps answers that say so. */
const sound = scriptedModel((request) => {
  const opened = openRequest(request);
  const isGood = opened.shown.some(({ text }) => text.includes('a good answer'));
  return replyOf(rubric, opened, isGood ? 'top' : 'bottom');
});

const record = (i: number, isGood: boolean) => ({
  id: `r${i}`,
  instruction: `Question number ${i} of the set?`,
  output: `This is ${isGood ? 'a good answer' : 'a poor reply'} to number ${i}.`,
});
const lines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');
const inline = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    record: record(i, i % 2 === 0),
    verdict: i % 2 === 0 ? 'keep' : 'drop',
  }));

const yaml = 'version: 1\nmodels:\n  main: { baseUrl: "https://models.example/v1", model: m-1 }\n';
const basic = {
  'heartcut.yaml': yaml,
  'datasets/qa/dataset.yaml': "kind: instruction\nidField: id\nfiles: ['*.jsonl']\n",
  'datasets/qa/data.jsonl': lines([record(100, true), record(101, false), record(101, true)]),
  'datasets/qa/gold.jsonl': lines(inline(60)),
};

function treeOf(files: Readonly<Record<string, string>>): Tree {
  return {
    commit: null,
    label: 'test',
    list: async () => Object.keys(files).map((path) => ({ path, type: 'file' as const })),
    read: async (path) => (path in files ? Buffer.from(files[path] ?? '') : null),
  };
}

function judgesOf(model: Model | { readonly unavailable: string }): Judges {
  const quote = {
    model: 'm-1',
    family: 'm',
    price: { input: 1, output: 1 },
    priceSource: 'heartcut.yaml',
    reasoningTokens: 0,
    concurrency: 4,
  };
  const kept = { keyOf: () => '', get: () => undefined, put: async () => false };
  return {
    names: ['main'],
    seed: [],
    secret: '',
    isDryRun: false,
    budget: { perRun: { calls: 1000 }, perMonth: {} },
    quote: async () => ('unavailable' in model ? model : quote),
    open: async () =>
      'unavailable' in model
        ? model
        : { ...quote, ...model, name: 'main', model: 'm-1', uncached: model, kept },
    rubric: async () => undefined,
    accepted: async () => undefined,
    tokenCounter: async () => (text) => text.length,
    spent: nothing,
    cached: 0,
    progress() {},
    close: async () => undefined,
  };
}

interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly model?: Model | { readonly unavailable: string };
  readonly request?: Partial<CalibrateRequest>;
}

function prepare({ files = {}, model = sound, request = {} }: Case) {
  return prepareCalibration({
    tree: treeOf({ ...basic, ...files }),
    models: [],
    falseAccept: 0.1,
    today: '2026-11-21',
    openJudges: () => judgesOf(model),
    ...request,
  });
}

const run = async (of: Case): Promise<Calibrated> => (await prepare(of)).run(log);

test('a judge that agrees with people may fail a check; the estimate comes first', async () => {
  const prepared = await prepare({});
  expect(prepared.plan).toMatchObject({ dataset: 'qa', gold: { rows: 60 }, problems: [] });
  expect(prepared.plan.judges[0]!.cost.calls).toBe(60);
  expect(prepared.plan.judges[0]!.cost.usd).toBeGreaterThan(0);
  const { report, accepted } = await prepared.run(log);
  expect(report.judges[0]).toMatchObject({
    name: 'main',
    mayFail: true,
    kappa: { value: 1 },
    confusion: { goodKept: 30, goodDropped: 0, badKept: 0, badDropped: 30 },
    threshold: { headroom: -0.5, badKept: 0, bad: 30 },
    drift: null,
  });
  expect(accepted.path).toBe('datasets/qa/calibration.json');
});

test('the same labels give the same report', async () => {
  expect(await run({})).toEqual(await run({}));
});

test('records are found by id; one that is not there, or twice, is a problem of its line', async () => {
  const gold = [
    { id: 'r100', verdict: 'keep' },
    { id: 'r101', verdict: 'drop' },
    { id: 'r7', verdict: 'drop' },
    { record: { instruction: '', output: '' }, verdict: 'drop' },
    { record: record(1, false), verdict: 'drop' },
  ];
  const { report } = await run({ files: { 'datasets/qa/gold.jsonl': lines(gold) } });
  expect(report.gold.rows).toBe(report.judges[0]!.rows);
  expect(report.problems).toEqual(
    expect.arrayContaining([
      { at: 'datasets/qa/gold.jsonl:2', message: 'two records of qa have the id "r101"' },
      { at: 'datasets/qa/gold.jsonl:3', message: 'no record of qa has the id "r7"' },
    ]),
  );
  expect(report.judges[0]!.points.map(({ at }) => at)).toContain('datasets/qa/gold.jsonl:1');
});

test('drift is told row by row, with what else changed', async () => {
  const { accepted } = await run({});
  const files = { [accepted.path]: accepted.text };
  const { report } = await run({
    files,
    model: scriptedModel((request) => replyOf(rubric, openRequest(request), 'bottom')),
  });
  expect(report.judges[0]!.drift).toMatchObject({
    since: '2026-11-21',
    rows: 60,
    toKeep: 0,
    toDrop: 30,
    changed: [],
  });
  expect(report.judges[0]!.drift!.chance).toBeLessThan(1e-6);
  const more = { ...files, 'datasets/qa/gold.jsonl': lines(inline(70)) };
  const { report: other } = await run({ files: more });
  expect(other.judges[0]!.drift).toMatchObject({ rows: 60, changed: ['the gold file'] });
});

test('the policy says who is asked, by what, and the floor', async () => {
  const gate = 'gates:\n  judge: { level: warning, rubric: additive, kappaFloor: 0.95 }\n';
  const { plan } = await prepare({ files: { 'heartcut.yaml': yaml + gate } });
  expect(plan.rubric.id).toBe('additive');
  const floor = 'gates:\n  judge: { level: warning, kappaFloor: 1 }\n';
  const wrong = inline(60).with(0, { record: record(0, true), verdict: 'drop' });
  const { report } = await run({
    files: { 'heartcut.yaml': yaml + floor, 'datasets/qa/gold.jsonl': lines(wrong) },
  });
  expect(report.floor).toBe(1);
  expect(report.judges[0]).toMatchObject({ mayFail: false });
  expect(report.judges[0]!.reason).toContain('below the floor of 1');
});

test('replies that can not be used are no verdicts', async () => {
  const { report } = await run({ model: scriptedModel(() => 'yes') });
  expect(report.judges[0]).toMatchObject({
    unscored: { malformed: 60 },
    mayFail: false,
    confusion: { goodKept: 0, badKept: 0 },
  });
});

describe('nothing is asked', () => {
  test.each<[string, Case, string]>([
    [
      'where no dataset has labels',
      { files: { 'datasets/qa/gold.jsonl': '' } },
      'the file holds no labels',
    ],
    ['of another dataset', { request: { dataset: 'qx' } }, 'there is no dataset "qx"'],
    ['of another model', { request: { models: ['mian'] } }, 'there is no model "mian"'],
    ['by another rubric', { request: { rubric: 'nice' } }, 'there is no rubric nice'],
    ['by one of another kind', { request: { rubric: 'chat' } }, 'rubric chat is for chat'],
    ['where no model is named', { files: { 'heartcut.yaml': 'version: 1\n' } }, 'names no models'],
    [
      'where all labels are broken',
      { files: { 'datasets/qa/gold.jsonl': '{"verdict":"keep"}\n' } },
      'give either record or id',
    ],
    [
      'where what was accepted is none of ours',
      { files: { 'datasets/qa/calibration.json': '{"version":1,"judges":{"main":{"kappa":1}}}' } },
      'not a calibration',
    ],
  ])('%s', async (_, of, message) => {
    await expect(prepare(of)).rejects.toThrow(ConfigError);
    await expect(prepare(of)).rejects.toThrow(message);
  });

  test('where no model can be', async () => {
    const prepared = await prepare({ model: { unavailable: 'KEY is not set' } });
    expect(prepared.plan.unavailable).toEqual([{ name: 'main', reason: 'KEY is not set' }]);
    await expect(prepared.run(log)).rejects.toThrow('no model could be asked: KEY is not set');
  });
});

test('a server that fails ends it, and nothing more is asked', async () => {
  let [asked, stopped] = [0, 0];
  const model: Model = {
    ...sound,
    ask: async (request, signal) => {
      asked += 1;
      if (asked === 1) throw new ModelError('no network');
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (signal?.aborted !== true) return sound.ask(request);
      stopped += 1;
      throw new ModelError('not asked any more');
    },
  };
  await expect(run({ model })).rejects.toThrow('no network');
  expect(stopped).toBe(59);
});

test('what a tree holds as accepted: nothing, or what no judge is trusted by, or the file', async () => {
  const { accepted } = await run({});
  const read = (text: string | undefined) =>
    readAcceptedJson(treeOf(text === undefined ? {} : { [accepted.path]: text }), 'datasets/qa');
  expect(await read(undefined)).toBeUndefined();
  expect(await read('{"version":')).toBeNull();
  expect(readAccepted((await read('{"version":'))!)).toBeUndefined();
  expect(printAccepted(readAccepted((await read(accepted.text))!)!)).toBe(accepted.text);
  const link: Tree = {
    ...treeOf({ [accepted.path]: accepted.text }),
    list: async () => [{ path: accepted.path, type: 'symlink' }],
  };
  expect(await readAcceptedJson(link, 'datasets/qa')).toBeNull();
  expect(await readAcceptedJson(null, 'datasets/qa')).toBeUndefined();
});
