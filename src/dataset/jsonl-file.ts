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

export class JsonlFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly lines: Lines;
  readonly side: 'base' | 'head';
  /** Set when the file as a whole can't be read as lines; it then has no records. */
  readonly problem: LineProblem | undefined;
  readonly #limits: ReadLimits;
  readonly #validUtf8: boolean;
  /** By line: 0 not read yet, 1 a record, 2 not a record. */
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

  text(index: number): string {
    return this.bytes.toString('utf8', this.#start(index), this.#end(index));
  }

  /** The line's object, or undefined when it has none. The last one asked for is remembered. */
  value(index: number): JsonObject | undefined {
    if (index === this.#lastIndex) return this.#lastValue;
    this.#lastIndex = index;
    this.#lastValue = undefined;
    if (this.#state[index] === 2) return undefined;
    const value = this.#parse(index);
    const tooDeep = value !== undefined && this.#state[index] === 0 && this.#isTooDeep(index);
    this.#state[index] = value === undefined || tooDeep ? 2 : 1;
    this.#lastValue = tooDeep ? undefined : value;
    return this.#lastValue;
  }

  /** Everything wrong with a line, worst first; undefined for a good one. Blank lines are good. */
  problems(index: number): LineProblem[] | undefined {
    if (this.isBlankLine(index)) return undefined;
    if (this.value(index) === undefined) return [this.#fatalProblem(index)];
    const notes = scanLine(this.bytes, this.#start(index), this.#end(index), this.#limits.maxDepth);
    return notes?.map((note) =>
      this.#problemAt(index, note.code, note.offset, { found: note.found }, false),
    );
  }

  #start(index: number): number {
    return this.lines.starts[index] as number;
  }

  #end(index: number): number {
    return this.lines.ends[index] as number;
  }

  #parse(index: number): JsonObject | undefined {
    const start = this.#start(index);
    const end = this.#end(index);
    if (end - start > this.#limits.maxLineBytes) return undefined;
    if (!this.#validUtf8 && !isUtf8(this.bytes.subarray(start, end))) return undefined;
    try {
      const value = JSON.parse(this.bytes.toString('utf8', start, end)) as Json;
      return isObject(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Code past this point recurses over values: nothing deeper gets there. */
  #isTooDeep(index: number): boolean {
    const start = this.#start(index);
    const end = this.#end(index);
    const { maxDepth } = this.#limits;
    if (end - start <= maxDepth) return false;
    // Most lines hold far fewer opening brackets than the limit, those in strings included.
    let brackets = 0;
    for (let i = start; i < end; i += 1) {
      const byte = this.bytes[i];
      if (byte === 0x7b || byte === 0x5b) brackets += 1;
    }
    if (brackets <= maxDepth) return false;
    return scanLine(this.bytes, start, end, maxDepth)?.[0]?.code === 'too-deep';
  }

  #fatalProblem(index: number): LineProblem {
    const start = this.#start(index);
    const end = this.#end(index);
    const length = end - start;
    if (length > this.#limits.maxLineBytes) {
      const data = { found: length, limit: this.#limits.maxLineBytes };
      return this.#problemAt(index, 'line-too-long', 0, data, true);
    }
    const line = this.bytes.subarray(start, end);
    if (!this.#validUtf8 && !isUtf8(line)) {
      const offset = firstInvalidByte(line);
      const found = `byte 0x${(line[offset] ?? 0).toString(16).padStart(2, '0')}`;
      return this.#problemAt(index, 'invalid-utf8', offset, { found }, true);
    }
    const nul = line.indexOf(0);
    if (nul >= 0) return this.#problemAt(index, 'nul', nul, { found: 'byte 0x00' }, true);
    const text = this.text(index);
    let value: Json;
    try {
      value = JSON.parse(text) as Json;
    } catch {
      const trouble = describeBrokenJson(text);
      return {
        code: 'broken-json',
        at: { ...this.#at(index), column: trouble.offset + 1 },
        data: { found: trouble.found, hint: trouble.hint },
        fatal: true,
      };
    }
    if (isObject(value)) {
      const data = { found: `more than ${this.#limits.maxDepth} levels` };
      return this.#problemAt(index, 'too-deep', 0, data, true);
    }
    const found = Array.isArray(value) ? 'an array' : value === null ? 'null' : `a ${typeof value}`;
    return this.#problemAt(index, 'not-an-object', 0, { found }, true);
  }

  #at(index: number): LineProblem['at'] {
    const at = { path: this.path, line: index + 1 };
    return this.side === 'base' ? { ...at, side: 'base' } : at;
  }

  #problemAt(
    index: number,
    code: string,
    byteOffset: number,
    data: Readonly<Record<string, Json>>,
    fatal: boolean,
  ): LineProblem {
    const start = this.#start(index);
    const column = this.bytes.toString('utf8', start, start + byteOffset).length + 1;
    return { code, at: { ...this.#at(index), column }, data, fatal };
  }
}

const emptyLines: Lines = { count: 0, starts: new Uint32Array(0), ends: new Uint32Array(0) };

/** Offset of the first byte at which the range stops being UTF-8; by bisection over prefixes. */
function firstInvalidByte(line: Buffer): number {
  let low = 0; // prefix of this length decodes to whole characters, or ends inside one
  let high = line.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isPrefixOfUtf8(line.subarray(0, middle))) low = middle;
    else high = middle;
  }
  return low;
}

function isPrefixOfUtf8(bytes: Buffer): boolean {
  // A prefix may cut a character: allow up to three missing bytes at its end.
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut += 1) {
    if (!isUtf8(bytes.subarray(0, bytes.length - cut))) continue;
    return cut === 0 || isTruncatedCharacter(bytes.subarray(bytes.length - cut));
  }
  return false;
}

/** True when the bytes begin one UTF-8 character and lack its end. */
function isTruncatedCharacter(bytes: Buffer): boolean {
  const lead = bytes[0] as number;
  const needed = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead > 0xf4 || bytes.length >= needed) return false;
  for (let i = 1; i < bytes.length; i += 1)
    if (((bytes[i] as number) & 0xc0) !== 0x80) return false;
  return true;
}
