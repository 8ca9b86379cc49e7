// A folder of releases as `heartcut pull` reads it: a folder for each tag, and releases.json. A release
// is built beside and moved in when it is whole.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { HostError } from '../core/errors.ts';
import { asText, isObject, type Json } from '../core/json.ts';
import type { ReleaseFolder } from '../core/release-host.ts';
import { readTag } from '../core/release.ts';
import { writeWhole } from './files.ts';
import { openReleaseFolder } from './release-folder.ts';

const indexName = 'releases.json';

export interface ReleaseMirror {
  /** Absolute. */
  readonly path: string;
  /** An empty folder to build in. */
  stage(): Promise<StagedRelease>;
}

export interface StagedRelease {
  readonly folder: ReleaseFolder;
  /** Puts it in place of what the tag had before, and into the index; gives its path. */
  keep(tag: string): Promise<string>;
  drop(): Promise<void>;
}

export function openReleaseMirror(folder: string): ReleaseMirror {
  const path = resolve(folder);
  return {
    path,
    async stage() {
      const staged = join(path, `.heartcut-${randomBytes(6).toString('hex')}`);
      await mkdir(staged, { recursive: true });
      return {
        folder: openReleaseFolder(staged),
        async keep(tag) {
          const place = join(path, tag);
          await requireRelease(place);
          // Read first: an index that can't be read must not cost what is there.
          const tags = await readIndex(path);
          await rm(place, { recursive: true, force: true });
          await rename(staged, place);
          await writeIndex(path, [...tags.filter((other) => other !== tag), tag]);
          return place;
        },
        drop: () => rm(staged, { recursive: true, force: true }),
      };
    },
  };
}

/** Throws HostError where something else than a release stands in its place. */
async function requireRelease(place: string): Promise<void> {
  const names = await namesIn(place);
  if (names.length === 0 || names.includes('manifest.json')) return;
  throw new HostError(`${place} holds something else than a release`, {
    hint: 'Give another folder to --output.',
  });
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new HostError(`can't write ${folder}: ${(error as Error).message}`, { cause: error });
  }
}

/** The tags of a mirror; none where it has no index. */
async function readIndex(path: string): Promise<readonly string[]> {
  const file = join(path, indexName);
  if ((await stat(file).catch(() => null)) === null) return [];
  let value: Json;
  try {
    value = JSON.parse(await readFile(file, 'utf8')) as Json;
  } catch (cause) {
    throw strange(file, cause);
  }
  const releases = isObject(value) && value['format'] === 1 ? value['releases'] : undefined;
  if (!Array.isArray(releases)) throw strange(file);
  return releases.map((release) => {
    const tag = isObject(release) ? asText(release['tag']) : '';
    if (readTag(tag) === undefined) throw strange(file);
    return tag;
  });
}

function strange(file: string, cause?: unknown): HostError {
  return new HostError(`${file} is not one that this version of heartcut reads`, {
    hint: 'Give another folder to --output.',
    cause,
  });
}

async function writeIndex(path: string, tags: readonly string[]): Promise<void> {
  const releases = [...tags].sort().flatMap((tag) => {
    const read = readTag(tag);
    return read === undefined ? [] : [{ ...read, tag }];
  });
  const text = JSON.stringify({ format: 1, releases }, null, 2);
  await writeWhole(join(path, indexName), `${text}\n`);
}
