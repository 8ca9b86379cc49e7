// The truth table of who may approve a release, over a fake host: what each fact changes.
import { describe, expect, test } from '@jest/globals';
import { checkApproval } from '../../../src/commands/release/approvals.ts';
import type { Tree } from '../../../src/core/ports.ts';
import type { HostPull, HostReview, PullHost } from '../../../src/core/release-host.ts';

const head = 'a'.repeat(40);
const earlier = 'b'.repeat(40);
const merged = 'c'.repeat(40);
const base = 'd'.repeat(40);
const path = 'datasets/geo/release.json';

const pull: HostPull = {
  number: 7,
  url: 'https://github.com/octo-org/data/pull/7',
  author: 'github-actions[bot]',
  title: 'Release geo 1.0.0',
  body: '',
  headCommit: head,
  isMerged: true,
  mergeCommit: merged,
};

interface World {
  readonly pull?: HostPull | null;
  readonly reviews?: readonly HostReview[];
  readonly release?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly writers?: readonly string[];
  readonly committers?: readonly string[];
  readonly teams?: Readonly<Record<string, readonly string[]>>;
  /** Of release.json on the pull request's head. */
  readonly reviewed?: string;
  /** Commits before the merged one, the latest first, and the pull request each is of. */
  readonly before?: readonly (readonly [commit: string, pull: number | null])[];
}

function ask(world: World) {
  const parents = world.before ?? [[base, null] as const];
  const files: Record<string, string> = {
    'heartcut.yaml': `version: 1\nrelease: { ${world.release ?? 'approvals: 1'} }\n`,
    ...world.files,
  };
  const loose = { 'heartcut.yaml': 'version: 1\nrelease: { approvals: 0 }\n', [path]: '{}' };
  const treeOf = (commit: string): Tree => {
    const held: Record<string, string> = commit === base ? files : loose;
    return {
      commit,
      label: commit.slice(0, 7),
      list: async () => Object.keys(held).map((each) => ({ path: each, type: 'file' as const })),
      read: async (each) => (held[each] === undefined ? null : Buffer.from(held[each])),
    };
  };
  const thePull = world.pull === undefined ? pull : world.pull;
  const pulls: Partial<PullHost> = {
    pullOf: async (commit) => {
      if (commit === merged) return thePull;
      const number = parents.find(([each]) => each === commit)?.[1] ?? null;
      return number === null ? null : { ...pull, number };
    },
    reviews: async () => world.reviews ?? [],
    committers: async () => world.committers ?? ['github-actions[bot]'],
    mayWrite: async (login) => (world.writers ?? ['ada', 'ben', 'cleo']).includes(login),
    teamMembers: async (team) => world.teams?.[team] ?? null,
    fileAt: async () => Buffer.from(world.reviewed ?? '{}'),
  };
  const line = [merged, ...parents.map(([commit]) => commit)];
  return checkApproval(
    { commit: merged, folder: 'datasets/geo', branch: 'main' },
    {
      pulls: pulls as PullHost,
      repository: {
        tree: async (commit) => treeOf(commit),
        resolve: async (revision) => line[line.indexOf(revision.replace(/\^1$/, '')) + 1] ?? null,
      },
    },
  );
}

const review = (
  by: string,
  state: HostReview['state'] = 'approved',
  commit = head,
): HostReview => ({ by, state, commit });

const owners = (text: string) => ({ '.github/CODEOWNERS': text });
const owned = { release: 'approvals: 1, codeOwners: true', reviews: [review('ada')] };

describe('approved', () => {
  test.each<[string, World, string[]]>([
    ['by one', { reviews: [review('ada')] }, ['ada']],
    ['by none where none is asked', { release: 'approvals: 0' }, []],
    ['by none, without a pull request', { release: 'approvals: 0', pull: null }, []],
    [
      'by two',
      { release: 'approvals: 2', reviews: [review('ben'), review('ada')] },
      ['ada', 'ben'],
    ],
    ['and talked about', { reviews: [review('ada'), review('ada', 'commented')] }, ['ada']],
    ['again', { reviews: [review('ada', 'approved', earlier), review('ada')] }, ['ada']],
    ['at last', { reviews: [review('ada', 'changes-requested'), review('ada')] }, ['ada']],
    [
      'while a stranger is against it',
      { reviews: [review('ada'), review('mallory', 'changes-requested')] },
      ['ada'],
    ],
    [
      'while somebody was against an earlier head',
      { reviews: [review('ada'), review('ben', 'changes-requested', earlier)] },
      ['ada'],
    ],
    ['by an owner', { ...owned, files: owners('* @Ada') }, ['ada']],
    [
      "by an owner's team",
      { ...owned, files: owners('/datasets/ @o/t'), teams: { 'o/t': ['ADA'] } },
      ['ada'],
    ],
    [
      'by an owner beside a team that nobody may ask for',
      { ...owned, files: owners('* @o/t @ada') },
      ['ada'],
    ],
    [
      'by an owner of the file in .github, whatever the others say',
      { ...owned, files: { ...owners('* @ada'), CODEOWNERS: '* @ben' } },
      ['ada'],
    ],
    [
      'by an owner of docs/CODEOWNERS',
      { ...owned, files: { 'docs/CODEOWNERS': '* @ada' } },
      ['ada'],
    ],
  ])('%s', async (_, world, by) => {
    expect(await ask(world)).toEqual({ approved: true, by });
  });
});

