// The gate `judge` with models that are programs: budget, cache and rubrics are the real ones.
import { openRequest, replyOf, scriptedModel } from '../../scripts/accuracy/judge/scripted.ts';
import { SpendFile } from '../../src/adapters/spend-file.ts';
import { openJudges, type Judging } from '../../src/commands/open-judges.ts';
import { acceptedPath } from '../../src/commands/read-accepted.ts';
import { runGates } from '../../src/commands/run-gates.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import type { Caps } from '../../src/core/budget.ts';
import { spendOf } from '../../src/core/budget.ts';
import type { AnyGate } from '../../src/core/gate.ts';
import type { Json } from '../../src/core/json.ts';
import type { Model, ModelRequest, Tree } from '../../src/core/ports.ts';
import type { DatasetManifest } from '../../src/core/record.ts';
import type { GateResult } from '../../src/core/report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { judge } from '../../src/gates/judge.ts';
import { printAccepted, type AcceptedJudge } from '../../src/judge/accepted.ts';
import { chooseRubric, shippedRubrics } from '../../src/judge/load.ts';
import { protocolVersion } from '../../src/judge/protocol.ts';
import { testManifest, defaultOptions } from './test-gate.ts';

const rubrics = await shippedRubrics();

/** Texts of the rubrics' own good records. */
const goodControls = new Set(
  rubrics.flatMap(({ controls }) =>
    controls
      .filter(({ expect }) => expect === 'keep')
      .flatMap(({ record }) => [record.output, record.chosen])
      .filter((text) => typeof text === 'string'),
  ),
);

export const rubricOf = ({ system }: Pick<ModelRequest, 'system'>) => {
  const found = rubrics.find(({ title }) => system.includes(`Rubric: ${title}`));
  if (found === undefined) throw new Error('a request of no rubric');
  return found;
};

/** A judge that knows the controls, and keeps records of which `isGood` holds. */
export function soundReply(request: ModelRequest, isGood: (text: string) => boolean): string {
  const opened = openRequest(request);
  const knows = (text: string): boolean => goodControls.has(text) || isGood(text);
  const { pair } = opened;
  if (pair === undefined) {
    const asked = opened.shown.filter(({ role }) => role === 'prompt');
    // The answer to another question is none.
    const fits = !asked.some(({ text }) => isOther(text, opened.shown));
    const isKept = fits && opened.shown.some(({ text }) => knows(text));
    return replyOf(rubricOf(request), opened, isKept ? 'top' : 'bottom');
  }
  const [a, b] = [pair.A, pair.B].map((side) => side.some(({ text }) => knows(text)));
  const says = a === b ? 'tie' : a === true ? 'A' : 'B';
  return replyOf(rubricOf(request), opened, says);
}

/** A control's own question with an answer that is not its own. */
function isOther(question: string, shown: readonly { text: string }[]): boolean {
  const own = rubrics
    .flatMap(({ controls }) => controls)
    .find(({ record }) => record.instruction === question);
  return own !== undefined && !shown.some(({ text }) => text === own.record.output);
}

export const isMarkedGood = (text: string): boolean => text.includes('well answered');

/** A record that sound judges keep, or drop; each with texts of its own. */
export const goodRecord = (i: number) => ({
  instruction: `Question number ${i}, of the good ones?`,
  output: `This is well answered, as number ${i} of the good ones.`,
});
export const badRecord = (i: number) => ({
  instruction: `Question number ${i}, of the bad ones?`,
  output: `Bananas grow under the sea, says number ${i}.`,
});

export const sound = scriptedModel((request) => soundReply(request, isMarkedGood));

