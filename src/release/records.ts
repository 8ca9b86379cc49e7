// The records of a version by split, in the order of their files, as lines and as values.
import { DatasetError } from '../core/errors.ts';
import type { DataRecord } from '../core/record.ts';
import type { DatasetSide } from '../dataset/side.ts';

/** A split and its records; '' for those in none. */
export interface ReleaseSplit {
  readonly name: string;
  readonly records: number;
}

/** Which records are in which split. */
export interface SplitPlan {
  readonly names: readonly string[];
  /** By record in file order: a place in `names`. */
  readonly numbers: Uint8Array;
}

/** The splits that dataset.yaml gives to files, in its order; those in none come last. */
export function splitsOfFiles(side: DatasetSide): SplitPlan {
  const names = [...Object.keys(side.manifest.splits), ''];
  const numbers = new Uint8Array(side.count);
  let i = 0;
  for (const record of side.records({ plain: true })) {
    numbers[i] = names.indexOf(record.split ?? '');
    i += 1;
  }
  return { names, numbers };
}

export class ReleaseRecords {
  readonly splits: readonly ReleaseSplit[];
  readonly #side: DatasetSide;
  readonly #plan: SplitPlan;

  constructor(side: DatasetSide, plan: SplitPlan) {
    this.#side = side;
    this.#plan = plan;
    const counts = new Uint32Array(plan.names.length);
    for (const number of plan.numbers) counts[number] = (counts[number] as number) + 1;
    this.splits = plan.names
      .map((name, number) => ({ name, records: counts[number] as number }))
      // A split that dataset.yaml names is told even where it is empty.
      .filter(({ name, records }) => name !== '' || records > 0);
  }

  /** The lines of a split as they stand in the files, each with one LF. Valid until the next. */
  *lines(split: string): Generator<Uint8Array> {
    const { files } = this.#side;
    let ended = Buffer.allocUnsafe(64 * 1024);
    for (const { fileIndex, line } of this.#places(split)) {
      const bytes = files[fileIndex]?.bytesOf(line) ?? Buffer.alloc(0);
      if (bytes.length >= ended.length) ended = Buffer.allocUnsafe(bytes.length * 2);
      bytes.copy(ended);
      ended[bytes.length] = 0x0a;
      yield ended.subarray(0, bytes.length + 1);
    }
  }

  *records(split: string): Generator<DataRecord> {
    for (const { fileIndex, line } of this.#places(split)) {
      yield this.#side.recordAt(fileIndex, line);
    }
  }

  *#places(split: string): Generator<{ readonly fileIndex: number; readonly line: number }> {
    const wanted = this.#plan.names.indexOf(split);
    let i = 0;
    for (const [fileIndex, file] of this.#side.files.entries()) {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        if (this.#plan.numbers[i] === wanted) yield { fileIndex, line };
        i += 1;
      }
    }
  }
}

/** Throws DatasetError for the first line that is no record: a release leaves nothing out. */
export function requireReadable(side: DatasetSide): void {
  for (const file of side.files) {
    const { problem } = file;
    // An empty file leaves nothing out.
    if (problem !== undefined && problem.code !== 'empty-file') {
      throw unreadable(file.path, `the file can't be read as lines (${problem.code})`);
    }
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw unreadable(`${file.path}:${line + 1}`, `line ${line + 1} is no record`);
    }
  }
}

function unreadable(at: string, message: string): DatasetError {
  return new DatasetError(message, {
    at,
    hint: 'heartcut check says what is wrong with it. A release leaves no line out.',
  });
}
