// A change as the plain JSON that `heartcut diff --format json` prints.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeDiff } from '../../src/commands/diff.ts';
import type { DiffField } from '../../src/core/diff.ts';
import { compare, jsonl, makeSide, type Files } from '../dataset/sides.ts';

const question = 'Name the capital of Portugal.';

function diff(base: Files | null, head: Files | null) {
  return describeDiff([compare(base, head)], 'v1', 'v2');
}

/** The fields of the one record that is edited. */
function fieldsOf(before: object | string, after: object | string): readonly DiffField[] {
  const line = (record: object | string): string =>
    typeof record === 'string' ? `${record}\n` : jsonl(record);
  const { edited } = diff(line(before), line(after));
  expect(edited).toHaveLength(1);
  return edited[0]!.fields;
}

describe('describeDiff', () => {
  test('places, fields and counts', () => {
    const lisbon = { q: question, a: 'Lisbon' };
    const tagus = { q: question, a: 'Lisbon, on the Tagus' };
    const base = jsonl(lisbon, { a: 1 }, { a: 2 }, { a: 3 }, { a: 5 });
    const head = `${jsonl({ a: 5 }, { a: 2 }, { a: 3 }, tagus, { a: 4 })}{\n`;
    const idOf = (text: string): string => makeSide(text).find('data.jsonl', 1)!.id;
    expect(diff(base, head)).toEqual({
      version: 1,
      base: 'v1',
      head: 'v2',
      counts: { base: 5, head: 5, added: 1, edited: 1, removed: 1, moved: 1 },
      added: [{ path: 'data.jsonl', line: 5, id: idOf('{"a":4}') }],
      removed: [{ path: 'data.jsonl', line: 2, id: idOf('{"a":1}') }],
      edited: [
        {
          path: 'data.jsonl',
          line: 4,
          id: idOf(jsonl(tagus)),
          before: { path: 'data.jsonl', line: 1, id: idOf(jsonl(lisbon)) },
          fields: [
            {
              name: 'a',
              before: 'Lisbon',
              after: 'Lisbon, on the Tagus',
              words: [
                ['=', 'Lisbon'],
                ['+', ', on the Tagus'],
              ],
            },
          ],
        },
      ],
      moved: [
        {
          path: 'data.jsonl',
          line: 1,
          id: idOf('{"a":5}'),
          before: { path: 'data.jsonl', line: 5, id: idOf('{"a":5}') },
        },
      ],
      problems: [{ at: 'data.jsonl:6:2', code: 'broken-json' }],
    });
  });

  test('several datasets are one diff', () => {
    const changes = [
      compare({ 'a.jsonl': '{"a":1}\n' }, { 'a.jsonl': '{"a":1}\n{"a":2}\n' }),
      compare({ 'b.jsonl': '{"b":1}\n{"b":2}\n' }, { 'b.jsonl': '{"b":2}\n' }),
    ];
    const { counts, added, removed } = describeDiff(changes, 'x', 'y');
    expect(counts).toEqual({ base: 3, head: 3, added: 1, edited: 0, removed: 1, moved: 0 });
    expect([...added, ...removed].map(({ path, line }) => `${path}:${line}`)).toEqual([
      'a.jsonl:2',
      'b.jsonl:1',
    ]);
  });

  test('a first version and a last one', () => {
    expect(diff(null, '{"a":1}\n').counts).toMatchObject({ base: 0, head: 1, added: 1 });
    expect(diff('{"a":1}\n', null).counts).toMatchObject({ base: 1, head: 0, removed: 1 });
    expect(describeDiff([], 'x', 'y').counts).toEqual({
      base: 0,
      head: 0,
      added: 0,
      edited: 0,
      removed: 0,
      moved: 0,
    });
  });

  test('is plain JSON that says the same when read again', () => {
    const base = jsonl({ q: question, a: null, b: [1], 'c/~': { x: 1 } });
    const head = jsonl({ q: question, a: 'x', b: [2], d: false });
    const found = diff(base, head);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(found)));
    expect(found.edited[0]?.fields.map(({ name }) => name)).toEqual(['a', 'b', 'c/~', 'd']);
  });
});

