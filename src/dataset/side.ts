// One version of a dataset: its files, and its records as the gates see them.
import type { ByteHandle, ByteSource } from '../core/ports.ts';
import type { DataRecord, DatasetManifest, Side } from '../core/record.ts';
import { MemoryBytes } from '../core/bytes.ts';
import { JsonlFile, keepingRoom, type Layout, type ReadLimits } from './jsonl-file.ts';
import { JsonlRecord } from './jsonl-record.ts';
import { PlainReader } from './plain-reader.ts';

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
  recordAt(fileIndex: number, lineIndex: number, how?: { readonly plain: boolean }): DataRecord {
    const file = this.files[fileIndex] as JsonlFile;
    const reader = this.#readerOf(how);
    const plain = reader && file.readPlain(lineIndex, reader);
    return new JsonlRecord(this.manifest, file, lineIndex, this.#splits[fileIndex], plain);
  }

  get count(): number {
    return this.#order().files.length;
  }

  at(i: number, how?: { readonly plain: boolean }): DataRecord {
    const { files, lines } = this.#order();
    if (i < 0 || i >= files.length) throw new RangeError(`no record ${i}`);
    return this.recordAt(files[i] as number, lines[i] as number, how);
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
    const reader = this.#readerOf(how);
    for (let line = from; line < to; line += 1) {
      const plain = reader && file.readPlain(line, reader);
      if (plain === undefined && file.value(line) === undefined) continue;
      yield new JsonlRecord(this.manifest, file, line, split, plain);
    }
  }

  #readerOf(how?: { readonly plain: boolean }): PlainReader | undefined {
    if (how?.plain !== true || this.manifest.kind.texts === undefined) return undefined;
    return (this.#plainReader ??= new PlainReader(this.manifest));
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
