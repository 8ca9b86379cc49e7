// Content ids of lines that are flat objects of ASCII strings, as most are: their canonical form is put
// together from the texts that the kernel reads, in two thirds of the time; most of that is SHA-256.
import { FlatReader } from '../kernels/flat-reader.ts';
import { contentIdOf } from './canonical.ts';

/** By byte: what JSON.stringify writes behind a backslash; 0 for what it writes as it is. */
const escapes = new Uint8Array(128);
for (const [byte, letter] of ['\bb', '\tt', '\nn', '\ff', '\rr', '""', '\\\\']) {
  escapes[String(byte).charCodeAt(0)] = String(letter).charCodeAt(0);
}

let reader: FlatReader | undefined;
let out = new Uint8Array(16 * 1024);

/** The names of the last line, and how its fields are sorted; undefined for names that repeat. */
let lastNames = new Uint8Array(0);
let lastFields: readonly Field[] | undefined;

interface Field {
  readonly index: number;
  /** With what stands before and behind it: `{"a":"`. */
  readonly head: Uint8Array;
}

/** What `contentId` gives for the line's value; undefined for a line that has to be parsed. */
export function flatContentId(line: Uint8Array): string | undefined {
  reader ??= new FlatReader();
  const count = reader.read(line);
  if (count < 0) return undefined;
  if (lastFields?.length !== count || !reader.hasNames(lastNames)) {
    const names = reader.names();
    lastNames = Buffer.from(names, 'latin1');
    lastFields = sortFields(names);
  }
  // Each byte is two at most, and names are no longer than in the line.
  if (out.length < line.length * 3 + 16) out = new Uint8Array(line.length * 6);
  return lastFields && contentIdOf(out.subarray(0, write(reader, lastFields)));
}

function sortFields(names: string): Field[] | undefined {
  const sorted = names
    .split('"')
    .slice(0, -1)
    .map((name, index) => ({ name, index }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (new Set(sorted.map(({ name }) => name)).size < sorted.length) return undefined;
  return sorted.map(({ name, index }, place) => ({
    index,
    head: Buffer.from(`${place === 0 ? '{' : '",'}"${name}":"`, 'latin1'),
  }));
}

/** Writes canonical JSON to `out`; its length. */
function write({ bytes, edges }: FlatReader, fields: readonly Field[]): number {
  let at = 0;
  for (const { index, head } of fields) {
    for (let k = 0; k < head.length; k += 1) out[at++] = head[k] as number;
    const end = edges[2 * index + 1] as number;
    for (let k = edges[2 * index] as number; k < end; k += 1) {
      const byte = bytes[k] as number;
      const letter = escapes[byte] as number;
      if (letter === 0) {
        out[at++] = byte;
      } else {
        out[at++] = 0x5c;
        out[at++] = letter;
      }
    }
  }
  out[at++] = 0x22;
  out[at++] = 0x7d;
  return at;
}
