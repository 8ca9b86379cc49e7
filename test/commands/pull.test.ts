// What a pull does with releases, lock, cache and output: mirrors in folders, the real store.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from '../../src/adapters/content-store.ts';
import { openPulledFiles } from '../../src/adapters/pulled-files.ts';
import { openReleaseSource } from '../../src/adapters/release-sources/open.ts';
import { pull, type PullOutcome } from '../../src/commands/pull.ts';
import type { PullChoice } from '../../src/commands/pull/choose-files.ts';
import type { PullRequest } from '../../src/commands/pull/orders.ts';
import type { Attestation, ReleaseSource } from '../../src/core/release-source.ts';
import {
  buildRelease,
  conversations,
  retraction,
  writeMirror,
  type FixtureRelease,
} from '../helpers/release-fixture.ts';

let folder: string;
let mirror: string;
let lockText: string | null;
let warned: string[];
let attestation: Attestation;
let asked: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-pull-'));
  mirror = join(folder, 'mirror');
  lockText = null;
  warned = [];
  asked = [];
  attestation = { status: 'verified', detail: 'it is' };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ask extends Partial<Omit<PullRequest, 'ask'>> {
  readonly source?: string;
  readonly choice?: Partial<PullChoice>;
  /** As if the files came from GitHub, which keeps attestations. */
  readonly isAttested?: boolean;
}

/** Pulls and, as the door does, keeps the lock. */
async function run(datasets: readonly string[], ask: Ask = {}): Promise<PullOutcome> {
  const { source = mirror, choice, isAttested = false, ...request } = ask;
  const store = new FileStore(join(folder, 'cache'));
  const outcome = await pull(
    {
      ...(datasets.length > 0 && {
        ask: { source, datasets, choice: { format: 'jsonl', splits: [], ...choice } },
      }),
      lock: { path: 'heartcut.lock', text: lockText },
      isFrozen: false,
      refusesAffected: false,
      attestation: 'ask',
      concurrency: 3,
      ...request,
    },
    {
      openSource(name): ReleaseSource {
        const opened = openReleaseSource(name, {});
        if (!isAttested) return opened;
        return {
          name,
          attested: { repository: 'octo-org/data', host: 'github.com' },
          releases: async () => opened.releases(),
          open: async (tag) => opened.open(tag),
        };
      },
      store,
      output: openPulledFiles(join(folder, 'data'), store),
      verify: async (file, by) => {
        asked.push({ name: file.name, ...by });
        return attestation;
      },
      log: { info() {}, warn: (message) => void warned.push(message), progress() {} },
    },
  );
  if (outcome.lockText !== null) ({ lockText } = outcome);
  return outcome;
}

const output = (): Record<string, string> =>
  Object.fromEntries(
    (existsSync(join(folder, 'data')) ? readdirSync(join(folder, 'data'), { recursive: true }) : [])
      .map(String)
      .filter((name) => /\./.test(name) || name.endsWith('SUMS'))
      .sort()
      .map((name) => [name, readFileSync(join(folder, 'data', name), 'latin1')]),
  );

function publish(...releases: FixtureRelease[]): void {
  rmSync(mirror, { recursive: true, force: true });
  writeMirror(mirror, releases);
}

const first = buildRelease({ version: '1.0.0' });
const second = buildRelease({
  version: '1.1.0',
  splits: { train: conversations(50) },
  retracted: [retraction('c-3', ['1.0.0']), retraction('c-9', ['0.9.0'])],
});
const text = (release: FixtureRelease, name: string) =>
  Buffer.from(release.files.get(name)!).toString('latin1');

