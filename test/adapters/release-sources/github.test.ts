// A repository's releases, from a server that answers in GitHub's shapes: requests and answers are held
// against GitHub's description. Files lie on another host, as they do at GitHub.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openReleaseSource } from '../../../src/adapters/release-sources/open.ts';
import { readAll } from '../../../src/adapters/release-sources/read-all.ts';
import type { ReleaseFiles } from '../../../src/core/release-source.ts';
import { startFileServer, type FileServer } from '../../helpers/file-server.ts';
import { describeRequest } from '../../helpers/github-description.ts';
import { simpleUser } from '../../helpers/github-shapes.ts';
import { buildRelease, type FixtureRelease } from '../../helpers/release-fixture.ts';

const repository = 'octo-org/data';
const token = 'a-token-of-the-test';
const violations: string[] = [];
let releases: readonly FixtureRelease[] = [];
let drafts: readonly FixtureRelease[] = [];
let isPrivate = false;
/** Assets that a release shows itself; the others only its list of assets has. */
let shownAssets = Infinity;
let api: FileServer;
let disk: FileServer;

beforeEach(async () => {
  violations.length = 0;
  releases = [buildRelease({ version: '1.0.0' }), buildRelease({ version: '1.1.0' })];
  drafts = [];
  isPrivate = false;
  shownAssets = Infinity;
  disk = await startFileServer({
    files: new Map(),
    answer(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://disk');
      const [, tag = '', name = ''] = pathname.split('/');
      const bytes = releases.find((one) => one.tag === tag)?.files.get(name);
      response.writeHead(bytes === undefined ? 403 : 200).end(bytes);
      return true;
    },
  });
  api = await startFileServer({ files: new Map(), answer: answerApi });
});
afterEach(async () => {
  await api.close();
  await disk.close();
  expect(violations).toEqual([]);
});

function answerApi(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname, searchParams } = new URL(request.url ?? '/', api.url);
  const download = /^\/octo-org\/data\/releases\/download\/(.+)$/.exec(pathname);
  if (download !== null) {
    // github.com, without a token: as if it were a host of its own.
    const status = isPrivate ? 404 : 302;
    response.writeHead(status, { location: `${disk.url}/${download[1]}?sig=1` }).end();
    return true;
  }
  const asked = {
    method: request.method ?? '',
    path: pathname,
    query: searchParams.toString(),
    headers: {},
    body: undefined,
    brokenBody: false,
  };
  const operation = describeRequest(asked);
  if (operation === undefined) {
    violations.push(`${pathname} is not described`);
    response.writeHead(500).end();
    return true;
  }
  violations.push(...operation.requestViolations());
  const mayRead = !isPrivate || request.headers.authorization === `Bearer ${token}`;
  const answer = mayRead ? answerOperation(operation, searchParams, request) : undefined;
  if (typeof answer === 'string') {
    response.writeHead(302, { location: answer }).end();
    return true;
  }
  const body = answer ?? { message: 'Not Found', documentation_url: operation.documentationUrl };
  const status = answer === undefined ? 404 : 200;
  violations.push(...operation.responseViolations(status, body));
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  return true;
}

function answerOperation(
  { id, pathParameters }: { id: string; pathParameters: Readonly<Record<string, string>> },
  query: URLSearchParams,
  request: IncomingMessage,
): unknown {
  const paged = (all: readonly unknown[]): readonly unknown[] => {
    const [page, size] = [Number(query.get('page')), Number(query.get('per_page'))];
    return all.slice((page - 1) * size, page * size);
  };
  const all = [...drafts, ...releases];
  if (id === 'repos/list-releases') return paged(all.map(releaseShape));
  if (id === 'repos/get-release-by-tag') {
    const found = releases.find(({ tag }) => tag === pathParameters['tag']);
    return found && releaseShape(found);
  }
  if (id === 'repos/list-release-assets') {
    return paged(assetShapes(all[Number(pathParameters['release_id'])]!));
  }
  expect(id).toBe('repos/get-release-asset');
  expect(request.headers.accept).toBe('application/octet-stream');
  const number = Number(pathParameters['asset_id']);
  const release = all[Math.floor(number / 1000)]!;
  return `${disk.url}/${release.tag}/${[...release.files.keys()][number % 1000]}?sig=1`;
}

function releaseShape(release: FixtureRelease): Record<string, unknown> {
  const id = [...drafts, ...releases].indexOf(release);
  const url = `${api.url}/repos/${repository}/releases/${id}`;
  const isDraft = drafts.includes(release);
  return {
    url,
    html_url: `https://github.com/${repository}/releases/tag/${release.tag}`,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    tarball_url: null,
    zipball_url: null,
    id,
    node_id: `R_${id}`,
    tag_name: release.tag,
    target_commitish: 'main',
    name: release.tag,
    body: '',
    draft: isDraft,
    prerelease: false,
    immutable: true,
    created_at: '2026-05-01T00:00:00Z',
    published_at: isDraft ? null : '2026-05-01T00:00:00Z',
    author: simpleUser('octocat', api.url),
    assets: assetShapes(release).slice(0, shownAssets),
  };
}

