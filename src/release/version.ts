// Differences from the last release → the version that may be given to the next one. Semantic
// versions: https://semver.org, without its prereleases and build metadata.
import semver from 'semver';
import { ConfigError } from '../core/errors.ts';
import { bumps, type Bump } from '../core/release.ts';
import { describeClass, type ClassifiedChange, type WaitingEntry } from '../core/release-plan.ts';

/** What a dataset's first release is called, at least: who trains on it relies on it. */
export const firstVersion = '1.0.0';

/** True where `a` is more than `b`: major is more than minor. */
function isMore(a: Bump, b: Bump): boolean {
  return bumps.indexOf(a) < bumps.indexOf(b);
}

/** The weightiest of some, undefined of none. */
export function largestBump(some: readonly Bump[]): Bump | undefined {
  return bumps.find((bump) => some.includes(bump));
}

/** `1.4.2` and `minor` give `1.5.0`. */
export function nextVersion(version: string, bump: Bump): string {
  const next = semver.inc(version, bump);
  if (next === null) throw new Error(`no version: ${version}`);
  return next;
}

/** Below 0 where `a` comes before `b`. */
export function compareVersions(a: string, b: string): number {
  return semver.compare(a, b);
}

/** True for `1.2.3`: three numbers and nothing else. */
export function isVersion(text: string): boolean {
  return semver.valid(text) === text && semver.prerelease(text) === null;
}

/** The version that somebody typed. Throws ConfigError where it can't be one. */
export function parseVersion(text: string): string {
  const plain = text.replace(/^v(?=\d)/, '');
  if (isVersion(plain)) return plain;
  const parsed = semver.parse(plain);
  const hint = 'A version is three numbers: 1.4.0.';
  if (parsed === null) throw new ConfigError(`${JSON.stringify(text)} is no version`, { hint });
  const what = parsed.prerelease.length > 0 ? 'a prerelease' : 'build metadata';
  throw new ConfigError(`${JSON.stringify(text)} has ${what}, which releases of data can't have`, {
    hint: `${hint} What is not ready to be trained on stays on a branch.`,
  });
}

/** What is asked for, by whom. */
export interface VersionQuestion {
  /** null before the first release. */
  readonly last: string | null;
  /** At least one, unless `last` is null. */
  readonly changes: readonly ClassifiedChange[];
  readonly entries: readonly Pick<WaitingEntry, 'path' | 'bump'>[];
  /** A version that somebody named, valid by `isVersion`. */
  readonly wanted?: string | undefined;
  /** A version that release.json names and nobody published: kept where it is large enough. */
  readonly prepared?: string | undefined;
}

export type VersionAnswer =
  | { readonly version: string; readonly bump: Bump | 'first' }
  | { readonly refused: readonly string[] };

/**
 * The next version: the smallest that changes and entries allow, or what was named where that is as
 * large. Refused with a sentence a reason where what was asked for is too small.
 */
export function chooseVersion(question: VersionQuestion): VersionAnswer {
  const { last, wanted, prepared } = question;
  if (last === null) {
    if (wanted !== undefined && semver.lt(wanted, firstVersion)) {
      return { refused: [`${wanted} is too small: a first release is ${firstVersion}`] };
    }
    return { version: wanted ?? keepLarger(prepared, firstVersion), bump: 'first' };
  }
  const needed = largestBump(question.changes.map(({ bump }) => bump));
  if (needed === undefined) throw new Error('nothing changed: there is no next version');
  const asked = largestBump(question.entries.map(({ bump }) => bump));
  if (wanted === undefined && asked !== undefined && isMore(needed, asked)) {
    const paths = question.entries.map(({ path }) => path).join(', ');
    const first = `${paths} ${question.entries.length === 1 ? 'asks' : 'ask'} for ${asked}, which is too small: ${needed} is needed`;
    return { refused: [first, ...reasonsFor(needed, question.changes)] };
  }
  const bump = asked !== undefined && isMore(asked, needed) ? asked : needed;
  const least = nextVersion(last, bump);
  if (wanted !== undefined && semver.lt(wanted, least)) {
    const refused = semver.lte(wanted, last)
      ? [`${wanted} is too small: ${last} is released`]
      : [`${wanted} is too small: after ${last} comes ${least} (${bump})`];
    for (const entry of question.entries) {
      if (!isMore(entry.bump, needed)) continue;
      refused.push(`${entry.bump}: ${entry.path} asks for it`);
    }
    return { refused: [...refused, ...reasonsFor(needed, question.changes)] };
  }
  const version = wanted ?? keepLarger(prepared, least);
  return { version, bump: bumpBetween(last, version) };
}

function keepLarger(prepared: string | undefined, least: string): string {
  return prepared !== undefined && semver.gt(prepared, least) ? prepared : least;
}

function bumpBetween(last: string, version: string): Bump {
  const difference = semver.diff(last, version);
  return bumps.find((bump) => bump === difference) ?? 'patch';
}

/** The changes that ask for no less than `bump`. */
function reasonsFor(bump: Bump, changes: readonly ClassifiedChange[]): string[] {
  return changes
    .filter((change) => change.bump === bump)
    .map((change) => {
      const [example] = change.examples;
      const place = example?.place;
      const shown = [
        ...(example === undefined || example.what === change.class ? [] : [example.what]),
        ...(place === undefined ? [] : [`${place.path}:${place.line} ${place.id}`]),
      ].join(', ');
      const more = change.count > 1 ? ` and ${change.count - 1} more` : '';
      return `${bump}: ${describeClass(change)}: ${shown}${more}`;
    });
}
