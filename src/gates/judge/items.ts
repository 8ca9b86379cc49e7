// A change → what is asked about: each record with its rubric, and the texts that a judge is shown.
import type { Change, DataRecord } from '../../core/record.ts';
import type { Rubric } from '../../judge/rubric.ts';
import { screen } from '../../judge/screen.ts';
import type { Measured } from '../../judge/sequential.ts';
import {
  editOf,
  pairOf,
  rankedPairsOf,
  subjectOf,
  type PairSubject,
  type RankedPair,
  type Shown,
} from '../../judge/subject.ts';

/** What is asked about one record. */
export type Question =
  | { readonly form: 'points'; readonly shown: readonly Shown[] }
  | { readonly form: 'pair'; readonly subject: PairSubject }
  | { readonly form: 'ranking'; readonly pairs: readonly RankedPair[] };

export interface Item {
  readonly record: DataRecord;
  readonly rubric: Rubric;
  /** The record before it was edited, where it is compared with that. */
  readonly isEdit: boolean;
  /** Made when it is looked at: of many records few are read. */
  question(): Question;
}

export interface Rubrics {
  readonly record: Rubric;
  /** For edited records, where they are compared with what they were. */
  readonly edit?: Rubric;
}

/** The changed records that a model may be shown. */
export function itemsOf(
  change: Change,
  rubrics: Rubrics,
  isHeldBack: (record: DataRecord) => boolean,
): { readonly items: readonly Item[]; readonly heldBack: number } {
  const added = change.added.map((record) => recordItem(record, rubrics.record));
  const edited = change.edited.map(({ before, after }): Item => {
    const { edit } = rubrics;
    if (edit === undefined) return recordItem(after, rubrics.record);
    const question = (): Question => ({
      form: 'pair',
      subject: editOf(after.view, before.view),
    });
    return { record: after, rubric: edit, isEdit: true, question };
  });
  const all = [...added, ...edited];
  const items = all.filter(({ record }) => !isHeldBack(record));
  return { items, heldBack: all.length - items.length };
}

/** A record by itself. */
export function recordItem(record: DataRecord, rubric: Rubric): Item {
  const question = (): Question => {
    const { view, mapped } = record;
    if (rubric.form === 'points') return { form: 'points', shown: subjectOf(rubric, view, mapped) };
    if (rubric.keep !== 'label' && rubric.keep.tau !== undefined) {
      return { form: 'ranking', pairs: rankedPairsOf(view, mapped) };
    }
    return { form: 'pair', subject: pairOf(rubric, view, mapped) };
  };
  return { record, rubric, isEdit: false, question };
}

/** What a look without a model says: how long a record is, and whether something in it stands out. */
export function measure({ record }: Item): Measured {
  const { parts } = record.view;
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return screen(parts).length > 0 ? { length, score: 0 } : { length };
}
