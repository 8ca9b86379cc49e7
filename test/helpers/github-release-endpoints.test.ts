// Rules of the stand-in that GitHub's description can't say, asked by a plain client.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { serverError, startGitHubStandIn, TOKENS, type GitHubStandIn } from './github-stand-in.ts';

const COMMIT = '1'.repeat(40);
const RELEASES = '/repos/octo-org/data/releases';

let gitHub: GitHubStandIn;

beforeEach(async () => {
  gitHub = await startGitHubStandIn({ immutableReleases: true });
});

afterEach(async () => {
  await gitHub.close();
});

async function ask(
  path: string,
  method = 'GET',
  body?: unknown,
  token: string | null = TOKENS.release,
) {
  const response = await fetch(`${gitHub.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      'user-agent': 'heartcut-test',
      accept: 'application/octet-stream',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, body: json };
}

const draft = async () =>
  (await ask(RELEASES, 'POST', { tag_name: 'a-v1.0.0', target_commitish: COMMIT, draft: true }))
    .body['id'] as number;

test('a draft has no tag, is found by its id or in the list, and only by who may write', async () => {
  const id = await draft();
  expect((await ask(`${RELEASES}/tags/a-v1.0.0`)).status).toBe(404);
  expect((await ask('/repos/octo-org/data/git/ref/tags%2Fa-v1.0.0')).status).toBe(404);
  expect((await ask(`${RELEASES}/${id}`)).status).toBe(200);
  expect((await ask(RELEASES)).body).toHaveLength(1);
  for (const token of [TOKENS.workflow, TOKENS.fork, null]) {
    expect((await ask(`${RELEASES}/${id}`, 'GET', undefined, token)).status).toBe(404);
    expect((await ask(RELEASES, 'GET', undefined, token)).body).toHaveLength(0);
  }
  expect(gitHub.violations).toEqual([]);
});

test('a draft loses its tag by a change that does not send it', async () => {
  const id = await draft();
  const { body } = await ask(`${RELEASES}/${id}`, 'PATCH', { body: 'notes' });
  expect(body['tag_name']).toMatch(/^untagged-[0-9a-f]{20}$/);
  const again = await ask(`${RELEASES}/${id}`, 'PATCH', { tag_name: 'a-v1.0.0', draft: false });
  expect(again.body).toMatchObject({ tag_name: 'a-v1.0.0', draft: false, immutable: true });
  const after = await ask(`${RELEASES}/${id}`, 'PATCH', { body: 'other notes' });
  expect(after).toMatchObject({ status: 200, body: { tag_name: 'a-v1.0.0' } });
  expect((await ask(`${RELEASES}/${id}`, 'PATCH', { tag_name: 'b-v1.0.0' })).status).toBe(422);
  expect(gitHub.violations).toEqual([]);
});

test('an upload that fails leaves a starter, whose name is taken', async () => {
  const assets = `${RELEASES}/${await draft()}/assets?name=a.txt`;
  gitHub.fail({ operation: 'repos/upload-release-asset', answer: serverError(502) });
  expect((await ask(assets, 'POST', 'bytes')).status).toBe(502);
  const taken = await ask(assets, 'POST', 'bytes');
  expect(taken).toMatchObject({
    status: 422,
    body: { errors: [{ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' }] },
  });
  const [starter] = (await ask(assets.replace('?name=a.txt', ''))).body as unknown as [
    { id: number; state: string; size: number },
  ];
  expect(starter).toMatchObject({ state: 'starter', size: 0 });
  expect((await ask(`${RELEASES}/assets/${starter.id}`, 'DELETE')).status).toBe(204);
  expect((await ask(assets, 'POST', '{"not":"read as JSON"')).status).toBe(201);
  expect(gitHub.violations).toEqual([]);
});

test('bytes are given out by another host, which must not get the token', async () => {
  const { body } = await ask(`${RELEASES}/${await draft()}/assets?name=a.txt`, 'POST', 'bytes');
  const found = await ask(`${RELEASES}/assets/${Number(body['id'])}`);
  expect(found.status).toBe(302);
  const location = found.headers.get('location')!;
  expect(new URL(location).origin).not.toBe(gitHub.url);
  expect(await (await fetch(location)).text()).toBe('bytes');
  expect(gitHub.violations).toEqual([]);
  await fetch(location, { headers: { authorization: 'Bearer x' } });
  expect(gitHub.violations).toEqual(['a token was sent to the storage']);
});

test('a file has to tell its length', async () => {
  const assets = `${RELEASES}/${await draft()}/assets?name=a.txt`;
  const body = new Blob(['bytes']).stream();
  await fetch(`${gitHub.url}${assets}`, {
    method: 'POST',
    headers: { 'user-agent': 'test', authorization: `Bearer ${TOKENS.release}` },
    body,
    duplex: 'half',
  });
  expect(gitHub.violations).toEqual([expect.stringContaining('its length is not told')]);
});

test('a token without the right may not write', async () => {
  const asked = [
    await ask(RELEASES, 'POST', { tag_name: 'a-v1.0.0' }, TOKENS.workflow),
    await ask(`${RELEASES}/1/assets?name=a`, 'POST', 'x', TOKENS.fork),
    await ask('/repos/octo-org/data/dispatches', 'POST', { event_type: 'x' }, TOKENS.workflow),
  ];
  expect(asked.map(({ status }) => status)).toEqual([403, 403, 403]);
  const elsewhere = await ask('/repos/octo-org/other/dispatches', 'POST', { event_type: 'x' });
  expect(elsewhere.status).toBe(404);
});
