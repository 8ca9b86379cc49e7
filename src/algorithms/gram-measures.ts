// How varied texts are, always of the same number of words: shares of different n-grams fall with the
// size of a text, so that the larger of two sets looks poorer. Records are drawn to a budget of words,
// several times; docs/gates/collapse.md has the definitions and their sources.
import { jsDivergence, klDivergence } from './divergence.ts';
import type { GramItem, GramSpace } from './gram-space.ts';
import { drawWithoutReplacement, seededRandom } from './random.ts';
import { isMeasured, type Tail } from './tail.ts';

export const measureNames = [
  'tail-mass',
  'tail-recall',
  'distinct-3',
  'hapax-share',
  'unseen-mass',
  'pair-entropy',
  'mode-mass',
  'opening-mass',
  'looping',
  'js-divergence',
  'kl-divergence',
] as const;
export type MeasureName = (typeof measureNames)[number];

export interface Estimate {
  readonly value: number;
  /** Its standard error. */
  readonly error: number;
}

export type Estimates = Partial<Readonly<Record<MeasureName, Estimate>>>;

/** What some measures compare with. */
export interface Anchor {
  readonly tail: Tail;
  /** Word → how often, in records that did not choose the tail; none where only the tail was kept. */
  readonly words?: Int32Array;
}

/** Draws of a measure: the mean of 20 (methods of diversity studies; more change the third digit). */
const draws = 20;

// Of the most frequent triples and openings that make up the mode.
const modeSize = 10;

/** Pseudo-count of KL, between the .1 and .5 that are used. */
const alpha = 0.1;

/** Words of all items together. */
export function countWords(items: readonly GramItem[]): number {
  return items.reduce((sum, { words }) => sum + words.length, 0);
}

/**
 * Measures of `items` at a budget of words. Errors are those of a jackknife that leaves out more than
 * one (J. Shao, C. F. J. Wu: A general theory for jackknife variance estimation, Annals of Statistics 17, 1989),
 * and of the number of draws. Throws RangeError where the items hold less than twice the budget: draws
 * would all be nearly the same.
 */
export function measureGrams(
  items: readonly GramItem[],
  space: GramSpace,
  budget: number,
  anchor?: Anchor,
): Estimates {
  const total = countWords(items);
  if (total < 2 * budget) throw new RangeError(`${total} words, needs ${2 * budget}`);
  const random = seededRandom([budget, items.length, total, 0x68656172]);
  const counter = new Counter(space, anchor);
  const values = new Map<MeasureName, number[]>();
  let drawnWords = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn: GramItem[] = [];
    let size = 0;
    for (const i of drawWithoutReplacement(items.length, items.length, random)) {
      const item = items[i] as GramItem;
      drawn.push(item);
      size += item.words.length;
      if (size >= budget) break;
    }
    drawnWords += size / draws;
    for (const [name, value] of counter.measure(drawn)) {
      const list = values.get(name);
      if (list === undefined) values.set(name, [value]);
      else list.push(value);
    }
  }
  const left = Math.max(1, total - drawnWords);
  return Object.fromEntries(
    [...values].map(([name, each]) => {
      const value = each.reduce((sum, one) => sum + one, 0) / each.length;
      const spread = each.reduce((sum, one) => sum + (one - value) ** 2, 0) / (each.length - 1);
      return [name, { value, error: Math.sqrt(spread * (drawnWords / left + 1 / draws)) }];
    }),
  );
}

/** Counts n-grams in arrays that are cleared by what was counted. */
class Counter {
  readonly #words: Int32Array;
  readonly #pairs: Int32Array;
  readonly #triples: Int32Array;
  readonly #openings: Int32Array;
  readonly #anchor: Anchor | undefined;

  constructor(space: GramSpace, anchor: Anchor | undefined) {
    this.#words = new Int32Array(space.words);
    this.#pairs = new Int32Array(space.pairs);
    this.#triples = new Int32Array(space.triples);
    this.#openings = new Int32Array(space.triples);
    this.#anchor = anchor;
  }

