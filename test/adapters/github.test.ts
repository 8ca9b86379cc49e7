import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createGitHubHost, type GitHubHostOptions } from '../../src/adapters/github/comments.ts';
import { ConfigError, HostError, PermissionError } from '../../src/core/errors.ts';
import {
  secondaryRateLimit,
  serverError,
  startGitHubStandIn,
  TOKENS,
  usedUpRateLimit,
  type GitHubStandIn,
} from '../helpers/github-stand-in.ts';

const MARKER = '<!-- heartcut-report -->';
const BOT = 'github-actions[bot]';
const NOW = Date.UTC(2026, 0, 1, 12);

let gitHub: GitHubStandIn;
let slept: number[];

beforeEach(async () => {
  gitHub = await startGitHubStandIn();
  slept = [];
});

afterEach(async () => {
  await gitHub.close();
});

function hostOf(options: Partial<GitHubHostOptions> = {}) {
  return createGitHubHost({
    token: TOKENS.workflow,
    repository: gitHub.repository,
    apiUrl: gitHub.url,
    now: () => NOW,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
    },
    ...options,
  });
}

const report = (text: string): string => `${MARKER}\n## Heartcut\n${text}\n`;

/** What was asked of GitHub, as `operation status`. */
const asked = (): string[] => gitHub.requests.map((one) => `${one.operation} ${one.status}`);

/** The error a call ends in. */
async function errorOf(call: Promise<unknown>): Promise<HostError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HostError);
  return error as HostError;
}

describe('one comment', () => {
  test('is created where there is none', async () => {
    gitHub.addComment(1, 'octocat', 'Looks good to me.');
    const posted = await hostOf().upsertComment(1, MARKER, report('first'));

    expect(posted.created).toBe(true);
    expect(posted.url).toBe('https://github.com/octo-org/data/pull/1#issuecomment-2000000002');
    expect(gitHub.comments(1).map(({ login, body }) => [login, body])).toEqual([
      ['octocat', 'Looks good to me.'],
      [BOT, report('first')],
    ]);
    expect(asked()).toEqual([
      'users/get-authenticated 403',
      'issues/list-comments 200',
      'issues/create-comment 201',
    ]);
    expect(gitHub.violations).toEqual([]);
  });

  test('is updated by the next run, and by one host twice without asking who it is again', async () => {
    const host = hostOf();
    await host.upsertComment(1, MARKER, report('first'));
    const again = await host.upsertComment(1, MARKER, report('second'));
    const later = await hostOf().upsertComment(1, MARKER, report('third'));

    expect(again).toEqual({ url: later.url, created: false });
    expect(gitHub.comments(1).map(({ body }) => body)).toEqual([report('third')]);
    expect(asked().filter((line) => line.startsWith('users/'))).toHaveLength(2);
    expect(gitHub.violations).toEqual([]);
  });

  test('is not written when its text is the same', async () => {
    const before = gitHub.addComment(1, BOT, report('same'));
    const posted = await hostOf().upsertComment(1, MARKER, report('same'));

    expect(posted.created).toBe(false);
    expect(posted.url).toContain(String(before.id));
    expect(asked()).toEqual(['users/get-authenticated 403', 'issues/list-comments 200']);
    expect(gitHub.violations).toEqual([]);
  });

  test('is found on the third page', async () => {
    for (let count = 0; count < 230; count += 1) gitHub.addComment(1, 'octocat', `talk ${count}`);
    const ours = gitHub.addComment(1, BOT, report('old'));
    for (let count = 0; count < 20; count += 1) gitHub.addComment(1, 'octocat', 'more talk');
    const posted = await hostOf().upsertComment(1, MARKER, report('new'));

    expect(posted.created).toBe(false);
    expect(gitHub.comments(1).find(({ id }) => id === ours.id)?.body).toBe(report('new'));
    expect(gitHub.comments(1)).toHaveLength(251);
    expect(asked().filter((line) => line.startsWith('issues/list'))).toHaveLength(3);
    expect(gitHub.violations).toEqual([]);
  });

  test("leaves another author's comment with our marker alone", async () => {
    gitHub.addComment(1, 'mallory', report('verdict: passed'));
    const posted = await hostOf().upsertComment(1, MARKER, report('verdict: failed'));

    expect(posted.created).toBe(true);
    expect(gitHub.comments(1).map(({ login, body }) => [login, body])).toEqual([
      ['mallory', report('verdict: passed')],
      [BOT, report('verdict: failed')],
    ]);
    expect(gitHub.violations).toEqual([]);
  });

  test('is not one of ours that only quotes the marker or lacks it', async () => {
    gitHub.addComment(1, BOT, 'Deployed.');
    gitHub.addComment(1, BOT, `> ${MARKER}\n> quoted`);
    gitHub.addComment(1, BOT, `Search for ${MARKER}.`);
    const posted = await hostOf().upsertComment(1, MARKER, report('new'));

    expect(posted.created).toBe(true);
    expect(gitHub.comments(1)).toHaveLength(4);
  });

  test('is the oldest of several of ours; the rest stay as they are', async () => {
    gitHub.addComment(1, BOT, report('oldest').replaceAll('\n', '\r\n'));
    gitHub.addComment(1, BOT, report('other'));
    await hostOf().upsertComment(1, MARKER, report('new'));

    expect(gitHub.comments(1).map(({ body }) => body)).toEqual([report('new'), report('other')]);
    expect(gitHub.violations).toEqual([]);
  });

  test('belongs to its pull request', async () => {
    gitHub.addPull({ number: 2 });
    const first = await hostOf().upsertComment(1, MARKER, report('one'));
    const second = await hostOf().upsertComment(2, MARKER, report('two'));

    expect([first.created, second.created]).toEqual([true, true]);
    expect(gitHub.comments(2).map(({ body }) => body)).toEqual([report('two')]);
  });

  test('must carry its marker', async () => {
    await expect(hostOf().upsertComment(1, MARKER, 'no marker')).rejects.toThrow(
      /lacks its marker/,
    );
    expect(gitHub.requests).toEqual([]);
  });
});

