// The finding codes of the gate `contamination`.
import type { MessageTemplate } from '../../core/gate.ts';

export const codes = {
  question: {
    text: 'asks {item}, which models are tested with ({rule}, {shared} of its {of} words): {span}',
    fix: 'Remove the record. If it is no copy, waive it with a reason and a date.',
  },
  'question-with-answer': {
    text: 'asks {item}, which models are tested with, and answers it ({rule}, {shared} of its {of} words): {span}',
    fix: 'Remove the record: a model trained on it knows the answer by heart.',
  },
  answer: {
    text: 'holds the worked answer of {item}, which models are tested with ({shared} of its {of} words): {span}',
    fix: 'Remove the record. If it is no copy, waive it with a reason and a date.',
  },
  waived: {
    text: 'holds {item}, waived by {owner} through {expires}: {reason}',
    fix: 'Nothing, until the waiver ends.',
    level: 'warning',
  },
  'expired-waiver': {
    text: 'the waiver of {owner} for {item} ended on {expires}',
    fix: 'Remove the record, or give the waiver a new date and a reason that still holds.',
    level: 'warning',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
