// ShareGPT's form: conversations of from and value, in one JSON array.
import type { Export } from '../core/export.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { plainTools, readTools } from './chat-form.ts';
import { Losses, reader, writer } from './losses.ts';
import { readShareGpt, writeShareGpt } from './sharegpt-form.ts';
import { quoteString, trainFile } from './snippets.ts';
import { checkTurns, type Places } from './turns.ts';

const places: Places = { tools: true };

export const sharegpt: Export = {
  id: 'sharegpt',
  trainer: 'Axolotl, LLaMA-Factory, Unsloth and other readers of ShareGPT',
  summary: 'conversations of human and gpt, tool calls as turns of their own',
  source: 'https://docs.axolotl.ai/docs/dataset-formats/conversation.html',
  kinds: conversationKinds,
  extension: 'json',
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readConversation(record, kind, places, losses);
    checkTurns(messages);
    const { system, conversations } = writeShareGpt(messages, losses);
    return {
      ...(system !== '' && { system }),
      conversations,
      ...(tools.length > 0 && { tools: JSON.stringify(plainTools(tools)) }),
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readShareGpt(row, places, new Losses());
    return conversationRecord({ messages, tools: readTools(row.tools), parallel: undefined }, kind);
  }),
  snippet: (context) => ({
    language: 'yaml',
    text: [
      '# Axolotl',
      'datasets:',
      `  - path: ${quoteString(trainFile(context))}`,
      '    ds_type: json',
      '    type: chat_template',
      '    field_messages: conversations',
      '    field_system: system',
      '    message_property_mappings:',
      '      role: from',
      '      content: value',
      '',
    ].join('\n'),
  }),
};
