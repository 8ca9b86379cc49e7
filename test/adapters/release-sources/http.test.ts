// Downloads from a real server that does what servers do wrong: the right bytes, or an error that says
// what was expected and what came.
import { afterEach, describe, expect, test } from '@jest/globals';
import { download, type HttpOptions } from '../../../src/adapters/release-sources/http.ts';
import { readAll } from '../../../src/adapters/release-sources/read-all.ts';
import {
  startFileServer,
  type Behaviour,
  type FileServer,
  type FileServerOptions,
} from '../../helpers/file-server.ts';

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 3);
const files = new Map([['a.bin', bytes]]);
const waits: number[] = [];
const options: HttpOptions = {
  headersFor: () => ({}),
  sleep: async (milliseconds) => void waits.push(milliseconds),
  now: () => 0,
  idleMs: 150,
};
const open: FileServer[] = [];

afterEach(async () => {
  waits.length = 0;
  for (const server of open.splice(0)) await server.close();
});

async function serve(more: Partial<FileServerOptions> = {}): Promise<FileServer> {
  const server = await startFileServer({ files, ...more });
  open.push(server);
  return server;
}

/** Each of these in turn, the last one for ever. */
function inTurn(...list: Behaviour[]) {
  return (_path: string, count: number) => list[Math.min(count, list.length) - 1] ?? 'right';
}

async function fetchFrom(
  server: FileServer,
  { start = 0, size = bytes.length, more = options } = {},
): Promise<Uint8Array> {
  const part = { start, ...(size !== undefined && { size }) };
  return readAll(download(new URL(`${server.url}/a.bin`), 'a.bin', part, more), 1e9, 'a.bin');
}

function isRight(found: Uint8Array, start = 0): boolean {
  return Buffer.compare(found, bytes.subarray(start)) === 0;
}

describe('the right bytes come', () => {
  test.each<[string, Behaviour[], number]>([
    ['from a server without faults', ['right'], 1],
    ['on from where an answer was cut', ['cuts', 'cuts', 'right'], 3],
    ['on from where an answer ended early, without a length', ['ends-early', 'right'], 2],
    ['on from where an answer was too short by its own word', ['truncates', 'right'], 2],
    ['where ranges are ignored', ['cuts', 'ignores-ranges'], 2],
    ['where ranges are refused', ['cuts', 'refuses-ranges', 'right'], 3],
    ['where another range is given', ['cuts', 'gives-another-range', 'right'], 3],
    ['after a stall', ['stalls', 'right'], 2],
    ['after a trickle', ['drips', 'right'], 2],
    ['after a broken gateway', ['is-broken', 'is-broken', 'right'], 3],
    ['after a limit, when it says', ['limits', 'right'], 2],
    ['behind a redirect', ['redirects'], 2],
    ['undecoded, whatever the server calls them', ['calls-it-encoded'], 1],
  ])('%s', async (_name, list, requests) => {
    const server = await serve({ behave: inTurn(...list) });
    expect(isRight(await fetchFrom(server))).toBe(true);
    expect(server.requests).toHaveLength(requests);
    expect(
      isRight(await fetchFrom(await serve({ behave: inTurn(...list) }), { start: 70_001 }), 70_001),
    ).toBe(true);
  });

  test('what is there already is not asked for again', async () => {
    const server = await serve();
    expect(isRight(await fetchFrom(server, { start: 99_000 }), 99_000)).toBe(true);
    expect(server.sentBytes).toBe(1000);
  });

  test('a limit is waited for as long as the server says', async () => {
    await fetchFrom(await serve({ behave: inTurn('limits', 'right') }));
    expect(waits).toEqual([1000]);
  });

  test('a long file may break off more often than a short one', async () => {
    const long = new Uint8Array(40 * 1024 * 1024);
    const server = await serve({ files: new Map([['a.bin', long]]), behave: () => 'cuts' });
    // Each answer brings half of the rest: five of them a megabyte or more.
    await expect(fetchFrom(server, { size: long.length })).rejects.toThrow('tried 4 times');
    expect(server.requests.length).toBeGreaterThan(7);
  });
});

describe('else there is an error', () => {
  test.each<[string, Behaviour, RegExp]>([
    [
      'an answer that always ends early',
      'truncates',
      /a\.bin: the answer ended after \d+ of 100000 bytes.*tried 4 times/s,
    ],
    [
      'one that is always cut',
      'cuts',
      /a\.bin: the connection broke off, \d+ of 100000 bytes came, tried 4 times/,
    ],
    ['one that stalls', 'stalls', /a\.bin: the answer stalled for 0.15 s/],
    ['one that drips', 'drips', /a\.bin: the answer stalled for 0.15 s/],
    [
      'more bytes than there are',
      'sends-more',
      /a\.bin: expected 100000 bytes, the server sends more/,
    ],
    ['a broken gateway', 'is-broken', /answered 502, tried 4 times/],
    ['a limit', 'limits', /answered 429/],
    ['no such file', 'has-nothing', /a\.bin: http:.*\/a\.bin answered 404$/],
    ['a redirect in a loop', 'redirects-in-a-loop', /redirected more than 5 times/],
    [
      'a redirect to a file',
      'redirects-to-nowhere',
      /redirected to file:\/\/, which is not followed/,
    ],
    [
      'a page in place of the file',
      'has-a-login-page',
      /the answer ended after 19 of 100000 bytes/,
    ],
  ])('%s', async (_name, behaviour, message) => {
    const server = await serve({ behave: () => behaviour });
    await expect(fetchFrom(server)).rejects.toThrow(message);
  });

  test('no server', async () => {
    const server = await serve();
    await server.close();
    await expect(fetchFrom(open.pop() ?? server)).rejects.toThrow(
      /ECONNREFUSED .*, 0 of 100000 bytes came/,
    );
  });

  test('a wait that nobody would wait for', async () => {
    const answer: FileServerOptions['answer'] = (_request, response) => {
      response.writeHead(429, { 'retry-after': '3600' }).end();
      return true;
    };
    await expect(fetchFrom(await serve({ answer }))).rejects.toThrow('answered 429');
    expect(waits).toEqual([]);
  });

  test('an address in it has no query: that may hold a signature', async () => {
    const there = await serve({ behave: () => 'has-nothing' });
    const here = await serve({
      behave: () => 'redirects',
      redirectTo: `${there.url}/a.bin?sig=secret`,
    });
    const message = await fetchFrom(here).then(String, String);
    expect(message).toContain('answered 404');
    expect(message).not.toContain('secret');
  });
});

test('it ends when it is told to', async () => {
  const server = await serve({ behave: () => 'stalls' });
  const controller = new AbortController();
  const part = { start: 0, size: bytes.length, signal: controller.signal };
  const chunks = download(new URL(`${server.url}/a.bin`), 'a.bin', part, {
    ...options,
    idleMs: 60_000,
  });
  setTimeout(() => controller.abort(), 50);
  await expect(readAll(chunks, 1e9, 'a.bin')).rejects.toThrow(/abort/i);
});
