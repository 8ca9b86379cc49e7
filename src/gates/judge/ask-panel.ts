// One record and all judges of the panel → one reading. A server that gives no reply is told apart
// from a model that gives no verdict: the first may be there again in a minute.
import { BudgetError, ModelError, RejectedError } from '../../core/errors.ts';
import type { Model } from '../../core/ports.ts';
import { combinePanel, majorityOf } from '../../judge/combine.ts';
import { headroomOf, isKept } from '../../judge/headroom.ts';
import { isUnscored, type Judgement, type Verdict } from '../../judge/judgement.ts';
import { rankingTau, rankingVerdict, type PairVerdict } from '../../judge/pair.ts';
import type { Rubric } from '../../judge/rubric.ts';
import { judgePair, judgeRecord, type RunOptions } from '../../judge/run.ts';
import type { Reading } from '../../judge/sequential.ts';
import type { Item, Question } from './items.ts';

/** No verdict, in words. */
export interface NoWord {
  readonly judge: string;
  readonly unscored: string;
  readonly about?: string;
  /** The server gave no reply: nothing that can be read in the record's favour or against it. */
  readonly isServer?: boolean;
}

/** What the rubric keeps and the judge's calibration does not: both in levels above the bar. */
export interface Shortfall {
  readonly headroom: number;
  readonly threshold: number;
}

export type Word =
  | {
      readonly judge: string;
      readonly form: 'points';
      readonly said: Judgement;
      readonly short?: Shortfall;
    }
  | {
      readonly judge: string;
      readonly form: 'pair';
      readonly said: PairVerdict;
      readonly short?: Shortfall;
    }
  | {
      readonly judge: string;
      readonly form: 'ranking';
      readonly said: { readonly verdict: Verdict; readonly tau: number };
    }
  | NoWord;

/** What the panel makes of one record. */
export interface Read {
  readonly item: Item;
  readonly reading: Reading;
  readonly isDisputed: boolean;
  readonly agreement: number;
  readonly words: readonly Word[];
}

export interface PanelOptions extends RunOptions {
  /** What a judge's calibration asks for beside a rubric's own rule; undefined for nothing. */
  readonly thresholdOf: (judge: string, rubric: Rubric) => number | undefined;
}

/** Throws BudgetError, and nothing else that a model or its server does. */
export async function readItem(
  item: Item,
  judges: readonly Model[],
  options: PanelOptions,
): Promise<Read> {
  const question = item.question();
  // One after the other's end would take as long as all; a budget that ends for one ends for all.
  const words = await Promise.all(
    judges.map((judge) => askJudge(judge, item.rubric, question, options)),
  );
  const verdicts = words.map((word) => ('unscored' in word ? 'unscored' : word.said.verdict));
  const { verdict, agreement } = majorityOf(verdicts);
  const reading = verdict === 'keep' || verdict === 'drop' ? verdict : 'unscored';
  return { item, reading, agreement, words, isDisputed: isDisputed(item.rubric, words, agreement) };
}

/** More than a point between two judges, or two verdicts: one that gave none is no dispute. */
function isDisputed(rubric: Rubric, words: readonly Word[], agreement: number): boolean {
  const said = words.filter((word): word is Exclude<Word, NoWord> => !('unscored' in word));
  if (said.length < 2) return false;
  const points = said.flatMap((word) => (word.form === 'points' ? [word.said] : []));
  if (points.length === said.length) return combinePanel(rubric, points).isDisputed;
  return said.length === words.length && agreement < 1;
}

async function askJudge(
  judge: Model,
  rubric: Rubric,
  question: Question,
  options: PanelOptions,
): Promise<Word> {
  const { name } = judge;
  const threshold = options.thresholdOf(name, rubric);
  try {
    switch (question.form) {
      case 'points': {
        const said = await judgeRecord(judge, rubric, question.shown, options);
        return isUnscored(said)
          ? { ...said, judge: name }
          : { judge: name, form: 'points', ...weigh(rubric, said, threshold) };
      }
      case 'pair': {
        const said = await judgePair(judge, rubric, question.subject, options);
        return isUnscored(said)
          ? { ...said, judge: name }
          : { judge: name, form: 'pair', ...weigh(rubric, said, threshold) };
      }
      case 'ranking':
        return await askRanking(judge, rubric, question.pairs, options);
    }
  } catch (error) {
    if (error instanceof BudgetError || !(error instanceof ModelError)) throw error;
    // Refused as it is: a fault of this record's and no other's.
    const isServer = !(error instanceof RejectedError);
    return { judge: name, unscored: 'no-reply', about: error.message, isServer };
  }
}

/** A calibration can drop what the rubric keeps, and never the other way round. */
function weigh<T extends Judgement | PairVerdict>(
  rubric: Rubric,
  said: T,
  threshold: number | undefined,
): { readonly said: T; readonly short?: Shortfall } {
  if (threshold === undefined || said.verdict === 'drop' || isKept(rubric, said, threshold)) {
    return { said };
  }
  const short = { headroom: headroomOf(rubric, said), threshold };
  return { said: { ...said, verdict: 'drop' }, short };
}

async function askRanking(
  judge: Model,
  rubric: Rubric,
  pairs: Extract<Question, { form: 'ranking' }>['pairs'],
  options: RunOptions,
): Promise<Word> {
  const compared: { isTie: boolean; better: 'first' | 'second' | 'tie' }[] = [];
  for (const { subject, isTie } of pairs) {
    const said = await judgePair(judge, rubric, subject, options);
    if (isUnscored(said)) return { ...said, judge: judge.name };
    compared.push({ isTie, better: said.settled.better });
  }
  const tau = rankingTau(compared);
  const verdict = rankingVerdict(rubric, tau);
  return { judge: judge.name, form: 'ranking', said: { verdict, tau } };
}
