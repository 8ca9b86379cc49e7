// A row of versions, rounds or releases → whether it collapses, and how far.
import { hasFallen, measures, shiftOf, type Point, type Shift } from './measures.ts';

export interface Limits {
  readonly tailLimit: number;
  readonly warnFall: number;
  readonly sustainedFall: number;
  readonly cumulativeFall: number;
}

export interface Row {
  /** In messages: `round`, `release`, `version`. */
  readonly unit: string;
  /** The oldest first; at least two. */
  readonly points: readonly Point[];
  /** What the tail was taken from; the first point where it is absent. */
  readonly anchor?: Point | undefined;
  /** Its points are versions of one dataset, and not parts of it. */
  readonly isStanding: boolean;
}

export type Judgement =
  | {
      /** still-collapsed: so it was before, and the change makes it no worse. */
      readonly code: 'collapse' | 'still-collapsed';
      readonly how: 'cumulative' | 'sustained';
      readonly worst: Shift;
    }
  | { readonly code: 'tail-vanishing'; readonly worst: Shift; readonly from: string }
  | { readonly code: 'variety-falling'; readonly shifts: readonly Shift[] };

const judged = measures.filter((each) => each.judged);
const tail = judged.filter(({ name }) => name === 'tail-mass');

/** What is wrong with the last point of a row; nothing where it is sound. The worst alone is told. */
export function judgeRow(row: Row, limits: Limits): Judgement[] {
  const { points, anchor } = row;
  const [first, last, previous] = [points[0], points.at(-1), points.at(-2)];
  if (first === undefined || last === undefined || previous === undefined) return [];
  const sinceFirst = shifts(first, last);
  const sinceAnchor = anchor === undefined ? [] : shifts(anchor, last);
  const total = [...sinceFirst, ...sinceAnchor];
  const cumulative = worstOf(total.filter((shift) => hasFallen(shift, limits.cumulativeFall)));
  if (cumulative !== undefined) return [collapsed('cumulative', cumulative, row)];
  const fallenBefore = new Set(
    (previous === first ? [] : shifts(first, previous))
      .filter((shift) => hasFallen(shift, limits.sustainedFall))
      .map(({ measure }) => measure),
  );
  const sustained = worstOf(
    sinceFirst.filter(
      (shift) => fallenBefore.has(shift.measure) && hasFallen(shift, limits.sustainedFall),
    ),
  );
  if (sustained !== undefined) return [collapsed('sustained', sustained, row)];
  const found: Judgement[] = [];
  // Texts made from the anchor hold its rare pairs more often than new ones by the same people: from
  // there on it may only fall, and does not reach the anchor for long.
  const earlier = [...(anchor === undefined ? [] : [anchor]), ...points.slice(0, -1)];
  const vanished = worstOf(
    earlier
      .flatMap((point) =>
        shifts(point, last, tail).map((shift) => ({ ...shift, from: point.label })),
      )
      .filter((shift) => hasFallen(shift, 1 - limits.tailLimit)),
  );
  if (vanished !== undefined && !isOld(vanished, row)) {
    found.push({ code: 'tail-vanishing', worst: vanished, from: vanished.from });
  }
  // From the best it was: what a model shuffles looks more varied at first than what it was made from.
  const fallen = judged
    .flatMap((measure) => {
      const since = points.slice(0, -1).flatMap((point) => shiftOf(measure, last, point) ?? []);
      return worstOf(since.filter((shift) => hasFallen(shift, limits.warnFall))) ?? [];
    })
    .sort((a, b) => a.change - b.change);
  if (fallen.length >= 2 && !fallen.every((shift) => isOld(shift, row))) {
    found.push({ code: 'variety-falling', shifts: fallen });
  }
  return found;
}

function collapsed(how: 'cumulative' | 'sustained', worst: Shift, row: Row): Judgement {
  return { code: isOld(worst, row) ? 'still-collapsed' : 'collapse', how, worst };
}

// Less than a hundredth is no change of a version.
const noFall = 0.01;

/** Whether the version before had fallen as far: a change that mends a little must be let in. */
function isOld({ measure, change }: Shift, { points, isStanding }: Row): boolean {
  const [last, previous] = [points.at(-1), points.at(-2)];
  if (!isStanding || last === undefined || previous === undefined) return false;
  const step = shiftOf(measure, last, previous);
  return step !== undefined && step.change > -noFall && change < 0;
}

function shifts(start: Point, now: Point, of = judged): Shift[] {
  return of.flatMap((measure) => shiftOf(measure, now, start) ?? []);
}

function worstOf<S extends Shift>(candidates: readonly S[]): S | undefined {
  return [...candidates].sort((a, b) => a.change - b.change)[0];
}
