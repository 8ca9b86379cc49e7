// Downloads that go on where an answer broke off. Bytes come as they stand on the server, undecoded.
// Whether they are the right ones is for the reader to say: a digest tells, a server does not.
import type { IncomingHttpHeaders } from 'node:http';
import { HostError, PermissionError } from '../../core/errors.ts';
import type { FilePart } from '../../core/release-source.ts';
import { MAX_WAIT_MS, retryWaitMs } from '../github/failure.ts';
import { ask, showAddress, type Answer, type AskOptions } from './ask.ts';

export interface HttpOptions extends AskOptions {
  /** Waits between tries; tests pass their own. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Tries that bring next to nothing, before a download is given up: three waits, seven seconds. Ours. */
const maxTries = 4;

/** A try that brings this much is no failure: long downloads may break off often. Ours. */
const worthwhileBytes = 1024 * 1024;

/** An answer that is no use, and what to do about it. */
class UselessAnswer extends Error {
  /** False: the server does not give parts rightly, the file has to come whole. */
  readonly givesParts: boolean;

  constructor(message: string, givesParts = true) {
    super(message);
    this.givesParts = givesParts;
  }
}

/** The server's word that there is no such file. */
export class MissingError extends HostError {}

/**
 * The bytes of a file from `part.start` on. `name` is what errors call it. Throws MissingError (404,
 * 410), PermissionError (401, 403) or HostError.
 */
export async function* download(
  url: URL,
  name: string,
  part: FilePart,
  options: HttpOptions,
): AsyncGenerator<Uint8Array> {
  const { size, signal } = part;
  const sleep = options.sleep ?? wait;
  let position = part.start;
  let givesParts = true;
  for (let tries = 1; ; tries += 1) {
    const before = position;
    let waitMs: number | null;
    try {
      const from = givesParts ? position : 0;
      const answer = await ask(url, from, options, signal);
      let at = checkAnswer(answer, from, size);
      for await (const chunk of answer.chunks) {
        // A server that does not know ranges begins anew: what is here already is passed over.
        const fresh = chunk.subarray(Math.max(0, position - at));
        at += chunk.length;
        if (fresh.length === 0) continue;
        position += fresh.length;
        if (size !== undefined && position > size) throw tooLong(name, size);
        yield fresh;
      }
      if (size === undefined || position === size) return;
      throw new UselessAnswer(`the answer ended after ${position} of ${size} bytes`);
    } catch (error) {
      if (error instanceof HostError || signal?.aborted === true) throw error;
      if (error instanceof UselessAnswer && !error.givesParts) givesParts = false;
      if (position - before >= worthwhileBytes) tries = 1;
      const now = options.now ?? Date.now;
      waitMs = retryWaitMs(readTrouble(error), tries, now());
      if (waitMs === null || waitMs > MAX_WAIT_MS || tries >= maxTries) {
        throw explain(error, { url, name, position, size, tries });
      }
    }
    await sleep(waitMs);
  }
}

/** Where the bytes of the answer begin. Throws for an answer without them. */
function checkAnswer(answer: Answer, from: number, size: number | undefined): number {
  const { status, headers } = answer;
  try {
    if (status === 200) return 0;
    if (status === 416) throw new UselessAnswer('the server refuses the range', false);
    if (status !== 206) throw new Refusal(status, headers);
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
    const total = range?.[2] === '*' ? size : Number(range?.[2]);
    if (range === null || Number(range[1]) !== from || (size !== undefined && total !== size)) {
      const found = JSON.stringify(headers['content-range'] ?? '');
      throw new UselessAnswer(`asked for bytes from ${from} on, the server gave ${found}`, false);
    }
    return from;
  } catch (error) {
    answer.discard();
    throw error;
  }
}

class Refusal extends Error {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;

  constructor(status: number, headers: IncomingHttpHeaders) {
    super(`status ${status}`);
    this.status = status;
    this.headers = headers;
  }
}

/** The error as `retryWaitMs` reads it; what came without a status is a broken connection. */
function readTrouble(cause: unknown) {
  const { status, headers } = cause instanceof Refusal ? cause : { status: null, headers: {} };
  const plain = Object.entries(headers).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  return { status, message: '', headers: Object.fromEntries(plain), cause };
}

interface Attempt {
  readonly url: URL;
  readonly name: string;
  readonly position: number;
  readonly size: number | undefined;
  readonly tries: number;
}

function explain(error: unknown, { url, name, position, size, tries }: Attempt): HostError {
  const where = showAddress(url);
  if (error instanceof Refusal) {
    const { status } = error;
    const said = `${name}: ${where} answered ${status}`;
    if (status === 404 || status === 410) return new MissingError(said, { cause: error });
    const isLimit = status === 429 || error.headers['x-ratelimit-remaining'] === '0';
    if (isLimit) {
      const hint =
        'The rate limit is used up. Run it again later; GitHub allows more with a token.';
      return new HostError(said, { hint, cause: error });
    }
    if (status === 401 || status === 403) return new PermissionError(said, { cause: error });
    return new HostError(`${said}${timesOf(tries)}`, { cause: error });
  }
  const of = size === undefined ? '' : ` of ${size}`;
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ECONNRESET' ? 'the connection broke off' : message;
  return new HostError(`${name}: ${reason}, ${position}${of} bytes came${timesOf(tries)}`, {
    hint: position === 0 ? `From ${where}` : `From ${where}. Run again, it goes on from there.`,
    cause: error,
  });
}

function timesOf(tries: number): string {
  return tries === 1 ? '' : `, tried ${tries} times`;
}

function tooLong(name: string, size: number): HostError {
  return new HostError(`${name}: expected ${size} bytes, the server sends more`);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
