// The texts of a dataset that are measured: a sample, evenly spread, of a bounded number of words.
import type { GramItem, GramSpace } from '../../algorithms/gram-space.ts';
import { seededRandom } from '../../algorithms/random.ts';
import type { DataRecord, DatasetManifest, PartRole, Side } from '../../core/record.ts';
import type { Origin } from '../../provenance/envelope.ts';
import { readProvenance } from '../../provenance/read.ts';

export interface SampledRecord {
  readonly item: GramItem;
  readonly record: DataRecord;
  readonly origin: Origin | undefined;
  readonly round: number | undefined;
}

// What the dataset teaches to read and to write. A system prompt is the same in every record, and a
// context is somebody else's document.
const roles: ReadonlySet<PartRole> = new Set<PartRole>(['prompt', 'response', 'text']);

/** The texts of a record that are measured, what a model would write last. */
export function textsOf({ view }: DataRecord): string[] {
  return view.parts.filter(({ role }) => roles.has(role)).map(({ text }) => text);
}

// Twice the highest budget is enough: Alpaca's records have 65 words.
const maxRecords = 2000;
// Ten bytes a word are many: a million words at most.
const maxBytes = 10_000_000;

/** At most 2,000 records, evenly spread; fewer where they are long. */
export function readSample(
  records: Side | readonly DataRecord[],
  manifest: DatasetManifest,
  space: GramSpace,
): SampledRecord[] {
  const bytes = [...spread(records, 100)].map(({ byteLength }) => byteLength);
  const mean = bytes.reduce((sum, each) => sum + each, 0) / Math.max(1, bytes.length);
  const count = Math.min(maxRecords, Math.ceil(maxBytes / Math.max(1, mean)));
  const sample: SampledRecord[] = [];
  for (const record of spread(records, count)) {
    const read = readRecord(record, manifest, space);
    if (read !== undefined) sample.push(read);
  }
  return sample;
}

function readRecord(
  record: DataRecord,
  manifest: DatasetManifest,
  space: GramSpace,
): SampledRecord | undefined {
  const item = space.read(textsOf(record));
  if (item === undefined) return undefined;
  const { origin, round } = readProvenance(record, manifest).provenance;
  return { item, record, origin, round };
}

function spread(records: Side | readonly DataRecord[], count: number): Iterable<DataRecord> {
  if ('sample' in records) return records.sample(count);
  if (records.length <= count) return records;
  return Array.from(
    { length: count },
    (_, i) => records[Math.floor((i * records.length) / count)] as DataRecord,
  );
}

/**
 * Records by the round they say, the first round first: of each at most 2,000, drawn evenly. A round
 * may be a small part of a dataset, so that all records are asked.
 */
export function readRounds(side: Side, space: GramSpace): Map<number, SampledRecord[]> {
  const drawn = new Map<number, { seen: number; records: DataRecord[] }>();
  const random = seededRandom([side.count, maxRecords, 0, 0x726f756e]);
  for (const record of side.records()) {
    const { round } = readProvenance(record, side.manifest).provenance;
    if (round === undefined) continue;
    let group = drawn.get(round);
    if (group === undefined) drawn.set(round, (group = { seen: 0, records: [] }));
    group.seen += 1;
    // A reservoir: each record of a round stays with the same chance.
    if (group.records.length < maxRecords) {
      group.records.push(record);
    } else {
      const place = random.below(group.seen);
      if (place < maxRecords) group.records[place] = record;
    }
  }
  return new Map(
    [...drawn]
      .sort(([a], [b]) => a - b)
      .map(([round, { records }]) => [round, readSample(records, side.manifest, space)]),
  );
}

export function itemsOf(sample: readonly SampledRecord[]): GramItem[] {
  return sample.map(({ item }) => item);
}
