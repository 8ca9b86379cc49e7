// `support@^1.2` → the version it means.
import { compare, maxSatisfying, validRange } from 'semver';
import { didYouMean } from '../../config/wording.ts';
import { ConfigError } from '../../core/errors.ts';
import type { PublishedVersion } from '../../core/release-source.ts';

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
  published: readonly PublishedVersion[],
  source: string,
): string {
  const versions = versionsOf(dataset, published);
  const found = maxSatisfying(versions, range);
  if (found !== null) return found;
  if (versions.length === 0) {
    const others = [...new Set(published.map((one) => one.dataset))].sort();
    throw new ConfigError(`${source} has no release of ${dataset}${didYouMean(dataset, others)}`, {
      hint:
        others.length === 0
          ? 'It has none at all: a release has a tag such as support-v1.2.0, and is published.'
          : `There are releases of ${others.slice(0, maxListed).join(', ')}`,
    });
  }
  const sorted = [...versions].sort(compare);
  const listed = sorted.slice(-maxListed).join(', ');
  const older = sorted.length > maxListed ? `${sorted.length - maxListed} older, ` : '';
  throw new ConfigError(`${source} has no release of ${dataset} in ${range}`, {
    hint: `There are: ${older}${listed}`,
  });
}

function versionsOf(dataset: string, published: readonly PublishedVersion[]): string[] {
  return published.filter((one) => one.dataset === dataset).map(({ version }) => version);
}

/** The highest version of a dataset: a prerelease only where there is nothing else. */
export function newestOf(
  dataset: string,
  published: readonly PublishedVersion[],
): string | undefined {
  const versions = versionsOf(dataset, published);
  return maxSatisfying(versions, '*') ?? [...versions].sort(compare).at(-1);
}
