// Records that say almost the same: an exact join over word n-grams, so that no pair at or above the
// threshold is missed, or MinHash where memory counts more. Each finding names the other record, the
// similarity and the shared words.
import { longestCommonRun } from '../algorithms/common-run.ts';
import { chooseBanding } from '../algorithms/lsh.ts';
import { tokenize, tokenizeCharacters } from '../algorithms/tokens.ts';
import { hasNewContent } from '../core/change.ts';
import type { Gate, GateContext, Measurement, RawFinding } from '../core/gate.ts';
import type { Change, DataRecord, Location } from '../core/record.ts';
import { foundRepeats, isInBase, newTexts, placeOf, versionsBeside } from '../kinds/new-text.ts';
import { keysOf } from '../kinds/record-keys.ts';
import { bandsColumn } from './near-duplicate/band-column.ts';
import { findCopies } from './near-duplicate/copies.ts';
import { judge, type Judgement, type SimilarRecords } from '../algorithms/judge-similar.ts';
import { comparePairs, type Corpus, type Pair, type PairOptions } from './near-duplicate/pairs.ts';
import { prefixColumn, shinglesColumn } from './near-duplicate/shingle-columns.ts';
import type { RecordList } from '../kinds/record-list.ts';
import { storePairs } from '../kinds/stored-pairs.ts';
import { textOf } from '../kinds/record-text.ts';

export interface Options extends PairOptions {
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
      method: {
        enum: ['exact', 'minhash'],
        default: 'exact',
        description:
          'Find every pair, or, by MinHash, most of them in memory that does not grow with the length of the records. Either way each pair is confirmed.',
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
  columns(options, isFirst) {
    if (options.method === 'minhash') return [bandsColumn(options)];
    return [isFirst ? shinglesColumn(options) : prefixColumn(options)];
  },
  check(change, options, context) {
    if (change.head === null || !hasNewContent(change)) return { findings: [] };
    const isChanged = newTexts(change, context);
    const siblings = options.acrossDatasets
      ? context.siblings
      : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
    const { pairs, boilerplate, crowded, ...corpus } = comparePairs(
      change,
      change.head,
      siblings,
      isChanged,
      options,
      context,
    );
    const similar = toSimilar(corpus, withoutOwnBase(pairs, corpus, change, context), context);
    const { found, clusters } = judge(similar);
    const nameOf = (i: number): string => {
      const { path, line } = corpus.records.get(i);
      return [path, line].join(':'); // in one piece, as stored pairs are
    };
    const known = foundRepeats(change.head, context);
    for (const { record } of found) known.add(placeOf(corpus.records.get(record)));
    return {
      findings: toFindings(found, corpus, nameOf, options),
      measurements: [
        { name: 'near-duplicate.records', value: found.length, better: 'lower' },
        { name: 'near-duplicate.pairs', value: similar.pairs.length, better: 'lower' },
        { name: 'near-duplicate.clusters', value: clusters, better: 'lower' },
        { name: 'near-duplicate.compared-with', value: corpus.records.count },
        { name: 'near-duplicate.boilerplate-shingles', value: boilerplate },
        ...(crowded === undefined ? [] : measureMinhash(options, crowded)),
      ],
      similar: storePairs(similar, options.threshold, nameOf),
    };
  },
};

function measureMinhash({ threshold }: Options, crowded: number): Measurement[] {
  const { expectedRecall } = chooseBanding(threshold);
  return [
    { name: 'near-duplicate.expected-recall', value: expectedRecall, better: 'higher' },
    { name: 'near-duplicate.crowded-keys', value: crowded },
  ];
}

/** A copy to the letter is the other gate's to name, where it runs. */
function toSimilar(
  { records, isNew }: Corpus,
  pairs: readonly Pair[],
  { running }: GateContext,
): SimilarRecords {
  const numbers = { count: records.count, isNew: (i: number) => isNew[i] === 1 };
  const copies = running.has('exact-duplicate')
    ? findCopies(pairs, numbers, (i) => records.get(i))
    : new Set<number>();
  return { ...numbers, pairs, isCopy: (i) => copies.has(i) };
}

/**
 * Pairs without the records that the change started from: a version beside (a branch that moved on)
 * holds those again, and would make an edit a repeat of what it edits.
 */
function withoutOwnBase(
  pairs: readonly Pair[],
  { records }: Corpus,
  change: Change,
  context: GateContext,
): readonly Pair[] {
  const beside = versionsBeside(context);
  if (beside.length === 0 || change.base === null) return pairs;
  const wasThere = isInBase(change, context);
  const known = new Map<number, boolean>();
  const isOwn = (i: number): boolean => {
    if (!beside.includes(records.sideOf(i))) return false;
    const isKnown = known.get(i) ?? wasThere(keysOf(records.get(i)).whole);
    known.set(i, isKnown);
    return isKnown;
  };
  return pairs.filter(({ i, j }) => !isOwn(i) && !isOwn(j));
}

// The shared words are worked out for this many findings: nobody reads more, and each costs the
// product of two lengths.
const maxExplained = 1000;
const maxTokensExplained = 2000;

function toFindings(
  found: readonly Judgement[],
  { records, isNew }: Corpus,
  nameOf: (i: number) => string,
  options: Options,
): RawFinding[] {
  const places = placesOf(found, records);
  return found.map(({ record: i, partner: other, similarity, representative, clusterSize }, at) => {
    const record = records.get(i);
    const partner = records.get(other);
    const first = nameOf(other);
    const isOfDataset = records.sideOf(other).manifest.name === records.sideOf(i).manifest.name;
    const codeOfOld = isOfDataset ? 'near-duplicate-of-base' : 'near-duplicate-across-datasets';
    const shared = at < maxExplained ? sharedText(record, partner, options) : undefined;
    return {
      code: isNew[other] === 1 ? 'near-duplicate-in-change' : codeOfOld,
      at: places.get(i) ?? record.at(),
      related: [places.get(other) ?? partner.at()],
      data: {
        first,
        similarity: Math.round(similarity * 1000) / 1000,
        representative: representative === other ? first : nameOf(representative),
        clusterSize,
        ...(shared === undefined ? {} : { shared }),
      },
    };
  });
}

/** Where the records of all findings stand, read in the order of their files: ids are made of content. */
function placesOf(found: readonly Judgement[], records: RecordList): ReadonlyMap<number, Location> {
  const numbers = new Set<number>();
  for (const { record, partner } of found) numbers.add(record).add(partner);
  const inOrder = Uint32Array.from(numbers).sort();
  return new Map(Array.from(inOrder, (i) => [i, records.get(i).at()]));
}

/** The longest run of tokens both records hold, as text of tokens. */
function sharedText(a: DataRecord, b: DataRecord, { unit }: Options): string {
  const split = unit === 'word' ? tokenize : tokenizeCharacters;
  const left = split(textOf(a)).slice(0, maxTokensExplained);
  const right = split(textOf(b)).slice(0, maxTokensExplained);
  const { start, length } = longestCommonRun(left, right);
  return left.slice(start, start + length).join(' ');
}
