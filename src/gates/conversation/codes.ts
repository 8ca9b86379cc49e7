// The finding codes of the gate `conversation`. Level `warning` marks what some trainers take; the
// sources stand in docs/gates/conversation.md.
import type { MessageTemplate } from '../../core/gate.ts';

export const codes = {
  'unknown-role': {
    text: 'turn {turn} has the unknown role {role}',
    fix: "Write one of the kind's roles, letter case included: user, assistant, system, tool.",
  },
  'late-system': {
    text: 'turn {turn} is a system turn in the middle of the conversation',
    fix: 'Put it first, or make two records if two conversations were joined here.',
  },
  'repeated-system': {
    text: 'turn {turn} is one more system turn at the start',
    fix: 'Join them to one system turn: many chat templates know only one.',
    level: 'warning',
  },
  'assistant-first': {
    text: 'turn {turn}, the first, is of the assistant',
    fix: 'Remove it, or put the user turn it answers before it.',
    level: 'warning',
  },
  'same-role-twice': {
    text: 'turns {previous} and {turn} are both of the {role}',
    fix: 'Join the two, or put the missing turn between them.',
  },
  'no-assistant-turn': {
    text: 'has no assistant turn, so nothing to train on',
    fix: 'Add the answer, or remove the record.',
  },
  'no-trained-turn': {
    text: 'gives weight 0 to every assistant turn, so there is nothing to train on',
    fix: 'Give one of them weight 1, or remove the record.',
  },
  'ends-without-answer': {
    text: 'ends with turn {turn} of the {role}, which the assistant does not answer',
    fix: 'Add the answer, or cut the conversation after the last assistant turn.',
  },
  'empty-turn': {
    text: 'turn {turn} of the {role} is empty',
    fix: 'Write what was said, or remove the turn with the one it belongs to.',
  },
  'call-without-result': {
    text: 'turn {turn} calls {tool}, and no result of it follows',
    fix: 'Put a tool turn with its result right after the turn that calls.',
  },
  'result-without-call': {
    text: 'turn {turn} is the result of {call}, and no such call is open',
    fix: 'Correct tool_call_id, or put the call before its result.',
  },
  'result-without-id': {
    text: 'turn {turn} is a tool result without tool_call_id, while the call has the id {id}',
    fix: 'Write the id of the call as tool_call_id.',
    level: 'warning',
  },
  'result-without-answer': {
    text: 'turn {turn} of the user follows a tool result that the assistant has not answered',
    fix: 'Add the assistant turn that makes use of the result.',
    level: 'warning',
  },
  'duplicate-call-id': {
    text: 'turn {turn} opens a second call with the id {id}',
    fix: 'Give each call an id of its own, and its result the same.',
  },
  'reused-call-id': {
    text: 'turn {turn} uses the call id {id} of turn {first} again',
    fix: 'Give each call of a conversation an id of its own.',
    level: 'warning',
  },
  'unreadable-call': {
    text: 'turn {turn} holds a tool call in which no name can be read',
    fix: 'Write the call as a JSON object with name and arguments.',
  },
  'arguments-not-json': {
    text: 'turn {turn} calls {tool} with arguments that are no JSON object',
    fix: 'Write the arguments with a JSON library; a call without any has {}.',
  },
  'undeclared-tool': {
    text: 'turn {turn} calls {tool}, which the tools of the record do not declare',
    fix: 'Declare the tool, or correct its name in the call.',
  },
  'unreadable-tools': {
    text: 'its tools are no JSON list, so no model is told of them',
    fix: 'Write the tools as a list of JSON objects, or as that list in JSON text.',
  },
} as const satisfies Record<string, MessageTemplate>;

export type Code = keyof typeof codes;
