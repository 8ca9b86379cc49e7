// CODEOWNERS: who owns a file. What is no pattern of GitHub's is skipped, as GitHub does.
// Source: "About code owners" in GitHub's docs.
import { minimatch } from 'minimatch';

/** Where it may stand, the first that is there counts. */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub does not load a larger one. Source: "CODEOWNERS file size" on the same page. */
export const maxCodeOwnersBytes = 3 * 1024 * 1024;

/** Owners as they are written (`@user`, `@org/team`, an e-mail address) by the last line that matches. */
export function ownersOf(codeOwners: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of codeOwners.split(/\r?\n/)) {
    const [pattern, ...named] = wordsOf(line);
    if (pattern === undefined || !named.every(isOwner)) continue;
    if (matchesPattern(pattern, path)) owners = named;
  }
  return owners;
}

/** The words of a line before its comment; a backslash keeps the blank after it. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  for (const word of line.match(/(?:\\.|\S)+/g) ?? []) {
    if (word.startsWith('#')) break;
    words.push(word);
  }
  return words;
}

function isOwner(word: string): boolean {
  return /^@[\w-]+(?:\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(word);
}

/** A pattern as in gitignore, but for `!`, `[…]` and `\#`, which GitHub does not take. */
function matchesPattern(pattern: string, path: string): boolean {
  if (/^!|^\\#|[[\]]/.test(pattern)) return false;
  const parts = pattern.split('/');
  // One name alone is looked for at any depth, more than one from the root.
  const isName = parts.length === 1 || (parts.length === 2 && parts[1] === '');
  if (parts[0] === '') parts.shift();
  else if (isName && parts[0] !== '**') parts.unshift('**');
  const isFolder = parts.at(-1) === '';
  if (isFolder) parts.pop();
  const glob = parts.join('/');
  const test = (one: string): boolean =>
    minimatch(path, one, {
      dot: true,
      nobrace: true,
      noext: true,
      nocomment: true,
      nonegate: true,
    });
  if (isFolder) return test(`${glob}/**`);
  // `docs/*` means the files there, not those in folders below.
  return test(glob) || (parts.at(-1) !== '*' && test(`${glob}/**`));
}
