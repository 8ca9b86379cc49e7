// The gate's check, apart from what it says of itself: only a run that has the gate reads it.
import { ModelError } from '../../core/errors.ts';
import type { GateContext, Outcome } from '../../core/gate.ts';
import type { Change } from '../../core/record.ts';
import { tellCost } from './dry-run.ts';
import { gatherQuestions } from './gather.ts';
import { judgeChange } from './judge-change.ts';
import type { JudgeOptions } from './options.ts';
import { openPanel } from './panel.ts';

/** What ends a run early is no fault of the records, and no pass. */
export async function judgeRecords(
  change: Change,
  options: JudgeOptions,
  context: GateContext,
): Promise<Outcome> {
  try {
    const { judges } = context;
    if (judges === undefined) throw new Error('no model can be asked here');
    if (judges.isDryRun) return await tellCost(change, options, { ...context, judges });
    const panel = await openPanel(change.manifest, options, judges);
    if ('skipped' in panel) return ended('skipped', panel.skipped);
    const all = { ...context, judges };
    return judges.gather === undefined
      ? await judgeChange(change, panel, options, all)
      : await gatherQuestions(change, panel, options, all, judges.gather);
  } catch (error) {
    // Also a budget that ends, and a key that can't be one.
    if (error instanceof ModelError) return ended('undecided', error.message);
    throw error;
  }
}

function ended(status: 'skipped' | 'undecided', reason: string): Outcome {
  return { findings: [], ended: { status, reason } };
}
