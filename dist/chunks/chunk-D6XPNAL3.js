import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/bytes.ts
var MemoryBytes = class {
  #bytes;
  handle;
  constructor(bytes) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { buffer } = bytes;
    const isWhole = bytes.byteLength === buffer.byteLength;
    if (buffer instanceof SharedArrayBuffer && isWhole) {
      this.handle = { type: "memory", bytes: buffer };
    }
  }
  get size() {
    return this.#bytes.length;
  }
  read(start, end) {
    return this.#bytes.subarray(start, end);
  }
};
function haveSameBytes(a, b) {
  if (a.size !== b.size) return false;
  for (let at = 0; at < a.size; at += stepBytes) {
    const end = Math.min(a.size, at + stepBytes);
    if (!a.read(at, end).equals(b.read(at, end))) return false;
  }
  return true;
}
var stepBytes = 1024 * 1024;

export {
  MemoryBytes,
  haveSameBytes
};
