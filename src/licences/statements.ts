// What a record states, itself or through dataset.yaml, of licences and of models whose text it holds;
// and how often each statement stands in a version. No facts, no rules: light enough to be loaded
// always.
import type { DataRecord, DatasetManifest, Location, Side } from '../core/record.ts';
import type { Generator, Provenance } from '../provenance/envelope.ts';
import { placeOf, readProvenance } from '../provenance/read.ts';

export type Statement =
  | { readonly kind: 'dataset'; readonly licence: string }
  | { readonly kind: 'source'; readonly licence: string; readonly uri: string }
  | { readonly kind: 'generator'; readonly generator: Generator }
  /** Nothing says the licence, or which model wrote what a model wrote. */
  | { readonly kind: 'missing'; readonly what: 'licence' | 'generator' };

export interface Stated {
  readonly statement: Statement;
  /** Where the record itself says it; undefined for what dataset.yaml says, or nobody. */
  readonly pointer: string | undefined;
  /** The same for all statements that are judged alike. */
  readonly key: string;
}

/** Of texts that are used as keys: a longer one is no licence and no model. */
const maxKeyCharacters = 200;

/** Inspector and column look at a record one after the other. */
let last: { record: DataRecord; manifest: DatasetManifest; stated: readonly Stated[] } | undefined;

const statedOf = new WeakMap<Provenance, readonly Stated[]>();

/** The statements of a record; the same list for all that say nothing themselves. */
export function statementsOf(record: DataRecord, manifest: DatasetManifest): readonly Stated[] {
  if (last?.record === record && last.manifest === manifest) return last.stated;
  const stated = readStatements(record, manifest);
  last = { record, manifest, stated };
  return stated;
}

function readStatements(record: DataRecord, manifest: DatasetManifest): readonly Stated[] {
  const { provenance, saidBy } = readProvenance(record, manifest);
  if (saidBy === 'record') return collect(provenance, manifest);
  let stated = statedOf.get(provenance);
  if (stated === undefined) statedOf.set(provenance, (stated = collect(provenance, manifest)));
  return stated;
}

function collect(provenance: Provenance, { licence }: DatasetManifest): readonly Stated[] {
  const stated: Stated[] = [];
  if (licence !== undefined) stated.push(state({ kind: 'dataset', licence }, undefined));
  for (const source of provenance.sources) {
    if (source.licence === undefined) continue;
    stated.push(
      state({ kind: 'source', licence: source.licence, uri: source.uri }, source.pointer),
    );
  }
  if (stated.length === 0) stated.push(state({ kind: 'missing', what: 'licence' }, undefined));
  for (const generator of provenance.generators) {
    stated.push(state({ kind: 'generator', generator }, generator.pointer));
  }
  const { origin } = provenance;
  if (provenance.generators.length === 0 && (origin === 'synthetic' || origin === 'mixed')) {
    stated.push(state({ kind: 'missing', what: 'generator' }, undefined));
  }
  return stated;
}

function state(statement: Statement, pointer: string | undefined): Stated {
  return { statement, pointer, key: `${pointer === undefined ? '' : 'own '}${keyOf(statement)}` };
}

function keyOf(statement: Statement): string {
  switch (statement.kind) {
    case 'dataset':
      return 'dataset';
    case 'source':
      return `source ${cut(statement.licence)}`;
    case 'missing':
      return `missing ${statement.what}`;
    case 'generator': {
      const { id, version, family, licence, host } = statement.generator;
      return `generator ${[id, version, family, licence, host].map((text) => cut(text ?? '')).join('\n')}`;
    }
  }
}

function cut(text: string): string {
  return text.length > maxKeyCharacters ? `${text.slice(0, maxKeyCharacters)}…` : text;
}

export interface Count {
  readonly stated: Stated;
  /** Records in which it stands. */
  records: number;
  readonly first: Location;
}

/** Records that state the same. */
export interface Group {
  readonly counts: readonly Count[];
  records: number;
}

/** The statements of some records with their numbers, in the order of their first record. */
export class Tally {
  readonly #manifest: DatasetManifest;
  readonly #counts = new Map<string, Count>();
  readonly #groups = new Map<string, Group>();
  #last: readonly Stated[] = [];
  #group: Group = { counts: [], records: 0 };
  records = 0;

  constructor(manifest: DatasetManifest) {
    this.#manifest = manifest;
  }

  add(record: DataRecord): void {
    this.records += 1;
    const all = statementsOf(record, this.#manifest);
    if (all !== this.#last) {
      this.#last = all;
      this.#group = this.#groupOf(all, record);
    }
    this.#group.records += 1;
    for (const count of this.#group.counts) count.records += 1;
  }

  #groupOf(all: readonly Stated[], record: DataRecord): Group {
    const name = all.length === 1 ? (all[0]?.key ?? '') : JSON.stringify(all.map(({ key }) => key));
    let group = this.#groups.get(name);
    if (group === undefined) {
      const keys = new Map(all.map((stated) => [stated.key, stated]));
      const counts = [...keys].map(([key, stated]) => this.#countOf(key, stated, record));
      this.#groups.set(name, (group = { counts, records: 0 }));
    }
    return group;
  }

  #countOf(key: string, stated: Stated, record: DataRecord): Count {
    let count = this.#counts.get(key);
    if (count === undefined) {
      count = { stated, records: 0, first: placeOf(record, stated.pointer) };
      this.#counts.set(key, count);
    }
    return count;
  }

  get counts(): readonly Count[] {
    return [...this.#counts.values()];
  }

  /** Records in which a statement stands of which `holds` is true, each counted once. */
  recordsWith(holds: (count: Count) => boolean): number {
    const wanted = new Set(this.counts.filter(holds));
    let records = 0;
    for (const group of this.#groups.values()) {
      if (group.counts.some((count) => wanted.has(count))) records += group.records;
    }
    return records;
  }
}

export function tallyOf(records: Iterable<DataRecord>, manifest: DatasetManifest): Tally {
  const tally = new Tally(manifest);
  for (const record of records) tally.add(record);
  return tally;
}

/** The tally of a side as the shared pass can build it. */
export const tallyColumn = {
  name: 'licence.tally',
  begin(side: Side): { add(record: DataRecord): void; finish(): Tally } {
    const tally = new Tally(side.manifest);
    return { add: (record) => tally.add(record), finish: () => tally };
  },
};
