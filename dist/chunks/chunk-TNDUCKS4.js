import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  count,
  formatNumber
} from "./chunk-2XOXYJXM.js";

// src/reporters/judged.ts
var levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
var none = "·";
var maxAxes = 12;
var maxControls = 3;
function drawScores(counts) {
  const most = Math.max(0, ...counts);
  return counts.map((each) => each <= 0 ? none : levels[Math.ceil(each / most * levels.length) - 1]).join("");
}
function formatShare({ low, high }) {
  const least = Math.floor(low * 100 + 1e-9);
  const most = Math.ceil(high * 100 - 1e-9);
  return least === most ? `${least} %` : `${least}–${most} %`;
}
function judgedSentence(facts) {
  const { decision, read, records, wanted, dropped, heldBack } = facts;
  const people = facts.unscored + facts.disputed;
  const share = `${formatShare(facts.interval)} meet the bar (wanted ${formatNumber(wanted * 100)} %)`;
  return [
    `${formatNumber(read)} read of ${formatNumber(records)}: ${share}`,
    ...decision === "undecided" ? ["undecided"] : [],
    ...dropped > 0 ? [`${formatNumber(dropped)} below it`] : [],
    ...people > 0 ? [`${formatNumber(people)} for a person`] : [],
    ...heldBack > 0 ? [`${formatNumber(heldBack)} held back`] : []
  ].join(", ");
}
function judgedOf(result) {
  const { judged, status } = result;
  return judged === void 0 || judged.read === 0 || status === "broken" ? void 0 : judged;
}
function judgedLines(facts) {
  const { scores, agreement, controls } = facts;
  const shown = scores.slice(0, maxAxes).map(describeScores);
  return [
    { label: "by", text: [...facts.judges.map(describeJudge), ...facts.rubrics].join(" · ") },
    { label: "controls", text: describeControls(controls) },
    ...shown.length === 0 ? [] : [{ label: "scores", text: shown.join(" · ") }],
    ...linesOf("scored", facts.judges, describeSource),
    ...linesOf("bar", facts.judges, describeThreshold),
    ...agreement === void 0 ? [] : [{ label: "agreed", text: `${formatNumber(agreement * 100)} % of pairs of judges` }],
    { label: "cost", text: describeCost(facts) }
  ];
}
function describeJudge({ name, model, family, isKin, without, note }) {
  const less = without.length === 0 ? "" : `, without ${without.join(", ")}`;
  const kin = isKin ? `, of the family ${family} that wrote some of it` : "";
  return `${name} (${model}${less}${kin}${note === void 0 ? "" : `; ${note}`})`;
}
function linesOf(label, judges, describe) {
  const said = judges.flatMap((judge) => {
    const text = describe(judge);
    return text === void 0 ? [] : [judges.length > 1 ? `${judge.name} ${text}` : text];
  });
  return said.length === 0 ? [] : [{ label, text: said.join(" · ") }];
}
function describeSource({ scored }) {
  if (scored === void 0) return void 0;
  const { logprobs, samples, single, answers } = scored;
  const ways = [
    [logprobs, "by the mean over log probabilities"],
    [samples, `by the mean of ${formatNumber(answers)} answers`],
    [single, "by one answer"]
  ];
  const used = ways.filter(([records]) => records > 0);
  return used.map(([records, how]) => `${formatNumber(records)} ${how}`).join(", ");
}
function describeThreshold({ threshold }) {
  if (threshold === void 0) return void 0;
  return `${Math.round(threshold * 100) / 100} levels or more above the rubric’s, as its calibration asks for`;
}
function describeControls({ asked, failed }) {
  if (asked === 0) return "none was asked";
  if (failed.length === 0) return `all ${formatNumber(asked)} held`;
  const more = failed.length > maxControls ? ` and ${failed.length - maxControls} more` : "";
  return `${formatNumber(failed.length)} of ${formatNumber(asked)} failed: ${failed.slice(0, maxControls).join(", ")}${more}`;
}
function describeScores({ axis, lowest, counts }) {
  const all = counts.reduce((sum2, each) => sum2 + each, 0);
  const sum = counts.reduce((total, each, i) => total + each * (lowest + i), 0);
  const mean = all === 0 ? "" : ` ${(sum / all).toFixed(1)}`;
  return `${axis} ${drawScores(counts)}${mean}`;
}
function describeCost({ estimate, spent, cached }) {
  const from = cached > 0 ? `, ${formatNumber(cached)} ${cached === 1 ? "reply" : "replies"} from the cache` : "";
  return `${describeSpend(spent)}${from}; expected at most ${describeSpend(estimate)}`;
}
function describeSpend({ calls, tokens, usd }) {
  const money = usd === null ? "money unknown" : `$${usd.toFixed(usd >= 1 || usd === 0 ? 2 : 4)}`;
  return `${count(calls, "call")}, ${count(tokens, "token")}, ${money}`;
}

export {
  formatShare,
  judgedSentence,
  judgedOf,
  judgedLines,
  describeSpend
};
