// Releases on GitHub. Every write looks first: an answer that was lost doubles nothing, and what is
// published is never written to but for its notes.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { HostError } from '../../core/errors.ts';
import type { HostAsset, HostRelease, HostUpload, ReleaseHost } from '../../core/release-host.ts';
import { openGitHubClient, type GitHubClientOptions, type Octokit } from './client.ts';
import { readFailure } from './failure.ts';

export interface GitHubReleasesOptions extends GitHubClientOptions {
  /** For `dispatch`: a workflow's own token reaches no other repository. Default: `token`. */
  readonly consumerToken?: string;
}

type ReleaseData = Awaited<ReturnType<Octokit['rest']['repos']['getRelease']>>['data'];
type AssetData = ReleaseData['assets'][number];

/** Largest page. Source: `per_page` in GitHub's REST reference. */
const PER_PAGE = 100;

/** For a request of a file, before its bytes are counted. */
const FILE_TIMEOUT_MS = 60_000;

/** A megabyte a second. Our choice: slower, and 2 GiB take longer than a job should wait. */
const MIN_BYTES_PER_MS = 1_000;

/** An annotated tag may name another tag; more in a row is no honest tag. Our choice. */
const MAX_TAG_DEPTH = 5;

const MISSING_PERMISSION = [
  'The token needs `contents: write` in the permissions of the job.',
  'Where the commit changes workflows, GitHub refuses the token of a workflow all the same: publish',
  'with the token of an app or a person that may change workflows.',
].join('\n');

const MISSING_CONSUMER = [
  'The token of a workflow reaches its own repository only. Give one with `contents: write` in the',
  'other repository as HEARTCUT_CONSUMER_TOKEN.',
].join('\n');

/** Throws ConfigError for a missing token or a bad repository; makes no request yet. */
export function createGitHubReleases(options: GitHubReleasesOptions): ReleaseHost {
  const client = openGitHubClient(options);
  const { octokit, owner, repo } = client;
  const place = { owner, repo };
  const attempt = <T>(action: string, work: () => Promise<T>): Promise<T> =>
    client.attempt(action, MISSING_PERMISSION, work);

  async function listAll(): Promise<HostRelease[]> {
    const { listReleases } = octokit.rest.repos;
    return (await octokit.paginate(listReleases, { ...place, per_page: PER_PAGE })).map(toRelease);
  }

  async function getOne(id: number): Promise<HostRelease> {
    return toRelease((await octokit.rest.repos.getRelease({ ...place, release_id: id })).data);
  }

  async function remove(asset: HostAsset): Promise<void> {
    await orNull(() => octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id }));
  }

  async function send(release: HostRelease, file: HostUpload): Promise<HostAsset> {
    const hash = createHash('sha256');
    const response = await octokit.request({
      method: 'POST',
      url: `${release.uploadUrl}?name=${encodeURIComponent(file.name)}`,
      headers: { 'content-type': file.contentType, 'content-length': String(file.bytes) },
      data: readAndHash(file.path, hash),
      request: { signal: fileTimeout(file.bytes) },
    });
    const asset = toAsset(response.data as AssetData);
    const isAsBuilt = hash.digest('hex') === file.sha256;
    if (isAsBuilt && asset.name === file.name) return asset;
    await remove(asset);
    throw isAsBuilt
      ? new HostError(`GitHub renamed ${file.name} to ${JSON.stringify(asset.name)}.`, {
          hint: 'Give the dataset a name of letters, digits and hyphens.',
        })
      : changedFile(file);
  }

  async function uploadOnce(release: HostRelease, file: HostUpload): Promise<HostAsset> {
    const size = await stat(file.path).then(
      (found) => found.size,
      () => null,
    );
    if (size !== file.bytes) throw changedFile(file);
    const list = octokit.rest.repos.listReleaseAssets;
    const query = { ...place, release_id: release.id, per_page: PER_PAGE };
    const there = (await octokit.paginate(list, query))
      .map(toAsset)
      .find(({ name }) => name === file.name);
    if (there?.state === 'uploaded') {
      if (there.bytes === file.bytes && hasDigest(there, file)) return there;
      throw otherBytes(file);
    }
    if (there !== undefined) await remove(there);
    try {
      return await send(release, file);
    } catch (error) {
      if (isAlreadyThere(error)) throw otherBytes(file, error);
      throw error;
    }
  }

  return {
    releases: () => attempt('list the releases', listAll),

    release: (id) => attempt('read a release', () => getOne(id)),

    published: (tag) =>
      attempt(`look for the release ${tag}`, async () => {
        const found = await orNull(() => octokit.rest.repos.getReleaseByTag({ ...place, tag }));
        return found === null ? null : toRelease(found.data);
      }),

    tagCommit: (tag) =>
      attempt(`look for the tag ${tag}`, async () => {
        const ref = `tags/${tag}`;
        let object = (await orNull(() => octokit.rest.git.getRef({ ...place, ref })))?.data.object;
        for (let depth = 0; object?.type === 'tag' && depth < MAX_TAG_DEPTH; depth += 1) {
          const tag_sha = object.sha;
          object = (await octokit.rest.git.getTag({ ...place, tag_sha })).data.object;
        }
        return object?.sha ?? null;
      }),

    createDraft: ({ tag, commit, title, body }) =>
      attempt(`draft the release ${tag}`, async () => {
        const ours = (await listAll()).filter(
          (one) => one.isDraft && firstLine(one.body) === firstLine(body),
        );
        const oldest = ours.sort((a, b) => a.id - b.id)[0];
        if (oldest !== undefined) return oldest;
        const { data } = await octokit.rest.repos.createRelease({
          ...place,
          tag_name: tag,
          target_commitish: commit,
          name: title,
          body,
          draft: true,
        });
        return toRelease(data);
      }),

    upload: (release, file) => attempt(`upload ${file.name}`, () => uploadOnce(release, file)),

    deleteAsset: (asset) => attempt(`delete ${asset.name} of a draft`, () => remove(asset)),

    async *download(asset) {
      const action = `download ${asset.name}`;
      const { data } = await attempt(action, () =>
        octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
          ...place,
          asset_id: asset.id,
          headers: { accept: 'application/octet-stream' },
          // As a stream; on the way to another host `fetch` leaves the token behind.
          request: { parseSuccessResponseBody: false, signal: fileTimeout(asset.bytes) },
        }),
      );
      let bytes = 0;
      try {
        for await (const chunk of data as unknown as AsyncIterable<Uint8Array>) {
          bytes += chunk.length;
          if (bytes > asset.bytes) break;
          yield chunk;
        }
      } catch (cause) {
        throw new HostError(`Could not ${action}: it broke off.`, { hint: runAgain, cause });
      }
      if (bytes === asset.bytes) return;
      throw new HostError(`Could not ${action}: it is not ${asset.bytes} bytes long.`, {
        hint: runAgain,
      });
    },

    publish: (draft, tag, commit) =>
      attempt(`publish the release ${tag}`, async () => {
        const now = await getOne(draft.id);
        if (!now.isDraft) return now;
        const { data } = await octokit.rest.repos.updateRelease({
          ...place,
          release_id: draft.id,
          // A draft loses its tag by every change that does not send it again.
          tag_name: tag,
          target_commitish: commit,
          draft: false,
        });
        return toRelease(data);
      }),

    updateNotes: (release, body) =>
      attempt(`change the notes of ${release.tag}`, async () => {
        await octokit.rest.repos.updateRelease({ ...place, release_id: release.id, body });
      }),

    async dispatch(repository, type, payload) {
      const token = options.consumerToken ?? options.token;
      const consumer = openGitHubClient({ ...options, token, repository });
      await consumer.attempt(`tell ${repository}`, MISSING_CONSUMER, async () => {
        await consumer.octokit.rest.repos.createDispatchEvent({
          owner: consumer.owner,
          repo: consumer.repo,
          event_type: type,
          client_payload: payload,
        });
      });
    },
  };
}

