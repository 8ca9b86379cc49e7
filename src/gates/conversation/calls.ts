// Tool calls against their results, and against the tools a record declares.
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ToolCall, Turn } from '../../core/record.ts';
import { quote, type Problems } from './problems.ts';

/** Tools called inside the text, as Hermes and Qwen, Mistral, Llama 3 and Glaive write it. */
const callMarks = ['<tool_call>', '[TOOL_CALLS]', '<|python_tag|>', '<functioncall>'] as const;

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
export function checkCalls(
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
export function readTools(mapped: JsonObject, problems: Problems): ReadonlySet<string> | undefined {
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

function toolName(call: ToolCall): string {
  return call.name === '' ? 'a tool' : quote(call.name);
}
