import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  judgingOf
} from "./chunk-M4BHYLFA.js";
import {
  randomOf
} from "./chunk-FMLZCBIY.js";
import {
  ask,
  askPair,
  chooseRubric,
  judge,
  judgePair,
  judgeRecord,
  pairOf,
  shippedRubrics,
  subjectOf
} from "./chunk-CSJHRP6P.js";
import "./chunk-EQ4HRCRH.js";
import {
  across,
  dot,
  escapeHtml,
  frame,
  jitter,
  plot,
  plotHeight,
  plotWidth,
  round,
  svg,
  text,
  ticks,
  upright
} from "./chunk-FD7PGDJ4.js";
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import "./chunk-E5YGVY45.js";
import "./chunk-3O2QAWUR.js";
import {
  estimate
} from "./chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  openJudges
} from "./chunk-LFEOI45X.js";
import {
  acceptedPath,
  readLastAccepted
} from "./chunk-FCR7HLFZ.js";
import "./chunk-F4LSG27J.js";
import {
  findRoot,
  openRepository
} from "./chunk-UC7TOMXV.js";
import {
  datasetFiles,
  datasetFolders,
  gateSettings,
  manifestPath,
  openFile,
  readManifest,
  readPolicy,
  requireDistinctNames
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import {
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  canonicalJson,
  loadRubric
} from "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import {
  toolVersion
} from "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import {
  FolderTree,
  readNamedFile,
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
import "./chunk-W4WGAWAM.js";
import {
  defaultTrust,
  headroomOf,
  isKept,
  printAccepted,
  protocolVersion,
  rubricBar,
  trustOf
} from "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import {
  addSpend,
  exceeds,
  nothing
} from "./chunk-LKLKBO33.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/calibrate.ts
import { join } from "node:path";

// src/commands/calibrate.ts
import { createHash as createHash2 } from "node:crypto";

// src/judge/gold.ts
var maxLines = 1e5;
var maxProblems = 200;
var maxIdCharacters = 1e3;
function readGold(text2, rubric) {
  const items = [];
  const problems = [];
  const lines = text2.replace(/^\ufeff/, "").split("\n", maxLines + 1);
  for (const [i, written] of lines.entries()) {
    const line = i + 1;
    if (i === maxLines) {
      problems.push({ line, message: `only the first ${maxLines} lines are read` });
      break;
    }
    if (written.trim() === "") continue;
    const item = readLine(written, rubric);
    if (typeof item !== "string") items.push({ line, ...item });
    else if (problems.length < maxProblems) problems.push({ line, message: item });
  }
  return { items, problems };
}
var known = ["record", "id", "verdict", "scores", "preferred", "by", "date", "note"];
function readLine(line, rubric) {
  let value2;
  try {
    value2 = JSON.parse(line);
  } catch {
    return "not valid JSON";
  }
  if (!isObject(value2)) return "not a JSON object";
  const other = Object.keys(value2).find((key2) => !known.includes(key2));
  if (other !== void 0) return `unknown key ${show(other)}; a line has ${known.join(", ")}`;
  const { record, id, verdict, scores: scores2, preferred, by, date, note } = value2;
  if (record === void 0 === (id === void 0)) return "give either record or id";
  if (record !== void 0 && !isObject(record)) return "record must be an object";
  if (id !== void 0 && (typeof id !== "string" || id === "" || id.length > maxIdCharacters)) {
    return `id must be text of 1 to ${maxIdCharacters} characters`;
  }
  if (verdict !== void 0 && verdict !== "keep" && verdict !== "drop") {
    return `verdict is keep or drop, found ${show(verdict)}`;
  }
  for (const [name, text2] of Object.entries({ by, note })) {
    if (text2 !== void 0 && typeof text2 !== "string") return `${name} must be text`;
  }
  if (date !== void 0 && !isDay(date))
    return `date is a day like 2026-11-30, found ${show(date)}`;
  const read = readScores(scores2, rubric);
  if (typeof read === "string") return read;
  const place = record === void 0 ? { id } : { record };
  if (rubric.form === "pair") {
    if (preferred !== "a" && preferred !== "b" && preferred !== "tie") {
      return `a pair needs preferred: a, b or tie${preferred === void 0 ? "" : `, found ${show(preferred)}`}`;
    }
    if (verdict === "keep" && preferred !== "a") {
      return "verdict keep says that a is better, and preferred does not";
    }
    const isGood = verdict === void 0 ? preferred === "a" : verdict === "keep";
    return { ...place, isGood, scores: read, preferred };
  }
  if (preferred !== void 0) return `preferred is for pairs, and ${rubric.id} asks for scores`;
  if (verdict !== void 0) return { ...place, isGood: verdict === "keep", scores: read };
  const missing = rubric.axes.find((axis) => !read.has(axis.id));
  if (missing !== void 0) {
    return scores2 === void 0 ? "give verdict, or scores on every axis" : `without verdict, scores must have every axis: ${missing.id} is missing`;
  }
  return { ...place, isGood: isGoodBy(rubric, read), scores: read };
}
function readScores(scores2, rubric) {
  const read = /* @__PURE__ */ new Map();
  if (scores2 === void 0) return read;
  if (!isObject(scores2)) return "scores must be an object";
  if (rubric.form === "pair") return `scores are of single records, and ${rubric.id} compares two`;
  for (const [id, score] of Object.entries(scores2)) {
    const axis = rubric.axes.find((each) => each.id === id);
    if (axis === void 0) {
      const axes = rubric.axes.map((each) => each.id).join(", ");
      return `${rubric.id} has no axis ${show(id)}; its axes are ${axes}`;
    }
    const { lowest, highest } = axis;
    if (!Number.isInteger(score) || score < lowest || score > highest) {
      return `${id} is a whole number from ${lowest} to ${highest}, found ${show(score)}`;
    }
    read.set(id, score);
  }
  return read;
}
function isGoodBy(rubric, scores2) {
  const axes = [...scores2].map(([id, score]) => {
    return { id, score, source: "single", evidence: "", reason: "" };
  });
  return judge(rubric, "", axes, []).verdict !== "drop";
}
function isDay(value2) {
  if (typeof value2 !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value2)) return false;
  const time = Date.parse(value2);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value2);
}
function show(value2) {
  const text2 = JSON.stringify(value2) ?? "nothing";
  return text2.length <= 60 ? text2 : `${text2.slice(0, 57)}…`;
}

// src/commands/ask-about-gold.ts
var key = "calibration";
function questionsOf(rubric, found, samples) {
  const problems = [...found.problems];
  const options = { key, schema: true, logprobs: false, seed: true };
  const records = found.rows.flatMap(({ item, record }) => {
    if (rubric.form === "pair") {
      const subject2 = pairOf(rubric, record.view, record.mapped);
      if (subject2.first.length === 0 || subject2.second.length === 0) {
        problems.push({ line: item.line, message: "the record has not two answers to compare" });
        return [];
      }
      const requests2 = ["given", "swapped"].map(
        (order) => askPair(rubric, subject2, order, options).request
      );
      return [{ item, record, subject: subject2, requests: requests2 }];
    }
    const subject = subjectOf(rubric, record.view, record.mapped);
    if (subject.length === 0) {
      problems.push({ line: item.line, message: `the record has nothing that ${rubric.id} shows` });
      return [];
    }
    const requests = Array.from({ length: samples }, (_, sample) => {
      return ask(rubric, subject, { ...options, sample }).request;
    });
    return [{ item, record, subject, requests }];
  });
  return { records, problems: problems.sort((a, b) => a.line - b.line) };
}
async function askAboutGold(model, rubric, records, { path, samples }, onProgress) {
  const stop = new AbortController();
  const options = { key, samples, isScreened: false, signal: stop.signal };
  let done = 0;
  let failure;
  const judged = await Promise.all(
    records.map(async ({ item, record, subject }) => {
      try {
        const outcome = "shared" in subject ? await judgePair(model, rubric, subject, options) : await judgeRecord(model, rubric, subject, options);
        done += 1;
        onProgress(done);
        return [{ item, record, at: `${path}:${item.line}`, length: lengthOf(subject), outcome }];
      } catch (error) {
        failure ??= { error };
        stop.abort();
        return [];
      }
    })
  );
  if (failure !== void 0) throw failure.error;
  return judged.flat();
}
function lengthOf(subject) {
  const sum = (shown) => shown.reduce((length, { text: text2 }) => length + text2.length, 0);
  return "shared" in subject ? sum(subject.first) - sum(subject.second) : sum(subject);
}

