// One GET request: redirects followed by hand, so that a token never goes to another host; a time
// limit while nothing comes.
import { get as getPlain, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { HostError } from '../../core/errors.ts';

export interface AskOptions {
  /** What a request to this address carries; asked for again after each redirect. */
  readonly headersFor: (url: URL) => Readonly<Record<string, string>>;
  /** For an answer to begin, and for a stream that brings next to nothing; default 30 s. */
  readonly idleMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As they stand on the server: no encoding is taken off. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Closes the connection of an answer that is not read. */
  discard(): void;
}

/** As long as GitHub's API may take for one request (src/adapters/github/client.ts). */
const defaultIdleMs = 30_000;

/** Fewer in the time of `idleMs` are a stalled answer. Ours. */
const minBytes = 1024;

/** GitHub needs one, a mirror behind a load balancer two or three. Ours. */
const maxRedirects = 5;

const redirects = [301, 302, 303, 307, 308]; // RFC 9110, 15.4

/**
 * The answer to a request for the bytes from `start` on, whatever its status. Its stream ends with an
 * error where it stalls. Throws HostError for a redirect that can't be followed, the error of the
 * connection where none comes.
 */
export async function ask(
  url: URL,
  start: number,
  options: AskOptions,
  signal?: AbortSignal,
): Promise<Answer> {
  const idleMs = options.idleMs ?? defaultIdleMs;
  let at = url;
  for (let count = 0; count <= maxRedirects; count += 1) {
    const headers = {
      'user-agent': 'heartcut',
      // Some servers call a .gz file an encoded one and would send it unpacked.
      'accept-encoding': 'identity',
      ...(start > 0 && { range: `bytes=${start}-` }),
      ...options.headersFor(at),
    };
    const message = await request(at, headers, idleMs, signal);
    const { statusCode: status = 0 } = message;
    const discard = (): void => void message.destroy();
    if (!redirects.includes(status)) {
      return { status, headers: message.headers, chunks: watch(message, idleMs), discard };
    }
    discard();
    at = follow(at, message.headers.location);
  }
  throw new HostError(
    `${showAddress(url)} redirected more than ${maxRedirects} times, at last to ${showAddress(at)}`,
  );
}

/** An address without its query, which may hold a signature. */
export function showAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

function follow(from: URL, location: string | undefined): URL {
  const where = `${showAddress(from)} redirected`;
  if (location === undefined || !URL.canParse(location, from.href)) {
    throw new HostError(`${where} to nowhere`);
  }
  const to = new URL(location, from);
  const isAllowed =
    to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol !== 'https:');
  if (!isAllowed) {
    throw new HostError(
      `${where} to ${to.protocol}//, which is not followed from ${from.protocol}//`,
    );
  }
  return to;
}

function request(
  url: URL,
  headers: Record<string, string>,
  idleMs: number,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain;
  return new Promise((resolve, reject) => {
    const sent = get(url, { headers, ...(signal && { signal }) });
    const timer = setTimeout(() => {
      sent.destroy(new Error(`no answer for ${idleMs / 1000} s`));
    }, idleMs);
    sent.on('response', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    // Errors after the answer began come on its stream.
    sent.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

/** The body, or an error where it stalls. Leaving it closes the connection. */
async function* watch(message: IncomingMessage, idleMs: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  const timer = setInterval(() => {
    if (seen < minBytes) message.destroy(new Error(`the answer stalled for ${idleMs / 1000} s`));
    seen = 0;
  }, idleMs);
  try {
    for await (const chunk of message as AsyncIterable<Uint8Array>) {
      seen += chunk.length;
      yield chunk;
    }
  } finally {
    clearInterval(timer);
  }
}