describe('who we are', () => {
  test('is what GitHub says for a personal token', async () => {
    gitHub.addComment(1, BOT, report("the workflow's"));
    gitHub.addComment(1, 'octocat', report('mine'));
    await hostOf({ token: TOKENS.person }).upsertComment(1, MARKER, report('new'));

    expect(gitHub.comments(1).map(({ body }) => body)).toEqual([
      report("the workflow's"),
      report('new'),
    ]);
    expect(gitHub.violations).toEqual([]);
  });

  test('is the option where it is given, and then nobody is asked', async () => {
    gitHub.addComment(1, 'data-gate[bot]', report('old'));
    const posted = await hostOf({ author: 'Data-Gate[bot]' }).upsertComment(
      1,
      MARKER,
      report('new'),
    );

    expect(posted.created).toBe(false);
    expect(asked()).toEqual(['issues/list-comments 200', 'issues/update-comment 200']);
  });

  test('is unknown for a wrong token', async () => {
    const error = await errorOf(
      hostOf({ token: 'no-such-token' }).upsertComment(1, MARKER, report('new')),
    );
    expect(error).not.toBeInstanceOf(PermissionError);
    expect(error.message).toContain('401');
    expect(error.hint).toMatch(/token is wrong or has expired/);
    expect(slept).toEqual([]);
  });
});

describe('no permission', () => {
  test('to write from a fork: which one is missing, and why', async () => {
    const error = await errorOf(
      hostOf({ token: TOKENS.fork }).upsertComment(1, MARKER, report('new')),
    );
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toContain('Resource not accessible by integration');
    expect(error.hint).toContain('`pull-requests: write`');
    expect(error.hint).toContain('fork');
    expect(gitHub.comments(1)).toEqual([]);
    expect(slept).toEqual([]);
    expect(gitHub.violations).toEqual([]);
  });

  test('to update', async () => {
    gitHub.addComment(1, BOT, report('old'));
    const error = await errorOf(
      hostOf({ token: TOKENS.fork }).upsertComment(1, MARKER, report('new')),
    );
    expect(error).toBeInstanceOf(PermissionError);
    expect(gitHub.comments(1).map(({ body }) => body)).toEqual([report('old')]);
  });

  test('to read in a private repository', async () => {
    await gitHub.close();
    gitHub = await startGitHubStandIn({
      private: true,
      tokens: {
        'contents-only': { login: BOT, kind: 'installation', permissions: { contents: 'read' } },
      },
    });
    const error = await errorOf(
      hostOf({ token: 'contents-only' }).upsertComment(1, MARKER, report('new')),
    );
    expect(error).toBeInstanceOf(PermissionError);
  });

  test('to see the pull request, or no such one', async () => {
    const error = await errorOf(hostOf().upsertComment(77, MARKER, report('new')));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.message).toContain('pull request #77: GitHub answered 404');
  });

  test('because the conversation is locked', async () => {
    gitHub.fail({
      operation: 'issues/create-comment',
      answer: {
        status: 403,
        body: { message: 'Unable to create comment because issue is locked.' },
      },
    });
    const error = await errorOf(hostOf().upsertComment(1, MARKER, report('new')));
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.hint).toMatch(/unlock/);
  });
});

describe('a text GitHub refuses', () => {
  test('65,536 characters are the most', async () => {
    const body = report('').padEnd(65_536, 'x');
    expect((await hostOf().upsertComment(1, MARKER, body)).created).toBe(true);

    const error = await errorOf(hostOf().upsertComment(1, MARKER, `${body}x`));
    expect(error).not.toBeInstanceOf(PermissionError);
    expect(error.message).toContain('422');
    expect(error.message).toContain('Body is too long (maximum is 65536 characters)');
    expect(slept).toEqual([]);
    expect(gitHub.violations).toEqual([]);
  });
});

