// Content ids of lines that are flat objects of ASCII strings, as most are: their canonical form is put
// together from the texts that the kernel reads, in half of the time; most of that is SHA-256.
import { FlatReader, type CanonicalField } from '../kernels/flat-reader.ts';
import { contentIdOf } from './canonical.ts';

let reader: FlatReader | undefined;

/** The names of the last line, and how its fields are sorted; undefined for names that repeat. */
let lastNames = new Uint8Array(0);
let lastFields: readonly CanonicalField[] | undefined;

const close = Buffer.from('"}');

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
  return lastFields && contentIdOf(reader.canonical(lastFields, close));
}

function sortFields(names: string): CanonicalField[] | undefined {
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
