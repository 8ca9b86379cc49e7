// The run: questions with known answers, then records until it is decided, then what that says.
import type { Spend } from '../../core/budget.ts';
import { ModelError } from '../../core/errors.ts';
import type { GateContext, Outcome, RawFinding } from '../../core/gate.ts';
import type { JudgeFacts } from '../../core/judged.ts';
import type { Judges } from '../../core/ports.ts';
import type { Change, DataRecord, DatasetManifest } from '../../core/record.ts';
import { readAccepted, thresholdFor, trustOf, type Accepted } from '../../judge/accepted.ts';
import type { Rubric } from '../../judge/rubric.ts';
import type { Decision } from '../../judge/sequential.ts';
import { askControls, type AskedControls } from './ask-controls.ts';
import type { Read } from './ask-panel.ts';
import { describeRead } from './describe.ts';
import {
  agreementOf,
  countScores,
  describeJudges,
  kinOf,
  lacksOf,
  measurementsOf,
  nameRubric,
  percent,
  shareOf,
  summarise,
} from './facts.ts';
import type { JudgeOptions } from './options.ts';
import type { Panel } from './panel.ts';
import { prepare, type Prepared } from './prepare.ts';
import { readRecords, type ReadRecords } from './read-records.ts';

export async function judgeChange(
  change: Change,
  panel: Panel,
  options: JudgeOptions,
  context: GateContext & { readonly judges: Judges },
): Promise<Outcome> {
  const { judges } = context;
  const ready = await prepare(change, panel.rubrics, panel.judges, options, context, judges);
  if (ready.items.length === 0) return nothingToAsk(ready);
  const before = { spent: judges.spent, cached: judges.cached };
  const kin = kinOf(
    panel.judges,
    ready.items.map(({ record }) => record),
    change.manifest,
  );
  const accepted = await acceptedOf(change.manifest, judges);
  const thresholdOf = thresholdsOf(panel, accepted);
  let without: Awaited<ReturnType<typeof lacksOf>> = new Map();
  const tell = (asked: AskedControls, read: ReadRecords | undefined): JudgeFacts => ({
    ...factsOf(ready, panel, options, asked, read),
    judges: describeJudges(panel.judges, {
      kin,
      without,
      reads: read?.reads ?? [],
      samples: options.samples,
      thresholdOf: (name) => thresholdOf(name, panel.rubrics.record),
    }),
    spent: less(judges.spent, before.spent),
    cached: judges.cached - before.cached,
  });
  const { key, controls, items, plan } = ready;
  const all = controls.length * panel.judges.length;

  let asked: AskedControls;
  try {
    asked = await askControls(controls, panel.judges, key, (done) =>
      judges.progress('asking questions with known answers', done, all),
    );
    without = await lacksOf(panel.judges);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return end('undecided', error.message, tell({ asked: 0, failed: [] }, undefined));
  }
  const [fallen] = asked.failed;
  if (fallen !== undefined) {
    const more = asked.failed.length > 1 ? ` and ${asked.failed.length - 1} more` : '';
    const reason = `${fallen.judge} failed the control ${fallen.id} (${fallen.about})${more}: no verdict of this run counts`;
    return end('broken', reason, { ...tell(asked, undefined), decision: 'broken' });
  }

  const most = plan.always.length + plan.drawn.length;
  const read = await readRecords(items, plan, panel.judges, {
    key,
    samples: options.samples,
    thresholdOf,
    target: { share: options.wantedShare, alpha: options.alpha },
    onProgress: (done) => judges.progress('asking about records', done, most),
  });
  const facts = tell(asked, read);
  const doubt = doubtOf(panel, options, accepted);
  const findings = [
    ...targetFinding(facts, ready, doubt),
    ...kinFindings(panel, kin),
    ...read.reads.flatMap((each) => describeRead(each) ?? []),
  ];
  const measurements = measurementsOf(facts);
  if (facts.decision !== 'undecided') return { findings, measurements, judged: facts };
  const why = read.stopped === undefined ? '' : `; ${read.stopped}`;
  const people = facts.unscored + facts.disputed;
  const left = people === 0 ? '' : `, ${people} for a person`;
  const reason = `${summarise(facts)}${left}${why}`;
  return { findings, measurements, judged: facts, ended: { status: 'undecided', reason } };
}

