// The lines of two sides, as a comparison names them: by their index among all filled lines of a side.
import type { DatasetSide } from './side.ts';

/** One filled line of a side. */
export interface Entry {
  readonly file: number;
  readonly line: number;
}

/** Indices of entries of both sides that are one record. */
export interface Match {
  readonly base: number;
  readonly head: number;
}

/** Base and head with their filled lines. */
export interface Sides {
  readonly base: DatasetSide | null;
  readonly baseEntries: readonly Entry[];
  readonly head: DatasetSide | null;
  readonly headEntries: readonly Entry[];
}

/** Every line of a side that is not blank, in file order. */
export function filledLines(side: DatasetSide | null): Entry[] {
  const entries: Entry[] = [];
  side?.files.forEach((file, fileIndex) => {
    for (let line = 0; line < file.lines.count; line += 1) {
      if (!file.isBlankLine(line)) entries.push({ file: fileIndex, line });
    }
  });
  return entries;
}
