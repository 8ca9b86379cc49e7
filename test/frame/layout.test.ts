// One thing, one name, in every place it belongs: gates and kinds have their file, page and test.
import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gates } from '../../src/gates/index.ts';
import { kinds } from '../../src/kinds/index.ts';
import { repositoryFiles, root } from '../helpers/root.ts';

/** Names in a folder that end in `ending`, without it; none where the folder is not there. */
function namesIn(folder: string, ending: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

const text = (path: string) => readFileSync(join(root, path), 'utf8');

describe('gates', () => {
  const ids = gates.map((gate) => gate.id);
  const places: readonly (readonly [string, string, readonly string[]])[] = [
    ['src/gates', '.ts', ['index']],
    ['test/gates', '.test.ts', []],
    ['docs/gates', '.md', ['README']],
  ];

  test('ids are unique and kebab-case', () => {
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(places)('%s holds one %s a gate and nothing else', (folder, ending, others) => {
    const names = namesIn(folder, ending).filter((name) => !others.includes(name));
    const missing = ids.filter((id) => !names.includes(id)).map((id) => `${folder}/${id}${ending}`);
    const orphaned = names.filter((name) => !ids.includes(name));
    expect({ missing, orphaned }).toEqual({ missing: [], orphaned: [] });
  });

  test('a folder in src/gates belongs to the gate of its name', () => {
    const folders = readdirSync(join(root, 'src/gates')).filter((name) => !name.endsWith('.ts'));
    expect(folders.filter((name) => !ids.includes(name))).toEqual([]);
  });

  test.each(gates.map((gate) => [gate.id, gate] as const))('docs/gates/%s.md', (id, gate) => {
    const page = text(`docs/gates/${id}.md`);
    const headings = [...page.matchAll(/^(#{1,2}) (.+)$/gm)].map(([line]) => line);
    expect(headings[0]).toBe(`# ${id}`);
    const sections = [
      /^## .*\bfails?\b/i,
      /^## .*\bpass(?:es)?\b/i,
      /^## Options$/,
      /^## Limits and false alarms$/,
      /^## Sources?$/,
    ];
    const order = sections.map((section) => headings.findIndex((line) => section.test(line)));
    // Each section is there, and they stand in this order.
    expect({ headings, order: order.filter((place) => place < 0) }).toEqual({
      headings,
      order: [],
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(page.match(/^```json/gm)?.length ?? 0).toBeGreaterThanOrEqual(2);
    const options = Object.keys((gate.options.properties ?? {}) as object);
    const codes = Object.keys(gate.codes);
    const unnamed = [...options, ...codes].filter((name) => !page.includes(`\`${name}\``));
    expect({ id, unnamed }).toEqual({ id, unnamed: [] });
  });
});

describe('kinds', () => {
  test('each is the file of its name, and has a test', () => {
    const missing = kinds
      .flatMap(({ id }) => [`src/kinds/${id}.ts`, `test/kinds/${id}.test.ts`])
      .filter((path) => !existsSync(join(root, path)));
    expect(missing).toEqual([]);
  });

  test('the list is sorted', () => {
    const ids = kinds.map((kind) => kind.id);
    expect(ids).toEqual(ids.toSorted());
  });
});

test('ARCHITECTURE.md names every folder of src, in the tree and in the import table', () => {
  const page = text('ARCHITECTURE.md');
  const names = readdirSync(join(root, 'src'));
  const missing = names.filter(
    (name) =>
      // Doors are one row, with the folders of their names.
      !name.endsWith('.ts') &&
      !names.includes(`${name}.ts`) &&
      (!page.includes(`| \`src/${name}/\` |`) || !page.includes(`| \`${name}\` |`)),
  );
  expect(missing).toEqual([]);
});

describe('files', () => {
  const files = repositoryFiles();
  // Datasets and fixtures are text of others, dist is third-party code too.
  const ours = files.filter((path) => !/^(?:datasets|dist|test\/(?:fixtures|golden))\//.test(path));

  test('no path of a machine', () => {
    const machine = /(?<![\w.~*\])-])\/(?:home|Users|root|work)\/[\w.-]+/;
    const found = ours.filter((path) => machine.test(text(path)));
    // Whatever the machine: nothing anywhere may hold the place this copy lies in.
    const here = files.filter((path) => text(path).includes(root));
    expect({ found, here }).toEqual({ found: [], here: [] });
  });

  test('no host of a package registry', () => {
    const host = /registry\.(?:npmjs|yarnpkg)\.|npm\.pkg\.github|files\.pythonhosted|\bverdaccio\b/;
    // The rule cannot be written without its words.
    const found = ours.filter(
      (path) => path !== 'test/frame/layout.test.ts' && host.test(text(path)),
    );
    expect(found).toEqual([]);
  });

  test('the lockfile names versions and hashes, not where they were fetched', () => {
    const locks = files.filter((path) => /(?:^|\/)package-lock\.json$/.test(path));
    expect(locks).toContain('package-lock.json');
    expect(locks.filter((path) => text(path).includes('"resolved"'))).toEqual([]);
  });

  test('no file of src is longer than 300 lines', () => {
    // Path → why it may be longer.
    const exceptions: Readonly<Record<string, string>> = {};
    const long = files
      .filter((path) => path.startsWith('src/') && path.endsWith('.ts'))
      .map((path) => ({ path, lines: text(path).split('\n').length - 1 }))
      .filter(({ path, lines }) => lines > 300 && !(path in exceptions));
    expect(long).toEqual([]);
  });
});
