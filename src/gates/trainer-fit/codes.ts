// What trainer-fit says.
import type { MessageTemplate } from '../../core/gate.ts';

const over = 'has {tokens} tokens, {over} more than {limit}';

export const codes: Readonly<Record<string, MessageTemplate>> = {
  'answer-cut': {
    text: `${over}: {cut} of the {trained} tokens of its answers are cut off`,
    fix: 'Shorten or split the record, or raise maxTokens together with the trainer’s limit.',
  },
  'answers-lost': {
    text: `${over}: nothing of an answer is left`,
    fix: 'Shorten what stands before the answer: the record trains nothing as it is.',
  },
  'record-cut': {
    text: `${over}: the end is cut off, all answers stand before it`,
    fix: 'Shorten the record; some trainers drop one that is too long as a whole.',
  },
  'few-trained': {
    text: '{percent} % of its {tokens} tokens are trained on, less than {limit} %',
    fix: 'Shorten the prompt, or lower minTrainedShare (labels are short answers to long texts).',
  },
  'system-dropped': {
    text: 'the template {template} leaves out the system turn',
    fix: 'Put the instructions into the first user turn, or choose a template that shows them.',
  },
  'turn-dropped': {
    text: 'the template {template} does not show {what} of this {role} turn as written',
    fix: 'Choose a template that knows such turns, or write them in a form that it shows.',
  },
  'tools-dropped': {
    text: 'the template {template} leaves out {count} of its {all} tools',
    fix: 'Choose a template that shows tools: the model would learn to call what it was not told of.',
  },
  'template-refuses': {
    text: 'the template {template} refuses it: {reason}',
    fix: 'Bring the turns into the order that the template wants, or choose another template.',
  },
  'not-rendered': {
    text: 'the template {template} can’t be rendered with it: {reason}',
    fix: 'Look at the record for what others do not have; else the template needs more than ours can.',
  },
  'nothing-rendered': {
    text: 'the template {template} makes no text of it',
    fix: 'Remove the record, or choose a template that shows its turns.',
  },
  'empty-answer': {
    text: 'an answer is empty: it trains the model to end at once',
    fix: 'Write the answer or remove the record.',
  },
  'no-answer': {
    text: 'has no answer to train on',
    fix: 'Add the answer, or turn this code off for prompts that are trained on without one.',
  },
};
