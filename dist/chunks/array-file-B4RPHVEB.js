import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import "./chunk-B2BWVCLW.js";

// src/embedding/array-file.ts
var magic = 826360648;
var makers = {
  int8: Int8Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array
};
function writeArrays(purpose, about, arrays) {
  const header = {
    purpose,
    about,
    arrays: Object.entries(arrays).map(([name, array]) => ({
      name,
      type: typeOf(array),
      length: array.length
    }))
  };
  const text = Buffer.from(JSON.stringify(header));
  const lead = Buffer.alloc(8);
  lead.writeUInt32LE(magic, 0);
  lead.writeUInt32LE(text.length, 4);
  const parts = [lead, text, padding(8 + text.length)];
  for (const array of Object.values(arrays)) {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    parts.push(padding(array.byteLength));
  }
  return Buffer.concat(parts);
}
function readArrays(bytes, purpose) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) {
    throw new Error(`no file of arrays for ${purpose}`);
  }
  const headerBytes = view.getUint32(4, true);
  const header = JSON.parse(
    Buffer.from(bytes.subarray(8, 8 + headerBytes)).toString("utf8")
  );
  if (header.purpose !== purpose) {
    throw new Error(`a file for ${header.purpose}, where one for ${purpose} belongs`);
  }
  const arrays = /* @__PURE__ */ new Map();
  let at = 8 + headerBytes + padding(8 + headerBytes).length;
  for (const { name, type, length } of header.arrays) {
    const Maker = makers[type];
    const size = length * Maker.BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new Error(`the file for ${purpose} is cut short`);
    const start = bytes.byteOffset + at;
    arrays.set(
      name,
      start % Maker.BYTES_PER_ELEMENT === 0 ? new Maker(bytes.buffer, start, length) : new Maker(bytes.slice(at, at + size).buffer)
    );
    at += size + padding(size).length;
  }
  return {
    about: header.about,
    get(name, type) {
      const array = arrays.get(name);
      if (array === void 0 || typeOf(array) !== type) {
        throw new Error(`the file for ${purpose} holds no ${name} of ${type}`);
      }
      return array;
    }
  };
}
function padding(length) {
  return new Uint8Array((8 - length % 8) % 8);
}
function typeOf(array) {
  const found = Object.entries(makers).find(([, Maker]) => array instanceof Maker);
  if (found === void 0) throw new TypeError("an array of another type");
  return found[0];
}
export {
  readArrays,
  writeArrays
};
