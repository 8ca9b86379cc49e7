// One version of a dataset: its files, and its records as the gates see them.
import { pointerStep, type JsonObject } from '../core/json.ts';
import type { ByteHandle, ByteSource } from '../core/ports.ts';
import type {
  DataRecord,
  DatasetManifest,
  Location,
  PlainTexts,
  RecordView,
  Side,
} from '../core/record.ts';
import { MemoryBytes } from '../core/bytes.ts';
import { contentId } from './canonical.ts';
import { PlainReader } from './plain-reader.ts';
import { JsonlFile, keepingRoom, type Layout, type ReadLimits } from './jsonl-file.ts';

export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array | ByteSource;
  readonly split?: string | undefined;
  /** Where the lines were found already. */
  readonly layout?: Layout | undefined;
}

/** Where all records stand; a record object for each would weigh more than its text. */
interface Places {
  /** By record. */
  readonly files: Uint16Array;
  /** By record, from 0. */
  readonly lines: Uint32Array;
  /** By file: its first record, and the number of all. */
  readonly firsts: readonly number[];
}

export class DatasetSide implements Side {
  readonly manifest: DatasetManifest;
  readonly side: 'base' | 'head';
  readonly files: readonly JsonlFile[];
  readonly limits: ReadLimits | undefined;
  readonly #splits: readonly (string | undefined)[];
  #plainReader: PlainReader | undefined;
  #places: Places | undefined;

  constructor(
    manifest: DatasetManifest,
    side: 'base' | 'head',
    sources: readonly SourceFile[],
    limits?: ReadLimits,
  ) {
    this.manifest = manifest;
    this.side = side;
    this.limits = limits;
    const room = keepingRoom();
    this.files = sources.map(({ path, bytes, layout }) => {
      const source = bytes instanceof Uint8Array ? new MemoryBytes(bytes) : bytes;
      return new JsonlFile(path, source, side, limits, layout, room);
    });
    this.#splits = sources.map((source) => source.split);
  }

  get paths(): readonly string[] {
    return this.files.map((file) => file.path);
  }

  /** The record at a file and line index; whether the line holds one is the caller's to know. */
  recordAt(fileIndex: number, lineIndex: number): DataRecord {
    const file = this.files[fileIndex] as JsonlFile;
    return new JsonlRecord(this.manifest, file, lineIndex, this.#splits[fileIndex]);
  }

  get count(): number {
    return this.#order().files.length;
  }

  at(i: number): DataRecord {
    const { files, lines } = this.#order();
    if (i < 0 || i >= files.length) throw new RangeError(`no record ${i}`);
    return this.recordAt(files[i] as number, lines[i] as number);
  }

  indexOf({ path, line }: Pick<DataRecord, 'path' | 'line'>): number {
    const { lines, firsts } = this.#order();
    const file = this.files.findIndex((each) => each.path === path);
    let low = firsts[file] ?? 0;
    let high = firsts[file + 1] ?? 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) < line - 1) low = middle + 1;
      else high = middle;
    }
    if (low === firsts[file + 1] || lines[low] !== line - 1) {
      throw new RangeError(`no record ${path}:${line}`);
    }
    return low;
  }

  #order(): Places {
    if (this.#places !== undefined) return this.#places;
    const most = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const files = new Uint16Array(most);
    const lines = new Uint32Array(most);
    const firsts = [0];
    let count = 0;
    this.files.forEach((file, fileIndex) => {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        files[count] = fileIndex;
        lines[count] = line;
        count += 1;
      }
      firsts.push(count);
    });
    return (this.#places = {
      files: files.subarray(0, count),
      lines: lines.subarray(0, count),
      firsts,
    });
  }

  find(path: string, line: number): DataRecord | undefined {
    const fileIndex = this.files.findIndex((file) => file.path === path);
    const file = this.files[fileIndex];
    if (file === undefined || !Number.isInteger(line)) return undefined;
    if (line < 1 || line > file.lines.count || !file.isRecord(line - 1)) return undefined;
    return this.recordAt(fileIndex, line - 1);
  }

  *records(how?: { readonly plain: boolean }): Generator<DataRecord> {
    for (const [fileIndex, file] of this.files.entries()) {
      yield* this.recordsOf(fileIndex, 0, file.lines.count, how);
    }
  }

  /** Records among lines [from, to) of a file; lines are counted from 0. */
  *recordsOf(
    fileIndex: number,
    from: number,
    to: number,
    how?: { readonly plain: boolean },
  ): Generator<DataRecord> {
    const file = this.files[fileIndex];
    if (file === undefined) return;
    const split = this.#splits[fileIndex];
    const isPlain = how?.plain === true && this.manifest.kind.texts !== undefined;
    const reader = isPlain ? (this.#plainReader ??= new PlainReader(this.manifest)) : undefined;
    for (let line = from; line < to; line += 1) {
      const plain = reader && file.readPlain(line, reader);
      if (plain === undefined && file.value(line) === undefined) continue;
      yield new JsonlRecord(this.manifest, file, line, split, plain);
    }
  }

  /** At most `count` records, evenly spread over the lines, without reading the others. */
  *sample(count: number, how?: { readonly plain: boolean }): Generator<DataRecord> {
    const total = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const step = Math.max(1, total / count);
    let first = 0;
    for (const [fileIndex, file] of this.files.entries()) {
      const last = first + file.lines.count;
      for (let k = Math.ceil(first / step); Math.floor(k * step) < last; k += 1) {
        const line = Math.floor(k * step) - first;
        if (line >= 0) yield* this.recordsOf(fileIndex, line, line + 1, how);
      }
      first = last;
    }
  }

  /** All that another thread needs to read the same files; call only where each has a handle. */
  share(): {
    readonly path: string;
    readonly split: string | undefined;
    readonly handle: ByteHandle;
    readonly layout: Layout;
  }[] {
    return this.files.map((file, i) => {
      const { handle } = file.source;
      if (handle === undefined) throw new Error(`${file.path} can't be shared`);
      return { path: file.path, split: this.#splits[i], handle, layout: file.share() };
    });
  }
}

// The gates of a pass all look at one record before the next: only its view is kept.
let lastRecord: JsonlRecord | undefined;
let lastMapped: JsonObject | undefined;
let lastView: RecordView | undefined;
let lastId: string | undefined;

class JsonlRecord implements DataRecord {
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
    const value = this.value;
    const field = this.#manifest.idField;
    const own = field === undefined ? undefined : value[field];
    lastId = typeof own === 'string' || typeof own === 'number' ? String(own) : contentId(value);
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
