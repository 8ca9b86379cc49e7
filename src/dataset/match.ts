// Matches the lines of two sides one to one: by bytes, or by any key.
import { hashBytes } from '../algorithms/hash.ts';
import type { Entry, Match, Sides } from './entries.ts';
import { findMoves, gapNames } from './order.ts';
import type { DatasetSide } from './side.ts';

/** What found no partner, in order. */
interface Rest {
  readonly base: readonly number[];
  readonly head: readonly number[];
}

type Same = (base: number, head: number) => boolean;

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
  rest = matchUnique(rest, baseHashes, headHashes, same, matches);
  const match = (baseKey: (i: number) => string, headKey: (i: number) => string): void => {
    if (rest.base.length === 0 || rest.head.length === 0) return;
    rest = matchBy(
      rest.base,
      rest.head,
      (i) => `${baseHashes[i] ?? 0}\n${baseKey(i)}`,
      (i) => `${headHashes[i] ?? 0}\n${headKey(i)}`,
      matches,
      same,
    );
  };
  if (rest.base.length > 0 && rest.head.length > 0) {
    const gaps = gapNames(sides, findMoves(sides, matches).inOrder);
    match(gaps.base, gaps.head);
  }
  match(
    (i) => base.files[baseEntries[i]?.file ?? 0]?.path ?? '',
    (i) => head.files[headEntries[i]?.file ?? 0]?.path ?? '',
  );
  const anywhere = (): string => '';
  match(anywhere, anywhere);
  return rest;
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

/** Matches lines that stand once on each side. */
function matchUnique(
  rest: Rest,
  baseHashes: Float64Array,
  headHashes: Float64Array,
  same: Same,
  matches: Match[],
): Rest {
  const once = (indices: readonly number[], hashes: Float64Array): Map<number, number> => {
    const owners = new Map<number, number>();
    for (const i of indices) {
      const hash = hashes[i] as number;
      owners.set(hash, owners.has(hash) ? -1 : i);
    }
    return owners;
  };
  const baseOwners = once(rest.base, baseHashes);
  const taken = { base: new Set<number>(), head: new Set<number>() };
  for (const [hash, j] of once(rest.head, headHashes)) {
    const i = baseOwners.get(hash) ?? -1;
    if (i < 0 || j < 0 || !same(i, j)) continue;
    taken.base.add(i);
    taken.head.add(j);
    matches.push({ base: i, head: j });
  }
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
