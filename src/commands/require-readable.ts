// For commands that make a file of records: what can't be read must not be missing from it unsaid.
import { DatasetError } from '../core/errors.ts';
import type { DatasetSide } from '../dataset/side.ts';

/** Throws DatasetError for the first line that is no record. */
export function requireReadable(side: DatasetSide): void {
  for (const file of side.files) {
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw new DatasetError(`line ${line + 1} is no record`, {
        at: `${file.path}:${line + 1}`,
        hint: 'heartcut check says what is wrong with it. Nothing was written.',
      });
    }
  }
}
