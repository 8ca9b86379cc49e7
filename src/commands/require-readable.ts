// For commands that make a file of records: what can't be read must not be missing from it unsaid.
import { DatasetError } from '../core/errors.ts';
import type { DatasetSide } from '../dataset/side.ts';

const hint = 'heartcut check says what is wrong with it. Nothing was written.';

/** Throws DatasetError for a file that is no JSONL, and for the first line that is no record. */
export function requireReadable(side: DatasetSide): void {
  for (const file of side.files) {
    // Compressed, a pointer of git-lfs, one JSON document: such a file has no lines to look at.
    if (file.problem !== undefined && file.problem.code !== 'empty-file') {
      const message = `${file.path} is no JSONL file (${file.problem.code})`;
      throw new DatasetError(message, { hint });
    }
    for (let line = 0; line < file.lines.count; line += 1) {
      if (file.isBlankLine(line) || file.isRecord(line)) continue;
      throw new DatasetError(`line ${line + 1} is no record`, {
        at: `${file.path}:${line + 1}`,
        hint,
      });
    }
  }
}
