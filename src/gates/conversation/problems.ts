// Gathers what the gate `conversation` finds in one record.
import type { RawFinding } from '../../core/gate.ts';
import type { Json } from '../../core/json.ts';
import type { DataRecord, Turn } from '../../core/record.ts';
import type { Code } from './codes.ts';

/** A record that is wrong all through gives this many findings of a code; they say the same. */
const maxOfCode = 20;

/** The findings of one record. Conversations of a pair share turns; each place is named once. */
export class Problems {
  readonly findings: RawFinding[] = [];
  readonly #record: DataRecord;
  readonly #counts = new Map<string, number>();
  readonly #known = new Set<string>();
  #turns: readonly Turn[] = [];
  #numbers: number[] | undefined;

  constructor(record: DataRecord) {
    this.#record = record;
  }

  start(turns: readonly Turn[]): void {
    this.#turns = turns;
    this.#numbers = undefined;
  }

  /** `index` is the turn's; `pointer` when the problem is a part of it. */
  add(code: Code, index: number, data: Readonly<Record<string, Json>> = {}, pointer = ''): void {
    const at = pointer === '' ? (this.#turns[index]?.pointer ?? '') : pointer;
    this.#push(code, at, { turn: this.numberOf(index), ...data });
  }

  /** For a problem of the record beside its turns. */
  addBeside(code: Code, pointer: string): void {
    this.#push(code, pointer, {});
  }

  /** What a reader counts the turn as: from 1 in its list, and on from the list before. */
  numberOf(index: number): number {
    this.#numbers ??= numberTurns(this.#turns);
    return this.#numbers[index] ?? index + 1;
  }

  #push(code: Code, pointer: string, data: Readonly<Record<string, Json>>): void {
    const count = this.#counts.get(code) ?? 0;
    const place = `${code} ${pointer}`;
    if (count >= maxOfCode || this.#known.has(place)) return;
    this.#counts.set(code, count + 1);
    this.#known.add(place);
    this.findings.push({ code, at: this.#record.at(pointer), data });
  }
}

/**
 * Numbers by the place in the list, so that they can be counted in the file: items that are no
 * messages keep their number, and a system prompt in a field of its own is turn 0.
 */
function numberTurns(turns: readonly Turn[]): number[] {
  const numbers: number[] = [];
  let list = '';
  let before = 0;
  let last = 0;
  for (const { pointer } of turns) {
    const cut = pointer.lastIndexOf('/');
    const step = pointer.slice(cut + 1);
    if (/^\d+$/.test(step)) {
      if (pointer.slice(0, cut) !== list) {
        list = pointer.slice(0, cut);
        before = last;
      }
      last = before + Number(step) + 1;
    } else if (pointer !== '/system') {
      last += 1;
    }
    numbers.push(last);
  }
  return numbers;
}

/** A name as a message can show it. */
export function quote(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}
