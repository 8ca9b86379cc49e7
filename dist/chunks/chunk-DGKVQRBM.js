import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";

// src/reporters/diversity.ts
var diversityGate = "diversity";
var shown = [
  ["distinct-3", "distinct-3"],
  ["compression-ratio", "compression"],
  ["self-bleu", "self-BLEU"],
  ["vendi", "Vendi"],
  ["effective-topics", "effective topics"]
];
var maxTopics = 20;
var maxFilled = 3;
var topicWords = 3;
var levels = "▁▂▃▄▅▆▇█";
function viewDiversity(results) {
  const result = results.find(({ gate }) => gate === diversityGate);
  const facts = result?.diversity;
  if (result === void 0 || facts === void 0) return void 0;
  const { clusters = [], marginal, notMeasured = [], leftOut = [] } = facts;
  const measures = measuresOf(result.measurements);
  const missing = [
    ...notMeasured.map(({ what, reason }) => `${what} (${reason})`),
    ...leftOut.map((words) => words.replace(/^not compared: /, ""))
  ];
  const lead = leadOf(facts);
  if (lead === void 0 && measures.length === 0 && missing.length === 0) return void 0;
  return {
    lead: lead ?? (measures.length > 0 ? "measured" : "not measured"),
    ...measures.length > 0 && { measures },
    ...clusters.length > 1 && { topics: topicsOf(clusters) },
    ...fillsOf(clusters),
    ...lengthsOf(facts.distributions ?? []),
    ...missing.length > 0 && { notMeasured: [{ words: missing.join("; ") }] },
    repeats: marginal?.repeats ?? [],
    repeatCount: marginal === void 0 ? 0 : marginal.compared - marginal.newInKind
  };
}
function leadOf({ marginal, clusters }) {
  if (marginal !== void 0) {
    const { changed, compared, newInKind } = marginal;
    const of = compared < changed ? ` of ${formatNumber(compared)} compared` : "";
    return `${formatNumber(changed)} added or reworded, ${formatNumber(newInKind)}${of} new in kind`;
  }
  return clusters === void 0 ? void 0 : count(clusters.length, "topic");
}
function measuresOf(measurements) {
  const texts = shown.flatMap(([name, label]) => {
    const found = measurements.find((each) => each.name === `diversity.${name}`);
    if (found === void 0) return [];
    const { base, value } = found;
    const [was, is] = [base === void 0 ? void 0 : formatNumber(base), formatNumber(value)];
    return [`${label} ${was === void 0 || was === is ? is : `${was} → ${is}`}`];
  });
  return texts.length === 0 ? [] : [texts.join(" · ")];
}
function topicsOf(clusters) {
  const some = clusters.slice(0, maxTopics);
  const before = some.map((each) => each.shareBefore);
  const after = some.map((each) => each.shareAfter);
  const most = Math.max(...before, ...after);
  const bars = [before, after].filter((shares2) => shares2.some((share) => share > 0));
  const drawn = [...new Set(bars.map((shares2) => drawBars(shares2, most)))].join(" → ");
  const top = (shares2) => percent(
    [...shares2].sort((a, b) => b - a).slice(0, 3).reduce((sum, share) => sum + share, 0)
  );
  const all = (of) => top(clusters.map(of));
  const [was, is] = [all((each) => each.shareBefore), all((each) => each.shareAfter)];
  const hadAny = before.some((share) => share > 0);
  const words = hadAny && was !== is ? `${was} → ${is}` : is;
  return [{ bar: drawn }, ` three largest ${words}`];
}
function fillsOf(clusters) {
  if (clusters.every(({ shareBefore }) => shareBefore === 0)) return {};
  const filled = clusters.filter(({ changed, words }) => changed > 0 && words.length > 0).sort((a, b) => b.changed - a.changed).slice(0, maxFilled);
  const pieces = filled.flatMap(({ words, changed, shareBefore }, i) => [
    i === 0 ? "" : " · ",
    { words: words.slice(0, topicWords).join(" ") },
    ` +${formatNumber(changed)}${shareBefore === 0 ? " (new)" : ""}`
  ]);
  return pieces.length === 0 ? {} : { fills: pieces };
}
function lengthsOf(distributions) {
  const found = distributions.find(({ name }) => name === `${diversityGate}.response-length`);
  if (found === void 0) return {};
  const { before, after, edges, unit } = found;
  const bars = [before, after].filter((counts) => counts.some((each) => each > 0)).map(shares);
  const drawn = [...new Set(bars.map((each) => drawBars(each, Math.max(...each))))].join(" → ");
  const most = formatNumber((edges.at(-1) ?? 1) - 1);
  return { lengths: [{ bar: drawn }, ` up to ${most} ${unit}`] };
}
function shares(counts) {
  const total = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((each) => each / total);
}
function drawBars(values, most) {
  return values.map(
    (value) => value <= 0 ? "·" : levels.charAt(Math.ceil(value / most * levels.length) - 1)
  ).join("");
}
function percent(share) {
  return `${formatNumber(Math.round(share * 1e3) / 10)} %`;
}

export {
  diversityGate,
  viewDiversity
};
