// Records in splits by shares: what a reader of docs/release-files.md can rely on.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { looseManifest } from '../../src/config/manifest.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { ReleaseRecords, splitsOfFiles } from '../../src/release/records.ts';
import { assignSplits, countStraddling } from '../../src/release/splits.ts';
import { sharedData } from '../helpers/shared-data.ts';

const shares = { train: 0.8, test: 0.2 };

function sideOf(records: readonly JsonObject[], idField?: string, files = 1): DatasetSide {
  const kind = {
    kind: 'instruction',
    name: 'birds',
    ...(idField === undefined ? {} : { idField }),
  };
  const size = Math.ceil(records.length / files);
  const sources = Array.from({ length: files }, (_, i) => ({
    path: `${i}.jsonl`,
    bytes: Buffer.from(
      records
        .slice(i * size, (i + 1) * size)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    ),
  }));
  return new DatasetSide(looseManifest(kind), 'head', sources);
}

/** Line of a record → its split. */
function assign(side: DatasetSide, by: Readonly<Record<string, number>> = shares) {
  const plan = assignSplits(side, by);
  return new Map(
    [...side.records()].map(({ value }, i) => [
      JSON.stringify(value),
      plan.names[plan.numbers[i] as number] as string,
    ]),
  );
}

const words = (seed: number): string =>
  Array.from({ length: 30 }, (_, i) => `w${(seed * 7919 + i * 104_729) % 99_991}`).join(' ');
const record = (seed: number): JsonObject => ({
  instruction: words(seed),
  output: `answer ${seed}`,
});
const many = Array.from({ length: 1500 }, (_, seed) => record(seed));

test('shares are met in expectation', () => {
  const splits = [...assign(sideOf(many)).values()];
  const inTest = splits.filter((split) => split === 'test').length;
  // Five standard errors of 300 of 1500.
  expect(Math.abs(inTest - 300)).toBeLessThan(5 * Math.sqrt(1500 * 0.2 * 0.8));
});

test('neither order nor files nor the way shares are written have a say', () => {
  const expected = assign(sideOf(many));
  expect(assign(sideOf(many.toReversed(), undefined, 7))).toEqual(
    new Map([...expected].toReversed()),
  );
  expect(assign(sideOf(many), { test: 0.2, train: 0.8 })).toEqual(expected);
});

test('a record without near-duplicates stays where it is, whatever comes and goes', () => {
  const before = assign(sideOf(many.slice(0, 1000)));
  const after = assign(sideOf(many.slice(300)));
  for (const [line, split] of after) if (before.has(line)) expect(split).toBe(before.get(line));
});

test('a larger share only takes, and takes from its neighbour alone', () => {
  const before = assign(sideOf(many));
  const after = assign(sideOf(many), { train: 0.7, test: 0.3 });
  for (const [line, split] of before) if (split === 'test') expect(after.get(line)).toBe('test');
});

describe('near-duplicates come into one split', () => {
  test('chains of them too', () => {
    const groups = Array.from({ length: 40 }, (_, seed) => {
      const text = words(seed).split(' ');
      return [0, 1, 2].map((i) => ({
        instruction: [...text.slice(i), ...text.slice(0, i).map((word) => `${word}x`)].join(' '),
        output: '',
      }));
    });
    const splits = assign(sideOf(groups.flat()));
    for (const group of groups) {
      expect(new Set(group.map((each) => splits.get(JSON.stringify(each)))).size).toBe(1);
    }
    expect(new Set(splits.values()).size).toBe(2);
  });

  test('copies that hold no word', () => {
    const copies = ['!!', '??'].flatMap((text) =>
      Array.from({ length: 30 }, (_, i) => ({ instruction: text, output: '', n: i })),
    );
    const splits = assign(sideOf(copies));
    for (const text of ['!!', '??']) {
      const own = [...splits].filter(([line]) => line.includes(text)).map(([, split]) => split);
      expect(new Set(own).size).toBe(1);
    }
  });

  test('different answers to one prompt too, unless everybody is asked it', () => {
    const asked = many
      .slice(0, 60)
      .flatMap(({ instruction }) =>
        [1, 2].map((i) => ({ instruction: instruction as string, output: words(i * 5000) })),
      );
    const splits = assign(sideOf(asked), { a: 0.5, b: 0.5 });
    const placed = [...splits.values()];
    expect(placed.filter((_, i) => i % 2 === 0)).toEqual(placed.filter((_, i) => i % 2 === 1));
    expect(new Set(placed).size).toBe(2);
    const same = many.slice(0, 100).map(({ output }, i) => ({
      instruction: 'Write a story.',
      output: `${output as string} ${words(i)}`,
    }));
    expect(new Set(assign(sideOf(same), { a: 0.5, b: 0.5 }).values()).size).toBe(2);
  });

  test('a template that all share binds nothing together', () => {
    const template = Array.from({ length: 80 }, (_, i) => `rule${i}`).join(' ');
    const records = many
      .slice(0, 200)
      .map((each) => ({ ...each, instruction: `${template} ${each.instruction as string}` }));
    const { numbers } = assignSplits(sideOf(records), { a: 0.5, b: 0.5 });
    const inA = numbers.reduce((sum, number) => sum + Number(number === 0), 0);
    expect(inA).toBeGreaterThan(50);
    expect(inA).toBeLessThan(150);
  });
});

