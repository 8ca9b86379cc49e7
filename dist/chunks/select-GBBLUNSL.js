import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openEmbedder
} from "./chunk-SRHMG733.js";
import "./chunk-M4BHYLFA.js";
import {
  requireReadable
} from "./chunk-YKMU5V6Y.js";
import {
  parseFields
} from "./chunk-UJ2JKY4F.js";
import {
  dot
} from "./chunk-CMRCRV6U.js";
import {
  drawWithoutReplacement,
  seededRandom
} from "./chunk-E5YGVY45.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-OSF7EEEO.js";
import "./chunk-RFRVB43M.js";
import "./chunk-F4LSG27J.js";
import {
  looseManifest
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-JCRZABTO.js";
import "./chunk-FWULUB3H.js";
import {
  isSameFile,
  openNamedFile,
  writeWhole
} from "./chunk-K2567GPB.js";
import {
  DatasetSide
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import {
  countTokens
} from "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import {
  tokenize
} from "./chunk-P3IKFHKZ.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/algorithms/select-diverse.ts
function cosine({ dimensions, values }, a, b) {
  return dot(values, a * dimensions, values, b * dimensions, dimensions);
}
function chooseByDeita(order, rows, threshold, take, isFull) {
  const chosen = [];
  return order.map((item) => {
    if (isFull()) return { item, why: "budget", nearest: void 0 };
    const nearest = nearestOf(item, chosen, rows);
    if (nearest !== void 0 && nearest.similarity > threshold) {
      return { item, why: "similar", nearest };
    }
    if (!take(item)) return { item, why: "budget", nearest };
    chosen.push(item);
    return { item, why: "chosen", nearest };
  });
}
function nearestOf(item, chosen, rows) {
  let best;
  for (const other of chosen) {
    const similarity = cosine(rows, item, other);
    if (best === void 0 || similarity > best.similarity) best = { item: other, similarity };
  }
  return best;
}
function chooseByKCentre(rows, random, take, isFull) {
  const { count } = rows;
  if (count === 0) return [];
  const similarity = new Float32Array(count).fill(-Infinity);
  const nearest = new Int32Array(count).fill(-1);
  const isDone = new Uint8Array(count);
  const nearestTo = (item) => {
    const other = nearest[item];
    return other < 0 ? void 0 : { item: other, similarity: similarity[item] };
  };
  const choices = [];
  let next = random.below(count);
  while (next >= 0 && !isFull()) {
    isDone[next] = 1;
    const isTaken = take(next);
    choices.push({ item: next, why: isTaken ? "chosen" : "budget", nearest: nearestTo(next) });
    let furthest = -1;
    for (let item = 0; item < count; item += 1) {
      if (isDone[item] === 1) continue;
      if (isTaken) {
        const near = cosine(rows, item, next);
        if (near > similarity[item]) {
          similarity[item] = near;
          nearest[item] = next;
        }
      }
      if (furthest < 0 || similarity[item] < similarity[furthest]) {
        furthest = item;
      }
    }
    next = furthest;
  }
  for (let item = 0; item < count; item += 1) {
    if (isDone[item] === 0) choices.push({ item, why: "budget", nearest: nearestTo(item) });
  }
  return choices;
}
function divideByLargestRemainder(sizes, total) {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= total) return [...sizes];
  const exact = sizes.map((size) => size * total / all);
  const quotas = exact.map(Math.floor);
  let left = total - quotas.reduce((sum, quota) => sum + quota, 0);
  const byRemainder = exact.map((quota, i) => ({ i, remainder: quota - Math.floor(quota) })).sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    quotas[i] = quotas[i] + 1;
    left -= 1;
  }
  return quotas;
}

