// How a dataset of several languages is shared among them, before a change and after.
import { toldTagOf, type IdentifyLanguage } from '../../algorithms/identify-language.ts';
import type { Measurement } from '../../core/gate.ts';
import type { Change, DataRecord, Side } from '../../core/record.ts';
import { isProse } from './judge.ts';

/**
 * Records that are looked at, evenly spread: their shares are those of all within 2.2 percentage
 * points, 19 times of 20 (the normal approximation at one half), and the library takes 0.1 s.
 */
const sampleSize = 2000;

/** Shares in percent, of each declared language, of all others, and of what has no language. */
export function measureShares(
  { base, head }: Change,
  declared: readonly string[],
  identify: IdentifyLanguage,
): Measurement[] {
  const now = head === null ? undefined : sharesOf(head, declared, identify);
  if (now === undefined) return [];
  const before = base === null ? undefined : sharesOf(base, declared, identify);
  return [...now].map(([name, value]) => {
    const measurement = { name: `language.${name}-records`, value, unit: '%' };
    const earlier = before?.get(name);
    return earlier === undefined ? measurement : { ...measurement, base: earlier };
  });
}

/** Undefined where there are no records. */
function sharesOf(
  side: Side,
  declared: readonly string[],
  identify: IdentifyLanguage,
): ReadonlyMap<string, number> | undefined {
  let total = 0;
  const counts = new Map([...declared, 'other', 'untold'].map((name) => [name, 0]));
  for (const record of side.sample(sampleSize)) {
    total += 1;
    const told = identify(longestOf(record))?.language;
    const name =
      told === undefined ? 'untold' : (declared.find((one) => toldTagOf(one) === told) ?? 'other');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  if (total === 0) return undefined;
  for (const [name, count] of counts) {
    counts.set(name, Math.round((count / total) * 1000) / 10);
  }
  return counts;
}

/** The text that tells most of a record's language. */
function longestOf({ view }: DataRecord): string {
  let longest = '';
  for (const part of view.parts) {
    if (isProse(part) && part.text.length > longest.length) longest = part.text;
  }
  return longest;
}