// src/commands/choose-gold.ts
var docs = "docs/calibrate.md";
var goldFile = "gold.jsonl";
async function chooseDataset({
  tree,
  dataset,
  gold
}, policy) {
  const entries = await tree.list();
  const manifests = [];
  for (const folder of datasetFolders(entries, policy)) {
    manifests.push(await readManifest(tree, folder, policy));
  }
  requireDistinctNames(manifests);
  const known2 = manifests.map(({ name }) => name);
  if (dataset !== void 0) {
    const named = manifests.find(({ name }) => name === dataset);
    if (named !== void 0) return named;
    const message = `there is no dataset ${JSON.stringify(dataset)}${didYouMean(dataset, known2)}`;
    throw new ConfigError(message, { hint: `Datasets: ${known2.join(", ")}`, docs });
  }
  const paths = new Set(entries.map(({ path }) => path));
  const labelled = gold === void 0 ? manifests.filter(({ folder }) => paths.has(joinPath(folder, goldFile))) : manifests;
  const [only] = labelled;
  if (only !== void 0 && labelled.length === 1) return only;
  if (only !== void 0) {
    const names = labelled.map(({ name }) => name).join(", ");
    throw new ConfigError("say which dataset", { hint: `One of ${names}`, docs });
  }
  throw new ConfigError(`no dataset has labels in ${goldFile}`, {
    hint: `Write some beside ${manifestPath(manifests[0]?.folder ?? "datasets/NAME")}, one a line: {"record": {…}, "verdict": "keep"}`,
    docs
  });
}
function judgeSettings(policy, manifest) {
  const options = gateSettings(policy, manifest.gates).judge?.options;
  return options;
}
function chooseModels(asked, { models }, policy) {
  const known2 = Object.keys(policy.models);
  const hint = "models: in heartcut.yaml names them: docs/heartcut-yaml.md";
  if (known2.length === 0) throw new ConfigError("heartcut.yaml names no models", { hint, docs });
  const wanted = asked.length > 0 ? asked : models.length > 0 ? models : known2;
  for (const name of wanted) {
    if (known2.includes(name)) continue;
    throw new ConfigError(`there is no model ${JSON.stringify(name)}${didYouMean(name, known2)}`, {
      hint: `Models: ${known2.join(", ")}`,
      docs
    });
  }
  return [...new Set(wanted)];
}
async function chooseRubricFor({ kind }, wanted, judges) {
  const shipped = await shippedRubrics();
  const name = wanted === "" ? chooseRubric(shipped, kind.id)?.id : wanted;
  const own = name === void 0 ? void 0 : await judges.rubric(name);
  const rubric = name === void 0 ? void 0 : chooseRubric(shipped, kind.id, name, own === void 0 ? [] : [loadRubric(own)]);
  if (rubric === void 0) {
    throw new ConfigError(
      name === void 0 ? `no rubric is for kind ${kind.id}` : `there is no rubric ${name}`,
      { hint: `Ours: ${shipped.map(({ id: id2 }) => id2).join(", ")}`, docs: "docs/judge.md" }
    );
  }
  const { id, kinds, keep } = rubric;
  if (kinds.length > 0 && !kinds.includes(kind.id)) {
    throw new ConfigError(`rubric ${id} is for ${kinds.join(", ")}, not for kind ${kind.id}`, {
      docs: "docs/judge.md"
    });
  }
  if (keep === "label") {
    throw new ConfigError(`rubric ${id} only labels: there is no verdict to compare`, { docs });
  }
  if (keep.tau !== void 0) {
    const hint = "Label its pairs as records of kind preference.";
    throw new ConfigError(`rubric ${id} compares rankings, which have no labels`, { hint, docs });
  }
  return rubric;
}

// src/commands/gold-records.ts
async function findGoldRecords(gold, path, manifest, policy, tree) {
  const inline = sideOf(gold.items, path, manifest, policy);
  const named = await recordsById(gold.items, manifest, policy, tree);
  const problems = [...gold.problems];
  const rows = gold.items.flatMap((item) => {
    const { line, id } = item;
    const found = id === void 0 ? inline.find(path, line) : named.get(id);
    if (found instanceof Object) return [{ item, record: found }];
    const message = id === void 0 ? "the record breaks the limits of heartcut.yaml" : found === "twice" ? `two records of ${manifest.name} have the id ${JSON.stringify(id)}` : `no record of ${manifest.name} has the id ${JSON.stringify(id)}`;
    problems.push({ line, message });
    return [];
  });
  return { rows, problems: problems.sort((a, b) => a.line - b.line) };
}
function sideOf(items, path, manifest, { limits }) {
  const last = items.at(-1)?.line ?? 0;
  const lines = new Array(last).fill("");
  for (const { line, record } of items) {
    if (record !== void 0) lines[line - 1] = JSON.stringify(record);
  }
  const bytes = Buffer.from(`${lines.join("\n")}
`);
  return new DatasetSide(manifest, "head", [{ path, bytes }], limits);
}
async function recordsById(items, manifest, { limits }, tree) {
  const wanted = new Set(items.flatMap(({ id }) => id === void 0 ? [] : [id]));
  const found = /* @__PURE__ */ new Map();
  if (wanted.size === 0) return found;
  const sources = [];
  for (const { path } of datasetFiles(manifest, await tree.list()).files) {
    const bytes = await openFile(tree, path);
    if (bytes !== null) sources.push({ path, bytes });
  }
  for (const record of new DatasetSide(manifest, "head", sources, limits).records()) {
    const { id } = record;
    if (wanted.has(id)) found.set(id, found.has(id) ? "twice" : record);
  }
  return found;
}

// src/commands/weigh-judge.ts
import { createHash } from "node:crypto";

// src/algorithms/agreement.ts
function cohenKappa(pairs, weights) {
  const distance = (a, b) => {
    if (weights === "none") return a === b ? 0 : 1;
    return weights === "linear" ? Math.abs(a - b) : (a - b) ** 2;
  };
  const first = tally(pairs.map(([a]) => a));
  const second = tally(pairs.map(([, b]) => b));
  let observed = 0;
  for (const [a, b] of pairs) observed += distance(a, b);
  let expected = 0;
  for (const [a, m] of first) {
    for (const [b, n] of second) expected += m * n * distance(a, b) / pairs.length;
  }
  return expected === 0 ? NaN : 1 - observed / expected;
}
function tally(values) {
  const counts = /* @__PURE__ */ new Map();
  for (const value2 of values) counts.set(value2, (counts.get(value2) ?? 0) + 1);
  return counts;
}
function spearman(pairs) {
  const a = ranks(pairs.map(([value2]) => value2));
  const b = ranks(pairs.map(([, value2]) => value2));
  const mean = (pairs.length + 1) / 2;
  let [product, left, right] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    const [x, y] = [rank - mean, b[i] - mean];
    product += x * y;
    left += x * x;
    right += y * y;
  }
  return product / Math.sqrt(left * right);
}
function ranks(values) {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const result = new Array(values.length).fill(0);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    const value2 = values[order[start]];
    while (end < order.length && values[order[end]] === value2) end += 1;
    for (let at = start; at < end; at += 1) result[order[at]] = (start + end + 1) / 2;
    start = end;
  }
  return result;
}
function bootstrapInterval(items, statistic, { random, draws = 2e3, level = 0.95 }) {
  if (items.length === 0) return void 0;
  const values = [];
  for (let i = 0; i < draws; i += 1) {
    const value2 = statistic(items.map(() => items[random.below(items.length)]));
    if (!Number.isNaN(value2)) values.push(value2);
  }
  if (values.length * 2 < draws) return void 0;
  values.sort((a, b) => a - b);
  const at = (share) => values[Math.min(values.length - 1, Math.floor(share * values.length))];
  return { low: at((1 - level) / 2), high: at((1 + level) / 2), level };
}
function upperShare(count, total, alpha) {
  if (count >= total) return 1;
  let [low, high] = [count / total, 1];
  for (let i = 0; i < 60; i += 1) {
    const middle = (low + high) / 2;
    if (binomialTail(count, total, middle) > alpha) low = middle;
    else high = middle;
  }
  return high;
}
function binomialTail(count, total, chance) {
  let logTerm = total * Math.log1p(-chance);
  let sum = Math.exp(logTerm);
  for (let k = 0; k < count; k += 1) {
    logTerm += Math.log((total - k) * chance / ((k + 1) * (1 - chance)));
    sum += Math.exp(logTerm);
  }
  return sum;
}
function signTest(up, down) {
  const total = up + down;
  return total === 0 ? 1 : Math.min(1, 2 * binomialTail(Math.min(up, down), total, 0.5));
}

