// Records → splits, where dataset.yaml names shares and not files. What a reader can rely on:
// docs/release-files.md, "Splits".
import { hash } from 'node:crypto';
import type { DataRecord, Side } from '../core/record.ts';
import { groupNearDuplicates } from './near-duplicates.ts';
import type { SplitPlan } from './records.ts';

/**
 * Every record's split: near-duplicates and answers to one prompt come into the same one, and the
 * shares are met in expectation. Neither the order of records and files nor that of the shares has a
 * say.
 */
export function assignSplits(side: Side, shares: Readonly<Record<string, number>>): SplitPlan {
  const { name, idField } = side.manifest;
  const groups = groupNearDuplicates(side);
  const keys = new Map<number, string>();
  let i = 0;
  for (const record of side.records()) {
    const group = groups[i] as number;
    const key = splitKeyOf(record, idField);
    const smallest = keys.get(group);
    if (smallest === undefined || key < smallest) keys.set(group, key);
    i += 1;
  }
  const names = Object.keys(shares).sort();
  const ends = endsOf(names.map((split) => shares[split] as number));
  const places = new Map<number, number>();
  for (const [group, key] of keys) {
    const position = positionOf(`${name}\n${key}`);
    places.set(
      group,
      ends.findIndex((end) => position < end),
    );
  }
  return { names, numbers: Uint8Array.from(groups, (group) => places.get(group) as number) };
}

/** Records with a near-duplicate, or another answer to their prompt, in another split. */
export function countStraddling(side: Side, { numbers }: SplitPlan): number {
  const groups = groupNearDuplicates(side);
  const first = new Map<number, number>();
  const torn = new Set<number>();
  groups.forEach((group, i) => {
    const split = numbers[i] as number;
    if (!first.has(group)) first.set(group, split);
    else if (first.get(group) !== split) torn.add(group);
  });
  return groups.reduce((sum, group) => sum + Number(torn.has(group)), 0);
}

/**
 * What a record's place hangs on: its id where dataset.yaml names the field, so that an edited record
 * stays where it is; else its texts, so that a new field moves nothing.
 */
function splitKeyOf(record: DataRecord, idField: string | undefined): string {
  const own = idField === undefined ? undefined : record.value[idField];
  if (typeof own === 'string' || typeof own === 'number') return `id ${own}`;
  const { parts, turns = [] } = record.view;
  const calls = turns.flatMap(({ toolCalls }) =>
    toolCalls.map((call) => [call.name, call.arguments]),
  );
  const texts = parts.map(({ role, text }) => [role, text]);
  return `texts ${hash('sha256', JSON.stringify([texts, calls]), 'hex')}`;
}

/** Where each share ends on the line from 0 to 1; rounding must not leave a gap at its end. */
function endsOf(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share, i) => (i === shares.length - 1 ? 1 : (sum += share)));
}

/** A number from 0 up to 1, of 48 bits. */
function positionOf(text: string): number {
  return parseInt(hash('sha256', text, 'hex').slice(0, 12), 16) / 2 ** 48;
}
