// TRL's unpaired preference type.
import type { Export } from '../core/export.ts';
import { reader, writer } from './losses.ts';
import { trlScript } from './snippets.ts';
import { readUnpaired, writeUnpaired } from './trl-form.ts';

const kinds: readonly string[] = ['unpaired'];

export const trlUnpaired: Export = {
  id: 'trl-unpaired',
  trainer: 'TRL KTOTrainer and BCOTrainer',
  summary: 'prompt and completion as messages, and whether it is wanted',
  source: 'https://huggingface.co/docs/trl/dataset_formats#unpaired-preference',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, _kind, losses) => writeUnpaired(record, losses)),
  read: reader(kinds, readUnpaired),
  snippet: (context) => ({ language: 'python', text: trlScript(context, 'KTOTrainer') }),
};
