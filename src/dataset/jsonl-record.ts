// One record, as the gates see it.
import { pointerStep, type JsonObject } from '../core/json.ts';
import type {
  DataRecord,
  DatasetManifest,
  Location,
  PlainTexts,
  RecordView,
} from '../core/record.ts';
import type { JsonlFile } from './jsonl-file.ts';

// The gates of a pass all look at one record before the next: only its view is kept.
let lastRecord: JsonlRecord | undefined;
let lastMapped: JsonObject | undefined;
let lastView: RecordView | undefined;
let lastId: string | undefined;

/** The record at a line of a file: nothing of it is read before it is asked for. */
export class JsonlRecord implements DataRecord {
  readonly #manifest: DatasetManifest;
  readonly #file: JsonlFile;
  readonly #index: number;
  readonly split: string | undefined;
  readonly plain: PlainTexts | undefined;

  constructor(
    manifest: DatasetManifest,
    file: JsonlFile,
    index: number,
    split: string | undefined,
    plain?: PlainTexts,
  ) {
    this.#manifest = manifest;
    this.#file = file;
    this.#index = index;
    this.split = split;
    this.plain = plain;
  }

  get path(): string {
    return this.#file.path;
  }

  get line(): number {
    return this.#index + 1;
  }

  get side(): 'base' | 'head' {
    return this.#file.side;
  }

  get byteLength(): number {
    return this.#file.byteLengthOf(this.#index);
  }

  get value(): JsonObject {
    return this.#file.value(this.#index) ?? {};
  }

  get id(): string {
    this.#select();
    if (lastId !== undefined) return lastId;
    const field = this.#manifest.idField;
    const own = field === undefined ? undefined : this.value[field];
    const isId = typeof own === 'string' || typeof own === 'number';
    lastId = isId ? String(own) : this.#file.contentIdOf(this.#index);
    return lastId;
  }

  get mapped(): JsonObject {
    this.#select();
    return (lastMapped ??= mapFields(this.value, this.#manifest.fields));
  }

  get view(): RecordView {
    this.#select();
    return (lastView ??= this.#manifest.kind.view(this.mapped));
  }

  at(pointer?: string): Location {
    const base = { path: this.path, line: this.line, recordId: this.id };
    const located =
      pointer === undefined
        ? base
        : { ...base, pointer: unmapPointer(pointer, this.#manifest.fields, this.value) };
    return this.side === 'base' ? { ...located, side: 'base' } : located;
  }

  #select(): void {
    if (lastRecord === this) return;
    lastRecord = this;
    lastMapped = undefined;
    lastView = undefined;
    lastId = undefined;
  }
}

/** A copy with the file's column names replaced by the kind's; the value itself where none differ. */
function mapFields(value: JsonObject, fields: Readonly<Record<string, string>>): JsonObject {
  const renamed = Object.keys(fields);
  if (renamed.length === 0) return value;
  // A column that already has the name another one is mapped to gives way to it.
  const taken = new Set(
    renamed.filter((from) => Object.hasOwn(value, from)).map((from) => fields[from]),
  );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (Object.hasOwn(fields, key)) return [[fields[key], member]];
      return taken.has(key) ? [] : [[key, member]];
    }),
  ) as JsonObject;
}

/** Turns a pointer in the kind's names into one in the file's. */
function unmapPointer(
  pointer: string,
  fields: Readonly<Record<string, string>>,
  value: JsonObject,
): string {
  for (const [from, to] of Object.entries(fields)) {
    const step = pointerStep(to);
    if (pointer !== step && !pointer.startsWith(`${step}/`)) continue;
    // The record may have the kind's own name and not the mapped column.
    if (!Object.hasOwn(value, from) && Object.hasOwn(value, to)) return pointer;
    return pointerStep(from) + pointer.slice(step.length);
  }
  return pointer;
}
