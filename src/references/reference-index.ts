// Reference sets joined to one index: the texts of a record → which items they share runs of tokens
// with. A run is confirmed on the tokens themselves before it counts.
import { checkGram } from '../algorithms/grams.ts';
import { tokenize } from '../algorithms/tokens.ts';
import { Scanner, type GramHit } from '../kernels/scanner.ts';
import { gramTokens, isTelling, type ReferenceSet } from './reference-set.ts';

/** Tokens that stand in a row both in a text of the record and in a text of the item. */
export interface SharedRun {
  /** Which of the record's texts. */
  readonly text: number;
  /** First token in it, and first token in the item's text. */
  readonly from: number;
  readonly itemFrom: number;
  readonly length: number;
}

/** What a record shares with one text of an item. */
export interface Overlap {
  readonly sequence: Sequence;
  readonly runs: readonly SharedRun[];
}

/** One text of an item: a question or a solution. */
export interface Sequence {
  readonly set: ReferenceSet;
  readonly item: number;
  readonly role: number;
  readonly length: number;
  /** By token: 1 for the item's own, 0 in phrases. */
  readonly own: Uint8Array;
}

/** Shorter runs count only where they are the whole text: Tulu 3's 8-grams (arXiv 2411.15124). */
export const shortestRun = 8;

/** Numbers of runs in a text and of sequences stay below; both fit one key. */
const keyBase = 2 ** 26;

export class ReferenceIndex {
  readonly #scanner: Scanner;
  readonly #checks: Uint32Array;
  /** By sequence: first of its runs, and one past the last of all. */
  readonly #starts: Uint32Array;
  readonly #sequences: Sequence[] = [];

  constructor(sets: readonly ReferenceSet[]) {
    const hashes = joinWords(sets.map((set) => set.hashes));
    this.#checks = joinWords(sets.map((set) => set.checks));
    this.#starts = new Uint32Array(sets.reduce((sum, set) => sum + set.items.length, 1));
    const marks = new Uint8Array(hashes.length);
    let start = 0;
    for (const set of sets) {
      let token = 0;
      for (let i = 0; i < set.items.length; i += 1) {
        const length = set.lengths[i] as number;
        const own = set.own.subarray(token, token + length);
        token += length;
        const [item, role] = [set.items[i] as number, set.roles[i] as number];
        this.#starts[this.#sequences.length] = start;
        this.#sequences.push({ set, item, role, length, own });
        markAnchors(marks, start, own);
        start += length - gramTokens + 1;
      }
    }
    this.#starts[this.#sequences.length] = start;
    this.#scanner = new Scanner(hashes, marks, gramTokens);
  }

  /** Every text of an item that shares a run of 8 tokens with the texts, or stands in one whole. */
  overlaps(texts: readonly string[]): readonly Overlap[] {
    let found: Map<number, SharedRun[]> | undefined;
    for (const [text, value] of texts.entries()) {
      // Six tokens are six characters at least.
      if (value.length < gramTokens) continue;
      const hits = this.#scanner.scan(value);
      if (hits.length === 0) continue;
      const runs = this.#runsOf(hits);
      if (runs.length === 0) continue;
      const tokens = tokenize(value);
      for (const run of runs) {
        for (const confirmed of this.#confirm(run, tokens)) {
          found ??= new Map();
          const known = found.get(run.sequence);
          if (known === undefined) found.set(run.sequence, [{ ...confirmed, text }]);
          else known.push({ ...confirmed, text });
        }
      }
    }
    if (found === undefined) return nothing;
    return [...found]
      .sort(([a], [b]) => a - b)
      .map(([i, runs]) => ({ sequence: this.#sequences[i] as Sequence, runs }));
  }

  /** The longest runs that the hits are part of, those too short to count left out. */
  #runsOf(hits: readonly GramHit[]): Run[] {
    const runs: Run[] = [];
    // Where the last run of a sequence at a distance between text and item ends.
    const ends = new Map<number, number>();
    for (const { position, gram: last } of hits) {
      for (let gram = last; gram >= 0; gram = this.#scanner.before(gram)) {
        const sequence = this.#sequenceOf(gram);
        const itemFrom = gram - (this.#starts[sequence] as number);
        const key = sequence * keyBase + (position - itemFrom + keyBase / 2);
        if ((ends.get(key) ?? -1) > position) continue;
        const run = this.#extend(sequence, position, gram);
        if (run === undefined) continue;
        ends.set(key, run.from + run.length - gramTokens + 1);
        runs.push(run);
      }
    }
    return runs;
  }

  #extend(sequence: number, position: number, gram: number): Run | undefined {
    const first = this.#starts[sequence] as number;
    const limit = this.#starts[sequence + 1] as number;
    let before = 0;
    while (gram - before > first && this.#scanner.matches(position - before - 1, gram - before - 1)) {
      before += 1;
    }
    let after = 1;
    while (gram + after < limit && this.#scanner.matches(position + after, gram + after)) after += 1;
    const length = before + after + gramTokens - 1;
    const run = { sequence, from: position - before, itemFrom: gram - before - first, length };
    return this.#counts(run) ? run : undefined;
  }

  #counts({ sequence, length }: Run): boolean {
    return length >= shortestRun || length === this.#sequences[sequence]?.length;
  }

  /** The parts of a run whose confirming hashes agree as well: but for chance, all of it. */
  #confirm(run: Run, tokens: readonly string[]): Run[] {
    const { sequence, from, itemFrom, length } = run;
    const first = (this.#starts[sequence] as number) + itemFrom;
    const confirmed: Run[] = [];
    const grams = length - gramTokens + 1;
    for (let start = 0; start < grams; start += 1) {
      let end = start;
      while (end < grams && checkGram(tokens, from + end, gramTokens) === this.#checks[first + end]) {
        end += 1;
      }
      if (end > start) {
        const part = {
          sequence,
          from: from + start,
          itemFrom: itemFrom + start,
          length: end - start + gramTokens - 1,
        };
        if (this.#counts(part)) confirmed.push(part);
      }
      start = end;
    }
    return confirmed;
  }

  /** Which sequence a run belongs to: the last one that starts at it or before. */
  #sequenceOf(gram: number): number {
    let low = 0;
    let high = this.#sequences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= gram) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

type Run = Omit<SharedRun, 'text'> & { readonly sequence: number };

const nothing: readonly Overlap[] = [];

/**
 * Marks the runs that are looked for, those with a token of the item's own: every run that counts
 * holds one of them, and few items share it.
 */
function markAnchors(marks: Uint8Array, start: number, own: Uint8Array): void {
  let since = gramTokens; // tokens since the last own one
  let hasOwn = false;
  for (let token = 0; token < own.length; token += 1) {
    since += 1;
    if (own[token] === 1) {
      since = 0;
      hasOwn = true;
    }
    if (token >= gramTokens - 1 && since < gramTokens) marks[start + token - gramTokens + 1] = 1;
  }
  // A long item of phrases only is still known as a whole.
  if (!hasOwn && isTelling(own.length, 0)) marks[start] = 1;
}

function joinWords(columns: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    joined.set(column, at);
    at += column.length;
  }
  return joined;
}
