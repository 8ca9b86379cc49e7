// Records on a plane: UMAP (McInnes et al. 2018) of a seeded sample, by the exact nearest neighbours.
import { drawSorted } from '../../algorithms/resample.ts';
import { layOut } from '../../algorithms/lay-out.ts';
import type { Random } from '../../algorithms/random.ts';
import type { RecordMap } from '../../core/diversity.ts';
import type { DatasetManifest } from '../../core/record.ts';
import { promptText } from '../../embedding/vectors-of.ts';
import { sourceOf } from './facts.ts';
import type { Topics } from '../../embedding/change-topics.ts';
import type { Embedded } from '../../embedding/change-vectors.ts';

/** Laying out 1,500 takes some two seconds; half of them at most are what the change brings. */
const maxPoints = 1500;
const maxExcerpt = 120;

export async function drawMap(
  embedded: Embedded,
  known: readonly number[],
  topics: Topics,
  manifest: DatasetManifest,
  random: Random,
): Promise<RecordMap | undefined> {
  const { vectors, rowOf, states, beforeCount } = embedded;
  const placed = known.filter((i) => (topics.clusterOf[i] as number) >= 0);
  const pick = (from: readonly number[], count: number): number[] =>
    drawSorted(from.length, count, random).map((i) => from[i] as number);
  const isChanged = (i: number): boolean => beforeCount > 0 && states[i] !== 'base';
  const changed = pick(placed.filter(isChanged), maxPoints / 2);
  const others = pick(
    placed.filter((i) => !isChanged(i)),
    maxPoints - changed.length,
  );
  const chosen = [...others, ...changed].sort((a, b) => a - b);
  const rows = chosen.map((i) => rowOf[i] as number);
  const places = await layOut(vectors, rows, random);
  if (places === undefined) return undefined;
  return {
    embedder: embedded.embedder,
    records: known.length,
    points: chosen.map((i, k) => {
      const record = embedded.recordAt(i);
      const [x, y] = places[k] as readonly [number, number];
      return {
        x,
        y,
        state: states[i] ?? 'base',
        cluster: topics.clusterOf[i] as number,
        source: sourceOf(record, manifest),
        path: record.path,
        line: record.line,
        excerpt: promptText.of(record).slice(0, maxExcerpt),
      };
    }),
  };
}
