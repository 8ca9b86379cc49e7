// Messages of role and content, as OpenAI, TRL, Axolotl and torchtune read them: to and from the
// turns of `turns.ts`.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { Turn } from '../core/record.ts';
import { readMessages } from '../kinds/messages.ts';
import { holdsNothing, type Losses } from './losses.ts';
import { quote, Refused } from './refusals.ts';
import { say, WaitingCalls, type Call, type Message, type Places } from './turns.ts';

/** The messages of a field; a text is one message of `speaker`. Refuses what has no place. */
export function readChat(
  value: Json | undefined,
  field: string,
  places: Places,
  losses: Losses,
  speaker: 'user' | 'assistant' = 'user',
): Message[] {
  if (typeof value === 'string') return [say(speaker, value)];
  if (!Array.isArray(value)) {
    throw new Refused('wrong-type', `Its ${field} is no list of messages.`);
  }
  const read = readMessages(value, '', 'response');
  if (read.length < value.length) {
    throw new Refused('wrong-type', `Its ${field} holds something that is no message.`);
  }
  return read.map(({ turn }, index) =>
    readMessage(turn, value[index] as JsonObject, `${field}[]`, places, losses),
  );
}

/** Fields of a message that have a place in every format, or that are told of one by one. */
const knownFields = new Set([
  ...['role', 'content', 'refusal', 'tool_calls', 'function_call', 'tool_call_id', 'name'],
  'weight',
]);

function readMessage(
  turn: Turn,
  raw: JsonObject,
  path: string,
  places: Places,
  losses: Losses,
): Message {
  const { role, roleName, text } = turn;
  if (role === 'unknown') {
    throw new Refused('unknown-role', `A turn is of ${quote(roleName)}.`);
  }
  if (roleName !== role) losses.change(`${path}.role`);
  for (const key of Object.keys(raw)) {
    if (!knownFields.has(key) && !holdsNothing(raw[key])) losses.drop(`${path}.${key}`);
  }
  const pieces = readPieces(raw, path, places, losses);
  if (!holdsNothing(raw.refusal)) losses.change(`${path}.refusal`);
  const name = typeof raw.name === 'string' ? raw.name : '';
  if (name !== '' && places.names !== true) losses.drop(`${path}.name`);
  return {
    role,
    text,
    calls: readCalls(turn, role, places),
    callId: turn.toolCallId ?? '',
    name: places.names === true ? name : '',
    trained: readWeight(raw, path, places, losses),
    pieces,
    path,
  };
}

/** The content as it stands where it is a list and the format takes lists. */
function readPieces(
  raw: JsonObject,
  path: string,
  places: Places,
  losses: Losses,
): Json[] | undefined {
  const { content } = raw;
  const isMedia = (piece: Json): boolean =>
    !isObject(piece) || (typeof piece.text !== 'string' && typeof piece.refusal !== 'string');
  if (holdsNothing(content) || !Array.isArray(content)) {
    const isText = holdsNothing(content) || typeof content === 'string';
    if (!isText) throw new Refused('wrong-type', 'The content of a message is no text.');
    if (isObject(raw.audio)) throw new Refused('media', 'A message holds a sound.');
    return undefined;
  }
  if (places.pieces === true) return content;
  if (content.some(isMedia)) {
    throw new Refused('media', 'The content of a message is more than text.');
  }
  losses.change(`${path}.content`);
  return undefined;
}

function readWeight(
  raw: JsonObject,
  path: string,
  places: Places,
  losses: Losses,
): boolean | undefined {
  const { weight } = raw;
  if (holdsNothing(weight)) return undefined;
  if (places.weights !== true && weight === 0) {
    throw new Refused('weight', 'A turn has weight 0, and the trainer would learn it.');
  }
  if (places.weights !== true) losses.drop(`${path}.weight`);
  return weight !== 0;
}

