// Content keys of a side's records, computed once and shared by the gates that look for repeats.
import { combineHashes } from '../algorithms/hash.ts';
import { hashNormal, normalize } from '../algorithms/normalize.ts';
import type { DataRecord, PartRole, RecordView, Side } from '../core/record.ts';

/** Hashes by record, in the order of `side.records()`; 0 where a record has no such text. */
export interface RecordKeys {
  readonly records: readonly DataRecord[];
  /** All parts: equal when two records would train the same thing. */
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

/** Keys for every record of a side, in one pass. */
export function recordKeys(side: Side): RecordKeys {
  const records: DataRecord[] = [];
  const whole: number[] = [];
  const prompt: number[] = [];
  for (const record of side.records()) {
    const { parts } = record.view;
    let all = 0;
    let asked = 0;
    for (const part of parts) {
      const hash = combineHashes(hashNormal(part.text), roleNumber[part.role]);
      all = combineHashes(all, hash);
      if (isAsked(part.role)) asked = combineHashes(asked, hash);
    }
    records.push(record);
    whole.push(all);
    prompt.push(asked);
  }
  return { records, whole: Float64Array.from(whole), prompt: Float64Array.from(prompt) };
}

/** True when two records hold the same normalised texts in the same roles. */
export function sameContent(a: DataRecord, b: DataRecord): boolean {
  return contentOf(a.view, () => true) === contentOf(b.view, () => true);
}

/** True when two records ask the same, normalised. */
export function samePrompt(a: DataRecord, b: DataRecord): boolean {
  return contentOf(a.view, isAsked) === contentOf(b.view, isAsked);
}

function contentOf(view: RecordView, wanted: (role: PartRole) => boolean): string {
  return JSON.stringify(
    view.parts.filter((part) => wanted(part.role)).map((part) => [part.role, normalize(part.text)]),
  );
}
