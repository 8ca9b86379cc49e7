// What vectors tell: topics, how far records lie apart, and what each that is new adds.
import type { Random } from '../../algorithms/random.ts';
import type { DiversityFacts } from '../../core/diversity.ts';
import type { GateContext } from '../../core/gate.ts';
import type { Change, Side } from '../../core/record.ts';
import {
  knownRecords,
  leastOfTopic,
  nameOfTopic,
  topicsOf,
  type Topics,
} from '../../embedding/change-topics.ts';
import { embedRecords, maxWhole, type Embedded } from '../../embedding/change-vectors.ts';
import { tellOmitted } from '../../embedding/vectors-of.ts';
import { judgeTopics, percent, round } from './judge.ts';
import { drawMap } from './map.ts';
import { findMarginal } from './marginal.ts';
import type { Options } from './options.ts';
import { placeOf, type Results } from './results.ts';
import { concentrationOf, measureSpread } from './topics.ts';

/** Topics that are reported as lost. */
const maxReported = 10;

export async function measureVectors(
  change: Change,
  head: Side,
  options: Options,
  context: GateContext,
  random: Random,
  results: Results,
): Promise<DiversityFacts> {
  const { minRecords, embedder, newDistance } = options;
  const hasBase = change.base !== null && change.base.count > 0;
  const isLarge = head.count >= minRecords;
  if (!isLarge && !hasBase) return {};
  const embedded = await embedRecords(change, head, context, embedder);
  if ('unavailable' in embedded) {
    const reason = embedded.unavailable;
    if (isLarge) results.missing.push({ what: 'topics', reason });
    if (hasBase) results.missing.push({ what: 'what is new in kind', reason });
    return {};
  }
  const left = tellOmitted(embedded.omitted);
  if (left !== undefined) results.left.push(left);
  const known = knownRecords(embedded);
  const marginal = hasBase ? measureMarginal(embedded, known, newDistance, random, results) : {};
  if (!isLarge) return marginal;
  if (known.length < minRecords) {
    const reason = `fewer than ${minRecords} records with words that ${embedded.embedder} knows`;
    results.missing.push({ what: 'topics', reason });
    return marginal;
  }
  const topics = await topicsOf(change, head, context, embedder);
  if ('unavailable' in topics) return marginal;
  results.add(measureSpread(embedded, known, random));
  measureTopics(topics, embedded, change, options, results);
  const map =
    context.wantsMap === true
      ? await drawMap(embedded, known, topics, change.manifest, random)
      : undefined;
  return { clusters: topics.clusters, ...marginal, ...(map === undefined ? {} : { map }) };
}

function measureMarginal(
  embedded: Embedded,
  known: readonly number[],
  distance: number,
  random: Random,
  results: Results,
): Pick<DiversityFacts, 'marginal'> {
  if (embedded.states.length === embedded.beforeCount) return {};
  if (!embedded.isWhole) {
    const reason = `more than ${maxWhole} records`;
    results.missing.push({ what: 'nearness to all of them', reason });
  }
  const marginal = findMarginal(embedded, known, distance, random);
  if (marginal === undefined) {
    const reason = `no words that ${embedded.embedder} knows`;
    results.missing.push({ what: 'what is new in kind', reason });
    return {};
  }
  results.measurements.push({
    name: 'diversity.new-in-kind',
    value: marginal.newInKind,
    unit: `of ${marginal.compared}`,
  });
  return { marginal };
}

function measureTopics(
  { clusters, clusterOf, before, after }: Topics,
  embedded: Embedded,
  change: Change,
  options: Options,
  results: Results,
): void {
  const now = concentrationOf(after);
  const was = embedded.beforeCount === 0 ? undefined : concentrationOf(before);
  const measure = (name: string, of: (each: typeof now) => number, limit?: number): void => {
    results.measurements.push({
      name: `diversity.${name}`,
      value: round(of(now)),
      ...(was === undefined ? {} : { base: round(of(was)) }),
      ...(limit === undefined ? {} : { limit, better: 'lower' as const }),
    });
  };
  measure('top-3-topics', ({ topShare }) => topShare, options.maxTopShare);
  measure('effective-topics', ({ effective }) => effective);
  measure('topic-hhi', ({ herfindahl }) => herfindahl);
  const nameOf = (i: number): string => nameOfTopic(clusters, i);
  const largest = clusters
    .slice(0, 3)
    .map(({ shareAfter }, i) => `${nameOf(i)} (${percent(shareAfter)})`)
    .join('; ');
  if (after.reduce((sum, size) => sum + size, 0) < options.minTopicRecords) {
    const reason = `fewer than ${options.minTopicRecords} records`;
    results.missing.push({ what: 'whether topics are even', reason });
  } else {
    results.findings.push(...judgeTopics(now, was, largest, options, placeOf(change)));
  }
  // Of a part of the records nothing can be said to be gone.
  if (was === undefined || !embedded.isWhole) return;
  const least = leastOfTopic(embedded.beforeCount);
  const lost = before.flatMap((size, i) => (size >= least && after[i] === 0 ? [i] : []));
  for (const i of lost.slice(0, maxReported)) {
    results.findings.push({
      code: 'topic-lost',
      at: { ...embedded.recordAt(clusterOf.indexOf(i)).at(), side: 'base' },
      data: { topic: nameOf(i), share: percent(clusters[i]?.shareBefore ?? 0) },
    });
  }
}
