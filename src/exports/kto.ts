// Judged answers as plain texts, for KTO trainers that write the chat template themselves, or none.
import type { Export } from '../core/export.ts';
import { reader, writer } from './losses.ts';
import { readSingleTurn, writeSingleTurn } from './single-turn.ts';
import { trlScript } from './snippets.ts';

const kinds: readonly string[] = ['unpaired'];

export const kto: Export = {
  id: 'kto',
  trainer: 'KTO trainers that read plain texts: TRL KTOTrainer without a chat template',
  summary: 'prompt, completion and label as texts',
  source: 'https://huggingface.co/docs/trl/dataset_formats#unpaired-preference',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, _kind, losses) => {
    const { system, prompt, completion, label } = writeSingleTurn(record, losses);
    if (system !== '') losses.drop('prompt[] of the system');
    return { prompt, completion, label };
  }),
  read: reader(kinds, ({ prompt, completion, label }) =>
    readSingleTurn({ prompt, completion, label }),
  ),
  snippet: (context) => ({ language: 'python', text: trlScript(context, 'KTOTrainer') }),
};
