import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  effectiveLicence,
  problemsOf,
  readChain,
  recordsByLicence,
  releaseOf,
  teachersOf
} from "./chunk-CBWZMJFJ.js";
import "./chunk-U2SFIUDA.js";
import {
  codeOf
} from "./chunk-3WBK7YJG.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-B2BWVCLW.js";

// src/gates/licence/report.ts
var maxFindings = 200;
var maxName = 60;
function reportOf(all, changed, judge) {
  const effective = effectiveLicence(all.counts, judge);
  const findings = [
    ...changed.counts.flatMap((count2) => findShared(count2, judge)),
    ...findConflicts(effective, changed, judge)
  ];
  const problems = problemsOf(all, judge);
  const release = releaseOf(effective, all, problems, judge);
  return {
    findings: findings.slice(0, maxFindings),
    measurements: measure(effective, release),
    use: { release, teachers: teachersOf(all, problems, judge) }
  };
}
function findShared({ stated, records, first }, judge) {
  if (stated.pointer !== void 0) return [];
  const problem = judge.problemOf(stated);
  if (problem === void 0) return [];
  return [
    {
      code: codeOf(problem, judge),
      at: first,
      data: { of: `${count(records)}: `, records, ...problem.data }
    }
  ];
}
function findConflicts({ conflicts }, changed, judge) {
  if (conflicts.length === 0 || judge.declared !== void 0 || judge.use === "internal") return [];
  const chain = readChain(changed.counts, judge);
  const changedLink = ({ licence, isModel }) => chain.find((link) => link.licence === licence && link.isModel === isModel);
  return conflicts.flatMap(({ a, b, why }) => {
    const [few, many] = a.records <= b.records ? [a, b] : [b, a];
    const isFewer = changedLink(few) !== void 0;
    const here = changedLink(isFewer ? few : many);
    const there = isFewer ? many : few;
    if (here === void 0) return [];
    const { records, first, from, licence } = here;
    return {
      code: "licence-conflict",
      at: first,
      related: placeName(first) === placeName(there.first) ? [] : [there.first],
      data: {
        of: `${count(records)} with ${count(there.records)}: `,
        records,
        licence: licence.id,
        from: cut(from),
        with: there.licence.id,
        why
      }
    };
  });
}
function placeName(at) {
  return `${at.path}:${at.line}`;
}
function measure(effective, release) {
  const name = (text) => `licence.records-${text}`;
  const unit = "records";
  return [
    { name: name("unknown-licence"), value: release.unknownLicence.records, unit, better: "lower" },
    { name: name("unknown-terms"), value: release.unknownTerms.records, unit, better: "lower" },
    { name: name("forbidden"), value: release.forbidden, unit, better: "lower" },
    ...[...recordsByLicence(effective.chain)].map(([id, value]) => ({
      name: name(id.toLowerCase()),
      value,
      unit
    }))
  ];
}
function count(records) {
  return `${records.toLocaleString("en-US")} ${records === 1 ? "record" : "records"}`;
}
function cut(text) {
  return text.length > maxName ? `${text.slice(0, maxName)}…` : text;
}
export {
  reportOf
};
