import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { textStart, trainKneserNey } from '../../src/algorithms/kneser-ney.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';

const vocabulary = 6;
const someTexts = fc.array(fc.array(fc.nat(vocabulary - 1), { maxLength: 12 }), { maxLength: 8 });

test('after any two words the probabilities of all words sum to 1, and none is 0', () => {
  fc.assert(
    fc.property(
      someTexts,
      fc.integer({ min: textStart, max: vocabulary - 1 }),
      fc.integer({ min: textStart, max: vocabulary - 1 }),
      (texts, before, last) => {
        const model = trainKneserNey(texts, vocabulary);
        const all = Array.from({ length: vocabulary }, (_, word) =>
          model.probability(before, last, word),
        );
        expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 10);
        for (const each of all) expect(each).toBeGreaterThan(0);
      },
    ),
  );
});

test('a text’s score is the sum of the logarithms of its words', () => {
  const model = trainKneserNey([[0, 1, 2, 0, 1, 3]], 4);
  const sum =
    Math.log(model.probability(textStart, textStart, 0)) +
    Math.log(model.probability(textStart, 0, 1)) +
    Math.log(model.probability(0, 1, 3));
  expect(model.score([0, 1, 3])).toBeCloseTo(sum, 12);
  expect(model.score([])).toBe(0);
});

test('a word that follows many others is likelier after a new one than a word of one company', () => {
  // "york" follows "new" alone, as often as "is" follows different words (Kneser and Ney's point).
  const [newWord, york, is] = [0, 1, 2];
  const texts = [
    [newWord, york],
    [newWord, york],
    [newWord, york],
    [3, is],
    [4, is],
    [5, is],
  ];
  const model = trainKneserNey(texts, 8);
  expect(model.probability(textStart, 7, is)).toBeGreaterThan(
    model.probability(textStart, 7, york),
  );
});

test('no vocabulary, no model', () => {
  expect(() => trainKneserNey([], 0)).toThrow(RangeError);
});

test('it guesses held-out text better than counts of triples with one added', () => {
  const file = new URL('../../datasets/gsm8k-slice/train.jsonl', import.meta.url);
  const numbers = new Map<string, number>();
  const texts = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { question } = JSON.parse(line) as { question: string };
      return tokenize(question).map((word) => {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        return number;
      });
    });
  const [training, heldOut] = [
    texts.filter((_, i) => i % 5 > 0),
    texts.filter((_, i) => i % 5 === 0),
  ];
  const model = trainKneserNey(training, numbers.size);
  const triples = new Map<string, number>();
  const contexts = new Map<string, number>();
  const walk = (text: number[], use: (context: string, word: number) => void): void => {
    for (const [i, word] of text.entries()) {
      use(`${text[i - 2] ?? textStart} ${text[i - 1] ?? textStart}`, word);
    }
  };
  for (const text of training) {
    walk(text, (context, word) => {
      contexts.set(context, (contexts.get(context) ?? 0) + 1);
      triples.set(`${context} ${word}`, (triples.get(`${context} ${word}`) ?? 0) + 1);
    });
  }
  let addOne = 0;
  let words = 0;
  for (const text of heldOut) {
    walk(text, (context, word) => {
      const count = (triples.get(`${context} ${word}`) ?? 0) + 1;
      addOne -= Math.log(count / ((contexts.get(context) ?? 0) + numbers.size));
      words += 1;
    });
  }
  const own = heldOut.reduce((sum, text) => sum - model.score(text), 0);
  expect(words).toBeGreaterThan(1000);
  // Perplexity: by much, not by chance.
  expect(Math.exp(own / words)).toBeLessThan(Math.exp(addOne / words) / 3);
});
