// A release out of a real repository: all of its files, what they say of each other, and what is
// refused.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { openRepository } from '../../../src/adapters/git.ts';
import { openReleaseFolder } from '../../../src/adapters/release-folder.ts';
import { buildRelease, type BuildRequest } from '../../../src/commands/release/build.ts';
import type { JsonObject } from '../../../src/core/json.ts';
import type { Log } from '../../../src/core/ports.ts';
import type { ReleaseManifest } from '../../../src/core/release.ts';
import { croissantProblems } from '../../helpers/croissant-rules.ts';
import { queryJson } from '../../helpers/duckdb.ts';
import {
  createGitRepository,
  type FileChange,
  type GitRepository,
} from '../../helpers/git-repository.ts';
import { plannedRelease, testExport } from '../../helpers/plain-export.ts';

const log: Log = { info() {}, warn() {}, progress() {} };
const folders = mkdtempSync(join(tmpdir(), 'heartcut-build-'));
let repo: GitRepository;
beforeAll(async () => {
  repo = await createGitRepository();
});
afterAll(async () => {
  await repo.cleanup();
  rmSync(folders, { recursive: true, force: true });
});

const jsonl = (records: readonly JsonObject[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
const birds = (from: number, to: number): Record<'id' | 'instruction' | 'output', string>[] =>
  Array.from({ length: to - from }, (_, i) => ({
    id: `bird-${from + i}`,
    instruction: `What does the bird number ${from + i} of the long list eat in winter?`,
    output: `Bird ${from + i} eats ${(from + i) * 7} seeds and ${(from + i) * 3} berries a day.`,
  }));

const folder = 'datasets/birds';
const manifestText = `
title: "Birds <b>& [friends](x)</b>"
kind: instruction
idField: id
licence: CC-BY-4.0
languages: [en, no]
description: What birds eat.
homepage: https://example.org/birds
provenance: { origin: human, authors: [Ada], sources: [field notes] }
splits: { train: [train.jsonl], test-1: [test.jsonl] }
release: { exports: [trl-sft] }
`;
const good: Readonly<Record<string, FileChange>> = {
  [`${folder}/dataset.yaml`]: manifestText,
  [`${folder}/train.jsonl`]: jsonl(birds(0, 30)).replaceAll('\n', '\r\n'),
  [`${folder}/test.jsonl`]: jsonl(birds(30, 40)),
  [`${folder}/LICENSE`]: 'Use it\u0007 and\tname us.\n',
  [`${folder}/CHANGELOG.md`]: '# Changelog\n',
  [`${folder}/retractions.json`]: `${JSON.stringify({
    format: 1,
    retracted: [
      {
        id: 'bird-99',
        content: `sha256:${'1'.repeat(64)}`,
        why: 'asked by @somebody',
        date: '2026-02-01',
        releases: ['1.1.0'],
      },
    ],
  })}\n`,
};

let built = 0;

async function build(
  files: Readonly<Record<string, FileChange>>,
  more: Partial<BuildRequest> = {},
): Promise<{ manifest: ReleaseManifest; read: (name: string) => Buffer; names: string[] }> {
  await repo.git('rm', '-rqf', '--ignore-unmatch', '.');
  await repo.commit(files, 'release');
  const repository = await openRepository(repo.path);
  const path = join(folders, `${(built += 1)}`);
  const manifest = await buildRelease(
    {
      tree: (await repository?.tree('HEAD')) as never,
      dataset: 'birds',
      planned: plannedRelease(),
      previous: null,
      folder: openReleaseFolder(path),
      repository: 'acme/data',
      findExport: (id) => (id === testExport.id ? testExport : undefined),
      ...more,
    },
    log,
  );
  return {
    manifest,
    read: (name) => readFileSync(join(path, name)),
    names: readdirSync(path).sort(),
  };
}

describe('a whole release', () => {
  let release: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    release = await build(good);
  });

  test('has these files, and SHA256SUMS of all but itself', () => {
    expect(release.names).toEqual([
      'CHANGELOG.md',
      'LICENSES.txt',
      'README.md',
      'SHA256SUMS',
      'birds-test-1.jsonl.gz',
      'birds-test-1.parquet',
      'birds-test-1.trl-sft.jsonl.gz',
      'birds-train.jsonl.gz',
      'birds-train.parquet',
      'birds-train.trl-sft.jsonl.gz',
      'croissant.json',
      'manifest.json',
      'report.html',
      'retractions.json',
      'test-export.json',
    ]);
    const sums = release.read('SHA256SUMS').toString().trimEnd().split('\n');
    expect(sums).toEqual(
      release.names
        .filter((name) => name !== 'SHA256SUMS')
        .map((name) => `${createHash('sha256').update(release.read(name)).digest('hex')}  ${name}`),
    );
  });

  test('its manifest is what was returned, and tells each file', () => {
    const { manifest, read, names } = release;
    expect(JSON.parse(read('manifest.json').toString())).toEqual(manifest);
    const told = [...manifest.files.map(({ name }) => name), 'SHA256SUMS', 'manifest.json'];
    expect(told.sort()).toEqual(names);
    for (const { name, bytes } of manifest.files) expect(read(name)).toHaveLength(bytes);
    expect(manifest).toMatchObject({
      version: '1.2.0',
      tag: 'birds-v1.2.0',
      date: '2026-03-04',
      records: 40,
      splits: [
        { name: 'train', records: 30 },
        { name: 'test-1', records: 10 },
      ],
      licence: 'CC-BY-4.0',
      changes: { added: 40, removed: 0, edited: 0 },
      previous: null,
      judges: [],
      idField: 'id',
    });
    expect(manifest.fields).toBeUndefined();
    expect(manifest.retracted.map(({ id }) => id)).toEqual(['bird-99']);
    expect(manifest.metrics['release.near-duplicates-across-splits']).toBe(0);
    expect(manifest.exports).toEqual([
      { export: 'trl-sft', split: 'train', rows: 30, refused: {}, lost: { id: 30 } },
      { export: 'trl-sft', split: 'test-1', rows: 10, refused: {}, lost: { id: 10 } },
    ]);
  });

  test('its lines are those of the files, and its Parquet holds the same', async () => {
    const lines = gunzipSync(release.read('birds-train.jsonl.gz')).toString();
    expect(lines).toBe(jsonl(birds(0, 30)));
    const path = join(folders, String(built), 'birds-test-1.parquet');
    expect(await queryJson(`SELECT * FROM read_parquet('${path}')`)).toEqual(birds(30, 40));
  });

  test('its card begins as the Hub reads it, and says what a reader asks', () => {
    const card = release.read('README.md').toString();
    const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(card) ?? [];
    expect(parse(matter, { version: '1.1' })).toEqual({
      pretty_name: 'Birds <b>& [friends](x)</b>',
      license: 'cc-by-4.0',
      language: ['en', 'no'],
      size_categories: ['n<1K'],
      task_categories: ['text-generation'],
      tags: ['heartcut', 'fine-tuning', 'instruction'],
      configs: [
        {
          config_name: 'default',
          data_files: [
            { split: 'train', path: 'birds-train.parquet' },
            { split: 'test_1', path: 'birds-test-1.parquet' },
          ],
        },
      ],
    });
    expect(body).toContain('# Birds &lt;b&gt;&amp; \\[friends\\](x)&lt;/b&gt;');
    expect(body).toContain('base = "https://github.com/acme/data/releases/download/birds-v1.2.0/"');
    expect(body).toContain('"test_1": base + "birds-test-1.jsonl.gz",');
    expect(body).toContain('npx heartcut pull acme/data birds@1.2.0');
    expect(body).toContain('asked by `@somebody`');
    expect(body).toContain('files = ["birds-train.trl-sft.jsonl.gz"');
  });

  test('its Croissant breaks no rule and names the same checksums', () => {
    const croissant = JSON.parse(release.read('croissant.json').toString()) as JsonObject;
    expect(croissantProblems(croissant)).toEqual([]);
    const sums = new Map(release.manifest.files.map(({ name, sha256 }) => [name, sha256]));
    for (const file of croissant.distribution as JsonObject[]) {
      expect(file.sha256).toBe(sums.get(file.name as string));
    }
    expect(croissant.creator).toEqual([{ '@type': 'sc:Person', name: 'Ada' }]);
  });

  test('its licences say what follows from them, and no control character passes', () => {
    const licences = release.read('LICENSES.txt').toString();
    expect(licences).toContain('This release: CC-BY-4.0\n');
    expect(licences).toContain('Name the authors of what is under CC-BY-4.0.');
    expect(licences).toMatch(/Use it\S+ and\tname us\./);
    expect(licences).not.toMatch(/[^\P{Cc}\n\t]/u);
  });

  test('its report says no time', () => {
    const page = release.read('report.html').toString();
    expect(page).toContain(`heartcut check --all --dataset birds --head`);
    expect(page).not.toContain('<dt>took');
  });
});

