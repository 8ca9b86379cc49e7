// The door of pull: flags, exit codes, a process that is killed; and what must hold whatever a server does.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { FileStore } from '../../src/adapters/content-store.ts';
import { openPulledFiles } from '../../src/adapters/pulled-files.ts';
import { openReleaseSource } from '../../src/adapters/release-sources/open.ts';
import { runPull } from '../../src/cli/pull.ts';
import { pull } from '../../src/commands/pull.ts';
import { HeartcutError } from '../../src/core/errors.ts';
import { behaviours, startFileServer, type FileServer } from '../helpers/file-server.ts';
import { insideCli } from '../helpers/inside-cli.ts';
import {
  buildRelease,
  conversations,
  indexOf,
  retraction,
  writeMirror,
  type FixtureRelease,
} from '../helpers/release-fixture.ts';
import { root } from '../helpers/root.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-pull-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const defaults = {
  output: 'data',
  lock: 'heartcut.lock',
  cache: 'cache',
  affected: true,
  attestation: true,
  concurrency: '4',
};

type Flags = Partial<Parameters<typeof runPull>[2]>;

function run(source: string | undefined, datasets: readonly string[], flags: Flags = {}) {
  return insideCli(folder, {}, (out) => runPull(source, datasets, { ...defaults, ...flags }, out));
}

