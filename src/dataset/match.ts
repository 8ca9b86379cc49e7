// Matches the lines of two sides one to one: by bytes, or by any key.
import { hashBytes, hashText } from '../algorithms/hash.ts';
import type { DatasetSide } from './side.ts';

/** One filled line of a side. */
export interface Entry {
  readonly file: number;
  readonly line: number;
}

/** Indices of entries of both sides that are one record. */
export interface Match {
  readonly base: number;
  readonly head: number;
}

/** What found no partner, in order. */
interface Rest {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

/** Every line of a side that is not blank, in file order. */
export function filledLines(side: DatasetSide | null): Entry[] {
  const entries: Entry[] = [];
  side?.files.forEach((file, fileIndex) => {
    for (let line = 0; line < file.lines.count; line += 1) {
      if (!file.isBlankLine(line)) entries.push({ file: fileIndex, line });
    }
  });
  return entries;
}

/**
 * Matches entries with equal keys, first come first, and adds them to `matches`; an undefined key
 * matches nothing. `same` confirms a pair whose keys are only hashes.
 */
export function matchBy<K>(
  base: readonly number[],
  head: readonly number[],
  baseKey: (i: number) => K | undefined,
  headKey: (i: number) => K | undefined,
  matches: Match[],
  same: (base: number, head: number) => boolean = () => true,
): Rest {
  if (base.length === 0 || head.length === 0) return { base, head };
  const waiting = new Map<K, number | number[]>(); // most keys stand once: no list for those
  for (const i of base) {
    const key = baseKey(i);
    if (key === undefined) continue;
    const queue = waiting.get(key);
    if (queue === undefined) waiting.set(key, i);
    else if (typeof queue === 'number') waiting.set(key, [queue, i]);
    else queue.push(i);
  }
  for (const queue of waiting.values()) {
    if (typeof queue !== 'number') queue.reverse(); // pop() then takes the first
  }
  const taken = new Set<number>();
  const restHead: number[] = [];
  for (const i of head) {
    const key = headKey(i);
    const queue = key === undefined ? undefined : waiting.get(key);
    const found = typeof queue === 'number' ? queue : queue?.pop();
    if (found === undefined || taken.has(found) || !same(found, i)) {
      restHead.push(i);
    } else {
      taken.add(found);
      matches.push({ base: found, head: i });
    }
  }
  return { base: base.filter((i) => !taken.has(i)), head: restHead };
}

/** Matches lines with equal bytes: those of the same path first, then across files. */
export function matchBytes(
  base: DatasetSide | null,
  baseEntries: readonly Entry[],
  head: DatasetSide | null,
  headEntries: readonly Entry[],
  matches: Match[],
): Rest {
  const all: Rest = { base: [...baseEntries.keys()], head: [...headEntries.keys()] };
  if (base === null || head === null || baseEntries.length === 0) return all;
  const baseHashes = hashLines(base, baseEntries);
  const headHashes = hashLines(head, headEntries);
  const basePaths = base.files.map((file) => hashText(file.path));
  const headPaths = head.files.map((file) => hashText(file.path));
  const same = (i: number, j: number): boolean =>
    sameBytes(base, baseEntries[i] as Entry, head, headEntries[j] as Entry);
  const rest = matchBy(
    all.base,
    all.head,
    (i) => (baseHashes[i] ?? 0) + (basePaths[baseEntries[i]?.file ?? 0] ?? 0),
    (i) => (headHashes[i] ?? 0) + (headPaths[headEntries[i]?.file ?? 0] ?? 0),
    matches,
    same,
  );
  return matchBy(
    rest.base,
    rest.head,
    (i) => baseHashes[i],
    (i) => headHashes[i],
    matches,
    same,
  );
}

function hashLines(side: DatasetSide, entries: readonly Entry[]): Float64Array {
  const hashes = new Float64Array(entries.length);
  entries.forEach((entry, i) => {
    const file = side.files[entry.file];
    if (file === undefined) return;
    const { starts, ends } = file.lines;
    hashes[i] = hashBytes(file.bytes, starts[entry.line] ?? 0, ends[entry.line] ?? 0);
  });
  return hashes;
}

function sameBytes(a: DatasetSide, x: Entry, b: DatasetSide, y: Entry): boolean {
  const left = a.files[x.file];
  const right = b.files[y.file];
  if (left === undefined || right === undefined) return false;
  return (
    left.bytes.compare(
      right.bytes,
      right.lines.starts[y.line],
      right.lines.ends[y.line],
      left.lines.starts[x.line],
      left.lines.ends[x.line],
    ) === 0
  );
}
