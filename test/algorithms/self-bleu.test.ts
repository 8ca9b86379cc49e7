import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { selfBleu } from '../../src/algorithms/self-bleu.ts';
import { numberTexts, TextGrams } from '../../src/algorithms/text-grams.ts';

const grams = (tokens: readonly string[], n: number): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i += 1) {
    const gram = tokens.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
};

/** BLEU of one text against several, as Papineni et al. 2002 and NLTK's method1 define it. */
function bleu(candidate: readonly string[], references: readonly (readonly string[])[]): number {
  let logs = 0;
  for (let n = 1; n <= 4; n += 1) {
    let matched = 0;
    for (const [gram, times] of grams(candidate, n)) {
      const most = Math.max(...references.map((each) => grams(each, n).get(gram) ?? 0));
      matched += Math.min(times, most);
    }
    if (n === 1 && matched === 0) return 0;
    const total = Math.max(1, candidate.length - n + 1);
    logs += Math.log((matched === 0 ? 0.1 : matched) / total) / 4;
  }
  const [nearest] = references
    .map(({ length }) => length)
    .sort((a, b) => Math.abs(a - candidate.length) - Math.abs(b - candidate.length) || a - b);
  const penalty = nearest! > candidate.length ? Math.exp(1 - nearest! / candidate.length) : 1;
  return penalty * Math.exp(logs);
}

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1, maxLength: 9 });

test('is the mean BLEU of each text against all others', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 7 }), (texts) => {
      const scores = texts.map((each, i) =>
        bleu(
          each,
          texts.filter((_, k) => k !== i),
        ),
      );
      const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
      const list = texts.map((each) => each.join(' '));
      expect(selfBleu(new TextGrams(numberTexts(list, 100), 4))).toBeCloseTo(mean, 9);
    }),
  );
});

test('equal texts say all that others say, and a lone one says nothing of others', () => {
  const of = (texts: readonly string[]) => selfBleu(new TextGrams(numberTexts(texts, 100), 4));
  expect(of(['one two three four five', 'one two three four five'])).toBeCloseTo(1, 9);
  expect(of(['one two three four five', 'six seven eight nine ten'])).toBe(0);
  expect(of(['one two', '', '?'])).toBeUndefined();
});
