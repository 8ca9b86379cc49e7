// A file of JSON lines that only grows: one header line, then one value a line, each appended by one
// write with O_APPEND, so that processes don't tear each other's lines.
//
// Nothing is synced line by line: what `write` has taken survives the death of the process, kill -9
// included, and only a crash of the machine can lose it. `close` syncs. A last line that a killed
// process left without its end is closed off by the next append and then counts as broken.
import { constants } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { HostError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';

/** What the file is, as its first line says. */
export interface LogFormat {
  readonly heartcut: string;
  readonly version: number;
}

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: HostError) => void;
}

/** Longer lines are none of ours. */
const maxLineBytes = 4 * 1024 * 1024;
const chunkBytes = 1024 * 1024;
const lf = 0x0a;

export class AppendLog {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #header: string;
  /** False where the value is none of this log. */
  readonly #take: (value: JsonObject) => boolean;
  readonly #chunk = Buffer.allocUnsafe(chunkBytes);
  #offset = 0;
  #rest = Buffer.alloc(0);
  #skipping = false;
  #hasHeader = false;
  #broken = 0;
  readonly #waiting: Waiting[] = [];
  #flushing: Promise<void> | undefined;

  private constructor(
    path: string,
    file: FileHandle,
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
  static async open(
    path: string,
    format: LogFormat,
    take: (value: JsonObject) => boolean,
  ): Promise<AppendLog> {
    let file: FileHandle;
    try {
      await mkdir(dirname(path), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants;
      file = await open(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 0o600);
    } catch (error) {
      throw failure('open', path, error);
    }
    const log = new AppendLog(path, file, JSON.stringify(format), take);
    try {
      await log.refresh();
      log.#settleRest();
      if (!log.#hasHeader) await log.append(format as unknown as JsonObject);
    } catch (error) {
      await file.close();
      throw error;
    }
    return log;
  }

  /** Lines that could not be read. */
  get broken(): number {
    return this.#broken;
  }

  /** Reads what was appended since, by this process and by others. */
  async refresh(): Promise<void> {
    const chunk = this.#chunk;
    for (;;) {
      let read: number;
      try {
        ({ bytesRead: read } = await this.#file.read(chunk, 0, chunkBytes, this.#offset));
      } catch (error) {
        throw failure('read', this.#path, error);
      }
      this.#offset += read;
      this.#readChunk(chunk.subarray(0, read));
      if (read < chunkBytes) return;
    }
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

  /** Fulfilled when the file has the line: all that wait are written at once. */
  async append(value: JsonObject): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    if (Buffer.byteLength(line) > maxLineBytes) {
      throw new HostError(`can't write ${this.#path}: a line of more than ${maxLineBytes} bytes`);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ line, resolve, reject });
      this.#flushing ??= this.#flush();
    });
  }

  async #flush(): Promise<void> {
    // Whoever appends in the same turn comes along.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#waiting.splice(0);
      const lines = group.map(({ line }) => line).join('');
      const isTorn = this.#rest.length > 0 || this.#skipping;
      try {
        await this.#file.appendFile(isTorn ? `\n${lines}` : lines);
        await this.refresh();
        for (const { resolve } of group) resolve();
      } catch (error) {
        const reason = error instanceof HostError ? error : failure('write', this.#path, error);
        for (const { reject } of group) reject(reason);
      }
    }
    this.#flushing = undefined;
  }

  /** Waits for what is being written, and syncs it. */
  async close(): Promise<void> {
    await this.#flushing;
    await this.#file.datasync();
    await this.#file.close();
  }
}

function failure(verb: string, path: string, error: unknown): HostError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ELOOP' ? 'a symbolic link is not followed' : (code ?? message);
  return new HostError(`can't ${verb} ${path}: ${why}`, { cause: error });
}
