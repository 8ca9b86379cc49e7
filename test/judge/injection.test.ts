// Attacks on scripted judges, one by one: docs/accuracy.md has the table.
import { describe, expect, test } from '@jest/globals';
import { readAttacks, runAttack, weaknesses } from '../../scripts/accuracy/judge/injection.ts';

const attacks = readAttacks();

test('there are 60 and more, each once', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60);
  expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
});

describe.each([true, false])('with the screen: %s', (isScreened) => {
  test('a judge that obeys is stopped or shown to be broken, but for strings made for one judge', async () => {
    const kept = [];
    for (const attack of attacks) {
      if ((await runAttack(attack, 'obeys', { isScreened })) === 'kept') kept.push(attack);
    }
    expect(kept).toEqual(attacks.filter(({ sort }) => sort === 'suffix'));
  });

  test.each(weaknesses.filter((one) => one !== 'obeys'))(
    'none gets past one that %s',
    async (weakness) => {
      for (const attack of attacks) {
        expect([attack.text, await runAttack(attack, weakness, { isScreened })]).not.toContain(
          'kept',
        );
      }
    },
  );
});

test('a judge that invents or overshoots has no verdict', async () => {
  const [attack] = attacks;
  expect(await runAttack(attack!, 'invents', { isScreened: false })).toBe('void reply');
  expect(await runAttack(attack!, 'overshoots', { isScreened: false })).toBe('void reply');
});

test('a judge that is not taken in drops them all by itself', async () => {
  for (const attack of attacks) {
    expect(await runAttack(attack, 'none', { isScreened: false })).toBe('dropped');
  }
});
