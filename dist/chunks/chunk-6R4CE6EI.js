import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  openSurveys,
  planOf,
  unpublished,
  withoutDataset
} from "./chunk-OHPZBS45.js";
import {
  assembleSection,
  changelogFile,
  findSection,
  putSection,
  writtenByPeople
} from "./chunk-EC6QH3EY.js";
import {
  recordsInOtherSplit,
  settingsOf
} from "./chunk-DAKBPDNY.js";
import {
  plannedFile,
  writePlanned
} from "./chunk-2DWTQX3B.js";
import {
  budgets,
  countWords,
  findSketched,
  findTail,
  itemsOf,
  pointOf,
  readSample,
  sketchTail
} from "./chunk-5AICM5YZ.js";
import {
  GramSpace
} from "./chunk-WRM7CEOA.js";
import {
  codeSpan,
  escapeMarkdown
} from "./chunk-MO4CUXYF.js";
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";
import {
  clip
} from "./chunk-5ZRZILPU.js";
import {
  check,
  chooseHistory,
  historyPath
} from "./chunk-2ZSFXRSY.js";
import {
  readRetractions
} from "./chunk-UHVLQ4XK.js";
import {
  findRetraction
} from "./chunk-SV2NUQXX.js";
import {
  joinPath,
  tagOf
} from "./chunk-L3TOTSZ4.js";
import {
  contentDigest
} from "./chunk-M4URBNEV.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/reporters/changelog.ts
var maxNames = 5;
var maxIds = 20;
var maxSettings = 20;
var maxNameCharacters = 100;
var maxReasonCharacters = 200;
function renderEntries(entries) {
  return entries.flatMap((entry) => {
    const who = [
      ...entry.pullNumber === void 0 ? [] : [`#${entry.pullNumber}`],
      ...entry.author === void 0 ? [] : [escapeMarkdown(entry.author)]
    ].join(", ");
    const by = who === "" ? "" : ` (${who})`;
    const blocks = blocksOf(entry.prose);
    if (blocks.every(({ isItem }) => isItem)) return blocks.map(({ text }) => `- ${text}${by}`);
    const [first, ...rest] = blocks;
    const more = rest.map(({ text, isItem }) => isItem ? `  - ${text}` : `
  ${text}`);
    return [[`- ${first?.text ?? ""}${by}`, ...more].join("\n")];
  });
}
function blocksOf(prose) {
  return prose.split(/\n(?:[^\S\n]*\n)+|\n(?=\s*[-*+] )/).map((block) => block.trim()).filter((block) => block !== "").map((block) => {
    const item = /^[-*+] +/.exec(block);
    return { text: inline(block.slice(item?.[0].length ?? 0)), isItem: item !== null };
  });
}
function inline(text) {
  const pieces = text.replaceAll(/\s+/g, " ").split(/`([^`]+)`/);
  return pieces.map((piece, i) => {
    if (i % 2 === 1) return codeSpan(piece);
    const escaped = escapeMarkdown(piece);
    const before = i > 0 && piece.startsWith(" ") ? " " : "";
    const after = i < pieces.length - 1 && piece.endsWith(" ") && escaped !== "" ? " " : "";
    return before + escaped + after;
  }).join("");
}
function renderCounts(section) {
  const { added, edited, removed, moved, splitMoves, settings } = section;
  const parts = [];
  const addPart = (title, lines) => {
    if (lines.length > 0) parts.push(`### ${title}

