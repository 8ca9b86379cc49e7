// One judge and all labelled records, as the judge would be asked in a check.
import type { ModelRequest, Model } from '../core/ports.ts';
import type { DataRecord } from '../core/record.ts';
import type { JudgedGold } from '../judge/against-people.ts';
import { ask } from '../judge/ask.ts';
import type { GoldItem, GoldProblem } from '../judge/gold.ts';
import { askPair } from '../judge/pair.ts';
import type { Rubric } from '../judge/rubric.ts';
import { judgePair, judgeRecord } from '../judge/run.ts';
import { pairOf, subjectOf, type PairSubject, type Shown } from '../judge/subject.ts';
import type { FoundGold } from './gold-records.ts';

/** What is asked about a labelled record. */
export interface GoldRecord {
  readonly item: GoldItem;
  readonly record: DataRecord;
  readonly subject: readonly Shown[] | PairSubject;
  /** For the estimate: what is asked where the server can all. */
  readonly requests: readonly ModelRequest[];
}

// The same labels give the same questions, so that a second run finds its answers in the cache. They
// are the team's own: nobody gains by knowing the code around them.
const key = 'calibration';

/** A record that shows a judge nothing is a problem of its line. */
export function questionsOf(
  rubric: Rubric,
  found: FoundGold,
  samples: number,
): { readonly records: readonly GoldRecord[]; readonly problems: readonly GoldProblem[] } {
  const problems = [...found.problems];
  const options = { key, schema: true, logprobs: false, seed: true };
  const records = found.rows.flatMap(({ item, record }): GoldRecord[] => {
    if (rubric.form === 'pair') {
      const subject = pairOf(rubric, record.view, record.mapped);
      if (subject.first.length === 0 || subject.second.length === 0) {
        problems.push({ line: item.line, message: 'the record has not two answers to compare' });
        return [];
      }
      const requests = (['given', 'swapped'] as const).map(
        (order) => askPair(rubric, subject, order, options).request,
      );
      return [{ item, record, subject, requests }];
    }
    const subject = subjectOf(rubric, record.view, record.mapped);
    if (subject.length === 0) {
      problems.push({ line: item.line, message: `the record has nothing that ${rubric.id} shows` });
      return [];
    }
    const requests = Array.from({ length: samples }, (_, sample) => {
      return ask(rubric, subject, { ...options, sample }).request;
    });
    return [{ item, record, subject, requests }];
  });
  return { records, problems: problems.sort((a, b) => a.line - b.line) };
}

/**
 * The judge's word on each. Its own: what our screen would set aside is a drop more, whatever the
 * judge says. Rejects with ModelError where the server fails or the budget ends; answers that were had
 * by then are in the cache.
 */
export async function askAboutGold(
  model: Model,
  rubric: Rubric,
  records: readonly GoldRecord[],
  { path, samples }: { readonly path: string; readonly samples: number },
  onProgress: (done: number) => void,
): Promise<(JudgedGold & { readonly record: DataRecord })[]> {
  const stop = new AbortController();
  const options = { key, samples, isScreened: false, signal: stop.signal };
  let done = 0;
  let failure: { readonly error: unknown } | undefined;
  const judged = await Promise.all(
    records.map(async ({ item, record, subject }) => {
      try {
        const outcome =
          'shared' in subject
            ? await judgePair(model, rubric, subject, options)
            : await judgeRecord(model, rubric, subject, options);
        done += 1;
        onProgress(done);
        return [{ item, record, at: `${path}:${item.line}`, length: lengthOf(subject), outcome }];
      } catch (error) {
        // One failed: the others are not waited for.
        failure ??= { error };
        stop.abort();
        return [];
      }
    }),
  );
  if (failure !== undefined) throw failure.error;
  return judged.flat();
}

function lengthOf(subject: readonly Shown[] | PairSubject): number {
  const sum = (shown: readonly Shown[]): number =>
    shown.reduce((length, { text }) => length + text.length, 0);
  return 'shared' in subject ? sum(subject.first) - sum(subject.second) : sum(subject);
}
