// Records to train answers on, as a conversation; and back. Tasks are one question and one answer.
import type { JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { declareTool, readChat, readTools, writeChat } from './chat-form.ts';
import { Losses } from './losses.ts';
import { readShareGpt, writeShareGpt } from './sharegpt-form.ts';
import { readTask, taskKinds, taskRecord, type Asked } from './tasks.ts';
import { say, type Conversation, type Message, type Places } from './turns.ts';

/** Kinds that are conversations or can be told as one, sorted. */
export const conversationKinds: readonly string[] = ['chat', 'sharegpt', ...taskKinds].sort();

/** Of kinds in `conversationKinds`. The turns are not checked: a format has its own rules. */
export function readConversation(
  record: DataRecord,
  kind: string,
  places: Places,
  losses: Losses,
): Conversation {
  const { mapped } = record;
  if (kind === 'chat') {
    losses.keep('messages');
    const messages = readChat(mapped.messages, 'messages', places, losses);
    return { messages, ...readSettings(mapped, places, losses) };
  }
  if (kind === 'sharegpt') {
    losses.keep('conversations', 'system');
    const messages = readShareGpt(mapped, places, losses);
    return { messages, ...readSettings(mapped, places, losses) };
  }
  const task = readTask(record, kind, losses);
  const messages = [...askedMessages(task, kind, losses), say('assistant', task.output)];
  return { messages, tools: [], parallel: undefined };
}

/** A task as a prompt: system text and one turn of the user. */
export function askedMessages(asked: Asked, kind: string, losses: Losses): Message[] {
  const { system, instruction, input, inputField } = asked;
  losses.keep('system');
  if (input !== '') losses.change(inputField);
  // A passage is read before its question, an instruction before what it is about.
  const texts = kind === 'qa' ? [input, instruction] : [instruction, input];
  const text = texts.filter((each) => each !== '').join('\n\n');
  return [...(system === '' ? [] : [say('system', system)]), say('user', text)];
}

/** Tools and what goes with them, as far as there is a place. */
export function readSettings(
  from: JsonObject,
  places: Places,
  losses: Losses,
): Omit<Conversation, 'messages'> {
  if (places.tools === true) losses.keep('tools');
  if (places.parallel === true) losses.keep('parallel_tool_calls');
  const parallel = from.parallel_tool_calls;
  return {
    tools: places.tools === true ? readTools(from.tools) : [],
    parallel: places.parallel === true && typeof parallel === 'boolean' ? parallel : undefined,
  };
}

/** A record of a kind in `conversationKinds`; undefined where the turns don't fit it. */
export function conversationRecord(
  { messages, tools, parallel }: Conversation,
  kind: string,
): JsonObject | undefined {
  const losses = new Losses();
  if (kind === 'chat') {
    return {
      messages: writeChat(messages, { arguments: 'text', weight: 'weight' }, losses),
      ...(tools.length > 0 && { tools: tools.map(declareTool) }),
      ...(parallel !== undefined && { parallel_tool_calls: parallel }),
    };
  }
  if (kind === 'sharegpt') {
    const { system, conversations } = writeShareGpt(messages, losses);
    return {
      ...(system !== '' && { system }),
      conversations,
      ...(tools.length > 0 && { tools: JSON.stringify(tools) }),
    };
  }
  const task = readAsTask(messages);
  return task === undefined ? undefined : taskRecord(task, kind);
}

/** A question and an answer, after a system text or none. */
function readAsTask(messages: readonly Message[]): JsonObject | undefined {
  const first = messages[0]?.role === 'system' ? 1 : 0;
  const [asked, answer] = messages.slice(first);
  if (asked?.role !== 'user' || answer?.role !== 'assistant') return undefined;
  if (messages.length !== first + 2) return undefined;
  const system = first === 1 ? (messages[0]?.text ?? '') : '';
  return { system, instruction: asked.text, input: '', output: answer.text };
}
