// Records by topic: clusters of what they ask, of both versions together, as in the gate diversity.
import type { GateContext } from '../../core/gate.ts';
import type { Change, Location, Side } from '../../core/record.ts';
import {
  knownRecords,
  leastOfTopic,
  nameOfTopic,
  topicsOf,
} from '../../embedding/change-topics.ts';
import { leastJudged } from '../../embedding/least-judged.ts';
import { embedRecords } from '../../embedding/change-vectors.ts';
import { tellOmitted } from '../../embedding/vectors-of.ts';
import { maxExamples, type Slice, type Tally } from './tally.ts';

export interface TopicTallies {
  readonly before: TopicTally;
  readonly after: TopicTally;
  /** Records that were left out, in a sentence. */
  readonly left: string | undefined;
}

interface TopicTally {
  readonly total: number;
  readonly slices: ReadonlyMap<string, Slice>;
}

/** Records of each topic before and after, or why they can't be told. Throws ModelError. */
export async function tallyTopics(
  change: Change,
  head: Side,
  embedder: string,
  context: GateContext,
): Promise<TopicTallies | { readonly unavailable: string }> {
  const tooFew = `fewer than ${leastJudged} records`;
  if (head.count < leastJudged) return { unavailable: tooFew };
  if ((change.base?.count ?? 0) < leastJudged) return { unavailable: `${tooFew} before` };
  const embedded = await embedRecords(change, head, context, embedder);
  if ('unavailable' in embedded) return embedded;
  const { states, beforeCount, isWhole, omitted } = embedded;
  const known = knownRecords(embedded);
  const knownBefore = known.filter((i) => i < beforeCount).length;
  const knownAfter = known.filter((i) => states[i] !== 'removed').length;
  if (Math.min(knownBefore, knownAfter) < leastJudged) {
    return { unavailable: `${tooFew} with words that ${embedded.embedder} knows` };
  }
  const topics = await topicsOf(change, head, context, embedder);
  if ('unavailable' in topics) return topics;

  // Two clusters that the same words tell are one topic.
  const names = topics.clusters.map((_, cluster) => nameOfTopic(topics.clusters, cluster));
  const [before, after] = [topics.before, topics.after].map((sizes) => addUp(names, sizes)) as [
    Map<string, Slice>,
    Map<string, Slice>,
  ];
  const least = leastOfTopic(beforeCount);
  for (const [name, { count }] of before) {
    // Of a small topic, or of a draw, none that was looked at need not be none.
    const isCertain = isWhole && count >= least;
    if (isCertain && after.get(name)?.count === 0) after.delete(name);
    if (count === 0) before.delete(name);
  }
  for (const [i, cluster] of topics.clusterOf.entries()) {
    if (cluster < 0) continue;
    const name = names[cluster] as string;
    const at = embedded.recordAt(i).at();
    if (i < beforeCount) keep(before.get(name), at);
    if (states[i] !== 'removed') keep(after.get(name), at);
  }
  return {
    before: { total: totalOf(before), slices: before },
    after: { total: totalOf(after), slices: after },
    left: tellOmitted(omitted),
  };
}

function addUp(names: readonly string[], sizes: readonly number[]): Map<string, Slice> {
  const slices = new Map<string, Slice>();
  for (const [i, name] of names.entries()) {
    const count = (slices.get(name)?.count ?? 0) + Math.round(sizes[i] ?? 0);
    slices.set(name, { count, last: [] });
  }
  return slices;
}

function keep(slice: Slice | undefined, at: Location): void {
  if (slice === undefined) return;
  slice.last.push(at);
  if (slice.last.length > maxExamples) slice.last.shift();
}

function totalOf(slices: ReadonlyMap<string, Slice>): number {
  return [...slices.values()].reduce((sum, { count }) => sum + count, 0);
}

export function withTopics(tally: Tally, { total, slices }: TopicTally): Tally {
  return {
    ...tally,
    totals: new Map([...tally.totals, ['topic', total]]),
    slices: new Map([...tally.slices, ['topic', slices]]),
  };
}
