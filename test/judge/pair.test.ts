import { describe, expect, test } from '@jest/globals';
import { sharedData } from '../helpers/shared-data.ts';
import { readFileSync } from 'node:fs';
import { readRecorded, scoreRecorded } from '../../scripts/accuracy/judge/recorded.ts';
import { openRequest } from '../../scripts/accuracy/judge/scripted.ts';
import { cohenKappa } from '../../src/algorithms/agreement.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { positionBias } from '../../src/judge/calibration.ts';
import {
  askPair,
  pairSchema,
  pairVerdict,
  rankingTau,
  rankingVerdict,
  readPair,
  settle,
  type Order,
  type PairAnswer,
  type Settled,
} from '../../src/judge/pair.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import { editOf, pairOf, rankedPairsOf } from '../../src/judge/subject.ts';
import { preference } from '../../src/kinds/preference.ts';
import { ranked } from '../../src/kinds/ranked.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';
import { askOptions, pairRubric, reply } from './fixtures.ts';

const record = preference.example;
const subject = pairOf(pairRubric, preference.view(record), record);
const chosen = record.chosen as string;

function said(ticket: string, better: string, more: object = {}) {
  return {
    ticket,
    axes: { truth: { evidence: chosen, reason: 'true', better } },
    hardFails: { same: false },
    better,
    margin: better === 'tie' ? 'none' : 'much',
    ...more,
  };
}

function answer(order: Order, better: string, more: object = {}) {
  const asked = askPair(pairRubric, subject, order, askOptions);
  return readPair(asked, reply(JSON.stringify(said(asked.ticket, better, more))));
}

const sure = (order: Order, better: string, more: object = {}) =>
  answer(order, better, more) as PairAnswer;

test('both orders hold the same texts, the other way round, behind codes of their own', () => {
  const given = askPair(pairRubric, subject, 'given', askOptions);
  const swapped = askPair(pairRubric, subject, 'swapped', askOptions);
  expect(given.ticket).not.toBe(swapped.ticket);
  expect(given.request.system).toBe(swapped.request.system);
  const [one, two] = [openRequest(given.request).pair!, openRequest(swapped.request).pair!];
  expect(one.A.map(({ text }) => text)).toEqual(subject.first.map(({ text }) => text));
  expect([two.A, two.B]).toEqual([one.B, one.A]);
});

test('nothing tells the judge which one the record prefers', () => {
  const { user, system } = askPair(pairRubric, subject, 'swapped', askOptions).request;
  expect(user + system).not.toMatch(/chosen|rejected|preferred/);
  const mapped = ranked.example;
  const [pair] = rankedPairsOf(ranked.view(mapped), mapped);
  const asked = askPair(pairRubric, pair!.subject, 'given', askOptions);
  expect(asked.request.user).not.toMatch(/rejected|rank|answers|writer-/);
});

test('an answer is told of the sides, not of their places', () => {
  expect(answer('given', 'A')).toMatchObject({ better: 'first', margin: 'much', order: 'given' });
  expect(answer('swapped', 'A')).toMatchObject({ better: 'second' });
  expect(answer('swapped', 'B').valueOf()).toMatchObject({
    better: 'first',
    axes: [{ id: 'truth', better: 'first', quotedFrom: '/chosen' }],
  });
  expect(answer('given', 'tie')).toMatchObject({ better: 'tie', margin: 'none' });
  const asked = askPair(pairRubric, subject, 'given', askOptions);
  expect(compileOwnSchema(pairSchema(pairRubric))(said(asked.ticket, 'B'))).toEqual([]);
});

test.each([
  ['a tie by a margin', 'tie', { margin: 'clear' }, 'malformed'],
  ['a winner by none', 'A', { margin: 'none' }, 'malformed'],
  ['a winner that is none', 'C', {}, 'out-of-range'],
  ['a margin that is none', 'A', { margin: 'huge' }, 'out-of-range'],
  [
    'a made-up quote',
    'A',
    { axes: { truth: { evidence: 'blue leaves', reason: '', better: 'A' } } },
    'false-evidence',
  ],
  [
    'a winner without a quote',
    'A',
    { axes: { truth: { evidence: '', reason: '', better: 'A' } } },
    'no-evidence',
  ],
  [
    'a winner on no axis',
    'A',
    { axes: { truth: { evidence: chosen, reason: '', better: 'B' } } },
    'no-evidence',
  ],
  ['another ticket', 'A', { ticket: 'ffffffff' }, 'wrong-ticket'],
  ['a key more', 'A', { note: '' }, 'malformed'],
  ['no axes', 'A', { axes: {} }, 'malformed'],
  ['flags that are none', 'A', { hardFails: { same: 1 } }, 'malformed'],
])('no answer: %s', (_, better, more, unscored) => {
  expect(answer('given', better, more)).toMatchObject({ unscored });
});

