// What two dataset.yaml of one dataset say differently, and which class of change that is.
import type { Json } from '../core/json.ts';
import type { DatasetManifest } from '../core/record.ts';
import type { ChangeClass, DatasetRelease } from '../core/release.ts';
import { canonicalJson } from '../dataset/canonical.ts';

/** dataset.yaml as the configuration reads it. */
export interface ReleasedManifest extends DatasetManifest {
  readonly description?: string | undefined;
  readonly homepage?: string | undefined;
  readonly release: DatasetRelease;
  readonly gates: object;
}

/** Longer values are named, not shown. */
const maxShown = 60;

interface Difference {
  readonly class: ChangeClass;
  readonly what: string;
}

/** One difference a key, schema first. */
export function compareManifests(
  before: ReleasedManifest,
  after: ReleasedManifest,
): readonly Difference[] {
  const found: Difference[] = [];
  const compare = (name: ChangeClass, key: string, old: unknown, now: unknown): void => {
    if (canonical(old) === canonical(now)) return;
    const isShort = [old, now].every((value) => value === undefined || isShown(value));
    const words = isShort ? `${show(old)} → ${show(now)}` : 'says something else';
    found.push({ class: name, what: `${key}: ${words}` });
  };
  compare('schema', 'kind', before.kind.id, after.kind.id);
  compare('schema', 'idField', before.idField, after.idField);
  compare('schema', 'fields', before.fields, after.fields);
  compare('schema', 'schema', before.schema?.document, after.schema?.document);
  compare('schema', 'schema.mode', modeOf(before), modeOf(after));
  // What was valid stays valid where more is allowed.
  const isTighter = after.extraFields === 'forbid';
  compare(isTighter ? 'schema' : 'metadata', 'extraFields', before.extraFields, after.extraFields);
  const { splits: sharesBefore, ...restBefore } = before.release;
  const { splits: sharesAfter, ...restAfter } = after.release;
  compare('evaluation', 'release.splits', sharesBefore, sharesAfter);

  compare('metadata', 'title', before.title, after.title);
  compare('metadata', 'description', before.description, after.description);
  compare('metadata', 'homepage', before.homepage, after.homepage);
  compare('metadata', 'licence', before.licence, after.licence);
  compare('metadata', 'intendedUse', before.intendedUse, after.intendedUse);
  compare('metadata', 'languages', before.languages, after.languages);
  compare('metadata', 'provenance', before.provenance, after.provenance);
  compare('metadata', 'files', before.files, after.files);
  // Records that change their split by it are counted for themselves.
  compare('metadata', 'splits', before.splits, after.splits);
  compare('metadata', 'gates', withoutPlaces(before.gates), withoutPlaces(after.gates));
  compare('metadata', 'release', restBefore, restAfter);
  return found;
}

function modeOf({ schema, replacesKindSchema }: ReleasedManifest): string | undefined {
  if (schema === undefined) return undefined;
  return replacesKindSchema ? 'replace' : 'extend';
}

/** Where a setting is written is no part of it. */
function withoutPlaces(gates: object): Json {
  return JSON.parse(
    JSON.stringify(gates, (key, value: unknown) => (key === 'at' ? undefined : value)),
  ) as Json;
}

function canonical(value: unknown): string {
  return canonicalJson(value as Json | undefined);
}

function isShown(value: unknown): boolean {
  return typeof value === 'string' && value.length <= maxShown;
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : 'none';
}