describe('refused', () => {
  test.each<[string, World, string]>([
    ['nobody', {}, '#7 has 0 of 1 approvals'],
    ['no pull request', { pull: null }, 'came to main without a pull request'],
    ['too few', { release: 'approvals: 2', reviews: [review('ada')] }, '1 of 2'],
    [
      'twice the same',
      { release: 'approvals: 2', reviews: [review('ada'), review('ada')] },
      '1 of',
    ],
    ['an earlier head', { reviews: [review('ada', 'approved', earlier)] }, '0 of 1'],
    ['an unknown head', { reviews: [review('ada', 'approved', '')] }, '0 of 1'],
    [
      'a later word on an earlier head',
      { reviews: [review('ada'), review('ada', 'approved', earlier)] },
      '0 of 1',
    ],
    ['dismissed', { reviews: [review('ada'), review('ada', 'dismissed')] }, '0 of 1'],
    ['words alone', { reviews: [review('ada', 'commented')] }, '0 of 1'],
    [
      'taken back',
      { reviews: [review('ada'), review('ada', 'changes-requested')] },
      'ada asked for',
    ],
    [
      'somebody against it',
      { reviews: [review('ada'), review('ben', 'changes-requested')] },
      'ben asked for changes',
    ],
    ['a stranger', { reviews: [review('mallory')] }, '0 of 1'],
    ['its author', { pull: { ...pull, author: 'Ada' }, reviews: [review('ada')] }, '0 of 1'],
    ['who made a commit of it', { committers: ['ADA'], reviews: [review('ada')] }, '0 of 1'],
    [
      'a bot',
      { writers: ['my-app[bot]'], reviews: [review('my-app[bot]'), review('github-actions[bot]')] },
      '0 of 1',
    ],
    ['an account that is gone', { writers: [''], reviews: [review('')] }, '0 of 1'],
    ['another release.json', { reviewed: '{"a":1}', reviews: [review('ada')] }, 'is not the one'],
    ['no CODEOWNERS', owned, 'there is no CODEOWNERS file'],
    ['owners of other files', { ...owned, files: owners('/src/ @ada') }, 'names no owner'],
    ['no owner', { ...owned, files: owners('* @ada\n/datasets/ @ben') }, 'no owner of'],
    [
      'another team',
      { ...owned, files: owners('* @o/t'), teams: { 'o/t': ['ben'] } },
      'no owner of',
    ],
    [
      'a team nobody may ask for',
      { ...owned, files: owners('* @o/t') },
      'may not ask who is in @o/t',
    ],
    ['an e-mail address', { ...owned, files: owners('* ada@example.com') }, 'names no account'],
    ['owners alone', { release: 'approvals: 0, codeOwners: true' }, '0 of 1'],
    ['the first commit of all', { before: [], reviews: [review('ada')] }, "can't be found"],
  ])('%s', async (_, world, reason) => {
    const answer = await ask(world);
    expect(answer).toMatchObject({ approved: false });
    expect(answer.approved ? '' : answer.reason).toContain(reason);
  });
});

describe('the rules', () => {
  test('are those before the pull request, also where its commits were rebased', async () => {
    // Its first commit loosens the rules, its last one brings the release.
    const before = [
      [earlier, 7],
      [base, 6],
    ] as const;
    expect(await ask({ before })).toMatchObject({ approved: false });
    expect(await ask({ before, reviews: [review('ada')] })).toEqual({
      approved: true,
      by: ['ada'],
    });
  });

  test('are the default ones where there is no heartcut.yaml', async () => {
    const answer = await ask({
      before: [[base, null]],
      files: { 'heartcut.yaml': 'version: 1\n' },
    });
    expect(answer).toMatchObject({ approved: false });
  });
});
