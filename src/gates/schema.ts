// Records that do not have the fields and types their kind (or the dataset's own schema) asks for.
import type { ErrorObject } from 'ajv';
import type { Gate, RawFinding } from '../core/gate.ts';
import { pointerStep, type Json } from '../core/json.ts';
import type { DataRecord, DatasetManifest } from '../core/record.ts';
import { compileForeignSchema, compileOwnSchema, type Validate } from '../schema/compile.ts';

const none: readonly RawFinding[] = [];

export const schema: Gate = {
  id: 'schema',
  summary: 'missing fields, wrong types, values a schema does not allow',
  levels: { recommended: 'error', strict: 'error' },
  options: { type: 'object', properties: {} },
  codes: {
    'missing-field': { text: 'has no {field}', fix: 'Add the field.' },
    'wrong-type': {
      text: '{field} is {found}, it must be {expected}',
      fix: 'Write the value as the type the kind asks for.',
    },
    'invalid-value': {
      text: '{field} {problem}; found {found}',
      fix: 'Correct the value, or the schema where the schema is wrong.',
    },
    'unknown-field': {
      text: 'has the extra column {field}',
      fix: 'Remove it, map it under `fields:`, or set `extraFields: allow`.',
    },
  },
  async inspector(_options, context) {
    const { manifest } = context;
    const ownColumn = new Map(Object.entries(manifest.fields).map(([own, kind]) => [kind, own]));
    const checks: ((record: DataRecord) => readonly RawFinding[])[] = [];
    if (!manifest.replacesKindSchema) {
      const validate = compileOwnSchema(manifest.kind.schema);
      checks.push((record) => report(record, record.mapped, validate, ownColumn, true));
    }
    if (manifest.schema !== undefined) {
      const validate = await compileForeignSchema(manifest.schema.document);
      checks.push((record) => report(record, record.value, validate, new Map(), false));
    }
    if (manifest.extraFields === 'forbid') {
      const known = knownFields(manifest);
      checks.push((record) => findExtraFields(record, known));
    }
    if (checks.length === 1) return checks[0] as (typeof checks)[0];
    return (record) => checks.flatMap((check) => check(record));
  },
};

function report(
  record: DataRecord,
  value: unknown,
  validate: Validate,
  ownColumn: ReadonlyMap<string, string>,
  isMapped: boolean,
): readonly RawFinding[] {
  const errors = validate(value);
  if (errors.length === 0) return none;
  // anyOf and oneOf repeat the problems of each branch; the branch problems say more.
  const telling = errors.filter((error) => !['anyOf', 'oneOf', 'if'].includes(error.keyword));
  const place = (pointer: string): RawFinding['at'] =>
    isMapped ? record.at(pointer) : { ...record.at(), pointer };
  return (telling.length > 0 ? telling : errors).map((error) =>
    toFinding(error, value, place, ownColumn),
  );
}

function toFinding(
  error: ErrorObject,
  value: unknown,
  place: (pointer: string) => RawFinding['at'],
  ownColumn: ReadonlyMap<string, string>,
): RawFinding {
  const pointer = error.instancePath;
  const params = error.params as Record<string, unknown>;
  if (error.keyword === 'required') {
    const name = String(params.missingProperty);
    const own = pointer === '' ? (ownColumn.get(name) ?? name) : name;
    const field = own === name ? quote(name) : `${quote(own)} (the kind's ${quote(name)})`;
    return { code: 'missing-field', at: place(pointer), data: { field: inside(pointer, field) } };
  }
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties') {
    const name = String(params.additionalProperty ?? params.unevaluatedProperty);
    const data = { field: inside(pointer, quote(name)) };
    return { code: 'unknown-field', at: place(pointer + pointerStep(name)), data };
  }
  const at = place(pointer);
  const field = at.pointer === '' || at.pointer === undefined ? 'the record' : at.pointer;
  const actual = valueAt(value, pointer);
  if (error.keyword === 'type') {
    const expected = String(params.type).replaceAll(',', ' or ');
    return { code: 'wrong-type', at, data: { field, found: describe(actual), expected } };
  }
  const allowed = error.keyword === 'enum' ? `: ${JSON.stringify(params.allowedValues)}` : '';
  const problem = `${error.message ?? 'is not valid'}${allowed}`;
  return { code: 'invalid-value', at, data: { field, problem, found: describe(actual) } };
}

function inside(pointer: string, field: string): string {
  return pointer === '' ? field : `${field} in ${pointer}`;
}

function quote(name: string): string {
  return JSON.stringify(name);
}

function valueAt(value: unknown, pointer: string): unknown {
  let current = value;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof current !== 'object' || current === null) return undefined;
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** A value as a message can name it, short. */
function describe(value: unknown): Json {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function knownFields(manifest: DatasetManifest): ReadonlySet<string> {
  const properties = manifest.kind.schema.properties as Record<string, Json>;
  const known = new Set([...Object.keys(properties), 'provenance']);
  if (manifest.idField !== undefined) known.add(manifest.idField);
  return known;
}

function findExtraFields(record: DataRecord, known: ReadonlySet<string>): readonly RawFinding[] {
  let findings: RawFinding[] | undefined;
  for (const name of Object.keys(record.mapped)) {
    if (known.has(name)) continue;
    const at = record.at(pointerStep(name));
    (findings ??= []).push({ code: 'unknown-field', at, data: { field: quote(name) } });
  }
  return findings ?? none;
}
