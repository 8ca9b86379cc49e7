// Rows of TRL's dataset types, conversational wherever there is a prompt: what its trainers and those
// built on it read. Tools stand as JSON text, since columns of unlike objects get empty fields from
// Hugging Face datasets before 4.7 (TRL, docs/source/dataset_formats.md, "Tool Calling").
import type { Json, JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { declareTool, readChat, readTools, writeChat } from './chat-form.ts';
import { conversationRecord, readConversation } from './conversations.ts';
import { anyText, requireText } from './fields.ts';
import { judgedAnswerRecord, readJudgedAnswer } from './judged-answers.ts';
import { Losses } from './losses.ts';
import { pairRecord, readPair } from './pairs.ts';
import { Refused } from './refusals.ts';
import { checkTurns, type Message, type Places } from './turns.ts';

/** What TRL has a place for. */
export const trlPlaces: Places = { tools: true, names: true };

/** Messages as chat templates read them: arguments are objects, content is never null. */
export function writeTrl(messages: readonly Message[], losses: Losses): JsonObject[] {
  return writeChat(messages, { arguments: 'objects' }, losses);
}

/** The tools of a row, as JSON text; no field where there are none. */
export function writeTrlTools(tools: readonly JsonObject[]): JsonObject {
  return tools.length === 0 ? {} : { tools: JSON.stringify(tools.map(declareTool)) };
}

/** A list of messages of a row. A text is no row of ours. */
export function readTrl(value: Json | undefined, field: string): Message[] {
  if (typeof value === 'string') throw new Refused('wrong-type', `${field} is a text.`);
  return readChat(value, field, trlPlaces, new Losses());
}

/** `text` of kind text, `messages` of the others. */
export function writeSft(record: DataRecord, kind: string, losses: Losses): JsonObject {
  if (kind === 'text') {
    losses.keep('text');
    return { text: requireText(record.mapped, 'text') };
  }
  const { messages, tools } = readConversation(record, kind, trlPlaces, losses);
  checkTurns(messages);
  return { messages: writeTrl(messages, losses), ...writeTrlTools(tools) };
}

export function readSft(row: JsonObject, kind: string): JsonObject | undefined {
  if (kind === 'text') return { text: anyText(row, 'text') };
  const messages = readTrl(row.messages, 'messages');
  return conversationRecord({ messages, tools: readTools(row.tools), parallel: undefined }, kind);
}

/** `prompt`, `chosen` and `rejected`. */
export function writePreference(record: DataRecord, kind: string, losses: Losses): JsonObject {
  const { prompt, chosen, rejected, tools } = readPair(record, kind, trlPlaces, losses);
  return {
    prompt: writeTrl(prompt, losses),
    chosen: writeTrl(chosen, losses),
    rejected: writeTrl(rejected, losses),
    ...writeTrlTools(tools),
  };
}

export function readPreference(row: JsonObject, kind: string): JsonObject | undefined {
  return pairRecord(
    {
      prompt: readTrl(row.prompt, 'prompt'),
      chosen: readTrl(row.chosen, 'chosen'),
      rejected: readTrl(row.rejected, 'rejected'),
      tools: readTools(row.tools),
      parallel: undefined,
    },
    kind,
  );
}

/** `prompt`, `completion` and `label`. */
export function writeUnpaired(record: DataRecord, losses: Losses): JsonObject {
  const { prompt, completion, label, tools } = readJudgedAnswer(record, trlPlaces, losses);
  return {
    prompt: writeTrl(prompt, losses),
    completion: writeTrl(completion, losses),
    label,
    ...writeTrlTools(tools),
  };
}

export function readUnpaired(row: JsonObject): JsonObject | undefined {
  if (typeof row.label !== 'boolean') return undefined;
  return judgedAnswerRecord({
    prompt: readTrl(row.prompt, 'prompt'),
    completion: readTrl(row.completion, 'completion'),
    label: row.label,
    tools: readTools(row.tools),
    parallel: undefined,
  });
}
