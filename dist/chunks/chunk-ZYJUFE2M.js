import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  loadKernels
} from "./chunk-NVOP5WHG.js";

// src/algorithms/hash.ts
var multiplierA = 2246822507;
var multiplierB = 3266489909;
function joinLanes(a, b) {
  a = Math.imul(a ^ a >>> 16, multiplierA);
  a = Math.imul(a ^ a >>> 13, multiplierB);
  b = Math.imul(b ^ b >>> 16, multiplierB);
  b = Math.imul(b ^ b >>> 13, multiplierA);
  return ((a ^ a >>> 16) >>> 0) * 2097152 + ((b ^ b >>> 16) >>> 11);
}
var seedA = 2538058380 | 0;
var seedB = 461845907;
function mixA(lane, word) {
  const mixed = lane ^ word;
  return Math.imul(mixed << 13 | mixed >>> 19, 2654435761);
}
function mixB(lane, word) {
  const mixed = lane + word | 0;
  return Math.imul(mixed << 17 | mixed >>> 15, 1540483477);
}
function hashBytes(bytes, start, end) {
  let a = seedA ^ end - start;
  let b = seedB;
  const byte = (i2) => bytes[i2];
  let i = start;
  for (; i + 3 < end; i += 4) {
    const word = byte(i) << 24 | byte(i + 1) << 16 | byte(i + 2) << 8 | byte(i + 3);
    a = mixA(a, word);
    b = mixB(b, word);
  }
  let last = 0;
  for (; i < end; i += 1) last = last << 8 | byte(i);
  return joinLanes(mixA(a, last), mixB(b, last));
}
function hashText(text) {
  let a = seedA ^ text.length;
  let b = seedB;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  return joinLanes(a, b);
}
function hashUnits(units, length) {
  let a = seedA ^ length;
  let b = seedB;
  for (let i = 0; i < length; i += 1) {
    const unit = units[i];
    a = mixA(a, unit);
    b = mixB(b, unit);
  }
  return joinLanes(a, b);
}
function combineHashes(first, second) {
  const a = Math.imul(first >>> 0, 16777619) ^ Math.imul(second >>> 0, 2654435761);
  const b = Math.imul(first / 2097152, 1540483477) + second / 2097152;
  return joinLanes(a, b | 0);
}

// src/algorithms/normalize.ts
function normalize(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s{2,}|[^\S ]/g, " ").trim();
}
function hashNormal(text) {
  return hashAscii(text) ?? hashSimple(text) ?? hashNormalized(normalize(text));
}
function hashNormalized(normal) {
  return hashAscii(normal) ?? combineHashes(hashText(normal), 1);
}
var latinEnd = 592;
var signsStart = 8208;
var signsEnd = 8723;
var simpleUnits;
function findSimpleUnits() {
  if (simpleUnits !== void 0) return simpleUnits;
  const found = new Uint16Array(signsEnd);
  for (let unit = 1; unit < signsEnd; unit += 1) {
    if (unit >= latinEnd && unit < signsStart) continue;
    const character = String.fromCharCode(unit);
    const normal = /\s/.test(character) ? " " : character.normalize("NFKC").toLowerCase();
    const code = normal.charCodeAt(0);
    const isOne = normal.length === 1 && code < 128 === unit < 128;
    if (isOne && !new RegExp("\\p{M}", "u").test(normal)) found[unit] = code;
  }
  return simpleUnits = found;
}
var normalUnits = new Uint16Array(1024);
function hashSimple(text) {
  const simple = findSimpleUnits();
  if (text.length > normalUnits.length) normalUnits = new Uint16Array(text.length * 2);
  const units = normalUnits;
  let length = 0;
  let last = 32;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= signsEnd) return void 0;
    const unit = simple[code];
    if (unit === 0) return void 0;
    if (unit === 32 && last === 32) continue;
    last = unit;
    units[length] = unit;
    length += 1;
  }
  if (last === 32) length -= 1;
  return combineHashes(hashUnits(units, length), 1);
}
var folded = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 9 && code <= 13) return 32;
  return code >= 65 && code <= 90 ? code + 32 : code;
});
function hashAscii(text) {
  let end = text.length;
  while (end > 0 && folded[text.charCodeAt(end - 1)] === 32) end -= 1;
  let a = seedA;
  let b = seedB;
  let word = 0;
  let length = 0;
  let last = 32;
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return void 0;
    const unit = folded[code];
    if (unit === 32 && last === 32) continue;
    last = unit;
    word |= unit << 8 * (length & 3);
    length += 1;
    if ((length & 3) !== 0) continue;
    a = mixA(a, word);
    b = mixB(b, word);
    word = 0;
  }
  return joinLanes(mixA(mixA(a, word), length), mixB(mixB(b, word), length));
}

