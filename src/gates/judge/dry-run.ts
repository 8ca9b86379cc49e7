// What a run would cost at most: the same questions as in a run, and no call.
import type { Spend } from '../../core/budget.ts';
import type { GateContext, Outcome } from '../../core/gate.ts';
import type { Judges } from '../../core/ports.ts';
import type { Change } from '../../core/record.ts';
import type { JudgeOptions } from './options.ts';
import { quotePanel } from './panel.ts';
import { prepare } from './prepare.ts';

export async function tellCost(
  change: Change,
  options: JudgeOptions,
  context: GateContext & { readonly judges: Judges },
): Promise<Outcome> {
  const { judges } = context;
  const end = (reason: string, outcome: Partial<Outcome> = {}): Outcome => ({
    findings: [],
    ...outcome,
    ended: { status: 'skipped', reason },
  });
  const panel = await quotePanel(change.manifest, options, judges);
  if ('skipped' in panel) return end(panel.skipped);
  const { rubrics, quotes } = panel;
  const ready = await prepare(change, rubrics, quotes, options, context, judges);
  const { estimate, items, plan, controls } = ready;
  const read = plan.always.length + plan.drawn.length;
  const judgeCount = quotes.length === 1 ? '1 judge' : `${quotes.length} judges`;
  const sources = [...new Set(quotes.map(({ priceSource }) => priceSource))].join(', ');
  const isBatch = judges.gather !== undefined;
  const words = [
    isBatch
      ? `dry run, nothing was handed in. At most ${describeSpend(estimate)}, at the full price, nothing in the cache`
      : `dry run, nothing was asked. At most ${describeSpend(estimate)}, second tries aside`,
    `prices: ${sources}`,
    isBatch
      ? `all ${read} records that a run may read, of ${items.length}, for ${judgeCount}; ${controls.length} controls are left to that run`
      : `${controls.length} controls and ${read} of ${items.length} changed records for ${judgeCount}`,
  ];
  if (ready.heldBack > 0) words.push(`${ready.heldBack} held back`);
  if (ready.exceeds !== undefined) {
    const what = isBatch ? 'the budget does not allow it' : 'the budget can end before';
    words.push(`${what}: ${ready.exceeds}`);
  }
  return end(words.join('; '), {
    measurements: [
      { name: 'judge.calls-at-most', value: estimate.calls },
      { name: 'judge.tokens-at-most', value: estimate.tokens },
      ...(estimate.usd === null
        ? []
        : [{ name: 'judge.cost-at-most', value: estimate.usd, unit: 'USD' }]),
    ],
  });
}

/** `68 calls, 123,456 tokens, $0.12`. */
export function describeSpend({ calls, tokens, usd }: Spend): string {
  const money = usd === null ? 'money unknown' : `$${usd.toFixed(usd >= 1 ? 2 : 4)}`;
  return `${calls} calls, ${tokens.toLocaleString('en-US')} tokens, ${money}`;
}
