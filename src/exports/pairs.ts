// Records that prefer one answer to another, as prompt, chosen and rejected; and back.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { declareTool, readChat, writeChat } from './chat-form.ts';
import { readSettings } from './conversations.ts';
import { anyText, requireText } from './fields.ts';
import { holdsNothing, Losses } from './losses.ts';
import { Refused } from './refusals.ts';
import { checkTurns, say, type Conversation, type Message, type Places } from './turns.ts';

export const pairKinds: readonly string[] = ['preference', 'ranked'];

export interface Pair extends Omit<Conversation, 'messages'> {
  readonly prompt: readonly Message[];
  readonly chosen: readonly Message[];
  readonly rejected: readonly Message[];
}

export interface PairRules {
  /** Each answer is one message. */
  readonly isSingle?: boolean;
  /** The rejected answer may not be empty either. */
  readonly needsText?: boolean;
}

/** Of kinds in `pairKinds`, its turns checked. */
export function readPair(
  record: DataRecord,
  kind: string,
  places: Places,
  losses: Losses,
  rules: PairRules = {},
): Pair {
  const pair =
    kind === 'ranked' ? readRanked(record, losses) : readPreference(record, places, losses);
  checkPair(pair, rules);
  return pair;
}

function checkPair({ prompt, chosen, rejected }: Pair, rules: PairRules): void {
  checkTurns(prompt, { isPrompt: true });
  checkTurns([...prompt, ...chosen]);
  if (chosen[0]?.role !== 'assistant' || rejected[0]?.role !== 'assistant') {
    throw new Refused('no-answer', 'One of the two answers does not begin with the assistant.');
  }
  if (rejected.at(-1)?.role !== 'assistant') {
    throw new Refused('no-answer', 'The rejected answer does not end with the assistant.');
  }
  const [first] = rejected;
  if (rules.needsText === true && rejected.length === 1 && first.calls.length === 0) {
    requireText({ 'rejected answer': first.text }, 'rejected answer');
  }
  if (rules.isSingle === true && (chosen.length > 1 || rejected.length > 1)) {
    throw new Refused('several-turns', 'One of the two answers has more than one message.');
  }
}

function readPreference({ mapped }: DataRecord, places: Places, losses: Losses): Pair {
  const isOpenAi = mapped.preferred_output !== undefined;
  const input = isOpenAi ? (isObject(mapped.input) ? mapped.input : {}) : mapped;
  const [promptField, chosenField, rejectedField] = isOpenAi
    ? (['input.messages', 'preferred_output', 'non_preferred_output'] as const)
    : (['prompt', 'chosen', 'rejected'] as const);
  losses.keep(isOpenAi ? 'input' : 'prompt', chosenField, rejectedField);
  if (isOpenAi) dropOfInput(input, places, losses);
  const promptValue = isOpenAi ? input.messages : input.prompt;
  const given =
    promptValue === undefined ? [] : readChat(promptValue, promptField, places, losses, 'user');
  const chosen = readChat(mapped[chosenField], chosenField, places, losses, 'assistant');
  const rejected = readChat(mapped[rejectedField], rejectedField, places, losses, 'assistant');
  const count = countShared(mapped[chosenField], mapped[rejectedField]);
  // Messages that both answers begin with are the prompt, also where a field repeats them.
  const shared = chosen.slice(0, count);
  return {
    prompt: isWithin(given, shared) ? shared : [...given, ...shared],
    chosen: chosen.slice(count),
    rejected: rejected.slice(count),
    ...readSettings(input, places, isOpenAi ? new Losses() : losses),
  };
}

/** OpenAI's `input` holds the prompt and what goes with it. */
function dropOfInput(input: JsonObject, places: Places, losses: Losses): void {
  const kept = ['messages'];
  if (places.tools === true) kept.push('tools');
  if (places.parallel === true) kept.push('parallel_tool_calls');
  for (const key of Object.keys(input)) {
    if (!kept.includes(key) && !holdsNothing(input[key])) losses.drop(`input.${key}`);
  }
}

/** How many messages two lists begin with; the last of the shorter one is always an answer. */
function countShared(chosen: Json | undefined, rejected: Json | undefined): number {
  if (!Array.isArray(chosen) || !Array.isArray(rejected)) return 0;
  const most = Math.min(chosen.length, rejected.length) - 1;
  let count = 0;
  while (count < most && JSON.stringify(chosen[count]) === JSON.stringify(rejected[count])) count++;
  return count;
}

/** True when `shared` holds all of these messages in their order. */
function isWithin(messages: readonly Message[], shared: readonly Message[]): boolean {
  let found = 0;
  for (const { role, text } of shared) {
    const next = messages[found];
    if (next?.role === role && next.text === text) found += 1;
  }
  return found === messages.length;
}

/** The best and the worst answer. */
function readRanked({ mapped }: DataRecord, losses: Losses): Pair {
  losses.keep('prompt', 'answers');
  const { answers } = mapped;
  if (!Array.isArray(answers)) throw new Refused('wrong-type', 'Its answers are no list.');
  const ranked = answers.map((item) => {
    if (isObject(item) && typeof item.rank === 'number') return { item, rank: item.rank };
    throw new Refused('wrong-type', 'An answer has no rank.');
  });
  const [first] = ranked;
  if (first === undefined) throw new Refused('no-answer', 'It has no answer.');
  const best = ranked.reduce((a, b) => (b.rank < a.rank ? b : a), first);
  const worst = ranked.reduce((a, b) => (b.rank > a.rank ? b : a), first);
  if (best.rank === worst.rank) throw new Refused('no-pair', 'All answers have one rank.');
  losses.drop('answers[].rank');
  if (ranked.length > 2) losses.drop('answers[] but the best and the worst');
  if (ranked.indexOf(worst) < ranked.indexOf(best)) losses.change('answers');
  for (const key of new Set(ranked.flatMap(({ item }) => Object.keys(item)))) {
    const isHeld = ranked.some(({ item }) => !holdsNothing(item[key]));
    if (key !== 'answer' && key !== 'rank' && isHeld) losses.drop(`answers[].${key}`);
  }
  return {
    prompt: [say('user', requireText(mapped, 'prompt'))],
    chosen: [say('assistant', requireText(best.item, 'answer'))],
    rejected: [say('assistant', anyText(worst.item, 'answer'))],
    tools: [],
    parallel: undefined,
  };
}

/** A record of a kind in `pairKinds`; undefined where the turns don't fit it. */
export function pairRecord(pair: Pair, kind: string): JsonObject | undefined {
  const { prompt, chosen, rejected, tools } = pair;
  if (kind === 'ranked') {
    const isText = prompt.length === 1 && chosen.length === 1 && rejected.length === 1;
    if (!isText) return undefined;
    const answers = [...chosen, ...rejected].map(({ text }, i) => ({ answer: text, rank: i + 1 }));
    return { prompt: prompt[0]?.text, answers };
  }
  const write = (messages: readonly Message[]): JsonObject[] =>
    writeChat(messages, { arguments: 'text' }, new Losses());
  return {
    prompt: write(prompt),
    chosen: write(chosen),
    rejected: write(rejected),
    ...(tools.length > 0 && { tools: tools.map(declareTool) }),
  };
}
