// A record as the conversations that a chat template is given: messages as Transformers wants them.
// Knows no template.
import { isObject, type Json } from '../../core/json.ts';
import type { DataRecord, Part, ToolCall, Turn } from '../../core/record.ts';

/** A message in the names that templates read. */
export interface Message {
  readonly role: string;
  readonly content: string;
  readonly tool_calls?: readonly object[];
  readonly tool_call_id?: string;
}

export interface Conversation {
  readonly messages: readonly Message[];
  /** Where each message stands in the record. */
  readonly pointers: readonly string[];
  readonly tools: readonly Json[] | null;
  /** Its answer was rejected: it may be so for having no text. */
  readonly isRejected: boolean;
}

/** How the answers of a kind without turns are trained on: joined where it is not named here. */
const answersOf: Readonly<Record<string, 'each' | 'first' | 'instances'>> = {
  preference: 'each',
  qa: 'first',
  ranked: 'each',
  'self-instruct': 'instances',
};

// As LLaMA-Factory joins instruction and input (data/README.md).
const separator = '\n';

/** The conversations of a record, in its order: a preference pair has two. None where it holds none. */
export function conversationsOf(record: DataRecord, kind: string): Conversation[] {
  const { parts, turns, conversations } = record.view;
  const tools = readTools(record);
  const isUnwanted = kind === 'unpaired' && record.mapped.label === false;
  const all = conversations ?? (turns === undefined ? undefined : [turns]);
  if (all !== undefined) {
    return all
      .map((each, index) => ({
        messages: each.map(toMessage),
        pointers: each.map(({ pointer }) => pointer),
        tools,
        isRejected: isUnwanted || index > 0,
      }))
      .filter(({ messages }) => messages.length > 0);
  }
  return fromParts(parts, answersOf[kind]).map((each) => ({
    ...each,
    tools,
    isRejected: isUnwanted || each.isRejected,
  }));
}

function toMessage({ role, roleName, text, toolCalls, toolCallId }: Turn): Message {
  return {
    role: role === 'unknown' ? roleName : role,
    content: text,
    ...(toolCalls.length === 0 ? {} : { tool_calls: toolCalls.map(toCall) }),
    ...(toolCallId === undefined ? {} : { tool_call_id: toolCallId }),
  };
}

/** Templates write arguments out themselves: they want the object, not OpenAI's text of it. */
function toCall({ id, name, arguments: given }: ToolCall): object {
  const value = typeof given === 'string' ? parse(given) : given;
  return { id, type: 'function', function: { name, arguments: value ?? {} } };
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The functions that a conversation may call; null where there are none, as Transformers says it. */
function readTools({ mapped }: DataRecord): readonly Json[] | null {
  const inner = isObject(mapped.input) ? mapped.input.tools : undefined;
  const given = mapped.tools ?? inner;
  const tools = typeof given === 'string' ? parse(given) : given;
  return Array.isArray(tools) && tools.length > 0 ? tools : null;
}

type Bare = Omit<Conversation, 'tools'>;

function fromParts(
  parts: readonly Part[],
  how: 'each' | 'first' | 'instances' | undefined,
): Bare[] {
  const systems = parts.filter(({ role }) => role === 'system');
  const prompts = parts.filter(({ role }) => role === 'prompt' || role === 'context');
  const answers = parts.filter(({ role }) => role === 'response' || role === 'rejected');
  const ask = (asked: readonly Part[], answered: readonly Part[]): Bare => {
    const groups = [
      { role: 'system', of: systems },
      { role: 'user', of: asked },
      { role: 'assistant', of: answered },
    ].filter(({ of }) => of.length > 0);
    return {
      messages: groups.map(({ role, of }) => ({
        role,
        content: of.map(({ text }) => text).join(separator),
      })),
      pointers: groups.map(({ of }) => of[0]?.pointer ?? ''),
      isRejected: answered[0]?.role === 'rejected',
    };
  };
  if (how === 'instances') return fromInstances(parts, ask);
  if (how === undefined || answers.length === 0) {
    return parts.length === 0 ? [] : [ask(prompts, answers)];
  }
  const told = how === 'first' ? answers.slice(0, 1) : answers;
  return told.map((answer) => ask(prompts, [answer]));
}

/** Each instance is asked by itself: the instruction, its own input where it has one, its output. */
function fromInstances(
  parts: readonly Part[],
  ask: (asked: readonly Part[], answered: readonly Part[]) => Bare,
): Bare[] {
  const [instruction, ...rest] = parts;
  if (instruction === undefined) return [];
  const asked: Bare[] = [];
  let input: readonly Part[] = [];
  for (const part of rest) {
    if (part.role === 'prompt') {
      input = [part];
      continue;
    }
    asked.push(ask([instruction, ...input], [part]));
    input = [];
  }
  return asked;
}