const runAgain = 'Run the job again.';

function toRelease(data: ReleaseData): HostRelease {
  return {
    id: data.id,
    tag: data.tag_name,
    isDraft: data.draft,
    isImmutable: data.immutable === true,
    target: data.target_commitish,
    url: data.html_url,
    // The template's `{?name,label}` is filled in by hand.
    uploadUrl: data.upload_url.replace(/\{.*$/, ''),
    publishedAt: data.published_at,
    body: data.body ?? '',
    assets: data.assets.map(toAsset),
  };
}

function toAsset(data: AssetData): HostAsset {
  const { id, name, size: bytes, digest } = data;
  return { id, name, bytes, state: data.state === 'uploaded' ? 'uploaded' : 'starter', digest };
}

/** Whether the host says so; where it tells no digest nothing speaks against it. */
function hasDigest({ digest }: HostAsset, { sha256 }: HostUpload): boolean {
  return digest === null || digest === `sha256:${sha256}`;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').trim();
}

function fileTimeout(bytes: number): AbortSignal {
  return AbortSignal.timeout(FILE_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS));
}

async function* readAndHash(
  path: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    yield chunk;
  }
}

/** What `ask` gives, or null where there is no such thing. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (readFailure(error).status === 404) return null;
    throw error;
  }
}

/** Source: the 422 of an upload whose name is taken, octokit/octokit.js#721. */
function isAlreadyThere(error: unknown): boolean {
  const { status, message } = readFailure(error);
  return status === 422 && message.includes('"already_exists"');
}

function otherBytes({ name }: HostUpload, cause?: unknown): HostError {
  return new HostError(`Could not upload ${name}: the release has another file of this name.`, {
    hint: 'Another run may be publishing the same version. Run the job again when it is done.',
    cause,
  });
}

function changedFile({ name }: HostUpload): HostError {
  return new HostError(`${name} is not as it was built: it was changed since.`, {
    hint: 'Run the job again; it builds all files anew.',
  });
}
