// What is published of a version already: is it this one, and is it whole?
import { createHash } from 'node:crypto';
import { HostError, RefusedError } from '../../core/errors.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { PublishedFile, PublishPlan } from '../../core/publishing.ts';
import type { HostAsset, HostRelease, ReleaseHost } from '../../core/release-host.ts';
import { manifestName, sumsName } from './built-files.ts';
import { findWrong } from './fill-draft.ts';

/** A manifest is some kilobytes, and what was ever retracted. More is not read. Our choice. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

const neverChanges =
  'A published version never changes. Prepare the next one: heartcut release prepare.';

/** What is out under a tag. */
export interface PublishedState {
  readonly commit: string;
  readonly manifestSha256: string;
  readonly files: readonly PublishedFile[];
  readonly warnings: readonly string[];
}

/**
 * The files of a published release. Throws RefusedError where it is not the planned version, or was
 * damaged since.
 */
export async function readPublished(
  host: ReleaseHost,
  release: HostRelease,
  { planned }: PublishPlan,
): Promise<PublishedState> {
  const { tag } = release;
  const asset = release.assets.find(({ name }) => name === manifestName);
  if (asset === undefined) throw notOurs(tag, `it has no ${manifestName}`);
  const bytes = await readAll(host, asset);
  const manifest = parseManifest(bytes);
  if (manifest === undefined) throw notOurs(tag, `its ${manifestName} can't be read`);
  if (manifest.content !== planned.content) {
    throw new RefusedError(`${tag} is published already, with other content.`, {
      hint: neverChanges,
    });
  }
  const manifestSha256 = createHash('sha256').update(bytes).digest('hex');
  const sums = release.assets.find(({ name }) => name === sumsName);
  const sumsText = [...manifest.files, { name: manifestName, sha256: manifestSha256 }]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
  const files = [
    ...manifest.files,
    { name: manifestName, bytes: bytes.length, sha256: manifestSha256 },
    ...(sums === undefined ? [] : [describe(sumsName, sumsText)]),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  // A bill of materials, say: what the manifest tells of is whole all the same.
  const [own, added] = divide(release.assets, files);
  const wrong = await findWrong(host, { ...release, assets: own }, files);
  const commit = await host.tagCommit(tag);
  const moved = commit === manifest.commit ? undefined : `its tag names ${commit ?? 'nothing'}`;
  const damage = wrong ?? moved ?? (sums === undefined ? `${sumsName} is missing` : undefined);
  if (damage === undefined) {
    const warnings = added.map(
      ({ name }) => `${JSON.stringify(name)} was added after it was published`,
    );
    return { commit: manifest.commit, manifestSha256, files, warnings };
  }
  throw new RefusedError(`${tag} was changed after it was published: ${damage}.`, {
    hint: `${neverChanges}\nImmutable releases, a setting of the repository, prevent this.`,
  });
}

function divide(
  assets: readonly HostAsset[],
  files: readonly PublishedFile[],
): [HostAsset[], HostAsset[]] {
  const isOwn = ({ name }: HostAsset): boolean => files.some((file) => file.name === name);
  return [assets.filter(isOwn), assets.filter((asset) => !isOwn(asset))];
}

function notOurs(tag: string, why: string): RefusedError {
  return new RefusedError(`${tag} is published already, and not by heartcut: ${why}.`, {
    hint: neverChanges,
  });
}

function describe(name: string, text: string): PublishedFile {
  const bytes = Buffer.from(text);
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function readAll(host: ReleaseHost, asset: HostAsset): Promise<Buffer> {
  if (asset.bytes > MAX_MANIFEST_BYTES) {
    throw new HostError(`${asset.name} of the published release is too large to read.`);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.download(asset)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

interface Manifest {
  readonly content: string;
  readonly commit: string;
  readonly files: readonly PublishedFile[];
}

/** What is needed of a manifest that may have been written by anybody. */
function parseManifest(bytes: Buffer): Manifest | undefined {
  let value: Json;
  try {
    value = JSON.parse(bytes.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { content, commit, files } = value;
  if (typeof content !== 'string' || typeof commit !== 'string') return undefined;
  if (!Array.isArray(files)) return undefined;
  const read = files.flatMap((file) => {
    if (!isObject(file)) return [];
    const { name, bytes: size, sha256 } = file;
    if (typeof name !== 'string' || typeof size !== 'number') return [];
    return typeof sha256 === 'string' ? [{ name, bytes: size, sha256 }] : [];
  });
  return read.length === files.length ? { content, commit, files: read } : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
