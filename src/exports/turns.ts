// A conversation between the kinds and the formats, and what trainers ask of its turns: who speaks
// when, that nobody says nothing, and that tool calls and results belong together.
import type { JsonObject, Json } from '../core/json.ts';
import type { Turn } from '../core/record.ts';
import { isBlank } from './fields.ts';
import { quote, Refused } from './refusals.ts';

export interface Call {
  /** '' where the format has no ids. */
  readonly id: string;
  readonly name: string;
  readonly arguments: JsonObject;
  /** The arguments as the record writes them, where it writes them as text. */
  readonly written: string | undefined;
}

export interface Message {
  readonly role: Exclude<Turn['role'], 'unknown'>;
  readonly text: string;
  readonly calls: readonly Call[];
  /** Of a tool result: the call it answers; '' where it is told by position. */
  readonly callId: string;
  /** Name of the speaker; '' for none. */
  readonly name: string;
  /** Whether it is learnt; undefined where the record does not say. */
  readonly trained: boolean | undefined;
  /** The content as a list of pieces, for formats with a place for them. */
  readonly pieces: readonly Json[] | undefined;
  /** Where it stands in the record, for what is lost of its calls; '' where nothing can be. */
  readonly path: string;
}

export interface Conversation {
  readonly messages: readonly Message[];
  readonly tools: readonly JsonObject[];
  /** Whether one message may call several tools; undefined where the record does not say. */
  readonly parallel: boolean | undefined;
}

/** What a format has a place for beside role and text. */
export interface Places {
  /** Tools, their calls and results. */
  readonly tools?: boolean;
  /** Names of speakers. */
  readonly names?: boolean;
  /** Whether a turn is learnt. */
  readonly weights?: boolean;
  /** Content as a list of pieces: images and files. */
  readonly pieces?: boolean;
  /** `parallel_tool_calls` */
  readonly parallel?: boolean;
}

export interface Rules {
  /** Two turns of one speaker may follow each other, and the assistant may speak first. */
  readonly repeats?: boolean;
  /** The last word is the user's or a tool's: the answer is what the trainer asks for. */
  readonly isPrompt?: boolean;
}

/** A message of nothing but text. */
export function say(role: Message['role'], text: string): Message {
  const rest = { calls: [], callId: '', name: '', trained: undefined, pieces: undefined };
  return { role, text, ...rest, path: '' };
}

/** Refuses turns that a trainer would drop, stop at, or learn nothing of. */
export function checkTurns(messages: readonly Message[], rules: Rules = {}): void {
  checkRoles(messages, rules);
  checkCalls(messages);
  if (rules.isPrompt === true) return;
  const answers = messages.filter(({ role }) => role === 'assistant');
  if (answers.length > 0 && answers.every(({ trained }) => trained === false)) {
    throw new Refused('weight', 'Every turn of the assistant is to be left out of the loss.');
  }
}

function checkRoles(messages: readonly Message[], rules: Rules): void {
  let before: Message['role'] | undefined;
  for (const [index, message] of messages.entries()) {
    const { role } = message;
    const turn = index + 1;
    if (!isOrdered(before, role, index, rules)) {
      throw new Refused('role-order', `Turn ${turn} is of the ${role}${after(before)}.`);
    }
    if ((role === 'user' || role === 'assistant') && isEmpty(message)) {
      throw new Refused('empty-turn', `Turn ${turn}, of the ${role}, is empty.`);
    }
    before = role;
  }
  const isAnswered = before === 'assistant';
  if (rules.isPrompt === true) {
    if (before === undefined || before === 'system' || isAnswered) {
      throw new Refused('no-prompt', 'It does not end with something to answer.');
    }
  } else if (!isAnswered) {
    const end =
      before === undefined ? 'It holds no turn.' : `It ends with a turn of the ${before}.`;
    throw new Refused('no-answer', end);
  }
}

function isOrdered(
  before: Message['role'] | undefined,
  role: Message['role'],
  index: number,
  { repeats = false }: Rules,
): boolean {
  switch (role) {
    case 'system':
      return index === 0;
    case 'tool':
      return before === 'assistant' || before === 'tool';
    case 'user':
      return repeats || before === undefined || before === 'system' || before === 'assistant';
    case 'assistant':
      return repeats || before === 'user' || before === 'tool';
  }
}

function after(before: Message['role'] | undefined): string {
  if (before === undefined) return ', and is the first';
  return `, right after one of the ${before}`;
}

/** True for a turn that says nothing in any way. */
export function isEmpty({ text, calls, pieces }: Message): boolean {
  return isBlank(text) && calls.length === 0 && (pieces ?? []).length === 0;
}

/** Calls against results, by id, or by position where one of the two has none. */
function checkCalls(messages: readonly Message[]): void {
  let waiting = new WaitingCalls([]);
  for (const [index, message] of messages.entries()) {
    if (message.role === 'tool') {
      if (waiting.answer(message.callId) !== undefined) continue;
      const what = message.callId === '' ? 'a call' : quote(message.callId);
      const detail = `Turn ${index + 1} is the result of ${what}, and no such call waits for one.`;
      throw new Refused('tool-order', detail);
    }
    if (waiting.count > 0 && !waiting.isSharedResult) {
      const detail = `Turn ${index + 1} follows a tool call that has no result.`;
      throw new Refused('tool-order', detail);
    }
    waiting = new WaitingCalls(message.calls);
  }
  if (messages.at(-1)?.role === 'tool' && waiting.count > 0 && !waiting.isSharedResult) {
    throw new Refused('tool-order', 'It ends before each tool call has its result.');
  }
}

/** The calls of one message that have no result yet. */
export class WaitingCalls {
  readonly #total: number;
  readonly #hasIds: boolean;
  /** Id → how many calls have it. */
  readonly #ids = new Map<string, number>();
  count: number;

  constructor(calls: readonly Call[]) {
    this.count = this.#total = calls.length;
    this.#hasIds = calls.some(({ id }) => id !== '');
    for (const { id } of calls) this.#ids.set(id, (this.#ids.get(id) ?? 0) + 1);
  }

  /** True where calls have no ids and one result came: in ShareGPT it may answer all of them. */
  get isSharedResult(): boolean {
    return !this.#hasIds && this.count < this.#total;
  }

  /** Takes the call with this id, or one by its place; gives the call's id, undefined for none. */
  answer(id: string): string | undefined {
    if (this.count === 0) return undefined;
    const [first = ''] = this.#ids.keys();
    const found = !this.#hasIds || this.#ids.has(id) ? id : id === '' ? first : '';
    const left = this.#hasIds ? this.#ids.get(found) : this.count;
    if (left === undefined) return undefined;
    this.count -= 1;
    if (left > 1) this.#ids.set(found, left - 1);
    else this.#ids.delete(found);
    return this.#hasIds ? found : '';
  }
}
