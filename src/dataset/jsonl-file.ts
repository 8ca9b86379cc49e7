// One JSONL file: its lines, and what is wrong with them. Values are parsed when looked at and not
// kept.
import { isUtf8 } from 'node:buffer';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { ByteSource } from '../core/ports.ts';
import type { LineProblem, PlainTexts } from '../core/record.ts';
import { countCharacters, describeBrokenJson, firstInvalidByte } from './broken.ts';
import { contentId } from './canonical.ts';
import { findFileProblem } from './file-problem.ts';
import { flatContentId } from './flat-content.ts';
import { noLines, splitLines, type Lines } from './lines.ts';
import type { PlainReader } from './plain-reader.ts';
import { scanLine } from './scan.ts';

export interface ReadLimits {
  readonly maxLineBytes: number;
  readonly maxDepth: number;
}

/** 4 MiB: 140 times the longest line of the public sets we tried (29,852 bytes, Open Assistant). */
export const defaultLimits: ReadLimits = { maxLineBytes: 4 * 1024 * 1024, maxDepth: 64 };

/** Bytes of lines whose values may still be kept, in all files of a side together. */
export interface KeepingRoom {
  bytes: number;
}

/** What a change brings is parsed some 25 times otherwise; objects take about three times their line. */
export function keepingRoom(): KeepingRoom {
  return { bytes: 4 * 1024 * 1024 };
}

// What is known of a line.
const unread = 0;
const good = 1;
const noRecord = 2;
const notable = 3; // a record with something to tell about

/** What is known of a file's lines; can be shared with other threads, and then grows in all. */
export interface Layout {
  readonly lines: Lines;
  readonly problem: LineProblem | undefined;
  /** By line. */
  readonly state: Uint8Array;
}

export class JsonlFile {
  readonly path: string;
  readonly source: ByteSource;
  readonly side: 'base' | 'head';
  /** Set when the file as a whole can't be read as lines; it then has no records. */
  readonly problem: LineProblem | undefined;
  readonly #limits: ReadLimits;
  #lines: Lines;
  #state: Uint8Array;
  #lastIndex = -1;
  #lastValue: JsonObject | undefined;
  readonly #kept = new Map<number, JsonObject | undefined>();
  readonly #room: KeepingRoom;

  constructor(
    path: string,
    source: ByteSource,
    side: 'base' | 'head',
    limits: ReadLimits = defaultLimits,
    layout?: Layout,
    room = keepingRoom(),
  ) {
    this.path = path;
    this.side = side;
    this.source = source;
    this.#limits = limits;
    this.#room = room;
    this.problem = layout === undefined ? findFileProblem(path, source, side) : layout.problem;
    this.#lines = layout?.lines ?? (this.problem === undefined ? splitLines(source) : noLines);
    this.#state = layout?.state ?? new Uint8Array(this.#lines.count);
  }

  get lines(): Lines {
    return this.#lines;
  }

  /** The layout, in memory that other threads see; what they find out is known here too. */
  share(): Layout {
    const { starts, ends, blanks } = this.#lines;
    this.#lines = {
      ...this.#lines,
      starts: toShared(starts, Float64Array),
      ends: toShared(ends, Float64Array),
      blanks: toShared(blanks, Uint8Array),
    };
    this.#state = toShared(this.#state, Uint8Array);
    return { lines: this.#lines, problem: this.problem, state: this.#state };
  }

  /** True when the line holds nothing. */
  isBlankLine(index: number): boolean {
    return this.lines.blanks[index] === 1;
  }

  /** Lines that hold something. */
  get filledCount(): number {
    const { blanks, count } = this.#lines;
    return blanks.reduce((filled, blank) => filled - blank, count);
  }

  byteLengthOf(index: number): number {
    return this.bytesBetween(index, index + 1);
  }

  /** Of lines [from, to), with the line ends between them. */
  bytesBetween(from: number, to: number): number {
    return (this.lines.ends[to - 1] as number) - (this.lines.starts[from] as number);
  }

  /** The bytes of a line: a view until the next line is read. */
  bytesOf(index: number): Buffer {
    return this.source.read(this.lines.starts[index] as number, this.lines.ends[index] as number);
  }

  /** True when lines [from, to) and as many of another file, from `start` on, are the same bytes. */
  hasSameLines(from: number, to: number, other: JsonlFile, start: number): boolean {
    const at = this.lines.starts[from] as number;
    const otherAt = other.lines.starts[start] as number;
    const length = this.bytesBetween(from, to);
    if (length !== other.bytesBetween(start, start + to - from)) return false;
    const left = this.source.read(at, at + length);
    return left.equals(other.source.read(otherAt, otherAt + length));
  }

