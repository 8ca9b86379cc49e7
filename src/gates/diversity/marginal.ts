// What each record of a change adds: how far it lies from the nearest record before it, in the base
// or among those the change brings earlier.
import { drawSorted } from '../../algorithms/resample.ts';
import { nearestEarlier } from '../../kernels/nearest-rows.ts';
import type { Random } from '../../algorithms/random.ts';
import type { MarginalValue, NearRecord } from '../../core/diversity.ts';
import type { DataRecord } from '../../core/record.ts';
import type { Embedded } from '../../embedding/change-vectors.ts';

/** Pairs that are looked at; of more, a part of the changed records is drawn. */
const maxPairs = 120_000_000;
/** Records that add nothing, in the report. */
const maxRepeats = 50;

/** undefined where nothing stands before the change or nothing it brings has a vector. */
export function findMarginal(
  embedded: Embedded,
  known: readonly number[],
  distance: number,
  random: Random,
): MarginalValue | undefined {
  const { vectors, rowOf, beforeCount, embedder } = embedded;
  const before = known.filter((i) => i < beforeCount);
  const brought = known.filter((i) => i >= beforeCount);
  if (before.length === 0 || brought.length === 0) return undefined;
  const most = Math.max(1, Math.floor(maxPairs / known.length));
  const picks = drawSorted(brought.length, most, random);
  const chosen = picks.map((pick) => brought[pick] as number);
  const rows = (indices: readonly number[]): Int32Array =>
    Int32Array.from(indices, (i) => rowOf[i] as number);
  const pool = [...before, ...brought];
  const found = nearestEarlier(
    vectors,
    rows(pool),
    Int32Array.from(picks, (pick) => before.length + pick),
  );
  const near = chosen.map((i, k) => ({
    i,
    distance: 1 - (found.cosines[k] as number),
    nearest: pool[found.places[k] as number] as number,
  }));
  const repeats = near
    .filter((each) => each.distance < distance)
    .sort((a, b) => a.distance - b.distance || a.i - b.i);
  return {
    changed: embedded.states.length - beforeCount,
    compared: chosen.length,
    newInKind: chosen.length - repeats.length,
    distance,
    embedder,
    repeats: repeats.slice(0, maxRepeats).map((each) => describe(embedded, each)),
  };
}

function describe(
  { recordAt }: Embedded,
  { i, nearest, distance }: { i: number; nearest: number; distance: number },
): NearRecord {
  const place = ({ path, line }: DataRecord) => ({ path, line });
  const near = recordAt(nearest);
  return {
    ...place(recordAt(i)),
    distance: Math.max(0, Math.round(distance * 1e4) / 1e4),
    // One that the change takes away stands in the base alone.
    nearest: { ...place(near), ...(near.side === 'base' && { side: near.side }) },
  };
}
