import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  chooseRubric,
  combinePanel,
  editOf,
  isUnscored,
  judgePair,
  judgeRecord,
  majorityOf,
  pairOf,
  rankedPairsOf,
  rankingTau,
  rankingVerdict,
  screen,
  shippedRubrics,
  subjectOf
} from "./chunk-CSJHRP6P.js";
import {
  loadRubric
} from "./chunk-BV6LEHPT.js";
import {
  headroomOf,
  isKept
} from "./chunk-7RKVKBX2.js";
import {
  BudgetError,
  ModelError,
  RejectedError
} from "./chunk-JBXV7KQQ.js";

// src/gates/judge/panel.ts
var editRubric = "pairwise";
async function openPanel(manifest, options, judges) {
  const rubrics = await rubricsFor(manifest, options, judges);
  if ("skipped" in rubrics) return rubrics;
  const opened = await all(namesOf(options, judges), (name) => judges.open(name));
  return "skipped" in opened ? opened : { judges: opened.all, rubrics };
}
async function quotePanel(manifest, options, judges) {
  const rubrics = await rubricsFor(manifest, options, judges);
  if ("skipped" in rubrics) return rubrics;
  const quoted = await all(namesOf(options, judges), (name) => judges.quote(name));
  return "skipped" in quoted ? quoted : { quotes: quoted.all, rubrics };
}
async function all(names, open) {
  const opened = await Promise.all(names.map(open));
  const gone = opened.find((each) => "unavailable" in each);
  if (gone !== void 0 && "unavailable" in gone) return { skipped: gone.unavailable };
  return { all: opened };
}
function namesOf({ models }, { names }) {
  return models.length > 0 ? models : names.slice(0, 1);
}
async function rubricsFor({ kind }, { rubric: wanted, edits }, judges) {
  const shipped = await shippedRubrics();
  const find = async (name2) => {
    const own = await judges.rubric(name2);
    return chooseRubric(shipped, kind.id, name2, own === void 0 ? [] : [loadRubric(own)]);
  };
  const name = wanted === "" ? chooseRubric(shipped, kind.id)?.id : wanted;
  if (name === void 0) return { skipped: `no rubric is made for records of kind ${kind.id}` };
  const record = await find(name);
  if (record === void 0) {
    const known = shipped.map(({ id }) => id).join(", ");
    throw new Error(
      `there is no rubric ${name}: rubrics/ has none of that name, ours are ${known}`
    );
  }
  if (record.kinds.length > 0 && !record.kinds.includes(kind.id)) {
    throw new Error(`the rubric ${name} is for ${record.kinds.join(", ")}, and this is ${kind.id}`);
  }
  if (record.keep === "label") {
    return { skipped: `the rubric ${name} only labels: it has no bar that records could miss` };
  }
  if (edits === "alone") return { record };
  const edit = await find(editRubric);
  return edit === void 0 ? { record } : { record, edit };
}