describe('both orders', () => {
  test('that agree name a winner, by the smaller margin', () => {
    const settled = settle(
      sure('given', 'A'),
      sure('swapped', 'B', { margin: 'slight' }),
    ) as Settled;
    expect(settled).toMatchObject({ better: 'first', margin: 'slight', isConsistent: true });
    expect(pairVerdict(pairRubric, settled)).toMatchObject({ verdict: 'drop', failed: ['margin'] });
    const much = settle(sure('given', 'A'), sure('swapped', 'B')) as Settled;
    expect(pairVerdict(pairRubric, much)).toMatchObject({ verdict: 'keep', failed: [] });
  });

  test('that disagree are a tie, and say which place was favoured', () => {
    const first = settle(sure('given', 'A'), sure('swapped', 'A')) as Settled;
    expect(first).toMatchObject({
      better: 'tie',
      margin: 'none',
      isConsistent: false,
      favoured: 'A',
    });
    expect(pairVerdict(pairRubric, first)).toMatchObject({ verdict: 'drop', failed: ['order'] });
    expect(settle(sure('given', 'B'), sure('swapped', 'B'))).toMatchObject({ favoured: 'B' });
    const half = settle(sure('given', 'A'), sure('swapped', 'tie'));
    expect(half).toMatchObject({ better: 'tie', isConsistent: false });
    expect(half).not.toHaveProperty('favoured');
  });

  test('that agree on the other one, or on none, drop', () => {
    const worse = settle(sure('given', 'B'), sure('swapped', 'A')) as Settled;
    expect(pairVerdict(pairRubric, worse).failed).toEqual(['second']);
    const tie = settle(sure('given', 'tie'), sure('swapped', 'tie')) as Settled;
    expect(pairVerdict(pairRubric, tie).failed).toEqual(['tie']);
  });

  test('fail hard by either, and have no verdict without one', () => {
    const same = { hardFails: { same: true } };
    const settled = settle(sure('given', 'A'), sure('swapped', 'B', same)) as Settled;
    expect(pairVerdict(pairRubric, settled).failed).toEqual(['same']);
    const broken = answer('swapped', 'C');
    expect(settle(sure('given', 'A'), broken)).toBe(broken);
    expect(settle(broken, sure('given', 'A'))).toBe(broken);
  });
});

test('an edit is compared whole: the new version is the first', () => {
  const before = { ...record, chosen: 'old' };
  const edit = editOf(preference.view(record), preference.view(before));
  expect(edit.first.map(({ text }) => text)).toContain(chosen);
  expect(edit.second.map(({ text }) => text)).toContain('old');
});

describe('rankings', () => {
  const answers = ['good', 'fair', 'also fair', 'bad'].map((text, i) => ({
    answer: text,
    rank: [1, 2, 2, 3][i]!,
  }));
  // Out of order in the file.
  const mapped = { prompt: 'p', answers: [answers[3]!, answers[0]!, answers[2]!, answers[1]!] };
  const pairs = rankedPairsOf(ranked.view(mapped), mapped);

  test('are compared two by two, the better-ranked first', () => {
    expect(pairs).toHaveLength(6);
    const texts = pairs.map(({ subject: { first, second }, isTie }) =>
      [first[0]!.text, second[0]!.text, isTie].join(),
    );
    expect(texts).toContain('good,bad,false');
    expect(texts.filter((text) => text.endsWith('true'))).toHaveLength(1);
    expect(pairs[0]!.subject.shared.map(({ text }) => text)).toEqual(['p']);
  });

  test('agree by Kendall’s tau', () => {
    const judged = (better: (isTie: boolean) => 'first' | 'second' | 'tie') =>
      rankingTau(pairs.map(({ isTie }) => ({ isTie, better: better(isTie) })));
    expect(judged((isTie) => (isTie ? 'tie' : 'first'))).toBe(1);
    expect(judged((isTie) => (isTie ? 'tie' : 'second'))).toBe(-1);
    expect(judged(() => 'first')).toBeCloseTo(5 / Math.sqrt(30), 12);
    expect(judged(() => 'tie')).toBeNaN();
  });

  test('are kept from the rubric’s tau on, and not without a word', () => {
    const { hash: _, ...file } = { ...pairRubric };
    const byTau = loadRubric({
      ...file,
      axes: [{ id: 'a', question: 'x' }],
      keep: { tau: 0.6 },
    } as never);
    expect(rankingVerdict(byTau, 0.6)).toBe('keep');
    expect(rankingVerdict(byTau, 0.59)).toBe('drop');
    expect(rankingVerdict(byTau, NaN)).toBe('drop');
  });
});

const recorded = sharedData('judge/llmbar_natural_recorded_judges.jsonl');

describe('judges that were recorded', () => {
  const ran = recorded === undefined ? test.skip : test;
  ran.each(['GPT-4', 'ChatGPT', 'LLaMA2'])(
    '%s: settled as counted straight from the file',
    (name) => {
      const rows = readFileSync(recorded!, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonObject);
      const pairs = readRecorded(rows, name, 'Vanilla');
      const straight = scoreRecorded(pairs);
      const settled = pairs.map(({ given, swapped }) => {
        const base = { model: name, margin: 'much', axes: [], hardFails: [] } as const;
        const side = (winner: 1 | 2) => (winner === 1 ? 'first' : 'second');
        return settle(
          { ...base, order: 'given', better: side(given) },
          { ...base, order: 'swapped', better: side(swapped) },
        ) as Settled;
      });
      const bias = positionBias(settled);
      expect(bias.consistent * bias.pairs).toBeCloseTo(straight.consistent, 9);
      expect(bias.favouredA).toBe(straight.favouredFirst);
      expect(bias.favouredB).toBe(straight.pairs - straight.consistent - straight.favouredFirst);
      const right = settled.filter(
        ({ better }, i) => better === (pairs[i]!.label === 1 ? 'first' : 'second'),
      );
      expect(right).toHaveLength(straight.right);
      const kappa = cohenKappa(
        pairs.map(({ label, given }) => [label, given]),
        'none',
      );
      expect(kappa).toBeCloseTo(straight.kappa, 12);
      expect(pairs).toHaveLength(100);
    },
  );
});
