// What a build has left in its folder, checked against what its manifest says.
import { createHash } from 'node:crypto';
import { HostError, RefusedError } from '../../core/errors.ts';
import type { PublishedFile, PublishPlan } from '../../core/publishing.ts';
import type { HostUpload, ReleaseFolder } from '../../core/release-host.ts';
import { isFileName, tagOf, type ReleaseManifest } from '../../core/release.ts';

export const manifestName = 'manifest.json';
export const sumsName = 'SHA256SUMS';

/** Source: description of GitHub's upload of release assets: less than 2 GiB each, at most 1,000. */
const MAX_BYTES = 2 ** 31 - 1;
const MAX_FILES = 1000;

const contentTypes: Readonly<Record<string, string>> = {
  gz: 'application/gzip',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  txt: 'text/plain; charset=utf-8',
};

/** Throws RefusedError where what was built is not what is planned, or no gate's pass. */
export function requirePlanned(plan: PublishPlan, manifest: ReleaseManifest): void {
  const { dataset, planned, commit } = plan;
  const differing = (
    [
      ['dataset', manifest.dataset, dataset],
      ['version', manifest.version, planned.version],
      ['tag', manifest.tag, tagOf(dataset, planned.version)],
      ['commit', manifest.commit, commit],
      ['content', manifest.content, planned.content],
    ] as const
  ).find(([, built, wanted]) => built !== wanted);
  if (differing !== undefined) {
    const [what, built, wanted] = differing;
    throw new RefusedError(`The build is of the ${what} ${built}, not of ${wanted}.`);
  }
  if (manifest.verdict === 'passed') return;
  const gates = manifest.gates.filter(({ status }) => status !== 'passed' && status !== 'skipped');
  const named = gates.map(({ gate, status }) => `${gate} ${status}`).join(', ');
  const list = named === '' ? '' : ` (${named})`;
  throw new RefusedError(`The verdict on all its records is ${manifest.verdict}${list}.`, {
    hint: `heartcut check --all --dataset ${dataset} shows why.`,
  });
}

/** All files in the folder, sorted by name. Throws where they are not those of the manifest. */
export async function listBuilt(
  folder: ReleaseFolder,
  manifest: ReleaseManifest,
): Promise<readonly HostUpload[]> {
  const written = [await digest(folder, manifestName), await digest(folder, sumsName)];
  const files = [...manifest.files, ...written].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = files.map(({ name }) => name);
  const there = [...(await folder.list())].sort();
  if (names.join('\n') !== there.join('\n')) {
    throw new HostError('The folder does not hold the files that the manifest tells of.');
  }
  await requireSums(folder, files);
  const odd = names.find((name) => !isFileName(name));
  if (odd !== undefined) throw new HostError(`${JSON.stringify(odd)} is no name for an asset.`);
  const large = files.find(({ bytes }) => bytes > MAX_BYTES);
  if (large !== undefined || files.length > MAX_FILES) {
    const what = large === undefined ? `${files.length} files` : `${large.name} of 2 GiB or more`;
    throw new RefusedError(`GitHub does not take ${what} in a release.`, {
      hint: 'Publish fewer exports, or divide the dataset.',
    });
  }
  return files.map(({ name, bytes, sha256 }) => ({
    name,
    bytes,
    sha256,
    path: folder.path(name),
    contentType: contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  }));
}

async function digest(folder: ReleaseFolder, name: string): Promise<PublishedFile> {
  const bytes = await folder.read(name);
  if (bytes === null) throw new HostError(`The build has left no ${name}.`);
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** SHA256SUMS is what people and `actions/attest` read: it has to say the same as the manifest. */
async function requireSums(folder: ReleaseFolder, files: readonly PublishedFile[]): Promise<void> {
  const text = Buffer.from((await folder.read(sumsName)) ?? []).toString('utf8');
  const expected = files
    .filter(({ name }) => name !== sumsName)
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
  if (text !== expected) throw new HostError(`${sumsName} is not what the manifest says.`);
}
