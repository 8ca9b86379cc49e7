// Content keys of a side's records, computed once and shared by the gates that look for repeats.
import { combineHashes, hashText } from '../algorithms/hash.ts';
import { normalize } from '../algorithms/normalize.ts';
import type { Column, GateContext } from '../core/gate.ts';
import type { DataRecord, Part, PartRole, PlainTexts, RecordView, Side } from '../core/record.ts';
import { hashNormal, hashNormals } from '../kernels/normal-hasher.ts';

/** Hashes by record, in the order of `side.records()`; 0 where a record has no such text. */
export interface RecordKeys {
  readonly side: Side;
  /** The record of a key: the same object whenever it is asked for. */
  recordAt(i: number): DataRecord;
  /** All parts and tool calls: equal when two records would train the same thing. */
  readonly whole: Float64Array;
  /** What is asked: system, context and prompt parts. */
  readonly prompt: Float64Array;
}

const roleNumber: Readonly<Record<PartRole, number>> = {
  system: 1,
  prompt: 2,
  context: 3,
  response: 4,
  rejected: 5,
  reference: 6,
  tool: 7,
  text: 8,
};

function isAsked(role: PartRole): boolean {
  return role === 'system' || role === 'context' || role === 'prompt';
}

const wordBase = 2 ** 32;

/** Rows of four words: the key of the whole record, high and low, then that of what it asks. */
export const recordKeysColumn: Column = {
  name: 'record-keys:2',
  open() {
    const row = new Uint32Array(4);
    return (record) => {
      const { whole, prompt } = keysOf(record);
      row[0] = whole / wordBase;
      row[1] = whole >>> 0;
      row[2] = prompt / wordBase;
      row[3] = prompt >>> 0;
      return row;
    };
  },
};

/** The keys of one record, as `recordKeys` gives them for all. */
export function keysOf(record: DataRecord): { readonly whole: number; readonly prompt: number } {
  const { plain } = record;
  if (plain !== undefined) return plainKeysOf(plain);
  const { view } = record;
  let whole = 0;
  let prompt = 0;
  for (const part of view.parts) {
    const hash = combineHashes(hashNormal(part.text), roleNumber[part.role]);
    whole = combineHashes(whole, hash);
    if (isAsked(part.role)) prompt = combineHashes(prompt, hash);
  }
  for (const call of callsOf(view)) whole = combineHashes(whole, hashText(call));
  return { whole, prompt };
}

let plainHashes = new Float64Array(32);

function plainKeysOf({ count, roles, starts, ends, bytes }: PlainTexts) {
  let whole = 0;
  let prompt = 0;
  if (count > plainHashes.length) plainHashes = new Float64Array(count * 2);
  hashNormals(bytes, starts, ends, count, plainHashes);
  for (let i = 0; i < count; i += 1) {
    const role = roles[i] as PartRole;
    const hash = combineHashes(plainHashes[i] as number, roleNumber[role]);
    whole = combineHashes(whole, hash);
    if (isAsked(role)) prompt = combineHashes(prompt, hash);
  }
  return { whole, prompt };
}

/** Keys for every record of a side. */
export function recordKeys(side: Side, context: GateContext): RecordKeys {
  return context.derive(side, 'record-keys', () => {
    const rows = context.rows(side, recordKeysColumn);
    const whole = new Float64Array(rows.count);
    const prompt = new Float64Array(rows.count);
    for (let i = 0; i < rows.count; i += 1) {
      const block = rows.blockOf(i);
      const start = rows.startOf(i);
      whole[i] = (block[start] as number) * wordBase + (block[start + 1] as number);
      prompt[i] = (block[start + 2] as number) * wordBase + (block[start + 3] as number);
    }
    // Few are ever asked for, and an object for each would weigh more than its keys.
    const known = new Map<number, DataRecord>();
    const recordAt = (i: number): DataRecord => {
      const record = known.get(i) ?? side.at(i);
      known.set(i, record);
      return record;
    };
    return { side, recordAt, whole, prompt };
  });
}

/** True when two records hold the same normalised texts in the same roles, and make the same calls. */
export function sameContent(a: DataRecord, b: DataRecord): boolean {
  const [left, right] = [a.view, b.view];
  return sameTexts(left.parts, right.parts) && sameCalls(left, right);
}

/** True when two records ask the same, normalised, and ask something. */
export function samePrompt(a: DataRecord, b: DataRecord): boolean {
  const left = a.view.parts.filter((part) => isAsked(part.role));
  const right = b.view.parts.filter((part) => isAsked(part.role));
  return sameTexts(left, right) && left.some((part) => part.role !== 'system' && !isEmpty(part));
}

/** True when two records answer the same, normalised, whatever they are tested with. */
export function sameAnswer(a: DataRecord, b: DataRecord): boolean {
  const [left, right] = [a.view, b.view];
  const isAnswer = (part: Part): boolean => part.role === 'response' || part.role === 'rejected';
  const texts = sameTexts(left.parts.filter(isAnswer), right.parts.filter(isAnswer));
  return texts && sameCalls(left, right);
}

function isEmpty(part: Part): boolean {
  return part.text.trim() === '';
}

function sameTexts(a: readonly Part[], b: readonly Part[]): boolean {
  return a.length === b.length && a.every((part, i) => sameText(part, b[i]));
}

function sameText(a: Part, b: Part | undefined): boolean {
  if (a.role !== b?.role) return false;
  return a.text === b.text || normalize(a.text) === normalize(b.text);
}

function sameCalls(a: RecordView, b: RecordView): boolean {
  const [left, right] = [callsOf(a), callsOf(b)];
  return left.length === right.length && left.every((call, i) => call === right[i]);
}

/** The calls of tools as they stand: their arguments are data, in which letter case counts. */
function callsOf(view: RecordView): readonly string[] {
  if (view.turns === undefined) return [];
  const calls: string[] = [];
  for (const turns of view.conversations ?? [view.turns]) {
    for (const turn of turns) {
      for (const call of turn.toolCalls) calls.push(JSON.stringify([call.name, call.arguments]));
    }
  }
  return calls;
}
