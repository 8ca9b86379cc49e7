// `support@^1.2` → the version it means.
import { compare, maxSatisfying, validRange } from 'semver';
import { ConfigError } from '../../core/errors.ts';

/** What is asked for: a dataset in some versions. */
export interface Wanted {
  readonly dataset: string;
  /** As it was written; `*` where nothing was. */
  readonly range: string;
}

/** Versions that an error lists; the newest tell enough. */
const maxListed = 20;

/** Throws ConfigError for what is no dataset or no range. */
export function parseWanted(text: string): Wanted {
  const [, dataset = '', range = '*'] = /^([^@]*)(?:@(.*))?$/s.exec(text) ?? [];
  if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset)) {
    throw new ConfigError(`${JSON.stringify(text)} names no dataset`, {
      hint: 'Write name@range: support@^1.2',
    });
  }
  if (range.trim() === '' || validRange(range) === null) {
    throw new ConfigError(`${JSON.stringify(range)} is no range of versions`, {
      hint: `Examples: ${dataset}@^1.2, ${dataset}@~1.2.3, ${dataset}@1.2.3; without one it is the newest.`,
    });
  }
  return { dataset, range: range.trim() };
}

/** The newest published version in the range. Throws ConfigError where there is none. */
export function resolveVersion(
  { dataset, range }: Wanted,
  versions: readonly string[],
  source: string,
): string {
  const found = maxSatisfying(versions, range);
  if (found !== null) return found;
  if (versions.length === 0) {
    throw new ConfigError(`${source} has no release of ${dataset}`, {
      hint: 'A release has a tag such as support-v1.2.0, and is published.',
    });
  }
  const sorted = [...versions].sort(compare);
  const listed = sorted.slice(-maxListed).join(', ');
  const older = sorted.length > maxListed ? `${sorted.length - maxListed} older, ` : '';
  throw new ConfigError(`${source} has no release of ${dataset} in ${range}`, {
    hint: `There are: ${older}${listed}`,
  });
}

/** The highest version: prereleases only where there is nothing else. */
export function newestOf(versions: readonly string[]): string | undefined {
  return maxSatisfying(versions, '*') ?? [...versions].sort(compare).at(-1);
}
