// The verb: what judges would be asked about a change, handed in as a provider's batch. It is written
// down before anything is sent, so that a run that is killed pays for nothing twice.
import type { BatchFile, BatchNotes, BatchPart, OpenBatch, SubmittedBatch } from '../core/batch.ts';
import { addSpend, exceeds, nothing } from '../core/budget.ts';
import { BudgetError, ConfigError, UnsureError } from '../core/errors.ts';
import type { GatheredQuestions, Log } from '../core/ports.ts';
import { judge as judgeGate } from '../gates/judge.ts';
import { check, type CheckRequest } from './check.ts';
import type { Judging, OpenedJudges } from './open-judges.ts';
import {
  docsOfBatches,
  openBatchJudge,
  openJudgeOf,
  takeUp,
  withJudges,
  withPart,
  type BatchJudge,
} from './take-up-batch.ts';

export interface SubmitRequest {
  /** A check of the gate judge. */
  readonly check: CheckRequest;
  readonly judging: Judging & { readonly batchNotes: BatchNotes };
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Of this run alone: by it the provider's list is searched. */
  readonly tag: string;
}

/**
 * Rejects with ConfigError where a batch is under way or nobody can be asked, BudgetError where it does
 * not fit, ModelError where the server fails; what was handed in by then can be collected.
 */
export async function submitBatch(
  request: SubmitRequest,
  log: Log,
  now: () => number,
): Promise<SubmittedBatch> {
  const { judging } = request;
  const gathered: GatheredQuestions[] = [];
  await clearEarlier(request, log);
  let handedIn: SubmittedBatch['handedIn'] = [];
  const report = await check(
    {
      ...request.check,
      judging: { ...judging, gather: (found) => void gathered.push(found) },
      whileOpen: async (judges) => {
        handedIn = await handIn(gathered, judges, request, log);
      },
    },
    log,
    now,
  );
  const left = report.results
    .filter(({ gate, dataset }) => gate === judgeGate.id && !gathered.some(isOf(dataset)))
    .map(({ dataset, reason }) => ({ dataset, reason: reason ?? 'nothing to ask about' }));
  const [first] = left;
  if (gathered.length === 0 && first !== undefined) {
    throw new ConfigError(`nothing was handed in: ${first.reason}`, { docs: docsOfBatches });
  }
  const counts = gathered.map(({ questions, ...of }) => ({ ...of, questions: questions.length }));
  return { handedIn, gathered: counts, left };
}

const isOf =
  (name: string) =>
  ({ dataset }: GatheredQuestions): boolean =>
    dataset === name;

/** Takes an earlier batch out of the way, unless there is something to collect. */
async function clearEarlier({ judging, check: { head } }: SubmitRequest, log: Log): Promise<void> {
  const { batchNotes: notes } = judging;
  const before = await notes.read();
  if (before === undefined) return;
  await withJudges({ ...judging, gather: () => undefined }, head, log, async (judges) => {
    let batch = before;
    for (const part of before.parts) {
      // Open is open, whatever the policy says now.
      if (part.step === 'open' || part.step === 'collected') continue;
      const taken = await takeUp(part, await openJudgeOf(judges, part));
      if (taken.is === 'open') {
        batch = withPart(batch, taken.part);
        await notes.write(batch);
      }
      if (taken.is === 'lost') {
        log.warn(
          'a run was killed while it handed a batch in, and the provider lists none of it: it was not taken, or is not listed yet. What was set aside for it stays counted',
        );
      }
    }
    const ids = batch.parts.flatMap(({ step, id }) => (step === 'open' && id ? [id] : []));
    if (ids.length === 0) return;
    throw new ConfigError(`a batch of ${batch.at.slice(0, 16)} is under way: ${ids.join(', ')}`, {
      hint: '`heartcut judge --batch collect` fetches what is answered; then hand in what is left.',
      docs: docsOfBatches,
    });
  });
  await notes.remove();
}

