import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  chooseModel,
  refuseFolder
} from "./chunk-DPUQQHMP.js";
import {
  compile,
  complaints,
  configError,
  freeze,
  joinPath,
  parseYaml,
  quote
} from "./chunk-EFWNZDZ7.js";
import {
  showHidden
} from "./chunk-U64CVLJE.js";
import {
  familyOf,
  readAccepted,
  rubricProblems,
  rubricSchema
} from "./chunk-BTFFKP4J.js";
import {
  nothing
} from "./chunk-LKLKBO33.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-IBBAP4KE.js";

// src/config/own-rubrics.ts
var docs = "docs/judge.md";
async function readOwnRubric(name, tree) {
  if (tree === null) return void 0;
  const path = `rubrics/${name}.yaml`;
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return void 0;
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) {
    throw new ConfigError(`no regular file ${quote(path)} at ${tree.label}`, { at: path, docs });
  }
  const value = loadOwnRubric(decode(bytes, path), path);
  if (value.id !== name) {
    throw new ConfigError(`its id must be ${quote(name)}, as its file is called`, {
      at: path,
      docs
    });
  }
  return value;
}
function loadOwnRubric(text2, path) {
  const file = parseYaml(text2, path, docs);
  validate ??= compile(rubricSchema);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));
  if (file.problems.length === 0) {
    for (const { steps, message } of rubricProblems(file.value)) {
      file.problems.push({ message, ...file.place(steps) });
    }
  }
  if (file.problems.length > 0) throw configError(file.problems, docs);
  return freeze(file.value);
}
var validate;
function decode(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, docs });
  }
}

// src/spending/prices.ts
async function findPrice(setting) {
  const own = setting.usdPerMillionTokens;
  if (own !== void 0) return { price: own, source: "heartcut.yaml" };
  const { protocol, host } = new URL(setting.baseUrl);
  if (protocol === "http:") return { price: { input: 0, output: 0 }, source: "this machine" };
  const row = (await shippedPrices()).find(
    (each) => each.host === host && each.models.some((name) => isVersionOf(setting.model, name))
  );
  if (row === void 0) return { price: null, source: "not known" };
  const { input, output, of, source } = row;
  return { price: { input, output }, source, of };
}
function isVersionOf(model, name) {
  return model === name || model.startsWith(name) && /^-\d{4}-\d{2}-\d{2}$/.test(model.slice(name.length));
}
async function shippedPrices() {
  const { default: file } = await import("./prices-NZBKJ7JC.js");
  return file.prices;
}

// src/spending/tokens.ts
var pieceCharacters = 256;
async function loadTokenCounter() {
  const { countTokens } = await import("./o200k_base-I3NKJBT6.js");
  const asText = { disallowedSpecial: /* @__PURE__ */ new Set() };
  return (text2) => {
    let count = 0;
    let start = 0;
    while (start < text2.length) {
      let end = start + pieceCharacters;
      const space = end < text2.length ? text2.lastIndexOf(" ", end) : -1;
      if (space > start) end = space;
      count += countTokens(text2.slice(start, end), asText);
      start = end;
    }
    return count;
  };
}

// src/commands/cached-model.ts
import { createHash as createHash2 } from "node:crypto";

// src/commands/ask-once.ts
function askOnce(model, judgements) {
  const underWay = /* @__PURE__ */ new Map();
  return async (key, request, read, signal) => {
    const known = judgements.get(key);
    if (known !== void 0) return { value: known, cached: true };
    const same = underWay.get(key);
    if (same !== void 0) {
      const kept = await same;
      return kept && { ...kept, cached: true };
    }
    const asked = (async () => {
      const value = read(await model.ask(request, signal));
      if (value === void 0) return void 0;
      await judgements.put(key, value);
      return { value, cached: false };
    })();
    underWay.set(key, asked);
    try {
      return await asked;
    } finally {
      underWay.delete(key);
    }
  };
}

// src/commands/judgement-key.ts
import { createHash } from "node:crypto";
function judgementKey(parts) {
  const hash = createHash("sha256");
  const add = (part) => {
    hash.update(`${part.length}:`).update(part);
  };
  const { server, model, parameters, rubricHash, record } = parts;
  for (const text2 of [server, model, sorted(parameters), rubricHash]) add(Buffer.from(text2));
  add(record);
  return hash.digest("hex");
}
function sorted(value) {
  return JSON.stringify(
    value,
    (_key, inner2) => typeof inner2 === "object" && inner2 !== null && !Array.isArray(inner2) ? Object.fromEntries(Object.entries(inner2).sort(([a], [b]) => a < b ? -1 : 1)) : inner2
  );
}

