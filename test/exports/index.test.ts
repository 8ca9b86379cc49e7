import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportIds } from '../../src/exports/ids.ts';
import { exports, findExport } from '../../src/exports/index.ts';
import { refusals } from '../../src/exports/refusals.ts';
import { kinds } from '../../src/kinds/index.ts';
import { root } from '../helpers/root.ts';

const ids = exports.map(({ id }) => id);
const page = readFileSync(join(root, 'docs/exports.md'), 'utf8');

test('the list is sorted, and the configuration knows the same', () => {
  expect(ids).toEqual([...ids].sort());
  expect(ids).toEqual([...exportIds]);
});

test('each is the file of its name, and has a test', () => {
  const missing = ids
    .flatMap((id) => [`src/exports/${id}.ts`, `test/exports/${id}.test.ts`])
    .filter((path) => !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});

test('findExport finds by id', () => {
  expect(ids.map((id) => findExport(id)?.id)).toEqual(ids);
  expect(findExport('__proto__')).toBeUndefined();
});

test('every kind has an export, and exports name kinds there are, sorted', () => {
  const known = kinds.map(({ id }) => id);
  expect(known.filter((id) => !exports.some((form) => form.kinds.includes(id)))).toEqual([]);
  for (const form of exports) {
    expect(form.kinds.filter((id) => !known.includes(id))).toEqual([]);
    expect(form.kinds).toEqual([...form.kinds].sort());
  }
});

describe('docs/exports.md', () => {
  test('has a row and a section for each, with its kinds and its source', () => {
    for (const { id, kinds: own, source } of exports) {
      const row = page.split('\n').find((line) => line.startsWith(`| [\`${id}\`]`)) ?? '';
      expect([...row.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name)).toEqual(
        expect.arrayContaining([id, ...own]),
      );
      expect(page).toContain(`\n### ${id}\n`);
      expect(page).toContain(source);
    }
    const sections = [...page.matchAll(/^### (\S+)$/gm)].map(([, name]) => name);
    expect(sections).toEqual(ids);
  });

  test('names every reason to leave a record out', () => {
    expect(Object.keys(refusals)).toEqual(Object.keys(refusals).sort());
    const unnamed = Object.keys(refusals).filter((code) => !page.includes(`| \`${code}\` |`));
    expect(unnamed).toEqual([]);
  });
});