${lines.join("\n")}
`);
  };
  if (section.isFirst) {
    addPart("Added", [
      `- The first release: ${count(section.records, "record")}`,
      ...origins(added)
    ]);
    return parts.join("\n");
  }
  addPart("Added", counted(added));
  addPart("Changed", [
    ...settingLines(section, ["schema", "evaluation"]),
    ...edited.count === 0 ? [] : [
      `- ${count(edited.count, "record")} edited`,
      ...tallyLine("fields", edited.fields),
      ...origins(edited)
    ],
    ...splitMoves.map(
      ({ from, to, count: records }) => `- ${count(records, "record")} moved from ${splitName(from)} to ${splitName(to)}`
    ),
    ...moved === 0 ? [] : [`- ${count(moved, "record")} in another file or order`],
    ...settingLines(section, ["metadata"])
  ]);
  addPart("Removed", [...counted(removed), ...removedLines(section)]);
  if (settings.length === 0 && parts.length === 0) return "No record changed.\n";
  return parts.join("\n");
}
function counted(tally) {
  return tally.count === 0 ? [] : [`- ${count(tally.count, "record")}`, ...origins(tally)];
}
function origins({ sources, methods, teachers }) {
  return [
    ...tallyLine("sources", sources),
    ...tallyLine("methods", methods),
    ...tallyLine("written by", teachers)
  ];
}
function tallyLine(title, tally) {
  if (tally.every(([name]) => name === null)) return [];
  const names = tally.slice(0, maxNames).map(
    ([name, records]) => `${name === null ? "not told" : shown(name)} ${formatNumber(records)}`
  );
  const left = tally.length - names.length;
  return [`  - ${title}: ${names.join(", ")}${left > 0 ? ` and ${formatNumber(left)} more` : ""}`];
}
function settingLines({ settings }, classes) {
  const own = settings.filter((setting) => classes.includes(setting.class));
  const lines = own.slice(0, maxSettings).map(
    ({ class: name, what }) => `- ${name}: ${escapeMarkdown(clip(what, maxReasonCharacters))}`
  );
  const left = own.length - lines.length;
  return left > 0 ? [...lines, `- and ${formatNumber(left)} more`] : lines;
}
function removedLines({ removed }) {
  const lines = removed.listed.slice(0, maxIds).map(({ id, why }) => {
    const reason = why === void 0 ? "" : `: ${escapeMarkdown(clip(why, maxReasonCharacters))}`;
    return `  - ${codeSpan(clip(id, maxNameCharacters))}${reason}`;
  });
  const left = removed.count - lines.length;
  return left > 0 && lines.length > 0 ? [...lines, `  - and ${formatNumber(left)} more`] : lines;
}
function splitName(split) {
  return split === void 0 ? "no split" : shown(split);
}
function shown(name) {
  return escapeMarkdown(clip(name, maxNameCharacters)) || "(empty)";
}

// src/release/tally.ts
function tallyOrigins(records, manifest) {
  const sources = new Counter();
  const methods = new Counter();
  const teachers = new Counter();
  let count2 = 0;
  for (const record of records) {
    count2 += 1;
    const { provenance } = readProvenance(record, manifest);
    sources.addAll(provenance.sources.map(({ uri }) => uri));
    methods.addAll([provenance.method ?? provenance.origin ?? ""]);
    teachers.addAll(
      provenance.origin === "human" && provenance.generators.length === 0 ? ["people"] : provenance.generators.map(({ id }) => id)
    );
  }
  return {
    count: count2,
    sources: sources.finish(),
    methods: methods.finish(),
    teachers: teachers.finish()
  };
}
function tallyNames(lists) {
  const counter = new Counter();
  for (const names of lists) counter.addAll(names);
  return counter.finish();
}
var Counter = class {
  #counts = /* @__PURE__ */ new Map();
  /** Of one record; none, or what could not be read, is not told. */
  addAll(names) {
    const told = new Set(names.filter((name) => name !== ""));
    for (const name of told.size === 0 ? [null] : told) {
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }
  /** The most frequent first, then by code unit; what is not told last. */
  finish() {
    return [...this.#counts].sort(([a, m], [b, n]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return n - m || (a < b ? -1 : 1);
    });
  }
};

// src/commands/release/section-of.ts
async function describeSection(survey, head, { version, date, kept }) {
  const { manifest, versionsApart, headSide, entries } = survey;
  const none = tallyOrigins([], manifest);
  const shared = { version, date, kept, entries, records: headSide.count };
  if (versionsApart === null) {
    return {
      ...shared,
      isFirst: true,
      added: tallyOrigins(headSide.records(), manifest),
      edited: { ...none, fields: [] },
      removed: { ...none, listed: [] },
      moved: 0,
      splitMoves: [],
      settings: []
    };
  }
  const { change } = versionsApart;
  const { added, edited, removed, moved, base } = change;
  return {
    ...shared,
    isFirst: false,
    added: tallyOrigins(added, manifest),
    edited: {
      ...tallyOrigins(
        edited.map(({ after }) => after),
        manifest
      ),
      fields: tallyNames(edited.map(({ fields }) => fields))
    },
    removed: {
      ...tallyOrigins(removed, base?.manifest ?? manifest),
      listed: listRemoved(change, await readReasons(head, manifest.folder))
    },
    moved: moved.filter(({ before, after }) => before.split === after.split).length,
    splitMoves: countSplitMoves(versionsApart),
    settings: settingsOf(versionsApart).map(({ class: name, what }) => ({ class: name, what }))
  };
}
function countSplitMoves({ change, splitBefore }) {
  const counts = /* @__PURE__ */ new Map();
  const add = (from, to) => {
    if (from === to) return;
    const key = JSON.stringify([from, to]);
    const known = counts.get(key) ?? {
      ...from === void 0 ? {} : { from },
      ...to === void 0 ? {} : { to },
      count: 0
    };
    counts.set(key, { ...known, count: known.count + 1 });
  };
  for (const { before, after } of [...change.moved, ...change.edited])
    add(before.split, after.split);
  for (const record of recordsInOtherSplit(change, splitBefore)) {
    add(splitBefore(record.path), record.split);
  }
  return [...counts].sort(([a], [b]) => a < b ? -1 : 1).map(([, { from, to, count: count2 }]) => ({ from, to, count: count2 }));
}
var maxListed = 1e3;
function listRemoved({ removed }, reasonOf) {
  const withReason = [];
  const without = [];
  for (const record of removed) {
    const why = reasonOf(record);
    if (why !== void 0) withReason.push({ id: record.id, why });
    else if (without.length < maxListed) without.push({ id: record.id });
  }
  return [...withReason, ...without].slice(0, maxListed);
}
async function readReasons(tree, folder) {
  const { retracted } = await readRetractions(tree, folder);
  if (retracted.length === 0) return () => void 0;
  return ({ id, value }) => findRetraction(retracted, { id, content: contentDigest(value) })?.why;
}

// src/gates/collapse/measure-release.ts
var maxTail = 4096;
function addRelease(history, side, { label, date }) {
  const space = new GramSpace();
  const items = itemsOf(readSample(side, side.manifest, space));
  const words = countWords(items);
  const hashes = history?.tail?.hashes ?? sketchTail(findTail(items, space), space, maxTail);
  const anchor = { tail: findSketched(hashes, space) };
  const release = {
    label,
    ...date === void 0 ? {} : { date },
    records: side.count,
    words,
    measures: budgets.filter((budget) => 2 * budget <= words).map((budget) => ({ budget, values: pointOf(label, items, space, budget, anchor).values }))
  };
  return {
    version: 1,
    ...hashes.length === 0 ? {} : { tail: { hashes } },
    releases: [...history?.releases ?? [], release]
  };
}

// src/commands/release/write-history.ts
async function nextHistory(tree, side, release, unpublished2) {
  const { folder } = side.manifest;
  const path = historyPath(folder);
  const known = await chooseHistory(
    { policyFrom: "head", head: tree, base: null, target: null },
    folder
  );
  if (known !== void 0 && "unreadable" in known) {
    throw new ConfigError(known.unreadable, {
      at: path,
      hint: "Take the file back as it was at the last release.",
      docs: "docs/gates/collapse.md"
    });
  }
  const { version, date, last } = release;
  const gone = [version, ...unpublished2];
  const kept = known?.releases.filter(({ label }) => !gone.includes(plain(label))) ?? [];
  const before = known === void 0 || kept.length === 0 ? void 0 : { ...known, releases: kept };
  const history = addRelease(before, side, { label: version, date });
  const now = history.releases.at(-1);
  const earlier = kept.find(({ label }) => plain(label) === last);
  return {
    path: joinPath(folder, "history.json"),
    bytes: Buffer.from(printHistory(history)),
    metrics: now === void 0 ? [] : compareReleases(earlier, now)
  };
}
function plain(label) {
  return label.replace(/^v(?=\d)/, "");
}
function printHistory({ version, tail, releases }) {
  const list = releases.map((release) => `    ${JSON.stringify(release)}`).join(",\n");
  const tailLine = tail === void 0 ? "" : `  "tail": ${JSON.stringify(tail)},
