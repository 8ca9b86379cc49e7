import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openRepository } from '../../src/adapters/git.ts';
import { explainRecord } from '../../src/commands/explain-record.ts';
import { isGateTopic } from '../../src/commands/explain.ts';
import type { RecordStory } from '../../src/core/record-story.ts';
import { renderRecordStory } from '../../src/reporters/record-story.ts';
import { createGitRepository, type GitRepository } from '../helpers/git-repository.ts';

const lines = [
  { id: 'cap-1', instruction: 'Name the capital of Italy.', output: 'Rome.' },
  { id: 'cap-2', instruction: 'Name the capital of Spain.', output: 'Madrid.' },
  {
    id: 'cap-3',
    instruction: 'Name the capital of Italy, please.',
    output: 'It is Rome. Write to jane.doe@gmail.com.',
    provenance: {
      origin: 'synthetic',
      parents: ['cap-1', 'gone'],
      generator: { id: 'm-7b', licence: 'MIT' },
    },
  },
];
const jsonl = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

describe('a record of a repository', () => {
  let repo: GitRepository;
  let brought: string;
  const storyOf = async (topic: string): Promise<RecordStory> => {
    const repository = await openRepository(repo.path);
    if (repository === null) throw new Error('no repository');
    const tree = await repository.workingTree();
    const story = await explainRecord({ tree, repository, topic });
    if (story === undefined) throw new Error(`no record ${topic}`);
    return story;
  };

  beforeAll(async () => {
    repo = await createGitRepository();
    await repo.commit(
      {
        'heartcut.yaml': 'version: 1\ndatasets: ["data/*"]\n',
        'data/caps/dataset.yaml':
          'kind: instruction\nfiles: ["*.jsonl"]\nidField: id\nlicence: MIT\n',
        'data/caps/train.jsonl': jsonl(lines.slice(0, 1)),
      },
      'Begin',
    );
    await repo.branch('more');
    brought = await repo.commit({ 'data/caps/train.jsonl': jsonl(lines.slice(0, 2)) }, 'Add Spain');
    await repo.checkout('main');
    await repo.merge('more', 'Merge pull request #12 from someone/more');
    await repo.commit({ 'data/caps/train.jsonl': jsonl(lines) }, 'Ask politely (#13)');
  });

  afterAll(() => repo.cleanup());

  test('stands somewhere, and came by a commit and a pull request', async () => {
    const story = await storyOf('cap-2');
    expect(story.record).toMatchObject({
      dataset: 'caps',
      path: 'data/caps/train.jsonl',
      line: 2,
      kind: 'instruction',
    });
    expect(story.introduced).toMatchObject({
      commit: brought,
      subject: 'Add Spain',
      pullNumber: 12,
    });
    expect((await storyOf('cap-3')).introduced).toMatchObject({ pullNumber: 13 });
    expect((await storyOf('data/caps/train.jsonl:2')).record.id).toBe('cap-2');
  });

  test('has parents, of which one is nowhere, and children', async () => {
    const { lineage } = await storyOf('cap-3');
    expect(lineage).toMatchObject({ origin: 'synthetic', saidBy: 'record', generators: ['m-7b'] });
    expect(lineage.licences).toEqual(['dataset: MIT', 'm-7b: MIT']);
    expect(lineage.parents).toEqual([
      { dataset: 'caps', path: 'data/caps/train.jsonl', line: 1, id: 'cap-1' },
      { id: 'gone' },
    ]);
    const parent = await storyOf('cap-1');
    expect(parent.lineage.children.map(({ id }) => id)).toEqual(['cap-3']);
    expect(parent.lineage.saidBy).toBe('nobody');
  });

  test('is near others, and what must not be shown is not', async () => {
    const story = await storyOf('cap-3');
    expect(story.neighbours.map(({ id }) => id)).toEqual(['cap-1', 'cap-2']);
    expect(story.neighbours[0]?.sharedTriples).toBeGreaterThan(0);
    expect(story.findings.map(({ gate, from }) => `${gate} ${from}`)).toEqual([
      'personal-data now',
    ]);
    expect(JSON.stringify(story)).not.toContain('jane.doe');
  });

  test('that is not committed yet is said to be so', async () => {
    const story = await storyOf('cap-1');
    expect('unknown' in story.introduced).toBe(false);
    const repository = await openRepository(repo.path);
    expect(await repository?.introduced?.('data/caps/train.jsonl', '{"id": "new"}')).toBeNull();
    expect(await repository?.introduced?.('-x', '--output=x')).toBeNull();
  });

  test('is found in a folder without git too', async () => {
    const repository = await openRepository(repo.path);
    if (repository === null) throw new Error('no repository');
    const tree = await repository.tree('HEAD');
    const story = await explainRecord({ tree, repository: null, topic: 'cap-1' });
    expect(story?.introduced).toEqual({ unknown: 'this folder is in no git repository' });
    expect(await explainRecord({ tree, repository: null, topic: 'cap-9' })).toBeUndefined();
  });

  test('is drawn without what a terminal would obey', async () => {
    const story = await storyOf('cap-2');
    const hostile = {
      ...story,
      record: { ...story.record, id: '\u001b[2Jx', excerpt: '::error::\u001b]0;title\u0007\u202e' },
    };
    const text = renderRecordStory(hostile, false);

    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).toContain('pull request #12');
    expect(text).toContain('Where it is from');
    for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::/);
  });
});

test('gates, codes and keys in a report go before records', () => {
  expect(isGateTopic('collapse', undefined)).toBe(true);
  expect(isGateTopic('balance/gap-grew', undefined)).toBe(true);
  expect(isGateTopic('gap-grew', undefined)).toBe(true);
  expect(isGateTopic('4bb2a8d039fa', undefined)).toBe(false);
  expect(isGateTopic('constructor', undefined)).toBe(false);
});
