// Message lists as OpenAI's chat format and TRL's conversational format write them: their schema,
// and how to read them. Shared by the kinds chat, preference and unpaired; not a kind.
import {
  asText,
  isObject,
  pointerStep,
  type Json,
  type JsonObject,
  type JsonSchema,
} from '../core/json.ts';
import type { Part, PartRole, ToolCall, Turn } from '../core/record.ts';
import { addOptionalText, addText } from './parts.ts';

/** One message as read: what it says in the conversation, and the texts it holds. */
export interface Message {
  readonly turn: Turn;
  readonly parts: readonly Part[];
}

/** Role as written → role in the conversation. `function` is the older name of `tool`. */
const roles: ReadonlyMap<string, Turn['role']> = new Map([
  ['system', 'system'],
  ['developer', 'system'],
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['tool', 'tool'],
  ['function', 'tool'],
]);

const functionSchema: JsonSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, description: 'Which function is called.' },
    arguments: {
      type: ['string', 'object'],
      description: 'Its arguments: JSON as text (OpenAI) or an object (TRL).',
    },
  },
};

const messageSchema: JsonSchema = {
  type: 'object',
  required: ['role'],
  properties: {
    role: { type: 'string', enum: [...roles.keys()], description: 'Who speaks.' },
    content: {
      type: ['string', 'array', 'null'],
      description: 'What is said: text, a list of content parts, or null beside tool calls.',
      items: {
        type: 'object',
        required: ['type'],
        properties: {
          type: { type: 'string', description: 'text, refusal, image_url, …' },
          text: { type: 'string', description: 'The text of a text part.' },
          refusal: { type: 'string', description: 'The text of a refusal part.' },
        },
      },
    },
    refusal: { type: ['string', 'null'], description: 'The words the assistant declines in.' },
    name: { type: ['string', 'null'], description: 'Name of the speaker or of the tool.' },
    tool_calls: {
      type: ['array', 'null'],
      description: 'Tools the assistant calls.',
      items: {
        type: 'object',
        required: ['function'],
        properties: {
          id: { type: ['string', 'null'], description: 'What tool_call_id refers to.' },
          type: { type: 'string', description: 'Always function.' },
          function: { ...functionSchema, description: 'The call.' },
        },
      },
    },
    function_call: {
      ...functionSchema,
      type: ['object', 'null'],
      description: 'The older form of a single tool call.',
    },
    tool_call_id: { type: ['string', 'null'], description: 'The call this message answers.' },
    weight: { enum: [0, 1, null], description: '0 leaves an assistant message out of the loss.' },
  },
  // Content may be missing or null only where the message says something in another way.
  if: {
    anyOf: [
      { required: ['tool_calls'], properties: { tool_calls: { type: 'array', minItems: 1 } } },
      { required: ['function_call'], properties: { function_call: { type: 'object' } } },
      { required: ['refusal'], properties: { refusal: { type: 'string' } } },
    ],
  },
  else: { required: ['content'], properties: { content: { type: ['string', 'array'] } } },
};

/** The schema of a list of at least one message. */
export function messageListSchema(description: string): JsonSchema {
  return { type: 'array', minItems: 1, description, items: messageSchema };
}

/** The schema of a field that holds text or a list of messages. `minLength` is the text's. */
export function textOrMessagesSchema(description: string, minLength: number): JsonSchema {
  return {
    type: ['string', 'array'],
    ...(minLength > 0 ? { minLength } : {}),
    minItems: 1,
    description,
    items: messageSchema,
  };
}

/** The schema of the tools a conversation may use. */
export const toolsSchema: JsonSchema = {
  type: ['array', 'string', 'null'],
  description: 'Tools that may be called: a list of JSON schemas, or that list as JSON text.',
  items: { type: 'object' },
};

/**
 * The messages of a list in order; items that are no objects are left out. The assistant's texts
 * get `assistantRole`; an assistant message that calls tools gives no part for empty content.
 */
export function readMessages(
  value: Json | undefined,
  pointer: string,
  assistantRole: PartRole,
): Message[] {
  const messages: Message[] = [];
  if (!Array.isArray(value)) return messages;
  for (const [index, item] of value.entries()) {
    if (isObject(item)) {
      messages.push(readMessage(item, pointer + pointerStep(index), assistantRole));
    }
  }
  return messages;
}

