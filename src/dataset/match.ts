// Matches the lines of two sides one to one: by bytes, or by any key.
import { hashBytes } from '../algorithms/hash.ts';
import { longestIncreasing } from '../algorithms/increasing.ts';
import type { Entries, Match, Pairing, Rest } from './entries.ts';
import { findMoves, gapNames } from './order.ts';

type Same = (base: number, head: number) => boolean;
type Take = (base: number, head: number) => void;

// What is compared at once stays well below the window that a large file is read by.
const maxRun = 256;
const maxRunBytes = 512 * 1024;

// Copies before times copies after: 16 of a line on both sides.
const maxCopyPairs = 256;

// After an edit, a removal or an insertion of so many lines the files are found to agree again by
// looking ahead; anything larger is matched by hashes.
const maxSkip = 16;

/**
 * Matches entries with equal keys, first come first; an undefined key matches nothing. `same` confirms a pair whose keys are only hashes.
 */
export function matchBy<K>(
  base: readonly number[],
  head: readonly number[],
  baseKey: (i: number) => K | undefined,
  headKey: (i: number) => K | undefined,
  take: Take,
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
      take(found, i);
    }
  }
  return { base: base.filter((i) => !taken.has(i)), head: restHead };
}

/**
 * Matches lines with equal bytes. Of a line that stands several times those copies are matched that
 * keep their place, so that removing the first of two copies moves nothing.
 */
export function matchBytes(pairing: Pairing): Rest {
  const rest = matchSteps(pairing, true);
  // Looking ahead finds an order, not always the best one. Where all is in order there is no better.
  if (findMoves(pairing).moved.length === 0) return rest;
  pairing.clear();
  return matchSteps(pairing, false);
}

function matchSteps(pairing: Pairing, looksAhead: boolean): Rest {
  const { base, head } = pairing;
  const same: Same = (i, j) => haveSameBytes(base, i, head, j, 1);
  const take: Take = (i, j) => pairing.add(i, j);
  if (base.count > 0 && head.count > 0) matchInPlace(pairing, looksAhead, same, take);
  const left = pairing.rest();
  if (left.base.length === 0 || left.head.length === 0) return left;
  // Lines of an edit stand on one side only: a glance is enough for most.
  let rest = withPartner(
    left,
    (i) => outline(base, i),
    (i) => outline(head, i),
  );
  if (rest.base.length === 0) return left;
  const baseHashes = hashLines(base, rest.base);
  const headHashes = hashLines(head, rest.head);
  const inFile = {
    base: (i: number): string => `${baseHashes.get(i) ?? 0}\n${base.pathOf(i)}`,
    head: (i: number): string => `${headHashes.get(i) ?? 0}\n${head.pathOf(i)}`,
  };
  rest = matchInOrder(rest, inFile.base, inFile.head, same, take);
  if (rest.base.length > 0 && rest.head.length > 0) {
    const gaps = gapNames(pairing, findMoves(pairing).isMoved);
    const inGap = {
      base: (i: number): string => `${inFile.base(i)}\n${gaps.base(i)}`,
      head: (i: number): string => `${inFile.head(i)}\n${gaps.head(i)}`,
    };
    rest = matchBy(rest.base, rest.head, inGap.base, inGap.head, take, same);
  }
  rest = matchBy(rest.base, rest.head, inFile.base, inFile.head, take, same);
  matchBy(
    rest.base,
    rest.head,
    (i) => baseHashes.get(i),
    (i) => headHashes.get(i),
    take,
    same,
  );
  return pairing.rest();
}

/** Those whose key stands on both sides. */
export function withPartner(
  { base, head }: Rest,
  baseKey: (i: number) => number,
  headKey: (i: number) => number,
): Rest {
  const baseKeys = base.map(baseKey);
  const headKeys = head.map(headKey);
  const [ofBase, ofHead] = [new Set(baseKeys), new Set(headKeys)];
  return {
    base: base.filter((_, at) => ofHead.has(baseKeys[at] as number)),
    head: head.filter((_, at) => ofBase.has(headKeys[at] as number)),
  };
}

