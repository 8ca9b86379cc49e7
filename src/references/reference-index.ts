// Reference sets joined to one index: the texts of a record → which items they share runs of tokens
// with. A run is confirmed on the tokens themselves before it counts.
import { checkGram } from '../algorithms/grams.ts';
import { tokenize } from '../algorithms/tokens.ts';
import { Scanner, type GramHit } from '../kernels/scanner.ts';
import { gramTokens, shortestRun, type ReferenceSet } from './reference-set.ts';

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

/** Numbers of runs in a text and of sequences stay below; both fit one key. */
const keyBase = 2 ** 26;

export class ReferenceIndex {
  readonly #sets: readonly ReferenceSet[];
  readonly #scanner: Scanner;
  readonly #checks: Uint32Array;
  /** By sequence: first of its runs, and one past the last of all. */
  readonly #starts: Uint32Array;
  /** By sequence: first of its tokens among those of its set. */
  readonly #tokens: Uint32Array;

  constructor(sets: readonly ReferenceSet[]) {
    this.#sets = sets;
    this.#checks = joinWords(sets.map((set) => set.checks));
    const count = sets.reduce((sum, set) => sum + set.lengths.length, 0);
    this.#starts = new Uint32Array(count + 1);
    this.#tokens = new Uint32Array(count);
    let sequence = 0;
    let start = 0;
    for (const { lengths } of sets) {
      let token = 0;
      for (const length of lengths) {
        this.#tokens[sequence] = token;
        token += length;
        start += length - gramTokens + 1;
        sequence += 1;
        this.#starts[sequence] = start;
      }
    }
    const marks = new Uint8Array(start);
    let at = 0;
    for (const { anchors } of sets) {
      marks.set(anchors, at);
      at += anchors.length;
    }
    this.#scanner = new Scanner(joinWords(sets.map((set) => set.hashes)), marks, gramTokens);
  }

  /** Every text of an item that shares a run of 8 tokens with the texts, or stands in one whole. */
  overlaps(texts: readonly string[]): readonly Overlap[] {
    // Few records hold any run: one look at all their texts sorts the others out.
    if (this.#scanner.count(texts.join('\n')) === 0) return nothing;
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
      .map(([i, runs]) => ({ sequence: this.#sequence(i), runs }));
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
    while (
      gram - before > first &&
      this.#scanner.matches(position - before - 1, gram - before - 1)
    ) {
      before += 1;
    }
    let after = 1;
    while (gram + after < limit && this.#scanner.matches(position + after, gram + after))
      after += 1;
    const length = before + after + gramTokens - 1;
    const run = { sequence, from: position - before, itemFrom: gram - before - first, length };
    return this.#counts(run) ? run : undefined;
  }

  #counts({ sequence, length }: Run): boolean {
    return length >= shortestRun || length === this.#lengthOf(sequence);
  }

  #lengthOf(sequence: number): number {
    const grams = (this.#starts[sequence + 1] as number) - (this.#starts[sequence] as number);
    return grams + gramTokens - 1;
  }

  #sequence(i: number): Sequence {
    let first = 0;
    let at = 0;
    while (i >= first + (this.#sets[at] as ReferenceSet).items.length) {
      first += (this.#sets[at] as ReferenceSet).items.length;
      at += 1;
    }
    const set = this.#sets[at] as ReferenceSet;
    const length = this.#lengthOf(i);
    const token = this.#tokens[i] as number;
    return {
      set,
      item: set.items[i - first] as number,
      role: set.roles[i - first] as number,
      length,
      own: set.own.subarray(token, token + length),
    };
  }

  /** The parts of a run whose confirming hashes agree as well: but for chance, all of it. */
  #confirm(run: Run, tokens: readonly string[]): Run[] {
    const { sequence, from, itemFrom, length } = run;
    const first = (this.#starts[sequence] as number) + itemFrom;
    const confirmed: Run[] = [];
    const grams = length - gramTokens + 1;
    for (let start = 0; start < grams; start += 1) {
      let end = start;
      while (
        end < grams &&
        checkGram(tokens, from + end, gramTokens) === this.#checks[first + end]
      ) {
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
    let high = this.#tokens.length - 1;
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

function joinWords(columns: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    joined.set(column, at);
    at += column.length;
  }
  return joined;
}
