// Conversations whose turns do not follow on from each other: roles out of order, nothing to train
// on, tool calls and results that do not belong together. Trainers drop such records with a line in
// a log, or stop hours into a run (docs/gates/conversation.md names which does what).
import type { Gate, RawFinding } from '../core/gate.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord, ToolCall, Turn } from '../core/record.ts';

interface Options {
  readonly allowLeadingAssistant: boolean;
  readonly allowTrailingUser: boolean;
  readonly allowRepeatedRoles: boolean;
  readonly allowLateSystem: boolean;
}

const conversationKinds: readonly string[] = ['chat', 'preference', 'sharegpt', 'unpaired'];

/** A record that is wrong all through gives this many findings of a code; they say the same. */
const maxOfCode = 20;

/** Tools called inside the text, as Hermes and Qwen, Mistral, Llama 3 and Glaive write it. */
const callMarks = ['<tool_call>', '[TOOL_CALLS]', '<|python_tag|>', '<functioncall>'] as const;

const none: readonly RawFinding[] = [];

export const conversation: Gate<Options> = {
  id: 'conversation',
  summary: 'roles out of order, turns without answer, tool calls and results that do not match',
  levels: { recommended: 'error', strict: 'error' },
  options: {
    type: 'object',
    properties: {
      allowLeadingAssistant: {
        type: 'boolean',
        default: false,
        description: 'Accept conversations that the assistant opens, with a greeting for one.',
      },
      allowTrailingUser: {
        type: 'boolean',
        default: false,
        description:
          'Accept conversations that end with the user, and prompts without any answer ' +
          '(reinforcement learning).',
      },
      allowRepeatedRoles: {
        type: 'boolean',
        default: false,
        description: 'Accept two turns in a row of the user or of the assistant.',
      },
      allowLateSystem: {
        type: 'boolean',
        default: false,
        description: 'Accept system turns in the middle of a conversation.',
      },
    },
  },
  codes: {
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
  },
  skips(manifest) {
    return conversationKinds.includes(manifest.kind.id)
      ? undefined
      : `records of kind ${manifest.kind.id} hold no conversation`;
  },
  inspector(options, context) {
    const isUnpaired = context.manifest.kind.id === 'unpaired';
    return (record) => {
      const { turns, conversations } = record.view;
      const all = conversations ?? (turns === undefined ? [] : [turns]);
      let problems: Problems | undefined;
      all.forEach((each, index) => {
        if (each.length === 0) return;
        problems ??= new Problems(record);
        problems.start(each);
        checkRoles(each, options, problems);
        // A rejected answer may be empty or call tools wrongly: that is why it was rejected.
        if (index > 0 || (isUnpaired && record.mapped.label === false)) return;
        checkContent(each, record.mapped, problems);
        checkCalls(each, readTools(record.mapped, problems), problems);
      });
      return problems?.findings ?? none;
    };
  },
};

/** The findings of one record. Conversations of a pair share turns; each place is named once. */
class Problems {
  readonly findings: RawFinding[] = [];
  readonly #record: DataRecord;
  readonly #counts = new Map<string, number>();
  readonly #known = new Set<string>();
  #turns: readonly Turn[] = [];
  #numbers: number[] | undefined;

  constructor(record: DataRecord) {
    this.#record = record;
  }

  start(turns: readonly Turn[]): void {
    this.#turns = turns;
    this.#numbers = undefined;
  }

