// All measures of a change, one after the other; what can't be measured is told, with the reason.
import { loadCompressionRatio } from '../../algorithms/compression-ratio.ts';
import { readAskedFor } from '../../algorithms/instruction-verb.ts';
import { commonOpenings } from '../../algorithms/openings.ts';
import type { Random } from '../../algorithms/random.ts';
import type { DiversityFacts } from '../../core/diversity.ts';
import type { GateContext, Measurement, RawFinding } from '../../core/gate.ts';
import type { Change, DataRecord, Side } from '../../core/record.ts';
import { draw, seedOf, type Drawn } from './draw.ts';
import { breakdownsOf, distributionsOf } from './facts.ts';
import {
  judgeCompression,
  judgeFalls,
  judgeLikeness,
  judgeOpenings,
  judgeTopics,
  percent,
  round,
  toMeasurement,
} from './judge.ts';
import { drawMap } from './map.ts';
import { findMarginal } from './marginal.ts';
import type { Options } from './options.ts';
import {
  concentrationOf,
  findTopics,
  knownRecords,
  leastOfTopic,
  measureSpread,
  type Topics,
} from './topics.ts';
import { minBudget, Variety, type Compared, type Texts } from './variety.ts';
import { embedRecords, maxBefore, type Embedded } from './vectors.ts';

/** Openings that are added up: design/methods 3.2. */
const openings = 10;
const maxReported = 10;

export interface Measured {
  readonly findings: readonly RawFinding[];
  readonly measurements: readonly Measurement[];
  readonly facts: DiversityFacts;
}

type Missing = NonNullable<DiversityFacts['notMeasured']>[number];

/** What is found so far. */
class Results {
  readonly findings: RawFinding[] = [];
  readonly measurements: Measurement[] = [];
  readonly missing: Missing[] = [];

  add(measures: readonly Compared[], limits: Readonly<Record<string, number>> = {}): void {
    for (const each of measures) this.measurements.push(toMeasurement(each, limits[each.name]));
  }
}

export async function measureChange(
  change: Change,
  head: Side,
  options: Options,
  context: GateContext,
): Promise<Measured> {
  const random = seedOf(change);
  const results = new Results();
  const after = draw(head, random);
  const before = change.base === null ? undefined : draw(change.base, random);
  const { minRecords } = options;
  if (after.count < minRecords) {
    const reason = `fewer than ${minRecords} records`;
    results.missing.push({ what: 'variety of words', reason }, { what: 'topics', reason });
  } else {
    if (before !== undefined && before.count < minRecords) {
      const reason = `fewer than ${minRecords} records before`;
      results.missing.push({ what: 'the change', reason });
    }
    const beside = before !== undefined && before.count >= minRecords ? before : undefined;
    await measureWords(after, beside, change, options, random, results);
  }
  const drawn = await measureVectors(change, after.count, options, context, random, results);
  const facts = {
    ...drawn,
    distributions: distributionsOf(after, before),
    breakdowns: breakdownsOf(change.manifest, after, before),
    ...(results.missing.length === 0 ? {} : { notMeasured: results.missing }),
  };
  return { findings: results.findings, measurements: results.measurements, facts };
}

/** A record that the change brings, where it brings one: what is found stands there. */
function placeOf({ added, edited, head }: Change): DataRecord {
  const first = added[0] ?? edited[0]?.after ?? head?.at(0);
  if (first === undefined) throw new Error('no record to point at');
  return first;
}

async function measureWords(
  after: Drawn,
  before: Drawn | undefined,
  change: Change,
  options: Options,
  random: Random,
  results: Results,
): Promise<void> {
  const place = placeOf(change);
  const textsOf = (what: 'answers' | 'prompts'): Texts => ({
    after: after[what],
    ...(before === undefined ? {} : { before: before[what] }),
  });
  const answers = new Variety(textsOf('answers'), random);
  const few = `fewer than ${minBudget * 2} words`;
  if (answers.budget < minBudget) {
    results.missing.push({ what: 'variety of answers', reason: few });
  } else {
    const grams = answers.measureGrams('');
    results.add([...grams, ...answers.measureWords()]);
    results.findings.push(...judgeFalls(grams, options, place));
    const compression = answers.measureCompression(await loadCompressionRatio());
    if (compression !== undefined) {
      results.add([compression], { 'compression-ratio': options.maxCompressionRatio });
      const at = after.records[answers.mostRepeating()] ?? place;
      results.findings.push(...judgeCompression(compression, options, at));
    }
    const likeness = answers.measureLikeness();
    results.add(likeness, { 'self-bleu': options.maxSelfBleu });
    for (const each of likeness.filter(({ name }) => name === 'self-bleu')) {
      results.findings.push(...judgeLikeness(each, options, place));
    }
  }
  const isOneText = after.prompts.every((prompt, i) => prompt === after.answers[i]);
  if (!isOneText) {
    const prompts = new Variety(textsOf('prompts'), random);
    if (prompts.budget < minBudget) {
      results.missing.push({ what: 'variety of prompts', reason: few });
    } else {
      const grams = prompts.measureGrams('prompt-');
      results.add(grams.filter(({ name }) => name.startsWith('prompt-distinct')));
      results.findings.push(...judgeFalls(grams, options, place));
    }
    measureOpenings('prompts', after, before, options, results);
    measureVerbs(after, before, results);
  }
  measureOpenings('answers', after, before, options, results);
}