// src/judge/calibration.ts
function estimateOf(items, statistic, random) {
  const interval2 = bootstrapInterval(items, statistic, { random });
  return { value: statistic(items), ...interval2 === void 0 ? {} : { interval: interval2 } };
}
function calibrate(rows, threshold, random) {
  const scored = rows.filter((row2) => row2.judge !== void 0);
  const isKept2 = ({ judge: judge2 }) => judge2 !== void 0 && judge2 >= threshold;
  const estimate2 = (items, statistic) => estimateOf(items, statistic, random);
  const share = (items, test) => items.filter(test).length / items.length;
  const of = (isGood, kept) => rows.filter((row2) => row2.isGood === isGood && isKept2(row2) === kept).length;
  const pairsOf2 = (sample) => sample.map(({ human, judge: judge2 }) => [human, judge2]);
  const bad = rows.filter((row2) => !row2.isGood);
  const good = rows.filter((row2) => row2.isGood);
  return {
    rows: rows.length,
    unscored: rows.length - scored.length,
    kappa: estimate2(
      scored,
      (sample) => cohenKappa(
        sample.map(({ human, judge: judge2 }) => [human, Math.round(judge2)]),
        "quadratic"
      )
    ),
    spearman: estimate2(scored, (sample) => spearman(pairsOf2(sample))),
    confusion: {
      goodKept: of(true, true),
      goodDropped: of(true, false),
      badKept: of(false, true),
      badDropped: of(false, false)
    },
    accuracy: estimate2(rows, (sample) => share(sample, (row2) => row2.isGood === isKept2(row2))),
    falseAccept: estimate2(bad, (sample) => share(sample, isKept2)),
    falseReject: estimate2(good, (sample) => share(sample, (row2) => !isKept2(row2))),
    lengthBias: estimate2(
      scored,
      (sample) => spearman(sample.map(({ length, judge: judge2, human }) => [length, judge2 - human]))
    )
  };
}
var thresholdAlpha = 0.05;
function chooseThreshold(rows, falseAccept, alpha = thresholdAlpha) {
  const bad = rows.filter(({ isGood }) => !isGood);
  const scores2 = rows.flatMap(({ judge: judge2 }) => judge2 === void 0 ? [] : [judge2]);
  let chosen;
  for (const threshold of [...new Set(scores2)].sort((a, b) => b - a)) {
    const badKept = bad.filter(({ judge: judge2 = -Infinity }) => judge2 >= threshold).length;
    const falseAcceptAtMost = bad.length === 0 ? 1 : upperShare(badKept, bad.length, alpha);
    if (falseAcceptAtMost > falseAccept) break;
    chosen = { threshold, badKept, bad: bad.length, falseAcceptAtMost };
  }
  return chosen;
}
function positionBias(pairs) {
  const favouredA = pairs.filter(({ favoured }) => favoured === "A").length;
  const favouredB = pairs.filter(({ favoured }) => favoured === "B").length;
  return {
    pairs: pairs.length,
    consistent: pairs.filter(({ isConsistent }) => isConsistent).length / pairs.length,
    favouredA,
    favouredB,
    chance: signTest(favouredA, favouredB)
  };
}
function drift(before, now) {
  if (before.length !== now.length) throw new RangeError("drift compares the same rows");
  const toKeep = now.filter((kept, i) => kept && before[i] === false).length;
  const toDrop = now.filter((kept, i) => !kept && before[i] === true).length;
  return { rows: now.length, toKeep, toDrop, chance: signTest(toKeep, toDrop) };
}