  /** `index` is the turn's; `pointer` when the problem is a part of it. */
  add(code: string, index: number, data: Readonly<Record<string, Json>> = {}, pointer = ''): void {
    const at = pointer === '' ? (this.#turns[index]?.pointer ?? '') : pointer;
    this.#push(code, at, { turn: this.numberOf(index), ...data });
  }

  /** For a problem of the record beside its turns. */
  addBeside(code: string, pointer: string): void {
    this.#push(code, pointer, {});
  }

  /** What a reader counts the turn as: from 1 in its list, and on from the list before. */
  numberOf(index: number): number {
    this.#numbers ??= numberTurns(this.#turns);
    return this.#numbers[index] ?? index + 1;
  }

  #push(code: string, pointer: string, data: Readonly<Record<string, Json>>): void {
    const count = this.#counts.get(code) ?? 0;
    const place = `${code} ${pointer}`;
    if (count >= maxOfCode || this.#known.has(place)) return;
    this.#counts.set(code, count + 1);
    this.#known.add(place);
    this.findings.push({ code, at: this.#record.at(pointer), data });
  }
}

/**
 * Numbers by the place in the list, so that they can be counted in the file: items that are no
 * messages keep their number, and a system prompt in a field of its own is turn 0.
 */
function numberTurns(turns: readonly Turn[]): number[] {
  const numbers: number[] = [];
  let list = '';
  let before = 0;
  let last = 0;
  for (const { pointer } of turns) {
    const cut = pointer.lastIndexOf('/');
    const step = pointer.slice(cut + 1);
    if (/^\d+$/.test(step)) {
      if (pointer.slice(0, cut) !== list) {
        list = pointer.slice(0, cut);
        before = last;
      }
      last = before + Number(step) + 1;
    } else if (pointer !== '/system') {
      last += 1;
    }
    numbers.push(last);
  }
  return numbers;
}

/** Who speaks when, and whether the last word is the assistant's. */
function checkRoles(turns: readonly Turn[], options: Options, problems: Problems): void {
  // The last turn that speaks; forgotten at a system turn, which may part what was said.
  let previous = -1;
  let hasSpoken = false;
  let hasAssistant = false;
  let hasUnknown = false;
  turns.forEach((turn, index) => {
    const { role } = turn;
    if (role === 'system') {
      if (hasSpoken && !options.allowLateSystem) problems.add('late-system', index);
      if (!hasSpoken && index > 0) problems.add('repeated-system', index);
      previous = -1;
      return;
    }
    const before = turns[previous]?.role;
    if (role === 'unknown') {
      hasUnknown = true;
      problems.add('unknown-role', index, { role: quote(turn.roleName) });
    } else if (role === 'assistant' && !hasSpoken && !options.allowLeadingAssistant) {
      problems.add('assistant-first', index);
    } else if (role !== 'tool' && role === before && !options.allowRepeatedRoles) {
      problems.add('same-role-twice', index, { previous: problems.numberOf(previous), role });
    } else if (role === 'user' && before === 'tool') {
      problems.add('result-without-answer', index);
    }
    hasAssistant ||= role === 'assistant';
    hasSpoken = true;
    previous = index;
  });

  const last = turns.length - 1;
  const lastRole = turns[last]?.role ?? 'unknown';
  if (lastRole === 'assistant' || lastRole === 'unknown') return;
  if (lastRole === 'user' && options.allowTrailingUser) return;
  if (hasAssistant) problems.add('ends-without-answer', last, { role: lastRole });
  // An unknown role may be the assistant under a name of its own, and is reported already.
  else if (!hasUnknown) problems.add('no-assistant-turn', last);
}

/** Turns that say nothing, and records of which nothing is trained. */
function checkContent(turns: readonly Turn[], mapped: JsonObject, problems: Problems): void {
  let lastAssistant = -1;
  let isTrained = false;
  turns.forEach((turn, index) => {
    const { role, toolCalls, pointer } = turn;
    if (role !== 'user' && role !== 'assistant') return;
    if (toolCalls.length === 0 && !/\S/.test(turn.text) && !holdsMedia(follow(mapped, pointer))) {
      problems.add('empty-turn', index, { role });
    }
    if (role === 'user') return;
    lastAssistant = index;
    isTrained ||= weightOf(follow(mapped, pointer)) !== 0;
  });
  if (lastAssistant >= 0 && !isTrained) problems.add('no-trained-turn', lastAssistant);
}

function weightOf(message: Json | undefined): Json | undefined {
  return isObject(message) ? message.weight : undefined;
}

/** True for a message with an image, a sound, a file: it says something without text. */
function holdsMedia(message: Json | undefined): boolean {
  if (!isObject(message)) return false;
  if (isObject(message.audio)) return true;
  const { content } = message;
  return (
    Array.isArray(content) &&
    content.some((piece) => isObject(piece) && piece.type !== 'text' && piece.type !== 'refusal')
  );
}

/** Calls that wait for their results. */
interface Waiting {
  /** More than one call where they share an id by mistake. */
  readonly byId: Map<string, OpenCall[]>;
  /** Calls of formats without ids: one result may answer all of them (ShareGPT). */
  readonly unnamed: OpenCall[];
  unnamedResults: number;
}

interface OpenCall {
  readonly call: ToolCall;
  readonly index: number;
}

/** Calls against results, by id, or by position where one of the two has none. */
function checkCalls(
  turns: readonly Turn[],
  tools: ReadonlySet<string> | undefined,
  problems: Problems,
): void {
  const firstUse = new Map<string, number>();
  let waiting: Waiting = { byId: new Map(), unnamed: [], unnamedResults: 0 };
  let callsInText = false;

  const close = (): void => {
    const left = [...waiting.byId.values()].flat();
    if (waiting.unnamedResults === 0) left.push(...waiting.unnamed);
    for (const { call, index } of left) {
      problems.add('call-without-result', index, { tool: toolName(call) }, call.pointer);
    }
    waiting = { byId: new Map(), unnamed: [], unnamedResults: 0 };
  };

  const open = (call: ToolCall, index: number): void => {
    checkCall(call, index, tools, problems);
    if (call.id === '') {
      waiting.unnamed.push({ call, index });
      return;
    }
    const data = { id: quote(call.id), first: problems.numberOf(firstUse.get(call.id) ?? index) };
    const others = waiting.byId.get(call.id);
    if (others !== undefined) {
      others.push({ call, index });
      problems.add('duplicate-call-id', index, data, call.pointer);
      return;
    }
    waiting.byId.set(call.id, [{ call, index }]);
    if (firstUse.has(call.id)) problems.add('reused-call-id', index, data, call.pointer);
    else firstUse.set(call.id, index);
  };

  /** Takes one call of this id off the list; false when none waits. */
  const settle = (id: string): boolean => {
    const calls = waiting.byId.get(id);
    if (calls === undefined) return false;
    if (calls.length === 1) waiting.byId.delete(id);
    else calls.pop();
    return true;
  };

  const answer = (turn: Turn, index: number): void => {
    const id = turn.toolCallId ?? '';
    if (id !== '' && settle(id)) return;
    if (waiting.unnamed.length > waiting.unnamedResults) {
      waiting.unnamedResults += 1;
      return;
    }
    const [oldest] = waiting.byId.keys();
    if (id === '' && oldest !== undefined) {
      settle(oldest);
      problems.add('result-without-id', index, { id: quote(oldest) });
    } else if (!callsInText) {
      problems.add('result-without-call', index, { call: id === '' ? 'a call' : quote(id) });
    }
  };

  turns.forEach((turn, index) => {
    switch (turn.role) {
      case 'tool':
        answer(turn, index);
        break;
      case 'assistant': {
        // Formats with one call a turn write parallel calls as several turns.
        const goesOn = turn.toolCalls.length > 0 && (turns[index - 1]?.toolCalls.length ?? 0) > 0;
        if (!goesOn) close();
        callsInText = callMarks.some((mark) => turn.text.includes(mark));
        for (const call of turn.toolCalls) open(call, index);
        break;
      }
      case 'unknown':
        // Perhaps a tool under a name of its own: what it answers cannot be told.
        waiting = { byId: new Map(), unnamed: [], unnamedResults: 0 };
        callsInText = true;
        break;
      case 'user':
      case 'system':
        close();
        callsInText = false;
    }
  });
  // A conversation may end with a call: then the call is what is trained.
  if (turns.at(-1)?.role === 'tool') close();
}

function checkCall(
  call: ToolCall,
  index: number,
  tools: ReadonlySet<string> | undefined,
  problems: Problems,
): void {
  if (call.name === '') {
    problems.add('unreadable-call', index, {}, call.pointer);
    return;
  }
  if (call.arguments !== undefined && !isJsonObject(call.arguments)) {
    problems.add('arguments-not-json', index, { tool: toolName(call) }, call.pointer);
  }
  if (tools !== undefined && !tools.has(call.name)) {
    problems.add('undeclared-tool', index, { tool: toolName(call) }, call.pointer);
  }
}

function isJsonObject(value: Json): boolean {
  return isObject(typeof value === 'string' ? parse(value) : value);
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Names of the tools a record declares, or undefined where it declares none or not all by name. */
function readTools(mapped: JsonObject, problems: Problems): ReadonlySet<string> | undefined {
  const input = isObject(mapped.input) ? mapped.input : {};
  const fields: readonly (readonly [string, Json | undefined])[] = [
    ['/tools', mapped.tools],
    ['/functions', mapped.functions],
    ['/input/tools', input.tools],
  ];
  const declared = fields.find(([, value]) => value !== undefined && value !== null);
  if (declared === undefined) return undefined;
  const [pointer, value] = declared;
  if (value === '') return undefined;
  const list = typeof value === 'string' ? parse(value) : value;
  if (!Array.isArray(list)) {
    problems.addBeside('unreadable-tools', pointer);
    return undefined;
  }
  const names = new Set<string>();
  for (const tool of list) {
    const named = isObject(tool) && isObject(tool.function) ? tool.function : tool;
    if (!isObject(named) || typeof named.name !== 'string') return undefined;
    names.add(named.name);
  }
  return names;
}

/** The value a JSON Pointer of a turn leads to. */
function follow(record: JsonObject, pointer: string): Json | undefined {
  let value: Json | undefined = record;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as JsonObject)[step];
  }
  return value;
}

function toolName(call: ToolCall): string {
  return call.name === '' ? 'a tool' : quote(call.name);
}

/** A name as a message can show it. */
function quote(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}
