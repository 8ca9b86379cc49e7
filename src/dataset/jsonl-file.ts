// One JSONL file: its bytes, its lines, and what is wrong with them. Values are parsed when looked
// at and not kept; the bytes are the only copy.
import { isUtf8 } from 'node:buffer';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { LineProblem } from '../core/record.ts';
import { describeBrokenJson } from './broken.ts';
import { findFileProblem } from './file-problem.ts';
import { isBlank, splitLines, type Lines } from './lines.ts';
import { scanLine } from './scan.ts';

export interface ReadLimits {
  readonly maxLineBytes: number;
  readonly maxDepth: number;
}

/** 4 MiB: 140 times the longest line of the public sets we tried (29,852 bytes, Open Assistant). */
export const defaultLimits: ReadLimits = { maxLineBytes: 4 * 1024 * 1024, maxDepth: 64 };

// What is known of a line.
const unread = 0;
const good = 1;
const noRecord = 2;
const notable = 3; // a record with something to tell about

export class JsonlFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly lines: Lines;
  readonly side: 'base' | 'head';
  /** Set when the file as a whole can't be read as lines; it then has no records. */
  readonly problem: LineProblem | undefined;
  readonly #limits: ReadLimits;
  readonly #validUtf8: boolean;
  /** By line. */
  readonly #state: Uint8Array;
  #lastIndex = -1;
  #lastValue: JsonObject | undefined;

  constructor(
    path: string,
    bytes: Uint8Array,
    side: 'base' | 'head',
    limits: ReadLimits = defaultLimits,
  ) {
    this.path = path;
    this.side = side;
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
    this.#validUtf8 = isUtf8(this.bytes);
    this.problem = findFileProblem(path, this.bytes, side);
    this.lines = this.problem === undefined ? splitLines(this.bytes) : emptyLines;
    this.#state = new Uint8Array(this.lines.count);
  }

  /** True when the line holds nothing. */
  isBlankLine(index: number): boolean {
    return isBlank(this.bytes, this.#start(index), this.#end(index));
  }

  byteLengthOf(index: number): number {
    return this.#end(index) - this.#start(index);
  }

  /** True when the line is a record. */
  isRecord(index: number): boolean {
    const state = this.#state[index];
    return state === unread ? this.value(index) !== undefined : state !== noRecord;
  }

  /** The line's object, or undefined when it has none. The last one asked for is remembered. */
  value(index: number): JsonObject | undefined {
    if (index === this.#lastIndex) return this.#lastValue;
    const value = this.#state[index] === noRecord ? undefined : this.#parse(index);
    if (value === undefined) this.#state[index] = noRecord;
    this.#lastIndex = index;
    this.#lastValue = value;
    return value;
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

  #start(index: number): number {
    return this.lines.starts[index] as number;
  }

  #end(index: number): number {
    return this.lines.ends[index] as number;
  }

  #text(index: number): string {
    return this.bytes.toString('utf8', this.#start(index), this.#end(index));
  }

  /** Parses a line and, the first time, notes what it is. */
  #parse(index: number): JsonObject | undefined {
    const start = this.#start(index);
    const end = this.#end(index);
    if (end - start > this.#limits.maxLineBytes) return undefined;
    if (!this.#validUtf8 && !isUtf8(this.bytes.subarray(start, end))) return undefined;
    const text = this.bytes.toString('utf8', start, end);
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
    const start = this.#start(index);
    const end = this.#end(index);
    const line = this.bytes.subarray(start, end);
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
    const invalid = this.#validUtf8 ? -1 : firstInvalidByte(line);
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

const emptyLines: Lines = { count: 0, starts: new Uint32Array(0), ends: new Uint32Array(0) };

/** Unicode code points. */
function countCharacters(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Offset of the first byte sequence that is no UTF-8 character, or -1. */
function firstInvalidByte(line: Buffer): number {
  if (isUtf8(line)) return -1;
  for (let i = 0; ;) {
    const lead = line[i] as number;
    const size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (size > 1 && !isUtf8(line.subarray(i, i + size))) return i;
    i += size;
  }
}
