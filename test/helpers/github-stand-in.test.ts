import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { descriptionVersion } from './github-description.ts';
import {
  secondaryRateLimit,
  serverError,
  startGitHubStandIn,
  TOKENS,
  type GitHubStandIn,
} from './github-stand-in.ts';

let gitHub: GitHubStandIn;

beforeEach(async () => {
  gitHub = await startGitHubStandIn();
});

afterEach(async () => {
  await gitHub.close();
});

interface AskOptions {
  readonly method?: string;
  readonly token?: string | null;
  readonly body?: unknown;
}

/** A request as a plain client sends it: no Octokit in between. */
async function ask(path: string, { method = 'GET', token, body }: AskOptions = {}) {
  const response = await fetch(`${gitHub.url}${path}`, {
    method,
    headers: {
      'user-agent': 'heartcut-test',
      ...(token !== null && { authorization: `Bearer ${token ?? TOKENS.workflow}` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what GitHub answers
  const answer = (await response.json()) as any;
  return { status: response.status, headers: response.headers, body: answer };
}

const COMMENTS = '/repos/octo-org/data/issues/1/comments';
const post = (body: unknown, options: AskOptions = {}) =>
  ask(COMMENTS, { method: 'POST', body, ...options });

test('the description is the version the slice was cut from', () => {
  expect(descriptionVersion).toBe('23.0.2');
});

describe('the description is enforced', () => {
  test.each([
    ['no body', undefined, 'body is missing'],
    ['no text', {}, "body / must have required property 'body'"],
    ['a number for text', { body: 5 }, 'body /body must be string'],
    ['a property it does not have', { body: 'x', text: 'y' }, 'body / must NOT have additional'],
  ])('%s: 422 and a violation', async (_name, body, violation) => {
    expect((await post(body)).status).toBe(422);
    expect(gitHub.violations).toEqual([expect.stringContaining(violation)]);
    expect(gitHub.comments(1)).toEqual([]);
  });

  test('what is not JSON: 400', async () => {
    expect((await post('{"body":')).status).toBe(400);
    expect(gitHub.violations).toHaveLength(1);
  });

  test.each([
    ['/repos/octo-org/data/issues/one/comments', 'path /issue_number must be integer'],
    [`${COMMENTS}?per_page=many`, 'query /per_page must be integer'],
    [`${COMMENTS}?perPage=100`, 'query / must NOT have additional properties: perPage'],
  ])('%s: 422 and a violation', async (path, violation) => {
    expect((await ask(path)).status).toBe(422);
    expect(gitHub.violations).toEqual([expect.stringContaining(violation)]);
  });

  test('an operation outside of the slice: 404 and a violation', async () => {
    expect((await ask('/repos/octo-org/data/topics')).status).toBe(404);
    expect((await ask(COMMENTS, { method: 'DELETE' })).status).toBe(404);
    expect(gitHub.violations).toHaveLength(2);
  });

  test('our own answers keep to it', async () => {
    gitHub.addPull({ number: 2, headRepository: 'mallory/data', changedFiles: 3 });
    expect((await ask('/user', { token: TOKENS.person })).body).toMatchObject({ login: 'octocat' });
    expect((await post({ body: 'x' })).status).toBe(201);
    expect((await ask(COMMENTS)).body).toHaveLength(1);
    const { body: pull } = await ask('/repos/octo-org/data/pulls/2');
    expect(pull).toMatchObject({
      number: 2,
      changed_files: 3,
      head: { repo: { full_name: 'mallory/data', fork: true } },
      base: { repo: { full_name: 'octo-org/data', fork: false } },
    });
    expect(gitHub.violations).toEqual([]);
  });
});

describe('rules the description lacks', () => {
  test('65,536 characters', async () => {
    expect((await post({ body: 'x'.repeat(65_536) })).status).toBe(201);
    const { status, body } = await post({ body: 'x'.repeat(65_537) });
    expect(status).toBe(422);
    expect(body.errors[0].message).toBe('Body is too long (maximum is 65536 characters)');
    expect((await post({ body: ' \n' })).status).toBe(422);
    expect(gitHub.violations).toEqual([]);
  });

  test.each([
    ['a fork may read', TOKENS.fork, 'GET', 200, undefined],
    ['a fork may not write', TOKENS.fork, 'POST', 403, 'Resource not accessible by integration'],
    ['a workflow may write', TOKENS.workflow, 'POST', 201, undefined],
    ['a person may write', TOKENS.person, 'POST', 201, undefined],
    ['nobody may read what is public', null, 'GET', 200, undefined],
    ['nobody may not write', null, 'POST', 401, 'Requires authentication'],
    ['a wrong token may nothing', 'wrong', 'GET', 401, 'Bad credentials'],
  ])('%s', async (_name, token, method, status, message) => {
    const answer = await ask(COMMENTS, {
      method,
      token,
      ...(method === 'POST' && { body: { body: 'x' } }),
    });
    expect(answer.status).toBe(status);
    if (message !== undefined) expect(answer.body.message).toBe(message);
    expect(gitHub.violations).toEqual([]);
  });

  test('`issues: write` is not enough on a pull request', async () => {
    await gitHub.close();
    gitHub = await startGitHubStandIn({
      tokens: {
        issues: { login: 'app[bot]', kind: 'installation', permissions: { issues: 'write' } },
      },
    });
    expect((await post({ body: 'x' }, { token: 'issues' })).status).toBe(403);
  });

  test('a private repository is not there for others', async () => {
    await gitHub.close();
    gitHub = await startGitHubStandIn({ private: true });
    expect((await ask(COMMENTS, { token: null })).status).toBe(404);
    expect((await ask(COMMENTS, { token: TOKENS.fork })).status).toBe(200);
  });

  test('an installation has no user', async () => {
    const { status, body } = await ask('/user');
    expect([status, body.message]).toEqual([403, 'Resource not accessible by integration']);
    expect((await ask('/user', { token: null })).status).toBe(401);
    expect(gitHub.violations).toEqual([]);
  });

  test('what is not there: 404', async () => {
    expect((await ask('/repos/octo-org/data/issues/9/comments')).status).toBe(404);
    expect((await ask('/repos/octo-org/other/issues/1/comments')).status).toBe(404);
    expect((await ask('/repos/octo-org/data/pulls/9')).status).toBe(404);
    const gone = { method: 'PATCH', body: { body: 'x' } };
    expect((await ask('/repos/octo-org/data/issues/comments/9', gone)).status).toBe(404);
    expect(gitHub.violations).toEqual([]);
  });

  test('a writer may edit any comment: leaving others alone is up to the client', async () => {
    const { id, updatedAt } = gitHub.addComment(1, 'octocat', 'mine');
    const edit = { method: 'PATCH', body: { body: 'yours' } };
    expect((await ask(`/repos/octo-org/data/issues/comments/${id}`, edit)).status).toBe(200);
    const [comment] = gitHub.comments(1);
    expect(comment).toMatchObject({ login: 'octocat', body: 'yours' });
    expect(comment!.updatedAt > updatedAt).toBe(true);
  });
});

describe('pages', () => {
  beforeEach(() => {
    for (let count = 0; count < 65; count += 1) gitHub.addComment(1, 'octocat', `talk ${count}`);
  });

  const relations = (headers: Headers) =>
    [...(headers.get('link') ?? '').matchAll(/rel="(\w+)"/g)].map(([, name]) => name);

  test('are of thirty unless asked otherwise, and linked by repository id', async () => {
    const first = await ask(COMMENTS);
    expect(first.body).toHaveLength(30);
    expect(relations(first.headers)).toEqual(['next', 'last']);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toContain('/repositories/');
    const second = await ask(next.replace(gitHub.url, ''));
    expect(second.body[0].body).toBe('talk 30');
    expect(relations(second.headers)).toEqual(['prev', 'next', 'last', 'first']);
    expect(gitHub.violations).toEqual([]);
  });

  test('end', async () => {
    const last = await ask(`${COMMENTS}?per_page=30&page=3`);
    expect(last.body).toHaveLength(5);
    expect(relations(last.headers)).toEqual(['prev', 'first']);
    const beyond = await ask(`${COMMENTS}?per_page=100&page=2`);
    expect(beyond.body).toEqual([]);
    const whole = await ask(`${COMMENTS}?per_page=100`);
    expect(whole.headers.get('link')).toBeNull();
  });
});

describe('trouble on demand', () => {
  test('comes as often as asked, to the operation asked', async () => {
    gitHub.fail({ operation: 'issues/create-comment', answer: serverError(503), times: 2 });
    expect((await ask(COMMENTS)).status).toBe(200);
    expect((await post({ body: 'x' })).status).toBe(503);
    expect((await post({ body: 'x' })).status).toBe(503);
    expect((await post({ body: 'x' })).status).toBe(201);
    expect(gitHub.comments(1)).toHaveLength(1);
  });

  test('may come after the work is done', async () => {
    gitHub.fail({ answer: serverError(), afterwards: true });
    expect((await post({ body: 'x' })).status).toBe(502);
    expect(gitHub.comments(1)).toHaveLength(1);
  });

  test('may be a limit with its headers', async () => {
    gitHub.fail({ answer: secondaryRateLimit(429, 30) });
    const { status, headers } = await ask(COMMENTS);
    expect([status, headers.get('retry-after')]).toEqual([429, '30']);
  });

  test('may be half an answer or none', async () => {
    gitHub.fail({ answer: 'half' });
    await expect(ask(COMMENTS)).rejects.toThrow();
    gitHub.fail({ answer: 'disconnect' });
    await expect(ask(COMMENTS)).rejects.toThrow();
  });
});

test('requests are recorded with who asked and what came back, never with the token', async () => {
  await post({ body: 'x' }, { token: TOKENS.person });
  expect(gitHub.requests).toEqual([
    {
      method: 'POST',
      path: COMMENTS,
      operation: 'issues/create-comment',
      login: 'octocat',
      body: { body: 'x' },
      status: 201,
    },
  ]);
});
