import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { findKind, kinds } from '../../src/kinds/index.ts';
import { root } from '../helpers/root.ts';

const ids = kinds.map((kind) => kind.id);

test('the list is sorted, with one file and one test each', () => {
  expect(ids).toEqual([...ids].sort());
  const files = (folder: string) => readdirSync(`${root}${folder}`);
  expect(files('src/kinds')).toEqual(expect.arrayContaining(ids.map((id) => `${id}.ts`)));
  expect(files('test/kinds')).toEqual(expect.arrayContaining(ids.map((id) => `${id}.test.ts`)));
});

test('findKind finds by id', () => {
  expect(ids.map((id) => findKind(id)?.id)).toEqual(ids);
  expect(findKind('__proto__')).toBeUndefined();
});

test('nesting too deep for recursion does not stop a view', () => {
  const deep = JSON.parse(`${'['.repeat(20_000)}"x"${']'.repeat(20_000)}`);
  for (const kind of kinds) {
    for (const field of kind.fields) {
      expect(() => kind.view({ ...kind.example, [field]: deep })).not.toThrow();
    }
  }
  const called = { name: 'f', arguments: { a: deep } };
  const messages = [{ role: 'assistant', content: deep, tool_calls: [{ function: called }] }];
  expect(findKind('chat')?.view({ messages }).turns).toHaveLength(1);
  const value = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const conversations = [{ from: 'function_call', value }];
  expect(findKind('sharegpt')?.view({ conversations }).turns).toHaveLength(1);
});

test('lists too long for a spread call do not stop a view', () => {
  const messages = Array.from({ length: 200_000 }, () => ({ role: 'user', content: 'x' }));
  expect(findKind('chat')?.view({ messages }).parts).toHaveLength(200_000);
  const record = { prompt: 'y', chosen: messages, rejected: messages };
  expect(findKind('preference')?.view(record).parts).toHaveLength(200_002);
});