  /** True when the line is a record. */
  isRecord(index: number): boolean {
    const state = this.#state[index];
    if (this.#lines.blanks[index] === 1) return false;
    return state === unread ? this.value(index) !== undefined : state !== noRecord;
  }

  /** True when the line, a record, has something to tell about: see `problems`. */
  isNotable(index: number): boolean {
    return this.#state[index] === notable;
  }

  /**
   * Takes a line for a record without reading it: its bytes were read before. False for one that is
   * known to be none.
   */
  assumeRecord(index: number, isNotable: boolean): boolean {
    if (this.isBlankLine(index) || this.#state[index] === noRecord) return false;
    if (this.#state[index] === unread) this.#state[index] = isNotable ? notable : good;
    return true;
  }

  /** The line's object, or undefined when it has none. The last one asked for is remembered. */
  value(index: number): JsonObject | undefined {
    if (index === this.#lastIndex) return this.#lastValue;
    if (this.#kept.has(index)) return this.#kept.get(index);
    const value = this.#state[index] === noRecord ? undefined : this.#parse(index);
    if (value === undefined) this.#state[index] = noRecord;
    this.#lastIndex = index;
    this.#lastValue = value;
    return value;
  }

  /** The same, of a line that many will ask for: remembered, as long as there are not too many. */
  keepValue(index: number): JsonObject | undefined {
    const value = this.value(index);
    if (!this.#kept.has(index) && this.#room.bytes > 0) {
      this.#kept.set(index, value);
      this.#room.bytes -= this.byteLengthOf(index);
    }
    return value;
  }

  /** The texts of a line that need not be parsed for them, until the reader reads the next one. */
  readPlain(index: number, reader: PlainReader): PlainTexts | undefined {
    const texts = this.#mayBeFlat(index) ? reader.read(this.bytesOf(index)) : undefined;
    // There is nothing in such a line that `scanLine` could tell of.
    if (texts !== undefined) this.#state[index] = good;
    return texts;
  }

  /** The content id of a line that holds a record. */
  contentIdOf(index: number): string {
    const flat = this.#mayBeFlat(index) ? flatContentId(this.bytesOf(index)) : undefined;
    return flat ?? contentId(this.value(index) ?? {});
  }

  #mayBeFlat(index: number): boolean {
    if (this.#state[index] === noRecord || this.#state[index] === notable) return false;
    return this.byteLengthOf(index) <= this.#limits.maxLineBytes;
  }

  /** Everything wrong with a line; undefined for a good one. Blank lines are good. */
  problems(index: number): LineProblem[] | undefined {
    if (this.#state[index] === unread) this.value(index);
    if (this.#state[index] === good || this.isBlankLine(index)) return undefined;
    if (this.#state[index] === noRecord) return [this.#fatalProblem(index)];
    const text = this.#text(index);
    return scanLine(text, this.#limits.maxDepth)?.map((note) =>
      this.#problemAt(index, note.code, text.slice(0, note.offset), { found: note.found }, false),
    );
  }

  #text(index: number): string {
    return this.bytesOf(index).toString('utf8');
  }

  /** Parses a line and, the first time, notes what it is. */
  #parse(index: number): JsonObject | undefined {
    if (this.byteLengthOf(index) > this.#limits.maxLineBytes) return undefined;
    const bytes = this.bytesOf(index);
    if (!this.lines.isUtf8 && !isUtf8(bytes)) return undefined;
    const text = bytes.toString('utf8');
    let value: Json;
    try {
      value = JSON.parse(text) as Json;
    } catch {
      return undefined;
    }
    if (!isObject(value)) return undefined;
    if (this.#state[index] === unread) {
      const notes = scanLine(text, this.#limits.maxDepth);
      // Code past this point recurses over values: nothing deeper gets there.
      if (notes?.[0]?.code === 'too-deep') return undefined;
      this.#state[index] = notes === undefined ? good : notable;
    }
    return value;
  }

  #fatalProblem(index: number): LineProblem {
    const line = this.bytesOf(index);
    if (line.length > this.#limits.maxLineBytes) {
      // A whole data set on one line is no record, however long a record may be.
      const isArray = line[0] === 0x5b && line.at(-1) === 0x5d;
      return isArray
        ? this.#problemAt(index, 'not-an-object', '', { found: 'an array' }, true)
        : this.#problemAt(
            index,
            'line-too-long',
            '',
            { found: line.length, limit: this.#limits.maxLineBytes },
            true,
          );
    }
    const invalid = this.lines.isUtf8 ? -1 : firstInvalidByte(line);
    if (invalid >= 0) {
      const found = `byte 0x${(line[invalid] as number).toString(16)}`;
      const before = line.toString('utf8', 0, invalid);
      return this.#problemAt(index, 'invalid-utf8', before, { found }, true);
    }
    const text = this.#text(index);
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      return this.#problemAt(index, 'nul', text.slice(0, nul), { found: 'byte 0x00' }, true);
    }
    let value: Json;
    try {
      value = JSON.parse(text) as Json;
    } catch {
      const { offset, found, hint } = describeBrokenJson(text);
      return this.#problemAt(index, 'broken-json', text.slice(0, offset), { found, hint }, true);
    }
    if (isObject(value)) {
      const [note] = scanLine(text, this.#limits.maxDepth) ?? [];
      const before = text.slice(0, note?.offset);
      return this.#problemAt(index, 'too-deep', before, { found: note?.found ?? '' }, true);
    }
    const found = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`;
    const before = text.slice(0, text.length - text.trimStart().length);
    return this.#problemAt(index, 'not-an-object', before, { found }, true);
  }

  #problemAt(
    index: number,
    code: string,
    before: string,
    data: Readonly<Record<string, Json>>,
    fatal: boolean,
  ): LineProblem {
    const at = { path: this.path, line: index + 1, column: countCharacters(before) + 1 };
    return { code, at: this.side === 'base' ? { ...at, side: 'base' } : at, data, fatal };
  }
}

/** The array itself where other threads see it, else a copy that they see. */
function toShared<A extends Float64Array | Uint8Array>(
  array: A,
  type: new (buffer: SharedArrayBuffer) => A,
): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = new type(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}
