import type { DataRecord, Side } from '../../core/record.ts';

/** Many records of several sides as numbers: an object for each would weigh more than its text. */
export class RecordList {
  readonly #sides: Side[] = [];
  readonly #paths: (readonly string[])[] = [];
  #side = new Uint16Array(1024);
  #path = new Uint32Array(1024);
  #line = new Uint32Array(1024);
  #count = 0;

  constructor(side: Side) {
    this.#open(side);
  }

  get count(): number {
    return this.#count;
  }

  /** Adds a record, of the first side or of another; those of one side come in a row. */
  add(record: DataRecord, side = this.#sides[0] as Side): void {
    if (side !== this.#sides.at(-1)) this.#open(side);
    const sideIndex = this.#sides.length - 1;
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
    this.#side[i] = sideIndex;
    this.#path[i] = (this.#paths[sideIndex] ?? []).indexOf(record.path);
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

  #open(side: Side): void {
    this.#sides.push(side);
    this.#paths.push(side.paths);
  }
}
