import { expect, test } from '@jest/globals';
import { findRisingPhrases } from '../../src/algorithms/rising-phrases.ts';
import { zipfText } from '../helpers/zipf-text.ts';

const limits = { length: 3, minShare: 0.02, minGrowth: 3, minErrors: 5.5, max: 5 };

function numbered(texts: readonly string[]): { texts: Int32Array[]; names: string[] } {
  const numbers = new Map<string, number>();
  const rows = texts.map((text) =>
    Int32Array.from(text.split(' '), (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    }),
  );
  return { texts: rows, names: [...numbers.keys()] };
}

test('a phrase that half of the later texts have is found, once, with its first texts', () => {
  const plain = zipfText({ texts: 800, words: 30, vocabulary: 3000, seed: 1 });
  const later = plain
    .slice(400)
    .map((text, i) => (i % 2 === 1 ? `${text} a rich tapestry of life` : text));
  const { texts, names } = numbered([...plain.slice(0, 400), ...later]);
  const [found, ...others] = findRisingPhrases(texts.slice(0, 400), texts.slice(400), limits);
  expect(others).toEqual([]);
  expect(found?.words.map((word) => names[word])).toEqual(['a', 'rich', 'tapestry']);
  expect(found).toMatchObject({ before: 0, after: 0.5, examples: [1, 3, 5] });
});

test('of texts of one source none rises, however often the same words come', () => {
  for (let seed = 0; seed < 5; seed += 1) {
    const { texts } = numbered(zipfText({ texts: 1000, words: 30, vocabulary: 300, seed }));
    expect(findRisingPhrases(texts.slice(0, 500), texts.slice(500), limits)).toEqual([]);
  }
});

test('nothing is told of nothing', () => {
  expect(findRisingPhrases([], [Int32Array.of(1, 2, 3)], limits)).toEqual([]);
  expect(findRisingPhrases([Int32Array.of(1, 2, 3)], [], limits)).toEqual([]);
});