/** Paths and contents below a folder. */
function snapshot(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const names = readdirSync(path, { recursive: true }).map(String).sort();
  const files = names.filter((name) => statSync(join(path, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

/** A mirror's files by path. */
function filesOf(releases: readonly FixtureRelease[]): Map<string, Uint8Array> {
  const entries = releases.flatMap(({ tag, files }) =>
    [...files].map(([name, bytes]) => [`${tag}/${name}`, bytes] as const),
  );
  return new Map([...entries, ['releases.json', Buffer.from(indexOf(releases))]]);
}

const first = buildRelease({ version: '1.0.0' });
const second = buildRelease({ version: '1.1.0', retracted: [retraction('c-3', ['1.0.0'])] });

describe('the command', () => {
  beforeEach(() => writeMirror(join(folder, 'mirror'), [first, second]));

  test('writes files and lock, and tells what was taken back on both streams', async () => {
    const ran = await run('./mirror', ['support@~1.0']);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('1 record was taken back after 1.0.0 was published');
    expect(ran.stdout).toContain('1.1.0 holds none of them: heartcut pull ./mirror support@^1.1.0');
    expect(ran.stderr).toBe(
      'heartcut: 1 record of support 1.0.0 should not be trained on: taken back since\n',
    );
    expect(Object.keys(snapshot(join(folder, 'data')))).toHaveLength(5);
    expect(readFileSync(join(folder, 'heartcut.lock'), 'utf8')).toContain('"version": "1.0.0"');
    const frozen = await run(undefined, [], { frozen: true });
    expect([frozen.exitCode, frozen.stdout]).toEqual([0, expect.stringContaining('taken back')]);
  });

  test('--no-affected exits 1 and writes nothing', async () => {
    const ran = await run('./mirror', ['support@~1.0'], { affected: false });
    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toContain('Nothing was downloaded');
    expect(existsSync(join(folder, 'data'))).toBe(false);
    expect(existsSync(join(folder, 'heartcut.lock'))).toBe(false);
  });

  test.each<[string, string | undefined, string[], Flags, string]>([
    ['no dataset', './mirror', [], {}, 'which dataset of ./mirror?'],
    ['a choice without a dataset', undefined, [], { as: 'trl-sft' }, '--as needs a source'],
    ['no lock', undefined, [], {}, 'there is no heartcut.lock'],
    ['no number', './mirror', ['support'], { concurrency: '0' }, '--concurrency 0 is no whole'],
    [
      'a contradiction',
      './mirror',
      ['support'],
      { attestation: false, requireAttestation: true },
      'contradict',
    ],
    ['another', './mirror', ['support'], { as: 'trl-sft', format: 'parquet' }, 'contradict'],
    ['no attestation', './mirror', ['support'], { requireAttestation: true }, 'is not attested'],
  ])('exits 2 for %s', async (_name, source, datasets, flags, message) => {
    const ran = await run(source, datasets, flags);
    expect([ran.exitCode, ran.stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });
});

describe('a process that is killed', () => {
  // Of a size that its download takes a while.
  const release = buildRelease({
    version: '1.0.0',
    splits: { '': [{ id: 'a', messages: [{ role: 'user', content: randomText(1_500_000) }] }] },
  });
  const name = 'support.jsonl.gz';
  const { sha256, bytes } = release.manifest.files.find((file) => file.name === name)!;
  let server: FileServer;
  beforeEach(async () => {
    server = await startFileServer({ files: filesOf([release]), pauseMs: 10 });
  });
  afterEach(async () => server.close());

  function start() {
    const flags = ['--import', 'tsx', join(root, 'src/cli.ts'), 'pull', server.url, 'support'];
    const folders = ['--output', join(folder, 'data'), '--cache', join(folder, 'cache')];
    return spawn(process.execPath, [...flags, ...folders, '--lock', join(folder, 'lock')], {
      cwd: root,
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  test('leaves the output alone, and the next one goes on where it was', async () => {
    const child = start();
    const parts = dirname(new FileStore(join(folder, 'cache')).path(sha256));
    const partBytes = () => {
      const part = existsSync(parts)
        ? readdirSync(parts).find((one) => one.endsWith('.part'))
        : undefined;
      return part === undefined ? 0 : statSync(join(parts, part)).size;
    };
    while (partBytes() < 200_000) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect([snapshot(join(folder, 'data')), existsSync(join(folder, 'lock'))]).toEqual([{}, false]);

    const [code] = (await once(start(), 'exit')) as [number];
    expect(code).toBe(0);
    const ranges = server.requests.filter(({ path }) => path.endsWith(name));
    expect(ranges).toHaveLength(2);
    const from = Number(/^bytes=(\d+)-$/.exec(ranges[1]!.headers.range ?? '')?.[1]);
    expect(from).toBeGreaterThanOrEqual(200_000);
    const written = readFileSync(join(folder, 'data/support', name));
    expect(written.equals(Buffer.from(release.files.get(name)!))).toBe(true);
    expect(written).toHaveLength(bytes);
    expect(readdirSync(parts)).toEqual([sha256]);
  });
});

/** Text that does not pack: letters by a linear congruence (Numerical Recipes' constants). */
function randomText(length: number): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90)).replace(/["\\]/, 'x');
  }).join('');
}

test('whatever a server does: the right files, or the output as it was', async () => {
  const releases = [
    buildRelease({
      version: '1.0.0',
      splits: { train: conversations(30), test: conversations(3, 90) },
    }),
    buildRelease({
      version: '1.1.0',
      splits: { train: conversations(60), dev: conversations(4, 80) },
    }),
  ];
  const [, newest] = releases as [FixtureRelease, FixtureRelease];
  let plan: readonly (typeof behaviours)[number][] = [];
  let count = 0;
  const server = await startFileServer({
    files: filesOf(releases),
    behave: () => plan[(count += 1) - 1] ?? 'right',
  });
  let failures = 0;
  let successes = 0;
  const scenario = fc.record({
    plan: fc.array(fc.constantFrom(...behaviours), { maxLength: 25 }),
    concurrency: fc.integer({ min: 1, max: 4 }),
    cacheDamage: fc.constantFrom('none', 'entry', 'part', 'foreign part'),
    hadEarlier: fc.boolean(),
    as: fc.option(fc.constant('trl-sft'), { nil: undefined }),
  });
  try {
    await fc.assert(
      fc.asyncProperty(scenario, async (one) => {
        const place = mkdtempSync(join(folder, 'run-'));
        const store = new FileStore(join(place, 'cache'));
        const output = join(place, 'data');
        const pullOnce = (dataset: string, lockText: string | null, as?: string) =>
          pull(
            {
              ask: {
                source: server.url,
                datasets: [dataset],
                choice: { format: 'jsonl', splits: [], ...(as !== undefined && { as }) },
              },
              lock: { path: 'heartcut.lock', text: lockText },
              isFrozen: false,
              refusesAffected: false,
              attestation: 'skip',
              concurrency: one.concurrency,
            },
            {
              openSource: (name) =>
                openReleaseSource(name, {}, { sleep: async () => {}, idleMs: 40 }),
              store,
              output: openPulledFiles(output, store),
              verify: async () => ({ status: 'absent', detail: '' }),
              log: { info() {}, warn() {}, progress() {} },
            },
          );
        plan = [];
        const earlier = one.hadEarlier ? (await pullOnce('support@1.0.0', null)).lockText : null;
        damage(store, newest, one.cacheDamage);
        const before = snapshot(output);
        [plan, count] = [one.plan, 0];
        try {
          const { pulled } = await pullOnce('support', earlier, one.as);
          successes += 1;
          const { version, files } = pulled.datasets[0]!;
          // releases.json may have been another one only if the server made it up: it never does.
          expect(version).toBe('1.1.0');
          const after = snapshot(output);
          expect(Object.keys(after)).toEqual(files.map(({ path }) => path).sort());
          for (const [path, content] of Object.entries(after)) {
            const right = newest.files.get(path.replace('support/', ''));
            if (right === undefined) expect(path).toMatch(/\.trl-sft\.jsonl$/);
            else expect(content).toBe(Buffer.from(right).toString('latin1'));
          }
        } catch (error) {
          if (!(error instanceof HeartcutError)) throw error;
          failures += 1;
          expect(snapshot(output)).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  } finally {
    await server.close();
  }
  // Else it would prove one half only.
  expect([failures > 3, successes > 3]).toEqual([true, true]);
});

/** What an earlier run, or a failing disk, may have left of the train split. */
function damage(store: FileStore, release: FixtureRelease, how: string): void {
  const { sha256 } = release.manifest.files[0]!;
  const bytes = Buffer.from(release.files.get('support-train.jsonl.gz')!);
  const path = store.path(sha256);
  mkdirSync(dirname(path), { recursive: true });
  if (how === 'entry') {
    writeFileSync(path, bytes.fill('x', 50));
    chmodSync(path, 0o444);
  }
  if (how === 'part') writeFileSync(`${path}.1.part`, bytes.subarray(0, 60));
  if (how === 'foreign part') writeFileSync(`${path}.1.part`, 'what is this?');
}