describe('the output', () => {
  test('has records, licence, manifest and sums', async () => {
    publish(first);
    const { pulled } = await run(['support@^1']);
    expect(output()).toEqual({
      'support/LICENSES.txt': text(first, 'LICENSES.txt'),
      'support/SHA256SUMS': text(first, 'SHA256SUMS'),
      'support/manifest.json': text(first, 'manifest.json'),
      'support/support-test.jsonl.gz': text(first, 'support-test.jsonl.gz'),
      'support/support-train.jsonl.gz': text(first, 'support-train.jsonl.gz'),
    });
    expect(pulled.downloaded.files).toBe(3);
    expect(pulled.datasets[0]).toMatchObject({ version: '1.0.0', newest: '1.0.0', affected: [] });
  });

  test.each<[string, Partial<PullChoice>, string[]]>([
    ['one split', { splits: ['test'] }, ['support-test.jsonl.gz']],
    ['Parquet', { format: 'parquet' }, ['support-test.parquet', 'support-train.parquet']],
    [
      'all',
      { format: 'all' },
      [
        'README.md',
        ...['test', 'train'].flatMap((split) => [
          `support-${split}.jsonl.gz`,
          `support-${split}.parquet`,
        ]),
      ],
    ],
    [
      'a training format',
      { as: 'trl-sft' },
      ['support-test.trl-sft.jsonl', 'support-train.trl-sft.jsonl'],
    ],
    ['one split of it', { as: 'trl-sft', splits: ['train'] }, ['support-train.trl-sft.jsonl']],
  ])('%s', async (_name, choice, names) => {
    publish(first);
    await run(['support'], { choice });
    const own = ['LICENSES.txt', 'SHA256SUMS', 'manifest.json'];
    expect(Object.keys(output())).toEqual(
      [...own, ...names].sort().map((name) => `support/${name}`),
    );
  });

  test('of a later version has no file of the earlier one', async () => {
    publish(first, second);
    await run(['support@1.0.0']);
    await run(['support']);
    expect(Object.keys(output())).not.toContain('support/support-test.jsonl.gz');
    expect(output()['support/support-train.jsonl.gz']).toBe(text(second, 'support-train.jsonl.gz'));
  });

  test('keeps what somebody changed, and says so', async () => {
    publish(first, second);
    await run(['support@1.0.0']);
    const path = join(folder, 'data/support/support-test.jsonl.gz');
    rmSync(path);
    writeFileSync(path, 'mine');
    await run(['support']);
    expect(output()['support/support-test.jsonl.gz']).toBe('mine');
    expect(warned).toEqual([
      expect.stringContaining('support/support-test.jsonl.gz is not in this'),
    ]);
  });
});

describe('a training format', () => {
  test('is written here, with what it lacks', async () => {
    const odd = { id: 'odd', messages: [{ role: 'assistant', content: '' }] };
    publish(buildRelease({ splits: { '': [...conversations(2), odd] } }));
    const { pulled } = await run(['support'], { choice: { as: 'trl-sft' } });
    const lines = output()['support/support.trl-sft.jsonl']!.trimEnd().split('\n');
    expect(JSON.parse(lines[1]!)).toEqual({
      messages: [
        { role: 'user', content: 'What is 1 times three?' },
        { role: 'assistant', content: 'It is 3.' },
      ],
    });
    const { exported } = pulled.datasets[0]!;
    expect(exported).toMatchObject({ id: 'trl-sft', rows: lines.length });
    const left = Object.values(exported!.refused).reduce((sum, count) => sum + count, 0);
    expect(lines.length + left).toBe(3);
  });

  test('is taken from a release that holds it', async () => {
    const name = 'support-train.trl-sft.jsonl';
    const file = {
      name,
      role: 'export',
      format: 'jsonl',
      split: 'train',
      export: 'trl-sft',
    } as const;
    publish(buildRelease({ more: [{ file, text: 'as published\n' }] }));
    const { pulled } = await run(['support'], { choice: { as: 'trl-sft' } });
    expect(output()[`support/${name}`]).toBe('as published\n');
    expect(pulled.datasets[0]!.exported).toBeUndefined();
  });

  test('knows columns by the names the manifest gives', async () => {
    const record = {
      talk: [
        { role: 'user', content: 'a' },
        { role: 'assistant', content: 'b' },
      ],
    };
    publish(buildRelease({ splits: { '': [record] }, manifest: { fields: { talk: 'messages' } } }));
    await run(['support'], { choice: { as: 'trl-sft' } });
    expect(JSON.parse(output()['support/support.trl-sft.jsonl']!)).toEqual({
      messages: record.talk,
    });
  });

  test('has what the trainer wants beside', async () => {
    publish(first);
    await run(['support'], { choice: { as: 'llama-factory' } });
    expect(output()['support/dataset_info.json']).toContain('support-train.llama-factory.');
  });

  test.each<[string, FixtureRelease, string]>([
    [
      'not of this kind',
      buildRelease({ manifest: { kind: 'stepwise' } }),
      'is not made of records of kind stepwise',
    ],
    [
      'records of which none fits',
      buildRelease({ splits: { '': [{ text: 'a' }] } }),
      'no record of support.jsonl.gz of support-v1.0.0 fits trl-sft',
    ],
    [
      'lines that are no records',
      buildRelease({ splits: { '': ['text'] as unknown as object[] } }),
      'expected 1 records, found 0 in 1 lines',
    ],
  ])('%s', async (_name, release, message) => {
    publish(release);
    await expect(run(['support'], { choice: { as: 'trl-sft' } })).rejects.toThrow(message);
    expect(output()).toEqual({});
  });
});

