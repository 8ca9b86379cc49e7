// What a scanner finds in a plain text: where it stands and what it is, never the value itself.

/** A piece of a text that should not be there. Offsets are UTF-16 units, `end` exclusive. */
export interface Span {
  /** `email`, `card`, `private-key` … */
  readonly type: string;
  /** Which one of several: the country's id (`us-ssn`), the rule that found a secret. */
  readonly detail?: string;
  readonly start: number;
  readonly end: number;
}

/** Spans of one text, in order, none overlapping another. Throws only where a library breaks. */
export type Scanner = (text: string) => readonly Span[];

export const noSpans: readonly Span[] = [];

/**
 * Spans in order, without those that overlap an earlier one of the list: put the surest first.
 * Time n log n in the number of spans.
 */
export function resolveOverlaps(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const rank = new Map(spans.map((span, i) => [span, i]));
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of sorted) {
    let isBeaten = false;
    for (let last = kept.at(-1); last !== undefined && span.start < last.end; last = kept.at(-1)) {
      isBeaten = (rank.get(span) ?? 0) > (rank.get(last) ?? 0);
      if (isBeaten) break;
      kept.pop();
    }
    if (!isBeaten) kept.push(span);
  }
  return kept;
}

// What stands before a value says more about it than what stands after.
const contextBefore = 60;
const contextAfter = 24;

/** Whether a word stands near: in the 60 UTF-16 units before or the 24 after, or in the words asked. */
export function hasContext(text: string, start: number, end: number, words: RegExp): boolean {
  return (
    words.test(text.slice(Math.max(0, start - contextBefore), start)) ||
    words.test(text.slice(end, end + contextAfter))
  );
}

/** Things that are counted as people and telephones are: `part no. 468-87-7666`. */
const otherNumber =
  /\b(?:part|item|model|serial|catalog(?:ue)?|sku|order|invoice|ticket|tracking|case|customer|client|policy|contract|member(?:ship)?|ref(?:erence)?|shelf|lot|batch)(?: (?:no|nr|number|id|code)\b)?[^\w\n]{1,3}$/i;

/** Whether the words right before say that a number is a thing's. */
export function isOfThing(text: string, start: number): boolean {
  return otherNumber.test(text.slice(Math.max(0, start - 24), start));
}

/**
 * Whether a value is one of those that may stand in the data: literally, or by a pattern where `*`
 * is any text. Letter case, spaces and dashes don't count. Time |value| × |pattern|.
 */
export function createAllowList(patterns: readonly string[]): (value: string) => boolean {
  if (patterns.length === 0) return () => false;
  const plain = (text: string): string => text.toLowerCase().replace(/[\s-]/g, '');
  const literals = new Set(patterns.filter((each) => !each.includes('*')).map(plain));
  const globs = patterns.filter((each) => each.includes('*')).map((each) => plain(each).split('*'));
  return (value) => {
    const text = plain(value);
    return literals.has(text) || globs.some((pieces) => matchesPieces(text, pieces));
  };
}

function matchesPieces(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= text.length - last.length;
}
