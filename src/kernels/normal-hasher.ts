// Texts → hashes of their normal form, by the kernel; its plain twin is in src/algorithms.
import { combineHashes, joinLanes } from '../algorithms/hash.ts';
import { findSimpleUnits, hashNormal as hashPlainly } from '../algorithms/normalize.ts';
import { loadKernels, type Kernels } from './load.ts';

const encoder = new TextEncoder();

interface Workplace {
  readonly kernels: Kernels;
  /** Where the lanes go; the text stands behind them. */
  readonly out: number;
  readonly lanes: Int32Array;
  readonly utf8: Uint8Array;
  /** Where the normal forms of simple units are, and where those of a text go. */
  readonly table: number;
  readonly units: number;
}

let workplace: Workplace | undefined;

/** The 53-bit hash that `hashNormal` of src/algorithms/normalize.ts gives. */
export function hashNormal(text: string): number {
  let room = roomFor(text.length);
  let { read, written } = encoder.encodeInto(text, room.utf8);
  if (read < text.length) {
    room = roomFor(text.length * 3);
    ({ read, written } = encoder.encodeInto(text, room.utf8));
  }
  const { kernels, out, lanes, utf8, table, units } = room;
  const start = utf8.byteOffset;
  // One byte a unit: ASCII.
  if (written === read) {
    kernels.hashNormal(start, written, out);
    return joinLanes(lanes[0] as number, lanes[1] as number);
  }
  const count = findSimpleUnits().length;
  if (kernels.hashSimple(start, written, table, count, units, out) === 0) return hashPlainly(text);
  return combineHashes(joinLanes(lanes[0] as number, lanes[1] as number), 1);
}

/**
 * The same of several texts at once, written to `out`. They are ASCII, stand in `bytes` one behind the
 * other, and start and end where `starts` and `ends` say.
 */
export function hashNormals(
  bytes: Uint8Array,
  starts: readonly number[],
  ends: readonly number[],
  count: number,
  out: Float64Array,
): void {
  if (count === 0) return;
  const first = starts[0] as number;
  const last = ends[count - 1] as number;
  const { kernels, out: at, lanes, utf8 } = roomFor(last - first);
  utf8.set(bytes.subarray(first, last));
  for (let i = 0; i < count; i += 1) {
    const start = starts[i] as number;
    kernels.hashNormal(at + 8 + start - first, (ends[i] as number) - start, at);
    out[i] = joinLanes(lanes[0] as number, lanes[1] as number);
  }
}

function roomFor(bytes: number): Workplace {
  if (workplace === undefined || bytes > workplace.utf8.length) {
    workplace = makeRoom(Math.max(1 << 16, bytes * 2), workplace?.kernels);
  }
  return workplace;
}

function makeRoom(bytes: number, known = loadKernels()): Workplace {
  const simple = findSimpleUnits();
  const table = Math.ceil(known.reserve(bytes * 3 + simple.byteLength + 64) / 8) * 8;
  const { buffer } = known.memory;
  new Uint16Array(buffer, table, simple.length).set(simple);
  const units = table + Math.ceil(simple.byteLength / 8) * 8;
  const out = units + Math.ceil(bytes / 4) * 8;
  return {
    kernels: known,
    out,
    lanes: new Int32Array(buffer, out, 2),
    utf8: new Uint8Array(buffer, out + 8, bytes),
    table,
    units,
  };
}