function assetShapes(release: FixtureRelease): Record<string, unknown>[] {
  const release_ = [...drafts, ...releases].indexOf(release);
  return [...release.files].map(([name, bytes], i) => ({
    url: `${api.url}/repos/${repository}/releases/assets/${release_ * 1000 + i}`,
    browser_download_url: `${api.url}/${repository}/releases/download/${release.tag}/${name}`,
    id: release_ * 1000 + i,
    node_id: `RA_${i}`,
    name,
    label: null,
    state: 'uploaded',
    content_type: 'application/octet-stream',
    size: bytes.length,
    digest: null,
    download_count: 0,
    created_at: '2026-05-01T00:00:00Z',
    updated_at: '2026-05-01T00:00:00Z',
    uploader: simpleUser('octocat', api.url),
  }));
}

function open(env: Record<string, string> = { GH_TOKEN: token }) {
  return openReleaseSource(
    repository,
    { GITHUB_API_URL: api.url, ...env },
    { sleep: async () => {}, idleMs: 1000 },
  );
}

async function read(files: ReleaseFiles, name: string): Promise<string> {
  const bytes = await readAll(files.read(name, { start: 0 }), 1e6, name);
  return Buffer.from(bytes).toString('utf8');
}

test('lists what is published: no draft, no tag of something else', async () => {
  drafts = [buildRelease({ version: '2.0.0' })];
  const other = buildRelease({ dataset: 'other-data', version: '0.1.0' });
  releases = [...releases, other, { ...other, tag: 'v3.0.0' }];
  expect(await open().releases()).toEqual([
    { dataset: 'support', version: '1.0.0' },
    { dataset: 'support', version: '1.1.0' },
    { dataset: 'other-data', version: '0.1.0' },
  ]);
});

test('reads all pages', async () => {
  releases = Array.from({ length: 230 }, (_, i) =>
    buildRelease({ version: `1.${i}.0`, splits: {} }),
  );
  expect(await open().releases()).toHaveLength(230);
  expect(api.requests).toHaveLength(3);
});

describe('files', () => {
  test.each([false, true])('with a token, of a private repository: %s', async (isSo) => {
    isPrivate = isSo;
    const files = await open().open('support-v1.1.0');
    const manifest = JSON.parse(await read(files, 'manifest.json')) as { version: string };
    expect(manifest.version).toBe('1.1.0');
  });

  test('the token is not sent to the host that the API leads to', async () => {
    isPrivate = true;
    await read(await open().open('support-v1.1.0'), 'manifest.json');
    expect(api.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${token}`,
      `Bearer ${token}`,
    ]);
    expect(disk.requests).toHaveLength(1);
    expect(JSON.stringify(disk.requests)).not.toContain(token);
  });

  test('without a token, of a public repository', async () => {
    const files = await open({}).open('support-v1.0.0');
    expect(await read(files, 'LICENSES.txt')).toBe('CC0-1.0\n');
    // One question to the API, which answers few of them.
    expect(api.requests.filter(({ path }) => path.startsWith('/repos/'))).toHaveLength(1);
  });

  test('GITHUB_TOKEN does, and GH_TOKEN goes first', async () => {
    isPrivate = true;
    await open({ GITHUB_TOKEN: token }).open('support-v1.0.0');
    await open({ GITHUB_TOKEN: 'wrong', GH_TOKEN: token }).open('support-v1.0.0');
  });

  test('those that a release of very many does not show itself', async () => {
    shownAssets = 2;
    const files = await open().open('support-v1.0.0');
    expect(await read(files, 'SHA256SUMS')).toContain('  manifest.json\n');
  });

  test('one that is not there', async () => {
    const files = await open().open('support-v1.0.0');
    await expect(read(files, 'none')).rejects.toThrow(
      'release support-v1.0.0 of octo-org/data has no file none',
    );
  });
});

describe('refused', () => {
  test('a release that is not there', async () => {
    await expect(open().open('support-v9.0.0')).rejects.toThrow(
      /release support-v9\.0\.0 of octo-org\/data: .* answered 404/,
    );
  });

  test('a private repository without a token says what is missing', async () => {
    isPrivate = true;
    await expect(open({}).releases()).rejects.toMatchObject({
      hint: 'For a private repository set GH_TOKEN; a folder is written ./like/this.',
    });
  });

  test('a draft', async () => {
    drafts = [buildRelease({ version: '2.0.0' })];
    await expect(open().open('support-v2.0.0')).rejects.toThrow('answered 404');
  });

  test('a token that would go unencrypted, and one that is none', () => {
    const env = { GITHUB_API_URL: 'http://github.example', GH_TOKEN: token };
    expect(() => openReleaseSource(repository, env)).toThrow('is not https');
    expect(() => openReleaseSource(repository, { GH_TOKEN: 'a\nb' })).toThrow('holds no token');
  });
});

test('what a name on the command line is', () => {
  const nameOf = (name: string) => openReleaseSource(name, {}).name;
  expect(nameOf('octo-org/data')).toBe('octo-org/data');
  expect(nameOf('https://github.com/octo-org/data.git')).toBe('octo-org/data');
  expect(openReleaseSource('octo-org/data', {}).attested).toEqual({
    repository: 'octo-org/data',
    host: 'github.com',
  });
  for (const folder of ['./octo-org/data', 'mirror', '/srv/mirror', '../a', 'a/..', 'a/b/c']) {
    expect(openReleaseSource(folder, {}).attested).toBeUndefined();
  }
  expect(openReleaseSource('https://mirror.example/data', {}).attested).toBeUndefined();
  for (const none of ['ftp://a/b', 'https://user:word@a/b', 'https://a/b?token=1', 'http://']) {
    expect(() => openReleaseSource(none, {})).toThrow();
  }
});