export interface JudgedCase {
  readonly kind?: string;
  readonly records: readonly Json[];
  readonly base?: readonly Json[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly manifest?: Partial<DatasetManifest>;
  readonly models?: Readonly<Record<string, Model | { readonly unavailable: string }>>;
  readonly budget?: Caps;
  /** Verdicts of earlier runs; takes those of this one. */
  readonly cache?: Map<string, Json>;
  readonly secret?: string;
  /** Gates that run before it. */
  readonly beside?: readonly AnyGate[];
  /** False: nobody has held the judges against people. */
  readonly isCalibrated?: boolean;
  /** What the calibration says otherwise. */
  readonly accepted?: Partial<AcceptedJudge>;
  /** Files of the tree that the policy is from. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface JudgedRun {
  readonly result: GateResult;
  /** Requests that reached a model. */
  readonly asked: readonly ModelRequest[];
}

const silent = { info() {}, warn() {}, progress() {} };

function treeOf(files: Readonly<Record<string, string>>): Tree {
  return {
    commit: 'a'.repeat(40),
    label: 'test',
    list: async () => Object.keys(files).map((path) => ({ path, type: 'file' as const })),
    read: async (path) => (path in files ? Buffer.from(files[path] ?? '') : null),
  };
}

/** A calibration.json in which these models, by name, agree with people on the rubric of a kind. */
export function calibrationOf(
  kind: string,
  models: Readonly<Record<string, string>>,
  more: Partial<AcceptedJudge> = {},
): string {
  const rubric = chooseRubric(rubrics, kind);
  if (rubric === undefined) return 'none';
  const accept = (model: string): AcceptedJudge => ({
    model,
    rubric: rubric.id,
    rubricVersion: rubric.version,
    rubricHash: rubric.hash,
    protocol: protocolVersion,
    rows: 100,
    unscored: 0,
    kappa: 0.8,
    falseAccept: 0.1,
    threshold: null,
    thresholdKappa: null,
    goldHash: '0'.repeat(64),
    date: '2026-11-21',
    kept: {},
    ...more,
  });
  return printAccepted(
    new Map(Object.entries(models).map(([name, model]) => [name, accept(model)])),
  );
}

/** The gate's result at level error. */
export async function runJudge(of: JudgedCase): Promise<JudgedRun> {
  const { kind = 'instruction', models = { main: sound }, cache = new Map<string, Json>() } = of;
  const asked: ModelRequest[] = [];
  const judging: Judging = {
    secret: of.secret ?? '',
    openMeter: (budget) => SpendFile.open(budget),
    openJudgements: async () => ({
      get: (key) => cache.get(key),
      put: async (key, value) => void cache.set(key, value),
      close: async () => {},
    }),
    openModel: async (name, setting, { meter, price }) => {
      const found = models[name];
      if (found === undefined || 'unavailable' in found) return found ?? { unavailable: 'none' };
      const model: Model = {
        ...found,
        name,
        ask: async (request, signal) => {
          const held = await meter.reserve(name, spendOf(1, 1000, 500, price));
          asked.push(request);
          try {
            return await found.ask(request, signal);
          } finally {
            await held.settle(spendOf(1, 100, 50, price));
          }
        },
      };
      return { model, setting };
    },
  };
  const lines = Object.entries(models).map(
    ([name, model]) =>
      `  ${name}: { baseUrl: 'http://127.0.0.1:1/v1', model: ${'model' in model ? model.model : 'gone'}, concurrency: 4 }`,
  );
  const yaml = [
    ...(lines.length === 0 ? [] : ['models:', ...lines]),
    ...(of.budget === undefined ? [] : [`budget: { perRun: ${JSON.stringify(of.budget)} }`]),
  ].join('\n');
  const policy = loadPolicy(yaml, 'heartcut.yaml');
  const manifest = testManifest(kind, of.manifest);
  const calibration = calibrationOf(
    kind,
    Object.fromEntries(
      Object.entries(models).map(([name, model]) => [
        name,
        'model' in model ? model.model : 'gone',
      ]),
    ),
    of.accepted,
  );
  const known = of.isCalibrated === false ? {} : { [acceptedPath(manifest.folder)]: calibration };
  const tree = treeOf({ ...known, ...of.files });
  const head = { ...treeOf({}), commit: 'b'.repeat(40) };
  const judges = openJudges(
    judging,
    policy,
    tree,
    { base: tree, head, policyFrom: 'base' },
    silent,
  );
  const side = (records: readonly Json[], which: 'base' | 'head'): DatasetSide =>
    new DatasetSide(manifest, which, [
      {
        path: 'data.jsonl',
        bytes: Buffer.from(records.map((each) => `${JSON.stringify(each)}\n`).join('')),
      },
    ]);
  const change = compareSides(
    manifest,
    of.base === undefined ? null : side(of.base, 'base'),
    side(of.records, 'head'),
  );
  const settings = [...(of.beside ?? []), judge].map((gate: AnyGate) => ({
    gate,
    level: 'error' as const,
    options: { ...defaultOptions(gate), ...(gate === judge ? of.options : {}) },
    codes: {},
  }));
  const results = await runGates(change, settings, [], silent, undefined, { judges });
  await judges.close();
  const result = results.at(-1);
  if (result === undefined) throw new Error('the gate gave no result');
  return { result, asked };
}
