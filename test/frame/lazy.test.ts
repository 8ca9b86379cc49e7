// Packages that most runs don't need are in files of their own, which nothing reads at start-up.
import { beforeAll, expect, test } from '@jest/globals';
import { build, type Metafile } from 'esbuild';
import { root } from '../helpers/root.ts';

/** Package → how many bytes it brings at least, so that a test that finds nothing can't pass. */
const heavy = {
  openai: 100_000,
  'gpt-tokenizer': 1_000_000,
  '@huggingface/jinja': 50_000,
  '@huggingface/tokenizers': 50_000,
  fflate: 5_000,
  'umap-js': 20_000,
} as const;

const doors = [
  'src/action.ts',
  'src/cli.ts',
  'src/index.ts',
  'src/pass-worker.ts',
  'src/release-action.ts',
];
const users = ['src/adapters/open-model.ts', 'src/spending/tokens.ts', 'src/spending/prices.ts'];

let outputs: Metafile['outputs'];

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [...doors, ...users],
    outdir: 'dist',
    outbase: 'src',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  ({ outputs } = metafile);
});

/** Bytes of a package in a file and all that it imports at once. */
function bytesAtStart(entry: string, name: string): number {
  const first = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry) ?? '';
  const files = new Set([first]);
  for (const file of files) {
    for (const { path, kind } of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') files.add(path);
    }
  }
  return [...files].reduce((sum, file) => sum + bytesIn(file, name), 0);
}

function bytesIn(file: string, name: string): number {
  return Object.entries(outputs[file]?.inputs ?? {})
    .filter(([path]) => path.startsWith(`node_modules/${name}/`))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

test.each(Object.entries(heavy))('%s is somewhere', (name, minBytes) => {
  const bytes = Object.keys(outputs).reduce((sum, file) => sum + bytesIn(file, name), 0);
  expect(bytes).toBeGreaterThan(minBytes);
});

test.each([...doors, ...users])('%s starts without it', (entry) => {
  expect(Object.keys(heavy).map((name) => [name, bytesAtStart(entry, name)])).toEqual(
    Object.keys(heavy).map((name) => [name, 0]),
  );
});
