// What the fields of all records hold → the types of their columns. What the kind describes gets the
// kind's shape; what varies, and objects that nobody describes, stay JSON.
import { DatasetError } from '../core/errors.ts';
import { isObject, type Json, type JsonObject, type JsonSchema } from '../core/json.ts';
import type { DatasetManifest } from '../core/record.ts';
import type { ReleaseColumn } from '../core/release.ts';

export type ColumnType =
  | { readonly type: 'string' | 'bool' | 'int64' | 'double' | 'json' }
  | { readonly type: 'list'; readonly of: ColumnType }
  | { readonly type: 'struct'; readonly fields: readonly NamedType[] };

export interface NamedType {
  readonly name: string;
  readonly type: ColumnType;
}

/** Ours: real datasets have some ten fields; each costs memory in every group of rows. */
const maxColumns = 500;
/** Of an object inside: more are keys that are data, and it stays JSON. */
const maxFields = 50;

/** Looks at records one by one and tells the columns that hold them all. */
export class ColumnTypes {
  readonly #manifest: DatasetManifest;
  readonly #columns = new Map<string, Seen>();

  constructor(manifest: DatasetManifest) {
    this.#manifest = manifest;
  }

  add(value: JsonObject): void {
    for (const name of Object.keys(value)) {
      let seen = this.#columns.get(name);
      if (seen === undefined) {
        if (this.#columns.size >= maxColumns) throw tooManyColumns(this.#manifest);
        const { fields, kind } = this.#manifest;
        const field = Object.hasOwn(fields, name) ? (fields[name] as string) : name;
        this.#columns.set(name, (seen = new Seen(propertyOf(kind.schema, field))));
      }
      seen.add(value[name]);
    }
  }

  /** In the order in which records first have them. */
  get columns(): readonly NamedType[] {
    return [...this.#columns].map(([name, seen]) => ({ name, type: seen.type }));
  }

  /** The same in words, for manifest and card. */
  describe(): readonly ReleaseColumn[] {
    return [...this.#columns].map(([name, seen]) => {
      const notes = [...new Set(seen.notes(''))];
      const type = nameType(seen.type);
      return { name, type, ...(notes.length === 0 ? {} : { notes }) };
    });
  }
}

function tooManyColumns({ name }: DatasetManifest): DatasetError {
  return new DatasetError(`${name} has more than ${maxColumns} fields, too many for columns`, {
    hint: 'Put what varies into one field, or set release.parquet to false in heartcut.yaml.',
    docs: 'docs/release-files.md',
  });
}

/** `list<struct<role: string, content: string>>` */
export function nameType(type: ColumnType): string {
  if (type.type === 'list') return `list<${nameType(type.of)}>`;
  if (type.type !== 'struct') return type.type;
  return `struct<${type.fields.map(({ name, type: of }) => `${name}: ${nameType(of)}`).join(', ')}>`;
}

/** What one place of the records holds. */
class Seen {
  readonly #schema: JsonSchema | undefined;
  readonly #described: boolean;
  readonly #fields = new Map<string, Seen>();
  #items: Seen | undefined;
  #hasBool = false;
  #hasNumber = false;
  #hasFraction = false;
  #hasString = false;
  #hasObject = false;
  #hasUnsafe = false;
  #hasLoneSurrogate = false;

  constructor(schema: JsonSchema | undefined) {
    this.#schema = schema;
    this.#described = schema !== undefined && isObject(schema.properties);
  }

  add(value: Json | undefined): void {
    if (value === null || value === undefined) return;
    switch (typeof value) {
      case 'string':
        this.#hasString = true;
        if (!this.#hasLoneSurrogate && holdsLoneSurrogate(value)) this.#hasLoneSurrogate = true;
        return;
      case 'boolean':
        this.#hasBool = true;
        return;
      case 'number':
        this.#hasNumber = true;
        if (!Number.isInteger(value) || Object.is(value, -0)) this.#hasFraction = true;
        else if (!Number.isSafeInteger(value)) this.#hasUnsafe = true;
        return;
      default:
        if (Array.isArray(value)) this.#addItems(value);
        else this.#addFields(value);
    }
  }

  #addItems(value: readonly Json[]): void {
    this.#items ??= new Seen(itemsOf(this.#schema));
    for (const item of value) this.#items.add(item);
  }