interface Prepared {
  readonly judge: BatchJudge;
  readonly file: BatchFile;
  readonly part: BatchPart;
}

async function handIn(
  gathered: readonly GatheredQuestions[],
  judges: OpenedJudges,
  { judging: { batchNotes: notes }, at, tag }: SubmitRequest,
  log: Log,
): Promise<SubmittedBatch['handedIn']> {
  const prepared: Prepared[] = [];
  for (const name of new Set(gathered.map(({ judge }) => judge))) {
    const judge = await openBatchJudge(judges, name);
    // Records that are alike are one question.
    const keyed = new Map(
      gathered
        .filter((each) => each.judge === name)
        .flatMap(({ questions }) => questions)
        .map(({ request, at: place }) => {
          const key = judge.kept.keyOf(request);
          return [key, { key, at: place, request }] as const;
        }),
    );
    if (keyed.size === 0) continue;
    for (const file of await judge.batches.split([...keyed.values()])) {
      const part: BatchPart = {
        judge: name,
        model: judge.model,
        server: judge.server,
        tag: `${tag}-${prepared.length}`,
        month: at.slice(0, 7),
        estimate: file.estimate,
        step: 'prepared',
        questions: file.questions.map(({ key, at: place }) => ({ key, at: place })),
      };
      prepared.push({ judge, file, part });
    }
  }
  if (prepared.length === 0) return [];
  const total = prepared.reduce((sum, { part }) => addSpend(sum, part.estimate), nothing);
  const broken = exceeds(total, judges.budget);
  if (broken !== undefined) {
    throw new BudgetError(`nothing was handed in: the batch could be ${broken}`, {
      hint: 'Raise budget in heartcut.yaml, or lower maxRecords of the gate judge.',
      docs: 'docs/heartcut-yaml.md',
    });
  }
  const [base = '', head = ''] = judges.seed;
  const batch: OpenBatch = { at, base, head, parts: prepared.map(({ part }) => part) };
  await notes.create(batch);
  try {
    for (const { judge, part } of prepared) {
      await judge.meter.hold({ id: part.tag, month: part.month }, judge.name, part.estimate);
    }
  } catch (error) {
    await giveBack(batch, prepared, notes);
    throw error;
  }
  return send(batch, prepared, notes, log);
}

async function send(
  prepared: OpenBatch,
  files: readonly Prepared[],
  notes: BatchNotes,
  log: Log,
): Promise<SubmittedBatch['handedIn']> {
  let batch = prepared;
  const note = async (part: BatchPart): Promise<void> => {
    batch = withPart(batch, part);
    await notes.write(batch);
  };
  const handedIn: SubmittedBatch['handedIn'][number][] = [];
  for (const { judge, file, part } of files) {
    log.info(`handing in ${part.questions.length} questions to ${judge.name}`);
    let id: string;
    try {
      const uploaded = await judge.batches.upload(file);
      await note({ ...part, step: 'sending' });
      id = await judge.batches.create(uploaded, part.tag);
    } catch (error) {
      // Said no to: nothing of this part is under way. Not known: it stays as it is noted.
      if (!(error instanceof UnsureError)) batch = withPart(batch, part);
      await giveBack(batch, files, notes);
      throw error;
    }
    await note({ ...part, step: 'open', id });
    const { model, estimate, questions } = part;
    handedIn.push({ judge: judge.name, model, id, questions: questions.length, estimate });
  }
  return handedIn;
}

/** Parts that were not sent are off the budget and forgotten. */
async function giveBack(
  batch: OpenBatch,
  files: readonly Prepared[],
  notes: BatchNotes,
): Promise<void> {
  const parts = batch.parts.filter(({ step }) => step !== 'prepared');
  for (const { judge, part } of files) {
    if (parts.some(({ tag }) => tag === part.tag)) continue;
    await judge.meter.settle({ id: part.tag, month: part.month }, judge.name, nothing);
  }
  if (parts.length === 0) await notes.remove();
  else await notes.write({ ...batch, parts });
}
