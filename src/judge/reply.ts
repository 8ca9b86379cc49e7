// A judge's reply → scores with evidence that was looked up, or no verdict. Nothing is repaired: a
// score out of range is no score, a quote that is not in the record voids the reply.
import type { ModelReply } from '../core/ports.ts';
import type { Asked } from './ask.ts';
import { findQuote, quotable, type Quotable } from './evidence.ts';
import { expectedScore } from './expectation.ts';
import { judge, type AxisScore, type Judgement } from './judgement.ts';
import type { ReplyFault, Unread } from './protocol.ts';
import { hasExactly, own, readReplyJson, type ReplyValue } from './reply-json.ts';
import type { Axis, HardFail } from './rubric.ts';

export const maxReasonCharacters = 300;

/** The judgement in a reply, or why there is none. Never throws. */
export function readReply({ rubric, shown, ticket }: Asked, reply: ModelReply): Judgement | Unread {
  const { model } = reply;
  const no = (unscored: ReplyFault, about?: string): Unread => ({
    unscored,
    model,
    ...(about === undefined ? {} : { about }),
  });
  const opened = openReply(reply, ticket, rubric.hardFails.length > 0 ? ['hardFails'] : []);
  if (typeof opened === 'string') return no(opened);
  const axes = own(opened.value, 'axes');
  if (
    !hasExactly(
      axes,
      rubric.axes.map(({ id }) => id),
    )
  )
    return no('malformed', 'axes');
  const texts = quotable(shown);
  const scores: AxisScore[] = [];
  for (const axis of rubric.axes) {
    const score = readAxis(axis, axes[axis.id], texts, { reply, numberAt: opened.numberAt });
    if (typeof score === 'string') return no(score, axis.id);
    scores.push(score);
  }
  const hardFails = readHardFails(rubric.hardFails, own(opened.value, 'hardFails'));
  if (hardFails === undefined) return no('malformed', 'hardFails');
  return judge(rubric, model, scores, hardFails);
}

/** The object in a reply with its ticket checked, or why there is none. */
export function openReply(
  reply: ModelReply,
  ticket: string,
  moreKeys: readonly string[],
): ReplyValue | ReplyFault {
  if (reply.finish === 'length') return 'cut-off';
  if (reply.finish !== 'stop') return 'refused';
  const read = readReplyJson(reply.text);
  if (read === undefined || !hasExactly(read.value, ['ticket', 'axes', ...moreKeys])) {
    return 'malformed';
  }
  return read.value.ticket === ticket ? read : 'wrong-ticket';
}

/** The ids of those that are the case, or undefined where the flags are not those asked for. */
export function readHardFails(
  hardFails: readonly HardFail[],
  flags: unknown,
): readonly string[] | undefined {
  const ids = hardFails.map(({ id }) => id);
  if (ids.length === 0) return flags === undefined ? [] : undefined;
  if (!hasExactly(flags, ids)) return undefined;
  if (!ids.every((id) => typeof flags[id] === 'boolean')) return undefined;
  return ids.filter((id) => flags[id] === true);
}

interface Source {
  readonly reply: ModelReply;
  readonly numberAt: ReadonlyMap<string, number>;
}

function readAxis(
  axis: Axis,
  value: unknown,
  texts: readonly Quotable[],
  { reply, numberAt }: Source,
): AxisScore | ReplyFault {
  if (!hasExactly(value, ['evidence', 'reason', 'score'])) return 'malformed';
  const { evidence, reason, score } = value;
  if (typeof evidence !== 'string' || typeof reason !== 'string') return 'malformed';
  const { lowest, highest } = axis;
  if (typeof score !== 'number' || !Number.isInteger(score)) return 'out-of-range';
  if (score < lowest || score > highest) return 'out-of-range';
  const quote = findQuote(evidence, texts, axis.from);
  if (quote.is === 'absent') return 'false-evidence';
  // What is missing can't be quoted. What lifts a record over its bar can.
  const mustShow = score >= (axis.min ?? lowest + 1);
  if (mustShow && quote.is === 'elsewhere') return 'false-evidence';
  if (mustShow && quote.is !== 'found') return 'no-evidence';
  const at = numberAt.get(`/axes/${axis.id}/score`);
  const expected =
    at === undefined || reply.logprobs === undefined
      ? undefined
      : expectedScore(reply.text, reply.logprobs, at, lowest, highest);
  return {
    id: axis.id,
    score: expected ?? score,
    source: expected === undefined ? 'single' : 'logprobs',
    evidence,
    ...(quote.is === 'found' ? { quotedFrom: quote.pointer } : {}),
    reason: reason.slice(0, maxReasonCharacters),
  };
}
