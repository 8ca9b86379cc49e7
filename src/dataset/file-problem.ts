// Files that are not JSONL at all, recognised by their first bytes: one clear finding instead of one
// for each line.
import type { Json } from '../core/json.ts';
import type { LineProblem } from '../core/record.ts';
import { hasByteOrderMark, isBlank } from './lines.ts';

const lfsPointerStart = 'version https://git-lfs.github.com/spec/'; // git-lfs specification

/** The problem of the file as a whole, or undefined for one that can be read line by line. */
export function findFileProblem(
  path: string,
  bytes: Buffer,
  side: 'base' | 'head',
): LineProblem | undefined {
  const found = recognise(bytes);
  if (found === undefined) return undefined;
  const at = { path, line: 1, column: 1, ...(side === 'base' ? { side } : {}) };
  return { code: found.code, at, data: found.data, fatal: true };
}

function recognise(
  bytes: Buffer,
): { code: string; data: Readonly<Record<string, Json>> } | undefined {
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    return { code: 'compressed', data: { found: 'gzip' } };
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) {
    return { code: 'compressed', data: { found: 'zstd' } };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { code: 'utf-16', data: { found: 'a UTF-16 byte order mark' } };
  }
  const head = bytes.toString('latin1', start, start + 200);
  if (head.startsWith(lfsPointerStart)) {
    return { code: 'git-lfs-pointer', data: { found: lfsSize(head) } };
  }
  const firstLine = firstFilledLine(bytes, start);
  if (firstLine === undefined) return { code: 'empty-file', data: { found: bytes.length } };
  // A pretty-printed file opens a bracket on a line of its own and goes on below.
  if (/^[[{]\s*$/.test(firstLine.text) && !isBlank(bytes, firstLine.end, bytes.length)) {
    return { code: 'pretty-printed', data: { found: firstLine.text.trim() } };
  }
  if (/^\[\s*\{/.test(firstLine.text) && !closesOnItsLine(firstLine.text)) {
    return { code: 'pretty-printed', data: { found: '[' } };
  }
  return undefined;
}

/** `[{...},` goes on below; `[{...}]` is one line and is reported as an array by itself. */
function closesOnItsLine(line: string): boolean {
  return line.trimEnd().endsWith(']');
}

function lfsSize(pointer: string): string {
  const size = /^size (\d+)$/m.exec(pointer)?.[1];
  return size === undefined ? 'a pointer' : `a pointer to ${size} bytes`;
}

function firstFilledLine(bytes: Buffer, start: number): { text: string; end: number } | undefined {
  let from = start;
  while (from < bytes.length) {
    const lf = bytes.indexOf(10, from);
    const end = lf < 0 ? bytes.length : lf;
    if (!isBlank(bytes, from, end)) return { text: bytes.toString('utf8', from, end), end };
    from = end + 1;
  }
  return undefined;
}
