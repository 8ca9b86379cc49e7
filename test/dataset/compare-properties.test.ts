// What holds for any two versions.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isObject, type Json, type JsonObject } from '../../src/core/json.ts';
import type { Change, DataRecord } from '../../src/core/record.ts';
import { canonicalJson } from '../../src/dataset/canonical.ts';
import { compare, seededRandom, summarize } from './sides.ts';

/** Records from a small world, so that copies, shared texts and likenesses are common. */
const text = fc.constantFrom(
  'Name the capital of Portugal.',
  'Name the capital of Spain.',
  'You are a helpful assistant.',
  'yes',
  '我今天去学校',
  '',
);
const record: fc.Arbitrary<JsonObject> = fc.record(
  {
    id: fc.oneof(fc.nat({ max: 6 }), fc.constantFrom<Json>('a', null)),
    prompt: text,
    answer: text,
    messages: fc.array(fc.record({ role: fc.constant('user'), content: text }), { maxLength: 2 }),
    __proto__: fc.constant(1),
  },
  { requiredKeys: ['prompt'] },
);
const broken = fc.constantFrom('{"prompt":', '[1]', 'null', '{"a":1}}');
const line = fc.oneof(
  { weight: 8, arbitrary: record.map((each) => JSON.stringify(each)) },
  { weight: 1, arbitrary: broken },
  { weight: 1, arbitrary: fc.constantFrom('', ' \t', '{"a":1,"a":2}') },
);
const file = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
const version = fc.record({ 'a.jsonl': file, 'b.jsonl': file }, { requiredKeys: ['a.jsonl'] });
const manifest = fc.constantFrom({}, { idField: 'id' });

const keyOf = (each: DataRecord): string => `${each.path}:${each.line}`;
const contentOf = (each: DataRecord): string => canonicalJson(each.value);

function contents(change: Change, side: 'base' | 'head'): string[] {
  return [...(change[side]?.records() ?? [])].map(contentOf).sort();
}

