// Change entries: one small Markdown file in `.changes/` for a pull request, written by a person, as
// changesets has them. Docs: docs/releases.md, "Change entries".
import { LineCounter, parseDocument } from 'yaml';
import { bumps, type Bump } from '../core/release.ts';

/** The folder in the repository's root. */
export const entriesFolder = '.changes';

/** Where people read what an entry is. */
export const entriesDocs = 'docs/releases.md';

// A change is told in a few sentences; a page of text is a document of its own.
const maxBytes = 64 * 1024;
const maxFrontMatterCharacters = 4 * 1024;
const maxProseCharacters = 10_000;
const maxDatasets = 50;

/** What a reader can't see, or sees in another order: control characters, surrogates, bidi. */
const hiddenCharacter =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/u;

const example = 'It begins like this:\n---\nmy-dataset: minor\n---\n\nAdds questions about rivers.';

/** A file of `.changes/`. */
export interface ChangeEntry {
  readonly path: string;
  readonly bumps: readonly {
    readonly dataset: string;
    readonly bump: Bump;
    /** Counts from 1. */
    readonly line: number;
  }[];
  /** Trimmed, not empty; line ends are `\n`. */
  readonly prose: string;
}

/** A mistake in an entry; lines count from 1. */
export interface EntryProblem {
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** True for the path of an entry. A README may explain to people what the folder is for. */
export function isEntryPath(path: string): boolean {
  const name = path.slice(entriesFolder.length + 1);
  if (!path.startsWith(`${entriesFolder}/`) || name.includes('/')) return false;
  return name.endsWith('.md') && name.toLowerCase() !== 'readme.md';
}

/** The entry in a file, or all that is wrong with it. */
export function parseEntry(
  bytes: Uint8Array,
  path: string,
): ChangeEntry | { readonly problems: readonly EntryProblem[] } {
  const refuse = (line: number, message: string, hint = example) => {
    return { problems: [{ path, line, message, hint }] };
  };
  if (bytes.length > maxBytes) {
    return refuse(1, `${bytes.length} bytes; a change entry holds at most ${maxBytes}`);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return refuse(1, 'not UTF-8 text', 'Save it as UTF-8.');
  }
  const lines = text.split('\n');
  const hidden = lines.findIndex((line) => hiddenCharacter.test(line));
  if (hidden >= 0) {
    const found = hiddenCharacter.exec(lines[hidden] ?? '')?.[0].codePointAt(0) ?? 0;
    const code = `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
    return refuse(hidden + 1, `a character that can't be seen: ${code}`, 'Remove it.');
  }
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---') return refuse(1, 'it does not begin with ---');
  if (end < 0) return refuse(1, 'no second --- ends what it says of datasets');
  const front = lines.slice(1, end).join('\n');
  if (front.length > maxFrontMatterCharacters) {
    return refuse(2, `more than ${maxFrontMatterCharacters} characters before the second ---`);
  }
  const { found, problems } = readBumps(front, path);
  const prose = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  if (prose === '') {
    const hint = 'Say below the second --- what is different, for people who train on the data.';
    problems.push({ path, line: end + 2, message: 'it says nothing', hint });
  }
  if (prose.length > maxProseCharacters) {
    const message = `${prose.length} characters of text; an entry holds at most ${maxProseCharacters}`;
    problems.push({ path, line: end + 2, message, hint: 'Put it into a document and name that.' });
  }
  return problems.length > 0 ? { problems } : { path, bumps: found, prose };
}

/** `front` stands in the file from line 2 on. */
function readBumps(
  front: string,
  path: string,
): { found: { dataset: string; bump: Bump; line: number }[]; problems: EntryProblem[] } {
  const found: { dataset: string; bump: Bump; line: number }[] = [];
  const problems: EntryProblem[] = [];
  const counter = new LineCounter();
  const refuse = (offset: number, message: string, hint = example): void => {
    problems.push({ path, line: counter.linePos(offset).line + 1, message, hint });
  };
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(front, {
      schema: 'core',
      resolveKnownTags: false,
      stringKeys: true,
      prettyErrors: false,
      lineCounter: counter,
    });
  } catch {
    // Brackets nested by the thousand end in an overflow.
    refuse(0, 'not valid YAML');
    return { found, problems };
  }
  const [error] = [...document.errors, ...document.warnings];
  const value: unknown = error === undefined ? toPlain(document) : undefined;
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (error !== undefined) {
    const [message = ''] = error.message.split('\n');
    refuse(error.pos[0], `not valid YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`);
  } else if (!isMap || Object.keys(value).length === 0) {
    refuse(0, 'it names no dataset');
  } else if (Object.keys(value).length > maxDatasets) {
    refuse(0, `more than ${maxDatasets} datasets`);
  } else {
    for (const [dataset, bump] of Object.entries(value)) {
      const line = lineOf(front, dataset) + 2;
      if (bumps.includes(bump as Bump)) found.push({ dataset, bump: bump as Bump, line });
      else {
        const message = `${JSON.stringify(dataset)} needs major, minor or patch, found ${describe(bump)}`;
        problems.push({ path, line, message, hint: example });
      }
    }
  }
  return { found, problems };
}

/** An alias could stand for a value many times over: none is followed. */
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

/** The line that begins with a key, from 0; 0 where none does, as in a map on one line. */
function lineOf(front: string, key: string): number {
  const starts = (line: string): boolean => line.replace(/^\s*["']?/, '').startsWith(key);
  return Math.max(0, front.split('\n').findIndex(starts));
}

function describe(value: unknown): string {
  if (value === null) return 'nothing';
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The text of an entry. */
export function writeEntry(
  wanted: readonly { readonly dataset: string; readonly bump: Bump }[],
  prose: string,
): string {
  const front = wanted.map(({ dataset, bump }) => `${dataset}: ${bump}\n`).join('');
  return `---\n${front}---\n\n${prose.trim()}\n`;
}

/** The entry's file once a dataset is released; null where it speaks of no other. */
export function withoutDataset(
  { bumps: named, prose }: ChangeEntry,
  dataset: string,
): string | null {
  const others = named.filter((each) => each.dataset !== dataset);
  return others.length === 0 ? null : writeEntry(others, prose);
}

/** The file name of an entry: the first words of its text, so that the same text gives the same. */
export function nameEntry(prose: string, fallback: string): string {
  const words = prose
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g);
  const name = (words ?? []).slice(0, maxNameWords).join('-').slice(0, maxNameCharacters);
  return `${name.replace(/-+$/, '') || fallback}.md`;
}

// Enough to tell entries of a folder apart.
const maxNameWords = 6;
const maxNameCharacters = 60;
