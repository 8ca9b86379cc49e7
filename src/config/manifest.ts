// dataset.yaml → what one dataset is. Also the manifest of loose files that have none.
import type { AnyGate } from '../core/gate.ts';
import { ConfigError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { DatasetManifest, IntendedUse, Kind } from '../core/record.ts';
import type { DatasetRelease } from '../core/release.ts';
import { gates as allGates } from '../gates/index.ts';
import { kinds as allKinds } from '../kinds/index.ts';
import { parseEnvelope } from '../provenance/parse.ts';
import { complaints } from './complaints.ts';
import { dictionary, freeze } from './frozen.ts';
import { readGateLayer } from './gate-layers.ts';
import { readOwnSchema } from './own-schema.ts';
import { baseOf, folderOf, joinPath } from './paths.ts';
import { configError } from './problems.ts';
import type { GateOverrides, Manifest, Policy } from './types.ts';
import { manifestValidator } from './validators.ts';
import { didYouMean, joinWithOr, quote } from './wording.ts';
import { parseYaml, type YamlFile } from './yaml.ts';

const docs = 'docs/dataset-yaml.md';

export interface ManifestSources {
  /** Gives what dataset.yaml leaves out. */
  readonly policy: Pick<Policy, 'extraFields'>;
  /** The bytes of a file of the same tree, or null where there is none. */
  readFile(path: string): Promise<Uint8Array | null>;
  readonly kinds?: readonly Kind[];
  readonly gates?: readonly AnyGate[];
}

/** The shape that the schema of dataset.yaml guarantees. */
interface Checked {
  readonly name?: string;
  readonly title?: string;
  readonly kind: string;
  readonly files: readonly string[];
  readonly idField?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly licence?: string;
  readonly intendedUse?: IntendedUse;
  readonly languages?: readonly string[];
  readonly provenance: JsonObject;
  readonly splits: Readonly<Record<string, readonly string[]>>;
  readonly schema?: string | { readonly path: string; readonly mode?: 'extend' | 'replace' };
  readonly extraFields?: DatasetManifest['extraFields'];
  readonly description?: string;
  readonly homepage?: string;
  readonly release: DatasetRelease;
}

/** What is wrong with `fields:` for a kind: column, message, hint. */
function fieldProblems(
  kind: Kind,
  fields: Readonly<Record<string, unknown>>,
): { column: string; message: string; hint: string }[] {
  const columnOf = new Map<string, string>();
  return Object.entries(fields).flatMap(([column, field]) => {
    if (typeof field !== 'string') return [];
    if (!kind.fields.includes(field)) {
      const message = `kind ${kind.id} has no field ${quote(field)}${didYouMean(field, kind.fields)}`;
      const hint = kind.fields.includes(column)
        ? `Your name comes first: ${field}: ${column}`
        : `Fields of ${kind.id}: ${kind.fields.join(', ')}`;
      return [{ column, message, hint }];
    }
    const earlier = columnOf.get(field);
    columnOf.set(field, column);
    if (earlier === undefined) return [];
    const message = `${quote(earlier)} and ${quote(column)} are both mapped to ${quote(field)}`;
    return [{ column, message, hint: 'One field can only be filled from one of yours.' }];
  });
}

/** What the schema can't say of `provenance`: a span that ends before it starts, a taken field. */
function provenanceProblems(
  provenance: JsonObject,
  kind: Kind,
  idField: unknown,
): { steps: string[]; message: string; hint: string }[] {
  const problems = parseEnvelope(provenance, undefined).problems.map(
    ({ pointer, expected, found }) => {
      const steps = pointer.split('/').slice(1);
      const message = `provenance.${steps.join('.')} must be ${expected}, found ${found}`;
      return { steps, message, hint: 'It stands for every record that says nothing itself.' };
    },
  );
  const { field, parents } = provenance;
  if (parents !== undefined) {
    const message = "provenance.parents can't stand for every record";
    problems.push({ steps: ['parents'], message, hint: 'Each record names its own parents.' });
  }
  if (typeof field === 'string' && (kind.fields.includes(field) || field === idField)) {
    const what = field === idField ? 'the id' : `of kind ${kind.id}`;
    const message = `provenance.field can't be ${quote(field)}: that field is ${what}`;
    problems.push({ steps: ['field'], message, hint: 'Name the field that holds the envelope.' });
  }
  return problems;
}

/** What the schema can't say of `release.splits`. */
function splitProblems(value: JsonObject): { message: string; hint: string }[] {
  const shares = isObject(value.release) ? value.release.splits : undefined;
  if (!isObject(shares)) return [];
  if (isObject(value.splits) && Object.keys(value.splits).length > 0) {
    const hint = 'Files that name their splits are released so; drop one of the two.';
    return [{ message: 'splits and release.splits exclude each other', hint }];
  }
  const sum = Object.values(shares).reduce<number>((total, share) => total + Number(share), 0);
  if (!Number.isFinite(sum) || Math.abs(sum - 1) < 1e-9) return [];
  return [
    { message: `the shares add up to ${Number(sum.toFixed(6))}`, hint: 'They must add up to 1.' },
  ];
}

/** The dataset's name where dataset.yaml gives none. */
function nameOfFolder(folder: string, file: YamlFile): string {
  const name = baseOf(folder);
  if (/^[a-z0-9][a-z0-9-]{0,99}$/.test(name)) return name;
  const place = file.place([]);
  file.problems.push({
    message:
      folder === ''
        ? 'missing key "name"'
        : `missing key "name", and folder ${quote(name)} can't be it`,
    hint: 'A name has small letters, digits and hyphens.',
    ...place,
  });
  return '';
}

/** `schema:` read and checked, or undefined. */
async function loadOwnSchema(
  path: string | undefined,
  folder: string,
  file: YamlFile,
  sources: ManifestSources,
): Promise<DatasetManifest['schema']> {
  if (path === undefined) return undefined;
  const full = joinPath(folder, path);
  const bytes = await sources.readFile(full);
  if (bytes === null) {
    const { at } = file.place(['schema']);
    throw new ConfigError(`no regular file ${quote(full)}`, {
      at,
      docs,
      hint: 'The path of schema is counted from the folder of dataset.yaml.',
    });
  }
  return { path: full, document: await readOwnSchema(bytes, full) };
}

/**
 * The manifest in the text of a dataset.yaml, frozen (its kind is shared and is not).
 * `path` is repository-relative; its folder is the dataset's. Rejects with one ConfigError that
 * lists every mistake of the file; those of its schema file come after, in an error of their own.
 */
export async function loadManifest(
  text: string,
  path: string,
  sources: ManifestSources,
): Promise<Manifest> {
  const kinds = sources.kinds ?? allKinds;
  const file = parseYaml(text, path, docs);
  const validate = manifestValidator(kinds, sources.gates ?? allGates, file.value);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));

  const folder = folderOf(path);
  const kind = kinds.find((one) => one.id === file.value.kind);
  if (kind !== undefined && isObject(file.value.fields)) {
    for (const { column, ...problem } of fieldProblems(kind, file.value.fields)) {
      file.problems.push({ ...problem, ...file.place(['fields', column]) });
    }
  }
  if (file.problems.length === 0 && kind !== undefined && isObject(file.value.provenance)) {
    const { provenance, idField } = file.value;
    for (const { steps, ...problem } of provenanceProblems(provenance, kind, idField)) {
      file.problems.push({ ...problem, ...file.place(['provenance', ...steps]) });
    }
  }
  for (const problem of splitProblems(file.value)) {
    file.problems.push({ ...problem, ...file.place(['release', 'splits']) });
  }
  const fallback = file.value.name === undefined ? nameOfFolder(folder, file) : '';
  if (file.problems.length > 0 || kind === undefined) throw configError(file.problems, docs);

  // Checked by the schema, which also filled in what was left out.
  const value = file.value as unknown as Checked;
  const name = value.name ?? fallback;
  const own = typeof value.schema === 'string' ? { path: value.schema } : value.schema;
  const schema = await loadOwnSchema(own?.path, folder, file, sources);
  return Object.freeze({
    name,
    title: value.title ?? name,
    kind,
    folder,
    files: freeze(value.files),
    idField: value.idField,
    fields: freeze(dictionary(value.fields)),
    licence: value.licence,
    intendedUse: value.intendedUse,
    ...(value.languages !== undefined && { languages: freeze(value.languages) }),
    provenance: freeze(value.provenance),
    splits: freeze(dictionary(value.splits)),
    schema: freeze(schema),
    replacesKindSchema: own !== undefined && 'mode' in own && own.mode === 'replace',
    extraFields: value.extraFields ?? sources.policy.extraFields,
    description: value.description,
    homepage: value.homepage,
    release: freeze(value.release),
    gates: readGateLayer(file.value.gates, (id) => file.place(['gates', id], 'key')),
  });
}