`;
  return `{
  "version": ${version},
${tailLine}  "releases": [
${list}
  ]
}
`;
}
function compareReleases(before, now) {
  const exact = (value) => ({ value, error: 0 });
  const counts = ["records", "words"].map((name) => ({
    name,
    before: before === void 0 ? null : exact(before[name]),
    now: exact(now[name])
  }));
  const budgets2 = now.measures.map(({ budget: budget2 }) => budget2).sort((a, b) => b - a);
  const measured = ({ measures }, budget2) => measures.find((each) => each.budget === budget2)?.values;
  const common = before && budgets2.find((budget2) => measured(before, budget2) !== void 0);
  const budget = common ?? budgets2[0];
  if (budget === void 0) return counts;
  const values = Object.entries(measured(now, budget) ?? {});
  return [
    ...counts,
    ...values.sort(([a], [b]) => a < b ? -1 : 1).map(([name, value]) => {
      const earlier = before && measured(before, budget)?.[name];
      return { name, budget, before: earlier ?? null, now: value };
    })
  ];
}

// src/commands/release/prepare.ts
async function prepare(request, log, now) {
  const { dataset, head } = request;
  const surveys = await openSurveys(request, [dataset], log);
  const survey = await surveys.read(dataset);
  const plan = await planOf(survey, request, request.version);
  const { next, last } = plan;
  if (plan.refused.length > 0) return { outcome: "refused", plan };
  if (next === null) return { outcome: "nothing", plan };
  const { version, bump } = next;
  const previous = last && { version: last.version, commit: last.commit };
  const planned = keepDay(
    { format: 1, version, date: request.today, previous, bump, content: survey.content },
    [survey.planned, request.proposed ?? null]
  );
  const { changelog, section } = await writeChangelog(survey, head, planned);
  const pending = unpublished(survey);
  const history = await nextHistory(
    head,
    survey.headSide,
    { version, date: planned.date, last: last?.version ?? null },
    pending === void 0 ? [] : [pending]
  );
  const files = [
    { path: joinPath(plan.folder, plannedFile), bytes: writePlanned(planned) },
    { path: joinPath(plan.folder, changelogFile), bytes: changelog },
    { path: history.path, bytes: history.bytes }
  ];
  for (const entry of surveys.entries) {
    if (!entry.bumps.some((each) => each.dataset === dataset)) continue;
    const left = withoutDataset(entry, dataset);
    files.push({ path: entry.path, bytes: left === null ? null : Buffer.from(left) });
  }
  const report = await check(
    {
      ...request.check,
      base: survey.base,
      head,
      target: null,
      policyFrom: "head",
      onlyGates: [],
      onlyDatasets: [dataset],
      options: [],
      today: request.today,
      reproduce: `heartcut check ${last === null ? "--all" : `--base ${last.tag}`} --dataset ${dataset}`
    },
    log,
    now
  );
  return {
    outcome: "prepared",
    release: {
      dataset,
      title: plan.title,
      folder: plan.folder,
      tag: tagOf(dataset, version),
      planned,
      plan,
      section,
      metrics: history.metrics,
      report
    },
    files: files.sort((a, b) => a.path < b.path ? -1 : 1)
  };
}
function keepDay(planned, earlier) {
  const textOf = (each) => Buffer.from(writePlanned({ ...each, date: "" })).toString();
  const same = earlier.find((each) => each !== null && textOf(each) === textOf(planned));
  return same ?? planned;
}
async function writeChangelog(survey, head, { version, date }) {
  const { manifest } = survey;
  const earlier = await readText(head, joinPath(manifest.folder, changelogFile));
  const replaces = unpublished(survey);
  const own = earlier && (findSection(earlier, replaces ?? version) ?? findSection(earlier, version));
  const kept = own === void 0 ? "" : writtenByPeople(own);
  const facts = await describeSection(survey, head, { version, date, kept });
  const section = assembleSection({
    version,
    date,
    kept,
    entries: renderEntries(facts.entries),
    counted: renderCounts(facts)
  });
  const title = `# Changelog of ${manifest.name}`;
  const changelog = putSection(earlier, { version, replaces, section, title });
  return { changelog: Buffer.from(changelog), section };
}
async function readText(tree, path) {
  if (!(await tree.list()).some((entry) => entry.path === path)) return void 0;
  const bytes = await tree.read(path);
  if (bytes === null) throw new ConfigError("no regular file", { at: path });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, hint: "Save it as UTF-8." });
  }
}

export {
  prepare
};
