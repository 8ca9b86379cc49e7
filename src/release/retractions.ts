// retractions.json: what was taken back of a dataset, read strictly and written in one form. It holds
// ids and digests, never a text of a record.
import { ConfigError } from '../core/errors.ts';
import { isObject, type Json } from '../core/json.ts';
import type { Retraction, Retractions } from '../core/release.ts';

/** Its name, in a dataset's folder and in a release. */
export const retractionsFile = 'retractions.json';

export const noRetractions: Retractions = { format: 1, retracted: [] };

/** What a reason may be long: it is read in lists. */
export const maxWhyCharacters = 500;

const docs = 'docs/retract.md';

/** 16 MiB, some 50,000 entries: a pull request may bring any file. */
const maxBytes = 16 * 1024 * 1024;

/** The file's value. Throws ConfigError, with its path, for anything else. */
export function parseRetractions(bytes: Uint8Array, path: string): Retractions {
  const fail = (what: string, hint?: string): ConfigError =>
    new ConfigError(what, { at: path, docs, ...(hint === undefined ? {} : { hint }) });
  if (bytes.length > maxBytes) {
    throw fail(`${bytes.length} bytes; the file holds at most ${maxBytes}`);
  }
  let value: Json;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    throw fail(
      'not valid JSON',
      'Entries are only added: where two branches added some, keep both. heartcut retract writes the file.',
    );
  }
  const problem = findProblem(value);
  if (problem !== undefined) {
    throw fail(problem, 'heartcut retract writes the file; take its last good version from git.');
  }
  return value as unknown as Retractions;
}

/** The file as it is written. */
export function printRetractions({ format, retracted }: Retractions): string {
  const entries = retracted.map(({ id, content, why, date, because, releases }) => ({
    id,
    content,
    why,
    date,
    ...(because === undefined ? {} : { because: { id: because.id, of: because.of } }),
    releases,
  }));
  return `${JSON.stringify({ format, retracted: entries }, null, 2)}\n`;
}

/** The entry that a record of this id and content was taken back by: the content's goes first. */
export function findRetraction(
  retracted: readonly Retraction[],
  { id, content }: { readonly id: string; readonly content: string },
): Retraction | undefined {
  return (
    retracted.find((each) => each.content === content) ?? retracted.find((each) => each.id === id)
  );
}

/** What is wrong with a value that should be a list of retractions; undefined for nothing. */
export function findRetractedProblem(value: Json | undefined): string | undefined {
  if (!Array.isArray(value)) return `retracted must be a list, found ${show(value)}`;
  for (const [i, entry] of value.entries()) {
    const problem = findEntryProblem(entry);
    if (problem !== undefined) return `retracted[${i}]: ${problem}`;
  }
  return undefined;
}

function findProblem(value: Json): string | undefined {
  if (!isObject(value)) return `the file must be a JSON object, found ${show(value)}`;
  if (value.format !== 1) {
    return `format must be 1, found ${show(value.format)}; a newer heartcut may have written it`;
  }
  return findUnknownKey(value, ['format', 'retracted']) ?? findRetractedProblem(value.retracted);
}

function findEntryProblem(entry: Json): string | undefined {
  if (!isObject(entry)) return `must be an object, found ${show(entry)}`;
  const { id, content, why, date, because, releases } = entry;
  const unknown = findUnknownKey(entry, ['id', 'content', 'why', 'date', 'because', 'releases']);
  if (unknown !== undefined) return unknown;
  if (!isFilled(id)) return `id must be text, found ${show(id)}`;
  if (!isDigest(content)) {
    return `content must be sha256: and 64 small hex digits, found ${show(content)}`;
  }
  if (!isFilled(why) || why.length > maxWhyCharacters) {
    return `why must be text of 1 to ${maxWhyCharacters} characters, found ${show(why)}`;
  }
  if (!isDay(date)) return `date must be a day like 2026-11-30, found ${show(date)}`;
  if (because !== undefined) {
    if (!isObject(because)) return `because must be an object, found ${show(because)}`;
    const other = findUnknownKey(because, ['id', 'of']);
    if (other !== undefined) return `because: ${other}`;
    if (!isFilled(because.id)) return `because.id must be text, found ${show(because.id)}`;
    if (because.of !== 'duplicate' && because.of !== 'descendant') {
      return `because.of must be duplicate or descendant, found ${show(because.of)}`;
    }
  }
  if (!Array.isArray(releases)) return `releases must be a list, found ${show(releases)}`;
  const odd = releases.find((each) => !isVersion(each));
  if (odd !== undefined) return `releases must hold versions like 1.2.0, found ${show(odd)}`;
  if (new Set(releases).size < releases.length) return 'releases holds a version twice';
  return undefined;
}

function findUnknownKey(value: object, known: readonly string[]): string | undefined {
  const other = Object.keys(value).find((key) => !known.includes(key));
  return other === undefined
    ? undefined
    : `unknown key ${show(other)}; there are ${known.join(', ')}`;
}

function isFilled(value: Json | undefined): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

const digestPattern = /^sha256:[0-9a-f]{64}$/;

/** True for the digest of a record's whole content. */
export function isDigest(value: unknown): value is string {
  return typeof value === 'string' && digestPattern.test(value);
}

function isVersion(value: Json): boolean {
  return typeof value === 'string' && /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(value);
}

function isDay(value: Json | undefined): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What stood there, shortly and without what a terminal acts on. */
function show(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
  return text.replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
