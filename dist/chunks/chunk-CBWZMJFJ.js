import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  breaks,
  describeTerms,
  strictness
} from "./chunk-U2SFIUDA.js";
import {
  asText
} from "./chunk-5DAHFXVY.js";

// src/licences/effective.ts
var maxLicences = 200;
function effectiveLicence(counts, judge) {
  const chain = readChain(counts, judge);
  const candidates = /* @__PURE__ */ new Map();
  for (const { licence: licence2, isModel } of chain) {
    if (!isModel) candidates.set(licence2.id, licence2);
  }
  for (const { licence: licence2 } of chain) {
    for (const id of licence2.shareAlike ?? []) {
      const facts = judge.facts(id);
      if (facts !== void 0 && !candidates.has(id)) candidates.set(id, facts);
    }
  }
  const fitting = [...candidates.values()].filter(
    (to) => chain.every((link) => breaksLink(link, to) === void 0)
  );
  const declared = new Set(judge.declared?.map(({ id }) => id));
  const [licence] = fitting.toSorted(
    (a, b) => Number(declared.has(b.id)) - Number(declared.has(a.id)) || strictness(a) - strictness(b)
  );
  const own = chain.filter(({ isModel }) => !isModel).map((link) => link.licence);
  return {
    licence,
    chain,
    attribution: idsOf(own.filter((each) => each.attribution)),
    notices: idsOf(own.filter((each) => each.notice)),
    conflicts: licence === void 0 ? conflictsOf(chain, [...candidates.values()]) : []
  };
}
function idsOf(licences) {
  return [...new Set(licences.map(({ id }) => id))];
}
function readChain(counts, judge) {
  const links = /* @__PURE__ */ new Map();
  for (const { stated, records, first } of counts) {
    const { statement } = stated;
    if (statement.kind === "missing") continue;
    const isModel = statement.kind === "generator";
    const text = isModel ? statement.generator.licence : statement.licence;
    if (text === void 0) continue;
    const from = statement.kind === "dataset" ? "dataset.yaml" : isModel ? statement.generator.id : statement.uri;
    for (const licence of judge.read(text).facts) {
      if (isModel && licence.commercial) continue;
      const key = `${statement.kind} ${licence.id}`;
      const link = links.get(key);
      if (link !== void 0) link.records += records;
      else if (links.size < maxLicences) {
        links.set(key, { licence, from, records, first, isModel });
      }
    }
  }
  return [...links.values()].sort(
    (a, b) => strictness(b.licence) - strictness(a.licence) || b.records - a.records
  );
}
function breaksLink({ licence, isModel }, to) {
  if (!isModel) return breaks(licence, to);
  return to.commercial ? `${to.id} allows commercial use` : void 0;
}
function recordsByLicence(chain) {
  const records = /* @__PURE__ */ new Map();
  for (const { licence, records: count, isModel } of chain) {
    if (!isModel) records.set(licence.id, Math.max(count, records.get(licence.id) ?? 0));
  }
  return records;
}
function conflictsOf(chain, candidates) {
  const conflicts = [];
  chain.forEach((a, i) => {
    for (const b of chain.slice(i + 1)) {
      const fits = candidates.some(
        (to) => breaksLink(a, to) === void 0 && breaksLink(b, to) === void 0
      );
      if (fits) continue;
      const why = breaksLink(a, b.licence) ?? breaksLink(b, a.licence) ?? "no licence fits both";
      conflicts.push({ a, b, why });
    }
  });
  return conflicts;
}