// src/judge/against-people.ts
function compareWithPeople(rubric, rows, falseAccept, random) {
  const points = rows.map((row2) => pointOf(rubric, row2));
  const words = points.map((point) => rowOf(point, point.judge));
  const rooms = points.map((point) => rowOf(point, point.headroom));
  const agreement = calibrate(words, 0, random);
  const atBar = calibrate(rooms, rubricBar, random);
  return {
    rows: rows.length,
    good: rows.filter(({ item }) => item.isGood).length,
    unscored: reasonsOf(rows),
    kappa: plain(verdictKappa(points, random)),
    spearman: plain(atBar.spearman),
    accuracy: plain(atBar.accuracy),
    falseAccept: plain(atBar.falseAccept),
    falseReject: plain(atBar.falseReject),
    confusion: atBar.confusion,
    lengthBias: plain(agreement.lengthBias),
    axes: rubric.form === "pair" ? [] : axesOf(rubric, rows, random),
    ...rubric.form === "pair" ? { pairs: pairsOf(rows, points, agreement.kappa, random) } : {},
    threshold: thresholdOf(rooms, falseAccept),
    points,
    curve: curveOf(rooms)
  };
}
var preferences = { a: 1, tie: 0, b: -1 };
var sides = { first: 1, tie: 0, second: -1 };
function pointOf(rubric, { item, at, length, outcome }) {
  const { isGood, preferred } = item;
  const human = preferred === void 0 ? Number(isGood) : preferences[preferred];
  const word = "unscored" in outcome ? null : "settled" in outcome ? sides[outcome.settled.better] : Number(outcome.verdict !== "drop");
  const headroom = "unscored" in outcome ? null : headroomOf(rubric, outcome);
  return { at, human, isGood, judge: word, headroom, length };
}
function rowOf({ human, isGood, length }, judge2) {
  return { human, isGood, length, ...judge2 === null ? {} : { judge: judge2 } };
}
function reasonsOf(rows) {
  const counts = {};
  for (const { outcome } of rows) {
    if ("unscored" in outcome) counts[outcome.unscored] = (counts[outcome.unscored] ?? 0) + 1;
  }
  return counts;
}
function verdictKappa(points, random) {
  const verdicts = points.flatMap(
    ({ isGood, headroom }) => headroom === null ? [] : [[Number(isGood), Number(headroom >= rubricBar)]]
  );
  return estimateOf(verdicts, (sample) => cohenKappa(sample, "none"), random);
}
function thresholdOf(rows, falseAccept) {
  const chosen = chooseThreshold(rows, falseAccept);
  if (chosen === void 0) return null;
  const { threshold, badKept, bad, falseAcceptAtMost } = chosen;
  const good = rows.filter(({ isGood }) => isGood);
  const keptAt = (some, headroom2) => some.filter(({ judge: judge2 = NaN }) => judge2 >= headroom2).length;
  const isPassed = rows.some(({ judge: judge2 = NaN }) => judge2 >= rubricBar && judge2 < threshold);
  const headroom = isPassed ? threshold : rubricBar;
  const price = { goodKept: keptAt(good, headroom), good: good.length };
  const verdicts = rows.flatMap(
    ({ isGood, judge: judge2 }) => judge2 === void 0 ? [] : [[Number(isGood), Number(judge2 >= headroom)]]
  );
  const kappa = numberOrNull(cohenKappa(verdicts, "none"));
  if (isPassed) return { headroom, badKept, bad, ...price, falseAcceptAtMost, kappa };
  const atBar = keptAt(
    rows.filter(({ isGood }) => !isGood),
    rubricBar
  );
  const atMost = upperShare(atBar, bad, thresholdAlpha);
  return { headroom, badKept: atBar, bad, ...price, falseAcceptAtMost: atMost, kappa };
}
function axesOf(rubric, rows, random) {
  return rubric.axes.flatMap(({ id }) => {
    const rated = rows.flatMap(({ item, outcome }) => {
      const human = item.scores.get(id);
      const judge2 = "axes" in outcome ? outcome.axes.find((axis) => axis.id === id)?.score : void 0;
      return human === void 0 || judge2 === void 0 ? [] : [[human, judge2]];
    });
    if (rated.length === 0) return [];
    const kappa = (sample) => cohenKappa(
      sample.map(([human, judge2]) => [human, Math.round(judge2)]),
      "quadratic"
    );
    return [
      {
        id,
        rows: rated.length,
        kappa: plain(estimateOf(rated, kappa, random)),
        spearman: plain(estimateOf(rated, spearman, random))
      }
    ];
  });
}
function pairsOf(rows, points, kappa, random) {
  const settled = rows.flatMap(({ outcome }) => "settled" in outcome ? [outcome.settled] : []);
  const { pairs, consistent, favouredA, favouredB, chance } = positionBias(settled);
  const first = rows.flatMap(
    ({ outcome }, i) => "settled" in outcome ? [[points[i]?.human ?? 0, sides[outcome.settled.answers[0].better]]] : []
  );
  const share = (items, test) => items.filter(test).length / items.length;
  const isRight = ({ human, judge: judge2 }) => human === judge2;
  return {
    kappa: plain(kappa),
    accuracy: plain(estimateOf(points, (sample) => share(sample, isRight), random)),
    firstOrder: {
      accuracy: numberOrNull(share(first, ([human, judge2]) => human === judge2)),
      kappa: numberOrNull(cohenKappa(first, "quadratic"))
    },
    position: {
      pairs,
      consistent: pairs === 0 ? 0 : Math.round(consistent * pairs),
      favouredFirst: favouredA,
      favouredSecond: favouredB,
      chance
    }
  };
}
function curveOf(rows) {
  const given = rows.flatMap(({ judge: judge2 }) => judge2 === void 0 ? [] : [judge2]);
  const keptOf2 = (isGood, threshold) => {
    const some = rows.filter((row2) => row2.isGood === isGood);
    const kept = some.filter(({ judge: judge2 = -Infinity }) => judge2 >= threshold).length;
    return some.length === 0 ? 0 : kept / some.length;
  };
  return [...new Set(given)].sort((a, b) => b - a).map((threshold) => ({
    threshold,
    badKept: keptOf2(false, threshold),
    goodKept: keptOf2(true, threshold)
  }));
}
var numberOrNull = (value2) => Number.isFinite(value2) ? value2 : null;
function plain({ value: value2, interval: interval2 }) {
  const known2 = numberOrNull(value2);
  const range = known2 === null || interval2 === void 0 ? null : { low: interval2.low, high: interval2.high };
  return { value: known2, interval: range };
}

// src/commands/weigh-judge.ts
function weighJudge(judge2, rubric, rows, before, { falseAccept, goldHash, rule }) {
  const { name, model, note } = judge2;
  const random = randomOf([rubric.hash, goldHash, model]);
  const compared = compareWithPeople(rubric, rows, falseAccept, random);
  const weighed = {
    name,
    model,
    ...note === void 0 ? {} : { note },
    ...compared,
    drift: before === void 0 ? null : driftSince(before, rubric, model, rows, goldHash),
    mayFail: false,
    reason: ""
  };
  const now = acceptJudge(weighed, rubric, rows, { falseAccept, goldHash, date: "" });
  const asked = { name, model, rubricHash: rubric.hash };
  const { mayFail, reason } = trustOf(/* @__PURE__ */ new Map([[name, now]]), asked, rule);
  return { ...weighed, mayFail, reason };
}
function acceptJudge({ model, rows: total, unscored, kappa, threshold }, rubric, rows, { falseAccept, goldHash, date }) {
  const silent = Object.values(unscored).reduce((sum, count) => sum + count, 0);
  return {
    model,
    rubric: rubric.id,
    rubricVersion: rubric.version,
    rubricHash: rubric.hash,
    protocol: protocolVersion,
    rows: total - silent,
    unscored: silent,
    kappa: kappa.value,
    falseAccept,
    threshold: threshold?.headroom ?? null,
    thresholdKappa: threshold?.kappa ?? null,
    goldHash,
    date,
    kept: Object.fromEntries(keptOf(rubric, rows))
  };
}
function keptOf(rubric, rows) {
  return new Map(
    rows.map(({ record, outcome }) => {
      const hash = createHash("sha256").update(canonicalJson(record.value)).digest("hex");
      return [hash.slice(0, 16), !("unscored" in outcome) && isKept(rubric, outcome)];
    })
  );
}
function driftSince(before, rubric, model, rows, goldHash) {
  const both = [...keptOf(rubric, rows)].flatMap(([hash, now]) => {
    const then = Object.hasOwn(before.kept, hash) ? before.kept[hash] : void 0;
    return then === void 0 ? [] : [{ then, now }];
  });
  const moved = drift(
    both.map(({ then }) => then),
    both.map(({ now }) => now)
  );
  const changed = [
    ...before.rubricHash === rubric.hash ? [] : [rubricChange(before, rubric)],
    ...before.protocol === protocolVersion ? [] : ["our wording of the question"],
    ...before.model === model ? [] : [`model ${before.model} → ${model}`],
    ...before.goldHash === goldHash ? [] : ["the gold file"]
  ];
  return { since: before.date, ...moved, changed, kappa: before.kappa };
}
function rubricChange(before, { id, version }) {
  const [then, now] = [`${before.rubric} ${before.rubricVersion}`, `${id} ${version}`];
  return then === now ? `what rubric ${now} says` : `rubric ${then} → ${now}`;
}

