// TRL's language modelling type: whole conversations, or texts.
import type { Export } from '../core/export.ts';
import { conversationKinds } from './conversations.ts';
import { reader, writer } from './losses.ts';
import { trlScript } from './snippets.ts';
import { readSft, writeSft } from './trl-form.ts';

const kinds: readonly string[] = [...conversationKinds, 'text'].sort();

export const trlSft: Export = {
  id: 'trl-sft',
  trainer: 'TRL SFTTrainer',
  summary:
    'messages with tools, or text; every turn is learnt unless the configuration says otherwise',
  source: 'https://huggingface.co/docs/trl/dataset_formats#language-modeling',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, writeSft),
  read: reader(kinds, readSft),
  snippet: (context) => ({ language: 'python', text: trlScript(context, 'SFTTrainer') }),
};
