// Texts one after another, each before a line that ends it, as TinyStories and nanoGPT part theirs.
import type { Export } from '../core/export.ts';
import { requireText } from './fields.ts';
import { writer } from './losses.ts';
import { Refused } from './refusals.ts';
import { quoteString, trainFile, unpackedName } from './snippets.ts';

const kinds: readonly string[] = ['text'];

/** GPT-2's token between texts (github.com/openai/gpt-2, src/encoder.py). */
export const textEnd = '<|endoftext|>';

export const plainText: Export = {
  id: 'plain-text',
  trainer: 'pre-training scripts that read text files',
  summary: `texts, a line ${textEnd} after each`,
  source: 'https://huggingface.co/datasets/roneneldan/TinyStories',
  kinds,
  extension: 'txt',
  write: writer(kinds, ({ mapped }, _kind, losses) => {
    losses.keep('text');
    const text = requireText(mapped, 'text');
    if (text.includes(textEnd)) throw new Refused('separator', `Its text holds ${textEnd}.`);
    return text;
  }),
  read: (value, kind) =>
    typeof value === 'string' && kinds.includes(kind) ? { text: value } : undefined,
  snippet: (context) => ({
    language: 'python',
    text: [
      `with open(${quoteString(unpackedName(trainFile(context)))}, encoding="utf-8", newline="") as file:`,
      `    texts = file.read().split(${quoteString(`\n${textEnd}\n`)})[:-1]`,
      '',
    ].join('\n'),
  }),
};