// src/commands/cached-model.ts
function keptReplies(model, server, judgements) {
  return {
    keyOf: (request) => keyOf(request, model, server),
    get: (request) => readKept(judgements.get(keyOf(request, model, server))),
    async put(key, reply) {
      if (!isWorthKeeping(reply)) return false;
      if (readKept(judgements.get(key)) === void 0) await judgements.put(key, toKept(reply));
      return true;
    }
  };
}
function cachedModel(model, setting, judgements, onHit) {
  const readable = {
    get: (key) => {
      const value = judgements.get(key);
      return readKept(value) === void 0 ? void 0 : value;
    },
    put: (key, value) => judgements.put(key, value)
  };
  const ask = askOnce(model, readable);
  return {
    name: model.name,
    model: model.model,
    family: model.family,
    abilities: () => model.abilities(),
    async ask(request, signal) {
      let fresh;
      const read = (reply2) => {
        fresh = reply2;
        return isWorthKeeping(reply2) ? toKept(reply2) : void 0;
      };
      const kept = await ask(keyOf(request, model, setting), request, read, signal);
      if (fresh !== void 0) return fresh;
      const reply = readKept(kept?.value);
      if (reply === void 0) return model.ask(request, signal);
      onHit();
      return reply;
    }
  };
}
function keyOf({ system, user, schema, maxOutputTokens, temperature, seed, topLogprobs }, { model }, { baseUrl, reasoningTokens }) {
  const parameters = {
    maxOutputTokens,
    temperature,
    reasoningTokens,
    seed: seed ?? null,
    topLogprobs: topLogprobs ?? 0,
    schema: schema === void 0 ? null : schema
  };
  const rubricHash = createHash2("sha256").update(system).digest("hex");
  return judgementKey({
    server: baseUrl,
    model,
    parameters,
    rubricHash,
    record: Buffer.from(user)
  });
}
function isWorthKeeping({ finish, text: text2 }) {
  if (finish !== "stop") return false;
  try {
    return isObject(JSON.parse(text2));
  } catch {
    return false;
  }
}
function toKept({ text: text2, model, fingerprint, logprobs }) {
  return {
    text: text2,
    model,
    ...fingerprint === void 0 ? {} : { fingerprint },
    // Twenty alternatives of each word would weigh more than the record: those of numbers are read.
    ...logprobs === void 0 ? {} : {
      logprobs: logprobs.map(({ token, logprob, alternatives }) => [
        token,
        logprob,
        /\d/.test(token) ? alternatives.map((each) => [each.token, each.logprob]) : []
      ])
    }
  };
}
function readKept(value) {
  if (!isObject(value)) return void 0;
  const { text: text2, model, fingerprint, logprobs } = value;
  if (typeof text2 !== "string" || typeof model !== "string") return void 0;
  const tokens = logprobs === void 0 ? void 0 : readLogprobs(logprobs);
  if (tokens === null) return void 0;
  return {
    text: text2,
    model,
    finish: "stop",
    ...typeof fingerprint === "string" ? { fingerprint } : {},
    ...tokens === void 0 ? {} : { logprobs: tokens }
  };
}
function readLogprobs(value) {
  const tokens = [];
  for (const each of listOf(value)) {
    const [, , others] = listOf(each);
    const token = readChance(each);
    const alternatives = listOf(others).flatMap((other) => readChance(other) ?? []);
    if (token === void 0 || alternatives.length !== listOf(others).length) return null;
    tokens.push({ ...token, alternatives });
  }
  return tokens;
}
function readChance(value) {
  const [token, logprob] = listOf(value);
  if (typeof token !== "string" || typeof logprob !== "number") return void 0;
  return { token, logprob };
}
var listOf = (value) => Array.isArray(value) ? value : [];

