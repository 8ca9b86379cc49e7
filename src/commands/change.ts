// A change entry out of a sentence: which file it is, and what stands in it.
import { hash } from 'node:crypto';
import { ConfigError } from '../core/errors.ts';
import type { Bump } from '../core/release.ts';
import {
  entriesDocs,
  entriesFolder,
  nameEntry,
  parseEntry,
  writeEntry,
} from '../release/entries.ts';

export interface WrittenEntry {
  /** Repository-relative; the same for the same text. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Throws ConfigError for a text that no entry may hold. */
export function makeEntry(dataset: string, bump: Bump, text: string): WrittenEntry {
  // A text without a letter of a to z still gets a name of its own.
  const name = nameEntry(text, `change-${hash('sha256', text.trim(), 'hex').slice(0, 8)}`);
  const path = `${entriesFolder}/${name}`;
  const bytes = Buffer.from(writeEntry([{ dataset, bump }], text.replaceAll('\r\n', '\n')));
  const parsed = parseEntry(bytes, path);
  if ('problems' in parsed) {
    const [problem] = parsed.problems;
    throw new ConfigError(problem?.message ?? 'no entry', {
      hint: problem?.hint ?? '',
      docs: entriesDocs,
    });
  }
  return { path, bytes };
}
