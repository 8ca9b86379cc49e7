// A mirror behind a plain web server.
import { ConfigError } from '../../core/errors.ts';
import type { ReleaseSource } from '../../core/release-source.ts';
import { download, MissingError, type HttpOptions } from './http.ts';
import { openMirror } from './mirror.ts';

/** Throws ConfigError for an address with a name, password or query in it. Asks nothing yet. */
export function openHttpMirror(
  name: string,
  options: Omit<HttpOptions, 'headersFor'> = {},
): ReleaseSource {
  const root = new URL(name.replace(/\/*$/, '/'));
  if (root.username !== '' || root.password !== '' || root.search !== '' || root.hash !== '') {
    throw new ConfigError('the address of a mirror has no password, ? or # in it', {
      hint: 'heartcut.lock keeps the address, and is committed.',
    });
  }
  const http = { ...options, headersFor: () => ({ accept: '*/*' }) };
  return openMirror(name, {
    read: (path, part) => download(new URL(path, root), path, part, http),
    isMissing: (error) => error instanceof MissingError,
  });
}