export interface LooseOptions {
  readonly kind: string;
  /** What the report calls it; `records` when absent. */
  readonly name?: string;
  /** The paths as given, for the report. */
  readonly files?: readonly string[];
  readonly fields?: Readonly<Record<string, string>>;
  readonly idField?: string;
  readonly extraFields?: DatasetManifest['extraFields'];
}

/**
 * The manifest of files that have no dataset.yaml (`heartcut check new.jsonl --kind chat`), frozen.
 * Throws ConfigError for an unknown kind or field.
 */
export function looseManifest(options: LooseOptions, kinds: readonly Kind[] = allKinds): Manifest {
  const ids = kinds.map(({ id }) => id);
  const kind = kinds.find(({ id }) => id === options.kind);
  if (kind === undefined) {
    const message = `unknown kind ${quote(options.kind)}${didYouMean(options.kind, ids)}`;
    throw new ConfigError(message, { hint: `A kind is ${joinWithOr(ids)}.`, docs });
  }
  const [problem] = fieldProblems(kind, options.fields ?? {});
  if (problem !== undefined) throw new ConfigError(problem.message, { hint: problem.hint, docs });
  const name = options.name ?? 'records';
  const gates: GateOverrides = freeze(dictionary({}));
  return Object.freeze({
    name,
    title: name,
    kind,
    folder: '',
    files: freeze([...(options.files ?? [])]),
    idField: options.idField,
    fields: freeze(dictionary(options.fields ?? {})),
    licence: undefined,
    intendedUse: undefined,
    provenance: freeze({}),
    splits: freeze(dictionary<readonly string[]>({})),
    schema: undefined,
    replacesKindSchema: false,
    extraFields: options.extraFields ?? 'allow',
    isLoose: true,
    description: undefined,
    homepage: undefined,
    release: freeze({}),
    gates,
  });
}