// src/commands/calibrate.ts
var docs2 = "docs/calibrate.md";
async function prepareCalibration(request) {
  const policy = await readPolicy(request.tree);
  const manifest = await chooseDataset(request, policy);
  const judges = request.openJudges(policy);
  try {
    return await prepare(request, policy, manifest, judges);
  } catch (error) {
    await judges.close();
    throw error;
  }
}
async function prepare(request, policy, manifest, judges) {
  const { tree, falseAccept } = request;
  const settings = judgeSettings(policy, manifest);
  const names = chooseModels(request.models, settings, policy);
  const rubric = await chooseRubricFor(manifest, request.rubric ?? settings.rubric, judges);
  const { path, bytes } = request.gold ?? await readFile(tree, joinPath(manifest.folder, goldFile));
  const found = await findGoldRecords(
    readGold(decode(bytes, path), rubric),
    path,
    manifest,
    policy,
    tree
  );
  const { records, problems } = questionsOf(rubric, found, settings.samples);
  if (records.length === 0) {
    throw new ConfigError(
      problems.length === 0 ? "the file holds no labels" : problems[0]?.message ?? "",
      { at: problems[0] === void 0 ? path : `${path}:${problems[0].line}`, docs: docs2 }
    );
  }
  const quotes = await quote(names, judges, records);
  const total = quotes.judges.reduce((sum, { cost }) => addSpend(sum, cost), nothing);
  const tight = exceeds(total, judges.budget);
  const { id, version, hash, form } = rubric;
  const shared = {
    dataset: manifest.name,
    rubric: { id, version, hash, form },
    gold: { path, rows: records.length },
    problems: problems.map(({ line, message }) => ({ at: `${path}:${line}`, message }))
  };
  const plan = {
    ...shared,
    ...quotes,
    ...tight === void 0 ? {} : { exceeds: tight }
  };
  const before = await readLastAccepted(tree, manifest.folder);
  const rule = { ...defaultTrust, floor: settings.kappaFloor };
  async function run(log) {
    const goldHash = createHash2("sha256").update(bytes).digest("hex");
    const unavailable = [...quotes.unavailable];
    const after = new Map(before);
    const calibrated = [];
    for (const { name } of quotes.judges) {
      const judge2 = await judges.open(name);
      if ("unavailable" in judge2) {
        unavailable.push({ name, reason: judge2.unavailable });
        continue;
      }
      const { samples } = settings;
      const rows = await askAboutGold(
        judge2,
        rubric,
        records,
        { path, samples },
        (done) => log.progress(`asking ${name}`, done, records.length)
      );
      const weighed = weighJudge(judge2, rubric, rows, before?.get(name), {
        falseAccept,
        goldHash,
        rule
      });
      calibrated.push(weighed);
      after.set(
        name,
        acceptJudge(weighed, rubric, rows, { falseAccept, goldHash, date: request.today })
      );
    }
    if (calibrated.length === 0) {
      throw new ConfigError(`no model could be asked: ${unavailable[0]?.reason ?? ""}`, { docs: docs2 });
    }
    const report = {
      tool: { name: "heartcut", version: toolVersion },
      ...shared,
      ...rule,
      falseAccept,
      date: request.today,
      judges: calibrated,
      unavailable,
      spent: judges.spent,
      cached: judges.cached
    };
    return {
      report,
      accepted: { path: acceptedPath(manifest.folder), text: printAccepted(after) }
    };
  }
  return { plan, run, close: () => judges.close() };
}
async function quote(names, judges, records) {
  const asked = [];
  const unavailable = [];
  const countTokens = await judges.tokenCounter();
  for (const name of names) {
    const one = await judges.quote(name);
    if ("unavailable" in one) {
      unavailable.push({ name, reason: one.unavailable });
      continue;
    }
    const requests = records.flatMap(({ requests: each }) => each);
    const cost = estimate(requests, countTokens, one.price, one.reasoningTokens);
    asked.push({ name, model: one.model, cost, priceSource: one.priceSource });
  }
  return { judges: asked, unavailable };
}
async function readFile(tree, path) {
  const entry = (await tree.list()).find((each) => each.path === path);
  const bytes = entry?.type === "file" ? await tree.read(path) : null;
  if (bytes !== null) return { path, bytes };
  throw new ConfigError(`no regular file ${JSON.stringify(path)}`, {
    hint: 'Labels, one a line: {"record": {…}, "verdict": "keep"}. Or name a file with --gold.',
    docs: docs2
  });
}
function decode(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, docs: docs2 });
  }
}

// src/reporters/calibration-words.ts
var notable = 0.05;
var two = (value2) => value2.toFixed(2).replace("-", "−");
function percent(share) {
  return `${(share * 100).toFixed(1).replace(/\.0$/, "")}%`;
}
function interval({ interval: range }, print2 = two) {
  return range === null ? "" : `${print2(range.low)} to ${print2(range.high)}`;
}
function value({ value: known2 }, print2 = two) {
  return known2 === null ? "can’t be measured" : print2(known2);
}
function standing({ mayFail }) {
  return mayFail ? "may fail a check once accepted" : "the judge only warns";
}
function thresholdWords(threshold, falseAccept) {
  if (threshold === null) {
    return `none is shown to keep at most ${percent(falseAccept)} of bad records: too many were kept, or too few labelled`;
  }
  const { headroom, badKept, bad, goodKept, good, falseAcceptAtMost, kappa } = threshold;
  const there = headroom === -0.5 || kappa === null ? "" : `; kappa of its verdicts ${two(kappa)}`;
  return `${levels(headroom)}: keeps ${goodKept} of ${good} good records and ${badKept} of ${bad} bad ones, so at most ${percent(falseAcceptAtMost)} of such (95% sure)${there}`;
}
function levels(headroom) {
  const size = Math.abs(headroom);
  const written = Number.isInteger(size) ? String(size) : size.toFixed(2);
  if (headroom === -0.5) return "the rubric’s own bar";
  if (headroom === 0) return "at the rubric’s bar";
  return `${written} ${size === 1 ? "level" : "levels"} ${headroom > 0 ? "above" : "below"} the rubric’s bar`;
}
function positionWords({ position: position2 }) {
  const { pairs, consistent, favouredFirst, favouredSecond, chance } = position2;
  const torn = favouredFirst + favouredSecond;
  const won = torn === 0 ? "" : `; of ${torn} torn pairs the first place won ${favouredFirst}`;
  const sure = torn > 0 && chance < notable ? `: more than chance (p ${pValue(chance)})` : "";
  return `both orders agree on ${consistent} of ${pairs}${won}${sure}`;
}
function lengthWords({ lengthBias }) {
  const { interval: range } = lengthBias;
  if (lengthBias.value === null) return value(lengthBias);
  const sign = lengthBias.value > 0 ? "+" : "";
  const what = range === null || range.low <= 0 && range.high >= 0 ? "none seen" : range.low > 0 ? "likes what is long" : "likes what is short";
  return `${sign}${value(lengthBias)}${range === null ? "" : ` (${interval(lengthBias)})`}: ${what}`;
}
function isDrifted(drift2) {
  return drift2 !== null && drift2.toKeep + drift2.toDrop > 0 && drift2.chance < notable;
}
function driftWords(drift2) {
  if (drift2 === null) return "never accepted before";
  const { since, rows, toKeep, toDrop, chance, changed } = drift2;
  const moved = toKeep + toDrop === 0 ? `no verdict changed on ${rows} records` : `of ${rows} records ${toKeep} now kept, ${toDrop} now dropped (p ${pValue(chance)})`;
  const other = changed.length === 0 ? "" : `; changed: ${changed.join(", ")}`;
  return `since ${since} ${moved}${other}`;
}
function unscoredWords(unscored) {
  return Object.entries(unscored).sort(([a], [b]) => a < b ? -1 : 1).map(([reason, count]) => `${count} ${reason}`).join(", ");
}
function spendWords({ calls, tokens, usd }) {
  const count = (number) => number.toLocaleString("en");
  const money = usd === null ? "price not known" : `$${usd.toFixed(usd > 0 && usd < 0.1 ? 4 : 2)}`;
  return `${count(calls)} ${calls === 1 ? "call" : "calls"} · ${count(tokens)} tokens · ${money}`;
}
function pValue(chance) {
  return chance < 1e-3 ? "< 0.001" : `= ${chance.toFixed(3)}`;
}