// src/commands/select.ts
var qualityFields = ["quality", "quality_score", "score", "rating"];
async function select(request) {
  const { side, strategy, budget, unit } = request;
  const notes = [];
  const candidates = readCandidates(side, request, notes);
  if (candidates.length === 0) throw new ConfigError("there is no record to select from");
  let used = 0;
  const costOf = (item) => unit === "records" ? 1 : candidates[item].tokens;
  const take = (item) => {
    if (used + costOf(item) > budget) return false;
    used += costOf(item);
    return true;
  };
  const isFull = () => used >= budget;
  let choices;
  if (strategy === "stratified") {
    choices = chooseStratified(candidates, request, costOf, notes);
  } else {
    const rows = await embed(candidates, request);
    const order2 = byScore(candidates);
    const random = seededRandom([request.seed, candidates.length, budget, 1936026725]);
    choices = strategy === "deita" ? chooseByDeita(order2, rows, request.threshold, take, isFull) : chooseByKCentre(rows, random, take, isFull);
  }
  const explained = choices.map((choice, rank) => explain(choice, rank, candidates));
  const order = new Map(choices.map(({ item }, i) => [i, item]));
  const inOrder = explained.map((choice, i) => ({ choice, item: order.get(i) ?? 0 })).sort((a, b) => a.item - b.item).map(({ choice }) => choice);
  const chosen = inOrder.filter((choice) => choice.chosen);
  return {
    choices: inOrder,
    chosen: chosen.length,
    chosenTokens: chosen.reduce((sum, { tokens }) => sum + tokens, 0),
    ...strategy === "stratified" || request.embedder === void 0 ? {} : { embedder: request.embedder.id },
    notes
  };
}
function readCandidates(side, request, notes) {
  const candidates = [];
  for (const record of side.records()) {
    const text = record.view.parts.map((part) => part.text).join("\n");
    const tokens = record.view.parts.reduce((sum, part) => sum + countTokens(part.text), 0);
    const quality = qualityOf(record, request.quality);
    candidates.push({ record, text, tokens, quality, complexity: 0, score: 0 });
  }
  const known = candidates.filter(({ quality }) => quality !== null).length;
  if (request.quality !== void 0 && known === 0) {
    throw new ConfigError(`no record has a number in the field ${request.quality}`);
  }
  const { strategy } = request;
  const isStratified = strategy === "stratified";
  if (strategy !== "k-centre" && known === 0) {
    const instead = isStratified ? "within a stratum they are drawn" : "complexity alone decides";
    notes.push(`no record says how good it is: ${instead}`);
  } else if (strategy !== "k-centre" && known < candidates.length) {
    notes.push(`${candidates.length - known} records do not say how good they are: they come last`);
  }
  rateComplexity(candidates, request, notes);
  for (const each of candidates) {
    const quality = known === 0 ? 1 : each.quality ?? 0;
    each.score = quality * each.complexity;
  }
  return candidates;
}
function numberIn({ value }, field) {
  const found = Object.hasOwn(value, field) ? value[field] : void 0;
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}
function qualityOf(record, field) {
  if (field !== void 0) return numberIn(record, field);
  for (const name of qualityFields) {
    const quality = numberIn(record, name);
    if (quality !== null) return quality;
  }
  return null;
}
function rateComplexity(candidates, request, notes) {
  const { complexity: field } = request;
  if (field !== void 0) {
    for (const each of candidates) each.complexity = numberIn(each.record, field) ?? 0;
    if (candidates.every(({ complexity }) => complexity === 0)) {
      throw new ConfigError(`no record has a number in the field ${field}`);
    }
    return;
  }
  if (request.strategy === "deita") notes.push("complexity is length × rareness of words");
  const holding = /* @__PURE__ */ new Map();
  const words = candidates.map(({ text }) => {
    const set = new Set(tokenize(text));
    for (const word of set) holding.set(word, (holding.get(word) ?? 0) + 1);
    return set;
  });
  for (const [i, each] of candidates.entries()) {
    const set = words[i];
    if (set.size === 0) continue;
    let rareness = 0;
    for (const word of set) rareness += Math.log2(candidates.length / (holding.get(word) ?? 1));
    each.complexity = Math.log2(1 + each.tokens) * (rareness / set.size);
  }
}
function byScore(candidates) {
  return candidates.map((_, item) => item).sort(
    (a, b) => candidates[b].score - candidates[a].score || a - b
  );
}
async function embed(candidates, { embedder, strategy }) {
  if (embedder === void 0) throw new ConfigError(`${strategy} needs an embedder`);
  return embedder.embed(candidates.map(({ text }) => text));
}
function chooseStratified(candidates, request, costOf, notes) {
  const strata = /* @__PURE__ */ new Map();
  for (const [item, { record }] of candidates.entries()) {
    const label = stratumOf(record, request);
    const members = strata.get(label);
    if (members === void 0) strata.set(label, [item]);
    else members.push(item);
  }
  const named = [...strata].sort(([a], [b]) => a < b ? -1 : 1);
  const sizes = named.map(([, items]) => items.reduce((sum, item) => sum + costOf(item), 0));
  if (named.length === 1) notes.push(`all records have the same ${request.by}: one stratum`);
  const quotas = divideByLargestRemainder(sizes, request.budget);
  const isRated = candidates.some(({ quality }) => quality !== null);
  const random = seededRandom([request.seed, candidates.length, request.budget, 1937011297]);
  return named.flatMap(([stratum, items], i) => {
    const drawn = drawWithoutReplacement(items.length, items.length, random).map(
      (k) => items[k]
    );
    const scoreOf = (item) => candidates[item].score;
    const order = isRated ? [...items].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b) : drawn;
    let left = quotas[i];
    return order.map((item) => {
      const fits = costOf(item) <= left;
      if (fits) left -= costOf(item);
      return {
        item,
        why: fits ? "chosen" : "budget",
        nearest: void 0,
        stratum
      };
    });
  });
}
function stratumOf(record, { by, side }) {
  if (by === "source") {
    const { sources, generators, origin } = readProvenance(record, side.manifest).provenance;
    return sources[0]?.uri ?? generators[0]?.id ?? origin ?? "";
  }
  const found = Object.hasOwn(record.value, by) ? record.value[by] : void 0;
  const first = Array.isArray(found) ? found[0] : found;
  return typeof first === "string" || typeof first === "number" ? String(first) : "";
}
function explain({ item, why, nearest, stratum }, rank, candidates) {
  const { record, tokens, quality, complexity, score } = candidates[item];
  const other = nearest && candidates[nearest.item].record;
  return {
    path: record.path,
    line: record.line,
    id: record.id,
    rank: rank + 1,
    chosen: why === "chosen",
    why: reasons[why],
    tokens,
    quality,
    complexity: round(complexity),
    score: round(score),
    ...nearest === void 0 || other === void 0 ? {} : {
      nearest: { path: other.path, line: other.line, similarity: round(nearest.similarity) }
    },
    ...stratum === void 0 ? {} : { stratum }
  };
}
var reasons = {
  chosen: "chosen",
  similar: "too similar to one that was chosen",
  budget: "the budget was used up"
};
function round(value) {
  return Number(value.toPrecision(6));
}

