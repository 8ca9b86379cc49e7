// Answers that are meant to be compared but are the same.
import type { Json } from '../../core/json.ts';
import type { Part, RecordView, ToolCall, Turn } from '../../core/record.ts';

type Place = Part | Turn;

/** Each answer that says what an earlier one says, with the earlier one. */
export function findEqualAnswers(view: RecordView): (readonly [Place, Place])[] {
  if (view.conversations !== undefined) return compareConversations(view.conversations);
  const seen = new Map<string, Part>();
  const equal: (readonly [Part, Part])[] = [];
  for (const part of view.parts) {
    if (part.role !== 'response' && part.role !== 'rejected') continue;
    const text = part.text.trim();
    const first = seen.get(text);
    if (first === undefined) seen.set(text, part);
    else equal.push([part, first]);
  }
  return equal;
}

function compareConversations(
  conversations: readonly (readonly Turn[])[],
): (readonly [Turn, Turn])[] {
  const [chosen = [], rejected = []] = conversations;
  const last = chosen.at(-1);
  const other = rejected.at(-1);
  if (last === undefined || other === undefined || chosen.length !== rejected.length) return [];
  const isEqual = chosen.every((turn, index) => saysSame(turn, rejected[index] as Turn));
  return isEqual ? [[other, last]] : [];
}

function saysSame(a: Turn, b: Turn): boolean {
  return (
    a.role === b.role &&
    a.text.trim() === b.text.trim() &&
    JSON.stringify(a.toolCalls.map(readCall)) === JSON.stringify(b.toolCalls.map(readCall))
  );
}

function readCall(call: ToolCall): Json {
  return [call.name, call.arguments ?? null];
}
