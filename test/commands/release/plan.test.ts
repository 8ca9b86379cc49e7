import { afterEach, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../../src/adapters/git.ts';
import { openVersions } from '../../../src/adapters/git-versions.ts';
import { plan } from '../../../src/commands/release/plan.ts';
import type { DatasetPlan } from '../../../src/core/release-plan.ts';
import { describeError } from '../../config/fakes.ts';
import type { GitRepository } from '../../helpers/git-repository.ts';
import {
  createRiversRepository,
  folder,
  jsonl,
  rivers,
  riversManifest,
} from '../../helpers/released-repository.ts';

const open: GitRepository[] = [];
afterEach(async () => {
  for (const repository of open.splice(0)) await repository.cleanup();
});
async function create(...args: Parameters<typeof createRiversRepository>): Promise<GitRepository> {
  const repository = await createRiversRepository(...args);
  open.push(repository);
  return repository;
}

const quiet = { info() {}, warn() {}, progress() {} };
const train = `${folder}/train.jsonl`;

async function planAt(path: string, revision?: string): Promise<DatasetPlan> {
  const repository = await openRepository(path);
  const versions = await openVersions(path);
  if (repository === null || versions === null) throw new Error('no repository');
  const head =
    revision === undefined ? await repository.workingTree() : await repository.tree(revision);
  const { datasets } = await plan({ head, repository, versions }, ['rivers'], quiet);
  return datasets[0]!;
}

const short = ({ next, needed, changes, refused }: DatasetPlan): unknown[] => [
  next?.version,
  needed,
  Object.fromEntries(changes.map((change) => [change.class, change.count])),
  ...refused,
];

describe('a plan', () => {
  test('of what was never released is 1.0.0', async () => {
    const { path } = await create();
    const found = await planAt(path);
    expect(short(found)).toEqual(['1.0.0', 'first', {}]);
    expect(found).toMatchObject({ last: null, records: 13, planned: null, notes: [] });
  });

  test('tells what changed since the highest tag, of the working tree and of a commit', async () => {
    const repository = await create();
    await repository.git('tag', 'rivers-v1.9.0');
    const changed = await repository.commit({ [train]: jsonl(rivers(0, 12)) }, 'More');
    await repository.git('tag', '-a', '-m', 'x', 'rivers-v1.10.0');
    await repository.git('tag', 'rivers-v2.0.0-rc.1');
    await repository.git('tag', 'lakes-v9.0.0');
    expect(short(await planAt(repository.path))).toEqual([undefined, null, {}]);
    await repository.commit({ [train]: jsonl(rivers(1, 14)) }, 'Others');
    const found = await planAt(repository.path);
    expect(found.last).toEqual({ version: '1.10.0', tag: 'rivers-v1.10.0', commit: changed });
    expect(short(found)).toEqual(['2.0.0', 'major', { removed: 1, added: 2 }]);
    expect(found.changes[0]?.examples[0]).toEqual({
      what: 'removed',
      place: { path: train, line: 1, id: 'r0', side: 'base' },
    });
    expect(short(await planAt(repository.path, changed))).toEqual([undefined, null, {}]);
  });

  test.each<[string, Record<string, string | null>, Record<string, number>]>([
    [
      'a licence',
      { [`${folder}/dataset.yaml`]: riversManifest.replace('CC0-1.0', 'MIT') },
      { metadata: 1 },
    ],
    [
      'a comment in dataset.yaml',
      { [`${folder}/dataset.yaml`]: `# Hello\n${riversManifest}` },
      { metadata: 1 },
    ],
    ['a README', { [`${folder}/README.md`]: 'Hello\n' }, { metadata: 1 }],
    ['a blank line', { [train]: `${jsonl(rivers(0, 10))}\n` }, { metadata: 1 }],
    ['a script', { [`${folder}/make.py`]: 'print()\n' }, {}],
    ['labels', { [`${folder}/gold.jsonl`]: '{}\n' }, {}],
    ['a file of the repository', { 'README.md': 'Hello\n' }, {}],
    ['a test record', { [`${folder}/test.jsonl`]: jsonl(rivers(50, 54)) }, { evaluation: 1 }],
    [
      'retracted records',
      { [`${folder}/retractions.json`]: '{"format":1,"retracted":[]}' },
      { metadata: 1 },
    ],
    [
      'another folder',
      {
        [`${folder}/dataset.yaml`]: null,
        [train]: null,
        [`${folder}/test.jsonl`]: null,
        'datasets/streams/dataset.yaml': `name: rivers\n${riversManifest}`,
        'datasets/streams/train.jsonl': jsonl(rivers(0, 11)),
        'datasets/streams/test.jsonl': jsonl(rivers(50, 53)),
      },
      { added: 1, metadata: 1 },
    ],
  ])('of %s', async (_what, files, classes) => {
    const repository = await create();
    await repository.git('tag', 'rivers-v1.0.0');
    await repository.commit(files, 'Change');
    const { changes } = await planAt(repository.path);
    expect(Object.fromEntries(changes.map((each) => [each.class, each.count]))).toEqual(classes);
  });

  test('goes by the rules of heartcut.yaml', async () => {
    const repository = await create();
    await repository.git('tag', 'rivers-v1.0.0');
    const files = {
      'heartcut.yaml': 'version: 1\nrelease: { rules: { removed: minor } }\n',
      [train]: jsonl(rivers(1, 10)),
    };
    await repository.commit(files, 'Remove one');
    expect(short(await planAt(repository.path))).toEqual(['1.1.0', 'minor', { removed: 1 }]);
  });

  test('of a release whose dataset.yaml is not read any more is a major one', async () => {
    const repository = await create({ [`${folder}/dataset.yaml`]: 'kind: nonsense\n' });
    await repository.git('tag', 'rivers-v1.0.0');
    await repository.commit({ [`${folder}/dataset.yaml`]: riversManifest }, 'Mend');
    const { next, changes } = await planAt(repository.path);
    expect(next?.version).toBe('2.0.0');
    expect(changes[0]?.examples[0]?.what).toContain("can't be read");
  });

  test('knows entries with who brought them, and refuses those that ask for too little', async () => {
    const repository = await create();
    await repository.git('tag', 'rivers-v1.0.0');
    const entry = '---\nrivers: minor\n---\n\nMore rivers.\n';
    await repository.commit(
      { '.changes/more.md': entry, [train]: jsonl(rivers(0, 12)) },
      'More (#7)',
    );
    const found = await planAt(repository.path);
    expect(short(found)).toEqual(['1.1.0', 'minor', { added: 2 }]);
    expect(found.entries).toEqual([
      {
        path: '.changes/more.md',
        bump: 'minor',
        prose: 'More rivers.',
        author: 'Ada Author',
        pullNumber: 7,
      },
    ]);
    await repository.commit({ [train]: jsonl(rivers(1, 12)) }, 'Fewer');
    expect(short(await planAt(repository.path))).toEqual([
      undefined,
      'major',
      { removed: 1, added: 2 },
      '.changes/more.md asks for minor, which is too small: major is needed',
      `major: 1 record removed: ${train}:1 r0`,
    ]);
  });

  test('counts lines that give no record', async () => {
    const repository = await create();
    await repository.commit({ [train]: `${jsonl(rivers(0, 10))}{"id":\n` }, 'Break');
    const { unread, notes } = await planAt(repository.path);
    expect(unread).toBe(1);
    expect(notes).toEqual(['1 line or file gives no record: heartcut check says what is wrong']);
  });

  test('says that a release is no part of this history', async () => {
    const repository = await create();
    await repository.branch('other');
    await repository.commit({ [train]: jsonl(rivers(0, 12)) }, 'More');
    await repository.git('tag', 'rivers-v1.0.0');
    await repository.checkout('main');
    const { notes } = await planAt(repository.path);
    expect(notes).toEqual([
      'rivers-v1.0.0 is no part of this history: what came with it is counted as taken back',
    ]);
  });
});

describe('a plan is refused', () => {
  test('in a shallow clone', async () => {
    const repository = await create();
    await repository.commit({ 'README.md': 'x' }, 'Second');
    const clone = await repository.clone({ depth: 1 });
    open.push(clone);
    expect(await describeError(() => planAt(clone.path))).toContain('fetch-depth: 0');
  });

  test('for a dataset that is none, and an entry about one', async () => {
    const repository = await create({ '.changes/a.md': '---\nriver: minor\n---\nMore.\n' });
    const told = await describeError(() => planAt(repository.path));
    expect(told).toContain(
      '.changes/a.md:2\n  there is no dataset "river"; did you mean "rivers"?',
    );
  });

  test('for records behind a link', async () => {
    const repository = await create({ [`${folder}/more.jsonl`]: { linkTo: 'train.jsonl' } });
    const told = await describeError(() => planAt(repository.path));
    expect(told).toContain(`${folder}/more.jsonl\n  a symbolic link`);
  });

  test('for a tag whose commit holds no such dataset', async () => {
    const repository = await create();
    await repository.git('tag', 'rivers-v1.0.0');
    await repository.commit(
      { [`${folder}/dataset.yaml`]: `name: streams\n${riversManifest}` },
      'x',
    );
    await repository.git('tag', 'streams-v1.0.0', 'rivers-v1.0.0');
    const repositoryPort = await openRepository(repository.path);
    const versions = await openVersions(repository.path);
    const head = await repositoryPort!.workingTree();
    const sources = { head, repository: repositoryPort!, versions: versions! };
    expect(await describeError(() => plan(sources, ['streams'], quiet))).toContain(
      'the commit of tag streams-v1.0.0 holds no dataset called streams',
    );
  });
});
