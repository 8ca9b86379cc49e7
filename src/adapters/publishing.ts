// What publishing talks to, from the environment: releases at GitHub, copies at Hugging Face, and a
// temporary folder to build in.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseCopier } from '../core/publishing.ts';
import type { ReleaseFolder, ReleaseHost } from '../core/release-host.ts';
import { createGitHubReleases } from './github/releases.ts';
import { createHuggingFaceCopier } from './hugging-face.ts';
import { openReleaseFolder } from './release-folder.ts';

export interface Publishing {
  readonly host: ReleaseHost;
  readonly copier: ReleaseCopier;
  readonly openFolder: () => Promise<ReleaseFolder>;
  /** Removes what was built. */
  close(): Promise<void>;
}

/** Throws ConfigError for a missing token or a bad repository; makes no request yet. */
export async function openPublishing(
  github: { readonly token: string; readonly repository: string },
  env: Readonly<Record<string, string | undefined>>,
): Promise<Publishing> {
  const consumerToken = env.HEARTCUT_CONSUMER_TOKEN ?? '';
  const hubUrl = env.HF_ENDPOINT ?? '';
  const host = createGitHubReleases({
    ...github,
    apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com',
    ...(consumerToken === '' ? {} : { consumerToken }),
  });
  const copier = createHuggingFaceCopier({
    token: env.HF_TOKEN ?? '',
    ...(hubUrl === '' ? {} : { hubUrl }),
  });
  const scratch = await mkdtemp(join(tmpdir(), 'heartcut-'));
  return {
    host,
    copier,
    openFolder: async () => openReleaseFolder(await mkdtemp(join(scratch, 'release-'))),
    close: () => rm(scratch, { recursive: true, force: true }),
  };
}
