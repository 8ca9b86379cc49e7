import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  joinLanes
} from "./chunk-ZYJUFE2M.js";
import {
  loadKernels
} from "./chunk-NVOP5WHG.js";

// src/kernels/line-hasher.ts
var LineHasher = class {
  #kernels = loadKernels();
  #bytes = 0;
  // that fit
  #lines = 0;
  /**
   * Writes the hash of each line to `out` from `at` on: 53 bits, those of `hashBytes`. `edges` holds
   * the start and the end of each line in `bytes`.
   */
  hash(bytes, edges, out, at) {
    const count = edges.length / 2;
    this.#bytes = Math.max(this.#bytes, bytes.length);
    this.#lines = Math.max(this.#lines, count);
    const edgeBytes = this.#lines * 8;
    const start = this.#kernels.reserve(edgeBytes * 2 + this.#bytes + 16);
    const first = Math.ceil(start / 8) * 8;
    const { buffer } = this.#kernels.memory;
    new Uint32Array(buffer, first, edges.length).set(edges);
    const text = first + edgeBytes * 2;
    new Uint8Array(buffer, text, bytes.length).set(bytes);
    this.#kernels.hashLines(text, first, count, first + edgeBytes);
    const lanes = new Uint32Array(buffer, first + edgeBytes, edges.length);
    for (let i = 0; i < count; i += 1) {
      out[at + i] = joinLanes(lanes[2 * i], lanes[2 * i + 1]);
    }
  }
};

// src/dataset/content-ids.ts
var pieceBytes = 1024 * 1024;
function contentIds({ source, lines }) {
  const { count, starts, ends } = lines;
  const ids = new Float64Array(count);
  const hasher = new LineHasher();
  for (let from = 0; from < count; ) {
    const start = starts[from];
    let to = from + 1;
    while (to < count && ends[to] - start <= pieceBytes) to += 1;
    const edges = new Uint32Array((to - from) * 2);
    for (let line = from; line < to; line += 1) {
      edges[2 * (line - from)] = starts[line] - start;
      edges[2 * (line - from) + 1] = ends[line] - start;
    }
    hasher.hash(source.read(start, ends[to - 1]), edges, ids, from);
    from = to;
  }
  return ids;
}

export {
  contentIds
};