// src/gates/judge/describe.ts
var reasons = {
  "cut-off": "the reply was cut off",
  refused: "the model would not answer",
  malformed: "the reply was not of the form asked for",
  "wrong-ticket": "the reply was not to this question",
  "out-of-range": "a score was none of the rubric’s",
  "no-evidence": "a score had no quote from the record",
  "false-evidence": "a quote does not stand in the record",
  "too-long": "the record is too long to be read whole",
  screened: "it would be kept, and something in it speaks to judges or hides",
  "no-reply": "the server gave no reply"
};
function whyUnscored(reason) {
  return Object.hasOwn(reasons, reason) ? reasons[reason] : "the judges gave no majority";
}
function describeRead(read) {
  if (read.isDisputed) return disputed(read);
  if (read.reading === "drop") return dropped(read);
  if (read.reading === "unscored") return unscored(read);
  return void 0;
}
function dropped({ item, words }) {
  const drops = words.filter((word2) => !("unscored" in word2) && word2.said.verdict === "drop");
  const [word] = drops;
  const why = reasonOf(item.rubric, word, item.isEdit);
  const said = [
    ...why.reason === void 0 || why.reason.trim() === "" ? [] : [why.reason],
    ...why.evidence === void 0 || why.evidence.trim() === "" ? [] : [`“${why.evidence}”`]
  ];
  return {
    code: "below-bar",
    at: item.record.at(why.pointer),
    data: {
      failed: why.failed,
      because: said.length === 0 ? "" : ` (${said.join(" ")})`,
      details: {
        rubric: item.rubric.id,
        judges: drops.map(({ judge }) => judge),
        ...why.reason === void 0 ? {} : { reason: why.reason },
        ...why.evidence === void 0 ? {} : { evidence: why.evidence.slice(0, maxEvidence) },
        ...why.scores === void 0 ? {} : { scores: why.scores },
        ...why.source === void 0 ? {} : { source: why.source }
      }
    }
  };
}
var maxEvidence = 300;
function reasonOf(rubric, word, isEdit) {
  if (word === void 0 || "unscored" in word) return { failed: "no verdict" };
  if (word.form === "ranking") return rankingReason(word.said.tau);
  const why = word.form === "points" ? pointReason(rubric, word.said) : pairReason(word.said, isEdit);
  if (word.short === void 0) return why;
  const { headroom, threshold } = word.short;
  const failed = `${round(headroom)} levels above the rubric’s bar, where the calibration of ${word.judge} asks for ${round(threshold)}`;
  return { ...why, failed };
}
function rankingReason(tau) {
  const words = Number.isNaN(tau) ? "no order" : `tau ${tau.toFixed(2)}`;
  return { failed: `the ranking is not the judge's (${words})` };
}
function pointReason(rubric, { axes, failed, source }) {
  const ids = new Map(rubric.axes.map((axis) => [axis.id, axis]));
  const words = failed.map((id) => {
    const score = axes.find((each) => each.id === id)?.score;
    const min = ids.get(id)?.min;
    if (score === void 0) return id;
    return `${id} ${round(score)}${min === void 0 ? "" : ` (wanted ${min})`}`;
  });
  const first = axes.find(({ id }) => failed.includes(id)) ?? lowest(axes);
  return {
    failed: shorten(words),
    scores: Object.fromEntries(axes.map(({ id, score }) => [id, round(score)])),
    source,
    ...first === void 0 ? {} : { reason: first.reason, evidence: first.evidence },
    ...first?.quotedFrom === void 0 ? {} : { pointer: first.quotedFrom }
  };
}
var maxFailed = 2;
function shorten(words) {
  const more = words.length - maxFailed;
  return `${words.slice(0, maxFailed).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
var lowest = (axes) => axes.toSorted((a, b) => a.score - b.score)[0];
var round = (score) => Math.round(score * 100) / 100;
function pairReason({ failed, settled }, isEdit) {
  const other = isEdit ? "the earlier version" : "the rejected answer";
  const known = {
    second: `${other} is better`,
    tie: "neither is better",
    order: "which is better changes with their order",
    margin: `better by too little (${settled.margin})`
  };
  const axes = settled.answers[0].axes;
  const against = axes.find(({ better }) => better !== "first") ?? axes[0];
  return {
    failed: failed.map((id) => known[id] ?? id).join("; "),
    ...against === void 0 ? {} : { reason: against.reason, evidence: against.evidence },
    // Of an edit the quote may stand in the version that is gone.
    ...against?.quotedFrom === void 0 || isEdit ? {} : { pointer: against.quotedFrom }
  };
}
function unscored({ item, words }) {
  const word = words.find((each) => "unscored" in each);
  const why = whyUnscored(word?.unscored ?? "");
  const about = word?.about === void 0 ? "" : `: ${word.about}`;
  return { code: "no-verdict", at: item.record.at(), data: { why, about } };
}
function disputed({ item, words }) {
  const said = words.map((word) => {
    if ("unscored" in word) return `${word.judge} no verdict`;
    return `${word.judge} ${word.said.verdict}${scoresOf(word)}`;
  });
  const data = { verdicts: said.join(", ") };
  return { code: "disputed", at: item.record.at(), data };
}
function scoresOf(word) {
  if (word.form !== "points") return "";
  return ` (${word.said.axes.map(({ id, score }) => `${id} ${round(score)}`).join(", ")})`;
}

// src/gates/judge/items.ts
function itemsOf(change, rubrics, isHeldBack) {
  const added = change.added.map((record) => recordItem(record, rubrics.record));
  const edited = change.edited.map(({ before, after }) => {
    const { edit } = rubrics;
    if (edit === void 0) return recordItem(after, rubrics.record);
    const question = () => ({
      form: "pair",
      subject: editOf(after.view, before.view)
    });
    return { record: after, rubric: edit, isEdit: true, question };
  });
  const all2 = [...added, ...edited];
  const items = all2.filter(({ record }) => !isHeldBack(record));
  return { items, heldBack: all2.length - items.length };
}
function recordItem(record, rubric) {
  const question = () => {
    const { view, mapped } = record;
    if (rubric.form === "points") return { form: "points", shown: subjectOf(rubric, view, mapped) };
    if (rubric.keep !== "label" && rubric.keep.tau !== void 0) {
      return { form: "ranking", pairs: rankedPairsOf(view, mapped) };
    }
    return { form: "pair", subject: pairOf(rubric, view, mapped) };
  };
  return { record, rubric, isEdit: false, question };
}
function measure({ record }) {
  const { parts } = record.view;
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return screen(parts).length > 0 ? { length, score: 0 } : { length };
}

// src/gates/judge/ask-panel.ts
async function readItem(item, judges, options) {
  const question = item.question();
  const words = await Promise.all(
    judges.map((judge) => askJudge(judge, item.rubric, question, options))
  );
  const verdicts = words.map((word) => "unscored" in word ? "unscored" : word.said.verdict);
  const { verdict, agreement } = majorityOf(verdicts);
  const reading = verdict === "keep" || verdict === "drop" ? verdict : "unscored";
  return { item, reading, agreement, words, isDisputed: isDisputed(item.rubric, words, agreement) };
}
function isDisputed(rubric, words, agreement) {
  const said = words.filter((word) => !("unscored" in word));
  if (said.length < 2) return false;
  const points = said.flatMap((word) => word.form === "points" ? [word.said] : []);
  if (points.length === said.length) return combinePanel(rubric, points).isDisputed;
  return said.length === words.length && agreement < 1;
}
async function askJudge(judge, rubric, question, options) {
  const { name } = judge;
  const threshold = options.thresholdOf(name, rubric);
  try {
    switch (question.form) {
      case "points": {
        const said = await judgeRecord(judge, rubric, question.shown, options);
        return isUnscored(said) ? { ...said, judge: name } : { judge: name, form: "points", ...weigh(rubric, said, threshold) };
      }
      case "pair": {
        const said = await judgePair(judge, rubric, question.subject, options);
        return isUnscored(said) ? { ...said, judge: name } : { judge: name, form: "pair", ...weigh(rubric, said, threshold) };
      }
      case "ranking":
        return await askRanking(judge, rubric, question.pairs, options);
    }
  } catch (error) {
    if (error instanceof BudgetError || !(error instanceof ModelError)) throw error;
    const isServer = !(error instanceof RejectedError);
    return { judge: name, unscored: "no-reply", about: error.message, isServer };
  }
}
function weigh(rubric, said, threshold) {
  if (threshold === void 0 || said.verdict === "drop" || isKept(rubric, said, threshold)) {
    return { said };
  }
  const short = { headroom: headroomOf(rubric, said), threshold };
  return { said: { ...said, verdict: "drop" }, short };
}
async function askRanking(judge, rubric, pairs, options) {
  const compared = [];
  for (const { subject, isTie } of pairs) {
    const said = await judgePair(judge, rubric, subject, options);
    if (isUnscored(said)) return { ...said, judge: judge.name };
    compared.push({ isTie, better: said.settled.better });
  }
  const tau = rankingTau(compared);
  const verdict = rankingVerdict(rubric, tau);
  return { judge: judge.name, form: "ranking", said: { verdict, tau } };
}

export {
  openPanel,
  quotePanel,
  rubricsFor,
  itemsOf,
  recordItem,
  measure,
  whyUnscored,
  describeRead,
  readItem
};
