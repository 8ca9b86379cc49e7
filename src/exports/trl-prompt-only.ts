// TRL's prompt-only type: prompts to answer, and beside them what a reward function can check an answer
// by. Answers that nothing can be checked by are left out.
import type { Export } from '../core/export.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { readTools } from './chat-form.ts';
import {
  askedMessages,
  conversationKinds,
  conversationRecord,
  readConversation,
} from './conversations.ts';
import { holdsNothing, reader, writer, type Losses } from './losses.ts';
import { trlScript } from './snippets.ts';
import { askedRecord, dropBeside, isTask, readAsked, readInstance } from './tasks.ts';
import { readTrl, trlPlaces, writeTrl, writeTrlTools } from './trl-form.ts';
import { checkTurns, type Conversation, type Places } from './turns.ts';

/** Fields that an answer is checked by: columns beside the prompt, in the kind's names. */
const references: Readonly<Record<string, readonly string[]>> = {
  code: ['tests', 'entry_point', 'language'],
  qa: ['answers'],
  reasoning: ['answer'],
};

// A prompt is not learnt, so no weight is lost.
const places: Places = { ...trlPlaces, weights: true };

export const trlPromptOnly: Export = {
  id: 'trl-prompt-only',
  trainer: 'TRL GRPOTrainer, RLOOTrainer, OnlineDPOTrainer and XPOTrainer',
  summary: 'the prompt as messages, and what its answer can be checked by',
  source: 'https://huggingface.co/docs/trl/dataset_formats#prompt-only',
  kinds: conversationKinds,
  extension: 'jsonl',
  write: writer(conversationKinds, (record, kind, losses) => {
    const { messages, tools } = readPrompt(record, kind, losses);
    checkTurns(messages, { isPrompt: true });
    return {
      prompt: writeTrl(messages, losses),
      ...writeTrlTools(tools),
      ...referencesOf(record.mapped, kind, losses),
    };
  }),
  read: reader(conversationKinds, (row, kind) => {
    const messages = readTrl(row.prompt, 'prompt');
    if (kind === 'chat' || kind === 'sharegpt') {
      const tools = readTools(row.tools);
      return conversationRecord({ messages, tools, parallel: undefined }, kind);
    }
    const system = messages[0]?.role === 'system' ? messages[0].text : '';
    const [asked, ...rest] = messages.slice(system === '' ? 0 : 1);
    if (asked?.role !== 'user' || rest.length > 0) return undefined;
    const names = (references[kind] ?? []).filter((name) => row[name] !== undefined);
    const kept = Object.fromEntries(names.map((name) => [name, row[name]]));
    return { ...askedRecord(asked.text, system, kind), ...kept };
  }),
  snippet: (context) => ({
    language: 'python',
    text: trlScript(context, 'GRPOTrainer', { more: ['reward_funcs=your_reward,'] }),
  }),
};

function readPrompt(record: DataRecord, kind: string, losses: Losses): Conversation {
  if (isTask(kind)) {
    const messages = askedMessages(readAsked(record, kind, losses), kind, losses);
    if (kind === 'self-instruct') {
      dropBeside(readInstance(record.mapped), ['input'], 'instances[]', losses);
    }
    return { messages, tools: [], parallel: undefined };
  }
  const conversation = readConversation(record, kind, places, losses);
  const { messages } = conversation;
  if (messages.at(-1)?.role !== 'assistant') return conversation;
  losses.drop(`${kind === 'chat' ? 'messages' : 'conversations'}[] but the prompt`);
  return { ...conversation, messages: messages.slice(0, -1) };
}

function referencesOf(mapped: JsonObject, kind: string, losses: Losses): JsonObject {
  const entries: [string, Json][] = [];
  for (const name of references[kind] ?? []) {
    const value = mapped[name];
    if (value === undefined || holdsNothing(value)) continue;
    losses.keep(name);
    entries.push([name, name === 'answers' ? answerTexts(value, losses) : value]);
  }
  return Object.fromEntries(entries);
}

/** All answers as a list of texts, however the record writes them. */
function answerTexts(answers: Json, losses: Losses): Json {
  if (isObject(answers)) dropBeside(answers, ['text'], 'answers', losses);
  const texts = isObject(answers) ? (answers.text ?? []) : answers;
  return Array.isArray(texts) ? texts : [texts];
}
