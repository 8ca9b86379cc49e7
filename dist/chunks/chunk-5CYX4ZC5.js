import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  MemoryBytes
} from "./chunk-D6XPNAL3.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/file-bytes.ts
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
var defaultWindowBytes = 2 * 1024 * 1024;
var nearBytes = 64 * 1024;
var descriptors = new FinalizationRegistry((descriptor) => closeSync(descriptor));
var FileBytes = class {
  size;
  handle;
  #path;
  #descriptor;
  #modifiedMs;
  #window;
  #start = 0;
  #end = 0;
  #lastStart = 0;
  #lastEnd = 0;
  /** Throws what `fs.openSync` throws; HostError when the file is not the one expected. */
  constructor(path, expected, windowBytes = defaultWindowBytes) {
    this.#window = Buffer.allocUnsafeSlow(windowBytes);
    this.#path = path;
    this.#descriptor = openSync(path, "r");
    descriptors.register(this, this.#descriptor);
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    this.size = expected?.size ?? size;
    this.#modifiedMs = expected?.modifiedMs ?? mtimeMs;
    this.handle = { type: "file", path, size: this.size, modifiedMs: this.#modifiedMs };
    this.#requireUnchanged();
  }
  read(start, end) {
    const last = Math.min(end, this.size);
    if (start >= this.#start && last <= this.#end) {
      this.#lastStart = start;
      this.#lastEnd = last;
      return this.#view(start, last);
    }
    const lastStart = this.#lastStart;
    const lastEnd = this.#lastEnd;
    this.#lastStart = start;
    this.#lastEnd = last;
    const isNext = start >= lastStart && start - lastEnd < nearBytes;
    const isBefore = last <= lastEnd && lastStart - last < nearBytes;
    const windowBytes = this.#window.length;
    if (!(isNext || isBefore) || last - start > windowBytes) return this.#readPiece(start, last);
    const from = isNext ? start : Math.max(0, last - windowBytes);
    const to = Math.min(this.size, from + windowBytes);
    this.#start = this.#end = 0;
    this.#fill(this.#window.subarray(0, to - from), from);
    this.#start = from;
    this.#end = to;
    return this.#view(start, last);
  }
  #view(start, end) {
    return this.#window.subarray(start - this.#start, end - this.#start);
  }
  #readPiece(start, end) {
    const piece = Buffer.allocUnsafe(Math.max(0, end - start));
    this.#fill(piece, start);
    return piece;
  }
  #fill(target, from) {
    for (let done = 0; done < target.length; ) {
      const count = readSync(this.#descriptor, target, done, target.length - done, from + done);
      if (count === 0) throw this.#changed();
      done += count;
    }
    this.#requireUnchanged();
  }
  #requireUnchanged() {
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    if (size !== this.size || mtimeMs !== this.#modifiedMs) throw this.#changed();
  }
  #changed() {
    return new HostError(`${this.#path} was changed while it was read`, {
      hint: "Let what writes it finish, then run again."
    });
  }
};
function openBytes(handle) {
  if (handle.type === "file") return new FileBytes(handle.path, handle);
  return new MemoryBytes(new Uint8Array(handle.bytes));
}

export {
  FileBytes,
  openBytes
};
