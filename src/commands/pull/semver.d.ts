// What we use of semver, which ships no types.
declare module 'semver' {
  /** Below 0 where `a` is the older version. Throws TypeError for what is no version. */
  export function compare(a: string, b: string): number;
  /** The highest version in a range, or null. Prereleases only where the range names one. */
  export function maxSatisfying(versions: readonly string[], range: string): string | null;
  /** null for what is no range. */
  export function validRange(range: string): string | null;
  export function satisfies(version: string, range: string): boolean;
}
