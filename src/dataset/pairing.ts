// Which removed record became which added one, when there is no id to tell.

export interface Candidate {
  /**
   * The gap between unchanged neighbours it stands in: records of both sides with the same gap
   * stand at the same place of the file.
   */
  readonly gap: string;
  /** Top-level text values. */
  readonly values: readonly string[];
}

// Of the words of both versions, at least half must be shared to call it an edit and not a
// replacement. Our choice: below it, a word diff of the two is harder to read than both texts.
const minSharedWordsRatio = 0.5;

// Values this short (labels, yes/no) say nothing about identity.
const minAnchorCharacters = 12;

// Similarity is computed for at most this many pairs of a gap: 200 rewritten records in a row.
const maxPairsOfGap = 40_000;

/**
 * Pairs of (removed, added) indices that are one record before and after an edit. First pairs that
 * share a text value nobody else has (the question of a rewritten answer), then pairs at the same
 * place whose words agree. Every index occurs at most once.
 */
export function pairEdits(
  removed: readonly Candidate[],
  added: readonly Candidate[],
): [removed: number, added: number][] {
  const pairs: [number, number][] = [];
  const takenRemoved = new Set<number>();
  const takenAdded = new Set<number>();
  const take = (r: number, a: number): void => {
    if (takenRemoved.has(r) || takenAdded.has(a)) return;
    takenRemoved.add(r);
    takenAdded.add(a);
    pairs.push([r, a]);
  };

  const owners = uniqueOwners(removed);
  const addedOwners = uniqueOwners(added);
  for (const [value, a] of addedOwners) {
    const r = owners.get(value);
    if (r !== undefined && r >= 0 && a >= 0) take(r, a);
  }

  const byGap = new Map<string, { removed: number[]; added: number[] }>();
  const gapOf = (gap: string): { removed: number[]; added: number[] } => {
    let entry = byGap.get(gap);
    if (entry === undefined) byGap.set(gap, (entry = { removed: [], added: [] }));
    return entry;
  };
  removed.forEach((candidate, i) => takenRemoved.has(i) || gapOf(candidate.gap).removed.push(i));
  added.forEach((candidate, i) => takenAdded.has(i) || gapOf(candidate.gap).added.push(i));
  for (const gap of byGap.values()) {
    if (gap.removed.length * gap.added.length > maxPairsOfGap) continue;
    const bags = gap.added.map((a) => wordBag(added[a] as Candidate));
    const scored: [ratio: number, r: number, a: number][] = [];
    for (const r of gap.removed) {
      const bag = wordBag(removed[r] as Candidate);
      gap.added.forEach((a, i) => {
        const ratio = sharedWordsRatio(bag, bags[i] as Map<string, number>);
        if (ratio >= minSharedWordsRatio) scored.push([ratio, r, a]);
      });
    }
    scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    for (const [, r, a] of scored) take(r, a);
  }
  return pairs;
}

/** Text value → the one candidate that has it, or -1 when several do. */
function uniqueOwners(candidates: readonly Candidate[]): Map<string, number> {
  const owners = new Map<string, number>();
  candidates.forEach((candidate, i) => {
    for (const value of candidate.values) {
      if (value.length < minAnchorCharacters) continue;
      owners.set(value, owners.has(value) && owners.get(value) !== i ? -1 : i);
    }
  });
  return owners;
}

function wordBag(candidate: Candidate): Map<string, number> {
  const bag = new Map<string, number>();
  for (const value of candidate.values) {
    // Scripts without spaces have no words between spaces: their characters count instead.
    for (const [word] of value.matchAll(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu,
    )) {
      bag.set(word, (bag.get(word) ?? 0) + 1);
    }
  }
  return bag;
}

/** Dice coefficient of two bags of words, 0..1. */
function sharedWordsRatio(a: Map<string, number>, b: Map<string, number>): number {
  let shared = 0;
  let total = 0;
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