test('what changed since the release before is counted', async () => {
  const before = await repo.commit(good, 'before');
  const repository = await openRepository(repo.path);
  const [first, ...rest] = birds(0, 30);
  const edited = { ...first, output: `${first?.output ?? ''} And water.` };
  const train = jsonl([edited, ...rest.slice(2), ...birds(50, 55)]);
  const { manifest } = await build(
    { ...good, [`${folder}/train.jsonl`]: train },
    {
      previous: (await repository?.tree(before)) ?? null,
      planned: plannedRelease({ previous: { version: '1.1.0', commit: before }, bump: 'minor' }),
    },
  );
  expect(manifest.previous).toBe('1.1.0');
  expect(manifest.changes).toEqual({ added: 5, removed: 2, edited: 1 });
});

test('names of columns, for who has no dataset.yaml', async () => {
  const { manifest } = await build({
    [`${folder}/dataset.yaml`]: 'kind: instruction\nfields: { answer: output }\n',
    [`${folder}/all.jsonl`]: jsonl(birds(0, 20)).replaceAll('"output"', '"answer"'),
  });
  expect(manifest.fields).toEqual({ answer: 'output' });
  expect(manifest.idField).toBeUndefined();
});

test('shares instead of files, no Parquet, no repository', async () => {
  const { manifest, names, read } = await build(
    {
      'heartcut.yaml': 'release: { parquet: false }\n',
      [`${folder}/dataset.yaml`]:
        'kind: instruction\nrelease: { splits: { train: 0.8, test: 0.2 } }\n',
      [`${folder}/all.jsonl`]: jsonl(birds(0, 60)),
    },
    { repository: undefined } as never,
  );
  expect(manifest.repository).toBeUndefined();
  const lines = ['test', 'train'].flatMap((split) =>
    gunzipSync(read(`birds-${split}.jsonl.gz`))
      .toString()
      .split('\n')
      .slice(0, -1),
  );
  expect(lines.sort()).toEqual(jsonl(birds(0, 60)).split('\n').slice(0, -1).sort());
  expect(names.filter((name) => name.endsWith('.parquet'))).toEqual([]);
  expect(manifest.licence).toBeNull();
  expect(manifest.columns).toBeUndefined();
  const croissant = JSON.parse(read('croissant.json').toString()) as JsonObject;
  expect(croissantProblems(croissant)).toEqual([]);
  const card = read('README.md').toString();
  expect(card).toContain('license: "unknown"');
  expect(card).toContain('"train": "birds-train.jsonl.gz"');
  expect(card).toContain('Records were assigned to splits by a hash');
});

