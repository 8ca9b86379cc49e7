// All that is settled before the first call: what is asked about, in which order, and what that costs
// at most. The same base and head give the same.
import { exceeds, type Spend } from '../../core/budget.ts';
import type { GateContext } from '../../core/gate.ts';
import type { JudgeQuote, Judges } from '../../core/ports.ts';
import type { Change } from '../../core/record.ts';
import { plan as planReading, randomOf, suspicious, type Plan } from '../../judge/sequential.ts';
import { makeControls } from './ask-controls.ts';
import { itemsOf, measure, type Item, type Rubrics } from './items.ts';
import type { JudgeOptions } from './options.ts';
import { estimateOf, type Control } from './requests.ts';

export interface Prepared {
  /** Makes the codes around records: the same from run to run, so that the cache is of use. */
  readonly key: string;
  readonly rubrics: Rubrics;
  readonly items: readonly Item[];
  readonly heldBack: number;
  readonly plan: Plan;
  readonly controls: readonly Control[];
  readonly estimate: Spend;
  /** Why the budget can end before all is asked. */
  readonly exceeds?: string;
}

export async function prepare(
  change: Change,
  rubrics: Rubrics,
  quotes: readonly JudgeQuote[],
  { alwaysRead, maxRecords, samples }: JudgeOptions,
  { isHeldBack = () => false }: Pick<GateContext, 'isHeldBack'>,
  judges: Judges,
): Promise<Prepared> {
  const { name } = change.manifest;
  const { items, heldBack } = itemsOf(change, rubrics, isHeldBack);
  const random = randomOf([name, ...judges.seed], judges.secret);
  const always = suspicious(items.map(measure), alwaysRead).slice(0, maxRecords);
  const plan = planReading(items.length, always, maxRecords - always.length, random);
  const used = new Set(items.map(({ rubric }) => rubric));
  const controls = makeControls([...used], random);
  const key = `${judges.secret}\n${name}`;
  const read = [...plan.always, ...plan.drawn].map((i) => items[i] as Item);
  const countTokens = await judges.tokenCounter();
  const isBatch = judges.gather !== undefined;
  const asked = isBatch ? [] : controls;
  const estimate = estimateOf(asked, read, quotes, { key, samples, isBatch }, countTokens);
  const broken = exceeds(estimate, judges.budget);
  return {
    key,
    rubrics,
    items,
    heldBack,
    plan,
    controls,
    estimate,
    ...(broken === undefined ? {} : { exceeds: broken }),
  };
}