// src/gates/licence/release.ts
var maxReasons = 20;
var maxLinks = 50;
var maxTeachers = 50;
var maxModels = 10;
var maxName = 60;
var forbidding = /* @__PURE__ */ new Set([
  "use-forbidden",
  "licence-conflict",
  "terms-forbid"
]);
function problemsOf(all, judge) {
  const problems = /* @__PURE__ */ new Map();
  for (const each of all.counts) {
    const problem = judge.problemOf(each.stated);
    if (problem !== void 0) problems.set(each, problem);
  }
  return problems;
}
function releaseOf(effective, all, problems, judge) {
  const codeOf = (each) => problems.get(each)?.code ?? "";
  const assumed = whyAssumed(judge);
  return {
    use: judge.use,
    ...assumed === void 0 ? {} : { assumed },
    records: all.records,
    licence: effective.licence?.id ?? null,
    chain: effective.chain.slice(0, maxLinks).map(({ licence, from, records, first, isModel }) => ({
      licence: licence.id,
      from: cut(from),
      records,
      first: placeOf(first),
      isModel
    })),
    attribution: effective.attribution,
    notices: effective.notices,
    forbidden: all.recordsWith((each) => forbidding.has(codeOf(each))),
    unknownLicence: share(all, (each) => isUnknownLicence(each.stated.statement, codeOf(each))),
    unknownTerms: share(all, (each) => codeOf(each) === "terms-unknown"),
    reasons: reasonsOf(problems, effective.conflicts, judge)
  };
}
function share(all, holds) {
  const first = all.counts.find(holds)?.first;
  if (first === void 0) return { records: 0 };
  return { records: all.recordsWith(holds), first: placeOf(first) };
}
function isUnknownLicence(statement, code) {
  return statement.kind === "missing" ? statement.what === "licence" : code === "licence-unknown" || code === "licence-not-assessed";
}
function reasonsOf(problems, conflicts, judge) {
  const worst = [...problems].sort(
    ([a, one], [b, other]) => rankOf(one) - rankOf(other) || b.records - a.records
  );
  const reasons = worst.slice(0, maxReasons).map(([{ stated, records, first }, problem]) => ({
    answer: rankOf(problem) === 0 ? "forbidden" : "unknown",
    records,
    first: placeOf(first),
    steps: stepsOf(stated.statement, problem, judge)
  }));
  const isTold = [...problems.values()].some(({ code }) => code === "licence-conflict");
  if (isTold || judge.use === "internal") return reasons;
  const pairs = conflicts.map(({ a, b, why }) => {
    const [few, many] = a.records <= b.records ? [a, b] : [b, a];
    const { records, first, from, licence } = few;
    const other = `${many.licence.id} (${cut(many.from)})`;
    const steps = [cut(from), licence.id, `does not go with ${other}: ${why}`];
    return { answer: "forbidden", records, first: placeOf(first), steps };
  });
  const isForbidden = ({ answer }) => answer === "forbidden";
  return [
    ...reasons.filter(isForbidden),
    ...pairs,
    ...reasons.filter((each) => !isForbidden(each))
  ].slice(0, maxReasons);
}
function rankOf({ code }) {
  return forbidding.has(code) ? 0 : 1;
}
function stepsOf(statement, { code, data }, judge) {
  const text = (name) => cut(asText(data[name]));
  const { use } = judge;
  switch (code) {
    case "terms-forbid":
    case "terms-unknown": {
      if (statement.kind !== "generator") {
        return ["a model that is not named", `${use} use unknown`];
      }
      const { by, why, rule } = judge.terms(statement);
      const model = nameOf(statement);
      if (code === "terms-unknown" || by === void 0) {
        return [model, `${use} use unknown: ${why}`];
      }
      const entry = `terms entry ${by.id} (${describeTerms(by)})`;
      return [model, entry, `no ${use} use${rule === void 0 ? "" : `: ${rule}`}`];
    }
    case "use-forbidden":
      return [text("from"), text("licence"), `no ${use} use: ${text("why")}`];
    case "licence-conflict":
      return [
        text("from"),
        text("licence"),
        `does not go with ${text("with")} (dataset.yaml): ${text("why")}`
      ];
    case "licence-unknown":
      return [text("from"), text("licence"), `no SPDX expression${text("hint")}`];
    case "licence-not-assessed":
      return [text("from"), text("licence"), "nothing is known of what it asks for"];
    default:
      return ["no licence: dataset.yaml names none, and no source does"];
  }
}
function whyAssumed(judge) {
  if (judge.useIsStated) return void 0;
  if (judge.use === "research") return "its licence is non-commercial";
  return judge.declared === void 0 ? "no licence that is known narrows it" : "its licence lets anybody train any model";
}
function teachersOf(all, problems, judge) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of all.counts) {
    const { statement } = each.stated;
    if (statement.kind !== "generator") continue;
    const { answer, teacher } = judge.terms(statement);
    const isDenied = forbidding.has(problems.get(each)?.code ?? "");
    const name = teacher?.id ?? `? ${statement.generator.id}`;
    const key = JSON.stringify([name, statement.generator.host, answer, isDenied]);
    const group = groups.get(key) ?? {
      statement,
      first: each.first,
      counts: /* @__PURE__ */ new Set(),
      mentions: 0,
      isDenied
    };
    groups.set(key, group);
    group.counts.add(each);
    group.mentions += each.records;
  }
  return [...groups.values()].sort((a, b) => b.mentions - a.mentions).slice(0, maxTeachers).map(({ statement, first, counts, isDenied }) => {
    const { answer, by, conditions } = judge.terms(statement);
    const { host } = statement.generator;
    return {
      models: modelsOf(counts),
      host: host === void 0 ? null : cut(host),
      answer: isDenied ? "deny" : answer,
      terms: by === void 0 ? null : { id: by.id, name: by.family ?? by.id, source: by.source, read: by.read },
      conditions,
      records: all.recordsWith((each) => counts.has(each)),
      first: placeOf(first)
    };
  });
}
function modelsOf(counts) {
  const models = /* @__PURE__ */ new Map();
  for (const { stated, records } of counts) {
    if (stated.statement.kind !== "generator") continue;
    const name = nameOf(stated.statement, false);
    models.set(name, (models.get(name) ?? 0) + records);
  }
  return [...models].sort((a, b) => b[1] - a[1]).slice(0, maxModels).map(([name]) => name);
}
function nameOf({ generator }, withHost = true) {
  const { id, version, host } = generator;
  const name = [id === "" ? "(unreadable)" : id, ...version === void 0 ? [] : [version]];
  const via = host === void 0 || !withHost ? "" : ` through ${cut(host)}`;
  return `${cut(name.join(" "))}${via}`;
}
function placeOf({ path, line }) {
  return { path, line };
}
function cut(text) {
  return text.length > maxName ? `${text.slice(0, maxName)}…` : text;
}

export {
  effectiveLicence,
  readChain,
  recordsByLicence,
  problemsOf,
  releaseOf,
  teachersOf
};
