// One record and one judge: asked, read, asked once more where the reply could not be used, and then
// without a verdict. What a server's failure is (ModelError) is for the caller to say.
import type { Model, ModelAbilities, ModelReply, ModelRequest } from '../core/ports.ts';
import { ask } from './ask.ts';
import { combineSamples } from './combine.ts';
import { isUnscored, type Judgement, type Outcome, type Verdict } from './judgement.ts';
import {
  askPair,
  pairVerdict,
  readPair,
  settle,
  type Order,
  type PairAnswer,
  type PairVerdict,
} from './pair.ts';
import type { AskOptions, ReplyFault, Unread, Unscored } from './protocol.ts';
import { readReply } from './reply.ts';
import type { Rubric } from './rubric.ts';
import { screen } from './screen.ts';
import type { PairSubject, Shown } from './subject.ts';

export interface RunOptions {
  /** Makes the code around records: `AskOptions`. */
  readonly key: string;
  /** How often each record is asked where the server tells no log probabilities; 1 by default. */
  readonly samples?: number;
  /** Of a question: a longer record gets no verdict, since a part of it is not the record. */
  readonly maxCharacters?: number;
  /** False for controls alone, which are to show what the judge makes of them. */
  readonly isScreened?: boolean;
  readonly signal?: AbortSignal;
}

/** About 25,000 tokens: what fits into 32k beside rules and reply. */
export const defaultMaxCharacters = 100_000;

/** One judge's word on a record. Rejects with ModelError where the server gives no reply. */
export async function judgeRecord(
  model: Model,
  rubric: Rubric,
  shown: readonly Shown[],
  options: RunOptions,
): Promise<Outcome> {
  const abilities = await model.abilities();
  const { samples = 1 } = options;
  const outcomes: Outcome[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const question = recordQuestion(rubric, shown, options, abilities, sample);
    const outcome = await askTwice(model, options, question);
    outcomes.push(outcome);
    // Log probabilities tell of one answer what samples tell of many.
    if (!isUnscored(outcome) && outcome.source === 'logprobs') break;
  }
  return screened(combineSamples(rubric, outcomes), shown, options);
}

/** One judge's word on a pair, asked in both orders. */
export async function judgePair(
  model: Model,
  rubric: Rubric,
  subject: PairSubject,
  options: RunOptions,
): Promise<PairVerdict | Unscored> {
  const abilities = await model.abilities();
  const answer = async (order: Order): Promise<PairAnswer | Unscored> =>
    askTwice(model, options, pairQuestion(rubric, subject, order, options, abilities));
  const settled = settle(await answer('given'), await answer('swapped'));
  if ('unscored' in settled) return settled;
  const { shared, first, second } = subject;
  const seen = [...shared, ...first, ...second];
  const verdict = { ...pairVerdict(rubric, settled), model: settled.answers[0].model };
  return screened(verdict, seen, options);
}

/** A verdict that keeps, only where nothing stands out: a judge's word may lower trust alone. */
function screened<T extends { readonly verdict: Verdict; readonly model: string }>(
  outcome: T | Unscored,
  shown: readonly Shown[],
  { isScreened = true }: RunOptions,
): T | Unscored {
  if (!isScreened || isUnscored(outcome) || outcome.verdict === 'drop') return outcome;
  const [hit] = screen(shown);
  return hit === undefined
    ? outcome
    : { unscored: 'screened', model: outcome.model, about: `${hit.code} at ${hit.pointer}` };
}

function askOptions(
  { key }: Pick<RunOptions, 'key'>,
  { schema, logprobs, seed }: ModelAbilities,
): AskOptions {
  return { key, schema, logprobs, seed };
}

/** What is asked, the first time and once more with what was wrong with the reply. */
export type Question<T> = (retry: { readonly retry?: ReplyFault }) => {
  readonly request: ModelRequest;
  read(reply: ModelReply): T | Unread;
};

/** `sample`: which of several answers, from 0. */
export function recordQuestion(
  rubric: Rubric,
  shown: readonly Shown[],
  options: Pick<RunOptions, 'key'>,
  abilities: ModelAbilities,
  sample: number,
): Question<Judgement> {
  return (retry) => {
    const asked = ask(rubric, shown, { ...askOptions(options, abilities), sample, ...retry });
    return { request: asked.request, read: (reply) => readReply(asked, reply) };
  };
}

export function pairQuestion(
  rubric: Rubric,
  subject: PairSubject,
  order: Order,
  options: Pick<RunOptions, 'key'>,
  abilities: ModelAbilities,
): Question<PairAnswer> {
  const how = { ...askOptions(options, abilities), logprobs: false };
  return (retry) => {
    const asked = askPair(rubric, subject, order, { ...how, ...retry });
    return { request: asked.request, read: (reply) => readPair(asked, reply) };
  };
}

async function askTwice<T extends object>(
  model: Model,
  { maxCharacters = defaultMaxCharacters, signal }: RunOptions,
  question: Question<T>,
): Promise<T | Unscored> {
  const first = question({});
  if (first.request.user.length > maxCharacters) {
    return { unscored: 'too-long', model: model.model };
  }
  const answer = first.read(await model.ask(first.request, signal));
  if (!isUnread(answer)) return answer;
  // Told why, which also makes it another question to a cache.
  const second = question({ retry: answer.unscored });
  return second.read(await model.ask(second.request, signal));
}

export function isUnread<T extends object>(answer: T | Unread): answer is Unread {
  return 'unscored' in answer;
}
