import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combinePanel, combineSamples, isOfFamily, majorityOf } from '../../src/judge/combine.ts';
import { judge, type Outcome } from '../../src/judge/judgement.ts';
import { rubric } from './fixtures.ts';

function scored(truth: number, style = 3, hardFails: readonly string[] = []): Outcome {
  const axis = (id: string, score: number) =>
    ({ id, score, source: 'single', evidence: `e${score}`, reason: '' }) as const;
  return judge(rubric, 'm', [axis('truth', truth), axis('style', style)], hardFails);
}
const none: Outcome = { unscored: 'malformed', model: 'm' };

describe('samples of one judge', () => {
  test('are their mean, which reaches the level that it rounds to', () => {
    expect(combineSamples(rubric, [scored(5), scored(4), scored(3)])).toMatchObject({
      verdict: 'keep',
      source: 'samples',
      axes: [{ id: 'truth', score: 4, evidence: 'e4', source: 'samples' }, { id: 'style' }],
    });
    expect(combineSamples(rubric, [scored(4), scored(3)])).toMatchObject({ verdict: 'keep' });
    expect(combineSamples(rubric, [scored(4), scored(3), scored(3)])).toMatchObject({
      verdict: 'drop',
      failed: ['truth'],
    });
  });

  test('fail hard where half of them saw it', () => {
    const rude = scored(5, 3, ['rude']);
    expect(combineSamples(rubric, [rude, scored(5)])).toMatchObject({ failed: ['rude'] });
    expect(combineSamples(rubric, [rude, scored(5), scored(5)])).toMatchObject({ verdict: 'keep' });
  });

  test('without a majority that scored there is no verdict', () => {
    expect(combineSamples(rubric, [none])).toBe(none);
    expect(combineSamples(rubric, [scored(5), none])).toBe(none);
    expect(combineSamples(rubric, [scored(5), none, scored(5)])).toMatchObject({ verdict: 'keep' });
    expect(combineSamples(rubric, [scored(5)])).toMatchObject({ source: 'single' });
  });
});

describe('a panel', () => {
  test('keeps by more than half of all its judges', () => {
    const of = (...judges: Outcome[]) => combinePanel(rubric, judges);
    expect(of(scored(5), scored(4), scored(2))).toMatchObject({
      verdict: 'keep',
      agreement: 1 / 3,
      isDisputed: true,
      scores: [
        { id: 'truth', median: 4, spread: 3 },
        { id: 'style', median: 3, spread: 0 },
      ],
    });
    expect(of(scored(5), none, none).verdict).toBe('unscored');
    expect(of(scored(5), scored(5), none)).toMatchObject({ verdict: 'keep', isDisputed: true });
    expect(of(scored(5), scored(2)).verdict).toBe('unscored');
    expect(of(scored(5), scored(4), scored(4))).toMatchObject({ agreement: 1, isDisputed: false });
    expect(of(scored(5), scored(5), scored(5, 1)).isDisputed).toBe(true);
    expect(of(none, none)).toMatchObject({ verdict: 'unscored', scores: [], agreement: 0 });
  });

  test('never keeps what fewer than half would', () => {
    const outcome = fc.constantFrom(scored(5), scored(1), none);
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 7 }), (judges) => {
        const kept = judges.filter((each) => 'verdict' in each && each.verdict === 'keep').length;
        expect(combinePanel(rubric, judges).verdict === 'keep').toBe(kept * 2 > judges.length);
      }),
      { seed: 1 },
    );
  });
});

test('a judge of the teacher’s family is one', () => {
  expect(isOfFamily('GPT', ['llama', ' gpt '])).toBe(true);
  expect(isOfFamily('qwen', ['llama'])).toBe(false);
  expect(isOfFamily('qwen', [])).toBe(false);
});

test('a majority of verdicts, of pairs too', () => {
  expect(majorityOf(['keep', 'keep', 'drop'])).toEqual({ verdict: 'keep', agreement: 1 / 3 });
  expect(majorityOf(['keep', 'unscored'])).toEqual({ verdict: 'unscored', agreement: 0 });
  expect(majorityOf(['drop'])).toEqual({ verdict: 'drop', agreement: 1 });
  expect(majorityOf([])).toEqual({ verdict: 'unscored', agreement: 1 });
});
