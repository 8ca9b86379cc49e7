import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  cachedModel,
  keptReplies,
  readAcceptedJson,
  readOwnRubric
} from "./chunk-YC4HMMVK.js";
import {
  chooseModel,
  refuseFolder
} from "./chunk-DPUQQHMP.js";
import {
  showHidden
} from "./chunk-U64CVLJE.js";
import {
  familyOf
} from "./chunk-4G6PBX4W.js";
import {
  nothing
} from "./chunk-LKLKBO33.js";

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
  ticks
};