  measure(items: readonly GramItem[]): [MeasureName, number][] {
    const found: [MeasureName, number][] = [];
    const anchor = this.#anchor;
    if (anchor !== undefined) found.push(...this.#measureTail(items, anchor.tail));
    let looped = 0;
    let answers = 0;
    for (const item of items) {
      for (const word of item.words) add(this.#words, word);
      for (const pair of item.pairs) add(this.#pairs, pair);
      for (const triple of item.triples) add(this.#triples, triple);
      looped += item.looped;
      if (item.opening < 0) continue;
      answers += 1;
      add(this.#openings, item.opening);
    }
    if (anchor?.words !== undefined) {
      found.push(['js-divergence', jsDivergence(anchor.words, this.#words)]);
      found.push(['kl-divergence', klDivergence(anchor.words, this.#words, alpha)]);
    }
    const words = take(this.#words, items, (item) => item.words);
    const pairs = take(this.#pairs, items, (item) => item.pairs);
    const triples = take(this.#triples, items, (item) => item.triples);
    const openings = take(this.#openings, items, (item) =>
      item.opening < 0 ? [] : [item.opening],
    );
    found.push(
      ['distinct-3', share(triples.kinds, triples.total)],
      ['hapax-share', share(words.once, words.kinds)],
      ['unseen-mass', share(pairs.once, pairs.total)],
      ['pair-entropy', pairs.total > 1 ? pairs.entropy / Math.log2(pairs.total) : 0],
      ['mode-mass', share(triples.top, triples.total)],
      ['opening-mass', share(openings.top, answers)],
      ['looping', share(looped, triples.total)],
    );
    return found;
  }

  #measureTail(items: readonly GramItem[], tail: Tail): [MeasureName, number][] {
    let total = 0;
    let hits = 0;
    let kinds = 0;
    for (const item of items) {
      if (!isMeasured(item)) continue;
      total += item.pairs.length;
      for (const pair of item.pairs) {
        if (tail[pair] !== 1) continue;
        hits += 1;
        if (this.#pairs[pair] === 0) kinds += 1;
        this.#pairs[pair] = 1;
      }
    }
    for (const { pairs } of items) for (const pair of pairs) this.#pairs[pair] = 0;
    return [
      ['tail-mass', share(hits, total)],
      // By the number of pairs that were read: how many of the records fall on the measured half varies.
      ['tail-recall', share(kinds, total)],
    ];
  }
}

function add(counts: Int32Array, number: number): void {
  counts[number] = (counts[number] as number) + 1;
}

/** count × log₂ count of small counts. */
const bits = Float64Array.from({ length: 256 }, (_, count) =>
  count < 2 ? 0 : count * Math.log2(count),
);

interface Totals {
  total: number;
  kinds: number;
  /** Of those, how many stood once. */
  once: number;
  /** Bits. */
  entropy: number;
  /** Of the most frequent together. */
  top: number;
}

/** What was counted, which is cleared. */
function take(
  counts: Int32Array,
  items: readonly GramItem[],
  of: (item: GramItem) => ArrayLike<number> & Iterable<number>,
): Totals {
  const totals: Totals = { total: 0, kinds: 0, once: 0, entropy: 0, top: 0 };
  const top = new Array<number>(modeSize).fill(0); // ascending
  let sum = 0;
  for (const item of items) {
    for (const number of of(item)) {
      const count = counts[number] as number;
      if (count === 0) continue;
      counts[number] = 0;
      totals.total += count;
      totals.kinds += 1;
      if (count === 1) totals.once += 1;
      else sum += count < bits.length ? (bits[count] as number) : count * Math.log2(count);
      if (count <= (top[0] as number)) continue;
      top[0] = count;
      top.sort((a, b) => a - b);
    }
  }
  totals.entropy = totals.total === 0 ? 0 : Math.log2(totals.total) - sum / totals.total;
  totals.top = top.reduce((all, one) => all + one, 0);
  return totals;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
