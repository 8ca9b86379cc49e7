// `heartcut calibrate`: flags → models → how far each can be trusted.
import { join } from 'node:path';
import { FolderTree, readNamedFile, writeWhole } from '../adapters/files.ts';
import { findRoot, openRepository } from '../adapters/git.ts';
import { prepareCalibration, type CalibrateRequest } from '../commands/calibrate.ts';
import { openJudges } from '../commands/open-judges.ts';
import type { CalibrationReport } from '../core/calibration.ts';
import { ConfigError } from '../core/errors.ts';
import { renderCalibrationPage } from '../reporters/calibration-page.ts';
import { renderCalibration, renderCalibrationPlan } from '../reporters/calibration-terminal.ts';
import { isDrifted, spendWords } from '../reporters/calibration-words.ts';
import { printJson } from '../reporters/print-json.ts';
import type { OutputFlags } from './check.ts';
import type { Console } from './console.ts';
import { judgingOf, type JudgingFlags } from './open-judging.ts';

interface CalibrateFlags extends JudgingFlags {
  readonly model?: string[];
  readonly gold?: string;
  readonly rubric?: string;
  readonly falseAccept?: string;
  readonly accept?: boolean;
}

/** Bad records that may be kept where nobody says: 29 labelled ones and no error promise it. Ours. */
const defaultFalseAccept = 0.1;

/**
 * Prints how judges compare with people; exits 1 where one may only warn, has moved, could not be
 * asked, or where lines of the gold file could not be used.
 */
export async function runCalibrate(
  dataset: string | undefined,
  flags: CalibrateFlags & OutputFlags,
  out: Console,
): Promise<number> {
  const root = (await findRoot(process.cwd())) ?? process.cwd();
  const repository = await openRepository(root);
  const tree = (await repository?.workingTree()) ?? new FolderTree(root);
  const judging = await judgingOf(flags, repository);
  const request: CalibrateRequest = {
    tree,
    ...(dataset === undefined ? {} : { dataset }),
    ...(flags.gold === undefined
      ? {}
      : { gold: { path: flags.gold, bytes: await readNamedFile(flags.gold) } }),
    models: flags.model ?? [],
    ...(flags.rubric === undefined ? {} : { rubric: flags.rubric }),
    falseAccept: readShare(flags.falseAccept),
    today: new Date().toISOString().slice(0, 10),
    openJudges: (policy) =>
      openJudges(judging, policy, tree, { base: null, head: tree, policyFrom: 'head' }, out.log),
  };
  const prepared = await prepareCalibration(request);
  try {
    const { plan } = prepared;
    const color = flags.output === undefined && out.hasColor(flags);
    if (flags.dryRun === true) {
      const text = flags.format === 'json' ? printJson(plan) : renderCalibrationPlan(plan, color);
      await out.print(text, flags.output);
      return plan.problems.length + plan.unavailable.length > 0 ? 1 : 0;
    }
    for (const { name, cost } of plan.judges) {
      out.log.info(`${name}: at most ${spendWords(cost)}`);
    }
    if (plan.exceeds !== undefined) {
      out.log.warn(`the budget could end it: the last call could be ${plan.exceeds}`);
    }
    const { report, accepted } = await prepared.run(out.log);
    await out.print(print(report, flags.format ?? 'terminal', color), flags.output);
    if (flags.accept === true) await writeWhole(join(root, accepted.path), accepted.text);
    return exitCodeOf(report);
  } finally {
    await prepared.close();
  }
}

function readShare(text: string | undefined): number {
  if (text === undefined) return defaultFalseAccept;
  const share = /^(?:\d+|\d*\.\d+)$/.test(text) ? Number(text) : NaN;
  if (share > 0 && share < 1) return share;
  throw new ConfigError(`--false-accept is a share between 0 and 1; found ${JSON.stringify(text)}`);
}

function print(report: CalibrationReport, format: string, color: boolean): string {
  if (format === 'json') return printJson(report);
  return format === 'html' ? renderCalibrationPage(report) : renderCalibration(report, color);
}

function exitCodeOf({ judges, problems, unavailable }: CalibrationReport): number {
  const isFine = judges.every(({ mayFail, drift }) => mayFail && !isDrifted(drift));
  return isFine && problems.length === 0 && unavailable.length === 0 ? 0 : 1;
}