// src/commands/read-accepted.ts
function acceptedPath(folder) {
  return joinPath(folder, "calibration.json");
}
async function readAcceptedJson(tree, folder) {
  if (tree === null) return void 0;
  const path = acceptedPath(folder);
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return void 0;
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
async function readLastAccepted(tree, folder) {
  const value = await readAcceptedJson(tree, folder);
  if (value === void 0) return void 0;
  const accepted = readAccepted(value);
  if (accepted !== void 0) return accepted;
  throw new ConfigError("not a calibration that heartcut calibrate --accept wrote", {
    at: acceptedPath(folder),
    hint: "Remove it: nothing counts as accepted then.",
    docs: "docs/calibrate.md"
  });
}

// src/commands/open-judges.ts
function withOneMeter(judging) {
  let meter;
  return { ...judging, openMeter: (budget) => meter ??= judging.openMeter(budget) };
}
function openJudges(judging, policy, policyTree, request, log) {
  const names = Object.keys(policy.models);
  const opened = /* @__PURE__ */ new Map();
  let meter;
  let judgements;
  let run;
  let cached = 0;
  let warned;
  async function open(name) {
    const chosen = chooseModel(name, policy, policyTree, request);
    if ("unavailable" in chosen) return chosen;
    const refused = await refuseFolder(
      judging.folder,
      judging.checkedOut ?? request.head,
      "verdicts"
    );
    if (refused !== void 0) return { unavailable: refused };
    const { price } = await findPrice(chosen);
    const countTokens = await loadTokenCounter();
    const counting = await (meter ??= judging.openMeter(policy.budget));
    run = counting;
    const known = await judging.openModel(name, chosen, { meter: counting, price, countTokens });
    if ("unavailable" in known) return known;
    const { model, setting, note, batches } = known;
    const cache = await (judgements ??= judging.openJudgements());
    await (warned ??= warnOfBatch(judging, log));
    const through = cachedModel(model, setting, cache, () => cached += 1);
    return {
      ...through,
      ...await quoteOf(setting),
      uncached: model,
      kept: keptReplies(model, setting, cache),
      server: setting.baseUrl,
      meter: counting,
      ...batches === void 0 ? {} : { batches },
      ...note === void 0 ? {} : { note }
    };
  }
  return {
    names,
    seed: [versionOf(request.base), versionOf(request.head)],
    secret: judging.secret,
    budget: policy.budget,
    isDryRun: judging.isDryRun ?? false,
    ...judging.gather === void 0 ? {} : { gather: judging.gather },
    async quote(name) {
      const chosen = chooseModel(name, policy, policyTree, request);
      return "unavailable" in chosen ? chosen : quoteOf(chosen);
    },
    open(name) {
      let judge = opened.get(name);
      if (judge === void 0) opened.set(name, judge = open(name));
      return judge;
    },
    rubric: (name) => readOwnRubric(name, policyTree),
    accepted: (folder) => readAcceptedJson(policyTree, folder),
    tokenCounter: loadTokenCounter,
    get spent() {
      return run?.run ?? nothing;
    },
    get cached() {
      return cached;
    },
    progress: (label, done, total) => log.progress(label, done, total),
    async close() {
      for (const each of [judgements, meter]) {
        const file = await each?.catch(() => void 0);
        await file?.close();
      }
    }
  };
}
async function warnOfBatch({ batchNotes, gather }, log) {
  if (gather !== void 0) return;
  const open = await batchNotes?.read().catch(() => void 0);
  if (open === void 0) return;
  log.warn(
    `a batch of ${open.at.slice(0, 16)} is not collected yet: what it asks and this run asks, too, is paid for twice`
  );
}
async function quoteOf(setting) {
  const { model, reasoningTokens, concurrency } = setting;
  const { price, source } = await findPrice(setting);
  const family = setting.family ?? familyOf(model);
  return { model, family, price, priceSource: source, reasoningTokens, concurrency };
}
function versionOf(tree) {
  return tree === null ? "" : tree.commit ?? tree.label;
}

// src/reporters/print-json.ts
function printJson(value) {
  return [...printJsonPieces(value)].join("");
}
var maxSplitDepth = 4;
var pieceCharacters2 = 64 * 1024;
function* printJsonPieces(value) {
  let piece = "";
  for (const part of split(value, 0)) {
    piece += part;
    if (piece.length < pieceCharacters2) continue;
    yield escape(piece);
    piece = "";
  }
  yield escape(`${piece}
`);
}
function* split(value, depth) {
  if (isLeaf(value, depth)) {
    yield printLeaf(value, depth);
    return;
  }
  const indent = "  ".repeat(depth);
  const keys = Array.isArray(value) ? void 0 : Object.keys(value);
  const [open, close] = keys === void 0 ? "[]" : "{}";
  const members = keys === void 0 ? value : Object.values(value);
  let separator = "";
  for (let i = 0; i < members.length; i += 1) {
    const member = members[i];
    if (member === void 0) continue;
    const name = keys === void 0 ? "" : `${JSON.stringify(keys[i])}: `;
    const head = `${separator === "" ? open : separator}
${indent}  ${name}`;
    separator = ",";
    if (isLeaf(member, depth + 1)) {
      yield head + printLeaf(member, depth + 1);
    } else {
      yield head;
      yield* split(member, depth + 1);
    }
  }
  if (separator === "") yield `${open}${close}`;
  else yield `
${indent}${close}`;
}
function isLeaf(value, depth) {
  return depth === maxSplitDepth || typeof value !== "object" || value === null;
}
function printLeaf(value, depth) {
  if (typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", `
${"  ".repeat(depth)}`);
}
function escape(json) {
  return json.replaceAll(
    /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu,
    (char) => Array.from(
      { length: char.length },
      (_, index) => `\\u${char.charCodeAt(index).toString(16).padStart(4, "0")}`
    ).join("")
  ).replaceAll("##[", "#\\u0023[");
}

// src/reporters/escape-html.ts
function escapeHtml(text2) {
  return showHidden(text2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

// src/reporters/plot.ts
var plotWidth = 380;
var plotHeight = 270;
var inner = { left: 76, right: 356, top: 12, bottom: 218 };
function round(value) {
  return String(Math.round(value * 10) / 10);
}
function frame([xLow, xHigh], [yLow, yHigh]) {
  return {
    x: scale(xLow, xHigh, inner.left, inner.right),
    y: scale(yLow, yHigh, inner.bottom, inner.top)
  };
}
function scale(low, high, from, to) {
  const [start, end] = low === high ? [low - 1, high + 1] : [low, high];
  const map = (value) => from + (value - start) / (end - start) * (to - from);
  return Object.assign(map, { low: start, high: end });
}
function plot(at, options, marks) {
  const { x, y } = at;
  const parts = [];
  for (const { at: value, label } of options.yTicks) {
    const row = round(y(value));
    parts.push(
      `<line class="grid" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>`,
      text(inner.left - 8, y(value) + 4, label, "tick end")
    );
  }
  for (const { at: value, label } of options.xTicks) {
    parts.push(text(x(value), inner.bottom + 17, label, "tick middle"));
  }
  const middle = (inner.top + inner.bottom) / 2;
  parts.push(
    `<line class="axis" x1="${inner.left}" x2="${inner.right}" y1="${inner.bottom}" y2="${inner.bottom}"/>`,
    text((inner.left + inner.right) / 2, inner.bottom + 40, options.xTitle, "title middle"),
    `<text class="title middle" transform="translate(14 ${round(middle)}) rotate(-90)">${escapeHtml(options.yTitle)}</text>`,
    marks
  );
  return svg(plotWidth, plotHeight, options.label, parts.join(""));
}
function svg(width, height, label, content) {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}
function text(x, y, content, classes) {
  return `<text class="${classes}" x="${round(x)}" y="${round(y)}">${escapeHtml(content)}</text>`;
}
function across({ y }, value, name, classes) {
  const row = round(y(value));
  return `<line class="${classes}" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>` + text(inner.right, y(value) - 5, name, "note end");
}
function upright({ x }, value, name, classes) {
  const column = round(x(value));
  return `<line class="${classes}" x1="${column}" x2="${column}" y1="${inner.top}" y2="${inner.bottom}"/>` + text(x(value) + 6, inner.bottom - 8, name, "note");
}
function dot(x, y, isGood, tip) {
  const title = `<title>${escapeHtml(tip)}</title>`;
  return isGood ? `<circle class="good" cx="${round(x)}" cy="${round(y)}" r="3.6">${title}</circle>` : `<rect class="bad" x="${round(x - 3.2)}" y="${round(y - 3.2)}" width="6.4" height="6.4">${title}</rect>`;
}
function jitter(i) {
  return i * 0.618034 % 1 * 2 - 1;
}
function ticks({ low, high }) {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const found = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6; at += step) {
    const near = Math.abs(at) < step / 1e6 ? 0 : at;
    const rounded = Number(near.toPrecision(6));
    found.push({ at: near, label: rounded.toLocaleString("en").replace("-", "−") });
  }
  return found;
}

export {
  acceptedPath,
  readLastAccepted,
  withOneMeter,
  openJudges,
  escapeHtml,
  plotWidth,
  plotHeight,
  round,
  frame,
  plot,
  svg,
  text,
  across,
  upright,
  dot,
  jitter,
  ticks,
  printJson,
  printJsonPieces
};
