// Rows for attribute-conditioned SFT with NeMo-Aligner (SteerLM): scores as the label of the answer.
import type { Export } from '../core/export.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import { requireText } from './fields.ts';
import { reader, writer } from './losses.ts';
import { Refused } from './refusals.ts';
import { shellWord, trainFile, unpackedName } from './snippets.ts';

const kinds: readonly string[] = ['attributes'];

/** In NeMo-Aligner's order: HELPSTEER_ATTRIBUTES of examples/nlp/data/steerlm/common.py. */
const scores = ['helpfulness', 'correctness', 'coherence', 'complexity', 'verbosity'] as const;

/** SYSTEM_PROMPT of the same file: what the model is asked with afterwards has to be the same. */
const systemPrompt =
  'A chat between a curious user and an artificial intelligence assistant. ' +
  "The assistant gives helpful, detailed, and polite answers to the user's questions.";

export const nemoSteerlm: Export = {
  id: 'nemo-steerlm',
  trainer: 'NeMo-Aligner SteerLM',
  summary: 'question and answer, the scores as the label of the answer',
  source: 'https://github.com/NVIDIA/NeMo-Aligner/blob/main/docs/user-guide/steerlm.rst',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, ({ mapped }, _kind, losses) => {
    losses.keep('prompt', 'response', ...scores);
    const label = scores.map((name) => `${name}:${requireScore(mapped, name)}`).join(',');
    return {
      system: systemPrompt,
      mask: 'User',
      type: 'VALUE_TO_TEXT',
      conversations: [
        { value: requireText(mapped, 'prompt'), from: 'User', label: null },
        { value: requireText(mapped, 'response'), from: 'Assistant', label },
      ],
    };
  }),
  read: reader(kinds, ({ conversations }) => {
    if (!Array.isArray(conversations) || conversations.length !== 2) return undefined;
    const [asked, answer] = conversations;
    if (!isObject(asked) || !isObject(answer) || typeof answer.label !== 'string') return undefined;
    const found = new Map(
      answer.label.split(',').map((pair): [string, number] => {
        const [name = '', score = ''] = pair.split(':');
        return [name, score === '' ? NaN : Number(score)];
      }),
    );
    if (!scores.every((name) => Number.isInteger(found.get(name)))) return undefined;
    return {
      prompt: requireText(asked, 'value'),
      response: requireText(answer, 'value'),
      ...Object.fromEntries(scores.map((name) => [name, found.get(name)])),
    };
  }),
  snippet: (context) => ({
    language: 'sh',
    text: [
      'python examples/nlp/gpt/train_gpt_sft.py \\',
      '  model.data.chat=True \\',
      "  model.data.chat_prompt_tokens.system_turn_start='<extra_id_0>' \\",
      "  model.data.chat_prompt_tokens.turn_start='<extra_id_1>' \\",
      "  model.data.chat_prompt_tokens.label_start='<extra_id_2>' \\",
      '  model.data.train_ds.hf_dataset=True \\',
      '  model.data.train_ds.add_eos=False \\',
      `  model.data.train_ds.file_path=${shellWord(unpackedName(trainFile(context)))}`,
      '',
    ].join('\n'),
  }),
};

/** HelpSteer's scores go from 0 to 4. */
function requireScore(mapped: JsonObject, name: string): number {
  const score = mapped[name];
  if (typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 4)
    return score;
  throw new Refused('attributes', `Its ${name} is no whole number from 0 to 4.`);
}
