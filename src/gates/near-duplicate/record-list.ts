import type { DataRecord, Side } from '../../core/record.ts';

/** Many records of several sides as numbers: an object for each would weigh more than its text. */
export class RecordList {
  readonly #sides: readonly Side[];
  readonly #paths: readonly (readonly string[])[];
  #side = new Uint16Array(1024);
  #path = new Uint32Array(1024);
  #line = new Uint32Array(1024);
  #count = 0;

  constructor(sides: readonly Side[]) {
    this.#sides = sides;
    this.#paths = sides.map((side) => side.paths);
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a record of the side with this index. */
  add(side: number, record: DataRecord): void {
    const i = this.#count;
    if (i === this.#line.length) {
      const sides = new Uint16Array(i * 2);
      const paths = new Uint32Array(i * 2);
      const lines = new Uint32Array(i * 2);
      sides.set(this.#side);
      paths.set(this.#path);
      lines.set(this.#line);
      [this.#side, this.#path, this.#line] = [sides, paths, lines];
    }
    this.#side[i] = side;
    this.#path[i] = (this.#paths[side] ?? []).indexOf(record.path);
    this.#line[i] = record.line;
    this.#count += 1;
  }

  get(i: number): DataRecord {
    const path = this.#paths[this.#side[i] as number]?.[this.#path[i] as number] ?? '';
    const record = this.sideOf(i).find(path, this.#line[i] as number);
    if (record === undefined) throw new RangeError(`no record ${i}`);
    return record;
  }

  sideOf(i: number): Side {
    return this.#sides[this.#side[i] as number] as Side;
  }
}
