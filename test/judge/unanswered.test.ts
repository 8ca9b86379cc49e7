// What is left to ask is what a run would ask: each case is held against the calls that a run makes.
import { describe, expect, test } from '@jest/globals';
import { openRequest, replyOf } from '../../scripts/accuracy/judge/scripted.ts';
import type { Model, ModelAbilities, ModelReply, ModelRequest } from '../../src/core/ports.ts';
import { chooseRubric, shippedRubrics } from '../../src/judge/load.ts';
import { judgePair, judgeRecord } from '../../src/judge/run.ts';
import type { Shown } from '../../src/judge/subject.ts';
import { unansweredPair, unansweredRecord, type Unanswered } from '../../src/judge/unanswered.ts';

const rubrics = await shippedRubrics();
const points = chooseRubric(rubrics, 'instruction')!;
const pair = chooseRubric(rubrics, 'preference')!;

const shown: Shown[] = [
  { role: 'prompt', pointer: '/instruction', text: 'Name the largest planet of the solar system.' },
  { role: 'response', pointer: '/output', text: 'It is Jupiter, by mass and by volume.' },
];
const subject = {
  shared: shown.slice(0, 1),
  first: shown.slice(1),
  second: [{ ...shown[1]!, pointer: '/other', text: 'It is Saturn, which has the rings.' }],
};
const bare: ModelAbilities = { schema: true, seed: true, logprobs: false, temperature: true };
const telling = { ...bare, logprobs: true };

type Say = (request: ModelRequest) => Partial<ModelReply>;

const rubricOf = ({ system }: ModelRequest) => (system.includes('compare two') ? pair : points);
const rightly: Say = (request) => {
  const opened = openRequest(request);
  return { text: replyOf(rubricOf(request), opened, opened.pair === undefined ? 'top' : 'A') };
};
const tokensOf = (text: string) =>
  [...text].map((token) => ({ token, logprob: 0, alternatives: [] }));

/** Asks as a run does, and as batches do until nothing is left: both ask the same. */
async function compare(
  kind: 'record' | 'pair',
  abilities: ModelAbilities,
  samples: number,
  say: Say,
) {
  const answer = (request: ModelRequest): ModelReply => ({
    text: '',
    finish: 'stop',
    model: 'm-1',
    ...say(request),
  });
  const live: string[] = [];
  const model: Model = {
    name: 'm',
    model: 'm-1',
    family: 'm',
    abilities: async () => abilities,
    ask: async (request) => {
      live.push(JSON.stringify(request));
      return answer(request);
    },
  };
  const options = { key: 'k', samples };
  if (kind === 'record') await judgeRecord(model, points, shown, options);
  else await judgePair(model, pair, subject, options);

  const replies = new Map<string, ModelReply>();
  const known: Unanswered['known'] = (request) => replies.get(JSON.stringify(request));
  const left = (): ModelRequest[] =>
    kind === 'record'
      ? unansweredRecord(points, shown, { ...options, abilities, known })
      : unansweredPair(pair, subject, { ...options, abilities, known });
  const rounds: number[] = [];
  for (let requests = left(); requests.length > 0 && rounds.length < 9; requests = left()) {
    rounds.push(requests.length);
    for (const request of requests) replies.set(JSON.stringify(request), answer(request));
  }
  expect([...replies.keys()].sort()).toEqual(live.sort());
  return rounds;
}

describe('is what a run asks', () => {
  const isRetry = ({ user }: ModelRequest): boolean => user.includes('A first reply');
  const onceBadly: Say = (request) => (isRetry(request) ? rightly(request) : { text: 'Fine!' });
  const withLogprobs: Say = (request) => {
    const { text = '' } = rightly(request);
    return { text, logprobs: tokensOf(text) };
  };

  test.each<[string, 'record' | 'pair', ModelAbilities, number, Say, number[]]>([
    ['one answer', 'record', bare, 1, rightly, [1]],
    ['several answers', 'record', bare, 3, rightly, [3]],
    ['log probabilities, which end it', 'record', telling, 3, withLogprobs, [1]],
    ['log probabilities that are not told', 'record', telling, 3, rightly, [1, 1, 1]],
    ['a second try', 'record', bare, 1, onceBadly, [1, 1]],
    ['a second try of several', 'record', bare, 2, onceBadly, [2, 2]],
    ['two tries of no use', 'record', bare, 1, () => ({ text: 'Fine!' }), [1, 1]],
    ['both orders', 'pair', bare, 1, rightly, [2]],
    ['second tries in both orders', 'pair', bare, 1, onceBadly, [2, 2]],
  ])('%s', async (_name, kind, abilities, samples, say, rounds) => {
    expect(await compare(kind, abilities, samples, say)).toEqual(rounds);
  });
});

test('is nothing of a record that is too long to be read whole', () => {
  const long = [shown[0]!, { ...shown[1]!, text: 'word '.repeat(30_000) }];
  const options = { key: 'k', abilities: bare, known: () => undefined };
  expect(unansweredRecord(points, long, options)).toEqual([]);
});
