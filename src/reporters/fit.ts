// Shortening to a hard limit by whole items, never inside one.

/** A stretch of the document: what opens it, items worst first, what closes it. */
export interface Part {
  /** What its items are, for the line that says how many are missing; else it goes unsaid. */
  readonly holds?: 'dataset' | 'finding';
  /** Kept before the parts of later tiers, and in a tier before those of a higher rank. */
  readonly tier: number;
  readonly rank: number;
  /** Dropped together with this part. */
  readonly under?: Part;
  readonly open: string;
  readonly items: readonly string[];
  readonly close: string;
  /** Items left out before, e.g. by a maximum for each gate. */
  readonly leftOut: number;
  /** Says that so many items are missing. */
  more(left: number): string;
  /** With fewer items the part is dropped. */
  readonly fewest: 0 | 1;
}

export type Measure = (text: string) => number;

function closePart(part: Part, kept: number): string {
  const left = part.items.length - kept + part.leftOut;
  return left > 0 ? part.more(left) + part.close : part.close;
}

/** The most items with which the part fits and its size then, or undefined when it never does. */
function keepItems(part: Part, room: number, measure: Measure): [number, number] | undefined {
  let opened = measure(part.open);
  let best: [number, number] | undefined;
  for (let kept = 0; kept <= part.items.length && opened <= room; kept += 1) {
    const size = opened + measure(closePart(part, kept));
    if (kept >= part.fewest && size <= room) best = [kept, size];
    opened += measure(part.items[kept] ?? '');
  }
  return best;
}

/**
 * The parts in their order, at most `limit` long by `measure`. What does not fit is left out from
 * the end of the last tier on. `dropped` says which whole parts are missing; it stands before the
 * last part and is counted in.
 */
export function fit(
  parts: readonly Part[],
  limit: number,
  measure: Measure,
  dropped: (parts: readonly Part[]) => string,
): string {
  const kept = new Map<Part, number>();
  let room = limit - measure(dropped(parts));
  let closedTier: number | undefined;
  for (const part of [...parts].sort((a, b) => a.tier - b.tier || a.rank - b.rank)) {
    if (part.tier === closedTier || (part.under !== undefined && !kept.has(part.under))) continue;
    const [items, size] = keepItems(part, room, measure) ?? [-1, 0];
    room -= size;
    if (items >= 0) kept.set(part, items);
    if (items < part.items.length) closedTier = part.tier;
  }
  const texts = parts.map((part) => {
    const items = kept.get(part);
    if (items === undefined) return '';
    return part.open + part.items.slice(0, items).join('') + closePart(part, items);
  });
  const missing = parts.filter((part) => !kept.has(part));
  return [...texts.slice(0, -1), dropped(missing), ...texts.slice(-1)].join('');
}