// src/reporters/calibration-plots.ts
var barHeight = -0.5;
var percents = [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, label: percent(at) }));
function figuresOf(judge2, report) {
  return [
    confusion(judge2),
    scores(judge2),
    curve(judge2, report),
    ...judge2.pairs === void 0 ? [] : [position(judge2.pairs)],
    lengths(judge2)
  ];
}
function confusion({ confusion: counts, points }) {
  const { goodKept, goodDropped, badKept, badDropped } = counts;
  const rows = [
    { name: "keep", cells: [goodKept, goodDropped] },
    { name: "drop", cells: [badKept, badDropped] }
  ];
  const most = Math.max(1, goodKept, goodDropped, badKept, badDropped);
  const [left, top, width, height] = [78, 34, 140, 92];
  const parts = ["keeps", "drops"].map(
    (name, i) => text(left + width * (i + 0.5), top - 12, name, "tick middle")
  );
  rows.forEach(({ name, cells }, y) => {
    parts.push(text(left - 10, top + height * (y + 0.5) + 5, name, "tick end"));
    const all = cells.reduce((sum, count) => sum + count, 0);
    cells.forEach((count, x) => {
      const isRight = x === y;
      const [cellX, cellY] = [left + width * x, top + height * y];
      const strength = round(8 + 47 * count / most);
      parts.push(
        `<rect class="${isRight ? "good" : "bad"} cell" style="fill-opacity:${strength}%" x="${cellX + 2}" y="${cellY + 2}" width="${width - 4}" height="${height - 4}" rx="6"/>`,
        text(cellX + width / 2, cellY + height / 2 + 3, String(count), "count middle"),
        text(
          cellX + width / 2,
          cellY + height / 2 + 23,
          all === 0 ? "" : percent(count / all),
          "title middle"
        )
      );
    });
  });
  parts.push(
    text(left + width, top + 2 * height + 26, "the judge", "title middle"),
    `<text class="title middle" transform="translate(22 ${top + height}) rotate(-90)">people</text>`
  );
  return {
    title: "Verdicts",
    svg: svg(
      plotWidth,
      plotHeight,
      `Of what people keep the judge keeps ${goodKept} and drops ${goodDropped}; of what they drop it keeps ${badKept} and drops ${badDropped}.`,
      parts.join("")
    ),
    caption: `${points.length} labelled records at the rubric’s own bar; shares are of each row.`
  };
}
function humanTicks({ pairs }) {
  return pairs === void 0 ? [
    { at: 0, label: "drop" },
    { at: 1, label: "keep" }
  ] : [
    { at: -1, label: "b better" },
    { at: 0, label: "tie" },
    { at: 1, label: "a better" }
  ];
}
function scores(judge2) {
  const { points, threshold } = judge2;
  const rooms = points.flatMap(({ headroom }) => headroom === null ? [] : [headroom]);
  const columns = humanTicks(judge2);
  const [first, last] = [columns[0]?.at ?? 0, columns.at(-1)?.at ?? 1];
  const low = Math.min(-2, ...rooms) - 0.6;
  const high = Math.max(1, ...rooms) + 0.6;
  const at = frame([first - 0.5, last + 0.5], [low, high]);
  const marks = points.map(
    ({ headroom, human, isGood, at: place }, i) => headroom === null ? "" : dot(
      at.x(human + jitter(i) * 0.34),
      at.y(headroom + jitter(i * 7 + 3) * 0.26),
      isGood,
      `${place}: ${levels(headroom)}`
    )
  );
  const lines = across(at, barHeight, "the rubric’s bar", "bar");
  const own = threshold === null || threshold.headroom === barHeight ? "" : across(at, threshold.headroom - 0.5, "threshold", "mark");
  const whole = [...new Set(rooms.map(Math.round))].sort((a, b) => a - b);
  const step = Math.ceil(whole.length / 8);
  return {
    title: "Levels above the bar",
    svg: plot(
      at,
      {
        label: "Levels above the bar of each record, by what people say of it.",
        xTitle: "people",
        yTitle: "levels above the bar",
        xTicks: columns,
        yTicks: whole.filter((_, i) => i % step === 0).map((value2) => ({ at: value2, label: String(value2).replace("-", "−") }))
      },
      marks.join("") + lines + own
    ),
    caption: "Each mark is a record. Discs should lie above the line, squares below it."
  };
}
function curve({ curve: steps, confusion: counts }, report) {
  const at = frame([0, 1], [0, 1]);
  let path = `M${round(at.x(0))} ${round(at.y(0))}`;
  const marks = [];
  for (const { badKept: badKept2, goodKept: goodKept2, threshold } of steps) {
    path += `L${round(at.x(badKept2))} ${round(at.y(goodKept2))}`;
    const tip = `${levels(threshold)}: keeps ${percent(goodKept2)} of good and ${percent(badKept2)} of bad`;
    marks.push(
      `<circle class="step" cx="${round(at.x(badKept2))}" cy="${round(at.y(goodKept2))}" r="3.5"><title>${tip}</title></circle>`
    );
  }
  const { goodKept, goodDropped, badKept, badDropped } = counts;
  const x = at.x(badKept / Math.max(1, badKept + badDropped));
  const y = at.y(goodKept / Math.max(1, goodKept + goodDropped));
  const here = `<circle class="here" cx="${round(x)}" cy="${round(y)}" r="7"/>` + text(Math.min(x + 12, 262), y + 18, "the rubric’s bar", "note");
  return {
    title: "What each threshold lets through",
    svg: plot(
      at,
      {
        label: "Good records kept against bad records kept, for each threshold.",
        xTitle: "of bad records, kept (false accepts)",
        yTitle: "of good records, kept",
        xTicks: percents,
        yTicks: percents
      },
      upright(at, report.falseAccept, `${percent(report.falseAccept)} asked for`, "mark") + `<path class="curve" d="${path}"/>` + marks.join("") + here
    ),
    caption: "Up and left is better. The chosen threshold stays left of the line at 95%, not only in these records."
  };
}
function position({ position: counts }) {
  const { pairs, consistent, favouredFirst, favouredSecond } = counts;
  const bars = [
    { name: "both orders agree", count: consistent, style: "good" },
    { name: "the first place won", count: favouredFirst, style: "bad" },
    { name: "the second place won", count: favouredSecond, style: "bad" },
    {
      name: "one order a tie",
      count: pairs - consistent - favouredFirst - favouredSecond,
      style: "rest"
    }
  ];
  const [left, top, width, step] = [150, 30, 180, 52];
  const parts = bars.flatMap(({ name, count, style }, i) => {
    const y = top + step * i;
    const length = pairs === 0 ? 0 : width * count / pairs;
    return [
      text(left - 10, y + 17, name, "tick end"),
      `<rect class="track" x="${left}" y="${y}" width="${width}" height="26" rx="4"/>`,
      `<rect class="${style} bar-fill" x="${left}" y="${y}" width="${round(length)}" height="26" rx="4"/>`,
      text(left + width + 8, y + 18, String(count), "count-small")
    ];
  });
  return {
    title: "Does the place matter?",
    svg: svg(
      plotWidth,
      plotHeight,
      bars.map(({ name, count }) => `${name}: ${count}`).join("; "),
      parts.join("")
    ),
    caption: `${pairs} pairs, each asked in both orders. A fair judge’s torn pairs fall on both places alike.`
  };
}
function lengths({ points, pairs }) {
  const judged = points.flatMap(
    ({ judge: judge2, human, length, isGood, at: at2 }) => judge2 === null ? [] : [{ away: judge2 - human, length, isGood, at: at2 }]
  );
  const sizes = judged.map(({ length }) => length);
  const widest = pairs === void 0 ? 1 : 2;
  const low = sizes.length === 0 ? 0 : Math.min(...sizes);
  const high = sizes.length === 0 ? 1 : Math.max(...sizes);
  const pad = (high - low) * 0.04;
  const at = frame([low - pad, high + pad], [-widest - 0.5, widest + 0.5]);
  const names = pairs === void 0 ? ["too strict", "as people", "too kind"] : ["for b", "as people", "for a"];
  return {
    title: "Does length matter?",
    svg: plot(
      at,
      {
        label: "How far the judge is from people, by length.",
        xTitle: pairs === void 0 ? "characters" : "characters that a has more than b",
        yTitle: "",
        xTicks: ticks({ low: at.x.low, high: at.x.high }),
        yTicks: [-widest, 0, widest].map((value2, i) => ({ at: value2, label: names[i] ?? "" }))
      },
      judged.map(
        ({ away, length, isGood, at: place }, i) => dot(
          at.x(length),
          at.y(away + jitter(i) * 0.3 * widest),
          isGood,
          `${place}: ${length} characters`
        )
      ).join("")
    ),
    caption: pairs === void 0 ? "A judge with a taste for length is too strict on the left and too kind on the right." : "A judge with a taste for length leans to b on the left and to a on the right."
  };
}

