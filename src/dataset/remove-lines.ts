// A file without some of its lines: every other byte stays, line ends and a byte order mark too.
import type { JsonlFile } from './jsonl-file.ts';

const pieceBytes = 1024 * 1024;

/**
 * The bytes of the file but those of the lines (counted from 0), each with its own line end, in pieces
 * that may be kept. Throws RangeError for a line that is not there.
 */
export function* removeLines(file: JsonlFile, lines: readonly number[]): Generator<Uint8Array> {
  const { source } = file;
  const { count, starts } = file.lines;
  const removed = [...new Set(lines)].sort((a, b) => a - b);
  let at = 0;
  for (const line of removed) {
    if (!Number.isInteger(line) || line < 0 || line >= count) {
      throw new RangeError(`${file.path} has no line ${line + 1}`);
    }
    yield* copyBytes(source, at, starts[line] as number);
    at = line + 1 < count ? (starts[line + 1] as number) : source.size;
  }
  yield* copyBytes(source, at, source.size);
}

function* copyBytes(source: JsonlFile['source'], from: number, to: number): Generator<Uint8Array> {
  for (let at = from; at < to; at += pieceBytes) {
    // What a source gives may be overwritten by its next read.
    yield Uint8Array.from(source.read(at, Math.min(to, at + pieceBytes)));
  }
}
