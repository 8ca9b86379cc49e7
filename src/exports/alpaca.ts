// Stanford Alpaca's form: instruction, input and output, in one JSON array.
import type { Export } from '../core/export.ts';
import { reader, writer } from './losses.ts';
import { quoteString, trainFile, unpackedName } from './snippets.ts';
import { readTask, taskKinds, taskRecord } from './tasks.ts';

export const alpaca: Export = {
  id: 'alpaca',
  trainer: 'Stanford Alpaca, and trainers that read its form',
  summary: 'instruction, input and output',
  source: 'https://github.com/tatsu-lab/stanford_alpaca#data-release',
  kinds: taskKinds,
  extension: 'json',
  write: writer(taskKinds, (record, kind, losses) => {
    const { instruction, input, output } = readTask(record, kind, losses);
    return { instruction, input, output };
  }),
  read: reader(taskKinds, taskRecord),
  snippet: (context) => ({
    language: 'yaml',
    text: [
      '# torchtune',
      'dataset:',
      '  _component_: torchtune.datasets.alpaca_dataset',
      '  source: json',
      `  data_files: ${quoteString(unpackedName(trainFile(context)))}`,
      '  split: train',
      '',
    ].join('\n'),
  }),
};