describe('the lock', () => {
  test('has version, commit and digests', async () => {
    publish(first, second);
    await run(['support@~1.0']);
    const lock = JSON.parse(lockText!) as { datasets: Record<string, unknown>[] };
    expect(lock.datasets).toHaveLength(1);
    expect(lock.datasets[0]).toMatchObject({
      source: mirror,
      dataset: 'support',
      range: '~1.0',
      version: '1.0.0',
      tag: 'support-v1.0.0',
      commit: first.manifest.commit,
    });
    expect((await run([])).lockText).toBeNull();
  });

  test('fixes the version until somebody asks anew', async () => {
    publish(first);
    await run(['support@^1']);
    publish(first, second);
    expect((await run([])).pulled.datasets[0]).toMatchObject({ version: '1.0.0', newest: '1.1.0' });
    expect((await run(['support@^1'], { isFrozen: true })).pulled.datasets[0]!.version).toBe(
      '1.0.0',
    );
    expect((await run(['support@^1'])).pulled.datasets[0]!.version).toBe('1.1.0');
  });

  test('keeps other datasets', async () => {
    publish(first, buildRelease({ dataset: 'other', version: '2.0.0' }));
    await run(['support@^1']);
    await run(['other@^2'], { choice: { format: 'parquet' } });
    rmSync(join(folder, 'data'), { recursive: true });
    await run([], { isFrozen: true });
    expect(Object.keys(output())).toContain('support/support-train.jsonl.gz');
    expect(Object.keys(output())).toContain('other/other-train.parquet');
  });

  test('a release that was replaced is an error that says what that means', async () => {
    publish(first);
    await run(['support@^1']);
    const before = output();
    publish(buildRelease({ version: '1.0.0', splits: { train: conversations(41) } }));
    for (const [datasets, isFrozen] of [
      [[], false],
      [[], true],
      [['support@^1'], false],
    ] as const) {
      await expect(run(datasets, { isFrozen })).rejects.toMatchObject({
        message: expect.stringMatching(
          /support-v1\.0\.0 of .* is not what it was.*expected.*found/s,
        ),
        hint: expect.stringContaining('its tag was moved or its files were replaced'),
      });
    }
    expect(output()).toEqual(before);
  });

  test('with another commit under the same files is one too', async () => {
    publish(first);
    await run(['support@^1']);
    publish(buildRelease({ version: '1.0.0', commit: 'b'.repeat(40) }));
    await expect(run([])).rejects.toThrow('is not what it was');
  });

  test.each<[string, string[], Ask, RegExp]>([
    ['a dataset it lacks', ['other@^1'], {}, /--frozen: heartcut\.lock has no other/],
    [
      'another range',
      ['support@^1.1'],
      {},
      /has support@\^1, format jsonl, asked for is support@\^1\.1/,
    ],
    ['another choice', ['support@^1'], { choice: { as: 'trl-sft' } }, /asked for is .* as trl-sft/],
    [
      'another source',
      ['support@^1'],
      { source: './elsewhere' },
      /has support from .*, not \.\/elsewhere/,
    ],
  ])('--frozen refuses %s', async (_name, datasets, ask, message) => {
    publish(first);
    await run(['support@^1']);
    const before = lockText;
    await expect(run(datasets, { ...ask, isFrozen: true })).rejects.toThrow(message);
    expect(lockText).toBe(before);
  });

  test('--frozen refuses rows that are written otherwise than when they were locked', async () => {
    publish(first);
    await run(['support@^1'], { choice: { as: 'trl-sft', splits: ['train'] } });
    const lock = JSON.parse(lockText!) as { datasets: { exported: { sha256: string }[] }[] };
    lock.datasets[0]!.exported[0]!.sha256 = 'a'.repeat(64);
    lockText = JSON.stringify(lock);
    await expect(run([], { isFrozen: true })).rejects.toMatchObject({
      message: '--frozen: heartcut.lock would change',
      hint: expect.stringContaining('support-train.trl-sft.jsonl: expected sha256 aaaa'),
    });
  });

  test('a range that was edited in it is not passed over', async () => {
    publish(first);
    await run(['support@^1']);
    lockText = lockText!.replace('"^1"', '"^2"');
    await expect(run([])).rejects.toThrow('heartcut.lock: support 1.0.0 is not in ^2');
  });

  test('that is not there is asked for', async () => {
    await expect(run([])).rejects.toThrow('there is no heartcut.lock');
  });

  test('the source gone, the cache does, and says so', async () => {
    publish(first);
    await run(['support@^1']);
    const before = output();
    rmSync(mirror, { recursive: true });
    rmSync(join(folder, 'data'), { recursive: true });
    const { pulled } = await run([], { isFrozen: true });
    expect(output()).toEqual(before);
    expect(pulled.datasets[0]!.notes).toEqual([
      expect.stringContaining('was not reached: all of it is from the cache'),
      expect.stringContaining('not looked whether records were taken back since'),
    ]);
    await expect(run([], { isFrozen: true, refusesAffected: true })).rejects.toThrow(
      "can't tell whether records of support-v1.0.0 were taken back",
    );
    rmSync(join(folder, 'cache'), { recursive: true });
    await expect(run([], { isFrozen: true })).rejects.toThrow('holds no releases');
  });
});

