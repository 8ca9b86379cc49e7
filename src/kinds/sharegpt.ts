// Conversations as ShareGPT exports and FastChat, LLaMA-Factory and Axolotl read them:
// `conversations` of `from` and `value`. Tool calls stand as JSON text in a function_call turn.
import { asText, isObject, pointerStep, type Json, type JsonObject } from '../core/json.ts';
import type { Kind, Part, ToolCall, Turn } from '../core/record.ts';
import { partRoleOf, toolsSchema } from './messages.ts';
import { addOptionalText, addText } from './parts.ts';

/** `from` as written → role in the conversation. */
const roles: ReadonlyMap<string, Turn['role']> = new Map([
  ['system', 'system'],
  ['human', 'user'],
  ['user', 'user'],
  ['gpt', 'assistant'],
  ['assistant', 'assistant'],
  ['chatgpt', 'assistant'],
  ['bing', 'assistant'],
  ['bard', 'assistant'],
  ['function_call', 'assistant'],
  ['tool_call', 'assistant'],
  ['observation', 'tool'],
  ['tool', 'tool'],
  ['tool_response', 'tool'],
  ['function_response', 'tool'],
]);

export const sharegpt: Kind = {
  id: 'sharegpt',
  summary: 'a conversation as a list of from and value (ShareGPT)',
  fields: ['conversations', 'system', 'tools'],
  schema: {
    type: 'object',
    required: ['conversations'],
    properties: {
      conversations: {
        type: 'array',
        minItems: 1,
        description: 'The conversation in order.',
        items: {
          type: 'object',
          required: ['from', 'value'],
          properties: {
            from: { type: 'string', enum: [...roles.keys()], description: 'Who speaks.' },
            value: { type: 'string', description: 'What is said.' },
          },
        },
      },
      system: { type: ['string', 'null'], description: 'System prompt; may be empty.' },
      tools: toolsSchema,
    },
  },
  example: {
    system: 'You help in a plant shop.',
    conversations: [
      { from: 'human', value: 'How often should I water an aloe?' },
      { from: 'gpt', value: 'About every two weeks, once the soil is fully dry.' },
    ],
  },
  view(value: JsonObject) {
    const parts: Part[] = [];
    const turns: Turn[] = [];
    const system = asText(value.system);
    if (system !== '') {
      parts.push({ role: 'system', pointer: '/system', text: system });
      turns.push({
        role: 'system',
        roleName: 'system',
        pointer: '/system',
        text: system,
        toolCalls: [],
      });
    }
    if (!Array.isArray(value.conversations)) return { parts, turns };
    for (const [index, message] of value.conversations.entries()) {
      if (!isObject(message)) continue;
      const pointer = `/conversations${pointerStep(index)}`;
      const roleName = asText(message.from);
      const role = roles.get(roleName) ?? 'unknown';
      const text = asText(message.value);
      if (roleName === 'function_call' || roleName === 'tool_call') {
        const said = typeof message.value === 'string';
        const toolCalls = said ? readCalls(text, `${pointer}/value`) : [];
        turns.push({ role, roleName, pointer, text: '', toolCalls });
        addText(parts, 'tool', `${pointer}/value`, message.value);
        continue;
      }
      turns.push({ role, roleName, pointer, text, toolCalls: [] });
      const add = role === 'system' ? addOptionalText : addText;
      add(parts, partRoleOf(role, 'response'), `${pointer}/value`, message.value);
    }
    return { parts, turns };
  },
};

/**
 * The calls in a function_call turn: a JSON object of name and arguments, or a list of them. The
 * format has no ids, so each id is empty; text that is no such JSON is one call without a name.
 */
function readCalls(text: string, pointer: string): ToolCall[] {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    value = text;
  }
  return (Array.isArray(value) ? value : [value]).map((call) =>
    isObject(call)
      ? { id: '', name: asText(call.name), arguments: call.arguments, pointer }
      : { id: '', name: '', arguments: call, pointer },
  );
}