function measureOpenings(
  what: 'prompts' | 'answers',
  after: Drawn,
  before: Drawn | undefined,
  options: Options,
  results: Results,
): void {
  const texts = after[what];
  const common = commonOpenings(texts, openings);
  const shareOf = (drawn: Drawn): number =>
    commonOpenings(drawn[what], openings).reduce((sum, each) => sum + each.texts, 0) /
    drawn[what].length;
  const share = shareOf(after);
  const was = before === undefined ? undefined : shareOf(before);
  results.measurements.push({
    name: `diversity.${what === 'prompts' ? 'prompt' : 'answer'}-openings`,
    value: round(share),
    ...(was === undefined ? {} : { base: round(was) }),
    limit: options.maxOpeningShare,
    better: 'lower',
  });
  const [first] = common;
  const at = texts.findIndex((text) => commonOpenings([text], 1)[0]?.words === first?.words);
  const record = after.records[Math.max(0, at)];
  if (record === undefined) return;
  const commonest = common
    .slice(0, 3)
    .map((each) => `“${each.words}” ${percent(each.texts / texts.length)}`)
    .join(', ');
  results.findings.push(
    ...judgeOpenings({ what, share, before: was, commonest, at: record }, options),
  );
}

/** Different pairs of verb and object among the prompts that have one, of as many prompts. */
function measureVerbs(after: Drawn, before: Drawn | undefined, results: Results): void {
  const pairsOf = (drawn: Drawn): string[] =>
    drawn.prompts.flatMap((prompt) => {
      const asked = readAskedFor(prompt);
      return asked?.noun === undefined ? [] : [`${asked.verb} ${asked.noun}`];
    });
  const [now, was] = [pairsOf(after), before === undefined ? undefined : pairsOf(before)];
  const count = Math.min(now.length, was?.length ?? Infinity);
  if (count === 0) return;
  // Records are drawn in file order: every so many are as good as any.
  const share = (pairs: readonly string[]): number => {
    const every = pairs.length / count;
    const chosen = Array.from({ length: count }, (_, i) => pairs[Math.floor(i * every)]);
    return new Set(chosen).size / count;
  };
  results.measurements.push({
    name: 'diversity.verb-noun-pairs',
    value: round(share(now)),
    ...(was === undefined ? {} : { base: round(share(was)) }),
    better: 'higher',
  });
}

async function measureVectors(
  change: Change,
  headCount: number,
  options: Options,
  context: GateContext,
  random: Random,
  results: Results,
): Promise<DiversityFacts> {
  const { minRecords, embedder, newDistance } = options;
  const hasBase = change.base !== null && change.base.count > 0;
  const isLarge = headCount >= minRecords;
  if (!isLarge && !hasBase) return {};
  const embedded = await embedRecords(change, context, embedder, random);
  if ('unavailable' in embedded) {
    const reason = embedded.unavailable;
    if (isLarge) results.missing.push({ what: 'topics', reason });
    if (hasBase) results.missing.push({ what: 'what is new in kind', reason });
    return {};
  }
  const known = knownRecords(embedded);
  const marginal = hasBase ? measureMarginal(embedded, known, newDistance, random, results) : {};
  if (!isLarge) return marginal;
  if (known.length < minRecords) {
    const reason = `fewer than ${minRecords} records with words that ${embedded.embedder} knows`;
    results.missing.push({ what: 'topics', reason });
    return marginal;
  }
  const topics = findTopics(embedded, known, random);
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
  if (embedded.texts.length === embedded.beforeCount) return {};
  if (!embedded.isWhole) {
    const reason = `more than ${maxBefore} records before`;
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
  const nameOf = (i: number): string => clusters[i]?.words.join(', ') || `topic ${i + 1}`;
  const largest = clusters
    .slice(0, 3)
    .map(({ shareAfter }, i) => `${nameOf(i)} (${percent(shareAfter)})`)
    .join('; ');
  results.findings.push(...judgeTopics(now, was, largest, options, placeOf(change)));
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
