// The finding codes of the gate `contamination`.
import type { MessageTemplate } from '../../core/gate.ts';

export const codes = {
  question: {
    text: 'asks {item}, which models are tested with ({rule}, {shared} of its {of} words): {span}',
    fix: 'Remove the record. If it is no copy, waive it (docs/waivers.md).',
  },
  'question-with-answer': {
    text: 'asks {item}, which models are tested with, and answers it ({rule}, {shared} of its {of} words): {span}',
    fix: 'Remove the record: a model trained on it knows the answer by heart.',
  },
  answer: {
    text: 'holds the worked answer of {item}, which models are tested with ({shared} of its {of} words): {span}',
    fix: 'Remove the record. If it is no copy, waive it (docs/waivers.md).',
  },
  'paraphrased-item': {
    text: 'asks what {item} asks, in other words (similarity {similarity}, {agreement} of words and numbers)',
    level: 'warning',
    fix: 'Compare it with the item. If it asks the same, remove the record: models are tested with it.',
  },
  'not-compared-by-meaning': {
    text: '{records} changed records are not compared by meaning, as they are more than {most}: items in other words may be among them',
    level: 'warning',
    fix: 'Raise maxByMeaning to compare them, or set paraphrases to false.',
  },
} as const satisfies Readonly<Record<string, MessageTemplate>>;
