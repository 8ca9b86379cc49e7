// manifest.json and SHA256SUMS of a release, which have to say the same. Both come from outside: what is
// not as it should be is an error, and no name in them leads out of a folder.
import { createHash } from 'node:crypto';
import { DatasetError } from '../../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../../core/json.ts';
import {
  readTag,
  tagOf,
  type ReleaseFile,
  type ReleaseManifest,
  type Retraction,
} from '../../core/release.ts';
import type { ReleaseFiles, ReleaseSource } from '../../core/release-source.ts';

/** Names that a release gives its own two files. */
export const manifestName = 'manifest.json';
export const sumsName = 'SHA256SUMS';

/** Ten thousand retractions are some 3 MB. Ours. */
const maxManifestBytes = 32 * 1024 * 1024;

/** At GitHub a release has at most 1,000 files; a line takes some 120 bytes. */
const maxSumsBytes = 1024 * 1024;

/** What pulling needs of a manifest. */
export type PulledManifest = Pick<
  ReleaseManifest,
  'dataset' | 'version' | 'tag' | 'commit' | 'kind' | 'records' | 'retracted' | 'fields' | 'idField'
> & { readonly files: readonly ReleaseFile[] };

/** A release whose manifest and sums agree. Its files are not there yet. */
export interface CheckedRelease {
  readonly manifest: PulledManifest;
  readonly files: ReleaseFiles;
  /** manifest.json and SHA256SUMS as they came. */
  readonly own: readonly {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly sha256: string;
  }[];
  /** 64 hex digits, of manifest.json. */
  readonly sha256: string;
}

/** Throws DatasetError where the two files say nonsense or not the same, HostError where they don't come. */
export async function readRelease(source: ReleaseSource, tag: string): Promise<CheckedRelease> {
  const files = await source.open(tag);
  const manifestBytes = await readWhole(files, manifestName, maxManifestBytes, tag);
  const sumsBytes = await readWhole(files, sumsName, maxSumsBytes, tag);
  const manifest = parseManifest(manifestBytes, tag);
  const sha256 = hash(manifestBytes);
  compare(manifest, sha256, parseSums(sumsBytes, tag));
  return {
    manifest,
    files,
    sha256,
    own: [
      { name: manifestName, bytes: manifestBytes, sha256 },
      { name: sumsName, bytes: sumsBytes, sha256: hash(sumsBytes) },
    ],
  };
}

