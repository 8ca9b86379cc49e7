// `heartcut release plan`: what there is to release, and as which version.
import { plan } from '../../commands/release/plan.ts';
import { printJson } from '../../reporters/print-json.ts';
import { renderPlan } from '../../reporters/release-plan.ts';
import type { OutputFlags } from '../check.ts';
import type { Console } from '../console.ts';
import { openSources } from './sources.ts';

/** Prints the plans; exits 1 where what entries ask for is too small. */
export async function runReleasePlan(
  datasets: readonly string[],
  flags: OutputFlags,
  out: Console,
): Promise<number> {
  const planned = await plan(await openSources(), datasets, out.log);
  const color = flags.output === undefined && out.hasColor(flags);
  const text = flags.format === 'json' ? printJson(planned) : renderPlan(planned, color);
  await out.print(text, flags.output);
  return planned.datasets.some(({ refused }) => refused.length > 0) ? 1 : 0;
}
