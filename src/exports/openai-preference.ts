// Pairs for OpenAI's preference fine-tuning (direct preference optimization).
import { isObject } from '../core/json.ts';
import type { Export } from '../core/export.ts';
import { declareTool, readChat, readTools, writeChat, type ChatStyle } from './chat-form.ts';
import { Losses, reader, writer } from './losses.ts';
import { openAiUpload } from './openai-upload.ts';
import { pairKinds, pairRecord, readPair } from './pairs.ts';
import type { Message, Places } from './turns.ts';

const places: Places = { tools: true, names: true, parallel: true };
const style: ChatStyle = { arguments: 'text', needsIds: true };

export const openaiPreference: Export = {
  id: 'openai-preference',
  trainer: 'OpenAI preference fine-tuning (DPO)',
  summary: 'input, preferred_output and non_preferred_output',
  source: 'https://platform.openai.com/docs/guides/direct-preference-optimization',
  kinds: pairKinds,
  extension: 'jsonl',
  write: writer(pairKinds, (record, kind, losses) => {
    const pair = readPair(record, kind, places, losses, { needsText: true });
    const { prompt, chosen, rejected, tools, parallel } = pair;
    const write = (messages: readonly Message[]) => writeChat(messages, style, losses);
    return {
      input: {
        messages: write(prompt),
        ...(tools.length > 0 && { tools: tools.map(declareTool) }),
        ...(parallel !== undefined && { parallel_tool_calls: parallel }),
      },
      preferred_output: write(chosen),
      non_preferred_output: write(rejected),
    };
  }),
  read: reader(pairKinds, ({ input, preferred_output: chosen, ...row }, kind) => {
    if (!isObject(input)) return undefined;
    const losses = new Losses();
    return pairRecord(
      {
        prompt: readChat(input.messages, 'messages', places, losses),
        chosen: readChat(chosen, 'preferred_output', places, losses, 'assistant'),
        rejected: readChat(row.non_preferred_output, 'rejected', places, losses, 'assistant'),
        tools: readTools(input.tools),
        parallel: undefined,
      },
      kind,
    );
  }),
  snippet: (context) => openAiUpload(context, 'dpo'),
};
