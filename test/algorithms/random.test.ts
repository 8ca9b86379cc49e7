import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawWithoutReplacement, seededRandom } from '../../src/algorithms/random.ts';

const word = fc.nat(0xffffffff);
const seed = fc.tuple(word, word, word, word);

test('the same seed gives the same words, another gives others', () => {
  const words = (of: readonly [number, number, number, number]) => {
    const random = seededRandom(of);
    return Array.from({ length: 8 }, () => random.word());
  };
  fc.assert(
    fc.property(seed, (one) => expect(words(one)).toEqual(words(one))),
    { seed: 1 },
  );
  expect(words([1, 2, 3, 4])).not.toEqual(words([1, 2, 3, 5]));
});

test('draws are different numbers below the limit, all of them when asked for', () => {
  fc.assert(
    fc.property(seed, fc.nat(200), fc.nat(250), (one, limit, count) => {
      const drawn = drawWithoutReplacement(limit, count, seededRandom(one));
      expect(drawn.length).toBe(Math.min(limit, count));
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(drawn.every((value) => value >= 0 && value < limit)).toBe(true);
    }),
    { seed: 2 },
  );
});

test('more draws go on where fewer stopped', () => {
  const draw = (count: number) => drawWithoutReplacement(1000, count, seededRandom([5, 6, 7, 8]));
  expect(draw(40).slice(0, 7)).toEqual(draw(7));
});

test('every number is as likely as every other', () => {
  const random = seededRandom([1, 1, 2, 3]);
  const counts = new Array<number>(10).fill(0);
  const rounds = 20_000;
  for (let i = 0; i < rounds; i += 1) {
    for (const value of drawWithoutReplacement(10, 3, random)) counts[value]! += 1;
  }
  // 6,000 each; five standard deviations of a binomial with 20,000 rounds and chance 0.3 are 324.
  for (const count of counts) expect(Math.abs(count - 0.3 * rounds)).toBeLessThan(324);
});
