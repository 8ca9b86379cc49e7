// The verb: labelled records of a dataset, put to the policy's models, and how far each can be trusted.
import { createHash } from 'node:crypto';
import { joinPath } from '../config/paths.ts';
import { readPolicy } from '../config/read.ts';
import type { Manifest, Policy } from '../config/types.ts';
import { addSpend, exceeds, nothing } from '../core/budget.ts';
import type { CalibrationPlan, CalibrationReport, JudgeCalibration } from '../core/calibration.ts';
import { ConfigError } from '../core/errors.ts';
import { estimate } from '../core/estimate.ts';
import type { Judges, Log, Tree } from '../core/ports.ts';
import { defaultTrust, printAccepted } from '../judge/accepted.ts';
import { readGold } from '../judge/gold.ts';
import { askAboutGold, questionsOf, type GoldRecord } from './ask-about-gold.ts';
import {
  chooseDataset,
  chooseModels,
  chooseRubricFor,
  goldFile,
  judgeSettings,
} from './choose-gold.ts';
import { findGoldRecords } from './gold-records.ts';
import { acceptedPath, readLastAccepted } from './read-accepted.ts';
import { acceptJudge, weighJudge } from './weigh-judge.ts';
import { toolVersion } from './version.ts';

export interface CalibrateRequest {
  /** Policy, dataset, gold and what was accepted are read from it. */
  readonly tree: Tree;
  /** Without it the one dataset that has labels. */
  readonly dataset?: string;
  /** Labels that lie elsewhere. */
  readonly gold?: { readonly path: string; readonly bytes: Uint8Array };
  /** Names in heartcut.yaml; without any, those that the gate judge asks, else all. */
  readonly models: readonly string[];
  /** Without it the gate's, else the one for the dataset's kind. */
  readonly rubric?: string;
  /** 0..1 */
  readonly falseAccept: number;
  /** YYYY-MM-DD */
  readonly today: string;
  openJudges(policy: Policy): Judges;
}

/** What is asked of whom: all that is known before the first call. */
export interface Prepared {
  readonly plan: CalibrationPlan;
  /** Asks, and says what came of it. */
  run(log: Log): Promise<Calibrated>;
  close(): Promise<void>;
}

export interface Calibrated {
  readonly report: CalibrationReport;
  /** Where `--accept` writes, and what. */
  readonly accepted: { readonly path: string; readonly text: string };
}

const docs = 'docs/calibrate.md';

/** Close what is given back. Rejects with ConfigError where there is nothing to ask, or nobody. */
export async function prepareCalibration(request: CalibrateRequest): Promise<Prepared> {
  const policy = await readPolicy(request.tree);
  const manifest = await chooseDataset(request, policy);
  const judges = request.openJudges(policy);
  try {
    return await prepare(request, policy, manifest, judges);
  } catch (error) {
    await judges.close();
    throw error;
  }
}

async function prepare(
  request: CalibrateRequest,
  policy: Policy,
  manifest: Manifest,
  judges: Judges,
): Promise<Prepared> {
  const { tree, falseAccept } = request;
  const settings = judgeSettings(policy, manifest);
  const names = chooseModels(request.models, settings, policy);
  const rubric = await chooseRubricFor(manifest, request.rubric ?? settings.rubric, judges);
  const { path, bytes } =
    request.gold ?? (await readFile(tree, joinPath(manifest.folder, goldFile)));
  const found = await findGoldRecords(
    readGold(decode(bytes, path), rubric),
    path,
    manifest,
    policy,
    tree,
  );
  const { records, problems } = questionsOf(rubric, found, settings.samples);
  if (records.length === 0) {
    throw new ConfigError(
      problems.length === 0 ? 'the file holds no labels' : (problems[0]?.message ?? ''),
      { at: problems[0] === undefined ? path : `${path}:${problems[0].line}`, docs },
    );
  }
  const quotes = await quote(names, judges, records);
  const total = quotes.judges.reduce((sum, { cost }) => addSpend(sum, cost), nothing);
  const tight = exceeds(total, judges.budget);
  const { id, version, hash, form } = rubric;
  const shared = {
    dataset: manifest.name,
    rubric: { id, version, hash, form },
    gold: { path, rows: records.length },
    problems: problems.map(({ line, message }) => ({ at: `${path}:${line}`, message })),
  };
  const plan: CalibrationPlan = {
    ...shared,
    ...quotes,
    ...(tight === undefined ? {} : { exceeds: tight }),
  };
  const before = await readLastAccepted(tree, manifest.folder);
  const rule = { ...defaultTrust, floor: settings.kappaFloor };

  async function run(log: Log): Promise<Calibrated> {
    const goldHash = createHash('sha256').update(bytes).digest('hex');
    const unavailable = [...quotes.unavailable];
    const after = new Map(before);
    const calibrated: JudgeCalibration[] = [];
    for (const { name } of quotes.judges) {
      const judge = await judges.open(name);
      if ('unavailable' in judge) {
        unavailable.push({ name, reason: judge.unavailable });
        continue;
      }
      const { samples } = settings;
      const rows = await askAboutGold(judge, rubric, records, { path, samples }, (done) =>
        log.progress(`asking ${name}`, done, records.length),
      );
      const weighed = weighJudge(judge, rubric, rows, before?.get(name), {
        falseAccept,
        goldHash,
        rule,
      });
      calibrated.push(weighed);
      after.set(
        name,
        acceptJudge(weighed, rubric, rows, { falseAccept, goldHash, date: request.today }),
      );
    }
    if (calibrated.length === 0) {
      throw new ConfigError(`no model could be asked: ${unavailable[0]?.reason ?? ''}`, { docs });
    }
    const report: CalibrationReport = {
      tool: { name: 'heartcut', version: toolVersion },
      ...shared,
      ...rule,
      falseAccept,
      date: request.today,
      judges: calibrated,
      unavailable,
      spent: judges.spent,
      cached: judges.cached,
    };
    return {
      report,
      accepted: { path: acceptedPath(manifest.folder), text: printAccepted(after) },
    };
  }
  return { plan, run, close: () => judges.close() };
}

async function quote(
  names: readonly string[],
  judges: Judges,
  records: readonly GoldRecord[],
): Promise<Pick<CalibrationPlan, 'judges' | 'unavailable'>> {
  const asked: CalibrationPlan['judges'][number][] = [];
  const unavailable: { name: string; reason: string }[] = [];
  const countTokens = await judges.tokenCounter();
  for (const name of names) {
    const one = await judges.quote(name);
    if ('unavailable' in one) {
      unavailable.push({ name, reason: one.unavailable });
      continue;
    }
    const requests = records.flatMap(({ requests: each }) => each);
    const cost = estimate(requests, countTokens, one.price, one.reasoningTokens);
    asked.push({ name, model: one.model, cost, priceSource: one.priceSource });
  }
  return { judges: asked, unavailable };
}

async function readFile(tree: Tree, path: string): Promise<{ path: string; bytes: Uint8Array }> {
  const entry = (await tree.list()).find((each) => each.path === path);
  const bytes = entry?.type === 'file' ? await tree.read(path) : null;
  if (bytes !== null) return { path, bytes };
  throw new ConfigError(`no regular file ${JSON.stringify(path)}`, {
    hint: 'Labels, one a line: {"record": {…}, "verdict": "keep"}. Or name a file with --gold.',
    docs,
  });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError('not UTF-8 text', { at: path, docs });
  }
}
