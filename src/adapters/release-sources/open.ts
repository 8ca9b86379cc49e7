// A source by what somebody wrote on the command line.
import { ConfigError } from '../../core/errors.ts';
import type { ReleaseSource } from '../../core/release-source.ts';
import { openFolderSource } from './folder.ts';
import { openGitHubSource } from './github.ts';
import type { HttpOptions } from './http.ts';
import { openHttpMirror } from './http-mirror.ts';

const defaultApiUrl = 'https://api.github.com';

/**
 * `owner/name` is a repository at GitHub, `https://…` a mirror, all else a folder. Throws ConfigError
 * where it can be none of them.
 */
export function openReleaseSource(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  options: Omit<HttpOptions, 'headersFor'> = {},
): ReleaseSource {
  const page = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(name);
  const repository =
    page?.[1] ?? (/^[\w-][\w.-]*\/(?!\.{1,2}$)[\w.-]+$/.test(name) ? name : undefined);
  if (repository !== undefined) {
    const apiUrl = env['GITHUB_API_URL'] ?? '';
    const token = readToken(env);
    return openGitHubSource({
      ...options,
      repository,
      apiUrl: apiUrl === '' ? defaultApiUrl : apiUrl,
      ...(token !== undefined && { token }),
    });
  }
  if (/^https?:\/\//.test(name)) {
    if (!URL.canParse(name)) throw new ConfigError(`${name} is no address`);
    return openHttpMirror(name, options);
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    throw new ConfigError(`${name} is no source`, {
      hint: 'A source is owner/name at GitHub, a folder, or a mirror at http or https.',
    });
  }
  return openFolderSource(name);
}

function readToken(env: Readonly<Record<string, string | undefined>>): string | undefined {
  for (const name of ['GH_TOKEN', 'GITHUB_TOKEN']) {
    const token = env[name]?.trim() ?? '';
    if (token === '') continue;
    if (/^[\x21-\x7e]+$/.test(token)) return token;
    throw new ConfigError(`${name} holds no token: there are spaces or line breaks in it`);
  }
  return undefined;
}