// src/cli/select.ts
async function runSelect(files, flags, out) {
  const budget = wholeNumber("--budget", flags.budget);
  const threshold = Number(flags.threshold);
  if (!(threshold >= 0 && threshold <= 1)) {
    throw new ConfigError(`--threshold ${flags.threshold} is no number from 0 to 1`);
  }
  for (const written of [flags.output, flags.explain]) {
    if (written === void 0) continue;
    for (const file of files) {
      if (!await isSameFile(file, written)) continue;
      throw new ConfigError(`${written} is one of the inputs`, { hint: "Write to another file." });
    }
  }
  if (flags.explain !== void 0 && await isSameFile(flags.explain, flags.output)) {
    throw new ConfigError("--explain and --output name the same file");
  }
  const manifest = looseManifest({
    kind: flags.kind,
    files,
    fields: parseFields(flags.field ?? []),
    ...flags.idField === void 0 ? {} : { idField: flags.idField }
  });
  const sources = await Promise.all(
    files.map(async (path) => ({ path, bytes: await openNamedFile(path) }))
  );
  const side = new DatasetSide(manifest, "head", sources);
  requireReadable(side);
  out.log.info("selecting");
  const selection = await select({
    side,
    strategy: flags.strategy,
    budget,
    unit: flags.unit,
    quality: flags.quality,
    complexity: flags.complexity,
    by: flags.by,
    threshold,
    seed: wholeNumber("--seed", flags.seed),
    ...await chooseEmbedder(side, flags, out)
  });
  if (flags.explain !== void 0) {
    const lines = selection.choices.map((choice) => `${JSON.stringify(choice)}
`);
    await writeWhole(flags.explain, lines.join(""));
  }
  await writeWhole(flags.output, chosenLines(side, selection));
  await out.print(`${summarize(selection, flags)}
`, void 0);
  return 0;
}
async function chooseEmbedder(side, flags, out) {
  if (flags.strategy === "stratified") return {};
  const texts = [...side.sample(200)].map(
    ({ view }) => view.parts.map((part) => part.text).join("\n")
  );
  return { embedder: await openEmbedder(flags.embedder, texts, null, out.log) };
}
function wholeNumber(flag, text) {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= (flag === "--budget" ? 1 : 0) && text.trim() !== "") {
    return value;
  }
  throw new ConfigError(`${flag} ${text} is no whole number`);
}
function* chosenLines(side, { choices }) {
  const files = new Map(side.files.map((file) => [file.path, file]));
  for (const { chosen, path, line } of choices) {
    const file = files.get(path);
    if (!chosen || file === void 0) continue;
    yield Uint8Array.from(file.bytesOf(line - 1));
    yield "\n";
  }
}
function summarize({ choices, chosen, chosenTokens, embedder, notes }, flags) {
  const similar = choices.filter(({ why }) => why.startsWith("too similar")).length;
  const left = similar === 0 ? "" : `, ${similar} left as too similar`;
  const total = choices.length.toLocaleString("en");
  const what = `${chosen.toLocaleString("en")} of ${total} records, ${chosenTokens.toLocaleString("en")} tokens`;
  const by = embedder === void 0 ? [] : [`similarity by ${embedder}`];
  return [
    `${flags.strategy}: ${what}${left} → ${flags.output}`,
    ...[...by, ...notes].map((note) => `  ${note}`)
  ].join("\n");
}
export {
  runSelect
};
