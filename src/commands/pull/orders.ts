// The command line and the lock → what is to be pulled, and what of it the lock fixes.
import { satisfies } from 'semver';
import { ConfigError, DatasetError } from '../../core/errors.ts';
import type { ReleaseSource } from '../../core/release-source.ts';
import type { PullChoice } from './choose-files.ts';
import type { LockedDataset } from './lock.ts';
import type { Order } from './plan.ts';
import { parseWanted } from './resolve.ts';

export interface PullRequest {
  /** What is asked for; absent for all that the lock has. */
  readonly ask?: {
    readonly source: string;
    /** `name@range` */
    readonly datasets: readonly string[];
    readonly choice: PullChoice;
  };
  readonly lock: { readonly path: string; readonly text: string | null };
  /** Exactly the lock: what would change it is an error. */
  readonly isFrozen: boolean;
  /** Records that were taken back are an error. */
  readonly refusesAffected: boolean;
  readonly attestation: 'skip' | 'ask' | 'require';
  /** Files at the same time, from 1 on. */
  readonly concurrency: number;
}

/** Throws ConfigError where the lock lacks what is asked of it, or names another source. */
export function readOrders(
  { ask, lock, isFrozen }: Pick<PullRequest, 'ask' | 'lock' | 'isFrozen'>,
  earlier: readonly LockedDataset[],
  openSource: (name: string) => ReleaseSource,
): readonly Order[] {
  if (ask === undefined) {
    if (lock.text === null) {
      throw new ConfigError(`there is no ${lock.path}`, {
        hint: 'The first pull says what it wants: heartcut pull owner/name dataset@^1',
      });
    }
    const sources = openOnce(openSource);
    return earlier.map((locked) => {
      requireInRange(locked, lock.path);
      return {
        source: sources(locked.source),
        wanted: { dataset: locked.dataset, range: locked.range },
        choice: locked.choice,
        locked,
        isPinned: true,
      };
    });
  }
  const wanted = ask.datasets.map(parseWanted);
  const twice = wanted.find(
    ({ dataset }, i) => wanted.findIndex((one) => one.dataset === dataset) < i,
  );
  if (twice !== undefined) throw new ConfigError(`${twice.dataset} is asked for twice`);
  const source = openSource(ask.source);
  return wanted.map((one) => {
    const locked = earlier.find(({ dataset }) => dataset === one.dataset);
    if (locked !== undefined && locked.source !== source.name) {
      throw new ConfigError(
        `${lock.path} has ${one.dataset} from ${locked.source}, not ${source.name}`,
        {
          hint: 'Take its entry out of the lock to change where it comes from, or name another --lock.',
        },
      );
    }
    if (isFrozen) requireLocked(locked, { ...one, choice: ask.choice }, lock.path);
    return {
      source,
      wanted: one,
      choice: ask.choice,
      ...(locked !== undefined && { locked }),
      isPinned: isFrozen,
    };
  });
}

function openOnce(open: (name: string) => ReleaseSource): (name: string) => ReleaseSource {
  const opened = new Map<string, ReleaseSource>();
  return (name) => {
    const source = opened.get(name) ?? open(name);
    opened.set(name, source);
    return source;
  };
}

function requireLocked(
  locked: LockedDataset | undefined,
  asked: { readonly dataset: string; readonly range: string; readonly choice: PullChoice },
  path: string,
): void {
  if (locked === undefined) {
    throw new DatasetError(`--frozen: ${path} has no ${asked.dataset}`, {
      hint: 'Pull it without --frozen once, and commit the lock.',
    });
  }
  requireInRange(locked, path);
  const [has, wants] = [describe(locked), describe(asked)];
  if (has === wants) return;
  throw new DatasetError(`--frozen: ${path} has ${has}, asked for is ${wants}`, {
    hint: 'Pull it without --frozen once, and commit the lock; or ask for nothing: heartcut pull --frozen',
  });
}

/** Who edits the range in the lock wants another version than the one that stands there. */
function requireInRange({ source, dataset, range, version }: LockedDataset, path: string): void {
  if (satisfies(version, range)) return;
  throw new ConfigError(`${path}: ${dataset} ${version} is not in ${range}`, {
    hint: `To get another version: heartcut pull ${source} ${dataset}@${range}`,
  });
}

function describe(one: { dataset: string; range: string; choice: PullChoice }): string {
  const { format, splits, as } = one.choice;
  const parts = [
    `${one.dataset}@${one.range}`,
    `format ${format}`,
    ...(splits.length > 0 ? [`splits ${splits.join(', ')}`] : []),
    ...(as === undefined ? [] : [`as ${as}`]),
  ];
  return parts.join(', ');
}

/** What of an entry is not as it was, a line for each. */
export function describeChange(before: LockedDataset | undefined, after: LockedDataset): string[] {
  if (before === undefined) return [`${after.dataset} is new`];
  const was = new Map([...before.files, ...before.exported].map((file) => [file.name, file]));
  const now = [...after.files, ...after.exported];
  const names = new Set(now.map(({ name }) => name));
  const gone = [...was.keys()].filter((name) => !names.has(name)).map((name) => `${name} is gone`);
  const changed = now.flatMap(({ name, sha256 }) => {
    const old = was.get(name);
    if (old === undefined) return [`${name} is new`];
    return old.sha256 === sha256 ? [] : [`${name}: expected sha256 ${old.sha256}, found ${sha256}`];
  });
  return [...gone, ...changed].map((line) => `${after.dataset}: ${line}`);
}
