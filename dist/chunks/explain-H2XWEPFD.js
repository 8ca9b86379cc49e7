import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openEmbedder
} from "./chunk-SRHMG733.js";
import {
  readReport
} from "./chunk-JCLDU2GB.js";
import {
  judgingOf
} from "./chunk-M4BHYLFA.js";
import {
  readItem,
  recordItem,
  rubricsFor,
  whyUnscored
} from "./chunk-BJS6BVPS.js";
import "./chunk-CSJHRP6P.js";
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import {
  GramSpace
} from "./chunk-WRM7CEOA.js";
import "./chunk-3O2QAWUR.js";
import "./chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  runGates
} from "./chunk-CSP7XIYB.js";
import {
  compareSides
} from "./chunk-J23CTRON.js";
import {
  SideCache,
  concealSteps,
  createConceal,
  selectGates
} from "./chunk-BKUNF3BT.js";
import "./chunk-RFRVB43M.js";
import {
  keptReplies,
  readAcceptedJson,
  readOwnRubric
} from "./chunk-FCR7HLFZ.js";
import {
  refuseFolder
} from "./chunk-F4LSG27J.js";
import {
  openRepository
} from "./chunk-UC7TOMXV.js";
import {
  datasetFolders,
  readManifest,
  readPolicy
} from "./chunk-SHLNK5W7.js";
import {
  didYouMean
} from "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import {
  familyOf
} from "./chunk-JCRZABTO.js";
import "./chunk-FWULUB3H.js";
import {
  FolderTree
} from "./chunk-K2567GPB.js";
import "./chunk-ZN343PKZ.js";
import {
  excerptOf,
  shorten
} from "./chunk-J5R3LKEN.js";
import {
  DatasetSide,
  gates
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import {
  readAccepted,
  thresholdFor
} from "./chunk-7RKVKBX2.js";
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
  ConfigError,
  HostError,
  ModelError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/algorithms/nearest-by-words.ts
function nearestByWords(query, texts, count) {
  const holding = /* @__PURE__ */ new Map();
  let total = 0;
  for (const text of texts()) {
    total += 1;
    for (const word of new Set(tokenize(text))) holding.set(word, (holding.get(word) ?? 0) + 1);
  }
  const weightOf = (word) => Math.log((total + 1) / (holding.get(word) ?? 1)) ** 2;
  const own = new Set(tokenize(query));
  const ownSquare = [...own].reduce((sum, word) => sum + weightOf(word), 0);
  const nearest = [];
  let index = -1;
  for (const text of texts()) {
    index += 1;
    let shared = 0;
    let square = 0;
    for (const word of new Set(tokenize(text))) {
      const weight = weightOf(word);
      square += weight;
      if (own.has(word)) shared += weight;
    }
    if (shared === 0) continue;
    const similarity = Math.min(1, shared / Math.sqrt(square * ownSquare));
    const last = nearest[count - 1];
    if (last !== void 0 && similarity <= last.similarity) continue;
    nearest.push({ index, similarity });
    nearest.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest;
}

// src/commands/describe-neighbours.ts
var maxNeighbours = 5;
function textOf({ view }) {
  return view.parts.map(({ text }) => text).join("\n");
}
async function describeNeighbours(record, side, openEmbedder2, conceal) {
  const text = textOf(record);
  const embedder = await openEmbedder2?.(text);
  const texts = function* () {
    for (const each of side.records()) yield textOf(each);
  };
  const near = embedder === void 0 ? nearestByWords(text, texts, maxNeighbours + 1) : await nearestByVectors(text, texts(), embedder, maxNeighbours + 1);
  const space = new GramSpace();
  const triplesOf = (each) => new Set(space.read([each])?.triples ?? []);
  const own = triplesOf(text);
  const neighbours = near.map(({ index, similarity }) => ({ other: side.at(index), similarity })).filter(({ other }) => other.path !== record.path || other.line !== record.line).slice(0, maxNeighbours).map(({ other, similarity }) => {
    const triples = triplesOf(textOf(other));
    const shared = [...triples].filter((triple) => own.has(triple)).length;
    const all = own.size + triples.size - shared;
    return {
      dataset: side.manifest.name,
      path: other.path,
      line: other.line,
      id: other.id,
      similarity: round(similarity),
      sharedTriples: all === 0 ? 0 : round(shared / all),
      excerpt: excerptOf(other, void 0, conceal)
    };
  });
  return { neighbours, embedder: embedder?.id ?? "words" };
}
var chunkTexts = 2048;
async function nearestByVectors(text, texts, embedder, count) {
  const { values: own } = await embedder.embed([text]);
  const { dimensions } = embedder;
  const nearest = [];
  let first = 0;
  const take = async (chunk2) => {
    const { values } = await embedder.embed(chunk2);
    for (let i = 0; i < chunk2.length; i += 1) {
      let similarity = 0;
      for (let d = 0; d < dimensions; d += 1) {
        similarity += own[d] * values[i * dimensions + d];
      }
      nearest.push({ index: first + i, similarity });
    }
    first += chunk2.length;
    nearest.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    nearest.length = Math.min(nearest.length, count);
  };
  let chunk = [];
  for (const each of texts) {
    chunk.push(each);
    if (chunk.length < chunkTexts) continue;
    await take(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await take(chunk);
  return nearest;
}
function round(value) {
  return Math.round(value * 1e3) / 1e3;
}

// src/gates/judge/known.ts
async function knownWords(item, judge, options) {
  const words = /* @__PURE__ */ new Map();
  for (const abilities of allAbilities()) {
    const found = await replay(item, judge, abilities, options);
    if (found !== void 0) words.set(found.keys, found.word);
  }
  return [...words.values()];
}
function* allAbilities() {
  const either = [true, false];
  for (const schema of either) {
    for (const logprobs of either) {
      for (const seed of either) yield { schema, logprobs, seed, temperature: true };
    }
  }
}
async function replay(item, { name, model, family, kept }, abilities, { samples: most = 1, ...options }) {
  let last;
  for (let samples = most; samples > 0; samples -= 1) {
    const keys = [];
    const replies = {
      name,
      model,
      family,
      abilities: async () => abilities,
      async ask(request) {
        const reply = kept.get(request);
        if (reply === void 0) throw new ModelError("a second reply is not in the cache");
        keys.push(kept.keyOf(request));
        return reply;
      }
    };
    const { words } = await readItem(item, [replies], { ...options, samples });
    const [word] = words;
    if (word === void 0) return void 0;
    const isMissing = "unscored" in word && word.unscored === "no-reply";
    if (isMissing && keys.length === 0) return void 0;
    last = { word, keys: keys.join(" ") };
    if (!isMissing) break;
  }
  return last;
}

// src/commands/known-judgements.ts
async function knownJudgements(request) {
  const { manifest, tree, policy, replies } = request;
  const options = request.settings.find(({ gate }) => gate.id === "judge")?.options;
  if (replies === void 0 || options === void 0) return { unknown: "no cache was looked at" };
  if (Object.keys(policy.models).length === 0) {
    return { unknown: `${policy.path ?? "heartcut.yaml"} names no models` };
  }
  const { folder, checkedOut = tree } = replies;
  const refused = await refuseFolder(folder, checkedOut, "verdicts");
  if (refused !== void 0) return { unknown: refused };
  const judgeOptions = options;
  const rubric = await rubricOf(manifest, judgeOptions, tree);
  if ("unknown" in rubric) return rubric;
  let judgements;
  try {
    judgements = await replies.readJudgements();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { unknown: error.message };
  }
  try {
    const { id, version, hash } = rubric;
    const said = await lookUpAll(request, replies, rubric, judgeOptions, judgements);
    return { rubric: `${id}@${version}#${hash.slice(0, 12)}`, said };
  } finally {
    await judgements?.close();
  }
}
async function rubricOf(manifest, { rubric }, tree) {
  try {
    const found = await rubricsFor(
      manifest,
      { rubric, edits: "alone" },
      { rubric: (name) => readOwnRubric(name, tree) }
    );
    return "skipped" in found ? { unknown: found.skipped } : found.record;
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : "the rubric can’t be read" };
  }
}
async function lookUpAll({ record, manifest, tree, policy, conceal }, replies, rubric, { samples, edits }, judgements) {
  const stored = await readAcceptedJson(tree, manifest.folder);
  const accepted = stored === void 0 ? void 0 : readAccepted(stored);
  const item = recordItem(record, rubric);
  const key = `${replies.secret}
${manifest.name}`;
  const said = [];
  for (const [judge, setting] of Object.entries(policy.models)) {
    const instead = replies.localInstead(setting);
    const before = said.length;
    for (const each of judgements === void 0 ? [] : [setting, ...instead ?? []]) {
      const { model } = each;
      const words = await knownWords(
        item,
        {
          name: judge,
          model,
          family: each.family ?? familyOf(model),
          kept: keptReplies({ model }, each, judgements)
        },
        {
          key,
          samples,
          thresholdOf: (name, { hash: rubricHash }) => thresholdFor(accepted, { name, model, rubricHash })
        }
      );
      for (const word of words) said.push({ judge, model, ...describeWord(item, word, conceal) });
    }
    if (said.length > before) continue;
    const doubts = [
      "no judgement in the cache",
      ...instead === void 0 && judgements !== void 0 ? ["what a model of this machine said in its place can’t be told without localModel"] : [],
      ...edits === "compared" && judgements !== void 0 ? ["what was said of an edit, beside its earlier version, is not looked up"] : []
    ];
    said.push({ judge, model: setting.model, unknown: doubts.join("; ") });
  }
  return said;
}
var verdicts = { keep: "kept", drop: "dropped", label: "labelled" };
function describeWord({ rubric }, word, conceal) {
  const hide = (text) => shorten(concealSteps(text, conceal), maxQuote);
  if ("unscored" in word) {
    const about = word.about === void 0 ? "" : `: ${hide(word.about)}`;
    const why = word.unscored === "no-reply" ? "a reply could not be used" : whyUnscored(word.unscored);
    return { from: "cache", verdict: null, because: `${why}${about}`, axes: [] };
  }
  const verdict = verdicts[word.said.verdict];
  if (word.form === "ranking") {
    const because = `tau ${word.said.tau.toFixed(2)} with the ranking of the record`;
    return { from: "cache", verdict, because, axes: [] };
  }
  const axes = word.form === "points" ? word.said.axes : word.said.settled.answers[0].axes;
  const short = word.short === void 0 ? [] : [
    `${round2(word.short.headroom)} levels above the bar, where the calibration asks for ${round2(word.short.threshold)}`
  ];
  const wanted = (id) => {
    const min = rubric.axes.find((axis) => axis.id === id)?.min;
    return min === void 0 ? id : `${id} (wanted ${min})`;
  };
  return {
    from: "cache",
    verdict,
    because: [...word.said.failed.map(wanted), ...short].join(", "),
    axes: axes.map((axis) => ({
      axis: axis.id,
      score: "score" in axis ? round2(axis.score) : axis.better,
      evidence: hide(axis.evidence),
      reason: hide(axis.reason)
    }))
  };
}
var maxQuote = 300;
var round2 = (score) => Math.round(score * 100) / 100;

// src/commands/explain-record.ts
var maxListed = 20;
var quiet = { info() {
}, warn() {
}, progress() {
} };
async function explainRecord(request) {
  const { tree, topic, report } = request;
  const policy = await readPolicy(tree);
  const sides = await loadSides(tree, policy);
  const [found, ...others] = findRecords(sides, topic);
  if (found === void 0) return void 0;
  const { record, manifest, side } = found;
  const settings = selectGates(policy, manifest, [], []);
  const conceal = await createConceal(settings);
  const now = await runOnRecord(found, settings);
  return {
    record: {
      ...placeOf(found),
      kind: manifest.kind.id,
      split: record.split ?? null,
      bytes: record.byteLength,
      excerpt: excerptOf(record, void 0, conceal),
      sameId: others.slice(0, maxListed).map(placeOf)
    },
    lineage: lineageOf(found, sides),
    introduced: await introducedBy(found, request),
    findings: [...findingsOf(report, record), ...now.findings],
    gates: now.gates,
    judgements: await knownJudgements({
      record,
      manifest,
      tree,
      policy,
      settings,
      replies: request.replies,
      conceal
    }),
    ...await describeNeighbours(record, side, request.openEmbedder, conceal)
  };
}
async function loadSides(tree, policy) {
  const cache = new SideCache(policy);
  const sides = [];
  for (const folder of [...datasetFolders(await tree.list(), policy)].sort()) {
    const manifest = await readManifest(tree, folder, policy);
    sides.push({ manifest, side: await cache.load(manifest, "head", tree) });
  }
  return sides;
}
function findRecords(sides, topic) {
  const place = /^(.+):([1-9]\d{0,9})$/s.exec(topic);
  if (place !== null) {
    for (const loaded of sides) {
      const record = loaded.side.find(place[1] ?? "", Number(place[2]));
      if (record !== void 0) return [{ ...loaded, record }];
    }
  }
  const found = [];
  for (const loaded of sides) {
    if (loaded.manifest.idField === void 0 && !topic.startsWith("sha256:")) continue;
    for (const record of loaded.side.records()) {
      if (record.id === topic) found.push({ ...loaded, record });
      if (found.length > maxListed) return found;
    }
  }
  return found;
}
function placeOf({ manifest, record }) {
  const { path, line, id } = record;
  return { dataset: manifest.name, path, line, id };
}
function lineageOf({ record, manifest }, sides) {
  const { provenance, saidBy } = readProvenance(record, manifest);
  const wanted = new Set(provenance.parents);
  const parents = /* @__PURE__ */ new Map();
  const children = [];
  let childCount = 0;
  for (const loaded of sides) {
    const mayHold = loaded.manifest.idField !== void 0 || wanted.size > 0;
    for (const other of loaded.side.records()) {
      const isChild = readProvenance(other, loaded.manifest).provenance.parents.includes(record.id);
      if (isChild) {
        childCount += 1;
        if (children.length < maxListed) {
          children.push(placeOf({ manifest: loaded.manifest, record: other }));
        }
      }
      if (!mayHold || wanted.size === 0 || !wanted.has(other.id) || parents.has(other.id)) continue;
      parents.set(other.id, placeOf({ manifest: loaded.manifest, record: other }));
    }
  }
  const { generators, sources } = provenance;
  const said = (what, licence) => licence === void 0 ? [] : [`${what}: ${licence}`];
  return {
    saidBy,
    origin: provenance.origin ?? null,
    method: provenance.method ?? null,
    round: provenance.round ?? null,
    created: provenance.created ?? null,
    generators: generators.map(
      ({ id, version }) => version === void 0 ? id : `${id} ${version}`
    ),
    sources: sources.map(({ uri }) => uri),
    licences: [
      ...said("dataset", manifest.licence),
      ...sources.flatMap(({ uri, licence }) => said(uri, licence)),
      ...generators.flatMap(({ id, licence }) => said(id, licence))
    ],
    parents: [...wanted].map((id) => parents.get(id) ?? { id }),
    children,
    childCount
  };
}
async function introducedBy({ record, side }, { repository }) {
  if (repository === null) return { unknown: "this folder is in no git repository" };
  if (repository.introduced === void 0) return { unknown: "this repository can’t tell" };
  const line = lineOf(side, record)?.toString("utf8").trim() ?? "";
  const commit = await repository.introduced(record.path, line);
  return commit ?? {
    unknown: "no commit holds this line: it is not committed yet, or not in this clone"
  };
}
function lineOf(side, record) {
  return side.files.find((file) => file.path === record.path)?.bytesOf(record.line - 1);
}
async function runOnRecord({ record, manifest, side }, settings) {
  const cheap = settings.filter(
    ({ gate, level }) => level !== "off" && gate.inspector !== void 0 && gate.check === void 0
  );
  const bytes = lineOf(side, record);
  if (bytes === void 0) return { findings: [], gates: [] };
  const split = record.split;
  const alone = new DatasetSide(manifest, "head", [
    { path: record.path, bytes: Uint8Array.from(bytes), split }
  ]);
  const results = await runGates(compareSides(manifest, null, alone), cheap, [], quiet);
  return {
    gates: results.filter(({ status }) => status === "passed" || status === "failed").map(({ gate }) => gate),
    findings: results.flatMap(
      ({ findings }) => findings.map(({ gate, code, level, message, data }) => ({
        gate,
        code,
        level,
        message,
        from: "now",
        data
      }))
    )
  };
}
function findingsOf(report, record) {
  const isHere = (at) => at.path === record.path && at.line === record.line && at.side !== "base";
  const all = report?.results.flatMap(({ findings }) => findings) ?? [];
  return all.filter(({ at, related }) => isHere(at) || related.some(isHere)).map(({ gate, code, level, message, data }) => ({
    gate,
    code,
    level,
    message,
    from: "report",
    data
  }));
}

// src/commands/explain.ts
function isGateTopic(topic, report) {
  const [first, second] = topic.split("/");
  const named = gates.some(
    ({ id, codes }) => id === topic || (second === void 0 ? Object.hasOwn(codes, topic) : id === first && second in codes)
  );
  return named || report !== void 0 && findIn(report, topic) !== void 0;
}
function explain(topic, report) {
  const gate = gates.find((each) => each.id === topic);
  if (gate !== void 0) return explainGate(gate);
  const [first, second] = topic.split("/");
  const owners = gates.filter(
    (each) => second === void 0 ? topic in each.codes : each.id === first && second in each.codes
  );
  const code = second ?? topic;
  if (owners.length > 0) return owners.map((each) => explainCode(each, code)).join("\n\n");
  if (/^[0-9a-f]{12}$/.test(topic)) return explainFinding(topic, report);
  const topics = [...gates.map((each) => each.id), ...gates.flatMap((g) => Object.keys(g.codes))];
  throw new ConfigError(`nothing is called ${JSON.stringify(topic)}${didYouMean(topic, topics)}`, {
    hint: `Gates: ${gates.map((each) => each.id).join(", ")}
Or the key of a finding, 12 hex digits, from a JSON report; or a record of a dataset here, by its id or as path:line.`
  });
}
function explainGate(gate) {
  const lines = [
    `${gate.id}: ${gate.summary}`,
    `  level: ${gate.levels.recommended} (recommended), ${gate.levels.strict} (strict)`,
    "",
    "Findings",
    ...Object.entries(gate.codes).flatMap(([code, { text, fix, level }]) => [
      `  ${code}${level === "warning" ? " (warning)" : ""}`,
      `    ${text.replace(/\{([\w-]+)\}/g, "<$1>")}`,
      `    → ${fix}`
    ])
  ];
  const options = Object.entries(gate.options.properties ?? {});
  if (options.length > 0) {
    lines.push("", "Options");
    for (const [name, option] of options) {
      const text = typeof option.description === "string" ? option.description : "";
      lines.push(`  ${gate.id}.${name} = ${JSON.stringify(option.default)}`, `    ${text}`);
    }
  }
  lines.push("", `docs/gates/${gate.id}.md`);
  return lines.join("\n");
}
function explainCode(gate, code) {
  const template = gate.codes[code];
  if (template === void 0) return "";
  return [
    `${gate.id}/${code}${template.level === "warning" ? " (warning)" : ""}`,
    `  ${template.text.replace(/\{([\w-]+)\}/g, "<$1>")}`,
    `  → ${template.fix}`,
    `  docs/gates/${gate.id}.md`
  ].join("\n");
}
function findIn({ results }, key) {
  return results.flatMap(({ findings, waived = [] }) => [...findings, ...waived.map((each) => each.finding)]).find((each) => each.key === key);
}
function explainFinding(key, report) {
  if (report === void 0) {
    throw new ConfigError(`a finding is looked up in a report`, {
      hint: "Write one first: heartcut check --format json --output report.json, then: heartcut explain KEY --report report.json"
    });
  }
  const found = findIn(report, key);
  if (found === void 0) {
    throw new ConfigError(`the report has no finding ${key}`, {
      hint: "Keys are under results[].findings[].key."
    });
  }
  const fix = gates.find((each) => each.id === found.gate)?.codes[found.code]?.fix;
  const places = [found.at, ...found.related].flatMap((at) => [
    `  ${at.path}:${at.line}${at.pointer === void 0 ? "" : `  ${at.pointer}`}`,
    ...at.excerpt === void 0 ? [] : at.excerpt.split("\n").map((line) => `    | ${line}`)
  ]);
  return [
    `${found.gate}/${found.code} (${found.level})`,
    `  ${found.message}`,
    ...fix === void 0 ? [] : [`  → ${fix}`],
    "",
    ...places,
    "",
    `docs/gates/${found.gate}.md`
  ].join("\n");
}

// src/reporters/record-story.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxExcerpt = 160;
function renderRecordStory(story, color) {
  const colors = import_picocolors.default.createColors(color);
  const { record, lineage, introduced, findings, neighbours } = story;
  const at = ({ path, line }) => `${escapeTerminal(path)}:${line}`;
  const head = (title) => `
${colors.bold(title)}`;
  const short = (text) => escapeTerminal(text.length > maxExcerpt ? `${text.slice(0, maxExcerpt)}…` : text);
  const out = [
    `${colors.bold(escapeTerminal(record.id))}  ${at(record)}`,
    `  ${escapeTerminal(record.dataset)}, kind ${record.kind}${record.split === null ? "" : `, split ${escapeTerminal(record.split)}`}, ${record.bytes.toLocaleString("en")} bytes`,
    ...record.excerpt.split("\n").map((line) => `  | ${escapeTerminal(line)}`),
    ...record.sameId.map((place) => `  ${colors.yellow("!")} ${at(place)} has the same id`),
    head("Where it is from")
  ];
  const fact = (name, values) => {
    const known = values.filter((value) => value !== null && value !== "");
    if (known.length > 0) out.push(`  ${name.padEnd(10)} ${escapeTerminal(known.join(", "))}`);
  };
  if (lineage.saidBy === "nobody") out.push("  neither the record nor dataset.yaml says");
  fact("origin", [lineage.origin]);
  fact("method", [lineage.method]);
  fact("round", [lineage.round]);
  fact("created", [lineage.created]);
  fact("generator", lineage.generators);
  fact("source", lineage.sources);
  fact("licence", lineage.licences);
  for (const parent of lineage.parents) {
    const where = "path" in parent ? `  ${at(parent)}` : "  not in this repository";
    out.push(`  parent     ${escapeTerminal(parent.id)}${where}`);
  }
  for (const child of lineage.children) {
    out.push(`  child      ${escapeTerminal(child.id)}  ${at(child)}`);
  }
  const more = lineage.childCount - lineage.children.length;
  if (more > 0) out.push(`  … ${more} more made from it`);
  out.push(head("Since when"));
  if ("unknown" in introduced) {
    out.push(`  ${escapeTerminal(introduced.unknown)}`);
  } else {
    const { commit, date, author, subject, pullNumber } = introduced;
    const pull = pullNumber === void 0 ? "" : `, pull request #${pullNumber}`;
    out.push(
      `  ${commit.slice(0, 12)}  ${escapeTerminal(date.slice(0, 10))}  ${escapeTerminal(author)}${pull}`,
      `  ${short(subject)}`
    );
  }
  out.push(head("What gates say"));
  for (const { gate, code, level, message, from } of findings) {
    const mark = level === "error" ? colors.red("✗") : colors.yellow("!");
    const where = from === "report" ? " (report)" : "";
    out.push(`  ${mark} ${gate}/${code}${where}  ${short(message)}`);
  }
  const ran = story.gates.length === 0 ? "no gate looks at one record alone here" : story.gates.join(", ");
  if (findings.length === 0) out.push("  nothing");
  out.push(colors.dim(`  ran now: ${ran}`), head("What models said"));
  out.push(...judgementLines(story.judgements, short), head("What is near it"));
  if (neighbours.length === 0) out.push("  nothing shares a word with it");
  for (const near of neighbours) {
    const same = near.sharedTriples > 0 ? `, ${percent(near.sharedTriples)} of the wording` : "";
    out.push(
      `  ${near.similarity.toFixed(2)}  ${at(near)}${same}`,
      `        ${short(near.excerpt.replaceAll("\n", " ⏎ "))}`
    );
  }
  out.push(colors.dim(`  by ${story.embedder}`));
  return `${out.join("\n")}
`;
}
function judgementLines(judgements, short) {
  if ("unknown" in judgements) return [`  ${short(judgements.unknown)}`];
  const { rubric, said } = judgements;
  return [
    `  by ${short(rubric)}`,
    ...said.flatMap((each) => {
      const name = `${escapeTerminal(each.judge)} (${escapeTerminal(each.model)})`;
      if ("unknown" in each) return [`  ${name}: ${escapeTerminal(each.unknown)}`];
      const because = each.because === "" ? "" : `: ${escapeTerminal(each.because)}`;
      return [
        `  ${name}: ${each.verdict ?? "no verdict"}${because} (cached)`,
        ...each.axes.map(({ axis, score, evidence, reason }) => {
          const quote = evidence.trim() === "" ? "" : ` “${flat(evidence, short)}”`;
          return `    ${escapeTerminal(axis)} ${score}  ${flat(reason, short)}${quote}`;
        })
      ];
    })
  ];
}
var flat = (text, short) => short(text.replaceAll("\n", " ⏎ "));
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

// src/cli/explain.ts
async function runExplain(topic, flags, out) {
  const report = flags.report === void 0 ? void 0 : await readReport(flags.report);
  if (flags.record !== true && isGateTopic(topic, report)) {
    if (flags.format === "json") {
      throw new ConfigError(
        `--format json is for records; ${topic} is a gate, a code or a finding`
      );
    }
    const text2 = explain(topic, report).split("\n").map(escapeTerminal).join("\n");
    await out.print(`${text2}
`, flags.output);
    return 0;
  }
  const story = await findRecord(topic, report, flags, out.log);
  if (story === void 0) {
    if (flags.record !== true) explain(topic, report);
    throw new ConfigError(`no dataset here has a record ${JSON.stringify(topic)}`, {
      hint: "By its id, as the report shows it, or as path:line."
    });
  }
  const text = flags.format === "json" ? printJson(story) : renderRecordStory(story, flags.output === void 0 && out.hasColor(flags));
  await out.print(text, flags.output);
  return 0;
}
async function findRecord(topic, report, flags, log) {
  const repository = await openRepository(process.cwd());
  const tree = repository === null ? new FolderTree(process.cwd()) : await repository.workingTree();
  try {
    return await explainRecord({
      tree,
      repository,
      topic,
      report,
      replies: await judgingOf({}, repository),
      openEmbedder: (text) => openEmbedder("auto", [text], repository, log)
    });
  } catch (error) {
    if (flags.record === true || !(error instanceof ConfigError)) throw error;
    return void 0;
  }
}
export {
  runExplain
};
