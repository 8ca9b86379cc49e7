// Records of one answer that is wanted or not, as prompt, completion and label; and back.
import type { JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { declareTool, readChat, writeChat } from './chat-form.ts';
import { readSettings } from './conversations.ts';
import { Losses } from './losses.ts';
import { Refused } from './refusals.ts';
import { checkTurns, type Conversation, type Message, type Places } from './turns.ts';

export interface JudgedAnswer extends Omit<Conversation, 'messages'> {
  readonly prompt: readonly Message[];
  readonly completion: readonly Message[];
  /** True when the answer is wanted. */
  readonly label: boolean;
}

/** Of kind unpaired, its turns checked. `isSingle` asks for an answer of one message. */
export function readJudgedAnswer(
  { mapped }: DataRecord,
  places: Places,
  losses: Losses,
  { isSingle = false } = {},
): JudgedAnswer {
  losses.keep('prompt', 'completion', 'label');
  const { label } = mapped;
  if (typeof label !== 'boolean')
    throw new Refused('wrong-type', 'Its label is not true or false.');
  const prompt = readChat(mapped.prompt, 'prompt', places, losses, 'user');
  const completion = readChat(mapped.completion, 'completion', places, losses, 'assistant');
  checkTurns(prompt, { isPrompt: true });
  checkTurns([...prompt, ...completion]);
  if (completion[0]?.role !== 'assistant') {
    throw new Refused('no-answer', 'The completion does not begin with the assistant.');
  }
  if (isSingle && completion.length > 1) {
    throw new Refused('several-turns', 'The completion has more than one message.');
  }
  return { prompt, completion, label, ...readSettings(mapped, places, losses) };
}

/** A record of kind unpaired. */
export function judgedAnswerRecord({ prompt, completion, label, tools }: JudgedAnswer): JsonObject {
  const write = (messages: readonly Message[]): JsonObject[] =>
    writeChat(messages, { arguments: 'text' }, new Losses());
  return {
    prompt: write(prompt),
    completion: write(completion),
    label,
    ...(tools.length > 0 && { tools: tools.map(declareTool) }),
  };
}