/** As `readMessages`; a string is read as one message of `speaker`. */
export function readTextOrMessages(
  value: Json | undefined,
  pointer: string,
  speaker: 'user' | 'assistant',
  assistantRole: PartRole,
): Message[] {
  if (typeof value !== 'string') return readMessages(value, pointer, assistantRole);
  const role = speaker === 'assistant' ? assistantRole : 'prompt';
  const turn: Turn = { role: speaker, roleName: speaker, pointer, text: value, toolCalls: [] };
  return [{ turn, parts: [{ role, pointer, text: value }] }];
}

/** The texts of all messages, in order. */
export function partsOf(messages: readonly Message[]): Part[] {
  const parts: Part[] = [];
  for (const message of messages) {
    for (const part of message.parts) parts.push(part);
  }
  return parts;
}

/** The turns of all messages, in order. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  return messages.map((message) => message.turn);
}

function readMessage(message: JsonObject, pointer: string, assistantRole: PartRole): Message {
  const roleName = asText(message.role);
  const role = roles.get(roleName) ?? 'unknown';
  const partRole = partRoleOf(role, assistantRole);
  const argumentParts: Part[] = [];
  const toolCalls = readToolCalls(message, pointer, argumentParts);
  const parts: Part[] = [];
  // An empty system message and an empty text beside tool calls are common and harmless.
  const add = role === 'system' || toolCalls.length > 0 ? addOptionalText : addText;
  const content = message.content;
  if (Array.isArray(content)) {
    for (const [index, piece] of content.entries()) {
      if (!isObject(piece)) continue;
      const at = `${pointer}/content${pointerStep(index)}`;
      add(parts, partRole, `${at}/text`, piece.text);
      add(parts, partRole, `${at}/refusal`, piece.refusal);
    }
    if (content.length === 0) add(parts, partRole, `${pointer}/content`, '');
  } else {
    add(parts, partRole, `${pointer}/content`, content);
  }
  addOptionalText(parts, partRole, `${pointer}/refusal`, message.refusal);
  const text = joinTexts(parts);
  for (const part of argumentParts) parts.push(part);
  const turn: Turn = { role, roleName, pointer, text, toolCalls };
  const toolCallId = message.tool_call_id;
  return { turn: typeof toolCallId === 'string' ? { ...turn, toolCallId } : turn, parts };
}

/** The role of a turn's texts. */
export function partRoleOf(role: Turn['role'], assistantRole: PartRole): PartRole {
  switch (role) {
    case 'system':
      return 'system';
    case 'user':
      return 'prompt';
    case 'assistant':
      return assistantRole;
    case 'tool':
      return 'tool';
    case 'unknown':
      return 'text';
  }
}

/**
 * The calls of a message; the texts of their arguments go to `parts`. A call without an id (TRL,
 * function_call) has the empty id.
 */
function readToolCalls(message: JsonObject, pointer: string, parts: Part[]): ToolCall[] {
  const calls: ToolCall[] = [];
  if (Array.isArray(message.tool_calls)) {
    for (const [index, item] of message.tool_calls.entries()) {
      if (!isObject(item)) continue;
      const call = isObject(item.function) ? item.function : {};
      const at = `${pointer}/tool_calls${pointerStep(index)}`;
      calls.push({
        id: asText(item.id),
        name: asText(call.name),
        arguments: call.arguments,
        pointer: at,
      });
      addNestedTexts(parts, `${at}/function/arguments`, call.arguments, 0);
    }
  }
  if (isObject(message.function_call)) {
    const call = message.function_call;
    const at = `${pointer}/function_call`;
    calls.push({ id: '', name: asText(call.name), arguments: call.arguments, pointer: at });
    addNestedTexts(parts, `${at}/arguments`, call.arguments, 0);
  }
  return calls;
}

/** Deeper values in a call's arguments are not read; no real call comes near. */
const maxArgumentDepth = 16;

/** Adds every string in a call's arguments: secrets and personal data stand there too. */
function addNestedTexts(
  parts: Part[],
  pointer: string,
  value: Json | undefined,
  depth: number,
): void {
  if (typeof value === 'string') {
    addOptionalText(parts, 'tool', pointer, value);
  } else if (typeof value === 'object' && value !== null && depth < maxArgumentDepth) {
    for (const [key, item] of Object.entries(value)) {
      addNestedTexts(parts, pointer + pointerStep(key), item, depth + 1);
    }
  }
}

function joinTexts(parts: readonly Part[]): string {
  const first = parts[0];
  if (first === undefined) return '';
  return parts.length === 1 ? first.text : parts.map((part) => part.text).join('\n');
}
