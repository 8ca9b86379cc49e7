// One file of a commit, read through git.
import { spawn } from 'node:child_process';
import { HostError } from '../core/errors.ts';

/** What every git runs in: it takes no locks, asks nobody anything and speaks English. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/** Streams one blob; `cat-file` applies no filters. */
export function readBlob(root: string, oid: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // The batch says how long a blob is before it comes.
    const child = spawn('git', ['cat-file', '--batch'], { cwd: root, env: gitEnvironment() });
    const blob = new IncomingBlob();
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => blob.add(chunk));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => {
      const bytes = blob.finish();
      const why = errors.trim() === '' ? blob.header : errors.trim();
      if (bytes !== undefined) resolve(bytes);
      else reject(new HostError(`git cat-file failed for ${oid}: ${why}`));
    });
    // A git that ended early says so itself.
    child.stdin.on('error', () => {});
    child.stdin.end(`${oid}\n`);
  });
}

// Below this a blob is not worth a second thread.
const minSharedBytes = 32 * 1024 * 1024;

/** `<id> blob <size>`, a line feed, and as many bytes: put together as they come, without a copy. */
class IncomingBlob {
  header = '';
  #bytes: Uint8Array | undefined;
  #at = 0;

  add(chunk: Buffer): void {
    if (this.#bytes !== undefined) {
      this.#fill(chunk);
      return;
    }
    const end = chunk.indexOf(0x0a);
    this.header += chunk.toString('utf8', 0, end < 0 ? chunk.length : end);
    if (end < 0) return;
    const size = / blob (\d+)$/.exec(this.header)?.[1];
    if (size === undefined) return;
    this.#bytes = makeRoom(Number(size));
    this.#fill(chunk.subarray(end + 1));
  }

  /** The blob; undefined where it did not come, or not to its end. */
  finish(): Uint8Array | undefined {
    return this.#at === this.#bytes?.length ? this.#bytes : undefined;
  }

  /** The line feed behind the blob is left. */
  #fill(chunk: Buffer): void {
    const bytes = this.#bytes as Uint8Array;
    const taken = chunk.subarray(0, bytes.length - this.#at);
    bytes.set(taken, this.#at);
    this.#at += taken.length;
  }
}

/** Where other threads can read it, if it is large. */
function makeRoom(bytes: number): Uint8Array {
  return bytes < minSharedBytes
    ? Buffer.alloc(bytes)
    : new Uint8Array(new SharedArrayBuffer(bytes));
}