test('with an id, an edited record stays; without one, a new field moves nothing', () => {
  const withIds = many.slice(0, 300).map((each, i) => ({ ...each, id: `r${i}` }));
  const before = assignSplits(sideOf(withIds, 'id'), shares).numbers;
  const edited = withIds.map((each) => ({ ...each, output: 'another answer' }));
  expect(assignSplits(sideOf(edited, 'id'), shares).numbers).toEqual(before);
  const plain = assignSplits(sideOf(many), shares).numbers;
  const scored = many.map((each, i) => ({ score: i, ...each }));
  expect(assignSplits(sideOf(scored), shares).numbers).toEqual(plain);
});

test('every record is in exactly one split, in its order', () => {
  const anyRecords = fc.array(
    fc.record({ instruction: fc.string(), output: fc.constantFrom('a', 'b') }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anyRecords, (records) => {
      const side = sideOf(records);
      const release = new ReleaseRecords(side, assignSplits(side, { a: 0.3, b: 0.3, c: 0.4 }));
      const all = release.splits.flatMap(({ name, records: count }) => {
        const lines = Array.from(release.lines(name), (line) => Buffer.from(line).toString());
        expect(lines).toHaveLength(count);
        expect([...release.records(name)]).toHaveLength(count);
        return lines;
      });
      expect(all.sort()).toEqual(records.map((each) => `${JSON.stringify(each)}\n`).sort());
    }),
    { numRuns: 15 },
  );
});

test('splits by files are taken as they are, and what straddles them is counted', () => {
  const base = looseManifest({ kind: 'instruction' });
  const manifest = { ...base, splits: { train: ['a.jsonl'], test: ['b.jsonl'] } };
  const lines = (records: readonly JsonObject[]): Buffer =>
    Buffer.from(records.map((each) => `${JSON.stringify(each)}\r\n`).join(''));
  const side = new DatasetSide(manifest, 'head', [
    { path: 'a.jsonl', bytes: lines([record(1), record(2), record(3)]), split: 'train' },
    { path: 'b.jsonl', bytes: lines([record(4), { ...record(2), output: 'else' }]), split: 'test' },
    { path: 'c.jsonl', bytes: lines([record(5)]) },
  ]);
  const plan = splitsOfFiles(side);
  const release = new ReleaseRecords(side, plan);
  expect(release.splits).toEqual([
    { name: 'train', records: 3 },
    { name: 'test', records: 2 },
    { name: '', records: 1 },
  ]);
  expect(Array.from(release.lines(''), (line) => Buffer.from(line).toString())).toEqual([
    `${JSON.stringify(record(5))}\n`,
  ]);
  expect(countStraddling(side, plan)).toBe(2);
});

const alpaca = sharedData('instruct/alpaca_data.jsonl');
(alpaca === undefined ? test.skip : test)(
  alpaca === undefined ? 'Alpaca (skipped: no shared data)' : 'on Alpaca shares are met',
  () => {
    const bytes = readFileSync(alpaca as string);
    const manifest = looseManifest({ kind: 'instruction', name: 'alpaca' });
    const side = new DatasetSide(manifest, 'head', [{ path: 'a.jsonl', bytes }]);
    const { splits } = new ReleaseRecords(side, assignSplits(side, { train: 0.9, test: 0.1 }));
    const share = (splits.find(({ name }) => name === 'test')?.records ?? 0) / 52_002;
    expect(share).toBeGreaterThan(0.095);
    expect(share).toBeLessThan(0.105);
  },
);