async function readWhole(
  files: ReleaseFiles,
  name: string,
  maxBytes: number,
  tag: string,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of files.read(name, { start: 0 })) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw wrong(name, tag, `it has more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function wrong(name: string, tag: string, what: string): DatasetError {
  return new DatasetError(`${name} of ${tag}: ${what}`, {
    hint: 'Nothing is taken from a release that does not say what it holds.',
  });
}

/** The parts of a manifest that are used, each looked at. Throws DatasetError. */
export function parseManifest(bytes: Uint8Array, tag: string): PulledManifest {
  const fail = (what: string): never => {
    throw wrong(manifestName, tag, what);
  };
  let value: Json;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch {
    return fail('it is no JSON');
  }
  if (!isObject(value)) return fail('it is no object');
  if (value['format'] !== 1) {
    return fail(
      `its format is ${JSON.stringify(value['format'])}, this version of heartcut reads 1`,
    );
  }
  const text = (object: JsonObject, key: string): string => {
    const member = object[key];
    return typeof member === 'string' ? member : fail(`${key} is no text`);
  };
  const list = (object: JsonObject, key: string): readonly JsonObject[] => {
    const member = object[key];
    return Array.isArray(member) && member.every(isObject) ? member : fail(`${key} is no list`);
  };
  const count = (object: JsonObject, key: string): number => {
    const member = object[key];
    return isCount(member) ? member : fail(`${key} is no whole number`);
  };
  const [dataset, version] = [text(value, 'dataset'), text(value, 'version')];
  if (text(value, 'tag') !== tag || tagOf(dataset, version) !== tag || readTag(tag) === undefined) {
    return fail(`it is about ${dataset} ${version}, ${text(value, 'tag')}`);
  }
  const files = list(value, 'files').map((file): ReleaseFile => {
    const name = text(file, 'name');
    const sha256 = text(file, 'sha256');
    if (!isPlainName(name)) return fail(`${JSON.stringify(name)} is no plain file name`);
    if (!isDigest(sha256)) return fail(`sha256 of ${name} is no digest`);
    return {
      name,
      sha256,
      bytes: count(file, 'bytes'),
      role: text(file, 'role') as ReleaseFile['role'],
      format: text(file, 'format') as ReleaseFile['format'],
      ...(file['rows'] !== undefined && { rows: count(file, 'rows') }),
      ...(file['split'] !== undefined && { split: text(file, 'split') }),
      ...(file['export'] !== undefined && { export: text(file, 'export') }),
    };
  });
  // On some file systems a.json and A.json are one file.
  const names = [manifestName, sumsName, ...files.map(({ name }) => name)];
  const folded = new Set(names.map((name) => name.toLowerCase()));
  if (folded.size !== names.length) return fail('two of its files have one name');
  const { fields } = value;
  if (fields !== undefined && !(isObject(fields) && Object.values(fields).every(isText))) {
    return fail('fields is no list of names');
  }
  return {
    dataset,
    version,
    tag,
    commit: text(value, 'commit'),
    kind: text(value, 'kind'),
    records: count(value, 'records'),
    ...(fields !== undefined && { fields: fields as Readonly<Record<string, string>> }),
    ...(value['idField'] !== undefined && { idField: text(value, 'idField') }),
    retracted: list(value, 'retracted').map((one) => readRetraction(one, text, fail)),
    files,
  };
}

function readRetraction(
  one: JsonObject,
  text: (object: JsonObject, key: string) => string,
  fail: (what: string) => never,
): Retraction {
  const { releases, because } = one;
  if (!Array.isArray(releases) || !releases.every(isText)) return fail('releases is no list');
  const of = isObject(because) ? because['of'] : undefined;
  if (because !== undefined && of !== 'duplicate' && of !== 'descendant') {
    return fail('because says neither duplicate nor descendant');
  }
  return {
    id: text(one, 'id'),
    content: text(one, 'content'),
    why: text(one, 'why'),
    date: text(one, 'date'),
    ...(isObject(because) && {
      because: { id: text(because, 'id'), of: of as 'duplicate' | 'descendant' },
    }),
    releases,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A number of bytes or records. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** True for 64 hex digits in lower case. */
export function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** True for a name that is a file in its folder on every system. */
export function isPlainName(name: string): boolean {
  // The second are devices on Windows, whatever follows the dot.
  return (
    /^[A-Za-z0-9_][A-Za-z0-9._-]{0,199}(?<!\.)$/.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name)
  );
}

/** Digests by file name, as `sha256sum` writes them. */
function parseSums(bytes: Uint8Array, tag: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [i, line] of lines.entries()) {
    const [, digest = '', name = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === '' || sums.has(name)) throw wrong(sumsName, tag, `line ${i + 1} is none`);
    sums.set(name, digest);
  }
  return sums;
}

function compare(
  manifest: PulledManifest,
  sha256: string,
  sums: ReadonlyMap<string, string>,
): void {
  const { tag } = manifest;
  const listed = [{ name: manifestName, sha256 }, ...manifest.files];
  for (const file of listed) {
    const found = sums.get(file.name);
    if (found === file.sha256) continue;
    const what = found === undefined ? 'has no line for it' : `says ${found}`;
    throw wrong(file.name, tag, `sha256 ${file.sha256} expected, ${sumsName} ${what}`);
  }
  const names = new Set(listed.map(({ name }) => name));
  const more = [...sums.keys()].find((name) => !names.has(name));
  if (more !== undefined) {
    throw wrong(sumsName, tag, `it has ${JSON.stringify(more)}, which the manifest does not list`);
  }
}
