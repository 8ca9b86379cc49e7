// `heartcut judge --batch submit|collect`: flags → questions at a provider, or its answers in the cache.
import { randomBytes } from 'node:crypto';
import { collectBatch } from '../commands/collect-batch.ts';
import { submitBatch } from '../commands/submit-batch.ts';
import type { CollectedBatch } from '../core/batch.ts';
import { ConfigError } from '../core/errors.ts';
import type { Threads } from '../core/ports.ts';
import { renderCollected, renderSubmitted } from '../reporters/batch-terminal.ts';
import { printJson } from '../reporters/print-json.ts';
import { repositoryRequest, type CheckFlags, type OutputFlags } from './check.ts';
import type { Console } from './console.ts';

const docs = 'docs/cli.md';

/** An answer may come within a day: what a script waits for. */
const notOver = 3;

/** Prints what was done; gives the exit code that docs/cli.md names. */
export async function runJudgeBatch(
  step: 'submit' | 'collect',
  flags: CheckFlags & OutputFlags,
  out: Console,
  threads?: Threads,
): Promise<number> {
  const { format = 'terminal' } = flags;
  if (format !== 'terminal' && format !== 'json') {
    throw new ConfigError(`--batch prints as terminal or json, not as ${format}`, { docs });
  }
  if (flags.dryRun === true) {
    throw new ConfigError('--dry-run is for --batch submit: collecting costs nothing', { docs });
  }
  const request = await repositoryRequest(flags, threads === undefined ? {} : { threads });
  const { judging } = request;
  const notes = judging?.batchNotes;
  if (judging === undefined || notes === undefined) throw new Error('no folder for batches');
  const color = flags.output === undefined && out.hasColor(flags);
  const print = async (result: object, render: () => string): Promise<void> =>
    out.print(format === 'json' ? printJson(result) : render(), flags.output);
  const opened = { ...judging, batchNotes: notes };
  if (step === 'submit') {
    const at = new Date().toISOString();
    const tag = randomBytes(16).toString('hex');
    const submitting = { check: request, judging: opened, at, tag };
    const submitted = await submitBatch(submitting, out.log, () => performance.now());
    await print(submitted, () => renderSubmitted(submitted, color));
    return submitted.left.length > 0 ? 1 : 0;
  }
  const collected = await collectBatch({ head: request.head, judging: opened }, out.log);
  await print(collected, () => renderCollected(collected, color));
  return exitCodeOf(collected);
}

/** The first that holds: something failed, is still under way, has no answer. */
function exitCodeOf({ parts }: CollectedBatch): number {
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  if (outcomes.has('failed')) return 2;
  if (outcomes.has('waiting')) return notOver;
  const isWhole = parts.every(
    (part) => part.outcome === 'collected' && part.unanswered.length === 0,
  );
  return isWhole ? 0 : 1;
}