/** The calls of a turn. Refuses those that no trainer can read. */
export function readCalls(turn: Turn, role: Message['role'], places: Places): Call[] {
  const { toolCalls } = turn;
  if ((role === 'tool' || toolCalls.length > 0) && places.tools !== true) {
    throw new Refused('tool-calls', 'It calls tools.');
  }
  if (role !== 'assistant' && toolCalls.length > 0) {
    throw new Refused('tool-order', `A turn of the ${role} calls tools.`);
  }
  return toolCalls.map(({ id, name, arguments: given }) => {
    if (name === '') throw new Refused('tool-call', 'A tool call has no name.');
    const parsed = typeof given === 'string' ? parse(given) : (given ?? {});
    if (!isObject(parsed)) {
      throw new Refused('tool-call', `The arguments of ${quote(name)} are no JSON object.`);
    }
    return { id, name, arguments: parsed, written: typeof given === 'string' ? given : undefined };
  });
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The tools of a record: a list of objects, or that list as text. */
export function readTools(value: Json | undefined): JsonObject[] {
  if (holdsNothing(value)) return [];
  const list = typeof value === 'string' ? parse(value) : value;
  if (Array.isArray(list) && list.every(isObject)) return list;
  throw new Refused('tools', 'Its tools are no JSON list of objects.');
}

/** A tool as OpenAI, TRL and Axolotl declare it. */
export function declareTool(tool: JsonObject): JsonObject {
  return isObject(tool.function) || typeof tool.type === 'string'
    ? tool
    : { type: 'function', function: tool };
}

/** Tools as name, description and parameters alone, as LLaMA-Factory declares them. */
export function plainTools(tools: readonly JsonObject[]): JsonObject[] {
  return tools.map((tool) => (isObject(tool.function) ? tool.function : tool));
}

export interface ChatStyle {
  /** Arguments of calls: `text` is OpenAI's JSON string, `objects` what chat templates read. */
  readonly arguments: 'text' | 'objects';
  /** Calls without an id get one, and results the id of their call. */
  readonly needsIds?: boolean;
  /** The field of a turn that says whether it is learnt. */
  readonly weight?: 'weight' | 'train';
}

/** Messages in the order of `role`, `content` and the rest. */
export function writeChat(
  messages: readonly Message[],
  style: ChatStyle,
  losses: Losses,
): JsonObject[] {
  const named = style.needsIds === true ? nameCalls(messages, losses) : messages;
  return named.map((message) => {
    const { role, text, calls, callId, name, trained, pieces } = message;
    const isSilent = calls.length > 0 && text === '' && style.arguments === 'text';
    return {
      role,
      content: pieces === undefined ? (isSilent ? null : text) : [...pieces],
      ...(name !== '' && { name }),
      ...(calls.length > 0 && { tool_calls: writeCalls(message, style, losses) }),
      ...(callId !== '' && { tool_call_id: callId }),
      ...(trained !== undefined &&
        style.weight !== undefined &&
        writeWeight(trained, style.weight)),
    };
  });
}

function writeWeight(trained: boolean, field: 'weight' | 'train'): JsonObject {
  return field === 'weight' ? { weight: trained ? 1 : 0 } : { train: trained };
}

function writeCalls({ calls, path }: Message, style: ChatStyle, losses: Losses): Json[] {
  return calls.map((call) => {
    const text = JSON.stringify(call.arguments);
    const isText = style.arguments === 'text';
    // Read back, arguments are OpenAI's text.
    if (path !== '' && (isText ? call.written === undefined : call.written !== text)) {
      losses.change(`${path}.tool_calls[].function.arguments`);
    }
    const called = { name: call.name, arguments: isText ? (call.written ?? text) : call.arguments };
    return { ...(call.id !== '' && { id: call.id }), type: 'function', function: called };
  });
}

/** The same messages with an id for each call and result. */
function nameCalls(messages: readonly Message[], losses: Losses): Message[] {
  const taken = new Set(messages.flatMap(({ calls }) => calls.map(({ id }) => id)));
  let count = 0;
  const next = (): string => {
    do count += 1;
    while (taken.has(`call_${count}`));
    return `call_${count}`;
  };
  let waiting = new WaitingCalls([]);
  return messages.map((message) => {
    const { path } = message;
    if (message.role === 'tool') {
      const callId = waiting.answer(message.callId) ?? message.callId;
      if (callId !== message.callId && path !== '') losses.change(`${path}.tool_call_id`);
      return { ...message, callId };
    }
    const isNamed = message.calls.every(({ id }) => id !== '');
    if (!isNamed && path !== '') losses.change(`${path}.tool_calls[].id`);
    const calls = message.calls.map((call) => (call.id === '' ? { ...call, id: next() } : call));
    waiting = new WaitingCalls(calls);
    return { ...message, calls };
  });
}