describe('records that were taken back', () => {
  test('are told by the newest release', async () => {
    publish(first, second);
    const { pulled } = await run(['support@1.0.0']);
    expect(pulled.datasets[0]!.affected).toEqual([retraction('c-3', ['1.0.0'])]);
    expect((await run(['support@1.1.0'])).pulled.datasets[0]!.affected).toEqual([]);
  });

  test('with --frozen too, and what is locked comes all the same', async () => {
    publish(first);
    await run(['support@^1']);
    publish(first, second);
    const { pulled } = await run([], { isFrozen: true });
    expect(pulled.datasets[0]!.affected).toHaveLength(1);
    expect(pulled.isRefused).toBe(false);
  });

  test('are refused with --no-affected, before anything is downloaded', async () => {
    publish(first, second);
    const { pulled } = await run(['support@1.0.0'], { refusesAffected: true });
    expect(pulled).toMatchObject({ isRefused: true, downloaded: { files: 0 } });
    expect(pulled.datasets[0]!.affected).toHaveLength(1);
    expect([output(), lockText]).toEqual([{}, null]);
  });

  test('a newest release that can not be read is told, or refused', async () => {
    publish(first, second);
    rmSync(join(mirror, 'support-v1.1.0/SHA256SUMS'));
    const { pulled } = await run(['support@1.0.0']);
    expect(pulled.datasets[0]!.notes[0]).toContain('not looked whether records were taken back');
    await expect(run(['support@1.0.0'], { refusesAffected: true })).rejects.toThrow("can't tell");
  });
});

