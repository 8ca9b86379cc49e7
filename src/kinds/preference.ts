// Pairs of a better and a worse answer, as TRL writes them (prompt, chosen, rejected) and as OpenAI
// does (input, preferred_output, non_preferred_output). The prompt may stand in both answers.
import { isObject, type Json, type JsonObject, type JsonSchema } from '../core/json.ts';
import type { Kind, RecordView } from '../core/record.ts';
import {
  messageListSchema,
  partsOf,
  readTextOrMessages,
  textOrMessagesSchema,
  toolsSchema,
  turnsOf,
  type Message,
} from './messages.ts';

const openAiSchema: JsonSchema = {
  required: ['input', 'non_preferred_output'],
  properties: {
    input: {
      type: 'object',
      required: ['messages'],
      properties: {
        messages: messageListSchema('The conversation up to the answer.'),
        tools: toolsSchema,
        parallel_tool_calls: {
          type: 'boolean',
          description: 'Whether one message may call several tools.',
        },
      },
    },
    non_preferred_output: true,
  },
};

export const preference: Kind = {
  id: 'preference',
  summary: 'a prompt with a chosen and a rejected answer (TRL and OpenAI preference)',
  fields: [
    'prompt',
    'chosen',
    'rejected',
    'tools',
    'input',
    'preferred_output',
    'non_preferred_output',
  ],
  schema: {
    type: 'object',
    properties: {
      prompt: textOrMessagesSchema('What is asked; may be left out when the answers hold it.', 1),
      chosen: textOrMessagesSchema('The better answer.', 0),
      rejected: textOrMessagesSchema('The worse answer.', 0),
      tools: toolsSchema,
      // Its type stands in `then`: with chosen and rejected, `input` may be any other column.
      input: { description: 'The prompt in OpenAI’s form: an object with messages and tools.' },
      preferred_output: messageListSchema('The better answer in OpenAI’s form.'),
      non_preferred_output: messageListSchema('The worse answer in OpenAI’s form.'),
    },
    if: { required: ['preferred_output'], properties: { preferred_output: true } },
    then: openAiSchema,
    else: { required: ['chosen', 'rejected'], properties: { chosen: true, rejected: true } },
  },
  example: {
    prompt: 'Why do leaves turn yellow in autumn?',
    chosen: 'The tree takes back its green chlorophyll, and the yellow pigments below show.',
    rejected: 'Because yellow paint falls from the sky.',
  },
  view(value: JsonObject) {
    if (value.preferred_output === undefined) {
      return viewPair(
        { pointer: '/prompt', value: value.prompt },
        { pointer: '/chosen', value: value.chosen },
        { pointer: '/rejected', value: value.rejected },
      );
    }
    const input = isObject(value.input) ? value.input : {};
    return viewPair(
      { pointer: '/input/messages', value: input.messages },
      { pointer: '/preferred_output', value: value.preferred_output },
      { pointer: '/non_preferred_output', value: value.non_preferred_output },
    );
  },
};

interface Field {
  readonly pointer: string;
  readonly value: Json | undefined;
}

/**
 * The view of a pair. Messages that both answers begin with are the prompt: their texts are given
 * once, from the chosen answer, and a prompt field that only repeats them gives none.
 */
function viewPair(promptField: Field, chosenField: Field, rejectedField: Field): RecordView {
  const given = readTextOrMessages(promptField.value, promptField.pointer, 'user', 'prompt');
  const chosen = readTextOrMessages(
    chosenField.value,
    chosenField.pointer,
    'assistant',
    'response',
  );
  const rejected = readTextOrMessages(
    rejectedField.value,
    rejectedField.pointer,
    'assistant',
    'rejected',
  );
  const sharedCount = countShared(chosen, rejected);
  const shared = chosen.slice(0, sharedCount);
  const prompt = isWithin(given, shared) ? [] : given;
  const parts = partsOf([
    ...prompt,
    ...shared.map(asPrompt),
    ...chosen.slice(sharedCount),
    ...rejected.slice(sharedCount),
  ]);
  const isConversation = [promptField, chosenField, rejectedField].some((field) =>
    Array.isArray(field.value),
  );
  if (!isConversation) return { parts };

  const turns = turnsOf([...prompt, ...chosen]);
  return { parts, turns, conversations: [turns, turnsOf([...prompt, ...rejected])] };
}

/** A message of the prompt: what the assistant said there is no answer to compare. */
function asPrompt({ turn, parts }: Message): Message {
  if (turn.role !== 'assistant') return { turn, parts };
  return {
    turn,
    parts: parts.map((part) => (part.role === 'response' ? { ...part, role: 'prompt' } : part)),
  };
}

/**
 * How many messages both answers begin with: the prompt that they repeat. The last message of the
 * shorter one always counts as answer, so two equal answers stay two answers.
 */
function countShared(chosen: readonly Message[], rejected: readonly Message[]): number {
  const most = Math.min(chosen.length, rejected.length) - 1;
  let count = 0;
  while (count < most && isSame(chosen[count], rejected[count])) count++;
  return count;
}

/** True when `shared` holds all of these messages in their order. */
function isWithin(messages: readonly Message[], shared: readonly Message[]): boolean {
  let found = 0;
  for (const message of shared) {
    if (isSame(messages[found], message)) found++;
  }
  return found === messages.length;
}

/** True when two messages say the same in the same role. Arguments given as objects never match. */
function isSame(a: Message | undefined, b: Message | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const calls = b.turn.toolCalls;
  return (
    a.turn.roleName === b.turn.roleName &&
    a.turn.text === b.turn.text &&
    a.turn.toolCalls.length === calls.length &&
    a.turn.toolCalls.every(
      (call, index) =>
        call.name === calls[index]?.name && call.arguments === calls[index].arguments,
    )
  );
}
