// Near-duplicates of few records that somebody names, among any number: the join of the gate, turned
// round. Every pair at or above the threshold is found, and its similarity is exact.
import type { DataRecord, Side } from '../../core/record.ts';
import { Shingler } from '../../kernels/shingler.ts';
import { textOf } from '../../kinds/record-text.ts';
import { findCommonShingles, type ShingleOptions } from './shingle-columns.ts';

/** Records by their shingles, without those that are common in a side. */
export class NearestNamed {
  readonly #threshold: number;
  readonly #boilerplate: ReadonlySet<number>;
  readonly #shingler: Shingler;
  readonly #holders = new Map<bigint, number[]>();
  readonly #sizes: number[] = [];
  /** How many shingles of the record that is looked at each one has; zeros in between. */
  readonly #shared: Uint32Array;

  constructor(named: readonly DataRecord[], side: Side, options: ShingleOptions) {
    this.#threshold = options.threshold;
    this.#boilerplate = new Set(findCommonShingles(side, options).boilerplate);
    this.#shingler = new Shingler(options);
    this.#shared = new Uint32Array(named.length);
    for (const [i, record] of named.entries()) {
      const set = this.#setOf(record);
      this.#sizes.push(set.length);
      for (const hash of set) {
        const holders = this.#holders.get(hash);
        if (holders === undefined) this.#holders.set(hash, [i]);
        else holders.push(i);
      }
    }
  }

  /** The index of the named record that a record is most like, of two alike the first. */
  find(record: DataRecord): { readonly index: number; readonly similarity: number } | undefined {
    const set = this.#setOf(record);
    const touched: number[] = [];
    for (const hash of set) {
      for (const i of this.#holders.get(hash) ?? []) {
        if (this.#shared[i] === 0) touched.push(i);
        this.#shared[i] = (this.#shared[i] as number) + 1;
      }
    }
    let best: { index: number; similarity: number } | undefined;
    for (const index of touched.sort((a, b) => a - b)) {
      const shared = this.#shared[index] as number;
      this.#shared[index] = 0;
      const similarity = shared / ((this.#sizes[index] as number) + set.length - shared);
      if (similarity < this.#threshold || similarity <= (best?.similarity ?? 0)) continue;
      best = { index, similarity };
    }
    return best;
  }

  #setOf(record: DataRecord): BigUint64Array {
    const set = this.#shingler.shingle(textOf(record));
    if (this.#boilerplate.size === 0) return set;
    return set.filter((hash) => !this.#boilerplate.has(Number(hash >> 32n)));
  }
}

/** True when a text holds a run of words of a record that is as long as an n-gram. */
export function repeatsWords(text: string, record: DataRecord, options: ShingleOptions): boolean {
  const shingler = new Shingler(options);
  const said = new Set(shingler.shingle(text));
  return shingler.shingle(textOf(record)).some((hash) => said.has(hash));
}
