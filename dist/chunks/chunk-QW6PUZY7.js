import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  judgedOf,
  judgedSentence
} from "./chunk-TNDUCKS4.js";
import {
  standingOf
} from "./chunk-TY42KNPP.js";
import {
  count,
  formatNumber,
  joinNames
} from "./chunk-2XOXYJXM.js";

// src/reporters/sentence.ts
var maxCodes = 4;
function countPlaces(findings, dataset) {
  if (findings.some(({ data }) => typeof data.records === "number" && data.records > 1)) {
    return count(findings.length, "finding");
  }
  const places = new Set(findings.map(({ at }) => `${at.side ?? "head"} ${at.line} ${at.path}`));
  if (!findings.every(({ at }) => at.recordId !== void 0)) {
    return places.size === findings.length ? count(findings.length, "finding") : `${count(findings.length, "finding")} in ${count(places.size, "place")}`;
  }
  const changed = dataset === void 0 ? 0 : dataset.added + dataset.edited;
  const among = places.size <= changed && findings.every(({ at }) => at.side !== "base");
  const records = among ? `${formatNumber(places.size)} of ${count(changed, "changed record")}` : count(places.size, "record");
  return places.size === findings.length ? records : `${count(findings.length, "finding")} in ${records}`;
}
function countCodes(findings) {
  const codes = /* @__PURE__ */ new Map();
  for (const { code } of findings) codes.set(code, (codes.get(code) ?? 0) + 1);
  const words = [...codes].sort((a, b) => b[1] - a[1]).map(([code, times]) => {
    const text = code.replaceAll("-", " ");
    return codes.size === 1 ? text : `${formatNumber(times)} × ${text}`;
  });
  return joinNames(words, maxCodes);
}
function sentenceOf(result, dataset) {
  const reason = result.reason ?? "no reason given";
  const [first, second] = result.findings;
  const judged = judgedOf(result);
  switch (standingOf(result)) {
    case "broken":
      return { lead: "did not finish", rest: reason };
    case "skipped":
      return { lead: "", rest: `not run: ${reason}` };
    case "undecided":
      return { lead: "undecided", rest: reason };
    case "passes":
      return { lead: "", rest: result.waived ? "nothing but what is waived" : "nothing found" };
    case "stops":
    case "warns":
      if (judged !== void 0) return { lead: "", rest: judgedSentence(judged) };
      if (first === void 0) return { lead: "failed", rest: reason };
      if (second === void 0) return { lead: "", rest: first.message };
      return { lead: countPlaces(result.findings, dataset), rest: countCodes(result.findings) };
  }
}

// src/reporters/origin-bar.ts
var origins = ["human", "mixed", "synthetic", "unknown"];
var originGlyphs = {
  human: "█",
  mixed: "▓",
  synthetic: "░",
  unknown: "?"
};
var cells = 12;
function sum(counts) {
  return origins.reduce((total, origin) => total + counts[origin], 0);
}
function drawBar(counts) {
  const total = sum(counts);
  if (total === 0) return "";
  const parts = origins.map((origin) => {
    const exact = counts[origin] / total * cells;
    return { origin, exact, cells: exact > 0 ? Math.max(1, Math.floor(exact)) : 0 };
  });
  for (let left = cells - parts.reduce((all, part) => all + part.cells, 0); left !== 0; ) {
    const step = Math.sign(left);
    const rank = (part2) => step > 0 ? part2.exact - part2.cells : part2.cells;
    const part = parts.reduce((best, each) => rank(each) > rank(best) ? each : best);
    part.cells += step;
    left -= step;
  }
  return parts.map((part) => originGlyphs[part.origin].repeat(part.cells)).join("");
}

