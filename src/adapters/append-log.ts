// A file of JSON lines that only grows: one header line, then one value a line, each appended by one
// write with O_APPEND, so that processes don't tear each other's lines.
//
// Lines are written at once and not in the background: some 20 µs each, where a trip through the thread
// pool takes longer, and a line is either written or refused when `append` returns.
//
// Nothing is synced line by line: what `write` has taken survives the death of the process, kill -9
// included, and only a crash of the machine can lose it. `close` syncs. A last line that a killed
// process left without its end is closed off by the next append and then counts as broken.
import {
  closeSync,
  constants,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { HostError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';

/** What the file is, as its first line says. */
export interface LogFormat {
  readonly heartcut: string;
  readonly version: number;
}

/** Longer lines are none of ours. */
const maxLineBytes = 4 * 1024 * 1024;
const chunkBytes = 1024 * 1024;
const lf = 0x0a;

export class AppendLog {
  readonly #path: string;
  readonly #file: number;
  readonly #header: string;
  /** False where the value is none of this log. */
  readonly #take: (value: JsonObject) => boolean;
  readonly #chunk = Buffer.allocUnsafe(chunkBytes);
  #offset = 0;
  #rest = Buffer.alloc(0);
  #skipping = false;
  #hasHeader = false;
  #broken = 0;
  #isOpen = true;

  private constructor(
    path: string,
    file: number,
    header: string,
    take: (value: JsonObject) => boolean,
  ) {
    this.#path = path;
    this.#file = file;
    this.#header = header;
    this.#take = take;
  }

  /**
   * Opens or makes the file, and gives each value in it to `take`. A symbolic link is not followed.
   * Throws HostError where the file is something else: it is left as it is.
   */
  static open(path: string, format: LogFormat, take: (value: JsonObject) => boolean): AppendLog {
    let file: number;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants;
      file = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 0o600);
    } catch (error) {
      throw failure('open', path, error);
    }
    const log = new AppendLog(path, file, JSON.stringify(format), take);
    try {
      log.refresh();
      log.#settleRest();
      if (!log.#hasHeader) log.append({ ...format });
    } catch (error) {
      closeSync(file);
      throw error;
    }
    return log;
  }

  /** Lines that could not be read. */
  get broken(): number {
    return this.#broken;
  }

  /** Reads what was appended since, by this process and by others. */
  refresh(): void {
    let read: number;
    do {
      try {
        read = readSync(this.#file, this.#chunk, 0, chunkBytes, this.#offset);
      } catch (error) {
        throw failure('read', this.#path, error);
      }
      this.#offset += read;
      this.#readChunk(this.#chunk.subarray(0, read));
    } while (read === chunkBytes);
  }

  #readChunk(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(lf); end >= 0; end = chunk.indexOf(lf, start)) {
      const line = Buffer.concat([this.#rest, chunk.subarray(start, end)]);
      this.#rest = Buffer.alloc(0);
      start = end + 1;
      if (this.#skipping) this.#skipping = false;
      else this.#readLine(line.toString('utf8'));
    }
    if (this.#skipping) return;
    this.#rest = Buffer.concat([this.#rest, chunk.subarray(start)]);
    if (this.#rest.length > maxLineBytes) {
      this.#rest = Buffer.alloc(0);
      this.#skipping = true;
      this.#broken += 1;
    }
  }

  #readLine(line: string): void {
    if (line === this.#header) {
      // Twice where two processes made the file at the same time.
      this.#hasHeader = true;
      return;
    }
    if (!this.#hasHeader) {
      // A process was killed while it wrote the first line.
      if (this.#header.startsWith(line)) return;
      throw new HostError(`${this.#path} is none of our files, or of another version`, {
        hint: `Its first line is not ${this.#header}. Move it away; it is left as it is.`,
      });
    }
    if (line !== '' && !this.#isTaken(line)) this.#broken += 1;
  }

  #isTaken(line: string): boolean {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return false;
    }
    return isObject(value) && this.#take(value);
  }

  /** A last line without its end may be whole; it is read once more when its end is appended. */
  #settleRest(): void {
    if (this.#rest.length === 0) return;
    const line = this.#rest.toString('utf8');
    if (this.#hasHeader) this.#isTaken(line);
    else if (!this.#header.startsWith(line)) this.#readLine(line);
  }

  /** Writes one line, and reads what the file has then. */
  append(value: JsonObject): void {
    const line = `${JSON.stringify(value)}\n`;
    if (Buffer.byteLength(line) > maxLineBytes) {
      throw new HostError(`can't write ${this.#path}: a line of more than ${maxLineBytes} bytes`);
    }
    // The number of a closed file may be another file's by now.
    if (!this.#isOpen) throw new HostError(`can't write ${this.#path}: it is closed`);
    const isTorn = this.#rest.length > 0 || this.#skipping;
    let bytes = Buffer.from(isTorn ? `\n${line}` : line);
    try {
      // One write takes all, unless the disk is full: then the next one says so.
      while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#file, bytes));
    } catch (error) {
      throw failure('write', this.#path, error);
    }
    this.refresh();
  }

  /** Syncs what was written. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    fdatasyncSync(this.#file);
    closeSync(this.#file);
  }
}

function failure(verb: string, path: string, error: unknown): HostError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ELOOP' ? 'a symbolic link is not followed' : (code ?? message);
  return new HostError(`can't ${verb} ${path}: ${why}`, { cause: error });
}
