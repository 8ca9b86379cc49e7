// The compiled kernels. One instance a caller: instances share nothing.
import { kernelsWasm } from './kernels-wasm.ts';

export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Makes room for `bytes`; the address of the first. */
  reserve(bytes: number): number;
  /** Of ASCII bytes, which are written over: two lanes to `out`. */
  hashNormal(text: number, length: number, out: number): void;
  /** Of UTF-8; 0 where a unit is not in the table. */
  hashSimple(
    text: number,
    length: number,
    table: number,
    tableUnits: number,
    units: number,
    out: number,
  ): number;
  readFlat(line: number, length: number, names: number, edges: number, out: number): number;
  /** The address behind what was written. */
  escapeText(text: number, length: number, out: number): number;
  hashLines(text: number, edges: number, count: number, out: number): void;
  splitPlain(text: number, length: number, edges: number): number;
  splitFolded(text: number, length: number, classes: number, edges: number): number;
  hashTokens(edges: number, count: number, tokens: number): void;
  hashTokenPairs(edges: number, count: number): void;
  indexGrams(
    hashes: number,
    count: number,
    bits: number,
    filter: number,
    table: number,
    next: number,
  ): void;
  scanGrams(
    tokens: number,
    count: number,
    n: number,
    hashes: number,
    bits: number,
    filter: number,
    table: number,
    hits: number,
  ): number;
  /** Each row at `a` with each at `b`, of `depth` 16-bit numbers, a multiple of 8: sums at `out`. */
  multiply(a: number, rows: number, b: number, columns: number, depth: number, out: number): void;
  shingle(tokens: number, count: number, n: number, out: number): number;
  /** 0 where one of the first `count` hashes is marked in the filter. */
  prefixRow(
    hashes: number,
    size: number,
    count: number,
    filter: number,
    shift: number,
    out: number,
  ): number;
  signature(hashes: number, size: number, seeds: number, permutations: number, out: number): void;
  sketchVectors(
    rows: number,
    count: number,
    rowBytes: number,
    mean: number,
    flips: number,
    width: number,
    work: number,
    sketches: number,
  ): void;
  openJoin(
    heads: number,
    sketches: number,
    limits: number,
    rooms: number,
    rowBytes: number,
    threshold: number,
  ): void;
  /** The number of pairs: i, j (u32) and their cosine (f32) each. */
  joinBlock(
    words: number,
    i0: number,
    i1: number,
    j0: number,
    j1: number,
    left: number,
    right: number,
    out: number,
  ): number;
}

/** What we use of WebAssembly; Node's own types leave it to the browser's. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
};

let compiled: object | undefined;

/** A new instance with memory of its own. Throws where WebAssembly SIMD is missing (Node 20 has it). */
export function loadKernels(): Kernels {
  compiled ??= new WebAssembly.Module(Buffer.from(kernelsWasm, 'base64'));
  return new WebAssembly.Instance(compiled, {}).exports as unknown as Kernels;
}