test('a verdict that is no pass, and what an export refuses, are told and not hidden', async () => {
  const records = [...birds(0, 10), { id: 'x', instruction: 'What now?', output: '' }];
  const { manifest, read } = await build({
    [`${folder}/dataset.yaml`]: 'kind: instruction\nrelease: { exports: [trl-sft] }\n',
    [`${folder}/all.jsonl`]: jsonl(records),
  });
  expect(manifest.verdict).toBe('failed');
  expect(manifest.exports).toEqual([
    { export: 'trl-sft', rows: 10, refused: { 'empty-turn': 1 }, lost: { id: 10 } },
  ]);
  expect(manifest.notes).toEqual([
    "The gates' verdict is failed.",
    '1 record left out of format trl-sft.',
  ]);
  const card = read('README.md').toString();
  expect(card).toContain('All records of this version: **failed**');
  expect(card).toContain('`empty-turn` 1');
});

describe('refused', () => {
  const plain = (text: string): Record<string, FileChange> => ({
    [`${folder}/dataset.yaml`]: text,
    [`${folder}/all.jsonl`]: jsonl(birds(0, 3)),
  });
  const kind = 'kind: instruction\n';
  const taken = createHash('sha256').update(
    JSON.stringify(Object.fromEntries(Object.entries(birds(1, 2)[0] ?? {}).sort())),
  );
  const retraction = {
    id: 'bird-1',
    content: `sha256:${taken.digest('hex')}`,
    why: 'personal data',
    date: '2026-02-01',
    releases: [],
  };

  test.each<[string, Record<string, FileChange>, string]>([
    [
      'a line that is no record',
      { ...plain(kind), [`${folder}/b.jsonl`]: '{"instruction":\n' },
      'line 1 is no record',
    ],
    [
      'a link where a file should be',
      { ...plain(kind), [`${folder}/b.jsonl`]: { linkTo: '/etc/hostname' } },
      'no regular file',
    ],
    ['no record at all', { ...plain(kind), [`${folder}/all.jsonl`]: '\n' }, 'holds no record'],
    [
      'a record that was taken back',
      {
        ...plain(kind),
        [`${folder}/retractions.json`]: JSON.stringify({ format: 1, retracted: [retraction] }),
      },
      'this record was taken back on 2026-02-01',
    ],
    [
      'retractions that can’t be read',
      { ...plain(kind), [`${folder}/retractions.json`]: '{"format":2}' },
      'format must be 1, found 2',
    ],
    [
      'an export for other kinds',
      {
        ...plain('kind: text\nrelease: { exports: [trl-sft] }\n'),
        [`${folder}/all.jsonl`]: '{"text":"a"}\n',
      },
      "records of kind text can't be exported as trl-sft",
    ],
    [
      'two splits whose files would be one',
      {
        [`${folder}/dataset.yaml`]: `${kind}splits: { Train: [a.jsonl], train: [b.jsonl] }\n`,
        [`${folder}/a.jsonl`]: jsonl(birds(0, 2)),
        [`${folder}/b.jsonl`]: jsonl(birds(2, 4)),
      },
      'two files of the release would be called "birds-train.jsonl.gz"',
    ],
  ])('%s', async (_, files, message) => {
    await expect(build(files)).rejects.toThrow(message);
  });

  test('a dataset that is not there, and a tree that is no commit', async () => {
    await expect(build(plain(kind), { dataset: 'bird' })).rejects.toThrow(
      'there is no dataset "bird" at',
    );
    const repository = await openRepository(repo.path);
    const tree = await repository?.workingTree();
    await expect(build(plain(kind), { tree: tree as never })).rejects.toThrow('from a commit');
  });
});
