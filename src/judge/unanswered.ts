// What a judge has not answered yet: the requests that a run would make now, as far as they can be
// known before the answers. What follows from an answer is asked once that is there.
import type { ModelAbilities, ModelReply, ModelRequest } from '../core/ports.ts';
import type { Judgement } from './judgement.ts';
import { defaultMaxCharacters, isUnread, pairQuestion, recordQuestion } from './run.ts';
import type { Question, RunOptions } from './run.ts';
import type { Rubric } from './rubric.ts';
import type { PairSubject, Shown } from './subject.ts';

export interface Unanswered extends Pick<RunOptions, 'key' | 'samples'> {
  readonly abilities: ModelAbilities;
  /** The reply that is there already. */
  readonly known: (request: ModelRequest) => ModelReply | undefined;
}

/** Of a record by itself: as `judgeRecord` would ask. */
export function unansweredRecord(
  rubric: Rubric,
  shown: readonly Shown[],
  options: Unanswered,
): ModelRequest[] {
  const { abilities, samples = 1 } = options;
  const requests: ModelRequest[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const question = recordQuestion(rubric, shown, options, abilities, sample);
    const { request, answer } = lookUp<Judgement>(question, options);
    if (request !== undefined) requests.push(request);
    // Log probabilities tell of one answer what samples tell of many; that they do is seen in it.
    if (answer?.source === 'logprobs' || (abilities.logprobs && request !== undefined)) break;
  }
  return requests;
}

/** Of a pair, in both orders: as `judgePair` would ask. */
export function unansweredPair(
  rubric: Rubric,
  subject: PairSubject,
  options: Unanswered,
): ModelRequest[] {
  return (['given', 'swapped'] as const).flatMap((order) => {
    const question = pairQuestion(rubric, subject, order, options, options.abilities);
    return lookUp(question, options).request ?? [];
  });
}

interface Found<T> {
  /** What is to be asked. */
  readonly request?: ModelRequest;
  readonly answer?: T;
}

/** A second time where the first reply is there and can't be used; a third time nothing. */
function lookUp<T extends object>(question: Question<T>, { known }: Unanswered): Found<T> {
  const first = question({});
  if (first.request.user.length > defaultMaxCharacters) return {};
  const reply = known(first.request);
  if (reply === undefined) return { request: first.request };
  const answer = first.read(reply);
  if (!isUnread(answer)) return { answer };
  const second = question({ retry: answer.unscored });
  const again = known(second.request);
  if (again === undefined) return { request: second.request };
  const last = second.read(again);
  return isUnread(last) ? {} : { answer: last };
}
