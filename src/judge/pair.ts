// Which of two is better, asked in both orders: judges favour a place (MT-Bench, Zheng et al. 2023,
// arXiv 2306.05685, found one word for both orders in about 65% of pairs). Where the order changes
// the answer there is none: a tie.
import type { JsonSchema } from '../core/json.ts';
import type { ModelReply, ModelRequest } from '../core/ports.ts';
import { describeHardFails, exactly, formOf, hardFailsSchema } from './ask.ts';
import { findQuote, quotable } from './evidence.ts';
import { fence } from './fence.ts';
import { stampOf, type Judgement, type Verdict } from './judgement.ts';
import {
  readingRules,
  replyRules,
  retryNote,
  samplingOf,
  type AskOptions,
  type Unread,
  type Unscored,
  type ReplyFault,
} from './protocol.ts';
import { maxReasonCharacters, openReply, readHardFails } from './reply.ts';
import { hasExactly, own } from './reply-json.ts';
import type { Rubric } from './rubric.ts';
import { margins, type Margin } from './schema.ts';
import { toBlindJson, toJson, type PairSubject } from './subject.ts';

/** `given`: the first of the pair is called A. */
export type Order = 'given' | 'swapped';
export type Side = 'first' | 'second';

export interface AskedPair {
  readonly rubric: Rubric;
  readonly subject: PairSubject;
  readonly order: Order;
  readonly ticket: string;
  readonly request: ModelRequest;
}

export interface AxisPreference {
  readonly id: string;
  readonly better: Side | 'tie';
  readonly evidence: string;
  readonly quotedFrom?: string;
  readonly reason: string;
}

/** One order's answer, told of the pair's own sides. */
export interface PairAnswer {
  readonly order: Order;
  readonly model: string;
  readonly better: Side | 'tie';
  readonly margin: Margin;
  readonly axes: readonly AxisPreference[];
  readonly hardFails: readonly string[];
}

export function askPair(
  rubric: Rubric,
  subject: PairSubject,
  order: Order,
  options: AskOptions,
): AskedPair {
  const { shared, first, second } = subject;
  const [a, b] = order === 'given' ? [first, second] : [second, first];
  const { text, ticket } = fence(
    { shared: toJson(shared), A: toBlindJson(a), B: toBlindJson(b) },
    `${options.key}\n${rubric.hash}`,
  );
  const lines = [
    'The record with A and B:',
    text,
    `ticket: ${ticket}`,
    'Compare A and B by the rubric.',
  ];
  if (options.retry !== undefined) lines.push(retryNote(options.retry));
  return {
    rubric,
    subject,
    order,
    ticket,
    request: {
      system: pairSystemOf(rubric),
      user: lines.join('\n'),
      ...(options.schema ? { schema: { name: 'comparison', schema: pairSchema(rubric) } } : {}),
      maxOutputTokens: 300 + 220 * rubric.axes.length,
      ...samplingOf(options),
    },
  };
}

const sides = ['A', 'B', 'tie'] as const;

export function pairSystemOf(rubric: Rubric): string {
  const axis = { evidence: '…', reason: '…', better: '<A, B or tie>' };
  const axes = Object.fromEntries(rubric.axes.map(({ id }) => [id, axis]));
  const ending = { better: '<A, B or tie>', margin: '<none, slight, clear or much>' };
  return [
    'You compare two texts, A and B, of a dataset that a language model is trained on. Use the rubric below and nothing else. Their order and their length say nothing about their worth.',
    readingRules,
    `Rubric: ${rubric.title}`,
    ...rubric.axes.map(({ id, question }) => `Axis ${id}: ${question}`),
    ...describeHardFails(rubric.hardFails),
    replyRules,
    `- "better" is "A", "B" or "tie"; the one at the end is over all axes.\n- "margin" is "none" for a tie, else "slight", "clear" or "much".`,
    formOf(rubric, { axes, ...ending }),
  ].join('\n\n');
}

export function pairSchema(rubric: Rubric): JsonSchema {
  const axes = rubric.axes.map(({ id }): [string, JsonSchema] => [
    id,
    exactly({
      evidence: { type: 'string' },
      reason: { type: 'string' },
      better: { type: 'string', enum: [...sides] },
    }),
  ]);
  return exactly({
    ticket: { type: 'string' },
    axes: exactly(Object.fromEntries(axes)),
    ...hardFailsSchema(rubric),
    better: { type: 'string', enum: [...sides] },
    margin: { type: 'string', enum: [...margins] },
  });
}

