import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";
import {
  MemoryBytes
} from "./chunk-FFMPI22O.js";

// src/dataset/canonical.ts
import { hash } from "node:crypto";
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return JSON.stringify(value ?? null);
}
function contentId(value) {
  return ["sha256:", hash("sha256", canonicalJson(value), "hex").slice(0, 16)].join("");
}

// src/dataset/jsonl-file.ts
import { isUtf8 as isUtf82 } from "node:buffer";

// src/dataset/broken.ts
var absent = {
  value: "no value where one must stand",
  "first value": "no value where one must stand",
  key: "no key in double quotes where one must stand",
  "first key": "no key in double quotes where one must stand",
  colon: "no colon after a key",
  comma: "no comma between two values",
  end: "more text after the record"
};
var scalar = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
function describeBrokenJson(text) {
  const closers = [];
  let awaited = "value";
  const afterValue = () => closers.length === 0 ? "end" : "comma";
  const word = /[-+.$\w\p{L}\p{M}\p{N}]+|[^]/uy;
  let at = 0;
  for (; ; ) {
    const char = text[at];
    if (char === " " || char === "	" || char === "\r" || char === "\n") {
      at += 1;
      continue;
    }
    if (char === void 0) {
      const closer = closers.at(-1);
      const found = closer === void 0 ? absent.value : `the end of the line before the closing ${closer}`;
      return { offset: at, found, hint: "the record was cut, or goes on below: one line a record" };
    }
    const takesValue = awaited === "value" || awaited === "first value";
    if (char === '"' && (takesValue || awaited === "key" || awaited === "first key")) {
      const string = readString(text, at);
      if (typeof string !== "number") return string;
      at = string;
      awaited = takesValue ? afterValue() : "colon";
    } else if ((char === "{" || char === "[") && takesValue) {
      closers.push(char === "{" ? "}" : "]");
      awaited = char === "{" ? "first key" : "first value";
      at += 1;
    } else if (char === "}" || char === "]") {
      const isDue = awaited === "comma" || awaited.startsWith("first");
      if (!isDue || char !== closers.at(-1)) return misplaced(text, at, awaited, closers.at(-1));
      closers.pop();
      awaited = afterValue();
      at += 1;
    } else if (char === "," && awaited === "comma") {
      awaited = closers.at(-1) === "}" ? "key" : "value";
      at += 1;
    } else if (char === ":" && awaited === "colon") {
      awaited = "value";
      at += 1;
    } else {
      word.lastIndex = at;
      const token = word.exec(text)?.[0] ?? "";
      if (!takesValue || !scalar.test(token)) {
        const found = nameToken(text.slice(at, at + 40), takesValue) ?? absent[awaited];
        return { offset: at, found, hint: hintFor(text, at, awaited) };
      }
      at += token.length;
      awaited = afterValue();
    }
  }
}
function readString(text, start) {
  const special = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})|["\\\u0000-\u001f]/g;
  special.lastIndex = start + 1;
  for (let match = special.exec(text); match !== null; match = special.exec(text)) {
    const [mark] = match;
    const offset = match.index;
    if (mark === '"') return special.lastIndex;
    if (mark.length > 1) continue;
    if (mark !== "\\") {
      const found3 = "a control character or tab inside a string";
      return { offset, found: found3, hint: "write it as an escape, such as \\t or \\n" };
    }
    if (offset + 1 === text.length) break;
    const found2 = text[offset + 1] === "u" ? "a \\u escape without four hex digits" : "an escape JSON does not know";
    return { offset, found: found2, hint: "a backslash itself is written \\\\" };
  }
  const found = "a string without its closing quote";
  return { offset: start, found, hint: 'a quote inside a string is written \\", a line break \\n' };
}
function nameToken(rest, takesValue) {
  const isHidden = /^[\s\p{C}]/u.test(rest);
  if (isHidden || takesValue && /^[^"{}[\],:/'\w\p{L}$.+-]/u.test(rest)) {
    return `a character that JSON does not know, ${codePointName(rest)}`;
  }
  if (!takesValue) return void 0;
  if (/^\/[/*]/.test(rest)) return "a comment";
  if (rest.startsWith("'")) return "a string in single quotes";
  if (/^[-+.]?\d|^[-+.]+(?![\p{L}_$])/u.test(rest)) return "a number JSON does not allow";
  if (/^[-+]?[\p{L}_$]/u.test(rest)) return "a word that JSON does not know";
  return void 0;
}
function codePointName(text) {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
function misplaced(text, at, awaited, closer) {
  const isDue = awaited === "comma" || awaited.startsWith("first");
  const found = isDue ? `a ${text[at] ?? ""} where ${closer ?? ""} must stand` : absent[awaited];
  return { offset: at, found, hint: hintFor(text, at, awaited) };
}
function hintFor(text, at, awaited) {
  const rest = text.slice(at, at + 40);
  if (rest.startsWith("'")) return "this looks like a Python dict: write records with json.dumps";
  if (/^[-+]?(?:NaN|Infinity)\b/.test(rest)) return "JSON has no NaN or Infinity: write null";
  if (/^(?:None|True|False)\b/.test(rest)) {
    return "this looks like Python: write null, true, false (json.dumps does)";
  }
  if (/^(?:<{7}|={7}|>{7}|\|{7})/.test(rest))
    return "a merge conflict marker: resolve the conflict";
  if (/^[\u2018-\u201f]/.test(rest))
    return "typographic quotes: JSON is written with straight ones";
  if (rest.startsWith("/")) return "JSON has no comments";
  if (awaited === "end") {
    if (/^,?\s*{/.test(rest)) return "two records on one line: put each on a line of its own";
    if (/^,\s*$/.test(rest)) return "remove the comma after the record";
  }
  if (/^[}\]]/.test(rest) && /,\s*$/.test(text.slice(Math.max(0, at - 40), at))) {
    return "remove the comma before the closing bracket";
  }
  return "write one JSON object a line";
}

// src/dataset/lines.ts
import { isUtf8 } from "node:buffer";
var lf = 10;
var cr = 13;
var noLines = {
  count: 0,
  starts: new Float64Array(0),
  ends: new Float64Array(0),
  blanks: new Uint8Array(0),
  isUtf8: true
};
var windowBytes = 1024 * 1024;
function splitLines(source) {
  const { size } = source;
  const capacity = Math.max(16, Math.ceil(size / 128));
  let starts = new Float64Array(capacity);
  let ends = new Float64Array(capacity);
  let blanks = new Uint8Array(capacity);
  let count = 0;
  let valid = true;
  const add = (window, at2, start, end, ended) => {
    if (count === starts.length) {
      starts = grow(starts, Float64Array);
      ends = grow(ends, Float64Array);
      blanks = grow(blanks, Uint8Array);
    }
    const last = ended && end > start && window[end - 1] === cr ? end - 1 : end;
    starts[count] = at2 + start;
    ends[count] = at2 + last;
    blanks[count] = isBlank(window, start, last) ? 1 : 0;
    count += 1;
  };
  let at = hasByteOrderMark(source.read(0, 3)) ? 3 : 0;
  for (let length = windowBytes; at < size; ) {
    const window = source.read(at, Math.min(size, at + length));
    let start = 0;
    for (let end = window.indexOf(lf); end >= 0; end = window.indexOf(lf, start)) {
      add(window, at, start, end, true);
      start = end + 1;
    }
    if (at + window.length >= size) {
      if (start < window.length) add(window, at, start, window.length, false);
      start = window.length;
    }
    valid &&= isUtf8(window.subarray(0, start));
    at += start;
    length = start === 0 ? length * 2 : windowBytes;
  }
  return {
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    blanks: blanks.subarray(0, count),
    isUtf8: valid
  };
}
function grow(array, type) {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
function hasByteOrderMark(bytes) {
  return bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
}
function isBlank(bytes, start, end) {
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i];
    if (byte !== 32 && byte !== 9 && byte !== cr) return false;
  }
  return true;
}

// src/dataset/file-problem.ts
var lfsPointerStart = "version https://git-lfs.github.com/spec/";
var magics = [
  ["gzip", [31, 139]],
  // RFC 1952
  ["zstd", [40, 181, 47, 253]],
  // RFC 8878
  ["xz", [253, 55, 122, 88, 90, 0]],
  ["bzip2", [66, 90, 104]],
  ["zip", [80, 75, 3, 4]]
];
var quote = 34;
var openBracket = 91;
var closeBracket = 93;
var openBrace = 123;
var closeBrace = 125;
function findFileProblem(path, source, side) {
  const found = recognise(readStart(source));
  if (found === void 0) return void 0;
  const at = { path, line: 1, column: 1, ...side === "base" ? { side } : {} };
  return { code: found.code, at, data: { found: found.found }, fatal: true };
}
var startBytes = 64 * 1024;
function readStart(source) {
  for (let length = startBytes; ; length *= 4) {
    const bytes = source.read(0, Math.min(source.size, length));
    if (bytes.length === source.size) return bytes;
    const first = firstFilledByte(bytes, hasByteOrderMark(bytes) ? 3 : 0);
    const lineEnd = first === void 0 ? -1 : bytes.indexOf(10, first);
    if (lineEnd >= 0 && firstFilledByte(bytes, lineEnd) !== void 0) return bytes;
  }
}
function recognise(bytes) {
  const magic = magics.find(([, start2]) => start2.every((byte, i) => bytes[i] === byte));
  if (magic !== void 0) return { code: "compressed", found: magic[0] };
  const utf16 = findUtf16(bytes);
  if (utf16 !== void 0) return { code: "utf-16", found: utf16 };
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  const head = bytes.toString("latin1", start, start + 200);
  if (head.startsWith(lfsPointerStart)) return { code: "git-lfs-pointer", found: lfsSize(head) };
  const line = firstFilledLine(bytes, start);
  if (line === void 0) return { code: "empty-file", found: bytes.length };
  return isPrettyPrinted(bytes, line) ? { code: "pretty-printed", found: String.fromCharCode(bytes[line.start]) } : void 0;
}
function findUtf16(bytes) {
  const [a, b, c, d] = bytes;
  if (a === 255 && b === 254 || a === 254 && b === 255) return "a UTF-16 byte order mark";
  const isPlain = (byte) => byte !== void 0 && byte > 0;
  const isLittle = isPlain(a) && b === 0 && isPlain(c) && d === 0;
  const isBig = a === 0 && isPlain(b) && c === 0 && isPlain(d);
  return isLittle || isBig ? "UTF-16 without a byte order mark" : void 0;
}
function lfsSize(pointer) {
  const size = /^size (\d+)$/m.exec(pointer)?.[1];
  return size === void 0 ? "a pointer" : `a pointer to ${size} bytes`;
}
function firstFilledLine(bytes, from) {
  const start = firstFilledByte(bytes, from);
  if (start === void 0) return void 0;
  const lf2 = bytes.indexOf(10, start);
  let end = lf2 < 0 ? bytes.length : lf2;
  while (isBlank(bytes, end - 1, end)) end -= 1;
  return { start, end };
}
function firstFilledByte(bytes, from) {
  for (let i = from; i < bytes.length; i += 1) {
    if (bytes[i] !== 10 && !isBlank(bytes, i, i + 1)) return i;
  }
  return void 0;
}
function isPrettyPrinted(bytes, line) {
  const next = firstFilledByte(bytes, line.end);
  if (next === void 0) return false;
  const first = bytes[line.start];
  const isAlone = line.end - line.start === 1;
  if (first === openBrace) {
    return isAlone && (bytes[next] === quote || bytes[next] === closeBrace);
  }
  if (first !== openBracket) return false;
  const second = firstFilledByte(bytes, line.start + 1);
  return isAlone || bytes[second ?? 0] === openBrace && bytes[line.end - 1] !== closeBracket;
}

// src/dataset/scan.ts
var quote2 = 34;
var comma = 44;
var zero = 48;
var nine = 57;
var openBracket2 = 91;
var backslash = 92;
var closeBracket2 = 93;
var letterU = 117;
var openBrace2 = 123;
var closeBrace2 = 125;
var isObjectAt = new Uint8Array(256);
var firstKeyAt = new Int32Array(256);
var keyHash = new Int32Array(1024);
var keyStart = new Int32Array(1024);
var keyEnd = new Int32Array(1024);
var pairwiseKeys = 32;
var maxFound = 60;
function scanLine(text, maxDepth) {
  let notes;
  const note = (code, offset, found) => {
    if (notes?.some((known) => known.code === code)) return;
    const short = found.length > maxFound ? `${found.slice(0, maxFound - 1)}…` : found;
    (notes ??= []).push({ code, offset, found: short });
  };
  const { length } = text;
  let depth = -1;
  let keyCount = 0;
  let expectKey = false;
  let nextQuote = -1;
  let nextEscape = indexFrom(text, "\\", 0);
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === quote2) {
      const start = i + 1;
      let isEscaped = false;
      i = start;
      for (; ; ) {
        if (nextQuote < i) nextQuote = indexFrom(text, '"', i);
        if (nextEscape < i) nextEscape = indexFrom(text, "\\", i);
        if (nextEscape > nextQuote) break;
        isEscaped = true;
        i = nextEscape + 2;
        if (text.charCodeAt(nextEscape + 1) !== letterU) continue;
        const code = checkUnicodeEscape(text, nextEscape);
        if (code !== void 0) note(code, nextEscape, text.slice(nextEscape, nextEscape + 6));
        else if (isHighSurrogate(text, nextEscape)) i = nextEscape + 8;
      }
      i = nextQuote;
      if (!expectKey) continue;
      expectKey = false;
      if (keyCount === keyHash.length) growKeys();
      keyHash[keyCount] = isEscaped ? 0 : hashKey(text, start, i);
      keyStart[keyCount] = start;
      keyEnd[keyCount] = i;
      keyCount += 1;
    } else if (unit === openBrace2 || unit === openBracket2) {
      depth += 1;
      if (depth === maxDepth) {
        return [{ code: "too-deep", offset: i, found: `more than ${maxDepth} levels` }];
      }
      if (depth === isObjectAt.length) growDepth();
      isObjectAt[depth] = unit === openBrace2 ? 1 : 0;
      firstKeyAt[depth] = keyCount;
      expectKey = unit === openBrace2;
    } else if (unit === closeBrace2 || unit === closeBracket2) {
      if (unit === closeBrace2) {
        const first = firstKeyAt[depth];
        const repeated = keyCount - first < 2 ? -1 : findRepeatedKey(text, first, keyCount);
        if (repeated >= 0) {
          note("duplicate-key", keyStart[repeated] - 1, keyText(text, repeated));
        }
        keyCount = first;
      }
      depth -= 1;
      expectKey = false;
    } else if (unit === comma) {
      expectKey = isObjectAt[depth] === 1;
    } else if (unit >= zero && unit <= nine) {
      const first = i;
      let isInteger = true;
      for (let next = text.charCodeAt(i + 1); ; next = text.charCodeAt(i + 1)) {
        if (next < zero || next > nine) {
          if (!isNumberUnit(next)) break;
          isInteger = false;
        }
        i += 1;
      }
      if (i - first < (isInteger ? 15 : 4)) continue;
      const digits = text.slice(first, i + 1);
      if (!keepsDigits(digits, isInteger)) note("imprecise-number", first, digits);
    }
  }
  return notes?.sort((a, b) => a.offset - b.offset);
}
function indexFrom(text, character, from) {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}
function isNumberUnit(unit) {
  return unit === 46 || unit === 101 || unit === 69 || unit === 43 || unit === 45;
}
function keepsDigits(digits, isInteger) {
  const value = Number(digits);
  if (!Number.isFinite(value)) return false;
  return !isInteger || Number.isSafeInteger(value) || BigInt(digits) === BigInt(value);
}
function hashKey(text, start, end) {
  let hash2 = end - start;
  for (let i = start; i < end; i += 1) hash2 = Math.imul(hash2, 31) + text.charCodeAt(i) | 0;
  return hash2;
}
function findRepeatedKey(text, first, count) {
  let isPlain = count - first <= pairwiseKeys;
  for (let i = first; isPlain && i < count; i += 1) isPlain = keyHash[i] !== 0;
  if (isPlain) {
    for (let i = first + 1; i < count; i += 1) {
      for (let j = first; j < i; j += 1) {
        if (keyHash[i] === keyHash[j] && keyText(text, i) === keyText(text, j)) return i;
      }
    }
    return -1;
  }
  const seen = /* @__PURE__ */ new Set();
  for (let i = first; i < count; i += 1) {
    const size = seen.size;
    if (seen.add(keyText(text, i)).size === size) return i;
  }
  return -1;
}
function keyText(text, index) {
  const key = text.slice(keyStart[index], keyEnd[index]);
  return key.includes("\\") ? JSON.parse(`"${key}"`) : key;
}
function hexAt(text, escape) {
  return Number.parseInt(text.slice(escape + 2, escape + 6), 16);
}
function isHighSurrogate(text, escape) {
  return (text.charCodeAt(escape + 2) | 32) === 100 && hexAt(text, escape) <= 56319 && hexAt(text, escape) >= 55296;
}
function checkUnicodeEscape(text, escape) {
  const first = text.charCodeAt(escape + 2) | 32;
  if (first !== 100 && first !== zero) return void 0;
  const unit = hexAt(text, escape);
  if (unit === 0) return "escaped-nul";
  if (unit < 55296 || unit > 57343) return void 0;
  if (unit <= 56319 && text.charCodeAt(escape + 6) === backslash) {
    const low = text.charCodeAt(escape + 7) === letterU ? hexAt(text, escape + 6) : 0;
    if (low >= 56320 && low <= 57343) return void 0;
  }
  return "lone-surrogate";
}
function growKeys() {
  keyHash = grown(keyHash);
  keyStart = grown(keyStart);
  keyEnd = grown(keyEnd);
}
function growDepth() {
  const larger = new Uint8Array(isObjectAt.length * 2);
  larger.set(isObjectAt);
  isObjectAt = larger;
  firstKeyAt = grown(firstKeyAt);
}
function grown(array) {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

// src/dataset/jsonl-file.ts
var defaultLimits = { maxLineBytes: 4 * 1024 * 1024, maxDepth: 64 };
var unread = 0;
var good = 1;
var noRecord = 2;
var notable = 3;
var JsonlFile = class {
  path;
  source;
  side;
  /** Set when the file as a whole can't be read as lines; it then has no records. */
  problem;
  #limits;
  #lines;
  #state;
  #lastIndex = -1;
  #lastValue;
  constructor(path, source, side, limits = defaultLimits, layout) {
    this.path = path;
    this.side = side;
    this.source = source;
    this.#limits = limits;
    this.problem = layout === void 0 ? findFileProblem(path, source, side) : layout.problem;
    this.#lines = layout?.lines ?? (this.problem === void 0 ? splitLines(source) : noLines);
    this.#state = layout?.state ?? new Uint8Array(this.#lines.count);
  }
  get lines() {
    return this.#lines;
  }
  /** The layout, in memory that other threads see; what they find out is known here too. */
  share() {
    const { starts, ends, blanks } = this.#lines;
    this.#lines = {
      ...this.#lines,
      starts: toShared(starts, Float64Array),
      ends: toShared(ends, Float64Array),
      blanks: toShared(blanks, Uint8Array)
    };
    this.#state = toShared(this.#state, Uint8Array);
    return { lines: this.#lines, problem: this.problem, state: this.#state };
  }
  /** True when the line holds nothing. */
  isBlankLine(index) {
    return this.lines.blanks[index] === 1;
  }
  /** Lines that hold something. */
  get filledCount() {
    const { blanks, count } = this.#lines;
    return blanks.reduce((filled, blank) => filled - blank, count);
  }
  byteLengthOf(index) {
    return this.bytesBetween(index, index + 1);
  }
  /** Of lines [from, to), with the line ends between them. */
  bytesBetween(from, to) {
    return this.lines.ends[to - 1] - this.lines.starts[from];
  }
  /** The bytes of a line: a view until the next line is read. */
  bytesOf(index) {
    return this.source.read(this.lines.starts[index], this.lines.ends[index]);
  }
  /** True when lines [from, to) and as many of another file, from `start` on, are the same bytes. */
  hasSameLines(from, to, other, start) {
    const at = this.lines.starts[from];
    const otherAt = other.lines.starts[start];
    const length = this.bytesBetween(from, to);
    if (length !== other.bytesBetween(start, start + to - from)) return false;
    const left = this.source.read(at, at + length);
    return left.equals(other.source.read(otherAt, otherAt + length));
  }
  /** True when the line is a record. */
  isRecord(index) {
    const state = this.#state[index];
    if (this.#lines.blanks[index] === 1) return false;
    return state === unread ? this.value(index) !== void 0 : state !== noRecord;
  }
  /** True when the line, a record, has something to tell about: see `problems`. */
  isNotable(index) {
    return this.#state[index] === notable;
  }
  /**
   * Takes a line for a record without reading it: its bytes were read before. False for one that is
   * known to be none.
   */
  assumeRecord(index, isNotable) {
    if (this.isBlankLine(index) || this.#state[index] === noRecord) return false;
    if (this.#state[index] === unread) this.#state[index] = isNotable ? notable : good;
    return true;
  }
  /** The line's object, or undefined when it has none. The last one asked for is remembered. */
  value(index) {
    if (index === this.#lastIndex) return this.#lastValue;
    const value = this.#state[index] === noRecord ? void 0 : this.#parse(index);
    if (value === void 0) this.#state[index] = noRecord;
    this.#lastIndex = index;
    this.#lastValue = value;
    return value;
  }
  /** Everything wrong with a line; undefined for a good one. Blank lines are good. */
  problems(index) {
    if (this.#state[index] === unread) this.value(index);
    if (this.#state[index] === good || this.isBlankLine(index)) return void 0;
    if (this.#state[index] === noRecord) return [this.#fatalProblem(index)];
    const text = this.#text(index);
    return scanLine(text, this.#limits.maxDepth)?.map(
      (note) => this.#problemAt(index, note.code, text.slice(0, note.offset), { found: note.found }, false)
    );
  }
  #text(index) {
    return this.bytesOf(index).toString("utf8");
  }
  /** Parses a line and, the first time, notes what it is. */
  #parse(index) {
    if (this.byteLengthOf(index) > this.#limits.maxLineBytes) return void 0;
    const bytes = this.bytesOf(index);
    if (!this.lines.isUtf8 && !isUtf82(bytes)) return void 0;
    const text = bytes.toString("utf8");
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      return void 0;
    }
    if (!isObject(value)) return void 0;
    if (this.#state[index] === unread) {
      const notes = scanLine(text, this.#limits.maxDepth);
      if (notes?.[0]?.code === "too-deep") return void 0;
      this.#state[index] = notes === void 0 ? good : notable;
    }
    return value;
  }
  #fatalProblem(index) {
    const line = this.bytesOf(index);
    if (line.length > this.#limits.maxLineBytes) {
      const isArray = line[0] === 91 && line.at(-1) === 93;
      return isArray ? this.#problemAt(index, "not-an-object", "", { found: "an array" }, true) : this.#problemAt(
        index,
        "line-too-long",
        "",
        { found: line.length, limit: this.#limits.maxLineBytes },
        true
      );
    }
    const invalid = this.lines.isUtf8 ? -1 : firstInvalidByte(line);
    if (invalid >= 0) {
      const found2 = `byte 0x${line[invalid].toString(16)}`;
      const before2 = line.toString("utf8", 0, invalid);
      return this.#problemAt(index, "invalid-utf8", before2, { found: found2 }, true);
    }
    const text = this.#text(index);
    const nul = text.indexOf("\0");
    if (nul >= 0) {
      return this.#problemAt(index, "nul", text.slice(0, nul), { found: "byte 0x00" }, true);
    }
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      const { offset, found: found2, hint } = describeBrokenJson(text);
      return this.#problemAt(index, "broken-json", text.slice(0, offset), { found: found2, hint }, true);
    }
    if (isObject(value)) {
      const [note] = scanLine(text, this.#limits.maxDepth) ?? [];
      const before2 = text.slice(0, note?.offset);
      return this.#problemAt(index, "too-deep", before2, { found: note?.found ?? "" }, true);
    }
    const found = Array.isArray(value) ? "an array" : value === null ? "null" : `a ${typeof value}`;
    const before = text.slice(0, text.length - text.trimStart().length);
    return this.#problemAt(index, "not-an-object", before, { found }, true);
  }
  #problemAt(index, code, before, data, fatal) {
    const at = { path: this.path, line: index + 1, column: countCharacters(before) + 1 };
    return { code, at: this.side === "base" ? { ...at, side: "base" } : at, data, fatal };
  }
};
function toShared(array, type) {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = new type(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}
function countCharacters(text) {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}
function firstInvalidByte(line) {
  if (isUtf82(line)) return -1;
  for (let i = 0; ; ) {
    const lead = line[i];
    const size = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
    if (size > 1 && !isUtf82(line.subarray(i, i + size))) return i;
    i += size;
  }
}

// src/dataset/side.ts
var DatasetSide = class {
  manifest;
  side;
  files;
  limits;
  #splits;
  #places;
  constructor(manifest, side, sources, limits) {
    this.manifest = manifest;
    this.side = side;
    this.limits = limits;
    this.files = sources.map(({ path, bytes, layout }) => {
      const source = bytes instanceof Uint8Array ? new MemoryBytes(bytes) : bytes;
      return new JsonlFile(path, source, side, limits, layout);
    });
    this.#splits = sources.map((source) => source.split);
  }
  get paths() {
    return this.files.map((file) => file.path);
  }
  /** The record at a file and line index; whether the line holds one is the caller's to know. */
  recordAt(fileIndex, lineIndex) {
    const file = this.files[fileIndex];
    return new JsonlRecord(this.manifest, file, lineIndex, this.#splits[fileIndex]);
  }
  get count() {
    return this.#order().files.length;
  }
  at(i) {
    const { files, lines } = this.#order();
    if (i < 0 || i >= files.length) throw new RangeError(`no record ${i}`);
    return this.recordAt(files[i], lines[i]);
  }
  /** Files and lines of all records; a record object for each would weigh more than its text. */
  #order() {
    if (this.#places !== void 0) return this.#places;
    const most = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const files = new Uint16Array(most);
    const lines = new Uint32Array(most);
    let count = 0;
    this.files.forEach((file, fileIndex) => {
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        files[count] = fileIndex;
        lines[count] = line;
        count += 1;
      }
    });
    return this.#places = { files: files.subarray(0, count), lines: lines.subarray(0, count) };
  }
  find(path, line) {
    const fileIndex = this.files.findIndex((file2) => file2.path === path);
    const file = this.files[fileIndex];
    if (file === void 0 || !Number.isInteger(line)) return void 0;
    if (line < 1 || line > file.lines.count || !file.isRecord(line - 1)) return void 0;
    return this.recordAt(fileIndex, line - 1);
  }
  *records() {
    for (const [fileIndex, file] of this.files.entries()) {
      yield* this.recordsOf(fileIndex, 0, file.lines.count);
    }
  }
  /** Records among lines [from, to) of a file; lines are counted from 0. */
  *recordsOf(fileIndex, from, to) {
    const file = this.files[fileIndex];
    if (file === void 0) return;
    for (let line = from; line < to; line += 1) {
      if (file.value(line) !== void 0) yield this.recordAt(fileIndex, line);
    }
  }
  /** At most `count` records, evenly spread over the lines, without reading the others. */
  *sample(count) {
    const total = this.files.reduce((sum, file) => sum + file.lines.count, 0);
    const step = Math.max(1, total / count);
    let first = 0;
    for (const [fileIndex, file] of this.files.entries()) {
      const last = first + file.lines.count;
      for (let k = Math.ceil(first / step); Math.floor(k * step) < last; k += 1) {
        const line = Math.floor(k * step) - first;
        if (line >= 0 && file.isRecord(line)) yield this.recordAt(fileIndex, line);
      }
      first = last;
    }
  }
  /** All that another thread needs to read the same files; call only where each has a handle. */
  share() {
    return this.files.map((file, i) => {
      const { handle } = file.source;
      if (handle === void 0) throw new Error(`${file.path} can't be shared`);
      return { path: file.path, split: this.#splits[i], handle, layout: file.share() };
    });
  }
};
var lastRecord;
var lastMapped;
var lastView;
var lastId;
var JsonlRecord = class {
  #manifest;
  #file;
  #index;
  split;
  constructor(manifest, file, index, split) {
    this.#manifest = manifest;
    this.#file = file;
    this.#index = index;
    this.split = split;
  }
  get path() {
    return this.#file.path;
  }
  get line() {
    return this.#index + 1;
  }
  get side() {
    return this.#file.side;
  }
  get byteLength() {
    return this.#file.byteLengthOf(this.#index);
  }
  get value() {
    return this.#file.value(this.#index) ?? {};
  }
  get id() {
    this.#select();
    if (lastId !== void 0) return lastId;
    const value = this.value;
    const field = this.#manifest.idField;
    const own = field === void 0 ? void 0 : value[field];
    lastId = typeof own === "string" || typeof own === "number" ? String(own) : contentId(value);
    return lastId;
  }
  get mapped() {
    this.#select();
    return lastMapped ??= mapFields(this.value, this.#manifest.fields);
  }
  get view() {
    this.#select();
    return lastView ??= this.#manifest.kind.view(this.mapped);
  }
  at(pointer) {
    const base = { path: this.path, line: this.line, recordId: this.id };
    const located = pointer === void 0 ? base : { ...base, pointer: unmapPointer(pointer, this.#manifest.fields, this.value) };
    return this.side === "base" ? { ...located, side: "base" } : located;
  }
  #select() {
    if (lastRecord === this) return;
    lastRecord = this;
    lastMapped = void 0;
    lastView = void 0;
    lastId = void 0;
  }
};
function mapFields(value, fields) {
  const renamed = Object.keys(fields);
  if (renamed.length === 0) return value;
  const taken = new Set(
    renamed.filter((from) => Object.hasOwn(value, from)).map((from) => fields[from])
  );
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) => {
      if (Object.hasOwn(fields, key)) return [[fields[key], member]];
      return taken.has(key) ? [] : [[key, member]];
    })
  );
}
function unmapPointer(pointer, fields, value) {
  for (const [from, to] of Object.entries(fields)) {
    const step = pointerStep(to);
    if (pointer !== step && !pointer.startsWith(`${step}/`)) continue;
    if (!Object.hasOwn(value, from) && Object.hasOwn(value, to)) return pointer;
    return pointerStep(from) + pointer.slice(step.length);
  }
  return pointer;
}

export {
  canonicalJson,
  defaultLimits,
  DatasetSide
};
