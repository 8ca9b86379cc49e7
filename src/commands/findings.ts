// What a gate found → what a report says of it: message, excerpts and a key, in file order.
import { hash } from 'node:crypto';
import type { AnyGate, RawFinding } from '../core/gate.ts';
import type { Json } from '../core/json.ts';
import type { Change, DataRecord, Location, Side } from '../core/record.ts';
import type { Finding } from '../core/report.ts';
import { concealJson, concealSteps, showAll, type Conceal } from './conceal.ts';
import { excerptOf, shorten } from './excerpt.ts';

export interface LeveledFinding {
  readonly raw: RawFinding;
  readonly level: 'error' | 'warning';
}

// Records are shown for this many findings of a gate at each level; a report lists them all, but
// nobody reads more excerpts than this, and the report would weigh more than the data.
const maxExcerpts = 200;

// A message is one sentence, and an id is told apart long before: data may hold megabytes.
const maxValueCharacters = 200;

/**
 * The findings of a gate, sorted by place. Every code must be one of the gate's. Nothing that
 * `conceal` hides is left in them; keys are made after that, since a hash of a number can be guessed.
 */
export function describeFindings(
  leveled: readonly LeveledFinding[],
  gate: AnyGate,
  change: Change,
  siblings: readonly Side[],
  conceal: Conceal = showAll,
  excerptCharacters?: number,
): Finding[] {
  const sorted = leveled.toSorted((a, b) => comparePlaces(a.raw.at, b.raw.at));
  const shown = { error: 0, warning: 0 };
  const keys = new FindingKeys(gate.id, change.manifest.name);
  return sorted.map(({ raw, level }) => {
    const isShown = shown[level] < maxExcerpts;
    if (isShown) shown[level] += 1;
    const place = (at: Location, near?: number): Location => {
      const record = isShown ? findRecord(at, change, siblings) : undefined;
      return describePlace(at, record, conceal, near, excerptCharacters);
    };
    const data = concealJson(raw.data ?? {}, conceal) as Finding['data'];
    const at = place(raw.at, raw.near);
    const related = (raw.related ?? []).map((each) => place(each));
    return {
      gate: gate.id,
      code: raw.code,
      level,
      message: fillTemplate(gate.codes[raw.code]?.text ?? raw.code, data),
      at: shortenId(at),
      related: related.map(shortenId),
      data,
      key: keys.next({ ...raw, at, related, data }),
    };
  });
}

/** A name that nothing fills stays as it is: a blank would read as a whole sentence. */
function fillTemplate(text: string, data: Readonly<Record<string, Json>>): string {
  return text.replace(/\{([\w-]+)\}/g, (written, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) return written;
    return shorten(typeof value === 'string' ? value : JSON.stringify(value), maxValueCharacters);
  });
}

/** Keys of one gate's findings on one dataset, asked for in the order of the report. */
export class FindingKeys {
  readonly #gate: string;
  readonly #dataset: string;
  readonly #seen = new Map<string, number>();

  constructor(gate: string, dataset: string) {
    this.#gate = gate;
    this.#dataset = dataset;
  }

  next(finding: RawFinding): string {
    const identity = identityOf(finding, this.#gate, this.#dataset);
    const key = keyOf(identity);
    const earlier = this.#seen.get(key) ?? 0;
    this.#seen.set(key, earlier + 1);
    return earlier === 0 ? key : keyOf(`${identity}${earlier}`);
  }
}

/**
 * What makes a finding this one, wherever its records move: code, records and data. Of data, what
 * names a place moves along, and lists tell of other records. Ids count as far as a report shows them.
 */
function identityOf(raw: RawFinding, gate: string, dataset: string): string {
  const places = [raw.at, ...(raw.related ?? [])];
  const placeNames = new Set(places.map((at) => `${at.path}:${at.line}`));
  const data = Object.entries(raw.data ?? {}).map(([name, value]) =>
    typeof value === 'object' || (typeof value === 'string' && placeNames.has(value))
      ? [name]
      : [name, value],
  );
  const records = places.map(({ recordId, path, line, column }) =>
    recordId === undefined
      ? `${path}:${line}:${column ?? ''}`
      : shorten(recordId, maxValueCharacters),
  );
  return JSON.stringify([dataset, gate, raw.code, raw.at.pointer ?? '', records, data]);
}

function keyOf(identity: string): string {
  return hash('sha256', identity, 'hex').slice(0, 12);
}

function describePlace(
  at: Location,
  record: DataRecord | undefined,
  conceal: Conceal,
  near: number | undefined,
  excerptCharacters: number | undefined,
): Location {
  if (record === undefined && conceal === showAll) return at;
  const { recordId, pointer } = at;
  return {
    ...at,
    // Most ids are digests of ours, which hold nothing.
    ...(recordId === undefined || ownId.test(recordId)
      ? {}
      : { recordId: concealSteps(recordId, conceal) }),
    ...(pointer === undefined ? {} : { pointer: concealSteps(pointer, conceal) }),
    ...(record === undefined
      ? {}
      : { excerpt: excerptOf(record, pointer, conceal, near, excerptCharacters) }),
  };
}

const ownId = /^sha256:[\da-f]{16}$/;

function shortenId(at: Location): Location {
  const { recordId } = at;
  if (recordId === undefined || recordId.length <= maxValueCharacters) return at;
  return { ...at, recordId: shorten(recordId, maxValueCharacters) };
}

/** The record at a place. A base that moved on may hold another one on the same line. */
function findRecord(
  at: Location,
  change: Change,
  siblings: readonly Side[],
): DataRecord | undefined {
  const own = at.side === 'base' ? change.base : change.head;
  for (const side of [own, ...siblings]) {
    const record = side?.find(at.path, at.line);
    if (record !== undefined && (at.recordId === undefined || record.id === at.recordId)) {
      return record;
    }
  }
  return undefined;
}

function comparePlaces(a: Location, b: Location): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.column ?? 0) - (b.column ?? 0);
}
