// release.json in a dataset's folder: the version that was prepared last, and what it is of.
import { ConfigError } from '../core/errors.ts';
import { asText, isObject, type Json, type JsonObject } from '../core/json.ts';
import { bumps, type PlannedRelease } from '../core/release.ts';
import { compareVersions, isVersion } from './version.ts';

/** In the dataset's folder. */
export const plannedFile = 'release.json';

const docs = 'docs/releases.md';

// Six short values.
const maxBytes = 16 * 1024;

/** What a release.json says. Throws ConfigError, at the key, where it can't be believed. */
export function parsePlanned(bytes: Uint8Array, path: string): PlannedRelease {
  if (bytes.length > maxBytes) throw refused(path, 1, `${bytes.length} bytes, ${maxBytes} at most`);
  let text: string;
  let value: Json;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    value = JSON.parse(text) as Json;
  } catch {
    throw refused(path, 1, 'not JSON');
  }
  if (!isObject(value)) throw refused(path, 1, 'not a map of keys');
  const lines = text.split('\n');
  const check = (key: string, isFine: boolean, wanted: string): void => {
    if (isFine) return;
    const line = lines.findIndex((each) => each.includes(JSON.stringify(key)));
    throw refused(path, line + 1 || 1, `${key} must be ${wanted}`);
  };
  const { format, version, date, previous, bump, content } = value;
  check('format', format === 1, '1: another format is of another version of heartcut');
  check('version', isVersionText(version), 'a version like 1.4.0');
  check('date', typeof date === 'string' && isDay(date), 'a day as YYYY-MM-DD');
  check('bump', bump === 'first' || isBump(bump), 'first, major, minor or patch');
  check('previous', previous === null || isPrevious(previous), 'null, or a version and its commit');
  check('previous', (previous === null) === (bump === 'first'), 'null for a first release only');
  check('content', isDigest(content), '"sha256:" and 64 hex digits');
  const earlier = isObject(previous) ? asText(previous.version) : '';
  const isLater = earlier === '' || compareVersions(asText(version), earlier) > 0;
  check('version', isLater, `later than ${earlier}`);
  const keys = ['format', 'version', 'date', 'previous', 'bump', 'content'];
  for (const key of Object.keys(value)) check(key, keys.includes(key), 'left out: nobody reads it');
  return value as unknown as PlannedRelease;
}

/** The bytes of a release.json. */
export function writePlanned(planned: PlannedRelease): Uint8Array {
  const { format, version, date, previous, bump, content } = planned;
  const ordered = { format, version, date, previous, bump, content };
  return Buffer.from(`${JSON.stringify(ordered, null, 2)}\n`);
}

function refused(path: string, line: number, message: string): ConfigError {
  return new ConfigError(message, {
    at: `${path}:${line}`,
    hint: 'heartcut release prepare writes this file; nobody else should.',
    docs,
  });
}

function isVersionText(value: Json | undefined): value is string {
  return typeof value === 'string' && isVersion(value);
}

function isPrevious(value: Json | undefined): boolean {
  if (!isObject(value) || Object.keys(value).length !== 2) return false;
  const { version, commit }: JsonObject = value;
  return (
    isVersionText(version) &&
    typeof commit === 'string' &&
    /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit)
  );
}

function isBump(value: Json | undefined): boolean {
  return bumps.some((bump) => bump === value);
}

function isDigest(value: Json | undefined): boolean {
  return typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
}

/** False for the 31st of June. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isFormed = /^\d{4}-\d{2}-\d{2}$/.test(date) && Number.isFinite(time);
  return isFormed && new Date(time).toISOString().startsWith(date);
}
