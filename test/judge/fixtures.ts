// Rubrics, questions and replies for the judge's tests.
import type { ModelReply, TokenLogprob } from '../../src/core/ports.ts';
import type { AskOptions } from '../../src/judge/protocol.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import type { Shown } from '../../src/judge/subject.ts';

/** Two axes, one hard fail. */
export const rubric = loadRubric({
  id: 'small',
  version: '1.0.0',
  title: 'Is it good?',
  form: 'points',
  kinds: ['instruction'],
  axes: [
    {
      id: 'truth',
      question: 'Is it true?',
      from: ['response'],
      min: 4,
      levels: ['No.', 'Hardly.', 'Half.', 'Mostly.', 'Yes.'],
    },
    { id: 'style', question: 'Is it well written?', levels: ['No.', 'So so.', 'Yes.'] },
  ],
  hardFails: [{ id: 'rude', text: 'It is rude.' }],
  keep: 'minima',
});

export const pairRubric = loadRubric({
  id: 'two',
  version: '1.0.0',
  title: 'Which is better?',
  form: 'pair',
  kinds: ['preference'],
  axes: [{ id: 'truth', question: 'Which is truer?' }],
  hardFails: [{ id: 'same', text: 'Both are the same.' }],
  keep: { margin: 'clear' },
});

export const shown: readonly Shown[] = [
  { role: 'prompt', pointer: '/instruction', text: 'Name the capital of Portugal.' },
  {
    role: 'response',
    pointer: '/output',
    text: 'Lisbon is the capital of Portugal, on the Tagus.',
  },
];

export const askOptions: AskOptions = { key: 'k', schema: true, logprobs: false, seed: true };

export function reply(text: string, more: Partial<ModelReply> = {}): ModelReply {
  return { text, finish: 'stop', model: 'm-1', ...more };
}

export interface SaidAxis {
  evidence?: unknown;
  reason?: unknown;
  score?: unknown;
}

/** A good reply's value, with axes laid over. */
export function said(ticket: string, truth: SaidAxis = {}, style: SaidAxis = {}) {
  const evidence = 'Lisbon is the capital of Portugal';
  return {
    ticket,
    axes: {
      truth: { evidence, reason: 'so it is', score: 5, ...truth },
      style: { evidence, reason: 'fine', score: 3, ...style },
    },
    hardFails: { rude: false },
  };
}

/** Tokens of one character each, but where a score stands: there with these alternatives. */
export function tokensOf(
  text: string,
  scoreAt: number,
  chances: Readonly<Record<string, number>>,
): TokenLogprob[] {
  return [...text].map((token, i) => ({
    token,
    logprob: i === scoreAt ? Math.log(chances[token] ?? 1e-9) : 0,
    alternatives:
      i === scoreAt
        ? Object.entries(chances).map(([word, chance]) => ({
            token: word,
            logprob: Math.log(chance),
          }))
        : [],
  }));
}
