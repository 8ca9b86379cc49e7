// What is kept of a record on its way into a row, and what is lost. `writer` and `reader` wrap what an
// export does, so that nothing a record holds makes it throw.
import { isObject, pointerStep, type Json, type JsonObject } from '../core/json.ts';
import type { Export } from '../core/export.ts';
import type { DataRecord } from '../core/record.ts';
import { Refused } from './refusals.ts';

/** Counts what happens to the fields of one record. Names are the kind's; lists give the file's. */
export class Losses {
  readonly #record: DataRecord | undefined;
  readonly #kept = new Set<string>();
  readonly #dropped = new Set<string>();
  readonly #changed = new Set<string>();

  /** Without a record nothing is told: for the way back. */
  constructor(record?: DataRecord) {
    this.#record = record;
  }

  /** These fields have a place in the row; all others of the record are lost. */
  keep(...fields: readonly string[]): void {
    for (const field of fields) this.#kept.add(this.#inFile(field));
  }

  /** A part of a field that is kept has no place: `messages[].name`. */
  drop(path: string): void {
    this.#dropped.add(this.#inFile(path));
  }

  /** A field is kept, and its text not as it stood. */
  change(path: string): void {
    this.#changed.add(this.#inFile(path));
  }

  get lost(): readonly string[] {
    const value: JsonObject = this.#record?.value ?? {};
    const columns = Object.keys(value).filter(
      (name) => !this.#kept.has(name) && !holdsNothing(value[name]),
    );
    return [...columns, ...this.#dropped];
  }

  get changed(): readonly string[] {
    return [...this.#changed];
  }

  #inFile(path: string): string {
    // Where no field is mapped, names are the same, and the record's id need not be computed.
    if (this.#record === undefined || this.#record.mapped === this.#record.value) return path;
    const field = /^[^[.]*/.exec(path)?.[0] ?? path;
    const pointer = this.#record.at(pointerStep(field)).pointer ?? pointerStep(field);
    const name = pointer.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
    return name + path.slice(field.length);
  }
}

/** True for values that say nothing: leaving them out loses nothing. */
export function holdsNothing(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** An export's `write`: `build` makes the row, or throws `Refused`. */
export function writer(
  kinds: readonly string[],
  build: (record: DataRecord, kind: string, losses: Losses) => Json,
): Export['write'] {
  return (record, kind) => {
    const losses = new Losses(record);
    try {
      if (!kinds.includes(kind)) {
        throw new Refused('wrong-kind', `The format is not made of ${kind} records.`);
      }
      const value = build(record, kind, losses);
      const { lost, changed } = losses;
      return { value, lost, ...(changed.length > 0 && { changed }) };
    } catch (error) {
      if (error instanceof Refused) return { refused: error.code, detail: error.message };
      // The call stack was used up: no record that is read from a file is nested so deeply.
      if (error instanceof RangeError) {
        return { refused: 'too-deep', detail: 'Its values are nested too deeply to be written.' };
      }
      throw error;
    }
  };
}

/** An export's `read`: undefined where `build` can't make a record of the row. */
export function reader(
  kinds: readonly string[],
  build: (row: JsonObject, kind: string) => JsonObject | undefined,
): Export['read'] {
  return (value, kind) => {
    if (!isObject(value) || !kinds.includes(kind)) return undefined;
    try {
      return build(value, kind);
    } catch (error) {
      if (error instanceof Refused || error instanceof RangeError) return undefined;
      throw error;
    }
  };
}
