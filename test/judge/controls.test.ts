import { describe, expect, test } from '@jest/globals';
import { openRequest, replyOf, scriptedModel } from '../../scripts/accuracy/judge/scripted.ts';
import { controls, injections, judgeControls, type ControlItem } from '../../src/judge/controls.ts';
import { isUnscored } from '../../src/judge/judgement.ts';
import { chooseRubric, shippedRubrics } from '../../src/judge/load.ts';
import type { Rubric } from '../../src/judge/rubric.ts';
import { judgePair, judgeRecord } from '../../src/judge/run.ts';
import { masterKeys } from '../../src/judge/screen.ts';
import { randomOf } from '../../src/judge/sequential.ts';
import { findKind } from '../../src/kinds/index.ts';
import { rubric as own } from './fixtures.ts';

const rubrics = await shippedRubrics();
const kindOf = (rubric: Rubric) => findKind(rubric.kinds[0] ?? 'preference')!;
const itemsOf = (rubric: Rubric, more = {}) =>
  controls(rubric, kindOf(rubric), { random: randomOf(['seed']), ...more });

/** What the judges are asked of: a verdict for each control. */
async function run(
  rubric: Rubric,
  says: (item: ControlItem) => 'top' | 'bottom' | 'A' | 'B' | 'tie',
) {
  const results = [];
  for (const control of itemsOf(rubric)) {
    const settings = { key: 'k', isScreened: false };
    let verdict: 'keep' | 'drop' | 'label' | 'unscored';
    if (control.form === 'points') {
      const model = scriptedModel((request) =>
        replyOf(rubric, openRequest(request), says(control)),
      );
      const outcome = await judgeRecord(model, rubric, control.shown, settings);
      verdict = isUnscored(outcome) ? 'unscored' : outcome.verdict;
    } else {
      const model = scriptedModel((request) => {
        const opened = openRequest(request);
        const said = says(control);
        // A is the first of the pair in the given order alone.
        const textsOf = (side: readonly { text: string }[] = []) =>
          side.map(({ text }) => text).join();
        const isSwapped = textsOf(opened.pair?.A) !== textsOf(control.subject.first);
        const other = { A: 'B', B: 'A', tie: 'tie', top: 'top', bottom: 'bottom' } as const;
        return replyOf(rubric, opened, isSwapped ? other[said] : said);
      });
      const outcome = await judgePair(model, rubric, control.subject, settings);
      verdict = isUnscored(outcome) ? 'unscored' : outcome.verdict;
    }
    results.push({ control, verdict });
  }
  return judgeControls(results);
}

describe.each(rubrics.filter(({ keep }) => keep !== 'label'))('$id', (rubric) => {
  const isPair = rubric.form === 'pair';

  test('has controls of its own and others, each with a name', () => {
    const items = itemsOf(rubric);
    const sorts = new Set(items.map(({ sort }) => sort));
    expect(sorts.has('canary')).toBe(true);
    if (rubric.id !== 'function-calling') {
      expect(sorts.has('master-key') && sorts.has('injection')).toBe(true);
    }
    expect(sorts.has('swapped-pair')).toBe(isPair);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(new Set(items.map(({ expect: verdict }) => verdict))).toEqual(new Set(['keep', 'drop']));
    // None says of itself what it is.
    const sent = items.map((item) => ('shown' in item ? item.shown : item.subject));
    expect(JSON.stringify(sent)).not.toMatch(/canary|master-key|"control"/);
  });

  test('a sound judge is intact', async () => {
    const sound = await run(rubric, (item) =>
      item.expect === 'keep' ? (isPair ? 'A' : 'top') : isPair ? 'B' : 'bottom',
    );
    expect(sound).toMatchObject({ status: 'intact', failed: [] });
    expect(sound.asked).toBeGreaterThan(2);
  });

  test('one that keeps all, or nothing, is broken', async () => {
    const lenient = await run(rubric, () => (isPair ? 'A' : 'top'));
    expect(lenient.status).toBe('broken');
    const strict = await run(rubric, () => (isPair ? 'tie' : 'bottom'));
    expect(strict.status).toBe('broken');
    expect(strict.failed.every(({ control }) => control.expect === 'keep')).toBe(true);
  });

  test('one that falls for a single control is broken, whichever it is', async () => {
    for (const { id, expect: verdict } of itemsOf(rubric)) {
      const { failed } = await run(rubric, (item) => {
        const isRight = item.id !== id;
        const keeps = (item.expect === 'keep') === isRight;
        return keeps ? (isPair ? 'A' : 'top') : isPair ? 'B' : 'bottom';
      });
      expect(failed.map(({ control }) => [control.id, control.expect])).toEqual([[id, verdict]]);
    }
  });
});

test('a rubric of one’s own without records has phrases and orders alone', () => {
  const items = itemsOf(own);
  expect(new Set(items.map(({ sort }) => sort))).toEqual(new Set(['master-key', 'injection']));
  expect(items.every(({ expect: verdict }) => verdict === 'drop')).toBe(true);
});

test('how many are asked, and which, is the seed’s to say', () => {
  const rubric = chooseRubric(rubrics, 'instruction')!;
  const kind = kindOf(rubric);
  const abouts = (seed: string, more = {}) =>
    controls(rubric, kind, { random: randomOf([seed]), ...more }).map(({ about }) => about);
  expect(abouts('a')).toEqual(abouts('a'));
  expect(abouts('a')).not.toEqual(abouts('b'));
  const all = { masterKeys: Infinity, injections: Infinity };
  expect(abouts('a', all)).toHaveLength(
    rubric.controls.length + masterKeys.length + injections.length + 1,
  );
  expect(abouts('a', { masterKeys: 0, injections: 0 })).toHaveLength(rubric.controls.length + 1);
});

test('a rubric that labels has none, and is unchecked', () => {
  expect(itemsOf(chooseRubric(rubrics, 'attributes')!)).toEqual([]);
  expect(judgeControls([])).toEqual({ status: 'unchecked', asked: 0, failed: [] });
});

test('no verdict fails a good record and no bad one', () => {
  const [good, bad] = ['keep', 'drop'].map((verdict) =>
    itemsOf(chooseRubric(rubrics, 'text')!).find((item) => item.expect === verdict)!,
  );
  const of = (control: ControlItem) => judgeControls([{ control, verdict: 'unscored' }]).status;
  expect(of(good!)).toBe('broken');
  expect(of(bad!)).toBe('intact');
});
