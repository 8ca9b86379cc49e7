// Texts → hashes of their normal form, by the kernel; its plain twin is in src/algorithms.
import { joinLanes } from '../algorithms/hash.ts';
import { hashNormal as hashPlainly } from '../algorithms/normalize.ts';
import { loadKernels, type Kernels } from './load.ts';

const encoder = new TextEncoder();

interface Workplace {
  readonly kernels: Kernels;
  /** Where the lanes go; the text stands behind them. */
  readonly out: number;
  readonly lanes: Int32Array;
  readonly utf8: Uint8Array;
}

let workplace: Workplace | undefined;

/** The 53-bit hash that `hashNormal` of src/algorithms/normalize.ts gives. */
export function hashNormal(text: string): number {
  const { kernels, out, lanes, utf8 } = roomFor(text.length);
  const { read, written } = encoder.encodeInto(text, utf8);
  // One byte a unit: ASCII.
  if (read !== text.length || written !== read) return hashPlainly(text);
  kernels.hashNormal(out + 8, text.length, out);
  return joinLanes(lanes[0] as number, lanes[1] as number);
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
  const out = Math.ceil(known.reserve(bytes + 16) / 8) * 8;
  const { buffer } = known.memory;
  return {
    kernels: known,
    out,
    lanes: new Int32Array(buffer, out, 2),
    utf8: new Uint8Array(buffer, out + 8, bytes),
  };
}
