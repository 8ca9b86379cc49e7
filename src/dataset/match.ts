// Matches the lines of two sides one to one: by bytes, or by any key.
import { hashBytes } from '../algorithms/hash.ts';
import { longestIncreasing } from '../algorithms/increasing.ts';
import type { Entry, Match, Sides } from './entries.ts';
import { findMoves, gapNames } from './order.ts';
import type { DatasetSide } from './side.ts';

/** What found no partner, in order. */
interface Rest {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

type Same = (base: number, head: number) => boolean;

// Copies before times copies after: 16 of a line on both sides.
const maxCopyPairs = 256;

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
  same: Same = () => true,
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

/**
 * Matches lines with equal bytes. Of a line that stands several times those copies are matched that
 * keep their place, so that removing the first of two copies moves nothing.
 */
export function matchBytes(sides: Sides, matches: Match[]): Rest {
  const { base, baseEntries, head, headEntries } = sides;
  if (base === null || head === null) {
    return { base: [...baseEntries.keys()], head: [...headEntries.keys()] };
  }
  const same: Same = (i, j) =>
    sameBytes(base, baseEntries[i] as Entry, head, headEntries[j] as Entry);
  let rest = matchEnds(sides, same, matches);
  const baseHashes = hashLines(base, baseEntries, rest.base);
  const headHashes = hashLines(head, headEntries, rest.head);
  const inFile = {
    base: (i: number): string => keyOf(baseHashes[i], base, baseEntries[i]),
    head: (i: number): string => keyOf(headHashes[i], head, headEntries[i]),
  };
  if (rest.base.length > 0 && rest.head.length > 0) {
    rest = matchInOrder(rest, inFile.base, inFile.head, same, matches);
  }
  if (rest.base.length > 0 && rest.head.length > 0) {
    const gaps = gapNames(sides, findMoves(sides, matches).inOrder);
    const inGap = {
      base: (i: number): string => `${inFile.base(i)}\n${gaps.base(i)}`,
      head: (i: number): string => `${inFile.head(i)}\n${gaps.head(i)}`,
    };
    rest = matchBy(rest.base, rest.head, inGap.base, inGap.head, matches, same);
  }
  rest = matchBy(rest.base, rest.head, inFile.base, inFile.head, matches, same);
  return matchBy(
    rest.base,
    rest.head,
    (i) => baseHashes[i],
    (i) => headHashes[i],
    matches,
    same,
  );
}

function keyOf(hash: number | undefined, side: DatasetSide, entry: Entry | undefined): string {
  return `${hash ?? 0}\n${side.files[entry?.file ?? -1]?.path ?? ''}`;
}

/** Matches the lines that files of one path have in common at their start and at their end. */
function matchEnds(
  { base, baseEntries, head, headEntries }: Sides,
  same: Same,
  matches: Match[],
): Rest {
  const baseRanges = fileRanges(base, baseEntries);
  const isMatched = {
    base: new Uint8Array(baseEntries.length),
    head: new Uint8Array(headEntries.length),
  };
  const take = (i: number, j: number): void => {
    matches.push({ base: i, head: j });
    isMatched.base[i] = 1;
    isMatched.head[j] = 1;
  };
  for (const [path, headRange] of fileRanges(head, headEntries)) {
    const baseRange = baseRanges.get(path);
    if (baseRange === undefined) continue;
    let [i, baseEnd] = baseRange;
    let [j, headEnd] = headRange;
    for (; i < baseEnd && j < headEnd && same(i, j); i += 1, j += 1) take(i, j);
    while (i < baseEnd && j < headEnd && same(baseEnd - 1, headEnd - 1)) {
      baseEnd -= 1;
      headEnd -= 1;
      take(baseEnd, headEnd);
    }
  }
  return {
    base: [...baseEntries.keys()].filter((i) => isMatched.base[i] === 0),
    head: [...headEntries.keys()].filter((i) => isMatched.head[i] === 0),
  };
}

/** Path → its first entry and the one after its last. */
function fileRanges(
  side: DatasetSide | null,
  entries: readonly Entry[],
): Map<string, [start: number, end: number]> {
  const ranges = new Map<string, [number, number]>();
  entries.forEach(({ file }, i) => {
    const path = side?.files[file]?.path ?? '';
    const range = ranges.get(path);
    if (range === undefined) ranges.set(path, [i, i + 1]);
    else range[1] = i + 1;
  });
  return ranges;
}

/**
 * Matches as many lines of one key as can be matched in order (the longest common subsequence, by
 * Hunt and Szymanski's reduction to a longest increasing one). Lines with many copies stay out.
 */
function matchInOrder(
  rest: Rest,
  baseKey: (i: number) => string,
  headKey: (i: number) => string,
  same: Same,
  matches: Match[],
): Rest {
  const copies = new Map<string, { base: number[]; heads: number }>();
  for (const i of rest.base) {
    const key = baseKey(i);
    const known = copies.get(key);
    if (known === undefined) copies.set(key, { base: [i], heads: 0 });
    else known.base.push(i);
  }
  const owners = rest.head.map((j) => copies.get(headKey(j)));
  for (const owner of owners) if (owner !== undefined) owner.heads += 1;
  // The later copies first: an increasing run can then take one of them only.
  const pairs = rest.head.flatMap((j, at): Match[] => {
    const owner = owners[at];
    if (owner === undefined || owner.base.length * owner.heads > maxCopyPairs) return [];
    return owner.base.map((i) => ({ base: i, head: j })).reverse();
  });
  const taken = { base: new Set<number>(), head: new Set<number>() };
  const isTaken = longestIncreasing(pairs.map((pair) => pair.base));
  pairs.forEach((pair, i) => {
    if (isTaken[i] !== 1 || !same(pair.base, pair.head)) return;
    taken.base.add(pair.base);
    taken.head.add(pair.head);
    matches.push(pair);
  });
  return {
    base: rest.base.filter((i) => !taken.base.has(i)),
    head: rest.head.filter((j) => !taken.head.has(j)),
  };
}

/** Hashes of the lines at these indices; 0 elsewhere. */
function hashLines(
  side: DatasetSide,
  entries: readonly Entry[],
  indices: readonly number[],
): Float64Array {
  const hashes = new Float64Array(entries.length);
  for (const i of indices) {
    const { file: fileIndex, line } = entries[i] as Entry;
    const file = side.files[fileIndex];
    if (file === undefined) continue;
    const { starts, ends } = file.lines;
    hashes[i] = hashBytes(file.bytes, starts[line] ?? 0, ends[line] ?? 0);
  }
  return hashes;
}

function sameBytes(a: DatasetSide, x: Entry, b: DatasetSide, y: Entry): boolean {
  const left = a.files[x.file];
  const right = b.files[y.file];
  if (left === undefined || right === undefined) return false;
  if (left.byteLengthOf(x.line) !== right.byteLengthOf(y.line)) return false;
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
