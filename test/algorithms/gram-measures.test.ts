import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsDivergence, klDivergence } from '../../src/algorithms/divergence.ts';
import { countWords, measureGrams } from '../../src/algorithms/gram-measures.ts';
import { GramSpace, type GramItem } from '../../src/algorithms/gram-space.ts';
import { PairTable } from '../../src/algorithms/pair-table.ts';
import { findSketched, findTail, isMeasured, sketchTail } from '../../src/algorithms/tail.ts';
import { zipfText } from '../helpers/zipf-text.ts';

function itemsFrom(texts: readonly string[], space = new GramSpace()): GramItem[] {
  return texts.flatMap((text) => space.read([text]) ?? []);
}

test('a pair table numbers pairs as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 3000 }), (pairs) => {
      const table = new PairTable();
      const known = new Map<string, number>();
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        if (!known.has(key)) expect(table.find(a, b)).toBe(-1);
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        expect(table.add(a, b)).toBe(number);
        expect([table.firstOf(number), table.secondOf(number)]).toEqual([a, b]);
      }
      expect(table.size).toBe(known.size);
    }),
  );
});

describe('a record in numbers', () => {
  test('pairs and triples stay within a text, and the last text opens', () => {
    const space = new GramSpace();
    const item = space.read(['Name a bird', 'A small brown wren']);
    expect(item?.words).toHaveLength(7);
    expect(Array.from(item?.pairs ?? [], (pair) => space.pairName(pair))).toEqual([
      'name a',
      'a bird',
      'a small',
      'small brown',
      'brown wren',
    ]);
    expect(space.tripleName(item?.opening ?? -1)).toBe('a small brown');
    expect(item?.lastStart).toBe(3);
  });

  test('what was said before in the same record loops', () => {
    const [plain, loop] = itemsFrom(['a b c d e f', 'a b c a b c a b c']);
    expect(plain?.looped).toBe(0);
    expect(loop?.looped).toBe(4);
  });

  test('texts without a word are none, and the same text falls on the same side', () => {
    expect(new GramSpace().read(['', '…'])).toBeUndefined();
    const [first] = itemsFrom(['Write of a bird.']);
    const [again] = itemsFrom(['Write of a bird.'], new GramSpace());
    expect(again?.half).toBe(first?.half);
  });

  test('a text of a hundred thousand words is read up to a limit', () => {
    const [long] = itemsFrom([`word ${'and another '.repeat(100_000)}`]);
    expect(long?.words.length).toBe(4000);
  });
});

describe('measures', () => {
  const texts = zipfText({ texts: 400, words: 40, vocabulary: 2000, seed: 5 });

  test('of a text that never repeats', () => {
    const space = new GramSpace();
    const words = Array.from({ length: 3000 }, (_, i) => `w${i.toString(36)}x`);
    const items = itemsFrom(
      Array.from({ length: 100 }, (_, i) => words.slice(i * 30, i * 30 + 30).join(' ')),
      space,
    );
    const found = measureGrams(items, space, 900);
    expect(found['distinct-3']).toEqual({ value: 1, error: 0 });
    expect(found['hapax-share']?.value).toBe(1);
    expect(found['unseen-mass']?.value).toBe(1);
    expect(found['pair-entropy']?.value).toBeCloseTo(1, 10);
    expect(found.looping?.value).toBe(0);
    expect(found['tail-mass']).toBeUndefined();
  });

  test('do not depend on how large the set is that is drawn from', () => {
    const space = new GramSpace();
    const items = itemsFrom(texts, space);
    const whole = measureGrams(items, space, 3000);
    const half = measureGrams(items.slice(0, 200), space, 3000);
    for (const name of ['distinct-3', 'hapax-share', 'unseen-mass'] as const) {
      const [a, b] = [whole[name], half[name]];
      if (a === undefined || b === undefined) throw new Error(name);
      expect(Math.abs(a.value - b.value)).toBeLessThan(4 * Math.hypot(a.error, b.error));
      expect(a.error).toBeGreaterThan(0);
    }
    expect(measureGrams(items, space, 3000)).toEqual(whole);
  });

  test('refuse too little text', () => {
    const space = new GramSpace();
    const items = itemsFrom(texts.slice(0, 10), space);
    expect(() => measureGrams(items, space, countWords(items))).toThrow(RangeError);
  });

  test('a tail that one half chose is as heavy in other texts of the same source', () => {
    const space = new GramSpace();
    const more = zipfText({ texts: 800, words: 40, vocabulary: 2000, seed: 6 });
    const [first, second] = [itemsFrom(texts, space), itemsFrom(more, space)];
    const other = { texts: 200, words: 40, vocabulary: 2000, seed: 7, shift: 5000 };
    const half = itemsFrom([...more.slice(0, 200), ...zipfText(other)], space);
    const anchor = { tail: findTail(first, space) };
    const massOf = (items: GramItem[]): number =>
      measureGrams(items, space, 7000, anchor)['tail-mass']?.value ?? 0;
    expect(massOf(second) / massOf(first)).toBeGreaterThan(0.85);
    expect(massOf(second) / massOf(first)).toBeLessThan(1.15);
    // Half of these texts have none of its words.
    expect(massOf(half) / massOf(first)).toBeLessThan(0.6);
    expect(massOf(half) / massOf(first)).toBeGreaterThan(0.4);
  });

  test('a kept tail names the same pairs in a space of another order', () => {
    const space = new GramSpace();
    const items = itemsFrom(texts, space);
    const tail = findTail(items, space);
    const all = sketchTail(tail, space, 1e9);
    expect(all).toHaveLength(tail.reduce((sum, each) => sum + each, 0));
    const other = new GramSpace();
    itemsFrom(texts.toReversed(), other);
    const namesOf = (found: Uint8Array, of: GramSpace): string[] =>
      Array.from(found.keys())
        .filter((pair) => found[pair] === 1)
        .map((pair) => of.pairName(pair))
        .sort();
    expect(namesOf(findSketched(all, other), other)).toEqual(namesOf(tail, space));
    expect(sketchTail(tail, space, 10)).toEqual(all.slice(0, 10));
    expect(items.filter(isMeasured).length).toBeGreaterThan(100);
  });
});

describe('divergences', () => {
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 8 });

  test('are 0 for the same and above for others; Jensen–Shannon is symmetric and at most 1', () => {
    fc.assert(
      fc.property(counts, counts, (p, q) => {
        expect(jsDivergence(p, p)).toBeCloseTo(0, 12);
        expect(klDivergence(p, p, 0.1)).toBeCloseTo(0, 12);
        expect(jsDivergence(p, q)).toBeCloseTo(jsDivergence(q, p), 12);
        expect(jsDivergence(p, q)).toBeLessThanOrEqual(1);
        expect(klDivergence(p, q, 0.1)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('two texts without a common word are 1 apart, and KL grows where what was there is missed', () => {
    expect(jsDivergence([3, 0], [0, 5])).toBe(1);
    expect(klDivergence([50, 50], [100, 0], 0.1)).toBeGreaterThan(
      klDivergence([100, 0], [50, 50], 0.1),
    );
  });
});
