// Rows for torchtune: chat_dataset in OpenAI's style, preference_dataset, text_completion_dataset. Its
// loader knows no tool calls.
import type { Export, ExportContext } from '../core/export.ts';
import type { JsonObject } from '../core/json.ts';
import { readChat, writeChat, type ChatStyle } from './chat-form.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { anyText, requireText } from './fields.ts';
import { Losses, reader, writer } from './losses.ts';
import { pairKinds, pairRecord, readPair } from './pairs.ts';
import { quoteString, trainFile } from './snippets.ts';
import { checkTurns, type Message, type Places } from './turns.ts';

const kinds: readonly string[] = [...conversationKinds, ...pairKinds, 'text'].sort();

const places: Places = {};
const style: ChatStyle = { arguments: 'text' };

export const torchtune: Export = {
  id: 'torchtune',
  trainer: 'torchtune',
  summary: 'messages, chosen and rejected conversations, or text',
  source: 'https://meta-pytorch.org/torchtune/stable/basics/datasets_overview.html',
  kinds,
  extension: 'jsonl',
  write: writer(kinds, (record, kind, losses) => {
    const write = (messages: readonly Message[]): JsonObject[] =>
      writeChat(messages, style, losses);
    if (kind === 'text') {
      losses.keep('text');
      return { text: requireText(record.mapped, 'text') };
    }
    if (pairKinds.includes(kind)) {
      const { prompt, chosen, rejected } = readPair(record, kind, places, losses);
      return { chosen: write([...prompt, ...chosen]), rejected: write([...prompt, ...rejected]) };
    }
    const { messages } = readConversation(record, kind, places, losses);
    checkTurns(messages);
    return { messages: write(messages) };
  }),
  read: reader(kinds, (row, kind) => {
    if (kind === 'text') return { text: anyText(row, 'text') };
    const rest = { tools: [], parallel: undefined };
    const read = (name: string): Message[] => readChat(row[name], name, places, new Losses());
    if (!pairKinds.includes(kind)) {
      return conversationRecord({ messages: read('messages'), ...rest }, kind);
    }
    const chosen = read('chosen');
    const rejected = read('rejected');
    // The prompt ends before the first turn of the assistant that differs, or that both end with.
    const most = Math.min(chosen.length, rejected.length) - 1;
    let count = 0;
    while (count < most && isSame(chosen[count], rejected[count])) count += 1;
    return pairRecord(
      {
        prompt: chosen.slice(0, count),
        chosen: chosen.slice(count),
        rejected: rejected.slice(count),
        ...rest,
      },
      kind,
    );
  }),
  snippet: (context) => ({ language: 'yaml', text: configure(context) }),
};

function isSame(a: Message | undefined, b: Message | undefined): boolean {
  return a?.role === b?.role && a?.text === b?.text;
}

function configure(context: ExportContext): string {
  const [component, ...settings] = pairKinds.includes(context.kind)
    ? ['preference_dataset']
    : context.kind === 'text'
      ? ['text_completion_dataset', 'column: text']
      : ['chat_dataset', 'conversation_column: messages', 'conversation_style: openai'];
  return [
    'dataset:',
    `  _component_: torchtune.datasets.${component}`,
    '  source: json',
    `  data_files: ${quoteString(trainFile(context))}`,
    '  split: train',
    ...settings.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