// src/kernels/normal-hasher.ts
var encoder = new TextEncoder();
var workplace;
function hashNormal2(text) {
  let room = roomFor(text.length);
  let { read, written } = encoder.encodeInto(text, room.utf8);
  if (read < text.length) {
    room = roomFor(text.length * 3);
    ({ read, written } = encoder.encodeInto(text, room.utf8));
  }
  const { kernels, out, lanes, utf8, table, units } = room;
  const start = utf8.byteOffset;
  if (written === read) {
    kernels.hashNormal(start, written, out);
    return joinLanes(lanes[0], lanes[1]);
  }
  const count = findSimpleUnits().length;
  if (kernels.hashSimple(start, written, table, count, units, out) === 0) return hashNormal(text);
  return combineHashes(joinLanes(lanes[0], lanes[1]), 1);
}
function hashNormals(bytes, starts, ends, count, out) {
  if (count === 0) return;
  const first = starts[0];
  const last = ends[count - 1];
  const { kernels, out: at, lanes, utf8 } = roomFor(last - first);
  utf8.set(bytes.subarray(first, last));
  for (let i = 0; i < count; i += 1) {
    const start = starts[i];
    kernels.hashNormal(at + 8 + start - first, ends[i] - start, at);
    out[i] = joinLanes(lanes[0], lanes[1]);
  }
}
function roomFor(bytes) {
  if (workplace === void 0 || bytes > workplace.utf8.length) {
    workplace = makeRoom(Math.max(1 << 16, bytes * 2), workplace?.kernels);
  }
  return workplace;
}
function makeRoom(bytes, known = loadKernels()) {
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
    units
  };
}

// src/kinds/record-keys.ts
var roleNumber = {
  system: 1,
  prompt: 2,
  context: 3,
  response: 4,
  rejected: 5,
  reference: 6,
  tool: 7,
  text: 8
};
function isAsked(role) {
  return role === "system" || role === "context" || role === "prompt";
}
var wordBase = 2 ** 32;
var recordKeysColumn = {
  name: "record-keys:2",
  open() {
    const row = new Uint32Array(4);
    return (record) => {
      const { whole, prompt } = keysOf(record);
      row[0] = whole / wordBase;
      row[1] = whole >>> 0;
      row[2] = prompt / wordBase;
      row[3] = prompt >>> 0;
      return row;
    };
  }
};
function keysOf(record) {
  const { plain } = record;
  if (plain !== void 0) return plainKeysOf(plain);
  const { view } = record;
  let whole = 0;
  let prompt = 0;
  for (const part of view.parts) {
    const hash = combineHashes(hashNormal2(part.text), roleNumber[part.role]);
    whole = combineHashes(whole, hash);
    if (isAsked(part.role)) prompt = combineHashes(prompt, hash);
  }
  for (const call of callsOf(view)) whole = combineHashes(whole, hashText(call));
  return { whole, prompt };
}
var plainHashes = new Float64Array(32);
function plainKeysOf({ count, roles, starts, ends, bytes }) {
  let whole = 0;
  let prompt = 0;
  if (count > plainHashes.length) plainHashes = new Float64Array(count * 2);
  hashNormals(bytes, starts, ends, count, plainHashes);
  for (let i = 0; i < count; i += 1) {
    const role = roles[i];
    const hash = combineHashes(plainHashes[i], roleNumber[role]);
    whole = combineHashes(whole, hash);
    if (isAsked(role)) prompt = combineHashes(prompt, hash);
  }
  return { whole, prompt };
}
function recordKeys(side, context) {
  return context.derive(side, "record-keys", () => {
    const rows = context.rows(side, recordKeysColumn);
    const whole = new Float64Array(rows.count);
    const prompt = new Float64Array(rows.count);
    for (let i = 0; i < rows.count; i += 1) {
      const block = rows.blockOf(i);
      const start = rows.startOf(i);
      whole[i] = block[start] * wordBase + block[start + 1];
      prompt[i] = block[start + 2] * wordBase + block[start + 3];
    }
    const known = /* @__PURE__ */ new Map();
    const recordAt = (i) => {
      const record = known.get(i) ?? side.at(i);
      known.set(i, record);
      return record;
    };
    return { side, recordAt, whole, prompt };
  });
}
function sameContent(a, b) {
  const [left, right] = [a.view, b.view];
  return sameTexts(left.parts, right.parts) && sameCalls(left, right);
}
function samePrompt(a, b) {
  const left = a.view.parts.filter((part) => isAsked(part.role));
  const right = b.view.parts.filter((part) => isAsked(part.role));
  return sameTexts(left, right) && left.some((part) => part.role !== "system" && !isEmpty(part));
}
function sameAnswer(a, b) {
  const [left, right] = [a.view, b.view];
  const isAnswer = (part) => part.role === "response" || part.role === "rejected";
  const texts = sameTexts(left.parts.filter(isAnswer), right.parts.filter(isAnswer));
  return texts && sameCalls(left, right);
}
function isEmpty(part) {
  return part.text.trim() === "";
}
function sameTexts(a, b) {
  return a.length === b.length && a.every((part, i) => sameText(part, b[i]));
}
function sameText(a, b) {
  if (a.role !== b?.role) return false;
  return a.text === b.text || normalize(a.text) === normalize(b.text);
}
function sameCalls(a, b) {
  const [left, right] = [callsOf(a), callsOf(b)];
  return left.length === right.length && left.every((call, i) => call === right[i]);
}
function callsOf(view) {
  if (view.turns === void 0) return [];
  const calls = [];
  for (const turns of view.conversations ?? [view.turns]) {
    for (const turn of turns) {
      for (const call of turn.toolCalls) calls.push(JSON.stringify([call.name, call.arguments]));
    }
  }
  return calls;
}

export {
  joinLanes,
  hashBytes,
  hashText,
  normalize,
  hashNormal2 as hashNormal,
  recordKeysColumn,
  keysOf,
  recordKeys,
  sameContent,
  samePrompt,
  sameAnswer
};
