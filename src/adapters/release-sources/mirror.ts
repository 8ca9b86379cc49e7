// The layout that `heartcut release publish --output` writes: releases.json, and a folder for each tag.
// A folder of one release, with its manifest.json, will do too. Where the bytes are is a port.
import { HostError } from '../../core/errors.ts';
import { asText, isObject } from '../../core/json.ts';
import { readTag, tagOf } from '../../core/release.ts';
import type {
  FilePart,
  PublishedVersion,
  ReleaseFiles,
  ReleaseSource,
} from '../../core/release-source.ts';
import { readAll } from './read-all.ts';

/** Files by their paths below some root. */
export interface MirrorFiles {
  /** Throws MissingError where there is no such file. */
  read(path: string, part: FilePart): AsyncIterable<Uint8Array>;
  isMissing(error: unknown): boolean;
}

/** A line for each release: some hundred thousand of them. */
const maxIndexBytes = 16 * 1024 * 1024;

interface Listed extends PublishedVersion {
  /** In front of the names of its files: `tag/`, or nothing in a folder of one release. */
  readonly prefix: string;
}

/** The releases of a mirror. */
export function openMirror(name: string, files: MirrorFiles): ReleaseSource {
  let index: Promise<readonly Listed[]> | undefined;
  const list = (): Promise<readonly Listed[]> => (index ??= readIndex(name, files));
  return {
    name,
    releases: list,
    async open(tag): Promise<ReleaseFiles> {
      const found = (await list()).find(({ dataset, version }) => tagOf(dataset, version) === tag);
      if (found === undefined) throw new HostError(`${name} has no release ${tag}`);
      return { read: (file, part) => files.read(`${found.prefix}${file}`, part) };
    },
  };
}

async function readIndex(name: string, files: MirrorFiles): Promise<readonly Listed[]> {
  const index = await readJson('releases.json', files);
  if (index === undefined) {
    const manifest = await readJson('manifest.json', files);
    const read = readTag(isObject(manifest) ? asText(manifest['tag']) : '');
    if (read !== undefined) return [{ ...read, prefix: '' }];
    throw new HostError(`${name} holds no releases`, {
      hint: 'A mirror has releases.json and a folder for each tag; a single release manifest.json.',
    });
  }
  const releases = isObject(index) && index['format'] === 1 ? index['releases'] : undefined;
  if (!Array.isArray(releases)) throw strange(name);
  return releases.map((release) => {
    const tag = isObject(release) ? asText(release['tag']) : '';
    const read = readTag(tag);
    if (read === undefined) throw strange(name);
    return { ...read, prefix: `${tag}/` };
  });
}

/** undefined where there is no such file. */
async function readJson(path: string, files: MirrorFiles): Promise<unknown> {
  try {
    const bytes = await readAll(files.read(path, { start: 0 }), maxIndexBytes, path);
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (files.isMissing(error)) return undefined;
    if (error instanceof SyntaxError) throw new HostError(`${path} is no JSON`, { cause: error });
    throw error;
  }
}

function strange(name: string): HostError {
  return new HostError(`releases.json of ${name} is not one that this version of heartcut reads`);
}
