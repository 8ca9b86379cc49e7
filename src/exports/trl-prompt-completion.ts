// TRL's prompt-completion type: the last turn is learnt, all before it is the prompt.
import type { Export } from '../core/export.ts';
import { conversationKinds, conversationRecord, readConversation } from './conversations.ts';
import { readTools } from './chat-form.ts';
import { reader, writer } from './losses.ts';
import { Refused } from './refusals.ts';
import { trlScript } from './snippets.ts';
import { readTrl, trlPlaces, writeTrl, writeTrlTools } from './trl-form.ts';
import { checkTurns, type Places } from './turns.ts';

// Turns before the last are not learnt anyway, so a weight of 0 has its place there.
const places: Places = { ...trlPlaces, weights: true };

export const trlPromptCompletion: Export = {
  id: 'trl-prompt-completion',
  trainer: 'TRL SFTTrainer and GKDTrainer',
  summary: 'prompt and completion; the last turn alone is learnt',
  source: 'https://huggingface.co/docs/trl/dataset_formats#prompt-completion',
  kinds: conversationKinds,
  extension: 'jsonl',
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readConversation(record, kind, places, losses);
    checkTurns(messages);
    const prompt = messages.slice(0, -1);
    const completion = messages.slice(-1);
    if (completion[0]?.trained === false) {
      throw new Refused('weight', 'Its last turn has weight 0, and is the one that is learnt.');
    }
    if (messages.some(({ trained }) => trained !== undefined)) losses.drop('messages[].weight');
    return {
      prompt: writeTrl(prompt, losses),
      completion: writeTrl(completion, losses),
      ...writeTrlTools(tools),
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = [...readTrl(row.prompt, 'prompt'), ...readTrl(row.completion, 'completion')];
    return conversationRecord({ messages, tools: readTools(row.tools), parallel: undefined }, kind);
  }),
  snippet: (context) => ({ language: 'python', text: trlScript(context, 'SFTTrainer') }),
};
