// A web server of some files that can do everything wrong that servers do, one request at a time.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const behaviours = [
  'right',
  'ignores-ranges',
  'gives-another-range',
  'refuses-ranges',
  'truncates',
  'ends-early',
  'cuts',
  'corrupts',
  'sends-more',
  'stalls',
  'drips',
  'is-broken',
  'limits',
  'redirects',
  'redirects-in-a-loop',
  'redirects-to-nowhere',
  'calls-it-encoded',
  'has-a-login-page',
  'has-nothing',
] as const;
export type Behaviour = (typeof behaviours)[number];

export interface Seen {
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface FileServer {
  readonly url: string;
  readonly requests: readonly Seen[];
  /** Bytes of bodies that were written out. */
  readonly sentBytes: number;
  close(): Promise<void>;
}

export interface FileServerOptions {
  /** Path without the slash in front → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What to do with a request; default `right`. */
  readonly behave?: (path: string, count: number) => Behaviour;
  /** First of all: true where it has answered. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Pause between pieces of 16 KiB, in milliseconds. */
  readonly pauseMs?: number;
  /** Where `redirects` goes: this server with `?moved` where there is none. */
  readonly redirectTo?: string;
}

const pieceBytes = 16 * 1024;

/** Listens on 127.0.0.1. */
export async function startFileServer(options: FileServerOptions): Promise<FileServer> {
  const { behave = () => 'right' } = options;
  const requests: Seen[] = [];
  let sentBytes = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = request.url ?? '/';
    requests.push({ path: asked, headers: request.headers });
    if (options.answer?.(request, response) === true) return;
    const path = decodeURIComponent(asked.slice(1).replace(/\?.*$/, ''));
    const bytes = options.files.get(path);
    const isMoved = asked.endsWith('?moved');
    const behaviour = isMoved ? 'right' : behave(path, requests.length);
    const end = (status: number, headers: Record<string, string> = {}, text = ''): void =>
      void response.writeHead(status, headers).end(text);
    if (behaviour === 'is-broken') return end(502, {}, 'bad gateway');
    if (behaviour === 'limits') return end(429, { 'retry-after': '1' });
    if (behaviour === 'redirects') {
      return end(302, { location: options.redirectTo ?? `/${path}?moved` });
    }
    if (behaviour === 'redirects-in-a-loop') return end(302, { location: asked });
    if (behaviour === 'redirects-to-nowhere') return end(302, { location: 'file:///etc/passwd' });
    if (behaviour === 'has-a-login-page') return end(200, {}, '<html>log in</html>');
    if (bytes === undefined || behaviour === 'has-nothing') return end(404, {}, 'not found');

    const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
    const wanted = Number(range?.[1] ?? 0);
    if (range !== null && (behaviour === 'refuses-ranges' || wanted >= bytes.length)) {
      return end(416, { 'content-range': `bytes */${bytes.length}` });
    }
    const isPart = range !== null && behaviour !== 'ignores-ranges';
    const start = isPart
      ? behaviour === 'gives-another-range'
        ? Math.floor(wanted / 2)
        : wanted
      : 0;
    let body = bytes.subarray(start);
    if (behaviour === 'corrupts' && body.length > 0) {
      body = Uint8Array.from(body);
      body[body.length >> 1] = (body[body.length >> 1] ?? 0) ^ 1;
    }
    if (behaviour === 'sends-more') body = Buffer.concat([body, Buffer.from('more')]);
    const whole = body.length;
    const isShort = ['truncates', 'ends-early', 'cuts', 'stalls', 'drips'].includes(behaviour);
    if (isShort) body = body.subarray(0, body.length >> 1);
    response.writeHead(isPart ? 206 : 200, {
      'content-type': 'application/octet-stream',
      ...(isPart && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
      // With a length a client can tell; `ends-early` gives none.
      ...(behaviour !== 'ends-early' && {
        'content-length': String(behaviour === 'truncates' ? body.length : whole),
      }),
      ...(behaviour === 'calls-it-encoded' && { 'content-encoding': 'gzip' }),
    });
    for (let at = 0; at < body.length; at += pieceBytes) {
      const piece = body.subarray(at, at + pieceBytes);
      await new Promise((resolve) => response.write(piece, resolve));
      sentBytes += piece.length;
      if (options.pauseMs !== undefined) await pause(options.pauseMs);
    }
    if (behaviour === 'drips') {
      // The bytes are right: only their pace is not.
      for (let at = start + body.length; !response.destroyed && at < bytes.length; at += 1) {
        response.write(bytes.subarray(at, at + 1));
        await pause(10);
      }
    } else if (behaviour === 'cuts') response.destroy();
    else if (behaviour !== 'stalls') response.end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    get sentBytes() {
      return sentBytes;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
