import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  visit
} from "./chunk-6HNJCTUF.js";
import {
  countCharacters,
  createPersonalDataScanner,
  createSecretScanner,
  defaultTypes,
  personalDataTypes,
  resolveOverlaps
} from "./chunk-WWS6BYUO.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError,
  DatasetError
} from "./chunk-JBXV7KQQ.js";

// src/sensitive/scrub.ts
var written = /<([A-Z]+(?:_[A-Z]+)*)_(\d{1,9})>/g;
var caseless = /* @__PURE__ */ new Set(["email", "iban", "national-id", "ip", "mac"]);
var grouped = /* @__PURE__ */ new Set(["card", "iban", "national-id", "mac", "phone"]);
function plainOf(type, value) {
  const letters = caseless.has(type) ? value.toLowerCase() : value;
  return grouped.has(type) ? letters.replace(/[\s().:/-]/g, "") : letters;
}
var Placeholders = class {
  #byValue = /* @__PURE__ */ new Map();
  #last = /* @__PURE__ */ new Map();
  /** `texts` of the record may hold placeholders already: numbers go on after theirs. */
  constructor(texts) {
    for (const text of texts) {
      if (!text.includes("<")) continue;
      for (const [, type = "", count = ""] of text.matchAll(written)) {
        this.#last.set(type, Math.max(this.#last.get(type) ?? 0, Number(count)));
      }
    }
  }
  of(type, value) {
    const key = `${type} ${plainOf(type, value)}`;
    const known = this.#byValue.get(key);
    if (known !== void 0) return known;
    const name = type.toUpperCase().replaceAll("-", "_");
    const count = (this.#last.get(name) ?? 0) + 1;
    this.#last.set(name, count);
    const placeholder = `<${name}_${count}>`;
    this.#byValue.set(key, placeholder);
    return placeholder;
  }
};
function joinScanners(scanners) {
  return (text) => resolveOverlaps(scanners.flatMap((scan) => scan(text)));
}
function scrubText(text, scan, placeholders = new Placeholders([text])) {
  const spans = scan(text);
  if (spans.length === 0) return { text, replacements: [] };
  const replacements = [];
  const pieces = [];
  let from = 0;
  let characters = 0;
  for (const { type, detail, start: at, end: to } of spans) {
    const value = text.slice(at, to);
    const placeholder = placeholders.of(type, value);
    pieces.push(text.slice(from, at), placeholder);
    const start = characters + countCharacters(text.slice(from, at));
    characters = start + countCharacters(value);
    from = to;
    const named = detail === void 0 ? { type } : { type, detail };
    replacements.push({ ...named, start, end: characters, placeholder });
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(""), replacements };
}

// src/sensitive/scrub-lines.ts
var UnreadableLine = class extends Error {
  line;
  constructor(line, why) {
    super(why);
    this.name = "UnreadableLine";
    this.line = line;
  }
};
function scrubJsonLines(bytes, scan, choose = () => void 0) {
  const pieces = [];
  const replacements = [];
  let line = 0;
  let changedLineCount = 0;
  let kept = 0;
  for (const { start, end } of linesOf(bytes)) {
    line += 1;
    const text = decode(bytes.subarray(start, end), line);
    const scrubbed = scrubLine(text, line, scan, choose);
    if (scrubbed === void 0) continue;
    changedLineCount += 1;
    pieces.push(bytes.subarray(kept, start), Buffer.from(scrubbed.text));
    kept = end;
    for (const each of scrubbed.replacements) replacements.push(each);
  }
  pieces.push(bytes.subarray(kept));
  return { bytes: Buffer.concat(pieces), replacements, lineCount: line, changedLineCount };
}
function* linesOf(bytes) {
  for (let start = 0; start < bytes.length; ) {
    const at = bytes.indexOf(10, start);
    const end = at < 0 ? bytes.length : at;
    yield { start, end };
    start = end + 1;
  }
}
var utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decode(bytes, line) {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new UnreadableLine(line, "is not UTF-8");
  }
}
function scrubLine(text, line, scan, choose) {
  const json = text.startsWith("\uFEFF") ? ` ${text.slice(1)}` : text;
  if (json.trim() === "") return void 0;
  const value = parse(json, line);
  const chosen = choose(value);
  const { literals, placeholders } = findLiterals(json, line, scan);
  const replacements = [];
  const pieces = [];
  let from = 0;
  const cleaned = (steps) => pointerOf(steps.map((step) => scrubText(String(step), scan, placeholders).text));
  for (const literal of literals) {
    const { value: before, offset, length, steps, isName } = literal;
    if (chosen !== void 0 && (isName || !chosen.has(pointerOf(steps)))) continue;
    const after = scrubText(before, scan, placeholders);
    const pointer = cleaned(steps);
    for (const each of after.replacements) {
      replacements.push({ line, pointer, ...isName ? { name: true } : {}, ...each });
    }
    pieces.push(text.slice(from, offset), JSON.stringify(after.text));
    from = offset + length;
  }
  if (replacements.length === 0) return void 0;
  return { text: pieces.join("") + text.slice(from), replacements };
}
function parse(json, line) {
  try {
    return JSON.parse(json);
  } catch {
    throw new UnreadableLine(line, "is no JSON");
  }
}
function findLiterals(json, line, scan) {
  const literals = [];
  const marked = [];
  const look = (value, offset, length, path) => {
    if (typeof value !== "string") return;
    if (value.includes("<")) marked.push(value);
    if (scan(value).length === 0) return;
    literals.push({ value, offset, length, steps: path(), isName: false });
  };
  try {
    visit(json, {
      onObjectProperty(name, offset, length, _line, _character, path) {
        const before = literals.length;
        look(name, offset, length, () => [...path(), name]);
        const added = literals[before];
        if (added !== void 0) literals[before] = { ...added, isName: true };
      },
      onLiteralValue(value, offset, length, _line, _character, path) {
        look(value, offset, length, path);
      }
    });
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableLine(line, "is nested too deep");
    throw error;
  }
  return { literals, placeholders: new Placeholders(marked) };
}
function escape(step) {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
function pointerOf(steps) {
  return steps.map((step) => `/${escape(String(step))}`).join("");
}
function scrubPlainText(bytes, scan) {
  const text = decode(bytes, 1);
  const { text: clean, replacements } = scrubText(text, scan);
  const lines = [];
  let line = 1;
  let lineStart = 0;
  let unit = 0;
  let character = 0;
  for (const each of replacements) {
    while (character < each.start) {
      const isLineEnd = text.charCodeAt(unit) === 10;
      unit += (text.codePointAt(unit) ?? 0) > 65535 ? 2 : 1;
      character += 1;
      if (!isLineEnd) continue;
      line += 1;
      lineStart = character;
    }
    lines.push({ line, ...each, start: each.start - lineStart, end: each.end - lineStart });
  }
  return {
    bytes: lines.length === 0 ? bytes : Buffer.from(clean),
    replacements: lines,
    lineCount: countLines(text),
    changedLineCount: new Set(lines.map((each) => each.line)).size
  };
}
function countLines(text) {
  if (text === "") return 0;
  let count = text.endsWith("\n") ? 0 : 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

// src/commands/scrub.ts
var scrubTypes = [...personalDataTypes, "secret"];
async function scrub(request) {
  const { path, bytes, kind, regions, allow = [] } = request;
  const types = request.types ?? [...defaultTypes, "secret"];
  const unknown = types.find((type) => !scrubTypes.includes(type));
  if (unknown !== void 0) {
    throw new ConfigError(`there is no type ${unknown}`, {
      hint: `Types: ${scrubTypes.join(", ")}`
    });
  }
  const personal = personalDataTypes.filter((type) => types.includes(type));
  const secrets = types.includes("secret") ? [await createSecretScanner({ allow })] : [];
  const scan = joinScanners([...secrets, await createScanner(personal, regions, allow)]);
  try {
    if (request.isText === true) return scrubPlainText(bytes, scan);
    return scrubJsonLines(bytes, scan, kind === void 0 ? void 0 : fieldsOf(kind));
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    throw new DatasetError(`line ${error.line} ${error.message}`, {
      at: `${path}:${error.line}`,
      hint: "Nothing was written. Mend the line, or scrub the file as plain text with --text."
    });
  }
}
async function createScanner(types, regions, allow) {
  try {
    return await createPersonalDataScanner({
      types,
      allow,
      ...regions === void 0 ? {} : { regions }
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ConfigError(error.message, { hint: "Two letters, as in US or DE." });
  }
}
function fieldsOf(kind) {
  return (value) => new Set(isObject(value) ? kind.view(value).parts.map((part) => part.pointer) : []);
}

export {
  Placeholders,
  scrubText,
  scrubTypes,
  scrub
};
