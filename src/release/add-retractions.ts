// New entries into a list of retractions: nothing that stands there is lost or said twice.
import { compare, valid } from 'semver';
import type { Retraction, Retractions } from '../core/release.ts';

/**
 * Both lists in one, by date and else in their order. A record that stands there already keeps its
 * entry; of the new one only versions are taken that the old one does not name.
 */
export function addRetractions(before: Retractions, added: readonly Retraction[]): Retractions {
  const entries = new Map<string, Retraction>();
  for (const entry of [...before.retracted, ...added]) {
    const key = JSON.stringify([entry.id, entry.content]);
    const known = entries.get(key);
    entries.set(key, known === undefined ? entry : withReleases(known, entry.releases));
  }
  const byDate = (a: Retraction, b: Retraction): number =>
    a.date < b.date ? -1 : Number(a.date > b.date);
  return { format: 1, retracted: [...entries.values()].sort(byDate) };
}

function withReleases(entry: Retraction, more: readonly string[]): Retraction {
  const isKnown = more.every((version) => entry.releases.includes(version));
  return isKnown ? entry : { ...entry, releases: sortVersions([...entry.releases, ...more]) };
}

/** Distinct versions by semver's order, the lowest first; what is no version goes before all. */
export function sortVersions(versions: Iterable<string>): string[] {
  return [...new Set(versions)].sort((a, b) => {
    const [left, right] = [valid(a), valid(b)];
    if (left === null || right === null) return Number(left !== null) - Number(right !== null);
    return compare(left, right) || (a < b ? -1 : Number(a > b));
  });
}