// src/reporters/calibration-page.ts
var css = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d1d9e0; --ink: #1f2328;
  --soft: #59636e; --good: #0072b2; --bad: #d55e00; --pass: #1a7f37; --warn: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #151b23; --line: #3d444d;
  --ink: #f0f6fc; --soft: #9198a1; --good: #56b4e9; --bad: #f0883e; --pass: #3fb950; --warn: #d29922; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1240px; background: var(--back); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 21px; margin: 0; } h3 { font-size: 15px; margin: 0 0 8px; }
p { margin: 4px 0; } .soft, figcaption, small { color: var(--soft); } small { font-size: 13px; }
section { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--line); }
.says { font-weight: 600; } .pass { color: var(--pass); } .warn { color: var(--warn); }
table { border-collapse: collapse; margin: 16px 0 24px; width: 100%; }
td, th { padding: 6px 16px 6px 0; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--line); }
th { font-weight: 400; color: var(--soft); width: 150px; } td.number { font-weight: 600; width: 90px;
  font-variant-numeric: tabular-nums; } td.range { width: 130px; color: var(--soft); white-space: nowrap; }
td.drawn { width: 240px; } td.drawn svg { display: block; width: 220px; height: 22px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 16px; }
figure { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
figcaption { font-size: 13px; } figure svg { width: 100%; height: auto; display: block; }
svg text { font: 12px system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: var(--soft); }
svg .title { fill: var(--ink); } svg .middle { text-anchor: middle; } svg .end { text-anchor: end; }
svg .note { fill: var(--ink); font-size: 11px; paint-order: stroke; stroke: var(--card); stroke-width: 4px; } svg .count { font-size: 26px; font-weight: 600; fill: var(--ink); }
svg .count-small { font-weight: 600; fill: var(--ink); font-size: 13px; }
.grid { stroke: var(--line); } .axis { stroke: var(--soft); } .bar { stroke: var(--ink); stroke-width: 1.5; }
.mark { stroke: var(--ink); stroke-dasharray: 4 3; } .good { fill: var(--good); } .bad { fill: var(--bad); }
circle.good, rect.bad:not(.cell, .bar-fill) { fill-opacity: .6; stroke: var(--card); stroke-width: .6; }
.rest { fill: var(--soft); } .track { fill: var(--line); fill-opacity: .45; }
.curve { fill: none; stroke: var(--good); stroke-width: 2; } .step { fill: var(--good); }
.here { fill: none; stroke: var(--ink); stroke-width: 2; } .whisker { stroke: var(--good); stroke-width: 3; stroke-linecap: round; }
.dot { fill: var(--good); stroke: var(--back); stroke-width: 1.5; } .legend svg { width: 12px; height: 12px; vertical-align: -1px; }
@media (max-width: 760px) { td.drawn { display: none; } body { padding: 20px 14px 40px; } }
ul { padding-left: 20px; } code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
`;
var maxProblems2 = 200;
function renderCalibrationPage(report) {
  const { dataset, rubric, gold, judges, date, tool } = report;
  const what = `${escapeHtml(dataset)} · rubric ${escapeHtml(rubric.id)} ${escapeHtml(rubric.version)} · ${gold.rows} labelled records · ${escapeHtml(date)}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>How far judges of ${escapeHtml(dataset)} agree with people</title><style>${css}</style></head><body>
<h1>How far the judges agree with people</h1>
<p class="soft">${what}</p>
<p class="legend soft">${legend}</p>
${judges.map((judge2) => drawJudge(judge2, report)).join("\n")}
${drawRest(report)}
<p class="soft"><small>heartcut ${escapeHtml(tool.version)} · ${escapeHtml(spendWords(report.spent))}${report.cached === 0 ? "" : ` · ${report.cached} answers from the cache`} · rubric <code>${escapeHtml(rubric.hash.slice(0, 12))}</code> · ranges hold the true value in 95 of 100 cases (bootstrap)</small></p>
</body></html>
`;
}
var legend = '<svg viewBox="0 0 12 12" aria-hidden="true"><circle class="good" cx="6" cy="6" r="5"/></svg> people keep it &nbsp; <svg viewBox="0 0 12 12" aria-hidden="true"><rect class="bad" x="1" y="1" width="10" height="10"/></svg> people drop it';
function drawJudge(judge2, report) {
  const { name, model, note, mayFail, reason, axes, pairs } = judge2;
  const numbers = [
    row(
      "kappa",
      judge2.kappa,
      two,
      -1,
      `of verdicts, keep or drop; floor ${report.floor}`,
      report.floor
    ),
    ...pairs === void 0 ? [] : [
      row("weighted kappa", pairs.kappa, two, -1, "of a, tie and b"),
      row("right", pairs.accuracy, percent, 0, "of pairs, in both orders")
    ],
    row("Spearman", judge2.spearman, two, -1),
    row("false accepts", judge2.falseAccept, percent, 0, "of bad records, kept"),
    row("false rejects", judge2.falseReject, percent, 0, "of good records, dropped"),
    ...axes.map(
      ({ id, kappa, rows }) => row(id, kappa, two, -1, `weighted kappa of ${rows} scores`)
    )
  ];
  const silent = unscoredWords(judge2.unscored);
  const words = [
    ["threshold", thresholdWords(judge2.threshold, report.falseAccept)],
    ...pairs === void 0 ? [] : [["position", positionWords(pairs)]],
    ["length", lengthWords(judge2)],
    ["drift", `${driftWords(judge2.drift)}${isDrifted(judge2.drift) ? ": it moved" : ""}`],
    ...silent === "" ? [] : [["no verdict", `${silent}; counted as dropped`]]
  ];
  const figures = figuresOf(judge2, report).map(
    ({ title, svg: svg2, caption }) => `<figure><h3>${escapeHtml(title)}</h3>${svg2}<figcaption>${escapeHtml(caption)}</figcaption></figure>`
  );
  return `<section><h2>${escapeHtml(name)} <small>${escapeHtml(model)}</small></h2>
<p class="says ${mayFail ? "pass" : "warn"}">${mayFail ? "✓" : "!"} ${escapeHtml(standing(judge2))}: ${escapeHtml(reason)}</p>
${note === void 0 ? "" : `<p class="soft">${escapeHtml(note)}</p>`}
<table>${numbers.join("")}${words.map(([label = "", said = ""]) => `<tr><th scope="row">${escapeHtml(label)}</th><td colspan="4">${escapeHtml(said)}</td></tr>`).join("")}</table>
<div class="figures">${figures.join("")}</div></section>`;
}
function row(name, estimate2, print2, low, more = "", floor) {
  const cells = [
    `<td class="number">${escapeHtml(value(estimate2, print2))}</td>`,
    `<td class="range">${escapeHtml(interval(estimate2, print2))}</td>`,
    `<td class="drawn">${drawRange(estimate2, low, floor)}</td>`,
    `<td class="soft">${escapeHtml(more)}</td>`
  ];
  return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.join("")}</tr>`;
}
function drawRange({ value: known2, interval: range }, low, floor) {
  const x = (at) => round(6 + 208 * (at - low) / (1 - low));
  const line = (style, from, to) => `<line class="${style}" x1="${x(from)}" x2="${x(to)}" y1="11" y2="11"/>`;
  const parts = [line("axis", low, 1)];
  if (low < 0) parts.push(`<line class="axis" x1="${x(0)}" x2="${x(0)}" y1="7" y2="15"/>`);
  if (floor !== void 0) {
    parts.push(`<line class="mark" x1="${x(floor)}" x2="${x(floor)}" y1="1" y2="21"/>`);
  }
  if (range !== null) parts.push(line("whisker", range.low, range.high));
  if (known2 !== null) parts.push(`<circle class="dot" cx="${x(known2)}" cy="11" r="5"/>`);
  return `<svg viewBox="0 0 220 22" aria-hidden="true">${parts.join("")}</svg>`;
}
function drawRest({ problems, unavailable }) {
  const items = [
    ...unavailable.map(({ name, reason }) => `${escapeHtml(name)} was not asked: ${escapeHtml(reason)}`),
    ...problems.slice(0, maxProblems2).map(({ at, message }) => `<code>${escapeHtml(at)}</code> ${escapeHtml(message)}`)
  ];
  if (items.length === 0) return "";
  const more = problems.length - maxProblems2;
  const rest = more > 0 ? `<li>… ${more} more lines</li>` : "";
  return `<section><h2>What could not be used</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}${rest}</ul></section>`;
}

