// What is written down of a batch under way, beside the cache: one small file of JSON, written whole
// under another name and then renamed, so that a run that is killed leaves what was there before.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BatchNotes, BatchPart, BatchQuestion, OpenBatch } from '../core/batch.ts';
import type { Spend } from '../core/budget.ts';
import { HostError } from '../core/errors.ts';
import { isObject } from '../core/json.ts';
import { writeWhole } from './files.ts';

const format = { heartcut: 'batch', version: 1 } as const;

/** A hundred thousand questions have some 15 MB. */
const maxBytes = 128 * 1024 * 1024;

const steps: readonly unknown[] = ['prepared', 'sending', 'open', 'collected'];

export class BatchFileNotes implements BatchNotes {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<OpenBatch | undefined> {
    const text = await readRegular(this.#path);
    if (text === undefined) return undefined;
    const batch = readBatch(text);
    if (batch !== undefined) return batch;
    throw new HostError(`${this.#path} is none of our files, or of another version`, {
      hint: 'Look at it, and move it away; it is left as it is.',
    });
  }

  async create(batch: OpenBatch): Promise<void> {
    const temporary = join(dirname(this.#path), `.heartcut-${randomBytes(6).toString('hex')}.tmp`);
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await writeFile(temporary, print(batch), { mode: 0o600, flag: 'wx' });
      // Unlike a rename, a link takes no other file's place: of two runs one is refused.
      await link(temporary, this.#path);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const isThere = code === 'EEXIST';
      throw new HostError(
        isThere
          ? 'another run hands a batch in right now'
          : `can't write ${this.#path}: ${message}`,
        { cause: error },
      );
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async write(batch: OpenBatch): Promise<void> {
    await writeWhole(this.#path, print(batch), 0o600);
  }

  async remove(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

const print = (batch: OpenBatch): string => `${JSON.stringify({ ...format, ...batch })}\n`;

/** Undefined where there is none. A symbolic link is not followed. */
async function readRegular(path: string): Promise<string | undefined> {
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants;
  try {
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile() || stats.size > maxBytes) return '';
      return await file.readFile('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why = code === 'ELOOP' ? 'a symbolic link is not followed' : message;
    throw new HostError(`can't read ${path}: ${why}`, { cause: error });
  }
}

function readBatch(text: string): OpenBatch | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.heartcut !== format.heartcut || value.version !== format.version) {
    return undefined;
  }
  const { at, base, head, parts } = value;
  if (!isText(at) || !isText(base) || !isText(head) || !Array.isArray(parts)) return undefined;
  const known: readonly unknown[] = parts;
  return known.every(isPart) ? { at, base, head, parts: known } : undefined;
}

function isPart(value: unknown): value is BatchPart {
  if (!isObject(value)) return false;
  const { judge, model, server, tag, month, estimate, step, id, questions } = value;
  return (
    [judge, model, server, tag, month].every(isText) &&
    isSpend(estimate) &&
    steps.includes(step) &&
    (id === undefined ? step !== 'open' : isText(id)) &&
    Array.isArray(questions) &&
    questions.every(isQuestion)
  );
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4096;

const isQuestion = (value: unknown): value is BatchQuestion =>
  isObject(value) &&
  typeof value.key === 'string' &&
  /^[0-9a-f]{64}$/.test(value.key) &&
  isText(value.at);

function isSpend(value: unknown): value is Spend {
  if (!isObject(value)) return false;
  const { calls, tokens, usd } = value;
  const isCount = (count: unknown): boolean =>
    typeof count === 'number' && Number.isFinite(count) && count >= 0;
  return isCount(calls) && isCount(tokens) && (usd === null || isCount(usd));
}
