// Vectors of texts in a file that only grows, one for each embedder: what was embedded once is not
// embedded again. A row holds the hash of its text, and a checksum; one that a killed process left in
// pieces is passed over. A file of another embedder or version is left as it is.
import { createHash } from 'node:crypto';
import { closeSync, constants, fdatasyncSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Vectors, VectorStore } from '../core/embedding.ts';
import { HostError } from '../core/errors.ts';

const version = 1;
const keyBytes = 16;
const checkBytes = 4;
/** Before each row: where the next whole one begins is found by it. */
const mark = Buffer.from('\u0000HCV', 'latin1');

export class VectorFile implements VectorStore {
  readonly #file: number;
  readonly #path: string;
  readonly #dimensions: number;
  readonly #rows = new Map<string, Float32Array>();

  private constructor(path: string, file: number, dimensions: number) {
    this.#path = path;
    this.#file = file;
    this.#dimensions = dimensions;
  }

  /**
   * Opens or makes the file. A symbolic link is not followed. Throws HostError where the path holds
   * something else, or vectors of another embedder.
   */
  static open(path: string, embedderId: string, dimensions: number): VectorFile {
    const header = Buffer.from(
      `${JSON.stringify({ heartcut: 'vectors', version, embedder: embedderId, dimensions })}\n`,
    );
    let file: number;
    let bytes: Buffer;
    try {
      mkdirSync(dirname(path), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants;
      file = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 0o600);
      bytes = readFileSync(file);
    } catch (error) {
      throw failure('open', path, error);
    }
    const opened = new VectorFile(path, file, dimensions);
    // A process was killed while it wrote the first line, or two wrote it at the same time.
    const isTorn = bytes.length < header.length && header.subarray(0, bytes.length).equals(bytes);
    if (isTorn) opened.#write(bytes.length === 0 ? header : header.subarray(bytes.length));
    else if (bytes.subarray(0, header.length).equals(header)) opened.#read(bytes, header.length);
    else {
      closeSync(file);
      throw new HostError(`${path} holds something else than vectors of ${embedderId}`, {
        hint: 'Move it away; it is left as it is.',
      });
    }
    return opened;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(text: string): Float32Array | undefined {
    return this.#rows.get(keyOf(text).toString('latin1'));
  }

  async put(texts: readonly string[], vectors: Vectors): Promise<void> {
    const width = this.#dimensions;
    const rows = texts.map((text, i) => {
      const key = keyOf(text);
      const vector = vectors.values.slice(i * width, (i + 1) * width);
      this.#rows.set(key.toString('latin1'), vector);
      const values = Buffer.alloc(4 * width);
      vector.forEach((value, d) => values.writeFloatLE(value, 4 * d));
      return Buffer.concat([mark, key, checksum(key, values), values]);
    });
    this.#write(Buffer.concat(rows));
  }

  async close(): Promise<void> {
    fdatasyncSync(this.#file);
    closeSync(this.#file);
  }

  #write(bytes: Buffer): void {
    try {
      // One write takes all, unless the disk is full: then the next one says so.
      for (let rest = bytes; rest.length > 0;) rest = rest.subarray(writeSync(this.#file, rest));
    } catch (error) {
      throw failure('write', this.#path, error);
    }
  }

  #read(bytes: Buffer, start: number): void {
    const width = this.#dimensions;
    const head = mark.length + keyBytes + checkBytes;
    const rowBytes = head + 4 * width;
    for (let at = start; ;) {
      at = bytes.indexOf(mark, at);
      if (at < 0 || at + rowBytes > bytes.length) return;
      const key = bytes.subarray(at + mark.length, at + mark.length + keyBytes);
      const values = bytes.subarray(at + head, at + rowBytes);
      const check = bytes.subarray(at + mark.length + keyBytes, at + head);
      if (!checksum(key, values).equals(check)) {
        at += 1;
        continue;
      }
      const vector = new Float32Array(width);
      for (let d = 0; d < width; d += 1) vector[d] = values.readFloatLE(4 * d);
      this.#rows.set(key.toString('latin1'), vector);
      at += rowBytes;
    }
  }
}

/** 128 bits: no two texts share them by chance. */
function keyOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf16le').digest().subarray(0, keyBytes);
}

function checksum(key: Uint8Array, values: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(values).digest().subarray(0, checkBytes);
}

function failure(verb: string, path: string, error: unknown): HostError {
  const { code, message } = error as NodeJS.ErrnoException;
  const why = code === 'ELOOP' ? 'a symbolic link is not followed' : (code ?? message);
  return new HostError(`can't ${verb} ${path}: ${why}`, { cause: error });
}
