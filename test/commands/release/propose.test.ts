// What becomes of a release pull request, over a host that keeps one in memory.
import { describe, expect, test } from '@jest/globals';
import { proposeReleases, releaseBranch } from '../../../src/commands/release/propose.ts';
import { ConfigError } from '../../../src/core/errors.ts';
import { proposalExitCode } from '../../../src/core/proposal.ts';
import type { HostPull, PullHost } from '../../../src/core/release-host.ts';
import type { DatasetPlan, Preparation } from '../../../src/core/release-plan.ts';
import type { PlannedRelease } from '../../../src/core/release.ts';
import { writePlanned } from '../../../src/release/planned.ts';
import { makeReport } from '../../reporters/reports.ts';

const commit = 'a'.repeat(40);

const planned: PlannedRelease = {
  format: 1,
  version: '1.0.0',
  date: '2026-01-01',
  previous: null,
  bump: 'first',
  content: `sha256:${'c'.repeat(64)}`,
};

function planOf(fields: Partial<DatasetPlan> = {}): DatasetPlan {
  return {
    dataset: 'geo',
    title: 'Geo',
    folder: 'datasets/geo',
    last: null,
    records: 3,
    unread: 0,
    counts: { added: 3, edited: 0, removed: 0, moved: 0, splitMoves: 0 },
    changes: [],
    needed: 'first',
    entries: [],
    next: { version: '1.0.0', bump: 'first' },
    refused: [],
    planned: null,
    notes: [],
    ...fields,
  };
}

function prepared(fields: Partial<DatasetPlan> = {}): Preparation {
  return {
    outcome: 'prepared',
    release: {
      dataset: 'geo',
      title: 'Geo',
      folder: 'datasets/geo',
      tag: 'geo-v1.0.0',
      planned,
      plan: planOf(fields),
      section: '## 1.0.0\n\n- First.\n',
      metrics: [],
      report: makeReport(),
    },
    files: [{ path: 'datasets/geo/release.json', bytes: writePlanned(planned) }],
  };
}

interface World {
  readonly open?: HostPull;
  readonly editor?: string;
  /** Nothing is different from the branch it goes to. */
  readonly isSame?: boolean;
  /** release.json of the open pull request. */
  readonly proposed?: Uint8Array;
}

const pull: HostPull = {
  number: 7,
  url: 'https://github.com/octo-org/data/pull/7',
  author: 'github-actions[bot]',
  title: 'Release geo 0.9.0',
  body: '',
  headCommit: 'b'.repeat(40),
  isMerged: false,
  mergeCommit: null,
};

async function propose(preparation: Preparation | Error, world: World = {}) {
  const calls: string[] = [];
  const seen: (PlannedRelease | null)[] = [];
  const pulls: Partial<PullHost> = {
    openPull: async () => world.open ?? null,
    editorOf: async () => world.editor ?? null,
    fileAt: async () => world.proposed ?? null,
    commitFiles: async ({ branch, parent }) => {
      calls.push(`commit ${branch} on ${parent.slice(0, 1)}`);
      return world.isSame === true ? null : pull.headCommit;
    },
    createPull: async ({ title, into }) => {
      calls.push(`create ${title} into ${into}`);
      return { ...pull, title };
    },
    updatePull: async (number, { title }) => void calls.push(`update ${number} ${title}`),
    closePull: async (number, branch) => void calls.push(`close ${number} ${branch}`),
  };
  const [proposal] = await proposeReleases(
    [
      {
        dataset: 'geo',
        folder: 'datasets/geo',
        commit,
        branch: 'main',
        rules: { approvals: 1, codeOwners: false },
      },
    ],
    {
      pulls: pulls as PullHost,
      prepare: async (_dataset, proposed) => {
        seen.push(proposed);
        if (preparation instanceof Error) throw preparation;
        return preparation;
      },
      log: { info() {}, warn() {}, progress() {} },
    },
  );
  return { proposal, calls, seen };
}

const branch = releaseBranch('geo');

describe('a release pull request', () => {
  test('is opened', async () => {
    const { proposal, calls } = await propose(prepared());
    expect(proposal).toMatchObject({ outcome: 'opened', version: '1.0.0', pull: { number: 7 } });
    expect(calls).toEqual([`commit ${branch} on a`, 'create Release geo 1.0.0 into main']);
  });

  test('is updated, and told which version it holds', async () => {
    const { proposal, calls, seen } = await propose(prepared(), {
      open: pull,
      proposed: writePlanned(planned),
    });
    expect(proposal).toMatchObject({ outcome: 'updated', version: '1.0.0' });
    expect(calls).toEqual([`commit ${branch} on a`, 'update 7 Release geo 1.0.0']);
    expect(seen).toEqual([planned]);
  });

  test('with a release.json that nobody can read is written anew', async () => {
    const { proposal, seen } = await propose(prepared(), {
      open: pull,
      proposed: Buffer.from('none'),
    });
    expect([proposal?.outcome, seen]).toEqual(['updated', [null]]);
  });

  test('is closed where nothing is left', async () => {
    const nothing: Preparation = { outcome: 'nothing', plan: planOf() };
    expect((await propose(nothing)).calls).toEqual([]);
    const { proposal, calls } = await propose(nothing, { open: pull });
    expect([proposal?.outcome, calls]).toEqual(['closed', [`close 7 ${branch}`]]);
  });

  test('is closed where the branch it goes to holds it all', async () => {
    const { proposal } = await propose(prepared(), { open: pull, isSame: true });
    expect(proposal?.outcome).toBe('closed');
  });

  test('is not opened again while its version waits to be published', async () => {
    const waiting = prepared({ planned: { version: '1.0.0', state: 'prepared' } });
    const { proposal } = await propose(waiting, { isSame: true });
    expect(proposal).toMatchObject({ outcome: 'waiting', version: '1.0.0' });
  });

  test('that somebody works on is left alone', async () => {
    const { proposal, calls, seen } = await propose(prepared(), { open: pull, editor: 'Ada' });
    expect(proposal).toMatchObject({ outcome: 'kept', pull: { number: 7 } });
    expect(proposal?.why).toMatch(/^Ada made the last commit of #7, and it stays/);
    expect([calls, seen]).toEqual([[], []]);
    expect(proposalExitCode([proposal!])).toBe(0);
  });

  test('is refused with the reasons of the plan', async () => {
    const plan = planOf({ refused: ['a is too small', 'b is too'] });
    const { proposal, calls } = await propose({ outcome: 'refused', plan }, { open: pull });
    expect(proposal).toMatchObject({ outcome: 'refused', why: 'a is too small; b is too' });
    expect(calls).toEqual([]);
    expect(proposalExitCode([proposal!])).toBe(1);
  });

  test('that fails is told, and nothing else', async () => {
    const { proposal } = await propose(new ConfigError('no such thing', { hint: 'Mend it.' }));
    expect(proposal).toMatchObject({ outcome: 'failed', why: 'no such thing\n  Mend it.' });
    expect(proposalExitCode([proposal!])).toBe(2);
    await expect(propose(new TypeError('a bug'))).rejects.toThrow('a bug');
  });
});
