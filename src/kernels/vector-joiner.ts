// Vectors → the pairs of near ones, by the kernel. Beside the rows it takes 60 bytes for each, two tiles of
// rows, and what the pairs take.
import { sketchWords, type Rows, type SketchPlan } from '../algorithms/sign-sketch.ts';
import {
  planJoin,
  usualPartners,
  type JoinedVectors,
  type JoinOptions,
  type JoinPlan,
  type VectorPair,
} from '../algorithms/vector-join.ts';
import { loadKernels, type Kernels } from './load.ts';

/** Rows that are copied to the kernel at once; all are where they fit. */
const tileBytes = 16 * 1024 * 1024;
/** So many rows are joined with so many in a call: the sketches of a block stay in the nearest cache. */
const blockRows = 256;
const blockColumns = 1024;
/** The same where vectors are compared at once: so many rows stay there. */
const exactColumns = 32;
const pairBytes = 12;

/** The join that `joinVectors` of src/algorithms/vector-join.ts does plainly: the same pairs. */
export function joinVectors(rows: Rows, options: JoinOptions): JoinedVectors {
  const kernels = loadKernels();
  const plan = planJoin(rows, options, (all, sketchPlan) => sketchRows(all, sketchPlan, kernels));
  return join(rows, options, plan, kernels);
}

/** As `sketchRows` of src/algorithms/sign-sketch.ts. */
export function sketchRows(
  rows: Rows,
  { width, mean, flips }: SketchPlan,
  kernels: Kernels = loadKernels(),
): Uint32Array {
  const sketches = new Uint32Array(rows.count * sketchWords);
  const tile = tileOf(rows);
  const room = new Places();
  const at = {
    mean: room.take(tile.rowBytes),
    flips: room.take(flips.byteLength),
    work: room.take(width * 4),
    rows: room.take(tile.count * tile.rowBytes),
    sketches: room.take(tile.count * sketchWords * 4),
  };
  const start = reserve(kernels, room.bytes);
  const { buffer } = kernels.memory;
  const means = new Float32Array(buffer, start + at.mean, tile.rowBytes / 4);
  means.fill(0).set(mean);
  new Uint32Array(buffer, start + at.flips, flips.length).set(flips);
  for (let first = 0; first < rows.count; first += tile.count) {
    const count = Math.min(tile.count, rows.count - first);
    copyRows(rows, first, count, buffer, start + at.rows, tile.rowBytes);
    kernels.sketchVectors(
      start + at.rows,
      count,
      tile.rowBytes,
      start + at.mean,
      start + at.flips,
      width,
      start + at.work,
      start + at.sketches,
    );
    const made = new Uint32Array(buffer, start + at.sketches, count * sketchWords);
    sketches.set(made, first * sketchWords);
  }
  return sketches;
}

function join(
  rows: Rows,
  { threshold, firstNew = 0, maxPartners = usualPartners }: JoinOptions,
  { stages, limits, sketches }: JoinPlan,
  kernels: Kernels,
): JoinedVectors {
  const { headWords } = stages;
  const { count } = rows;
  const tile = tileOf(rows);
  const room = new Places();
  const at = {
    limits: room.take(count * 8),
    rooms: room.take(count * 4),
    sketches: room.take(sketches.byteLength),
    heads: room.take(headWords === 0 ? 0 : (count + 3) * headWords * 4),
    left: room.take(tile.count * tile.rowBytes),
    right: room.take(tile.count * tile.rowBytes),
    out: room.take(blockRows * blockColumns * pairBytes),
  };
  const start = reserve(kernels, room.bytes);
  const { buffer } = kernels.memory;
  new Int32Array(buffer, start + at.limits, count * 2).set(limits.bits);
  const rooms = new Uint32Array(buffer, start + at.rooms, count).fill(maxPartners);
  new Uint32Array(buffer, start + at.sketches, sketches.length).set(sketches);
  if (headWords > 0) {
    const heads = new Uint32Array(buffer, start + at.heads, count * headWords);
    for (let i = 0; i < count; i += 1) {
      const from = i * sketchWords;
      heads.set(sketches.subarray(from, from + headWords), i * headWords);
    }
  }
  kernels.openJoin(
    start + at.heads,
    start + at.sketches,
    start + at.limits,
    start + at.rooms,
    tile.rowBytes,
    threshold,
  );
  const [left, right, out] = [start + at.left, start + at.right, start + at.out];
  const columns = headWords === 0 ? exactColumns : blockColumns;
  const pairs: VectorPair[] = [];
  const take = (found: number): void => {
    const numbers = new Uint32Array(buffer, out, found * 3);
    const cosines = new Float32Array(buffer, out, found * 3);
    for (let k = 0; k < numbers.length; k += 3) {
      const [i, j] = [numbers[k] as number, numbers[k + 1] as number];
      pairs.push({ i, j, cosine: Math.min(1, cosines[k + 2] as number) });
    }
  };
  // Rows meet those before them in their order, so that those with many partners have the first ones.
  for (const [i0, i1] of steps(firstNew, count, tile.count)) {
    copyRows(rows, i0, i1 - i0, buffer, left, tile.rowBytes);
    for (const [j0, j1] of steps(0, i1, tile.count)) {
      copyRows(rows, j0, j1 - j0, buffer, right, tile.rowBytes);
      for (const [a0, a1] of steps(i0, i1, blockRows)) {
        const own = left + (a0 - i0) * tile.rowBytes;
        for (const [b0, b1] of steps(j0, Math.min(j1, a1), columns)) {
          const other = right + (b0 - j0) * tile.rowBytes;
          take(kernels.joinBlock(headWords / 2, a0, a1, b0, b1, own, other, out));
        }
      }
    }
  }
  pairs.sort((a, b) => a.i - b.i || a.j - b.j);
  const crowded = rooms.subarray(firstNew).reduce((sum, left) => sum + (left === 0 ? 1 : 0), 0);
  return { pairs, expectedRecall: limits.expectedRecall, crowded };
}

/** From `first` to `end` in steps of `size`: where each begins and ends. */
function* steps(first: number, end: number, size: number): Generator<readonly [number, number]> {
  for (let at = first; at < end; at += size) yield [at, Math.min(end, at + size)];
}

interface Tile {
  /** Rows in it. */
  readonly count: number;
  /** Of a row: whole blocks of sixteen floats. */
  readonly rowBytes: number;
}

function tileOf({ count, dimensions }: Rows): Tile {
  const rowBytes = Math.max(1, Math.ceil(dimensions / 16)) * 64;
  return { count: Math.max(1, Math.min(count, Math.floor(tileBytes / rowBytes))), rowBytes };
}

function copyRows(
  { dimensions, values }: Rows,
  first: number,
  count: number,
  buffer: ArrayBuffer,
  to: number,
  rowBytes: number,
): void {
  const floats = rowBytes / 4;
  const target = new Float32Array(buffer, to, count * floats);
  const source = values.subarray(first * dimensions, (first + count) * dimensions);
  if (floats === dimensions) {
    target.set(source);
    return;
  }
  target.fill(0);
  for (let i = 0; i < count; i += 1) {
    target.set(source.subarray(i * dimensions, (i + 1) * dimensions), i * floats);
  }
}

/** Addresses from the beginning of a working memory, each at a multiple of 64. */
class Places {
  bytes = 0;

  take(bytes: number): number {
    const at = this.bytes;
    this.bytes += Math.ceil(bytes / 64) * 64;
    return at;
  }
}

function reserve(kernels: Kernels, bytes: number): number {
  return Math.ceil(kernels.reserve(bytes + 64) / 64) * 64;
}
