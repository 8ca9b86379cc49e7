import { afterEach, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../../src/adapters/git.ts';
import { openVersions } from '../../../src/adapters/git-versions.ts';
import { plan } from '../../../src/commands/release/plan.ts';
import { prepare } from '../../../src/commands/release/prepare.ts';
import type { Preparation } from '../../../src/core/release-plan.ts';
import type { GitRepository } from '../../helpers/git-repository.ts';
import {
  createRiversRepository,
  folder,
  jsonl,
  rivers,
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

async function sourcesAt(path: string) {
  const repository = await openRepository(path);
  const versions = await openVersions(path);
  if (repository === null || versions === null) throw new Error('no repository');
  return { head: await repository.workingTree(), repository, versions };
}

async function prepareAt(
  path: string,
  more: { version?: string; today?: string } = {},
): Promise<Preparation> {
  const request = { ...(await sourcesAt(path)), dataset: 'rivers', today: '2026-11-21', check: {} };
  return prepare({ ...request, ...more }, quiet, () => 0);
}

type Prepared = Extract<Preparation, { outcome: 'prepared' }>;

async function prepared(...args: Parameters<typeof prepareAt>): Promise<Prepared> {
  const found = await prepareAt(...args);
  if (found.outcome !== 'prepared') throw new Error(JSON.stringify(found.plan));
  return found;
}

const textsOf = ({ files }: Prepared): Record<string, string | null> =>
  Object.fromEntries(
    files.map(({ path, bytes }) => [path, bytes && Buffer.from(bytes).toString()]),
  );

/** Commits what was prepared, as merging its pull request does. */
async function merge(repository: GitRepository, found: Prepared): Promise<string> {
  const files = Object.fromEntries(found.files.map(({ path, bytes }) => [path, bytes]));
  return repository.commit(files, `Release ${found.release.planned.version} (#90)`);
}

async function release(repository: GitRepository): Promise<Prepared> {
  const found = await prepared(repository.path);
  await merge(repository, found);
  await repository.git('tag', found.release.tag);
  return found;
}

const stateAt = async (path: string) =>
  (await plan(await sourcesAt(path), [], quiet)).datasets[0]?.planned;

describe('a first release', () => {
  test('is three files of the dataset', async () => {
    const repository = await create();
    const found = await prepared(repository.path);
    expect(Object.keys(textsOf(found))).toEqual(
      ['CHANGELOG.md', 'history.json', 'release.json'].map((name) => `${folder}/${name}`),
    );
    expect(found.release.planned).toMatchObject({
      format: 1,
      version: '1.0.0',
      date: '2026-11-21',
      previous: null,
      bump: 'first',
    });
    expect(found.release.tag).toBe('rivers-v1.0.0');
    expect(found.release.section).toContain(
      '- The first release: 13 records\n  - sources: `https://example.org/rivers` 13',
    );
    expect(found.release.report.datasets).toMatchObject([{ name: 'rivers', base: 0, head: 13 }]);
    expect(found.release.metrics[0]).toEqual({
      name: 'records',
      before: null,
      now: { value: 13, error: 0 },
    });
  });

  test('is the same on the tree that holds it, on another day too', async () => {
    const repository = await create({ '.changes/a.md': '---\nrivers: patch\n---\n\nThe first.\n' });
    const first = await prepared(repository.path);
    expect(textsOf(first)['.changes/a.md']).toBeNull();
    await merge(repository, first);
    const { '.changes/a.md': _gone, ...files } = textsOf(first);
    expect(textsOf(await prepared(repository.path, { today: '2026-12-24' }))).toEqual(files);
    expect(await stateAt(repository.path)).toEqual({ version: '1.0.0', state: 'prepared' });
  });
});

describe('a later release', () => {
  test('names the one before, and holds what is different', async () => {
    const repository = await create();
    const first = await release(repository);
    expect(await stateAt(repository.path)).toEqual({ version: '1.0.0', state: 'published' });
    expect((await prepareAt(repository.path)).outcome).toBe('nothing');

    const entries = { '.changes/b.md': '---\nrivers: minor\nlakes: patch\n---\n\nMore rivers.\n' };
    const lakes = {
      'datasets/lakes/dataset.yaml': 'kind: text\nfiles: ["*.jsonl"]\n',
      'datasets/lakes/a.jsonl': '{"text":"A lake."}\n',
    };
    const files = { ...entries, ...lakes, [train]: jsonl(rivers(0, 14)) };
    await repository.commit(files, 'More rivers (#8)');
    const second = await prepared(repository.path);
    const { planned, section, report, metrics } = second.release;
    expect(planned).toMatchObject({
      version: '1.1.0',
      bump: 'minor',
      previous: { version: '1.0.0', commit: await repository.git('rev-parse', 'rivers-v1.0.0') },
    });
    expect(section).toContain('- More rivers. (#8, Ada Author)\n');
    expect(section).toContain('### Added\n\n- 4 records\n');
    expect(report.datasets).toMatchObject([{ name: 'rivers', base: 13, head: 17, added: 4 }]);
    expect(metrics[0]).toMatchObject({ before: { value: 13 }, now: { value: 17 } });
    const texts = textsOf(second);
    // What the entry says of the other dataset waits on.
    expect(texts['.changes/b.md']).toBe('---\nlakes: patch\n---\n\nMore rivers.\n');
    const changelog = texts[`${folder}/CHANGELOG.md`] ?? '';
    expect(
      changelog.endsWith(textsOf(first)[`${folder}/CHANGELOG.md`]!.split('\n').slice(2).join('\n')),
    ).toBe(true);
    const history = JSON.parse(texts[`${folder}/history.json`] ?? '') as {
      releases: { label: string }[];
    };
    expect(history.releases.map(({ label }) => label)).toEqual(['1.0.0', '1.1.0']);
  });

  test('that was merged and not published is made anew of what came since, under its version', async () => {
    const repository = await create();
    await release(repository);
    await repository.commit(
      {
        '.changes/b.md': '---\nrivers: major\n---\n\nOther names.\n',
        [train]: jsonl(rivers(0, 12)),
      },
      'More (#8)',
    );
    const second = await prepared(repository.path);
    expect(second.release.planned.version).toBe('2.0.0');
    await merge(repository, second);
    await repository.commit({ [train]: jsonl(rivers(0, 15)) }, 'Still more (#9)');
    // What was approved is still what would be published.
    expect(await stateAt(repository.path)).toEqual({ version: '2.0.0', state: 'prepared' });
    const third = await prepared(repository.path);
    expect(third.release.planned.version).toBe('2.0.0');
    expect(third.release.planned.content).not.toBe(second.release.planned.content);
    expect(third.release.section).toContain('- Other names. (#8, Ada Author)\n');
    expect(third.release.section).toContain('- 5 records\n');
    const changelog = textsOf(third)[`${folder}/CHANGELOG.md`] ?? '';
    expect([...changelog.matchAll(/^## (\S+)/gm)].map(([, version]) => version)).toEqual([
      '2.0.0',
      '1.0.0',
    ]);
    const history = JSON.parse(textsOf(third)[`${folder}/history.json`] ?? '') as {
      releases: unknown[];
    };
    expect(history.releases).toHaveLength(2);
  });

  test('prepared in a pull request with other records is stale', async () => {
    const repository = await create();
    const first = await prepared(repository.path);
    const files = Object.fromEntries(first.files.map(({ path, bytes }) => [path, bytes]));
    await repository.commit({ ...files, [train]: jsonl(rivers(0, 11)) }, 'Both');
    expect(await stateAt(repository.path)).toEqual({ version: '1.0.0', state: 'stale' });
  });

  test('lists what was removed, and why', async () => {
    const repository = await create();
    await release(repository);
    const retractions = {
      format: 1,
      retracted: [
        {
          id: 'r3',
          content: `sha256:${'0'.repeat(64)}`,
          why: 'names a person',
          date: '2026-11-20',
          releases: ['1.0.0'],
        },
      ],
    };
    await repository.commit(
      {
        [train]: jsonl([...rivers(0, 2), ...rivers(4, 10)]),
        [`${folder}/retractions.json`]: JSON.stringify(retractions),
      },
      'Take back',
    );
    const { release: found } = await prepared(repository.path);
    expect(found.planned.version).toBe('2.0.0');
    expect(found.section).toContain('- `r3`: names a person\n  - `r2`\n');
    expect(found.section).toContain('- metadata: retractions.json is new');
  });

  test('that is too small is refused, with nothing to write', async () => {
    const repository = await create();
    await release(repository);
    await repository.commit({ [train]: jsonl(rivers(1, 10)) }, 'Fewer');
    const found = await prepareAt(repository.path, { version: '1.5.0' });
    expect(found.outcome).toBe('refused');
    expect(found).not.toHaveProperty('files');
    const larger = await prepared(repository.path, { version: '3.0.0' });
    expect(larger.release.planned).toMatchObject({ version: '3.0.0', bump: 'major' });
  });

  test('keeps the day of an open pull request where nothing else is different', async () => {
    const repository = await create();
    const request = { ...(await sourcesAt(repository.path)), dataset: 'rivers', check: {} };
    const at = (today: string, proposed?: Prepared['release']['planned']) =>
      prepare(
        { ...request, today, ...(proposed && { proposed }) },
        quiet,
        () => 0,
      ) as Promise<Prepared>;
    const first = await at('2026-11-21');
    const { planned } = first.release;
    expect(textsOf(await at('2026-11-30', planned))).toEqual(textsOf(first));
    const other = { ...planned, content: `sha256:${'0'.repeat(64)}` };
    expect((await at('2026-11-30', other)).release.planned.date).toBe('2026-11-30');
  });
});
