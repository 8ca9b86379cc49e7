// A batch that an earlier run wrote down, and may have been killed over: what of it is in the
// provider's hands. What was not handed in is given back to the budget; what may have been is not.
import { readPolicy } from '../config/read.ts';
import type { BatchPart, OpenBatch } from '../core/batch.ts';
import { nothing } from '../core/budget.ts';
import { ConfigError } from '../core/errors.ts';
import type { Log, Tree } from '../core/ports.ts';
import { openJudges, type Judging, type OpenedJudge, type OpenedJudges } from './open-judges.ts';

/** Models of the head's policy, closed when the work is done. */
export async function withJudges<T>(
  judging: Judging,
  head: Tree,
  log: Log,
  work: (judges: OpenedJudges) => Promise<T>,
): Promise<T> {
  const policy = await readPolicy(head);
  const judges = openJudges(judging, policy, head, { base: null, head, policyFrom: 'head' }, log);
  try {
    return await work(judges);
  } finally {
    await judges.close();
  }
}

export type BatchJudge = OpenedJudge & Required<Pick<OpenedJudge, 'batches'>>;

/** Throws ConfigError where the model can't be asked, or has no batches. */
export async function openBatchJudge(judges: OpenedJudges, name: string): Promise<BatchJudge> {
  const judge = await judges.open(name);
  if ('unavailable' in judge) throw new ConfigError(judge.unavailable, { docs: docsOfBatches });
  const { batches } = judge;
  if (batches !== undefined) return { ...judge, batches };
  const note = judge.note === undefined ? '' : `: ${judge.note}`;
  throw new ConfigError(`${name} has no batches${note}`, { docs: docsOfBatches });
}

/** The judge that a part was handed in for. Throws ConfigError where the policy names another now. */
export async function openJudgeOf(judges: OpenedJudges, part: BatchPart): Promise<BatchJudge> {
  const judge = await openBatchJudge(judges, part.judge);
  if (judge.model === part.model && judge.server === part.server) return judge;
  throw new ConfigError(
    `${part.judge} was ${part.model} at ${part.server} when the batch was handed in, and is ${judge.model} at ${judge.server} now`,
    {
      hint: 'Name that model again to collect it. To give it up, remove batch.json beside the cache: what is set aside for it stays counted.',
      docs: docsOfBatches,
    },
  );
}

export const docsOfBatches = 'docs/judge.md';

export type TakenUp =
  | { readonly is: 'open'; readonly part: BatchPart & { readonly id: string } }
  | { readonly is: 'unsent' }
  | { readonly is: 'lost' };

/** Where a part is that is not collected. What was never sent is settled with nothing. */
export async function takeUp(part: BatchPart, judge: BatchJudge): Promise<TakenUp> {
  const { id, step, tag, month } = part;
  if (step === 'open' && id !== undefined) return { is: 'open', part: { ...part, id } };
  if (step === 'prepared') {
    await judge.meter.settle({ id: tag, month }, judge.name, nothing);
    return { is: 'unsent' };
  }
  const found = await judge.batches.find(tag);
  if (found === undefined) return { is: 'lost' };
  return { is: 'open', part: { ...part, step: 'open', id: found } };
}

export function withPart(batch: OpenBatch, part: BatchPart): OpenBatch {
  return { ...batch, parts: batch.parts.map((each) => (each.tag === part.tag ? part : each)) };
}
