// Where the repository lies, for tests that read its own files or start its programs.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file git tracks, and every new one it does not ignore, sorted; those deleted left out. */
export function repositoryFiles(): string[] {
  const list = (...flags: string[]) =>
    execFileSync('git', ['ls-files', '-z', ...flags], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '');
  const deleted = new Set(list('--deleted'));
  return list('--cached', '--others', '--exclude-standard')
    .filter((path) => !deleted.has(path))
    .sort();
}
