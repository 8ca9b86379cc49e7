import type { DataRecord, Side } from '../core/record.ts';

/** Records of several sides in a row, named by number: an object for each would weigh too much. */
export class RecordList {
  readonly #runs: { readonly side: Side; readonly first: number; readonly places?: Uint32Array }[] =
    [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Adds all records of a side, or those with these numbers there. */
  add(side: Side, places?: Uint32Array): void {
    this.#runs.push({ side, first: this.#count, ...(places === undefined ? {} : { places }) });
    this.#count += places?.length ?? side.count;
  }

  get(i: number, how?: { readonly plain: boolean }): DataRecord {
    const { side, first, places } = this.#runOf(i);
    return side.at(places?.[i - first] ?? i - first, how);
  }

  sideOf(i: number): Side {
    return this.#runOf(i).side;
  }

  #runOf(i: number) {
    const run = this.#runs.findLast(({ first }) => first <= i);
    if (run === undefined || i >= this.#count) throw new RangeError(`no record ${i}`);
    return run;
  }
}
