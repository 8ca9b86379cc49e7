// dist/ is committed and is what users run: it must be what the sources build, and stand alone.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../helpers/root.ts';

const advice = 'dist is stale: run `npm run build` and commit the result';
const committed = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-dist-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The files under a folder, relative to it, sorted. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(path, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** What a program of Node's prints; its errors too, so that a test that fails shows them. */
function node(args: readonly string[], cwd: string): string {
  const env = { PATH: process.env.PATH };
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  return stdout + stderr;
}

test('dist/ is byte by byte what the sources build', () => {
  const fresh = join(folder, 'fresh');
  const printed = node([join(root, 'scripts/build.mjs'), '--outdir', fresh], root);
  expect(printed).toContain(`in ${fresh}`);
  const names = new Set([...filesIn(fresh), ...filesIn(committed)]);
  const stale = [...names].filter((name) => {
    const [built, kept] = [join(fresh, name), join(committed, name)];
    return (
      !existsSync(built) || !existsSync(kept) || !readFileSync(built).equals(readFileSync(kept))
    );
  });
  expect({ advice, stale }).toEqual({ advice, stale: [] });
});

describe('without node_modules', () => {
  let installed: string;

  beforeAll(() => {
    // As the runner or npm lays it out: the built files, the manifest, and nothing to fall back on.
    installed = join(folder, 'alone/node_modules/heartcut');
    mkdirSync(installed, { recursive: true });
    cpSync(committed, join(installed, 'dist'), { recursive: true });
    cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  });

  test('the command prints its version', () => {
    expect(node([join(installed, 'dist/cli.js'), '--version'], installed).trim()).toBe(
      manifest.version,
    );
  });

  test('the command is executable', () => {
    const program = join(installed, 'dist/cli.js');
    expect(readFileSync(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') expect(statSync(program).mode & 0o111).not.toBe(0);
  });

  test('every bundle and chunk loads', () => {
    const chunks = filesIn(installed).filter((name) => name.startsWith('dist/chunks/'));
    const paths = ['dist/index.js', ...chunks].map(
      (name) => pathToFileURL(join(installed, name)).href,
    );
    const code = `for (const path of ${JSON.stringify(paths)}) await import(path);`;
    expect(node(['--input-type=module', '--eval', code], installed)).toBe('');
  });

  test('the library is found by its name, with its types', () => {
    const consumer = join(folder, 'alone');
    const code = "import * as heartcut from 'heartcut'; console.log(Object.keys(heartcut).length);";
    expect(Number(node(['--input-type=module', '--eval', code], consumer))).toBeGreaterThan(0);

    writeFileSync(
      join(consumer, 'consumer.mts'),
      "import * as heartcut from 'heartcut';\nexport const names: string[] = Object.keys(heartcut);\n",
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022'];
    // Our declarations are checked too: they may lead to Node's, and to no other package.
    flags.push('--types', 'node', '--typeRoots', join(root, 'node_modules/@types'));
    expect(node([compiler, ...flags, 'consumer.mts'], consumer)).toBe('');
  });
});

test('the licence of every bundled package is kept', () => {
  const text = readFileSync(join(committed, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of Object.keys(manifest.dependencies as object)) {
    const bundled = filesIn(committed).some(
      (file) =>
        file.endsWith('.js') &&
        readFileSync(join(committed, file), 'utf8').includes(`// node_modules/${name}/`),
    );
    if (bundled) expect(text).toContain(`\n${name} ${manifest.dependencies[name]} (`);
  }
});
