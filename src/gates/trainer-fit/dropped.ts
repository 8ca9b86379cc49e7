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

/**
 * Turns and tools that the template left out. A text that stands there by chance, in another turn, is
 * not missed.
 */
export function findDropped(rendered: string, { messages, tools }: Conversation): Dropped[] {
  const dropped: Dropped[] = [];
  messages.forEach((message, index) => {
    const { role } = message;
    if (!occurs(rendered, message.content)) {
      const isSystem = role === 'system';
      dropped.push({
        code: isSystem ? 'system-dropped' : 'turn-dropped',
        message: index,
        data: isSystem ? {} : { role, what: 'the text' },
      });
    } else if (callNames(message).some((name) => !occurs(rendered, name))) {
      dropped.push({ code: 'turn-dropped', message: index, data: { role, what: 'the calls' } });
    }
  });
  const names = (tools ?? []).map(toolName);
  const missing = names.filter((name) => !occurs(rendered, name)).length;
  if (missing > 0) {
    dropped.push({ code: 'tools-dropped', data: { count: missing, all: names.length } });
  }
  return dropped;
}

/** Templates may trim a text, or write it as a JSON string. */
function occurs(rendered: string, text: string): boolean {
  const trimmed = text.trim();
  return rendered.includes(trimmed) || rendered.includes(JSON.stringify(trimmed).slice(1, -1));
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
