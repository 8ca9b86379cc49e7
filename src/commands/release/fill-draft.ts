// A draft that holds the files of a version and nothing else. What an earlier run has left is used
// where it is right, replaced where it is not, and never taken on trust.
import { createHash } from 'node:crypto';
import { HostError, RefusedError } from '../../core/errors.ts';
import type { Log } from '../../core/ports.ts';
import type { PublishedFile } from '../../core/publishing.ts';
import type { HostAsset, HostRelease, HostUpload, ReleaseHost } from '../../core/release-host.ts';
import { readMark } from './release-notes.ts';

/**
 * Our draft for a tag and commit, or null; others are told of in `warnings`. Throws RefusedError
 * where somebody else has drafted a release of this tag.
 */
export function chooseDraft(
  releases: readonly HostRelease[],
  tag: string,
  commit: string,
  warnings: string[],
): HostRelease | null {
  const drafts = releases
    .filter(({ isDraft }) => isDraft)
    .map((release) => ({ release, mark: readMark(release.body) }));
  const foreign = drafts.find(({ release, mark }) => mark === undefined && release.tag === tag);
  if (foreign !== undefined) {
    throw new RefusedError(`There is a draft of ${tag} that heartcut did not make.`, {
      hint: `Delete it or give it another tag: ${foreign.release.url}`,
    });
  }
  const ours = drafts
    .filter(({ mark }) => mark?.tag === tag)
    .sort((a, b) => a.release.id - b.release.id);
  const chosen = ours.find(({ mark }) => mark?.commit === commit);
  for (const { release } of ours) {
    if (release === chosen?.release) continue;
    warnings.push(`An older draft of ${tag} is left over; delete it: ${release.url}`);
  }
  return chosen?.release ?? null;
}

/** The draft as it is when all files are there and right. Throws HostError where they can't be. */
export async function fillDraft(
  host: ReleaseHost,
  draft: HostRelease,
  files: readonly HostUpload[],
  log: Log,
): Promise<HostRelease> {
  const kept = new Set<string>();
  for (const asset of draft.assets) {
    const file = files.find(({ name }) => name === asset.name);
    if (file !== undefined && (await holds(host, asset, file))) kept.add(asset.name);
    else await host.deleteAsset(asset);
  }
  for (const [index, file] of files.entries()) {
    if (kept.has(file.name)) continue;
    log.info(`uploading ${file.name} (${index + 1} of ${files.length})`);
    await host.upload(draft, file);
  }
  const filled = await host.release(draft.id);
  await requireFiles(host, filled, files);
  return filled;
}

/** Throws HostError where a release lacks a file, has one too many, or has other bytes. */
export async function requireFiles(
  host: ReleaseHost,
  release: HostRelease,
  files: readonly PublishedFile[],
): Promise<void> {
  const wrong = await findWrong(host, release, files);
  if (wrong === undefined) return;
  throw new HostError(`${release.isDraft ? 'The draft' : 'The release'} is not whole: ${wrong}.`, {
    hint: 'Somebody else may be changing it. Run the job again.',
  });
}

/** What is wrong with the files of a release, in a few words, or undefined. */
export async function findWrong(
  host: ReleaseHost,
  { assets }: HostRelease,
  files: readonly PublishedFile[],
): Promise<string | undefined> {
  const extra = assets.find(({ name }) => files.every((file) => file.name !== name));
  if (extra !== undefined) return `${JSON.stringify(extra.name)} does not belong to it`;
  for (const file of files) {
    const asset = assets.find(({ name }) => name === file.name);
    if (asset === undefined) return `${file.name} is missing`;
    if (!(await holds(host, asset, file))) return `${file.name} has other bytes`;
  }
  return undefined;
}

/** Whether an asset is the file: by the host's digest, else by reading it again. */
async function holds(host: ReleaseHost, asset: HostAsset, file: PublishedFile): Promise<boolean> {
  if (asset.state !== 'uploaded' || asset.bytes !== file.bytes) return false;
  if (asset.digest !== null) return asset.digest === `sha256:${file.sha256}`;
  const hash = createHash('sha256');
  for await (const chunk of host.download(asset)) hash.update(chunk);
  return hash.digest('hex') === file.sha256;
}
