// What stands in a conversation and not in its rendering.
import type { Json } from '../../core/json.ts';
import { isObject } from '../../core/json.ts';
import type { Conversation, Message } from './conversations.ts';

interface Dropped {
  readonly code: 'system-dropped' | 'turn-dropped' | 'tools-dropped';
  /** Index of the message; undefined for tools. */
  readonly message?: number;
  readonly data: Readonly<Record<string, Json>>;
}

// One record's turns are all left out for the same reason, and each that is takes a search of all.
const maxDropped = 10;

/**
 * Turns and tools that the template left out, ten at most. A text that stands there by chance, in
 * another turn, is not missed.
 */
export function findDropped(rendered: string, { messages, tools }: Conversation): Dropped[] {
  const dropped: Dropped[] = [];
  // Turns mostly stand in their order: who searches all for each takes hours for 100,000 of them.
  let cursor = 0;
  const occurs = (text: string): boolean => {
    const place = findText(rendered, text, cursor);
    if (place < 0) return findText(rendered, text, 0) >= 0;
    cursor = place;
    return true;
  };
  for (const [index, message] of messages.entries()) {
    if (dropped.length === maxDropped) return dropped;
    const { role } = message;
    if (!occurs(message.content)) {
      const isSystem = role === 'system';
      dropped.push({
        code: isSystem ? 'system-dropped' : 'turn-dropped',
        message: index,
        data: isSystem ? {} : { role, what: 'the text' },
      });
    } else if (!callNames(message).every(occurs)) {
      dropped.push({ code: 'turn-dropped', message: index, data: { role, what: 'the calls' } });
    }
  }
  const names = (tools ?? []).map(toolName);
  const missing = names.filter((name) => findText(rendered, name, 0) < 0).length;
  if (missing > 0) {
    dropped.push({ code: 'tools-dropped', data: { count: missing, all: names.length } });
  }
  return dropped;
}

/** Where a text stands from a place on, or -1. Templates may trim it, or write it as a JSON string. */
function findText(rendered: string, text: string, from: number): number {
  const trimmed = text.trim();
  const place = rendered.indexOf(trimmed, from);
  return place >= 0 ? place : rendered.indexOf(JSON.stringify(trimmed).slice(1, -1), from);
}

function callNames({ tool_calls: calls = [] }: Message): string[] {
  return calls.map((call) => toolName(call as Json));
}

/** OpenAI keeps it inside `function`; LLaMA-Factory's tools have it beside. */
function toolName(tool: Json): string {
  if (!isObject(tool)) return '';
  const { name } = isObject(tool.function) ? tool.function : tool;
  return typeof name === 'string' ? name : '';
}
