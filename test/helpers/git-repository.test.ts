import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createGitRepository, type GitRepository } from './git-repository.ts';

const opened: GitRepository[] = [];

/** Cleaned up after the test. */
async function keep(repository: Promise<GitRepository>): Promise<GitRepository> {
  const one = await repository;
  opened.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.cleanup()));
});

/** Base and a branch with one more line each. */
async function forked() {
  const repository = await keep(createGitRepository());
  const start = await repository.commit({ 'a.jsonl': '{"n":1}\n' }, 'Start');
  await repository.branch('change');
  const head = await repository.commit({ 'b.jsonl': '{"n":2}\n' }, 'Add b');
  await repository.checkout('main');
  const base = await repository.commit({ 'c.jsonl': '{"n":3}\n' }, 'Add c');
  return { repository, start, head, base };
}

test('the same calls give the same commits', async () => {
  const [one, two] = [await forked(), await forked()];
  expect([one.start, one.head, one.base]).toEqual([two.start, two.head, two.base]);
  expect(one.start).toMatch(/^[0-9a-f]{40}$/);
});

test('a commit holds text, bytes, links, odd names and deletions', async () => {
  const repository = await keep(createGitRepository());
  const bytes = Uint8Array.from([0, 255, 13, 10]);
  await repository.commit({ 'a.txt': 'a\r\n', 'old/b.txt': 'b' }, 'One');
  await repository.commit(
    {
      'old/b.txt': null,
      'new/é :(top)*.bin': bytes,
      link: { linkTo: 'a.txt' },
    },
    'Two',
  );

  expect((await repository.git('ls-files', '-z')).split('\0').filter(Boolean)).toEqual([
    'a.txt',
    'link',
    'new/é :(top)*.bin',
  ]);
  expect(await repository.git('cat-file', '-s', 'HEAD:a.txt')).toBe('3');
  expect(new Uint8Array(await readFile(join(repository.path, 'new/é :(top)*.bin')))).toEqual(bytes);
  expect((await lstat(join(repository.path, 'link'))).isSymbolicLink()).toBe(true);
  expect(await repository.git('status', '--porcelain')).toBe('');
});

test('only the files named are committed, and there may be none', async () => {
  const repository = await keep(createGitRepository());
  const first = await repository.commit({}, 'Empty');
  const second = await repository.commit({}, 'Empty too');
  expect(first).not.toBe(second);
  expect(await repository.git('log', '--format=%s %an %cI')).toBe(
    'Empty too Ada Author 2026-01-01T00:01:00+00:00\nEmpty Ada Author 2026-01-01T00:00:00+00:00',
  );
});

test('a merge has both parents', async () => {
  const { repository, base, head } = await forked();
  const merged = await repository.merge('change');
  expect(await repository.git('rev-parse', 'HEAD^1', 'HEAD^2')).toBe(`${base}\n${head}`);
  expect(await repository.git('rev-parse', 'HEAD')).toBe(merged);
});

test("a pull request's merge commit leaves the checkout alone", async () => {
  const { repository, base, head } = await forked();
  const merge = await repository.pullMerge(base, head);
  expect(await repository.git('rev-parse', `${merge}^1`, `${merge}^2`)).toBe(`${base}\n${head}`);
  expect(await repository.git('ls-tree', '--name-only', merge)).toBe('a.jsonl\nb.jsonl\nc.jsonl');
  expect(await repository.git('rev-parse', 'HEAD')).toBe(base);
});

test('a clone is whole, a shallow one is not', async () => {
  const { repository, base, head } = await forked();
  const whole = await keep(repository.clone({ branch: 'change' }));
  expect(await whole.git('rev-parse', 'HEAD')).toBe(head);
  expect(await whole.git('rev-list', '--count', '--all')).toBe('3');

  const shallow = await keep(repository.clone({ depth: 1 }));
  expect(await shallow.git('rev-parse', 'HEAD')).toBe(base);
  expect(await shallow.git('rev-list', '--count', '--all')).toBe('1');
  await expect(shallow.git('cat-file', '-e', head)).rejects.toThrow();
  await shallow.git('fetch', '--quiet', '--depth=1', 'origin', head);
  expect(await shallow.git('cat-file', '-t', head)).toBe('commit');
});

test("actions/checkout's shallow checkout of a pull request has one commit and no branch", async () => {
  const { repository, base, head } = await forked();
  const sha = await repository.pullMerge(base, head);
  const runner = await keep(repository.actionsCheckout({ ref: 'refs/pull/1/merge', sha }));

  expect(await runner.git('rev-list', '--count', '--all')).toBe('1');
  expect(await runner.git('for-each-ref', '--format=%(refname)')).toBe('refs/remotes/pull/1/merge');
  await expect(runner.git('symbolic-ref', 'HEAD')).rejects.toThrow();
  await stat(join(runner.path, 'b.jsonl'));
});

test("actions/checkout's whole checkout has every branch", async () => {
  const { repository, base, head } = await forked();
  const sha = await repository.pullMerge(base, head);
  const pull = await keep(repository.actionsCheckout({ ref: 'refs/pull/1/merge', sha, depth: 0 }));
  expect(await pull.git('merge-base', 'origin/main', 'origin/change')).toMatch(/^[0-9a-f]{40}$/);
  expect(await pull.git('rev-parse', 'HEAD')).toBe(sha);

  const push = await keep(
    repository.actionsCheckout({ ref: 'refs/heads/main', sha: base, depth: 0 }),
  );
  expect(await push.git('symbolic-ref', '--short', 'HEAD')).toBe('main');
});

test('cleanup leaves nothing', async () => {
  const repository = await createGitRepository();
  await repository.commit({ 'a.txt': 'a' }, 'One');
  await repository.cleanup();
  await expect(stat(repository.path)).rejects.toThrow(/ENOENT/);
});
