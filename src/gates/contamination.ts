// Records that hold what models are tested with: questions and answers of public benchmarks, whose
// hashes ship with heartcut, and of files the policy names. Each finding shows the shared words and
// the item's id.
import type { Gate, Measurement, NamedReference, RawFinding } from '../core/gate.ts';
import type { Change, DataRecord } from '../core/record.ts';
import { describeItems } from '../references/named.ts';
import { ReferenceIndex } from '../references/reference-index.ts';
import { buildSet } from '../references/reference-set.ts';
import { benchmarkNames, shippedSets, type BenchmarkName } from '../references/shipped.ts';
import { codes } from './contamination/codes.ts';
import { findHits } from './contamination/hits.ts';
import { reportHits } from './contamination/report.ts';

interface Options {
  readonly benchmarks: readonly BenchmarkName[];
  readonly share: number;
  readonly paraphrases: boolean;
  readonly maxByMeaning: number;
}

export const contamination: Gate<Options> = {
  id: 'contamination',
  summary:
    'questions and answers of public benchmarks, or of test files you name, in other words too',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      benchmarks: {
        type: 'array',
        default: [...benchmarkNames],
        description: 'The shipped benchmarks to compare with.',
        items: { enum: [...benchmarkNames] },
      },
      share: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1,
        // Tulu 3 (arXiv 2411.15124, 3.2): more than half of the tokens.
        default: 0.5,
        description: 'Which share of an item must stand in the record, in runs of 8 words or more.',
      },
      paraphrases: {
        type: 'boolean',
        default: true,
        description: 'Look for items in other words too, where the run has embedders.',
      },
      maxByMeaning: {
        type: 'integer',
        minimum: 0,
        // Half a second; half a million records would take longer than all else.
        default: 20_000,
        description: 'Of more changed records than that, none is compared by meaning; it is said.',
      },
    },
  },
  codes,
  async inspector(options, context) {
    const index = await indexOf(options.benchmarks, context.references ?? []);
    const tally: Tally = { records: 0, items: new Set() };
    const inspect = (record: DataRecord): readonly RawFinding[] => {
      const hits = findHits(record.view.parts, index, options.share);
      if (hits.length === 0) return nothing;
      tally.records += 1;
      for (const { id } of hits) tally.items.add(id);
      return reportHits(record, hits);
    };
    return Object.assign(inspect, { tally: () => tally });
  },
  async check(change, options, context, tallies) {
    const all = tallies as readonly Tally[];
    const records = all.reduce((sum, tally) => sum + tally.records, 0);
    const items = new Set(all.flatMap((tally) => [...tally.items]));
    const measurements: Measurement[] = [
      { name: 'contamination.records', value: records, better: 'lower' },
      { name: 'contamination.items', value: items.size, better: 'lower' },
    ];
    if (!options.paraphrases || context.embeddings === undefined) {
      return { findings: [], measurements };
    }
    const changed = change.addedCount + change.edited.length;
    if (changed > options.maxByMeaning) {
      measurements.push({ name: 'contamination.not-compared-by-meaning', value: changed });
      const [first] = changedRecords(change);
      const at = first?.at();
      const data = { records: changed, most: options.maxByMeaning };
      return {
        findings: at === undefined ? [] : [{ code: 'not-compared-by-meaning', at, data }],
        measurements,
      };
    }
    const index = await indexOf(options.benchmarks, context.references ?? []);
    const { findParaphrases } = await import('./contamination/paraphrases.ts');
    const { findings, compared, omitted } = await findParaphrases(
      changedRecords(change),
      options.benchmarks,
      { embeddings: context.embeddings, references: context.references ?? [] },
      (record, item) =>
        findHits(record.view.parts, index, options.share).some(({ id }) => id === item),
    );
    measurements.push(
      { name: 'contamination.paraphrases', value: findings.length, better: 'lower' },
      { name: 'contamination.compared-by-meaning', value: compared },
    );
    if (omitted > 0) {
      measurements.push({ name: 'contamination.not-compared-by-meaning', value: omitted });
    }
    return { findings, measurements };
  },
};

function* changedRecords({ added, edited }: Change): Generator<DataRecord> {
  yield* added;
  for (const { after } of edited) yield after;
}

/** What one thread found. */
interface Tally {
  records: number;
  readonly items: Set<string>;
}

const nothing: readonly RawFinding[] = [];

// The datasets of a run are compared with the same items: one index for all of them.
let lastIndex:
  | { readonly names: string; readonly named: readonly NamedReference[]; index: ReferenceIndex }
  | undefined;

async function indexOf(
  benchmarks: readonly BenchmarkName[],
  named: readonly NamedReference[],
): Promise<ReferenceIndex> {
  const names = benchmarks.join();
  const isSame = (other: readonly NamedReference[]): boolean =>
    other.length === named.length && other.every((each, i) => each === named[i]);
  if (lastIndex?.names === names && isSame(lastIndex.named)) return lastIndex.index;
  const own = named.map((reference) => buildSet(reference.name, describeItems(reference.items)));
  const index = new ReferenceIndex([...(await shippedSets(benchmarks)), ...own]);
  lastIndex = { names, named, index };
  return index;
}
