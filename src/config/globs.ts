// Globs as written in heartcut.yaml and dataset.yaml: checked once, matched the same everywhere.
import { Minimatch, type MinimatchOptions } from 'minimatch';
import { quote } from './wording.ts';

const maxCharacters = 200;

/** Patterns that one `{a,b}` or `{1..9}` may become: each is compared with every file. */
const maxExpansions = 50;

const options: MinimatchOptions = {
  // `.ipynb_checkpoints/` and macOS's `._train.jsonl` are nobody's records.
  dot: false,
  nonegate: true,
  nocomment: true,
  noext: true,
  braceExpandMax: maxExpansions + 1,
  // The same meaning on every machine.
  platform: 'linux',
};

/** What is wrong with a relative path (no globs in mind), or undefined. */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'must not be empty';
  if (path.length > maxCharacters) return `must be at most ${maxCharacters} characters`;
  if (path.includes('\\')) return `must use / between folders, found ${quote(path)}`;
  if (/^(\/|[A-Za-z]:)/.test(path)) return `must be relative, found ${quote(path)}`;
  if (path.split('/').includes('..'))
    return `must not leave the folder with .., found ${quote(path)}`;
  return undefined;
}

/** What is wrong with a glob, or undefined. */
export function globProblem(pattern: string): string | undefined {
  const problem = pathProblem(pattern);
  if (problem !== undefined) return problem;
  if (pattern.startsWith('!')) return `can't exclude with !, found ${quote(pattern)}`;
  if (/[@?+*!]\(/.test(pattern)) return `can't use (…) groups, found ${quote(pattern)}`;
  if (new Minimatch(pattern, options).set.length > maxExpansions) {
    return `stands for more than ${maxExpansions} patterns, found ${quote(pattern)}`;
  }
  return undefined;
}

/** Tells of a path whether the glob, valid by `globProblem`, matches it. */
export function compileGlob(pattern: string): (path: string) => boolean {
  const plain = pattern.replace(/^(\.\/)+/, '').replace(/(?<=.)\/+$/, '');
  const matcher = new Minimatch(plain, options);
  return (path) => matcher.match(path);
}
