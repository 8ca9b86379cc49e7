import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseHistory, parseHistory } from '../../src/commands/read-history.ts';
import type { Json } from '../../src/core/json.ts';
import type { Tree } from '../../src/core/ports.ts';

const release = {
  label: 'v1',
  date: '2026-01-01',
  records: 3,
  words: 9,
  measures: [{ budget: 4000, values: { 'distinct-3': { value: 0.9, error: 0.01 } } }],
};
const history = { version: 1, tail: { hashes: [1, 5] }, releases: [release] };

function treeOf(
  label: string,
  content: string | undefined,
  type: 'file' | 'symlink' = 'file',
): Tree {
  return {
    commit: label,
    label,
    list: () => Promise.resolve(content === undefined ? [] : [{ path: 'data/history.json', type }]),
    read: () => Promise.resolve(content === undefined ? null : Buffer.from(content)),
  };
}

describe('a history', () => {
  test('is read as it was written', () => {
    expect(parseHistory(history)).toEqual(history);
    expect(parseHistory({ version: 1, releases: [] })).toEqual({ version: 1, releases: [] });
  });

  test.each<[string, Json]>([
    ['no object', []],
    ['another version', { ...history, version: 2 }],
    ['no list of releases', { version: 1, releases: {} }],
    ['hashes out of order', { ...history, tail: { hashes: [5, 1] } }],
    ['a hash that is none', { ...history, tail: { hashes: [-1] } }],
    ['a release without a label', { ...history, releases: [{ ...release, label: 3 }] }],
    ['a date that is none', { ...history, releases: [{ ...release, date: 3 }] }],
    [
      'a negative value',
      {
        version: 1,
        releases: [
          { ...release, measures: [{ budget: 1, values: { a: { value: -1, error: 0 } } }] },
        ],
      },
    ],
    [
      'a measure without an error',
      {
        version: 1,
        releases: [{ ...release, measures: [{ budget: 1, values: { a: { value: 1 } } }] }],
      },
    ],
  ])('is refused with %s', (_what, value) => {
    expect(parseHistory(value)).toBeUndefined();
  });

  test('of any JSON is one or none, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = parseHistory(value);
        expect(read === undefined || Array.isArray(read.releases)).toBe(true);
      }),
    );
  });
});

describe('which one counts', () => {
  const text = JSON.stringify(history);
  const other = JSON.stringify({ version: 1, releases: [] });
  const choose = (
    base: string | undefined,
    head: string | undefined,
    policyFrom: 'base' | 'head',
  ) =>
    chooseHistory(
      { policyFrom, head: treeOf('head', head), base: treeOf('base', base), target: null },
      'data',
    );

  test('the base’s, whatever the change writes', async () => {
    expect(await choose(text, other, 'base')).toEqual(history);
    expect(await choose(undefined, text, 'base')).toBeUndefined();
    expect(await choose(text, other, 'head')).toEqual({ version: 1, releases: [] });
  });

  test('one that can’t be read is not taken for none, and the head may mend it', async () => {
    expect(await choose('{', undefined, 'base')).toEqual({
      unreadable: 'data/history.json at base: no JSON',
    });
    expect(await choose('{"version": 9}', text, 'base')).toEqual(history);
    const link = { ...treeOf('head', text, 'symlink'), read: () => Promise.resolve(null) };
    expect(
      await chooseHistory({ policyFrom: 'head', head: link, base: null, target: null }, 'data'),
    ).toEqual({ unreadable: 'data/history.json at head: no regular file' });
  });
});