/** `items` without one of each of `gone`, plus `come`, sorted. */
function replace(
  items: readonly string[],
  gone: readonly string[],
  come: readonly string[],
): string[] {
  const left = [...items];
  for (const each of gone) {
    const at = left.indexOf(each);
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  return [...left, ...come].sort();
}

describe('any two versions', () => {
  test('the lists lead from base to head, and no record stands in two of them', () => {
    fc.assert(
      fc.property(version, version, manifest, (base, head, settings) => {
        const change = compare(base, head, settings);
        const { added, removed, edited, moved } = change;
        const before = [
          ...removed,
          ...edited.map((edit) => edit.before),
          ...moved.map((move) => move.before),
        ];
        const after = [
          ...added,
          ...edited.map((edit) => edit.after),
          ...moved.map((move) => move.after),
        ];
        for (const [records, side] of [
          [before, 'base'],
          [after, 'head'],
        ] as const) {
          expect(new Set(records.map(keyOf)).size).toBe(records.length);
          expect(records.filter((each) => each.side !== side)).toEqual([]);
        }
        expect(
          replace(
            contents(change, 'base'),
            [...removed, ...edited.map((edit) => edit.before)].map(contentOf),
            [...added, ...edited.map((edit) => edit.after)].map(contentOf),
          ),
        ).toEqual(contents(change, 'head'));
        expect(change.baseCount).toBe(contents(change, 'base').length);
        expect(change.headCount).toBe(contents(change, 'head').length);
        expect(change.baseCount - removed.length + added.length).toBe(change.headCount);
        for (const move of moved) expect(contentOf(move.before)).toBe(contentOf(move.after));
        for (const edit of edited) {
          expect(edit.fields.length).toBeGreaterThan(0);
          expect(edit.fields).toEqual([...edit.fields].sort());
          for (const name of Object.keys({ ...edit.before.value, ...edit.after.value })) {
            const [a, b] = [edit.before, edit.after].map(({ value }) =>
              Object.hasOwn(value, name) ? canonicalJson(value[name]) : 'absent',
            );
            expect([name, a !== b]).toEqual([name, edit.fields.includes(name)]);
          }
        }
      }),
      { numRuns: 500, seed: 10 },
    );
  });

  test('the way back undoes it', () => {
    fc.assert(
      fc.property(version, version, manifest, (base, head, settings) => {
        const there = compare(base, head, settings);
        const back = compare(head, base, settings);
        const touched = (change: Change): number[] => [
          change.added.length + change.edited.length,
          change.removed.length + change.edited.length,
        ];
        expect(touched(back)).toEqual(touched(there).reverse());
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  test('the way back is the mirror where ids tell records apart', () => {
    const named = fc
      .uniqueArray(fc.tuple(fc.nat({ max: 20 }), text), { selector: ([id]) => id, maxLength: 10 })
      .map((rows) => rows.map(([id, prompt]) => JSON.stringify({ id, prompt })).join('\n'));
    fc.assert(
      fc.property(named, named, (base, head) => {
        const settings = { idField: 'id' };
        const there = compare(base, head, settings);
        const back = compare(head, base, settings);
        expect(there.added.map(keyOf)).toEqual(back.removed.map(keyOf));
        expect(there.removed.map(keyOf)).toEqual(back.added.map(keyOf));
        const pairs = (change: Change, isBack: boolean): string[] =>
          change.edited
            .map(({ before, after }) => (isBack ? [after, before] : [before, after]))
            .map(([a, b]) => `${keyOf(a!)} ${keyOf(b!)}`)
            .sort();
        expect(pairs(there, false)).toEqual(pairs(back, true));
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});

describe('the same version', () => {
  test('changes nothing', () => {
    fc.assert(
      fc.property(version, manifest, (files, settings) => {
        expect(summarize(compare(files, { ...files }, settings))).toEqual({});
      }),
      { numRuns: 300, seed: 13 },
    );
  });

  /** The same value in other words: key order, white space, escapes, forms of numbers. */
  function rewrite(value: Json | undefined, random: () => number): string {
    const space = (): string => ['', ' ', '\t', '  '][Math.floor(random() * 4)]!;
    const string = (raw: string): string =>
      `"${raw.replace(/[^]/g, (unit) => {
        if (random() < 0.2) return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
        if (unit === '/' && random() < 0.5) return '\\/';
        return JSON.stringify(unit).slice(1, -1);
      })}"`;
    if (typeof value === 'string') return string(value);
    if (typeof value === 'number' && Number.isInteger(value) && random() < 0.5) return `${value}.0`;
    const list = (items: readonly string[]): string => items.join(`${space()},${space()}`);
    if (Array.isArray(value)) {
      return `[${space()}${list(value.map((item) => rewrite(item, random)))}${space()}]`;
    }
    if (!isObject(value)) return JSON.stringify(value);
    const members = Object.keys(value)
      .sort(() => random() - 0.5)
      .map((key) => `${string(key)}${space()}:${space()}${rewrite(value[key], random)}`);
    return `{${space()}${list(members)}${space()}}`;
  }

  const records = fc.array(record, { maxLength: 15 });

  test('reformatted changes nothing', () => {
    fc.assert(
      fc.property(
        records,
        fc.integer({ min: 1, max: 1e6 }),
        manifest,
        (objects, seed, settings) => {
          const random = seededRandom(seed);
          const base = objects.map((each) => JSON.stringify(each)).join('\n');
          const head = objects
            .map((each) => rewrite(each, random))
            .join(random() < 0.5 ? '\r\n' : '\n\n');
          if (objects.length === 0) return;
          const change = compare(base, head, settings);
          // Copies in other words are matched first come first, which may cross.
          const isUnique = new Set(objects.map(canonicalJson)).size === objects.length;
          const summary = summarize(change);
          if (!isUnique) delete summary.moved;
          expect(summary).toEqual({});
        },
      ),
      { numRuns: 300, seed: 14 },
    );
  });

  test('shuffled, and over two files, is moved and nothing else', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 1, max: 1e6 }), fc.nat(), (objects, seed, at) => {
        const random = seededRandom(seed);
        const base = objects.map((each) => JSON.stringify(each));
        const head = objects
          .map((each) => ({ text: rewrite(each, random), at: random() }))
          .sort((a, b) => a.at - b.at)
          .map((each) => each.text);
        const cut = at % (objects.length + 1);
        const change = compare(
          { 'a.jsonl': `${base.join('\n')}\n `, 'b.jsonl': ' \n' },
          { 'a.jsonl': head.slice(0, cut).join('\n'), 'b.jsonl': head.slice(cut).join('\n') },
        );
        const { added, edited, removed, problems } = change;
        expect([added, edited, removed]).toEqual([[], [], []]);
        expect(problems.filter((problem) => problem.code !== 'empty-file')).toEqual([]);
      }),
      { numRuns: 300, seed: 15 },
    );
  });

  test('with one more copy of a record has one added', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (objects, which, where) => {
          const base = objects.map((each) => JSON.stringify(each));
          const head = [...base];
          head.splice(where % (base.length + 1), 0, base[which % base.length]!);
          const { added, removed, edited, moved } = compare(base.join('\n'), head.join('\n'));
          expect([added.length, removed.length, edited.length, moved.length]).toEqual([1, 0, 0, 0]);
          const back = compare(head.join('\n'), base.join('\n'));
          expect([back.added.length, back.removed.length, back.moved.length]).toEqual([0, 1, 0]);
        },
      ),
      { numRuns: 300, seed: 16 },
    );
  });
});

describe('moves', () => {
  /** Length of the longest common subsequence, by the textbook. */
  function commonLength(a: readonly string[], b: readonly string[]): number {
    let row = Array<number>(b.length + 1).fill(0);
    for (const x of a) {
      const next = [0];
      b.forEach((y, j) => next.push(x === y ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!)));
      row = next;
    }
    return row.at(-1) ?? 0;
  }

  test('are as few as the longest common subsequence allows, whatever copies there are', () => {
    const lines = fc.array(fc.constantFrom('{"a":1}', '{"a":2}', '{"a":3}', '{"a":4}', '{"a":5}'), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(lines, lines, (base, head) => {
        const change = compare(base.join('\n'), head.join('\n'));
        const matched = head.length - change.added.length - change.edited.length;
        expect(change.moved.length).toBe(matched - commonLength(base, head));
        const back = compare(head.join('\n'), base.join('\n'));
        expect(back.moved.length).toBe(change.moved.length);
      }),
      { numRuns: 1000, seed: 17 },
    );
  });
});