// src/reporters/calibration-terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxProblems3 = 20;
function renderCalibration(report, color) {
  const colors = import_picocolors.default.createColors(color);
  const out = [head(report)];
  for (const judge2 of report.judges) out.push("", ...drawJudge2(judge2, report, colors));
  out.push(...tail(report, colors));
  const cached = report.cached === 0 ? "" : ` · ${report.cached} from the cache`;
  out.push("", `  ${spendWords(report.spent)}${cached}`);
  return `${out.join("\n")}
`;
}
function renderCalibrationPlan(plan, color) {
  const colors = import_picocolors.default.createColors(color);
  const out = [head(plan), ""];
  for (const { name, model, cost, priceSource } of plan.judges) {
    out.push(`  ${escapeTerminal(name)}  ${colors.dim(escapeTerminal(model))}`);
    out.push(
      `      at most ${spendWords(cost)}  ${colors.dim(`price: ${escapeTerminal(priceSource)}`)}`
    );
  }
  if (plan.exceeds !== void 0) {
    out.push(`  ${colors.yellow("!")} the budget could end it: the last could be ${plan.exceeds}`);
  }
  out.push(...tail(plan, colors), "", "  nothing was asked (--dry-run)");
  return `${out.join("\n")}
`;
}
function head({ dataset, rubric, gold }) {
  const name = escapeTerminal(`${rubric.id} ${rubric.version}`);
  return `heartcut calibrate  ${escapeTerminal(dataset)}  rubric ${name}     ${gold.rows} labelled records`;
}
function drawJudge2(judge2, report, colors) {
  const { confusion: confusion2, mayFail } = judge2;
  const row2 = (name, text2) => `      ${name.padEnd(14)} ${text2}`;
  const number = (name, estimate2, print2 = two, more = "") => row2(name, `${value(estimate2, print2).padEnd(6)}  ${interval(estimate2, print2)}${more}`.trimEnd());
  const cells = (label, kept, dropped) => row2(label, `${String(kept).padStart(6)} ${String(dropped).padStart(9)}`);
  const lines = [
    `  ${mayFail ? colors.green("✓") : colors.yellow("!")} ${colors.bold(escapeTerminal(judge2.name))}  ${colors.dim(escapeTerminal(judge2.model))}   ${standing(judge2)}: ${escapeTerminal(judge2.reason)}`
  ];
  if (judge2.note !== void 0) lines.push(`      ${escapeTerminal(judge2.note)}`);
  lines.push(number("kappa", judge2.kappa, two, `   of verdicts; floor ${report.floor}`));
  if (judge2.pairs !== void 0) {
    const { accuracy, firstOrder, kappa } = judge2.pairs;
    const one = firstOrder.kappa === null ? "" : `   kappa of the first order alone ${two(firstOrder.kappa)}`;
    lines.push(
      number("  weighted", kappa, two, "   of a, tie and b"),
      number("right", accuracy, percent, one)
    );
  }
  lines.push(number("Spearman", judge2.spearman));
  for (const axis of judge2.axes) {
    lines.push(
      number(
        `  ${escapeTerminal(axis.id)}`,
        axis.kappa,
        two,
        `   weighted, of ${axis.rows} scores`
      )
    );
  }
  lines.push(
    "",
    row2("", "  kept   dropped"),
    cells("people: keep", confusion2.goodKept, confusion2.goodDropped),
    cells("people: drop", confusion2.badKept, confusion2.badDropped),
    number("false accepts", judge2.falseAccept, percent),
    number("false rejects", judge2.falseReject, percent),
    row2("threshold", thresholdWords(judge2.threshold, report.falseAccept)),
    ""
  );
  if (judge2.pairs !== void 0) lines.push(row2("position", positionWords(judge2.pairs)));
  lines.push(row2("length", lengthWords(judge2)));
  const drifted = `${escapeTerminal(driftWords(judge2.drift))}${isDrifted(judge2.drift) ? colors.yellow("  it moved") : ""}`;
  lines.push(row2("drift", drifted));
  const silent = unscoredWords(judge2.unscored);
  if (silent !== "") lines.push(row2("no verdict", `${escapeTerminal(silent)}; counted as dropped`));
  return lines;
}
function tail({ problems, unavailable }, colors) {
  const out = [];
  for (const { name, reason } of unavailable) {
    out.push(
      "",
      `  ${colors.red("✗")} ${escapeTerminal(name)}  not asked: ${escapeTerminal(reason)}`
    );
  }
  if (problems.length === 0) return out;
  out.push(
    "",
    `  ${problems.length} ${problems.length === 1 ? "line" : "lines"} could not be used`
  );
  for (const { at, message } of problems.slice(0, maxProblems3)) {
    out.push(`  ${colors.red("✗")} ${escapeTerminal(at)}  ${escapeTerminal(message)}`);
  }
  if (problems.length > maxProblems3) out.push(`  … ${problems.length - maxProblems3} more`);
  return out;
}

// src/cli/calibrate.ts
var defaultFalseAccept = 0.1;
async function runCalibrate(dataset, flags, out) {
  const root = await findRoot(process.cwd()) ?? process.cwd();
  const repository = await openRepository(root);
  const tree = await repository?.workingTree() ?? new FolderTree(root);
  const judging = await judgingOf(flags, repository);
  const request = {
    tree,
    ...dataset === void 0 ? {} : { dataset },
    ...flags.gold === void 0 ? {} : { gold: { path: flags.gold, bytes: await readNamedFile(flags.gold) } },
    models: flags.model ?? [],
    ...flags.rubric === void 0 ? {} : { rubric: flags.rubric },
    falseAccept: readShare(flags.falseAccept),
    today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10),
    openJudges: (policy) => openJudges(judging, policy, tree, { base: null, head: tree, policyFrom: "head" }, out.log)
  };
  const prepared = await prepareCalibration(request);
  try {
    const { plan } = prepared;
    const color = flags.output === void 0 && out.hasColor(flags);
    if (flags.dryRun === true) {
      const text2 = flags.format === "json" ? printJson(plan) : renderCalibrationPlan(plan, color);
      await out.print(text2, flags.output);
      return plan.problems.length + plan.unavailable.length > 0 ? 1 : 0;
    }
    for (const { name, cost } of plan.judges) {
      out.log.info(`${name}: at most ${spendWords(cost)}`);
    }
    if (plan.exceeds !== void 0) {
      out.log.warn(`the budget could end it: the last call could be ${plan.exceeds}`);
    }
    const { report, accepted } = await prepared.run(out.log);
    await out.print(print(report, flags.format ?? "terminal", color), flags.output);
    if (flags.accept === true) await writeWhole(join(root, accepted.path), accepted.text);
    return exitCodeOf(report);
  } finally {
    await prepared.close();
  }
}
function readShare(text2) {
  if (text2 === void 0) return defaultFalseAccept;
  const share = /^(?:\d+|\d*\.\d+)$/.test(text2) ? Number(text2) : NaN;
  if (share > 0 && share < 1) return share;
  throw new ConfigError(`--false-accept is a share between 0 and 1; found ${JSON.stringify(text2)}`);
}
function print(report, format, color) {
  if (format === "json") return printJson(report);
  return format === "html" ? renderCalibrationPage(report) : renderCalibration(report, color);
}
function exitCodeOf({ judges, problems, unavailable }) {
  const isFine = judges.every(({ mayFail, drift: drift2 }) => mayFail && !isDrifted(drift2));
  return isFine && problems.length === 0 && unavailable.length === 0 ? 0 : 1;
}
export {
  runCalibrate
};
