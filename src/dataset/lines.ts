// Finds the lines of a file in its bytes. Only LF ends a line: U+2028 and a lone CR are text.

const lf = 10;
const cr = 13;

/** Lines of a file as byte ranges without their line ends; line numbers are index + 1. */
export interface Lines {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Splits bytes into lines. A byte order mark and CR before LF belong to no line. */
export function splitLines(bytes: Buffer): Lines {
  const capacity = Math.max(16, Math.ceil(bytes.length / 128));
  let starts = new Uint32Array(capacity);
  let ends = new Uint32Array(capacity);
  let count = 0;
  let start = hasByteOrderMark(bytes) ? 3 : 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(lf, start);
    const next = found < 0 ? bytes.length : found;
    if (count === starts.length) {
      starts = grow(starts);
      ends = grow(ends);
    }
    starts[count] = start;
    ends[count] = next > start && found >= 0 && bytes[next - 1] === cr ? next - 1 : next;
    count += 1;
    start = next + 1;
  }
  return { count, starts, ends };
}

function grow(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** True for the UTF-8 byte order mark that some editors write. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** True when the range holds only spaces, tabs and CR. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte !== 32 && byte !== 9 && byte !== cr) return false;
  }
  return true;
}
