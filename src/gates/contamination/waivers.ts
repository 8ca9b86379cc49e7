// Findings somebody has looked at and lets pass, until a day.
import type { JsonSchema } from '../../core/json.ts';
import type { DataRecord } from '../../core/record.ts';
import type { Hit } from './hits.ts';

export interface Waiver {
  /** Item id, `*` for anything. */
  readonly item?: string;
  /** Record id or path of the file, `*` for anything. */
  readonly record?: string;
  readonly code?: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day, YYYY-MM-DD. */
  readonly expires: string;
}

const words = { type: 'string', minLength: 1, maxLength: 200 } as const;

export const waiversSchema: JsonSchema = {
  type: 'array',
  default: [],
  description: 'Findings to let pass until a day, each with a reason and an owner.',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['reason', 'owner', 'expires'],
    anyOf: [{ required: ['item'] }, { required: ['record'] }],
    properties: {
      item: { ...words, description: 'Id of the item, with * for any characters.' },
      record: { ...words, description: 'Id of the record or path of its file, with *.' },
      code: {
        enum: ['question', 'question-with-answer', 'answer'],
        description: 'Only this code.',
      },
      reason: { ...words, description: 'Why it may pass.' },
      owner: { ...words, description: 'Who answers for it.' },
      expires: {
        type: 'string',
        pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
        description: 'The last day on which it holds, YYYY-MM-DD.',
      },
    },
  },
};

/** What waivers say of a hit: the one that holds, else one that held once. */
export interface Waiving {
  readonly waiver: Waiver;
  readonly holds: boolean;
}

/** Without a day no waiver holds, nor has one ended. */
export function waivingOf(
  hit: Hit,
  record: DataRecord,
  waivers: readonly Waiver[],
  today: string | undefined,
): Waiving | undefined {
  if (today === undefined) return undefined;
  const matching = waivers.filter(
    ({ item, record: pattern, code }) =>
      (code === undefined || code === hit.code) &&
      (item === undefined || matches(item, hit.id)) &&
      (pattern === undefined || matches(pattern, record.id) || matches(pattern, record.path)),
  );
  const holding = matching.find(({ expires }) => today <= expires);
  if (holding !== undefined) return { waiver: holding, holds: true };
  const [expired] = matching;
  return expired === undefined ? undefined : { waiver: expired, holds: false };
}

/** Compares without a regular expression: `*` in a row can't blow up. */
function matches(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