// src/reporters/use.ts
var judgeGate = "licence";
var leads = {
  no: "No",
  unclear: "Unknown",
  fine: "Nothing known forbids",
  unchecked: "Not checked"
};
var maxModels = 3;
var howToSay = { name: "heartcut explain provenance" };
function viewUse(results) {
  const judge = results.find(({ gate }) => gate === judgeGate);
  const known = results.flatMap(({ use }) => use ?? []);
  if (judge === void 0 && known.every(saysNothing)) return void 0;
  const facts = merge(known);
  const { release } = facts;
  const whyNot = whyUnchecked(judge);
  if (release === void 0 && whyNot === void 0) return void 0;
  const unknown = unknownOf(facts);
  const [first, ...rest] = release?.reasons ?? [];
  const isNo = first?.answer === "forbidden";
  const tone = release === void 0 ? "unchecked" : isNo ? "no" : unknown.length > 0 ? "unclear" : "fine";
  const answer = release === void 0 ? [": ", { words: whyNot ?? "" }, ...unknown.flatMap((each) => ["; ", ...each])] : answerOf(tone, release, facts, unknown);
  return {
    tone,
    lead: leads[tone],
    answer,
    ...isNo && { why: drawReason(first) },
    // Where none is known the answer says it.
    ...release && release.chain.length > 0 && { licence: licenceOf(release) },
    ...facts.teachers?.length && { models: modelsOf(facts.teachers) },
    ...facts.lineage?.children && { lineage: lineageOf(facts.lineage) },
    ...mixtureOf(facts),
    ...isNo && unknown.length > 0 && { unknown: join(unknown, " · ") },
    otherReasons: isNo ? rest : release?.reasons ?? [],
    facts
  };
}
function saysNothing({ lineage, ...others }) {
  return Object.keys(others).length === 0 && (lineage?.children ?? 0) === 0;
}
function merge(known) {
  const facts = Object.assign({}, ...known);
  const from = Object.assign({}, ...known.map((each) => each.origins));
  return facts.origins === void 0 ? facts : { ...facts, origins: from };
}
function whyUnchecked(judge) {
  if (judge === void 0) return `the gate ${judgeGate} was not run`;
  if (judge.status === "broken") return `the gate ${judgeGate} did not finish`;
  return judge.status === "skipped" ? judge.reason ?? "no reason given" : void 0;
}
function answerOf(tone, release, { teachers = [] }, unknown) {
  const use = [
    { name: release.use },
    release.assumed === void 0 ? " use" : " use (assumed)"
  ];
  if (tone === "no") {
    const { forbidden, records } = release;
    const some2 = forbidden === records ? "all " : `${formatNumber(forbidden)} of `;
    const why = forbidden > 0 ? `: ${some2}${count(records, "record")}` : ": no licence fits all records";
    return [", not for ", ...use, why];
  }
  if (tone === "unclear") return [" for ", ...use, ": ", ...join(unknown, " · ")];
  const conditions = new Set(teachers.flatMap((each) => each.conditions)).size;
  const meet = conditions > 0 ? `; ${count(conditions, "condition")} to meet` : "";
  return [" ", ...use, meet];
}
function unknownOf({ release, origins: from }) {
  const lines = [];
  if (from === void 0) {
    if (release !== void 0) lines.push(["nobody counted who wrote the records"]);
  } else if (from.now.unknown > 0) {
    lines.push(
      from.now.unknown === sum(from.now) ? ["no record says where it comes from (", howToSay, ")"] : ["origin of ", ...some(from.now.unknown, from.firstUnknown)]
    );
  }
  if (release === void 0) return lines;
  const { unknownLicence, unknownTerms, records, use } = release;
  if (unknownLicence.records > 0 && use !== "internal") {
    lines.push(
      unknownLicence.records === records && release.chain.length === 0 ? ["no licence is known"] : ["licence of ", ...some(unknownLicence.records, unknownLicence.first)]
    );
  }
  if (unknownTerms.records > 0) {
    lines.push(["terms of the models of ", ...some(unknownTerms.records, unknownTerms.first)]);
  }
  return lines;
}
function some(records, first) {
  const what = count(records, "record");
  return first === void 0 ? [what] : [`${what} (`, ...records > 1 ? ["first "] : [], { at: first }, ")"];
}
function drawReason({ first, records, steps }) {
  const more = records > 1 ? ` and ${count(records - 1, "more record")}` : "";
  return [{ at: first }, more, ...steps.flatMap((step) => [" → ", { words: step }])];
}
function licenceOf({ licence, chain, unknownLicence }) {
  if (licence === null) return ["none fits all"];
  const atLeast = unknownLicence.records > 0 ? " at least" : "";
  const link = chain.find((each) => each.licence === licence && !each.isModel);
  if (link === void 0) return [{ name: licence }, atLeast];
  if (link.from === "dataset.yaml") return [{ name: licence }, `${atLeast} (dataset.yaml)`];
  const from = `${atLeast} (from ${count(link.records, "record")} of `;
  return [{ name: licence }, from, { name: link.from }, ")"];
}
var answers = {
  allow: "allowed",
  conditions: "on conditions",
  deny: "forbidden",
  unknown: "unknown"
};
var answerOrder = ["deny", "unknown", "conditions", "allow"];
function modelsOf(teachers) {
  const sorted = answerOrder.flatMap((answer) => teachers.filter((each) => each.answer === answer));
  const shown = sorted.slice(0, maxModels).map(({ models, answer, records }) => {
    const [first = "(no name)", ...others] = models;
    const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
    return [{ name: first }, `${more} ${answers[answer]} (${count(records, "record")})`];
  });
  const left = teachers.length - maxModels;
  return [...join(shown, ", "), left > 0 ? ` and ${formatNumber(left)} more` : ""];
}
function lineageOf({ depth, limit }) {
  return [`${formatNumber(depth)} deep (wanted at most ${formatNumber(limit)})`];
}
function mixtureOf({ origins: from, wanted = [] }) {
  if (from === void 0) return {};
  const { now, before } = from;
  const seen = origins.filter(
    (origin) => now[origin] + (before?.[origin] ?? 0) > 0 || wanted.some((each) => each.origin === origin)
  );
  const [only] = seen;
  if (only === void 0) return {};
  if (seen.length === 1 && wanted.length === 0) {
    return only === "unknown" ? {} : { mixture: [`all ${count(now[only], "record")} ${only}`] };
  }
  const bars = before === void 0 ? [now] : [before, now];
  const shares = seen.map((origin) => {
    const share = percent(now[origin], sum(now));
    const was = before === void 0 ? void 0 : percent(before[origin], sum(before));
    const change = was === void 0 || was === share ? share : `${was} → ${share}`;
    return `${originGlyphs[origin]} ${origin} ${change}${wantedOf(origin, wanted)}`;
  });
  const drawn = [...new Set(bars.map(drawBar))].join(" → ");
  return { mixture: [{ bar: drawn }, ` ${shares.join(" · ")}`] };
}
function wantedOf(origin, wanted) {
  const bound = wanted.find((each) => each.origin === origin);
  if (bound === void 0) return "";
  const least = bound.min > 0 ? [`at least ${percent(bound.min, 1)}`] : [];
  const most = bound.max < 1 ? [`at most ${percent(bound.max, 1)}`] : [];
  return ` (wanted ${[...least, ...most].join(" and ")})`;
}
function percent(part, all) {
  const share = all === 0 ? 0 : part / all * 100;
  if (share > 0 && share < 1) return "under 1 %";
  if (share > 99 && share < 100) return "over 99 %";
  return `${Math.round(share)} %`;
}
function join(lines, between) {
  return lines.flatMap((line, i) => i === 0 ? line : [between, ...line]);
}

export {
  origins,
  sum,
  viewUse,
  drawReason,
  answers,
  sentenceOf
};
