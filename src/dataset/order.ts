// Where records stand: which matched ones kept their order, and between which of those a line lies.
import { longestIncreasing } from '../algorithms/increasing.ts';
import type { Entry, Match, Sides } from './entries.ts';
import type { DatasetSide } from './side.ts';

function pathAt(side: DatasetSide | null, entry: Entry | undefined): string {
  return side?.files[entry?.file ?? -1]?.path ?? '';
}

/** Splits matches into those that kept their order in their file and those that moved. */
export function findMoves(
  sides: Sides,
  matches: readonly Match[],
): { inOrder: Match[]; moved: Match[] } {
  const byPath = new Map<string, Match[]>();
  const moved: Match[] = [];
  const inOrder: Match[] = [];
  for (const match of [...matches].sort((a, b) => a.head - b.head)) {
    const path = pathAt(sides.head, sides.headEntries[match.head]);
    if (path !== pathAt(sides.base, sides.baseEntries[match.base])) {
      moved.push(match);
      continue;
    }
    const stayed = byPath.get(path);
    if (stayed === undefined) byPath.set(path, [match]);
    else stayed.push(match);
  }
  for (const stayed of byPath.values()) {
    const kept = longestIncreasing(stayed.map((match) => match.base));
    stayed.forEach((match, i) => (kept[i] === 1 ? inOrder : moved).push(match));
  }
  return { inOrder, moved: moved.sort((a, b) => a.head - b.head) };
}

/** Names the place of a line: its file, and the number of unmoved records before it there. */
export function gapNames(
  sides: Sides,
  inOrder: readonly Match[],
): { base: (i: number) => string; head: (i: number) => string } {
  const place = (
    side: DatasetSide | null,
    entries: readonly Entry[],
    anchors: readonly number[],
  ): ((i: number) => string) => {
    const isAnchor = new Uint8Array(entries.length);
    for (const i of anchors) isAnchor[i] = 1;
    const before = new Uint32Array(entries.length);
    let count = 0;
    for (let i = 0; i < entries.length; i += 1) {
      if (i > 0 && entries[i]?.file !== entries[i - 1]?.file) count = 0;
      before[i] = count;
      count += isAnchor[i] ?? 0;
    }
    return (i) => `${pathAt(side, entries[i])}\n${before[i] ?? 0}`;
  };
  const bases = inOrder.map((match) => match.base);
  const heads = inOrder.map((match) => match.head);
  return {
    base: place(sides.base, sides.baseEntries, bases),
    head: place(sides.head, sides.headEntries, heads),
  };
}
