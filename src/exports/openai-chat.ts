// Chat lines for OpenAI's supervised fine-tuning, with tools and weights.
import type { Export } from '../core/export.ts';
import { declareTool, readChat, readTools, writeChat } from './chat-form.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { Losses, reader, writer } from './losses.ts';
import { openAiUpload } from './openai-upload.ts';
import { checkTurns, type Places } from './turns.ts';

const places: Places = { tools: true, names: true, weights: true, pieces: true, parallel: true };

export const openaiChat: Export = {
  id: 'openai-chat',
  trainer: 'OpenAI supervised fine-tuning',
  summary: 'messages with tools, weights and names',
  source: 'https://platform.openai.com/docs/guides/supervised-fine-tuning',
  kinds: conversationKinds,
  extension: 'jsonl',
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools, parallel } = readConversation(record, kind, places, losses);
    checkTurns(messages, { repeats: true });
    return {
      messages: writeChat(
        messages,
        { arguments: 'text', needsIds: true, weight: 'weight' },
        losses,
      ),
      ...(tools.length > 0 && { tools: tools.map(declareTool) }),
      ...(parallel !== undefined && { parallel_tool_calls: parallel }),
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readChat(row.messages, 'messages', places, new Losses());
    const { parallel_tool_calls: parallel } = row;
    return conversationRecord(
      {
        messages,
        tools: readTools(row.tools),
        parallel: typeof parallel === 'boolean' ? parallel : undefined,
      },
      kind,
    );
  }),
  snippet: (context) => openAiUpload(context, 'supervised'),
};
