// Rows for LLaMA-Factory, one JSON array a file, and the dataset_info.json that names their columns:
// tasks in its alpaca form, conversations in its sharegpt form with ranking or kto_tag beside them.
import type { Export, ExportContext } from '../core/export.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { plainTools, readTools } from './chat-form.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { anyText, requireText } from './fields.ts';
import { judgedAnswerRecord, readJudgedAnswer } from './judged-answers.ts';
import { Losses, reader, writer } from './losses.ts';
import { pairRecord, readPair } from './pairs.ts';
import { readShareGpt, writeShareGpt } from './sharegpt-form.ts';
import { filesOf, unpackedName, yamlWord } from './snippets.ts';
import { isTask, readTask, taskRecord } from './tasks.ts';
import { checkTurns, type Message, type Places } from './turns.ts';

const kinds: readonly string[] = [
  ...conversationKinds,
  ...['preference', 'ranked', 'text', 'unpaired'],
].sort();

const places: Places = { tools: true };

export const llamaFactory: Export = {
  id: 'llama-factory',
  trainer: 'LLaMA-Factory',
  summary: 'its alpaca, sharegpt, ranking, kto and pre-training forms, with dataset_info.json',
  source: 'https://github.com/hiyouga/LLaMA-Factory/blob/main/data/README.md',
  kinds,
  extension: 'json',
  write: writer(kinds, (record, kind, losses) => {
    if (isTask(kind)) {
      const { system, instruction, input, output } = readTask(record, kind, losses);
      losses.keep('system');
      return { instruction, input, output, system };
    }
    if (kind === 'text') {
      losses.keep('text');
      return { text: requireText(record.mapped, 'text') };
    }
    return writeTurns(record, kind, losses);
  }),
  read: reader(kinds, (row, kind) => {
    if (isTask(kind)) return taskRecord(row, kind);
    if (kind === 'text') return { text: anyText(row, 'text') };
    return readTurns(row, kind);
  }),
  snippet: (context) => ({ language: 'yaml', text: configure(context) }),
  sidecars: (context) => [
    { name: 'dataset_info.json', text: `${JSON.stringify(describe(context), null, 2)}\n` },
  ],
};

/** Every row has all columns that dataset_info.json names: a missing one is an error there. */
function writeTurns(record: DataRecord, kind: string, losses: Losses): JsonObject {
  const rest = { oneResult: true };
  if (kind === 'preference' || kind === 'ranked') {
    const pair = readPair(record, kind, places, losses, { isSingle: true, needsText: true });
    const { prompt, chosen, rejected, tools } = pair;
    const { system, conversations } = writeShareGpt(prompt, losses, rest);
    const [better] = writeShareGpt(chosen, losses).conversations;
    const [worse] = writeShareGpt(rejected, losses).conversations;
    return { conversations, chosen: better, rejected: worse, system, tools: toolText(tools) };
  }
  if (kind === 'unpaired') {
    const answer = readJudgedAnswer(record, places, losses, { isSingle: true });
    const { prompt, completion, label, tools } = answer;
    const form = writeShareGpt([...prompt, ...completion], losses, rest);
    const { system, conversations } = form;
    return { conversations, kto_tag: label, system, tools: toolText(tools) };
  }
  const { messages, tools } = readConversation(record, kind, places, losses);
  checkTurns(messages);
  const { system, conversations } = writeShareGpt(messages, losses, rest);
  return { conversations, system, tools: toolText(tools) };
}

function toolText(tools: readonly JsonObject[]): string {
  return tools.length === 0 ? '' : JSON.stringify(plainTools(tools));
}

function readTurns(row: JsonObject, kind: string): JsonObject | undefined {
  const { conversations, system } = row;
  const read = (conversations: Json | undefined): Message[] =>
    readShareGpt({ conversations }, places, new Losses());
  const messages = readShareGpt({ conversations, system }, places, new Losses());
  const rest = { tools: readTools(row.tools), parallel: undefined };
  if (kind === 'unpaired') {
    if (typeof row.kto_tag !== 'boolean') return undefined;
    const prompt = messages.slice(0, -1);
    return judgedAnswerRecord({
      prompt,
      completion: messages.slice(-1),
      label: row.kto_tag,
      ...rest,
    });
  }
  if (kind === 'preference' || kind === 'ranked') {
    const chosen = read([row.chosen ?? null]);
    const rejected = read([row.rejected ?? null]);
    return pairRecord({ prompt: messages, chosen, rejected, ...rest }, kind);
  }
  return conversationRecord({ messages, ...rest }, kind);
}

/** Names of the datasets in dataset_info.json: one for each split. */
function namesOf(context: ExportContext): { name: string; file: string; split: string }[] {
  const isSplit = context.files.length > 1;
  return filesOf(context).map(({ split, name }) => ({
    name: isSplit ? `${context.dataset}-${split}` : context.dataset,
    // It tells a file's format by its last ending, and knows no .gz.
    file: unpackedName(name),
    split,
  }));
}

function describe(context: ExportContext): JsonObject {
  const form = formOf(context.kind);
  return Object.fromEntries(
    namesOf(context).map(({ name, file }) => [name, { file_name: file, ...form }]),
  );
}

function formOf(kind: string): JsonObject {
  if (kind === 'text') return { columns: { prompt: 'text' } };
  if (isTask(kind)) {
    const columns = { prompt: 'instruction', query: 'input', response: 'output', system: 'system' };
    return { columns };
  }
  const columns = { messages: 'conversations', system: 'system', tools: 'tools' };
  if (kind === 'unpaired') {
    return { formatting: 'sharegpt', columns: { ...columns, kto_tag: 'kto_tag' } };
  }
  if (kind === 'preference' || kind === 'ranked') {
    const pair = { ...columns, chosen: 'chosen', rejected: 'rejected' };
    return { formatting: 'sharegpt', ranking: true, columns: pair };
  }
  return { formatting: 'sharegpt', columns };
}

function stageOf(kind: string): string {
  if (kind === 'text') return 'pt';
  if (kind === 'unpaired') return 'kto';
  return kind === 'preference' || kind === 'ranked' ? 'dpo' : 'sft';
}

function configure(context: ExportContext): string {
  const [train, ...others] = namesOf(context);
  const held = others.find(({ split }) => split !== 'train');
  return [
    `stage: ${stageOf(context.kind)}`,
    'do_train: true',
    '# the folder with dataset_info.json and the files it names, unpacked',
    'dataset_dir: .',
    `dataset: ${yamlWord(train?.name ?? context.dataset)}`,
    ...(held === undefined ? [] : [`eval_dataset: ${yamlWord(held.name)}`]),
    ...(context.kind === 'text' ? [] : ['template: qwen']),
    '',
  ].join('\n');
}