describe('trouble that passes', () => {
  test('502, then all is well', async () => {
    gitHub.fail({ operation: 'issues/create-comment', answer: serverError(502), times: 2 });
    const posted = await hostOf().upsertComment(1, MARKER, report('new'));

    expect(posted.created).toBe(true);
    expect(gitHub.comments(1)).toHaveLength(1);
    expect(slept).toEqual([1000, 2000]);
    expect(gitHub.violations).toEqual([]);
  });

  test.each(['disconnect', serverError(502), 'half'] as const)(
    'an answer that got lost (%j) after the comment was made does not make a second one',
    async (answer) => {
      gitHub.fail({ operation: 'issues/create-comment', afterwards: true, answer });
      await hostOf().upsertComment(1, MARKER, report('new'));

      expect(gitHub.comments(1).map(({ body }) => body)).toEqual([report('new')]);
      expect(slept).toEqual([1000]);
      expect(gitHub.violations).toEqual([]);
    },
  );

  test('half a list of comments is not an empty one', async () => {
    gitHub.addComment(1, BOT, report('old'));
    gitHub.fail({ operation: 'issues/list-comments', answer: 'half' });
    const posted = await hostOf().upsertComment(1, MARKER, report('new'));

    expect(posted.created).toBe(false);
    expect(gitHub.comments(1)).toHaveLength(1);
  });

  test.each([403, 429] as const)('a secondary rate limit (%d): waits as told', async (status) => {
    gitHub.fail({ operation: 'issues/create-comment', answer: secondaryRateLimit(status, 7) });
    const posted = await hostOf().upsertComment(1, MARKER, report('new'));

    expect(posted.created).toBe(true);
    expect(slept).toEqual([7000]);
  });

  test('a secondary rate limit that names no time: a minute', async () => {
    gitHub.fail({ operation: 'users/get-authenticated', answer: secondaryRateLimit(403) });
    await hostOf().upsertComment(1, MARKER, report('new'));

    expect(slept).toEqual([60_000]);
    expect(gitHub.comments(1).map(({ login }) => login)).toEqual([BOT]);
  });

  test('a used-up limit that is renewed soon', async () => {
    gitHub.fail({ answer: usedUpRateLimit(NOW / 1000 + 20) });
    await hostOf().upsertComment(1, MARKER, report('new'));
    expect(slept).toEqual([20_000]);
  });
});

describe('trouble that stays', () => {
  test('502 three times', async () => {
    gitHub.fail({ operation: 'issues/list-comments', answer: serverError(502), times: 9 });
    const error = await errorOf(hostOf().upsertComment(1, MARKER, report('new')));

    expect(error).not.toBeInstanceOf(PermissionError);
    expect(error.message).toMatch(/after 3 tries: GitHub answered 502/);
    expect(slept).toEqual([1000, 2000]);
  });

  test('a limit of an hour is reported at once', async () => {
    gitHub.fail({ answer: usedUpRateLimit(NOW / 1000 + 1800), times: 9 });
    const error = await errorOf(hostOf().upsertComment(1, MARKER, report('new')));

    expect(error).not.toBeInstanceOf(PermissionError);
    expect(error.hint).toContain('in 1800 seconds');
    expect(slept).toEqual([]);
  });

  test('no answer', async () => {
    gitHub.fail({ answer: 'silence', times: 9 });
    const error = await errorOf(
      hostOf({ requestTimeoutMs: 50 }).upsertComment(1, MARKER, report('new')),
    );
    expect(error.message).toMatch(/GitHub could not be reached after 3 tries/);
    expect(gitHub.requests).toHaveLength(3);
  });

  test('no server', async () => {
    await gitHub.close();
    const error = await errorOf(hostOf().upsertComment(1, MARKER, report('new')));
    expect(error.message).toMatch(/GitHub could not be reached after 3 tries/);
  });
});

describe('options', () => {
  test.each(['data', 'octo-org/data/more', '', 'octo org/data'])(
    'a repository has an owner and a name: %j',
    (repository) => {
      expect(() => hostOf({ repository })).toThrow(ConfigError);
    },
  );

  test('a token is needed', () => {
    expect(() => hostOf({ token: '' })).toThrow(ConfigError);
  });

  test('a slash at the end of the API address does no harm', async () => {
    const posted = await hostOf({ apiUrl: `${gitHub.url}/` }).upsertComment(
      1,
      MARKER,
      report('new'),
    );
    expect(posted.created).toBe(true);
    expect(gitHub.violations).toEqual([]);
  });
});

test('no error holds the token', async () => {
  gitHub.fail({ operation: 'issues/create-comment', answer: serverError(502), times: 3 });
  const errors = [
    await errorOf(hostOf().upsertComment(1, MARKER, report('new'))),
    await errorOf(hostOf({ token: TOKENS.fork }).upsertComment(1, MARKER, report('new'))),
    await errorOf(hostOf({ token: 'no-such-token' }).upsertComment(1, MARKER, report('new'))),
  ];
  const everything = inspect(errors, { depth: Infinity, showHidden: true, getters: true });
  expect(everything).toContain('authorization');
  for (const token of [TOKENS.workflow, TOKENS.fork, 'no-such-token']) {
    expect(everything).not.toContain(token);
  }
});
