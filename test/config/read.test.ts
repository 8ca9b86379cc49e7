import { describe, expect, test } from '@jest/globals';
import { readManifest, readPolicy } from '../../src/config/read.ts';
import { describeError, fakeGates, fakeKinds, fakeTree } from './fakes.ts';

const lists = { gates: fakeGates, kinds: fakeKinds };

describe('policy', () => {
  test('of the tree', async () => {
    const policy = await readPolicy(fakeTree({ 'heartcut.yaml': 'preset: strict' }), lists);
    expect(policy).toMatchObject({ path: 'heartcut.yaml', preset: 'strict' });
  });

  test('default where there is none', async () => {
    expect(await readPolicy(fakeTree({}), lists)).toMatchObject({ path: null });
  });

  test('a link does not turn it into the default', async () => {
    const tree = fakeTree({}, ['heartcut.yaml']);
    expect(await describeError(() => readPolicy(tree, lists))).toBe(
      'heartcut.yaml\n  "heartcut.yaml" is no regular file, and only those are read\n  docs/heartcut-yaml.md',
    );
  });

  test('nor does another ending', async () => {
    const tree = fakeTree({ 'heartcut.yml': '' });
    expect(await describeError(() => readPolicy(tree, lists))).toBe(
      'heartcut.yml\n  "heartcut.yml" is not read; the file is called heartcut.yaml\n  Rename it.\n  docs/heartcut-yaml.md',
    );
  });

  test('bytes that are no text', async () => {
    const tree = fakeTree({ 'heartcut.yaml': new Uint8Array([0xff]) });
    expect(await describeError(() => readPolicy(tree, lists))).toBe(
      'heartcut.yaml\n  not UTF-8 text\n  docs/heartcut-yaml.md',
    );
  });
});

describe('manifest', () => {
  const policy = { extraFields: 'allow' } as const;

  test('with its schema file', async () => {
    const tree = fakeTree({
      'd/a/dataset.yaml': 'kind: chat\nschema: own.json',
      'd/a/own.json': '{"type": "object"}',
    });
    const manifest = await readManifest(tree, 'd/a', policy, lists);
    expect(manifest.name).toBe('a');
    expect(manifest.schema).toEqual({ path: 'd/a/own.json', document: { type: 'object' } });
  });

  test('a schema that is a link is not there', async () => {
    const tree = fakeTree({ 'd/a/dataset.yaml': 'kind: chat\nschema: own.json' }, ['d/a/own.json']);
    expect(await describeError(() => readManifest(tree, 'd/a', policy, lists))).toContain(
      'no regular file "d/a/own.json"',
    );
  });

  test('none', async () => {
    expect(await describeError(() => readManifest(fakeTree({}), '', policy, lists))).toBe(
      'dataset.yaml\n  no regular file "dataset.yaml"\n  docs/dataset-yaml.md',
    );
  });
});