/** A number that equal lines share, and most others do not: their length and a few of their bytes. */
function outline(entries: Entries, i: number): number {
  const bytes = bytesOf(entries, i);
  if (bytes === undefined) return 0;
  const { length } = bytes;
  const at = (part: number): number => bytes[Math.floor(length * part)] ?? 0;
  return length * 2 ** 24 + at(0.4) * 2 ** 16 + at(0.6) * 2 ** 8 + at(0.8);
}

function bytesOf(entries: Entries, i: number): Buffer | undefined {
  const file = entries.side?.files[entries.files[i] as number];
  return file?.bytesOf(entries.lines[i] as number);
}

/**
 * Matches the lines that files of one path have in common at their start, at their end and, where
 * asked to look ahead, around small changes between.
 */
function matchInPlace({ base, head }: Pairing, looksAhead: boolean, same: Same, take: Take): void {
  const baseRanges = base.ranges();
  for (const [path, headRange] of head.ranges()) {
    const baseRange = baseRanges.get(path);
    if (baseRange === undefined) continue;
    let [i, baseEnd] = baseRange;
    let [j, headEnd] = headRange;
    let usual = 1;
    const takeEqual = (): void => {
      const from = i;
      // Twice as many lines at once while they agree: a comparison costs more than its bytes. At first
      // as many as agreed before: edits are often spread evenly.
      for (let run = usual; run > 0;) {
        const most = Math.min(run, maxRun, baseEnd - i, headEnd - j);
        if (most === 0) break;
        if (haveSameBytes(base, i, head, j, most)) {
          for (let k = 0; k < most; k += 1) take(i + k, j + k);
          i += most;
          j += most;
          run = most * 2;
        } else {
          run = most >> 1;
        }
      }
      usual = Math.max(1, Math.min(maxRun, (i - from) >> 1));
    };
    takeEqual();
    while (i < baseEnd && j < headEnd && same(baseEnd - 1, headEnd - 1)) {
      baseEnd -= 1;
      headEnd -= 1;
      take(baseEnd, headEnd);
    }
    // Two lines in a row: one alone may be a copy of a line that stands elsewhere.
    const agree = (x: number, y: number): boolean =>
      x + 1 < baseEnd && y + 1 < headEnd && same(x, y) && same(x + 1, y + 1);
    while (looksAhead && i < baseEnd && j < headEnd) {
      const skip = findSkip((removed, added) => agree(i + removed, j + added));
      if (skip === undefined) break;
      i += skip[0];
      j += skip[1];
      takeEqual();
    }
  }
}

/** The fewest lines to pass over on both sides, as evenly as may be, until they agree. */
function findSkip(
  agree: (removed: number, added: number) => boolean,
): readonly [removed: number, added: number] | undefined {
  for (let sum = 1; sum <= maxSkip; sum += 1) {
    for (let removed = sum >> 1, step = 1; removed >= 0 && removed <= sum; step += 1) {
      if (agree(removed, sum - removed)) return [removed, sum - removed];
      removed += step % 2 === 1 ? step : -step;
    }
  }
  return undefined;
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
  take: Take,
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
    take(pair.base, pair.head);
  });
  return {
    base: rest.base.filter((i) => !taken.base.has(i)),
    head: rest.head.filter((j) => !taken.head.has(j)),
  };
}

/** Hashes of the lines at these indices. */
function hashLines(entries: Entries, indices: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    indices.map((i) => {
      const bytes = bytesOf(entries, i);
      return [i, bytes === undefined ? 0 : hashBytes(bytes, 0, bytes.length)];
    }),
  );
}

/** True when `count` entries from two on are the same lines; false where it is not cheap to say. */
function haveSameBytes(a: Entries, x: number, b: Entries, y: number, count: number): boolean {
  const left = a.side?.files[a.files[x] as number];
  const right = b.side?.files[b.files[y] as number];
  if (left === undefined || right === undefined) return false;
  const from = a.lines[x] as number;
  const to = (a.lines[x + count - 1] as number) + 1;
  const start = b.lines[y] as number;
  // Blank lines between them stand alike, or the bytes differ.
  if ((b.lines[y + count - 1] as number) + 1 - start !== to - from) return false;
  if (count > 1 && left.bytesBetween(from, to) > maxRunBytes) return false;
  return left.hasSameLines(from, to, right, start);
}
