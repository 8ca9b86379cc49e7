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

/** The 53-bit hash that `hashNormal` of src/algorithms/normalize.ts gives; of a text or its ASCII bytes. */
export function hashNormal(text: string | Uint8Array): number {
  if (workplace === undefined || text.length > workplace.utf8.length) {
    workplace = makeRoom(Math.max(1 << 16, text.length * 2), workplace?.kernels);
  }
  const { kernels, out, lanes, utf8 } = workplace;
  if (typeof text !== 'string') {
    utf8.set(text);
  } else {
    const { read, written } = encoder.encodeInto(text, utf8);
    // One byte a unit: ASCII.
    if (read !== text.length || written !== read) return hashPlainly(text);
  }
  kernels.hashNormal(out + 8, text.length, out);
  return joinLanes(lanes[0] as number, lanes[1] as number);
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
