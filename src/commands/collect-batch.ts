// The verb: answers of a batch, into the cache under the keys that a run looks them up by. They are
// believed as little as a server's own: whoever reads one from the cache checks it.
import type {
  BatchNotes,
  BatchPart,
  BatchResult,
  CollectedBatch,
  PartResult,
  UnansweredQuestion,
} from '../core/batch.ts';
import { addSpend, nothing, spendOf, type Spend } from '../core/budget.ts';
import { ConfigError, HeartcutError } from '../core/errors.ts';
import type { Log, Tree } from '../core/ports.ts';
import type { Judging, OpenedJudges } from './open-judges.ts';
import {
  docsOfBatches,
  openJudgeOf,
  takeUp,
  withJudges,
  withPart,
  type BatchJudge,
} from './take-up-batch.ts';

export interface CollectRequest {
  readonly head: Tree;
  readonly judging: Judging & { readonly batchNotes: BatchNotes };
}

/**
 * What there is of each part; one that fails leaves the others. A run that is killed loses nothing:
 * what is done again costs nothing. Rejects with ConfigError where no batch is under way.
 */
export async function collectBatch(
  { head, judging }: CollectRequest,
  log: Log,
): Promise<CollectedBatch> {
  const { batchNotes: notes } = judging;
  const before = await notes.read();
  if (before === undefined) {
    throw new ConfigError('no batch is under way', {
      hint: '`heartcut judge --batch submit` hands one in.',
      docs: docsOfBatches,
    });
  }
  return withJudges({ ...judging, gather: () => undefined }, head, log, async (judges) => {
    let batch = before;
    const parts: PartResult[] = [];
    for (const part of before.parts) {
      if (part.step === 'collected') continue;
      const { result, done } = await collectPart(part, judges);
      parts.push(result);
      batch = withPart(batch, done);
      if (done !== part) await notes.write(batch);
    }
    if (batch.parts.every(({ step }) => step === 'collected')) await notes.remove();
    return { at: before.at, parts };
  });
}

/** `done`: the part as it is to be noted. */
async function collectPart(
  part: BatchPart,
  judges: OpenedJudges,
): Promise<{ readonly result: PartResult; readonly done: BatchPart }> {
  const { judge: name, model, estimate } = part;
  const of = { judge: name, model, ...(part.id === undefined ? {} : { id: part.id }) };
  try {
    const judge = await openJudgeOf(judges, part);
    const taken = await takeUp(part, judge);
    const done: BatchPart = { ...part, step: 'collected' };
    if (taken.is === 'unsent') return { result: { ...of, outcome: taken.is, estimate }, done };
    // It may be listed later: what drops it is another batch.
    if (taken.is === 'lost') return { result: { ...of, outcome: taken.is, estimate }, done: part };
    const { id } = taken.part;
    const { status, isOver, why } = await judge.batches.state(id);
    if (!isOver) return { result: { ...of, id, outcome: 'waiting', status }, done: taken.part };
    const got = await judge.batches.collect(id, new Set(part.questions.map(({ key }) => key)));
    const { kept, unanswered } = await keep(part, got, judge);
    const { spent, isExact } = costOf(part, got, status, judge);
    await judge.meter.settle({ id: part.tag, month: part.month }, name, spent);
    const said = { status, ...(why === undefined ? {} : { why }) };
    const questions = part.questions.length;
    return {
      result: {
        ...of,
        id,
        outcome: 'collected',
        ...said,
        questions,
        kept,
        unanswered,
        spent,
        isExact,
      },
      done: { ...done, id },
    };
  } catch (error) {
    if (!(error instanceof HeartcutError)) throw error;
    return { result: { ...of, outcome: 'failed', why: wordsOf(error) }, done: part };
  }
}

function wordsOf({ message, hint }: HeartcutError): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}

async function keep(
  { questions }: BatchPart,
  { replies, failures }: BatchResult,
  judge: BatchJudge,
): Promise<{ readonly kept: number; readonly unanswered: readonly UnansweredQuestion[] }> {
  const unanswered: UnansweredQuestion[] = [];
  for (const { key, at } of questions) {
    const reply = replies.get(key);
    if (reply === undefined) {
      unanswered.push({ at, why: failures.get(key)?.message ?? 'it was not worked off' });
    } else if (!(await judge.kept.put(key, reply))) {
      const ways = {
        length: 'cut off',
        refusal: 'a refusal',
        stop: 'no JSON object',
        other: 'ended',
      };
      unanswered.push({ at, why: `the reply is of no use (${ways[reply.finish]})` });
    }
  }
  return { kept: questions.length - unanswered.length, unanswered };
}

/** What the replies say they cost, at the full price; the most where one doesn't, or is missing. */
function costOf(
  { estimate, questions }: BatchPart,
  { replies, failures, broken }: BatchResult,
  status: string,
  { price }: BatchJudge,
): { readonly spent: Spend; readonly isExact: boolean } {
  let spent: Spend = nothing;
  // Of one that failed as a whole nothing was worked off; else each question has a line.
  const isWhole = questions.every(({ key }) => replies.has(key) || failures.has(key));
  let isExact = broken === 0 && (isWhole || status === 'failed');
  for (const { inputTokens, outputTokens } of replies.values()) {
    if (inputTokens === undefined || outputTokens === undefined) isExact = false;
    else spent = addSpend(spent, spendOf(1, inputTokens, outputTokens, price));
  }
  return isExact ? { spent, isExact } : { spent: estimate, isExact };
}