  #addFields(value: JsonObject): void {
    this.#hasObject = true;
    if (!this.#described) return;
    for (const name of Object.keys(value)) {
      let seen = this.#fields.get(name);
      if (seen === undefined) {
        if (this.#fields.size > maxFields) return;
        this.#fields.set(name, (seen = new Seen(propertyOf(this.#schema, name))));
      }
      seen.add(value[name]);
    }
  }

  get type(): ColumnType {
    if (this.#whyJson !== undefined) return { type: 'json' };
    if (this.#items !== undefined) return { type: 'list', of: this.#items.type };
    if (this.#hasObject) {
      const fields = [...this.#fields].map(([name, { type }]) => ({ name, type }));
      return { type: 'struct', fields };
    }
    if (this.#hasBool) return { type: 'bool' };
    if (this.#hasString) return { type: 'string' };
    if (!this.#hasNumber) return { type: this.#declared };
    const isFractional = this.#hasFraction || this.#hasUnsafe || this.#declared === 'double';
    return { type: isFractional ? 'double' : 'int64' };
  }

  /** What the schema says of a place where records hold nothing but null. */
  get #declared(): 'string' | 'bool' | 'int64' | 'double' {
    const types = [this.#schema?.type].flat();
    if (types.includes('string')) return 'string';
    if (types.includes('boolean')) return 'bool';
    if (types.includes('integer')) return 'int64';
    return types.includes('number') ? 'double' : 'string';
  }

  get #whyJson(): string | undefined {
    const held = [
      ...(this.#hasString ? ['strings'] : []),
      ...(this.#hasNumber ? ['numbers'] : []),
      ...(this.#hasBool ? ['true or false'] : []),
      ...(this.#items === undefined ? [] : ['lists']),
      ...(this.#hasObject ? ['objects'] : []),
    ];
    if (held.length > 1) return `JSON: holds ${held.join(' and ')}`;
    if (!this.#hasObject) return undefined;
    if (!this.#described) return 'JSON: objects that the kind does not describe';
    if (this.#fields.size > maxFields) return `JSON: objects of more than ${maxFields} fields`;
    return this.#fields.size === 0 ? 'JSON: objects without fields' : undefined;
  }

  /** `path` is that inside the column, '' for the column itself. */
  notes(path: string): readonly string[] {
    const at = path === '' ? '' : `${path}: `;
    const why = this.#whyJson;
    if (why !== undefined) return [at + why];
    return [
      ...(this.#hasUnsafe ? [`${at}integers beyond 2^53 are the nearest double`] : []),
      ...(this.#hasLoneSurrogate ? [`${at}lone surrogates are U+FFFD`] : []),
      ...(this.#items?.notes(`${path}[]`) ?? []),
      ...[...this.#fields].flatMap(([name, seen]) => seen.notes(`${path}.${name}`)),
    ];
  }
}

function holdsLoneSurrogate(text: string): boolean {
  return /[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text);
}

/** The schema of a property; of a record that has two forms, the one that says most. */
function propertyOf(schema: JsonSchema | undefined, name: string): JsonSchema | undefined {
  const found = [schema, schema?.then, schema?.else].flatMap((each) => {
    const properties = isObject(each) && isObject(each.properties) ? each.properties : {};
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return isObject(property) ? [property] : [];
  });
  return found.find((each) => each.type !== undefined) ?? found[0];
}

function itemsOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return isObject(schema?.items) ? schema.items : undefined;
}
