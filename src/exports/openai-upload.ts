// The lines that upload files to OpenAI and start a job on them.
import type { ExportContext } from '../core/export.ts';
import { filesOf, quoteString, trainFile, unpackedName } from './snippets.ts';

/** Splits that a job can validate on, by their usual names. */
const validation = ['validation', 'valid', 'val', 'dev', 'test'];

/** Python that starts a job by this method. The API takes no gzip. */
export function openAiUpload(
  context: ExportContext,
  method: 'supervised' | 'dpo',
): { language: string; text: string } {
  const files = filesOf(context);
  const held = validation
    .map((split) => files.find((file) => file.split === split))
    .find((file) => file !== undefined);
  const upload = (name: string, file: string): string[] => [
    `with open(${quoteString(unpackedName(file))}, "rb") as lines:`,
    `    ${name} = client.files.create(file=lines, purpose="fine-tune")`,
  ];
  return {
    language: 'python',
    text: [
      'from openai import OpenAI',
      '',
      'client = OpenAI()',
      ...upload('training', trainFile(context)),
      ...(held === undefined ? [] : upload('validation', held.name)),
      'client.fine_tuning.jobs.create(',
      '    model="gpt-4.1-mini-2025-04-14",',
      '    training_file=training.id,',
      ...(held === undefined ? [] : ['    validation_file=validation.id,']),
      `    method={"type": "${method}"},`,
      ')',
      '',
    ].join('\n'),
  };
}
