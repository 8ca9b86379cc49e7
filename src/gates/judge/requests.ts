// The requests that a run can make, built without a model: what they cost is told before the first.
import { addSpend, nothing, type Spend } from '../../core/budget.ts';
import { estimate } from '../../core/estimate.ts';
import type { JudgeQuote, ModelRequest } from '../../core/ports.ts';
import { ask } from '../../judge/ask.ts';
import type { ControlItem } from '../../judge/controls.ts';
import { askPair } from '../../judge/pair.ts';
import type { AskOptions } from '../../judge/protocol.ts';
import type { Rubric } from '../../judge/rubric.ts';
import { defaultMaxCharacters } from '../../judge/run.ts';
import type { PairSubject, Shown } from '../../judge/subject.ts';
import type { Item, Question } from './items.ts';

/** A control and the rubric it is of. */
export interface Control {
  readonly rubric: Rubric;
  readonly item: ControlItem;
}

/**
 * Calls that find out what a server can, at most, and what each may answer (adapters/openai/abilities.ts).
 */
const probes = 14;
const probe: ModelRequest = {
  system: 'You are polite.',
  user: 'Say hello.',
  maxOutputTokens: 256,
  temperature: 0,
};

interface EstimateOptions {
  readonly key: string;
  readonly samples: number;
  /** What is handed in as a file finds out nothing of the server. */
  readonly isBatch?: boolean;
}

/**
 * The most that these cost, with every answer as long as it may be; replies that can't be used are
 * asked for once more, which is not in it.
 */
export function estimateOf(
  controls: readonly Control[],
  items: readonly Item[],
  quotes: readonly JudgeQuote[],
  { key, samples, isBatch = false }: EstimateOptions,
  countTokens: (text: string) => number,
): Spend {
  // The longest form: a server that can't hold a model to a schema is sent less.
  const options: AskOptions = { key, schema: true, logprobs: true, seed: true };
  const requests = [
    ...Array.from({ length: isBatch ? 0 : probes }, () => probe),
    ...controls.flatMap(({ rubric, item }) => requestsOf(rubric, item, options, 1)),
    ...items.flatMap((item) => requestsOf(item.rubric, item.question(), options, samples)),
    // What is too long is not sent.
  ].filter(({ user }) => user.length <= defaultMaxCharacters);
  // Judges share requests, so each is counted once; what they pay for it differs.
  const known = new Map<string, number>();
  const counted = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const tokens = countTokens(text);
    known.set(text, tokens);
    return tokens;
  };
  return quotes
    .map(({ price, reasoningTokens }) => estimate(requests, counted, price, reasoningTokens))
    .reduce(addSpend, nothing);
}

function requestsOf(
  rubric: Rubric,
  question: ControlItem | Question,
  options: AskOptions,
  samples: number,
): ModelRequest[] {
  switch (question.form) {
    case 'points':
      return pointRequests(rubric, question.shown, options, samples);
    case 'pair':
      return pairRequests(rubric, question.subject, options);
    case 'ranking':
      return question.pairs.flatMap(({ subject }) => pairRequests(rubric, subject, options));
  }
}

function pointRequests(
  rubric: Rubric,
  shown: readonly Shown[],
  options: AskOptions,
  samples: number,
): ModelRequest[] {
  const { request } = ask(rubric, shown, options);
  return Array.from({ length: samples }, () => request);
}

function pairRequests(rubric: Rubric, subject: PairSubject, options: AskOptions): ModelRequest[] {
  return (['given', 'swapped'] as const).map(
    (order) => askPair(rubric, subject, order, options).request,
  );
}
