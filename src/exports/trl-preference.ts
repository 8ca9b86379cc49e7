// TRL's preference type with an explicit prompt.
import type { Export } from '../core/export.ts';
import { reader, writer } from './losses.ts';
import { pairKinds } from './pairs.ts';
import { trlScript } from './snippets.ts';
import { readPreference, writePreference } from './trl-form.ts';

export const trlPreference: Export = {
  id: 'trl-preference',
  trainer: 'TRL DPOTrainer, ORPOTrainer, CPOTrainer and RewardTrainer',
  summary: 'prompt, chosen and rejected as messages',
  source: 'https://huggingface.co/docs/trl/dataset_formats#preference',
  kinds: pairKinds,
  extension: 'jsonl',
  write: writer(pairKinds, writePreference),
  read: reader(pairKinds, readPreference),
  snippet: (context) => ({ language: 'python', text: trlScript(context, 'DPOTrainer') }),
};
