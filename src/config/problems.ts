// Several mistakes of one file as one ConfigError: nobody should have to push five times to learn
// of five typos.
import { ConfigError } from '../core/errors.ts';

export interface Problem {
  readonly message: string;
  readonly hint?: string | undefined;
  /** `file:line:column`. */
  readonly at: string;
  /** Position in the text, for the order. */
  readonly offset: number;
}

/** More than this and the file is something else altogether. */
const maxListed = 20;

/**
 * One error for all problems, in file order: the first is its message, the others stand in the
 * hint, each with its own place.
 */
export function configError(problems: readonly Problem[], docs: string): ConfigError {
  const sorted = problems.toSorted((a, b) => a.offset - b.offset);
  const [first, ...others] = sorted;
  if (first === undefined) throw new Error('configError needs a problem');
  const lines = first.hint === undefined ? [] : [first.hint];
  for (const problem of others.slice(0, maxListed - 1)) {
    lines.push(problem.at, `  ${problem.message}`);
    if (problem.hint !== undefined)
      lines.push(...problem.hint.split('\n').map((line) => `  ${line}`));
  }
  const left = sorted.length - maxListed;
  if (left > 0) lines.push(`… and ${left} more`);
  return new ConfigError(first.message, {
    at: first.at,
    docs,
    ...(lines.length > 0 && { hint: lines.join('\n') }),
  });
}
