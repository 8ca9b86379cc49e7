import { describe, expect, test } from '@jest/globals';
import { mergeGroupEvent, pullRequestEvent, pushEvent, workflowDispatchEvent } from './payloads.ts';

const BASE = 'b'.repeat(40);
const HEAD = 'a'.repeat(40);
const MERGE = 'c'.repeat(40);

/** No trace of the repositories the samples were taken in. */
function expectMoved(payload: unknown): void {
  expect(JSON.stringify(payload)).not.toMatch(/Hello-World|octo-repo/);
}

describe('pull_request', () => {
  test('from a branch of the same repository', () => {
    const event = pullRequestEvent({ baseSha: BASE, headSha: HEAD, mergeSha: MERGE, number: 7 });
    const { pull_request: pull, ...payload } = event.payload;
    expectMoved(event.payload);
    expect(event).toMatchObject({
      name: 'pull_request',
      sha: MERGE,
      ref: 'refs/pull/7/merge',
      headRef: 'change',
      baseRef: 'main',
    });
    expect(payload).toMatchObject({ action: 'opened', number: 7 });
    expect(payload).not.toHaveProperty('before');
    expect(payload).not.toHaveProperty('installation');
    expect(pull).toMatchObject({
      number: 7,
      merge_commit_sha: MERGE,
      base: { sha: BASE, ref: 'main', repo: { full_name: 'octo-org/data', fork: false } },
      head: { sha: HEAD, ref: 'change', repo: { full_name: 'octo-org/data', fork: false } },
    });
    expect(pull.head.repo.id).toBe(payload['repository'].id);
  });

  test('from a fork', () => {
    const { payload } = pullRequestEvent({ baseSha: BASE, headSha: HEAD, fork: 'mallory/data' });
    const { head, base, user } = payload['pull_request'];
    expect(head.repo).toMatchObject({ full_name: 'mallory/data', fork: true });
    expect(head.repo.owner.login).toBe('mallory');
    expect(head.repo.id).not.toBe(base.repo.id);
    expect(user.login).toBe('mallory');
    expect(base.repo.full_name).toBe('octo-org/data');
  });

  test('from a fork that is gone', () => {
    const { payload } = pullRequestEvent({ baseSha: BASE, headSha: HEAD, fork: null });
    expect(payload['pull_request'].head).toMatchObject({ repo: null, sha: HEAD });
  });

  test('after a push', () => {
    const { payload } = pullRequestEvent({
      baseSha: BASE,
      headSha: HEAD,
      action: 'synchronize',
      before: MERGE,
    });
    expect(payload).toMatchObject({ action: 'synchronize', before: MERGE, after: HEAD });
  });

  test('pull_request_target runs on the base', () => {
    const event = pullRequestEvent({ baseSha: BASE, headSha: HEAD, name: 'pull_request_target' });
    expect(event).toMatchObject({ sha: BASE, ref: 'refs/heads/main', headRef: 'change' });
  });
});

describe('push', () => {
  test('of more commits', () => {
    const event = pushEvent({ before: BASE, after: HEAD });
    expectMoved(event.payload);
    expect(event).toMatchObject({ name: 'push', sha: HEAD, ref: 'refs/heads/main' });
    expect(event.payload).toMatchObject({
      before: BASE,
      after: HEAD,
      created: false,
      deleted: false,
      forced: false,
      head_commit: { id: HEAD },
      repository: { full_name: 'octo-org/data', default_branch: 'main' },
    });
  });

  test('of a new branch, a rewritten and a deleted one', () => {
    const zeros = '0'.repeat(40);
    expect(pushEvent({ before: null, after: HEAD }).payload).toMatchObject({
      before: zeros,
      created: true,
    });
    expect(pushEvent({ before: BASE, after: HEAD, forced: true }).payload).toMatchObject({
      forced: true,
    });
    expect(pushEvent({ before: BASE, after: null }).payload).toMatchObject({
      after: zeros,
      deleted: true,
      head_commit: null,
    });
  });
});

test('merge_group', () => {
  const event = mergeGroupEvent({ baseSha: BASE, headSha: HEAD, number: 4 });
  expectMoved(event.payload);
  expect(event.sha).toBe(HEAD);
  expect(event.ref).toBe(`refs/heads/gh-readonly-queue/main/pr-4-${BASE}`);
  expect(event.payload['merge_group']).toMatchObject({
    base_sha: BASE,
    base_ref: 'refs/heads/main',
    head_sha: HEAD,
    head_ref: event.ref,
  });
});

test('workflow_dispatch', () => {
  const event = workflowDispatchEvent({ sha: HEAD, inputs: { base: 'main' }, repository: 'a/b' });
  expectMoved(event.payload);
  expect(event).toMatchObject({ sha: HEAD, ref: 'refs/heads/main', repository: 'a/b' });
  expect(event.payload).toMatchObject({
    ref: 'refs/heads/main',
    inputs: { base: 'main' },
    repository: { full_name: 'a/b', name: 'b', owner: { login: 'a' } },
  });
});
