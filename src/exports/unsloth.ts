// Rows for Unsloth, which trains with TRL: the same rows, another script.
import type { Export, ExportContext } from '../core/export.ts';
import { conversationKinds } from './conversations.ts';
import { reader, writer } from './losses.ts';
import { pairKinds } from './pairs.ts';
import { filesOf, loadInPython, quoteString } from './snippets.ts';
import {
  readPreference,
  readSft,
  readUnpaired,
  writePreference,
  writeSft,
  writeUnpaired,
} from './trl-form.ts';

const kinds: readonly string[] = [...conversationKinds, ...pairKinds, 'text', 'unpaired'].sort();

export const unsloth: Export = {
  id: 'unsloth',
  trainer: 'Unsloth',
  summary: 'rows of TRL: messages, text, pairs or judged answers',
  source: 'https://docs.unsloth.ai/basics/datasets-guide',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, kind, losses) => {
    if (pairKinds.includes(kind)) return writePreference(record, kind, losses);
    if (kind === 'unpaired') return writeUnpaired(record, losses);
    return writeSft(record, kind, losses);
  }),
  read: reader(kinds, (row, kind) => {
    if (pairKinds.includes(kind)) return readPreference(row, kind);
    return kind === 'unpaired' ? readUnpaired(row) : readSft(row, kind);
  }),
  snippet: (context) => ({ language: 'python', text: script(context) }),
};

function trainerOf(kind: string): string {
  if (pairKinds.includes(kind)) return 'DPOTrainer';
  return kind === 'unpaired' ? 'KTOTrainer' : 'SFTTrainer';
}

function script(context: ExportContext): string {
  const { kind } = context;
  const trainer = trainerOf(kind);
  const config = trainer.replace('Trainer', 'Config');
  const split = quoteString(filesOf(context)[0]?.split ?? 'train');
  // SFTTrainer of Unsloth wants texts: the template is applied here.
  const isChat = trainer === 'SFTTrainer' && kind !== 'text';
  const toText = [
    'def to_text(row):',
    '    text = tokenizer.apply_chat_template(row["messages"], tokenize=False)',
    '    return {"text": text}',
    '',
    `data[${split}] = data[${split}].map(to_text)`,
  ];
  return [
    'from unsloth import FastLanguageModel',
    'from datasets import load_dataset',
    `from trl import ${config}, ${trainer}`,
    '',
    'model, tokenizer = FastLanguageModel.from_pretrained("your/model")',
    'model = FastLanguageModel.get_peft_model(model)',
    loadInPython(context),
    ...(isChat ? ['', ...toText] : []),
    `trainer = ${trainer}(`,
    '    model=model,',
    '    processing_class=tokenizer,',
    `    args=${config}(output_dir="out"),`,
    `    train_dataset=data[${split}],`,
    ')',
    'trainer.train()',
    '',
  ].join('\n');
}