/** What a reply says of the pair, or why it says nothing. Never throws. */
export function readPair(asked: AskedPair, reply: ModelReply): PairAnswer | Unread {
  const { rubric, subject, order } = asked;
  const { model } = reply;
  const no = (unscored: ReplyFault, about?: string): Unread => ({
    unscored,
    model,
    ...(about === undefined ? {} : { about }),
  });
  const flags = rubric.hardFails.length > 0 ? ['hardFails'] : [];
  const opened = openReply(reply, asked.ticket, [...flags, 'better', 'margin']);
  if (typeof opened === 'string') return no(opened);
  const { axes, better, margin } = opened.value;
  if (
    !hasExactly(
      axes,
      rubric.axes.map(({ id }) => id),
    )
  )
    return no('malformed', 'axes');
  const texts = quotable([...subject.first, ...subject.second, ...subject.shared]);
  const preferences: AxisPreference[] = [];
  for (const { id } of rubric.axes) {
    const value = axes[id];
    if (!hasExactly(value, ['evidence', 'reason', 'better'])) return no('malformed', id);
    const { evidence, reason } = value;
    if (typeof evidence !== 'string' || typeof reason !== 'string') return no('malformed', id);
    const side = sideOf(value.better, order);
    if (side === undefined) return no('out-of-range', id);
    const quote = findQuote(evidence, texts);
    if (quote.is === 'absent') return no('false-evidence', id);
    preferences.push({
      id,
      better: side,
      evidence,
      ...(quote.is === 'found' ? { quotedFrom: quote.pointer } : {}),
      reason: reason.slice(0, maxReasonCharacters),
    });
  }
  const hardFails = readHardFails(rubric.hardFails, own(opened.value, 'hardFails'));
  if (hardFails === undefined) return no('malformed', 'hardFails');
  const winner = sideOf(better, order);
  const size = margins.find((each) => each === margin);
  if (winner === undefined || size === undefined) return no('out-of-range');
  // A tie by a margin, or a winner by none, is no answer.
  if ((winner === 'tie') !== (size === 'none')) return no('malformed', 'margin');
  const isShown = preferences.some(
    (axis) => axis.better === winner && axis.quotedFrom !== undefined,
  );
  if (winner !== 'tie' && !isShown) return no('no-evidence');
  return { order, model, better: winner, margin: size, axes: preferences, hardFails };
}

function sideOf(value: unknown, order: Order): Side | 'tie' | undefined {
  if (value === 'tie') return 'tie';
  if (value !== 'A' && value !== 'B') return undefined;
  return (value === 'A') === (order === 'given') ? 'first' : 'second';
}

/** Both orders as one. */
export interface Settled {
  readonly better: Side | 'tie';
  /** The smaller one of both orders; `none` for a tie. */
  readonly margin: Margin;
  /** Both orders named the same. */
  readonly isConsistent: boolean;
  /** In which place the winner stood where the orders disagree and both named one. */
  readonly favoured?: 'A' | 'B';
  /** Seen in either order. */
  readonly hardFails: readonly string[];
  readonly answers: readonly [PairAnswer, PairAnswer];
}

/** Unscored where either order is. */
export function settle(
  given: PairAnswer | Unscored,
  swapped: PairAnswer | Unscored,
): Settled | Unscored {
  if ('unscored' in given) return given;
  if ('unscored' in swapped) return swapped;
  const isConsistent = given.better === swapped.better;
  const better = isConsistent ? given.better : 'tie';
  const least = Math.min(margins.indexOf(given.margin), margins.indexOf(swapped.margin));
  const isTorn = !isConsistent && given.better !== 'tie' && swapped.better !== 'tie';
  return {
    better,
    margin: better === 'tie' ? 'none' : (margins[least] ?? 'none'),
    isConsistent,
    ...(isTorn ? { favoured: given.better === 'first' ? ('A' as const) : ('B' as const) } : {}),
    hardFails: [...new Set([...given.hardFails, ...swapped.hardFails])],
    answers: [given, swapped],
  };
}

export interface PairVerdict extends Pick<
  Judgement,
  'rubric' | 'rubricVersion' | 'rubricHash' | 'protocol' | 'failed'
> {
  readonly verdict: Verdict;
  readonly settled: Settled;
}

/** Kept where the first is better in both orders by the rubric's margin, and nothing fails it. */
export function pairVerdict(rubric: Rubric, settled: Settled): PairVerdict {
  const least = rubric.keep === 'label' ? 'none' : (rubric.keep.margin ?? 'none');
  const isBetter = settled.better === 'first';
  const isEnough = margins.indexOf(settled.margin) >= margins.indexOf(least);
  const failed = [
    ...(isBetter ? [] : [settled.isConsistent ? settled.better : 'order']),
    ...(isBetter && !isEnough ? ['margin'] : []),
    ...settled.hardFails,
  ];
  return { ...stampOf(rubric), verdict: failed.length === 0 ? 'keep' : 'drop', failed, settled };
}

/**
 * Kendall's tau-b between a ranking and the judge's word on its pairs, the better-ranked first: 1 for
 * the same order, −1 for the reverse. NaN where either holds only ties.
 */
export function rankingTau(
  pairs: readonly { readonly isTie: boolean; readonly better: Side | 'tie' }[],
): number {
  let sum = 0;
  for (const { isTie, better } of pairs) {
    if (!isTie && better !== 'tie') sum += better === 'first' ? 1 : -1;
  }
  const ranked = pairs.filter(({ isTie }) => !isTie).length;
  const decided = pairs.filter(({ better }) => better !== 'tie').length;
  return sum / Math.sqrt(ranked * decided);
}

/** Kept where the judge's order is near enough to the ranking's. */
export function rankingVerdict(rubric: Rubric, tau: number): Verdict {
  const least = rubric.keep === 'label' ? undefined : rubric.keep.tau;
  // A judge that sees no difference confirms no order.
  return least !== undefined && tau >= least - 1e-9 ? 'keep' : 'drop';
}
