// Mirrors: a folder, and the same behind a web server.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { openReleaseSource } from '../../../src/adapters/release-sources/open.ts';
import { readAll } from '../../../src/adapters/release-sources/read-all.ts';
import { startFileServer, type FileServer } from '../../helpers/file-server.ts';
import { buildRelease, writeMirror } from '../../helpers/release-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'heartcut-mirror-'));
const releases = [
  buildRelease({ version: '1.0.0' }),
  buildRelease({ dataset: 'other', version: '0.2.0', splits: { '': [] } }),
];
let server: FileServer;

beforeAll(async () => {
  writeMirror(folder, releases);
  const files = new Map<string, Uint8Array>();
  const walk = (at: string): void => {
    for (const name of readdirSync(at)) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else files.set(relative(folder, path), readFileSync(path));
    }
  };
  walk(folder);
  server = await startFileServer({ files });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['a folder', (path: string) => join(folder, path)],
  ['a web server', (path: string) => `${server.url}/${path}`],
])('%s', (_name, place) => {
  test('with releases.json', async () => {
    const source = openReleaseSource(place(''), {});
    expect(await source.releases()).toMatchObject([
      { dataset: 'support', version: '1.0.0' },
      { dataset: 'other', version: '0.2.0' },
    ]);
    const files = await source.open('support-v1.0.0');
    const right = releases[0]!.files.get('support-train.jsonl.gz')!;
    const name = 'support-train.jsonl.gz';
    expect(Buffer.compare(await readAll(files.read(name, { start: 0 }), 1e6, name), right)).toBe(0);
    const rest = await readAll(files.read(name, { start: 100 }), 1e6, name);
    expect(Buffer.compare(rest, right.subarray(100))).toBe(0);
    await expect(readAll(files.read('none', { start: 0 }), 1e6, 'none')).rejects.toThrow('none');
    await expect(source.open('support-v2.0.0')).rejects.toThrow('has no release support-v2.0.0');
  });

  test('of one release', async () => {
    const source = openReleaseSource(place('other-v0.2.0'), {});
    expect(await source.releases()).toMatchObject([{ dataset: 'other', version: '0.2.0' }]);
    const files = await source.open('other-v0.2.0');
    const text = Buffer.from(await readAll(files.read('LICENSES.txt', { start: 0 }), 1e6, ''));
    expect(text.toString()).toBe('CC0-1.0\n');
  });

  test('of nothing', async () => {
    await expect(openReleaseSource(place('nowhere'), {}).releases()).rejects.toThrow(
      /holds no releases/,
    );
  });
});

test.each([
  ['no JSON', '{', 'releases.json is no JSON'],
  ['another format', '{"format":2,"releases":[]}', 'not one that this version of heartcut reads'],
  ['no list', '{"format":1}', 'not one that this version of heartcut reads'],
  ['a tag that leads elsewhere', '{"format":1,"releases":[{"tag":"../../etc-v1.0.0"}]}', 'not one'],
])('releases.json with %s', async (_name, text, message) => {
  const broken = join(folder, 'broken');
  mkdirSync(broken, { recursive: true });
  writeFileSync(join(broken, 'releases.json'), text);
  await expect(openReleaseSource(broken, {}).releases()).rejects.toThrow(message);
});