describe('attestations', () => {
  test('are asked for of the manifest', async () => {
    publish(first);
    const { pulled } = await run(['support'], { isAttested: true });
    expect(asked).toEqual([
      { name: 'manifest.json', repository: 'octo-org/data', host: 'github.com' },
    ]);
    expect(pulled.datasets[0]!.attestation.status).toBe('verified');
  });

  test('are not asked for with --no-attestation', async () => {
    publish(first);
    const { pulled } = await run(['support'], { isAttested: true, attestation: 'skip' });
    expect(asked).toEqual([]);
    expect(pulled.datasets[0]!.attestation).toEqual({
      status: 'unchecked',
      detail: '--no-attestation',
    });
  });

  test.each(['absent', 'unchecked'] as const)(
    '%s is an error where one is required',
    async (status) => {
      publish(first);
      attestation = { status, detail: 'why' };
      await run(['support'], { isAttested: true });
      rmSync(join(folder, 'data'), { recursive: true });
      await expect(run(['support'], { isAttested: true, attestation: 'require' })).rejects.toThrow(
        'support-v1.0.0 is not attested: why',
      );
      await expect(run(['support'], { attestation: 'require' })).rejects.toThrow(
        'this is a mirror',
      );
      expect(output()).toEqual({});
    },
  );
});

describe('the cache', () => {
  test('is shared by versions', async () => {
    publish(first, buildRelease({ version: '1.0.1' }));
    await run(['support@1.0.0']);
    const { pulled } = await run(['support@1.0.1']);
    expect(pulled).toMatchObject({ downloaded: { files: 0 }, cached: { files: 3 } });
  });

  test('an entry that was damaged is fetched again, and told', async () => {
    publish(first);
    await run(['support']);
    const { sha256 } = first.manifest.files[0]!;
    const path = new FileStore(join(folder, 'cache')).path(sha256);
    chmodSync(path, 0o644);
    writeFileSync(path, 'damaged');
    await run([]);
    expect(warned).toEqual([
      'support-train.jsonl.gz was damaged in the cache and was fetched again',
    ]);
    expect(output()['support/support-train.jsonl.gz']).toBe(text(first, 'support-train.jsonl.gz'));
  });
});

describe('refused, and the output stays as it was', () => {
  test('a split that is not there', async () => {
    publish(first);
    await expect(run(['support'], { choice: { splits: ['dev'] } })).rejects.toMatchObject({
      message: 'support-v1.0.0 has no split dev',
      hint: 'Its splits: test, train',
    });
  });

  test('a format that is not there', async () => {
    const files = first.manifest.files.filter(({ format }) => format !== 'parquet');
    const release = buildRelease({ manifest: { files } });
    const sums = [...release.files].filter(([name]) => !name.endsWith('.parquet'));
    const kept = new Map(sums);
    const lines = text(release, 'SHA256SUMS')
      .split('\n')
      .filter((line) => !line.endsWith('.parquet'));
    kept.set('SHA256SUMS', Buffer.from(lines.join('\n')));
    publish({ ...release, files: kept });
    await expect(run(['support'], { choice: { format: 'parquet' } })).rejects.toThrow(
      'support-v1.0.0 holds no records as Parquet',
    );
  });

  test('a dataset twice', async () => {
    await expect(run(['support@^1', 'support@^2'])).rejects.toThrow('support is asked for twice');
  });

  test('one of two datasets whose file is damaged', async () => {
    publish(first, buildRelease({ dataset: 'other', version: '2.0.0' }));
    writeFileSync(join(mirror, 'other-v2.0.0/other-train.jsonl.gz'), 'damaged');
    mkdirSync(join(folder, 'data/support'), { recursive: true });
    writeFileSync(join(folder, 'data/support/support-train.jsonl.gz'), 'earlier');
    await expect(run(['support', 'other'])).rejects.toThrow(
      /other-train\.jsonl\.gz of other-v2\.0\.0: expected \d+ bytes with sha256 \w+\nfound 7 bytes/,
    );
    expect(output()).toEqual({ 'support/support-train.jsonl.gz': 'earlier' });
    expect(lockText).toBeNull();
  });
});
