// TRL's stepwise supervision type.
import type { Export } from '../core/export.ts';
import { reader, writer } from './losses.ts';
import { readStepwise, writeStepwise } from './stepwise-form.ts';
import { trlScript } from './snippets.ts';

const kinds: readonly string[] = ['stepwise'];

export const trlStepwise: Export = {
  id: 'trl-stepwise',
  trainer: 'TRL PRMTrainer',
  summary: 'prompt, steps and a label for each',
  source: 'https://huggingface.co/docs/trl/dataset_formats#stepwise-supervision',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, _kind, losses) => writeStepwise(record, losses)),
  read: reader(kinds, readStepwise),
  snippet: (context) => ({
    language: 'python',
    text: trlScript(context, 'PRMTrainer', { model: 'AutoModelForTokenClassification' }),
  }),
};
