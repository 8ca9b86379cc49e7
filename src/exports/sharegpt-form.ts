// Conversations of from and value, as LLaMA-Factory and readers of ShareGPT take them: to and from
// the turns of `turns.ts`. Calls stand as JSON text in a turn of their own.
import type { Json, JsonObject } from '../core/json.ts';
import { sharegpt } from '../kinds/sharegpt.ts';
import { readCalls } from './chat-form.ts';
import { isBlank, optionalText } from './fields.ts';
import { holdsNothing, type Losses } from './losses.ts';
import { quote, Refused } from './refusals.ts';
import { say, type Call, type Message, type Places } from './turns.ts';

const speakers = { user: 'human', assistant: 'gpt', tool: 'observation' } as const;

/** The turns of `conversations`, a system text in its field as the first. */
export function readShareGpt(value: JsonObject, places: Places, losses: Losses): Message[] {
  const list = value.conversations;
  if (!Array.isArray(list)) {
    throw new Refused('wrong-type', 'Its conversations are no list.');
  }
  const system = optionalText(value, 'system');
  const turns = sharegpt.view({ conversations: list }).turns ?? [];
  if (turns.length < list.length) {
    throw new Refused('wrong-type', 'Its conversations hold something that is no turn.');
  }
  const messages = turns.map((turn, index): Message => {
    const raw = list[index] as JsonObject;
    const { role, roleName } = turn;
    if (role === 'unknown') {
      throw new Refused('unknown-role', `A turn is of ${quote(roleName)}.`);
    }
    if (typeof raw.value !== 'string') {
      throw new Refused('wrong-type', 'The value of a turn is no text.');
    }
    for (const key of Object.keys(raw)) {
      if (key === 'from' || key === 'value' || holdsNothing(raw[key])) continue;
      losses.drop(`conversations[].${key}`);
    }
    const calls = readCalls(turn, role, places);
    // Read back, a call is written in the shortest way.
    if (calls.length > 0 && raw.value !== writeCalls(calls)) losses.change('conversations[].value');
    return { ...say(role, turn.text), calls };
  });
  return system === '' ? messages : [say('system', system), ...messages];
}

export interface ShareGptForm {
  /** '' for none. */
  readonly system: string;
  readonly conversations: JsonObject[];
}

/**
 * Turns of from and value. `oneResult` refuses results that follow each other, which LLaMA-Factory
 * drops.
 */
export function writeShareGpt(
  messages: readonly Message[],
  losses: Losses,
  { oneResult = false } = {},
): ShareGptForm {
  let system = '';
  let before: Message['role'] | undefined;
  const conversations: JsonObject[] = [];
  for (const message of messages) {
    const { role, text, calls, callId, path } = message;
    if (role === 'system') {
      system = text;
    } else if (calls.length > 0) {
      if (!isBlank(text)) {
        throw new Refused('text-beside-calls', 'A turn of the assistant speaks and calls a tool.');
      }
      if (path !== '') tellOfCalls(calls, path, losses);
      conversations.push({ from: 'function_call', value: writeCalls(calls) });
    } else {
      if (oneResult && role === 'tool' && before === 'tool') {
        throw new Refused('several-results', 'Several tool results follow each other.');
      }
      if (callId !== '') losses.drop(`${path}.tool_call_id`);
      conversations.push({ from: speakers[role], value: text });
    }
    before = role;
  }
  return { system, conversations };
}

/** One call as an object, several as a list of them. */
function writeCalls(calls: readonly Call[]): string {
  const written = calls.map((call): Json => ({ name: call.name, arguments: call.arguments }));
  return JSON.stringify(written.length === 1 ? written[0] : written);
}

function tellOfCalls(calls: readonly Call[], path: string, losses: Losses): void {
  for (const { id, written, arguments: given } of calls) {
    if (id !== '') losses.drop(`${path}.tool_calls[].id`);
    if (written !== JSON.stringify(given)) {
      losses.change(`${path}.tool_calls[].function.arguments`);
    }
  }
}
