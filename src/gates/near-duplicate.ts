// Records that say almost the same: an exact join over word n-grams, so that no pair at or above the
// threshold is missed. Each finding names the other record, the similarity and the shared words.
import { longestCommonRun } from '../algorithms/common-run.ts';
import { tokenize, tokenizeCharacters } from '../algorithms/tokens.ts';
import { UnionFind } from '../algorithms/union-find.ts';
import { changedRecords, hasNewContent } from '../core/change.ts';
import type { Gate, RawFinding } from '../core/gate.ts';
import type { DataRecord, Side } from '../core/record.ts';
import { findPairs, type Corpus, type PairResult } from './near-duplicate/pairs.ts';
import { textOf } from './near-duplicate/text.ts';

export interface Options {
  readonly threshold: number;
  readonly n: number;
  readonly unit: 'word' | 'character';
  readonly acrossDatasets: boolean;
}

export const nearDuplicate: Gate<Options> = {
  id: 'near-duplicate',
  summary: 'records that repeat most of another record',
  levels: { recommended: 'warning', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      threshold: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1,
        default: 0.7,
        description:
          'Jaccard similarity of the n-gram sets from which on two records are near-duplicates.',
      },
      n: {
        type: 'integer',
        minimum: 1,
        maximum: 50,
        default: 5,
        description: 'Tokens in an n-gram.',
      },
      unit: {
        enum: ['word', 'character'],
        default: 'word',
        description:
          'N-grams of words, or of single letters and digits. Scripts without spaces are always read letter by letter.',
      },
      acrossDatasets: {
        type: 'boolean',
        default: true,
        description: "Also compare with the repository's other datasets.",
      },
    },
  },
  codes: {
    'near-duplicate-of-base': {
      text: 'nearly repeats {first}, which is already there (Jaccard {similarity})',
      fix: 'Remove it, or change it so that it teaches something new.',
    },
    'near-duplicate-in-change': {
      text: 'nearly repeats {first}, also new here (Jaccard {similarity})',
      fix: 'Keep the best of the group.',
    },
    'near-duplicate-across-datasets': {
      text: 'nearly repeats {first} of another dataset (Jaccard {similarity})',
      fix: 'Keep it in one dataset; training on both counts it twice.',
      level: 'warning',
    },
  },
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const isChanged = changedRecords(change);
    const siblings = options.acrossDatasets
      ? context.siblings
      : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
    const corpus = gather(change.head, siblings, isChanged);
    const result = findPairs(corpus, options);
    const findings = toFindings(corpus, result, options, context.manifest.name);
    return {
      findings,
      measurements: [
        { name: 'near-duplicate.records', value: findings.length, better: 'lower' },
        { name: 'near-duplicate.pairs', value: result.pairs.length, better: 'lower' },
        { name: 'near-duplicate.clusters', value: countClusters(corpus, result), better: 'lower' },
        { name: 'near-duplicate.compared-with', value: corpus.records.length },
        { name: 'near-duplicate.boilerplate-shingles', value: result.boilerplate },
      ],
    };
  },
};

/** Untouched records first, then siblings', then new ones: the first of a cluster stands for it. */
function gather(
  head: Side,
  siblings: readonly Side[],
  isChanged: (record: DataRecord) => boolean,
): Corpus {
  const untouched: DataRecord[] = [];
  const changed: DataRecord[] = [];
  for (const record of head.records()) (isChanged(record) ? changed : untouched).push(record);
  const others = siblings.flatMap((side) => [...side.records()]);
  const datasets = [
    ...untouched.map(() => head.manifest.name),
    ...siblings.flatMap((side) => [...side.records()].map(() => side.manifest.name)),
  ];
  return {
    records: [...untouched, ...others, ...changed],
    datasets,
    firstChanged: untouched.length + others.length,
  };
}

// The shared words are worked out for this many findings: nobody reads more, and each costs the
// product of two lengths.
const maxExplained = 1000;
const maxTokensExplained = 2000;

function toFindings(
  corpus: Corpus,
  { pairs }: PairResult,
  options: Options,
  ownName: string,
): RawFinding[] {
  const { records, datasets, firstChanged } = corpus;
  const clusters = clusterOf(corpus, pairs);
  const best = new Map<number, { other: number; similarity: number }>();
  const keepBest = (i: number, other: number, similarity: number): void => {
    const known = best.get(i);
    const better =
      known === undefined ||
      similarity > known.similarity ||
      (similarity === known.similarity && other < known.other);
    if (better) best.set(i, { other, similarity });
  };
  for (const { i, j, similarity } of pairs) {
    if (i >= firstChanged) keepBest(i, j, similarity);
    if (j >= firstChanged) keepBest(j, i, similarity);
  }
  const sizes = new Map<number, number>();
  for (const i of new Set(pairs.flatMap((pair) => [pair.i, pair.j]))) {
    const first = clusters.find(i);
    sizes.set(first, (sizes.get(first) ?? 0) + 1);
  }

  const findings: RawFinding[] = [];
  for (const [i, { other, similarity }] of [...best].sort((a, b) => a[0] - b[0])) {
    const representative = clusters.find(i);
    if (representative === i) continue; // the one to keep
    const record = records[i] as DataRecord;
    const partner = records[other] as DataRecord;
    const code =
      other >= firstChanged
        ? 'near-duplicate-in-change'
        : datasets[other] === ownName
          ? 'near-duplicate-of-base'
          : 'near-duplicate-across-datasets';
    const kept = records[representative] as DataRecord;
    const shared =
      findings.length < maxExplained ? sharedText(record, partner, options) : undefined;
    findings.push({
      code,
      at: record.at(),
      related: [partner.at()],
      data: {
        first: `${partner.path}:${partner.line}`,
        similarity: Math.round(similarity * 1000) / 1000,
        representative: `${kept.path}:${kept.line}`,
        clusterSize: sizes.get(representative) ?? 2,
        ...(shared === undefined ? {} : { shared }),
      },
    });
  }
  return findings;
}

function clusterOf(corpus: Corpus, pairs: PairResult['pairs']): UnionFind {
  const clusters = new UnionFind(corpus.records.length);
  for (const { i, j } of pairs) clusters.union(i, j);
  return clusters;
}

function countClusters(corpus: Corpus, { pairs }: PairResult): number {
  const clusters = clusterOf(corpus, pairs);
  return new Set(pairs.map(({ i }) => clusters.find(i))).size;
}

/** The longest run of tokens both records hold, as text of tokens. */
function sharedText(a: DataRecord, b: DataRecord, { unit }: Options): string {
  const split = unit === 'word' ? tokenize : tokenizeCharacters;
  const left = split(textOf(a)).slice(0, maxTokensExplained);
  const right = split(textOf(b)).slice(0, maxTokensExplained);
  const { start, length } = longestCommonRun(left, right);
  return left.slice(start, start + length).join(' ');
}
