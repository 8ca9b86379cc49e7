// Records → how many are from which source, by which method, by which model.
import type { DataRecord, DatasetManifest } from '../core/record.ts';
import type { OriginTally, Tally } from '../core/release-plan.ts';
import { readProvenance } from '../provenance/read.ts';

/** Of records as `manifest` reads them. A record with two sources counts for both. */
export function tallyOrigins(
  records: Iterable<DataRecord>,
  manifest: DatasetManifest,
): OriginTally {
  const sources = new Counter();
  const methods = new Counter();
  const teachers = new Counter();
  let count = 0;
  for (const record of records) {
    count += 1;
    const { provenance } = readProvenance(record, manifest);
    sources.addAll(provenance.sources.map(({ uri }) => uri));
    // People's records often name no method: that people wrote them is one.
    methods.addAll([provenance.method ?? provenance.origin ?? '']);
    teachers.addAll(
      provenance.origin === 'human' && provenance.generators.length === 0
        ? ['people']
        : provenance.generators.map(({ id }) => id),
    );
  }
  return {
    count,
    sources: sources.finish(),
    methods: methods.finish(),
    teachers: teachers.finish(),
  };
}

/** The same of any lists of names. */
export function tallyNames(lists: Iterable<readonly string[]>): Tally {
  const counter = new Counter();
  for (const names of lists) counter.addAll(names);
  return counter.finish();
}

class Counter {
  readonly #counts = new Map<string | null, number>();

  /** Of one record; none, or what could not be read, is not told. */
  addAll(names: readonly string[]): void {
    const told = new Set(names.filter((name) => name !== ''));
    for (const name of told.size === 0 ? [null] : told) {
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }

  /** The most frequent first, then by code unit; what is not told last. */
  finish(): Tally {
    return [...this.#counts].sort(([a, m], [b, n]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return n - m || (a < b ? -1 : 1);
    });
  }
}
