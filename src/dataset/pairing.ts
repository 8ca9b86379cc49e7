// Which removed record became which added one, when there is no id to tell.
import type { Json } from '../core/json.ts';

export interface Candidate {
  /**
   * The gap between unchanged neighbours it stands in: records of both sides with the same gap
   * stand at the same place of the file.
   */
  readonly gap: string;
  /** Its texts, as `textsOf` gives them. */
  readonly texts: readonly string[];
  /** True when it has an id. Two records with ids are never paired here: the ids differ. */
  readonly isNamed: boolean;
}

// Of the words of both versions, at least half must be shared to call it an edit and not a
// replacement. Our choice: below it, a word diff of the two is harder to read than both texts.
const minSharedWordsRatio = 0.5;

// Texts this short (labels, yes/no) say nothing about identity.
const minAnchorCharacters = 12;

// Similarity is computed for at most this many pairs in all, small gaps first, and looks at the first
// words of a record only: 300 rewritten records in a row are compared each with each, 20,000 with the
// five at about the same place, more with none.
const maxPairs = 100_000;
const minWidth = 5;
const maxWords = 200;
const maxCharacters = 4000;

/** Every text in a value, however deep; numbers and the like as JSON writes them. */
export function textsOf(value: Json | undefined): string[] {
  const texts: string[] = [];
  addTexts(value, texts);
  return texts;
}

function addTexts(value: Json | undefined, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) addTexts(member, texts);
  } else if (value !== undefined) texts.push(String(value));
}

/**
 * Pairs of (removed, added) indices that are one record before and after an edit. First pairs that
 * share a text nobody else has (the question of a rewritten answer), then pairs at the same place
 * whose words agree. Every index occurs at most once. `common` are texts of records that did not
 * change: a system prompt or a category that stands everywhere says nothing.
 */
export function pairEdits(
  removed: readonly Candidate[],
  added: readonly Candidate[],
  common: ReadonlySet<string>,
): [removed: number, added: number][] {
  const pairs: [number, number][] = [];
  const takenRemoved = new Set<number>();
  const takenAdded = new Set<number>();
  const take = (r: number, a: number): void => {
    if (takenRemoved.has(r) || takenAdded.has(a)) return;
    if (removed[r]?.isNamed && added[a]?.isNamed) return;
    takenRemoved.add(r);
    takenAdded.add(a);
    pairs.push([r, a]);
  };

  const owners = uniqueOwners(removed, common);
  for (const [text, a] of uniqueOwners(added, common)) {
    const r = owners.get(text);
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
  const gaps = [...byGap.values()]
    .map((gap) => ({ ...gap, count: gap.removed.length * gap.added.length }))
    .filter(({ count }) => count > 0)
    .sort((x, y) => x.count - y.count);
  let pairsLeft = maxPairs;
  for (const gap of gaps) {
    // In a large gap each is compared with those at about the same place in it.
    const width = Math.min(gap.added.length, Math.floor(pairsLeft / gap.removed.length));
    if (width < Math.min(gap.added.length, minWidth)) break;
    pairsLeft -= gap.removed.length * width;
    const bags = gap.added.map((a) => bagWords(added[a] as Candidate));
    const scored: [ratio: number, r: number, a: number][] = [];
    gap.removed.forEach((r, i) => {
      const bag = bagWords(removed[r] as Candidate);
      const middle = Math.round((i * gap.added.length) / gap.removed.length);
      const last = gap.added.length - width;
      const from = Math.max(0, Math.min(last, middle - (width >> 1)));
      for (let k = from; k < from + width; k += 1) {
        const ratio = sharedWordsRatio(bag, bags[k] as WordBag);
        if (ratio >= minSharedWordsRatio) scored.push([ratio, r, gap.added[k] as number]);
      }
    });
    scored.sort((x, y) => y[0] - x[0] || x[1] - y[1] || x[2] - y[2]);
    for (const [, r, a] of scored) take(r, a);
  }
  return pairs;
}

/** Text → the one candidate that has it, or -1 when several do. */
function uniqueOwners(
  candidates: readonly Candidate[],
  common: ReadonlySet<string>,
): Map<string, number> {
  const owners = new Map<string, number>();
  candidates.forEach((candidate, i) => {
    for (const text of candidate.texts) {
      if (text.length < minAnchorCharacters || common.has(text)) continue;
      const known = owners.get(text);
      owners.set(text, known === undefined || known === i ? i : -1);
    }
  });
  return owners;
}

interface WordBag {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

// Scripts without spaces have no words between spaces: their characters count instead.
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}' +
  '\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const words = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

function bagWords(candidate: Candidate): WordBag {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of candidate.texts) {
    for (const [word] of text.slice(0, maxCharacters).toLowerCase().matchAll(words)) {
      if (total === maxWords) return { counts, total };
      counts.set(word, (counts.get(word) ?? 0) + 1);
      total += 1;
    }
  }
  return { counts, total };
}

/** Dice coefficient of two bags of words, 0..1. */
function sharedWordsRatio(a: WordBag, b: WordBag): number {
  const total = a.total + b.total;
  // The smaller bag can't share more than all it has.
  if (total === 0 || 2 * Math.min(a.total, b.total) < minSharedWordsRatio * total) return 0;
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return (2 * shared) / total;
}