function nothingToAsk({ heldBack }: Prepared): Outcome {
  if (heldBack === 0) return { findings: [] };
  const reason = `other gates found something in each of the ${heldBack} changed records: no model was shown one`;
  return { findings: [], ended: { status: 'undecided', reason } };
}

function end(status: 'undecided' | 'broken', reason: string, facts: JudgeFacts): Outcome {
  return {
    findings: [],
    measurements: measurementsOf(facts),
    judged: facts,
    ended: { status, reason },
  };
}

type Told = Omit<JudgeFacts, 'judges' | 'spent' | 'cached'>;

const unread: Pick<Decision, 'outcome' | 'read' | 'kept' | 'unscored' | 'interval'> = {
  outcome: 'undecided',
  read: 0,
  kept: 0,
  unscored: 0,
  interval: { low: 0, high: 1, level: 1 },
};

function factsOf(
  { items, heldBack, estimate, rubrics }: Prepared,
  panel: Panel,
  { wantedShare }: JudgeOptions,
  asked: AskedControls,
  read: ReadRecords | undefined,
): Told {
  const { outcome, kept, unscored, interval, read: count } = read?.decision ?? unread;
  const reads: readonly Read[] = read?.reads ?? [];
  const agreement = agreementOf(reads, panel.judges.length);
  const used = [rubrics.record, ...(rubrics.edit === undefined ? [] : [rubrics.edit])];
  return {
    decision: outcome,
    rubrics: used.map(nameRubric),
    records: items.length,
    heldBack,
    read: count,
    kept,
    dropped: count - kept - unscored,
    unscored,
    disputed: reads.filter(({ isDisputed }) => isDisputed).length,
    wanted: wantedShare,
    interval,
    controls: { asked: asked.asked, failed: asked.failed.map(nameControl) },
    ...(agreement === undefined ? {} : { agreement }),
    scores: countScores(
      rubrics.record,
      reads.filter(({ item }) => item.rubric === rubrics.record),
    ),
    estimate,
  };
}

const nameControl = ({ judge, id, about }: AskedControls['failed'][number]): string =>
  `${judge}: ${id} (${about})`;

/** What was last accepted of the dataset's judges; undefined where nothing was. */
async function acceptedOf(
  { folder }: DatasetManifest,
  judges: Judges,
): Promise<Accepted | undefined> {
  const stored = await judges.accepted(folder);
  return stored === undefined ? undefined : readAccepted(stored);
}

/** What each judge's calibration asks for on a rubric: of the panel each by its own. */
function thresholdsOf(
  { judges }: Panel,
  accepted: Accepted | undefined,
): (judge: string, rubric: Rubric) => number | undefined {
  const models = new Map(judges.map(({ name, model }) => [name, model]));
  return (name, { hash: rubricHash }) =>
    thresholdFor(accepted, { name, model: models.get(name) ?? '', rubricHash });
}

/** Why the panel's word only warns; undefined where each judge was found to agree with people. */
function doubtOf(
  { judges, rubrics }: Panel,
  { kappaFloor }: JudgeOptions,
  accepted: Accepted | undefined,
): string | undefined {
  const rubricHash = rubrics.record.hash;
  return judges
    .map(({ name, model }) => trustOf(accepted, { name, model, rubricHash }, { floor: kappaFloor }))
    .find(({ mayFail }) => !mayFail)?.reason;
}

function targetFinding(
  facts: JudgeFacts,
  { items }: Prepared,
  doubt: string | undefined,
): RawFinding[] {
  const [first] = items;
  if (facts.decision !== 'fail' || first === undefined) return [];
  const { read, records, wanted } = facts;
  const data = { share: shareOf(facts), records, read, wanted: percent(wanted) };
  const at = first.record.at();
  return doubt === undefined
    ? [{ code: 'below-target', at, data }]
    : [{ code: 'below-target-perhaps', at, data: { ...data, doubt } }];
}

function kinFindings(panel: Panel, kin: ReadonlyMap<string, DataRecord>): RawFinding[] {
  return panel.judges.flatMap(({ name, family }) => {
    const record = kin.get(name);
    if (record === undefined) return [];
    return [{ code: 'same-family', at: record.at(), data: { judge: name, family } }];
  });
}

function less(now: Spend, before: Spend): Spend {
  return {
    calls: now.calls - before.calls,
    tokens: now.tokens - before.tokens,
    usd: now.usd === null || before.usd === null ? null : now.usd - before.usd,
  };
}