describe('fields of an edit', () => {
  test('values that are no texts have no words', () => {
    expect(fieldsOf({ q: question, a: 1 }, { q: question, a: '1' })).toEqual([
      { name: 'a', before: 1, after: '1' },
    ]);
    expect(fieldsOf({ q: question, a: ['x'] }, { q: question, a: ['y'] })).toEqual([
      { name: 'a', before: ['x'], after: ['y'] },
    ]);
  });

  test('a field that comes or goes has no value on the other side', () => {
    expect(fieldsOf({ q: question }, { q: question, a: 'x' })).toEqual([
      { name: 'a', before: undefined, after: 'x' },
    ]);
    expect(fieldsOf({ q: question, a: null }, { q: question })).toEqual([
      { name: 'a', before: null, after: undefined },
    ]);
  });

  test('what every object has is no value', () => {
    const fields = fieldsOf(
      { q: question },
      `{"q":${JSON.stringify(question)},"__proto__":{"x":1},"constructor":"c"}`,
    );
    expect(fields.map(({ name, before }) => [name, before])).toEqual([
      ['__proto__', undefined],
      ['constructor', undefined],
    ]);
    expect(fields[0]?.after).toEqual({ x: 1 });
  });

  test.each([
    [
      'one two three',
      'one 2 three',
      [
        ['=', 'one '],
        ['-', 'two'],
        ['+', '2'],
        ['=', ' three'],
      ],
    ],
    [
      'a  b',
      'a b',
      [
        ['=', 'a'],
        ['-', '  '],
        ['+', ' '],
        ['=', 'b'],
      ],
    ],
    [
      'a\nb',
      'a\n\nb',
      [
        ['=', 'a\n'],
        ['+', '\n'],
        ['=', 'b'],
      ],
    ],
    ['', 'new', [['+', 'new']]],
    ['old', '', [['-', 'old']]],
  ])('words of %j → %j', (before, after, words) => {
    const [field] = fieldsOf({ q: question, a: before }, { q: question, a: after });
    expect(field?.words).toEqual(words);
  });

  test('the words of any two texts give both back', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'word', ' ', '  ', '\n', '.', 'é', '😀', '你', '\u00a0'), {
        maxLength: 12,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        if (before === after) return;
        const [field] = fieldsOf({ q: question, a: before }, { q: question, a: after });
        const side = (sign: string): string =>
          field!
            .words!.filter(([kind]) => kind !== sign)
            .map(([, run]) => run)
            .join('');
        expect([side('+'), side('-')]).toEqual([before, after]);
      }),
      { numRuns: 300, seed: 29 },
    );
  });

  test('texts that are too long, or share too little, are shown whole', () => {
    const words = (salt: string, count: number): string =>
      Array.from({ length: count }, (_, i) => `${salt}${i}`).join(' ');
    const long = words('w', 5000);
    const [field] = fieldsOf({ q: question, a: long }, { q: question, a: `${long} more` });
    expect(field).toEqual({ name: 'a', before: long, after: `${long} more` });
    // Were every word of these compared with every other, this test would take minutes.
    for (let i = 0; i < 20; i += 1) {
      const [other] = fieldsOf(
        { q: question, a: words(`x${i}y`, 1300) },
        { q: question, a: words(`z${i}.`, 1300) },
      );
      expect(other?.words).toBeUndefined();
    }
    const [few] = fieldsOf(
      { q: question, a: words('x', 1300) },
      { q: question, a: words('x', 1300).replaceAll(' x77', ' y77') },
    );
    expect(few?.words?.filter(([sign]) => sign === '+')).toHaveLength(11);
  });
});
