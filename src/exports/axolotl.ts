// Rows for Axolotl: chat_template for conversations, and the type that fits of the others.
import type { Export, ExportContext } from '../core/export.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { declareTool, readChat, readTools, writeChat, type ChatStyle } from './chat-form.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { anyText, requireText } from './fields.ts';
import { Losses, reader, writer } from './losses.ts';
import { pairRecord, readPair } from './pairs.ts';
import { readSingleTurn, writeSingleTurn } from './single-turn.ts';
import { quoteString, trainFile } from './snippets.ts';
import { readStepwise, writeStepwise } from './stepwise-form.ts';
import { checkTurns, type Message, type Places } from './turns.ts';

const kinds: readonly string[] = [
  ...conversationKinds,
  ...['preference', 'ranked', 'stepwise', 'text', 'unpaired'],
].sort();

const places: Places = { tools: true, names: true, weights: true };
/** Whether a turn is learnt stands in `train`, which the snippet names. */
const style: ChatStyle = { arguments: 'objects', weight: 'train' };

export const axolotl: Export = {
  id: 'axolotl',
  trainer: 'Axolotl',
  summary:
    'chat_template, chat_template.default (DPO), chatml.ultra (KTO), stepwise_supervised, completion',
  source: 'https://docs.axolotl.ai/docs/dataset-formats/',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, kind, losses) => {
    switch (kind) {
      case 'preference':
      case 'ranked':
        return writePair(record, kind, losses);
      case 'unpaired':
        // chatml.ultra writes the template itself, around texts.
        return { ...writeSingleTurn(record, losses) };
      case 'stepwise':
        return writeStepwise(record, losses);
      case 'text':
        losses.keep('text');
        return { text: requireText(record.mapped, 'text') };
      default: {
        const { messages, tools } = readConversation(record, kind, places, losses);
        checkTurns(messages);
        return {
          messages: writeChat(messages, style, losses),
          ...(tools.length > 0 && { tools: tools.map(declareTool) }),
        };
      }
    }
  }),
  read: reader(kinds, (row, kind) => {
    switch (kind) {
      case 'preference':
      case 'ranked':
        return readRowOfPair(row, kind);
      case 'unpaired':
        return readSingleTurn(row);
      case 'stepwise':
        return readStepwise(row);
      case 'text':
        return { text: anyText(row, 'text') };
      default: {
        const messages = readChat(weigh(row.messages), 'messages', places, new Losses());
        return conversationRecord(
          { messages, tools: readTools(row.tools), parallel: undefined },
          kind,
        );
      }
    }
  }),
  snippet: (context) => ({ language: 'yaml', text: configure(context) }),
};

/** The messages of a row with `train` as OpenAI's weight. */
function weigh(messages: Json | undefined): Json | undefined {
  if (!Array.isArray(messages)) return messages;
  return messages.map((message) =>
    isObject(message) && typeof message.train === 'boolean'
      ? { ...message, weight: message.train ? 1 : 0 }
      : message,
  );
}

/** `messages`, `chosen` and `rejected`: chat_template.default takes one message of text for each. */
function writePair(record: DataRecord, kind: string, losses: Losses): JsonObject {
  const { prompt, chosen, rejected } = readPair(record, kind, {}, losses, {
    isSingle: true,
    // It looks for the answer's text in what the template makes of it.
    needsText: true,
  });
  const write = (messages: readonly Message[]): JsonObject[] => writeChat(messages, style, losses);
  const [better] = write(chosen);
  const [worse] = write(rejected);
  return { messages: write(prompt), chosen: better, rejected: worse };
}

function readRowOfPair(row: JsonObject, kind: string): JsonObject | undefined {
  const read = (value: Json | undefined): Message[] =>
    readChat(value, 'messages', {}, new Losses());
  const prompt = read(row.messages);
  const chosen = read([row.chosen ?? null]);
  const rejected = read([row.rejected ?? null]);
  return pairRecord({ prompt, chosen, rejected, tools: [], parallel: undefined }, kind);
}

function configure(context: ExportContext): string {
  const { before = [], type, after = [] } = types[context.kind] ?? { type: 'chat_template' };
  const settings = conversationKinds.includes(context.kind)
    ? ['field_messages: messages', 'message_field_training: train', 'roles_to_train: [assistant]']
    : after;
  return [
    ...before,
    'datasets:',
    `  - path: ${quoteString(trainFile(context))}`,
    '    ds_type: json',
    '    split: train',
    `    type: ${type}`,
    ...settings.map((line) => `    ${line}`),
    '',
  ].join('\n');
}

interface Settings {
  readonly before?: readonly string[];
  readonly type: string;
  readonly after?: readonly string[];
}

const pairSettings: Settings = {
  before: ['rl: dpo'],
  type: 'chat_template.default',
  after: ['field_messages: messages', 'field_chosen: chosen', 'field_rejected: rejected'],
};

/** Kind → settings, where they are not those of conversations. */
const types: Readonly<Record<string, Settings>> = {
  preference: pairSettings,
  ranked: pairSettings,
  stepwise: {
    before: [
      'model_type: AutoModelForTokenClassification',
      'num_labels: 2',
      'process_reward_model: true',
    ],
    type: 'stepwise_supervised',
  },
  text: { type: 'completion', after: ['field: text'] },
  unpaired: { before: ['rl: kto', 'remove_unused_columns: false'], type: 'chatml.ultra' },
};
