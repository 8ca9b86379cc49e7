// A copy of a release in a dataset repository of the Hugging Face Hub: one commit on main that holds
// its files, and the tag v<version> on it. The library is loaded when there is something to copy.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { HostError } from '../core/errors.ts';
import type { PublishedFile, ReleaseCopier } from '../core/publishing.ts';

export interface HuggingFaceOptions {
  /** HF_TOKEN; '' where there is none. */
  readonly token: string;
  /** HF_ENDPOINT; default https://huggingface.co. */
  readonly hubUrl?: string;
}

const HUB_URL = 'https://huggingface.co';

/** For one question; an answer takes a second. Our choice. */
const REQUEST_TIMEOUT_MS = 30_000;

/** For a commit with its files, beside a megabyte a second. Our choice, as for GitHub. */
const COMMIT_TIMEOUT_MS = 120_000;
const MIN_BYTES_PER_MS = 1_000;

/** What is read of an earlier copy's manifest. Our choice. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

type CopiedFile = PublishedFile & { readonly path: string };

export function createHuggingFaceCopier(options: HuggingFaceOptions): ReleaseCopier {
  const { token } = options;
  const hubUrl = (options.hubUrl ?? HUB_URL).replace(/\/+$/, '');

  async function ask(path: string, body?: unknown): Promise<Response> {
    return fetch(`${hubUrl}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  }

  /** Commit of main, null where it is empty, and the tags that are there. */
  async function readRefs(name: string): Promise<{ main: string | null; tags: string[] }> {
    const response = await ask(`/api/datasets/${name}/refs`);
    if (!response.ok) throw refusal(name, response.status);
    const refs = (await response.json()) as {
      branches?: { name?: unknown; targetCommit?: unknown }[];
      tags?: { name?: unknown }[];
    };
    const main = refs.branches?.find((branch) => branch.name === 'main')?.targetCommit;
    return {
      main: typeof main === 'string' ? main : null,
      tags: (refs.tags ?? []).map((tag) => String(tag.name)),
    };
  }

  /** Makes main hold the files; gives its commit. */
  async function commitFiles(
    name: string,
    main: string | null,
    title: string,
    files: readonly CopiedFile[],
  ): Promise<string> {
    const hub = await import('@huggingface/hub');
    const repo = { type: 'dataset', name } as const;
    const access = { repo, hubUrl, accessToken: token };
    if (main !== null && (await areThere(hub, access, main, files))) return main;
    const earlier = main === null ? [] : await earlierNames(hub, access, main);
    const stale = earlier.filter((path) => files.every((file) => file.name !== path));
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const result = await hub.commit({
      ...access,
      title,
      operations: [
        ...files.map((file) => ({
          operation: 'addOrUpdate' as const,
          path: file.name,
          content: pathToFileURL(file.path),
        })),
        ...stale.map((path) => ({ operation: 'delete' as const, path })),
      ],
      // Refused where somebody else has committed meanwhile.
      ...(main !== null && { parentCommit: main }),
      abortSignal: AbortSignal.timeout(COMMIT_TIMEOUT_MS + Math.ceil(bytes / MIN_BYTES_PER_MS)),
    });
    if (result === undefined) throw new HostError(`Hugging Face gave no commit for ${name}.`);
    return result.commit.oid;
  }

  return {
    async copy(name, { version, title, files }) {
      if (token === '') return { status: 'skipped', reason: 'HF_TOKEN is not set' };
      const tag = `v${version}`;
      const url = `${hubUrl}/datasets/${name}/tree/${tag}`;
      return explainErrors(name, async () => {
        const { main, tags } = await readRefs(name);
        if (tags.includes(tag)) return { status: 'present', url };
        const commit = await commitFiles(name, main, title, files);
        // Source: `create_tag` in huggingface_hub's hf_api.py; 409 where the tag is there.
        const response = await ask(`/api/datasets/${name}/tag/${commit}`, { tag, message: title });
        if (!response.ok && response.status !== 409) throw refusal(name, response.status);
        return { status: 'copied', url };
      });
    },
  };
}

type Hub = typeof import('@huggingface/hub');

interface Access {
  readonly repo: { readonly type: 'dataset'; readonly name: string };
  readonly hubUrl: string;
  readonly accessToken: string;
}

/** Whether a commit holds all files as they are: a run that was cut off before the tag. */
async function areThere(
  hub: Hub,
  access: Access,
  revision: string,
  files: readonly CopiedFile[],
): Promise<boolean> {
  const paths = files.map((file) => file.name);
  const found = await hub.pathsInfo({ ...access, revision, paths });
  for (const file of files) {
    const info = found.find(({ path }) => path === file.name);
    if (info?.size !== file.bytes) return false;
    const isSame =
      info.lfs === undefined
        ? info.oid === gitBlobId(await readFile(file.path))
        : info.lfs.oid === file.sha256;
    if (!isSame) return false;
  }
  return true;
}

/** Names of the files of the copy that is there, by its manifest. */
async function earlierNames(hub: Hub, access: Access, revision: string): Promise<string[]> {
  const blob = await hub.downloadFile({ ...access, revision, path: 'manifest.json' });
  if (blob === null || blob.size > MAX_MANIFEST_BYTES) return [];
  try {
    const manifest = JSON.parse(await blob.text()) as { files?: { name?: unknown }[] };
    return (manifest.files ?? []).flatMap((file) =>
      typeof file.name === 'string' ? [file.name] : [],
    );
  } catch {
    return [];
  }
}

/** What git calls a file. */
function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Every error as a HostError in the user's terms; a token is in none. */
async function explainErrors<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const { statusCode } = error as { statusCode?: unknown };
    if (typeof statusCode === 'number') throw refusal(name, statusCode, error);
    const { message } = error as Error;
    throw new HostError(`Could not copy to ${name} at Hugging Face (${message}).`, {
      hint: 'The next run copies it.',
      cause: error,
    });
  }
}

function refusal(name: string, status: number, cause?: unknown): HostError {
  const isMissing = status === 401 || status === 403 || status === 404;
  return new HostError(`Hugging Face answered ${status} for the dataset ${name}.`, {
    hint: isMissing
      ? 'The dataset has to be there, and HF_TOKEN needs the right to write to it.'
      : 'The next run copies it.',
    cause,
  });
}
