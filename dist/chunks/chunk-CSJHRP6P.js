import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  loadRubric,
  reaches
} from "./chunk-BV6LEHPT.js";
import {
  findHidden,
  margins,
  protocolVersion,
  readingRules,
  replyRules,
  retryNote,
  samplingOf
} from "./chunk-7RKVKBX2.js";
import {
  isObject,
  pointerStep
} from "./chunk-5DAHFXVY.js";

// src/judge/load.ts
async function shippedRubrics() {
  const { default: file } = await import("./rubrics-KPGS2DAI.js");
  return file.rubrics.map(loadRubric);
}
function chooseRubric(rubrics, kind, name, own2 = []) {
  if (name !== void 0) return [...own2, ...rubrics].find(({ id }) => id === name);
  return rubrics.find(({ defaultFor }) => defaultFor.includes(kind));
}

// src/judge/subject.ts
function subjectOf(rubric, view, mapped) {
  const shown = shownOf(view);
  const seen = rubric.roles === void 0 ? shown : shown.filter(({ role }) => rubric.roles.includes(role));
  return [...seen, ...fieldsOf(rubric, mapped)];
}
function pairOf(rubric, view, mapped) {
  const shown = shownOf(view);
  return {
    shared: [
      ...shown.filter(({ role }) => role !== "response" && role !== "rejected"),
      ...fieldsOf(rubric, mapped)
    ],
    first: shown.filter(({ role }) => role === "response"),
    second: shown.filter(({ role }) => role === "rejected")
  };
}
function editOf(after, before) {
  return { shared: [], first: shownOf(after), second: shownOf(before) };
}
function rankedPairsOf(view, mapped) {
  const shown = shownOf(view);
  const answers = Array.isArray(mapped.answers) ? mapped.answers : [];
  const ranked = answers.flatMap((answer, i) => {
    const rank = answer?.rank;
    const text = shown.find(({ pointer }) => pointer === `/answers/${i}/answer`);
    return typeof rank === "number" && text !== void 0 ? [{ rank, text }] : [];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  const shared = shown.filter(({ role }) => role !== "response" && role !== "rejected");
  return ranked.flatMap(
    (better, i) => ranked.slice(i + 1).map((worse) => ({
      subject: { shared, first: [better.text], second: [worse.text] },
      isTie: better.rank === worse.rank
    }))
  );
}
function shownOf({ parts, turns = [], conversations = [] }) {
  const calls = /* @__PURE__ */ new Map();
  for (const { toolCalls } of [...turns, ...conversations.flat()]) {
    for (const { name, pointer } of toolCalls) {
      calls.set(pointer, { role: "call", pointer, text: name });
    }
  }
  return [...parts, ...calls.values()];
}
function fieldsOf(rubric, mapped) {
  return rubric.shows.flatMap((name) => {
    const value = Object.hasOwn(mapped, name) ? mapped[name] : void 0;
    if (value === void 0 || value === null) return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [{ role: "field", pointer: `/${name}`, text }];
  });
}
function toJson(shown) {
  return shown.map(({ role, pointer, text }) => ({ role, at: pointer, text }));
}
function toBlindJson(shown) {
  return shown.map(({ role, text }) => ({ role: role === "rejected" ? "response" : role, text }));
}

// src/judge/judgement.ts
function isUnscored(outcome) {
  return "unscored" in outcome;
}
function judge(rubric, model, axes, hardFails) {
  const failed = [...failedAxes(rubric, axes), ...hardFails];
  const isLabel = rubric.keep === "label" && failed.length === 0;
  return {
    ...stampOf(rubric),
    model,
    axes,
    hardFails,
    verdict: isLabel ? "label" : failed.length === 0 ? "keep" : "drop",
    failed,
    source: leastSource(axes)
  };
}
function stampOf(rubric) {
  const { id, version, hash } = rubric;
  return { rubric: id, rubricVersion: version, rubricHash: hash, protocol: protocolVersion };
}
function failedAxes(rubric, scores) {
  const failed = [];
  let [sum, weights] = [0, 0];
  for (const { id, min, weight } of rubric.axes) {
    const score = scores.find((each) => each.id === id)?.score ?? -Infinity;
    if (min !== void 0 && !reaches(score, min)) failed.push(id);
    sum += score * weight;
    weights += weight;
  }
  if (rubric.keep === "label") return failed;
  const tolerance = 1e-9;
  const { sum: leastSum, mean: leastMean } = rubric.keep;
  if (leastSum !== void 0 && !(sum >= leastSum - tolerance)) failed.push("sum");
  if (leastMean !== void 0 && !(sum / weights >= leastMean - tolerance)) failed.push("mean");
  return failed;
}
function leastSource(axes) {
  const sources = new Set(axes.map(({ source }) => source));
  return sources.has("single") ? "single" : sources.has("samples") ? "samples" : "logprobs";
}

// src/judge/fence.ts
import { createHmac } from "node:crypto";
var unseen = /[\p{C}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
function visibleJson(value) {
  return JSON.stringify(value).replace(unseen, (found) => {
    let escaped = "";
    for (let i = 0; i < found.length; i += 1) {
      escaped += `\\u${found.charCodeAt(i).toString(16).padStart(4, "0")}`;
    }
    return escaped;
  });
}
function fence(value, key) {
  const json = visibleJson(value);
  const digits = createHmac("sha256", key).update(json).digest("hex");
  const code = digits.slice(0, 32);
  return {
    code,
    ticket: digits.slice(32, 40),
    text: `=== RECORD ${code} ===
${json}
=== END ${code} ===`
  };
}
var fenceWords = /== ?(?:RECORD|END) [0-9a-f]{8}/i;

// src/judge/ask.ts
var tokensPerAxis = 220;
var tokensOfFrame = 200;
function ask(rubric, shown, options) {
  const { text, ticket } = fence(toJson(shown), `${options.key}
${rubric.hash}`);
  const lines = [
    "The record to be judged:",
    text,
    `ticket: ${ticket}`,
    "Score the record by the rubric."
  ];
  if (options.retry !== void 0) lines.push(retryNote(options.retry));
  return {
    rubric,
    shown,
    ticket,
    request: {
      system: systemOf(rubric),
      user: lines.join("\n"),
      ...options.schema ? { schema: { name: "judgement", schema: replySchema(rubric) } } : {},
      maxOutputTokens: tokensOfFrame + tokensPerAxis * rubric.axes.length,
      ...samplingOf(options)
    }
  };
}
function systemOf(rubric) {
  const axes = rubric.axes.map(({ id, lowest, highest }) => [
    id,
    { evidence: "…", reason: "…", score: `<${lowest} to ${highest}>` }
  ]);
  return [
    "You judge one record of a dataset that a language model is trained on. Use the rubric below and nothing else.",
    readingRules,
    `Rubric: ${rubric.title}`,
    ...rubric.axes.map(describeAxis),
    ...describeHardFails(rubric.hardFails),
    replyRules,
    `- "score" is one of the whole numbers that the axis names.`,
    formOf(rubric, { axes: Object.fromEntries(axes) })
  ].join("\n\n");
}
function formOf({ hardFails }, parts) {
  const { axes, ...rest } = parts;
  const flags = Object.fromEntries(hardFails.map(({ id }) => [id, "<true or false>"]));
  const form = {
    ticket: "…",
    axes,
    ...hardFails.length === 0 ? {} : { hardFails: flags },
    ...rest
  };
  const text = JSON.stringify(form).replace(/"(<(?:\d+ to \d+|true or false)>)"/g, "$1");
  return `The form of the answer:
${text}`;
}
function describeAxis({ id, question, levels, lowest, from }) {
  const source = from === void 0 ? "" : ` (evidence from: ${from.join(", ")})`;
  return [
    `Axis ${id}: ${question}${source}`,
    ...levels.map((level, i) => `  ${lowest + i}: ${level}`)
  ].join("\n");
}
function describeHardFails(hardFails) {
  if (hardFails.length === 0) return [];
  const lines = hardFails.map(({ id, text }) => `  ${id}: ${text}`);
  return [["hardFails, true where it is the case:", ...lines].join("\n")];
}
function exactly(properties) {
  return {
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties
  };
}
function replySchema(rubric) {
  const axes = rubric.axes.map(({ id, levels, lowest }) => [
    id,
    exactly({
      evidence: { type: "string" },
      reason: { type: "string" },
      score: { type: "integer", enum: levels.map((_, i) => lowest + i) }
    })
  ]);
  return exactly({
    ticket: { type: "string" },
    axes: exactly(Object.fromEntries(axes)),
    ...hardFailsSchema(rubric)
  });
}
function hardFailsSchema({ hardFails }) {
  if (hardFails.length === 0) return {};
  const flags = hardFails.map(({ id }) => [id, { type: "boolean" }]);
  return { hardFails: exactly(Object.fromEntries(flags)) };
}

// src/judge/combine.ts
function combineSamples(rubric, samples) {
  const scored = samples.filter((each) => !isUnscored(each));
  const [first] = scored;
  const unscored = samples.find(isUnscored);
  if (first === void 0 || scored.length * 2 <= samples.length) {
    if (unscored === void 0) throw new RangeError("no samples");
    return unscored;
  }
  if (samples.length === 1) return first;
  const axes = rubric.axes.map(({ id }) => {
    const scores = scored.flatMap((each) => each.axes.filter((axis) => axis.id === id));
    const score = mean(scores.map((each) => each.score));
    const nearest = scores.reduce(
      (best, each) => Math.abs(each.score - score) < Math.abs(best.score - score) ? each : best
    );
    return { ...nearest, score, source: "samples" };
  });
  const hardFails = rubric.hardFails.map(({ id }) => id).filter(
    (id) => scored.filter((each) => each.hardFails.includes(id)).length * 2 >= scored.length
  );
  return judge(rubric, first.model, axes, hardFails);
}
var maxSpread = 1;
function majorityOf(verdicts) {
  const isMajority = (verdict) => verdicts.filter((each) => each === verdict).length * 2 > verdicts.length;
  return { verdict: verdicts.find(isMajority) ?? "unscored", agreement: agreementOf(verdicts) };
}
function combinePanel(rubric, judges) {
  const scored = judges.filter((each) => !isUnscored(each));
  const { verdict, agreement } = majorityOf(
    judges.map((each) => isUnscored(each) ? "unscored" : each.verdict)
  );
  const scores = rubric.axes.map(({ id }) => {
    const values = scored.flatMap(
      ({ axes }) => axes.filter((axis) => axis.id === id).map(({ score }) => score)
    );
    return { id, median: median(values), spread: Math.max(...values) - Math.min(...values) };
  });
  const known = scored.length === 0 ? [] : scores;
  return {
    verdict,
    scores: known,
    judges,
    agreement,
    isDisputed: agreement < 1 || known.some(({ spread }) => spread > maxSpread)
  };
}
function agreementOf(verdicts) {
  let [same, all] = [0, 0];
  for (const [i, verdict] of verdicts.entries()) {
    for (const other of verdicts.slice(i + 1)) {
      all += 1;
      if (verdict === other && verdict !== "unscored") same += 1;
    }
  }
  return all === 0 ? 1 : same / all;
}
function isOfFamily(judgeFamily, teacherFamilies) {
  const plain = (name) => name.trim().toLowerCase();
  return teacherFamilies.some((family) => plain(family) === plain(judgeFamily));
}
var mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

// src/judge/evidence.ts
var minQuoteCharacters = 12;
var ignorable = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
function normalizeQuote(text) {
  return text.normalize("NFC").replace(ignorable, "").replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″]/g, '"').replace(/\s+/gu, " ").trim();
}
function quotable(shown) {
  return shown.map(({ pointer, role, text }) => ({ pointer, role, normal: normalizeQuote(text) }));
}
function findQuote(quote, texts, from) {
  const wanted = normalizeQuote(quote);
  if (wanted === "") return { is: "empty" };
  const found = texts.filter(({ normal }) => normal.includes(wanted));
  if (found.length === 0) return { is: "absent" };
  const here = found.filter(({ role }) => from?.includes(role) ?? true);
  const enough = here.find(
    ({ normal }) => normal === wanted || wanted.length >= minQuoteCharacters
  );
  if (enough !== void 0) return { is: "found", pointer: enough.pointer };
  return { is: here.length === 0 ? "elsewhere" : "short" };
}

// src/judge/expectation.ts
var minMass = 0.9;
function expectedScore(text, tokens, at, lowest, highest) {
  if (highest > 9) return void 0;
  let start = 0;
  let token;
  for (const each of tokens) {
    if (!text.startsWith(each.token, start)) return void 0;
    if (at >= start && at < start + each.token.length) {
      token = each;
      break;
    }
    start += each.token.length;
  }
  if (token === void 0) return void 0;
  const before = token.token.slice(0, at - start);
  const after = token.token.slice(at - start + 1);
  const byScore = /* @__PURE__ */ new Map();
  for (const { token: word, logprob } of [...token.alternatives, token]) {
    const digit = word.slice(before.length, word.length - after.length);
    const fits = word === before + digit + after && /^\d$/.test(digit);
    const score = Number(digit);
    if (fits && score >= lowest && score <= highest && logprob <= 0) {
      byScore.set(score, Math.exp(logprob));
    }
  }
  let mass = 0;
  let sum = 0;
  for (const [score, chance] of byScore) {
    mass += chance;
    sum += chance * score;
  }
  return mass >= minMass && mass <= 1.001 ? sum / mass : void 0;
}

// src/judge/reply-json.ts
var maxCharacters = 1e5;
var block = /^\s*```(?:json)?[ \t]*\n([^]*?)\n?```\s*$/;
function readReplyJson(text) {
  if (text.length > maxCharacters) return void 0;
  const inner = text.includes("```") ? block.exec(text)?.[1] ?? text : text;
  let value;
  try {
    value = JSON.parse(inner);
  } catch {
    return void 0;
  }
  if (!isObject(value)) return void 0;
  const numberAt = findNumbers(inner, text.indexOf(inner));
  return numberAt === void 0 ? void 0 : { value, numberAt };
}
function findNumbers(json, offset) {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
  const found = /* @__PURE__ */ new Map();
  const stack = [];
  let isKey = false;
  for (const { 0: text, index } of json.matchAll(token)) {
    const top2 = stack.at(-1);
    const pointer = top2 === void 0 ? "" : top2.pointer + top2.step;
    if (text === "{" || text === "[") {
      const isList = text === "[";
      stack.push({
        keys: isList ? void 0 : /* @__PURE__ */ new Set(),
        pointer,
        step: isList ? pointerStep(0) : "",
        index: 0
      });
      isKey = !isList;
    } else if (text === "}" || text === "]") {
      stack.pop();
      isKey = false;
    } else if (text === "," && top2 !== void 0) {
      top2.index += 1;
      if (top2.keys === void 0) top2.step = pointerStep(top2.index);
      isKey = top2.keys !== void 0;
    } else if (isKey && top2?.keys !== void 0 && text !== ":") {
      const key = JSON.parse(text);
      if (top2.keys.has(key)) return void 0;
      top2.keys.add(key);
      top2.step = pointerStep(key);
      isKey = false;
    } else if (/^[-\d]/.test(text)) {
      found.set(pointer, offset + index);
    }
  }
  return found;
}
function own(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function hasExactly(value, keys) {
  return isObject(value) && Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}

// src/judge/reply.ts
var maxReasonCharacters = 300;
function readReply({ rubric, shown, ticket }, reply2) {
  const { model } = reply2;
  const no = (unscored, about) => ({
    unscored,
    model,
    ...about === void 0 ? {} : { about }
  });
  const opened = openReply(reply2, ticket, rubric.hardFails.length > 0 ? ["hardFails"] : []);
  if (typeof opened === "string") return no(opened);
  const axes = own(opened.value, "axes");
  if (!hasExactly(
    axes,
    rubric.axes.map(({ id }) => id)
  ))
    return no("malformed", "axes");
  const texts = quotable(shown);
  const scores = [];
  for (const axis of rubric.axes) {
    const score = readAxis(axis, axes[axis.id], texts, { reply: reply2, numberAt: opened.numberAt });
    if (typeof score === "string") return no(score, axis.id);
    scores.push(score);
  }
  const hardFails = readHardFails(rubric.hardFails, own(opened.value, "hardFails"));
  if (hardFails === void 0) return no("malformed", "hardFails");
  return judge(rubric, model, scores, hardFails);
}
function openReply(reply2, ticket, moreKeys) {
  if (reply2.finish === "length") return "cut-off";
  if (reply2.finish !== "stop") return "refused";
  const read = readReplyJson(reply2.text);
  if (read === void 0 || !hasExactly(read.value, ["ticket", "axes", ...moreKeys])) {
    return "malformed";
  }
  return read.value.ticket === ticket ? read : "wrong-ticket";
}
function readHardFails(hardFails, flags) {
  const ids = hardFails.map(({ id }) => id);
  if (ids.length === 0) return flags === void 0 ? [] : void 0;
  if (!hasExactly(flags, ids)) return void 0;
  if (!ids.every((id) => typeof flags[id] === "boolean")) return void 0;
  return ids.filter((id) => flags[id] === true);
}
function readAxis(axis, value, texts, { reply: reply2, numberAt }) {
  if (!hasExactly(value, ["evidence", "reason", "score"])) return "malformed";
  const { evidence, reason, score } = value;
  if (typeof evidence !== "string" || typeof reason !== "string") return "malformed";
  const { lowest, highest } = axis;
  if (typeof score !== "number" || !Number.isInteger(score)) return "out-of-range";
  if (score < lowest || score > highest) return "out-of-range";
  const quote = findQuote(evidence, texts, axis.from);
  if (quote.is === "absent") return "false-evidence";
  const mustShow = score >= (axis.min ?? lowest + 1);
  if (mustShow && quote.is === "elsewhere") return "false-evidence";
  if (mustShow && quote.is !== "found") return "no-evidence";
  const at = numberAt.get(`/axes/${axis.id}/score`);
  const expected = at === void 0 || reply2.logprobs === void 0 ? void 0 : expectedScore(reply2.text, reply2.logprobs, at, lowest, highest);
  return {
    id: axis.id,
    score: expected ?? score,
    source: expected === void 0 ? "single" : "logprobs",
    evidence,
    ...quote.is === "found" ? { quotedFrom: quote.pointer } : {},
    reason: reason.slice(0, maxReasonCharacters)
  };
}

// src/judge/pair.ts
function askPair(rubric, subject, order, options) {
  const { shared, first, second } = subject;
  const [a, b] = order === "given" ? [first, second] : [second, first];
  const { text, ticket } = fence(
    { shared: toJson(shared), A: toBlindJson(a), B: toBlindJson(b) },
    `${options.key}
${rubric.hash}`
  );
  const lines = [
    "The record with A and B:",
    text,
    `ticket: ${ticket}`,
    "Compare A and B by the rubric."
  ];
  if (options.retry !== void 0) lines.push(retryNote(options.retry));
  return {
    rubric,
    subject,
    order,
    ticket,
    request: {
      system: pairSystemOf(rubric),
      user: lines.join("\n"),
      ...options.schema ? { schema: { name: "comparison", schema: pairSchema(rubric) } } : {},
      maxOutputTokens: 300 + 220 * rubric.axes.length,
      ...samplingOf(options)
    }
  };
}
var sides = ["A", "B", "tie"];
function pairSystemOf(rubric) {
  const axis = { evidence: "…", reason: "…", better: "<A, B or tie>" };
  const axes = Object.fromEntries(rubric.axes.map(({ id }) => [id, axis]));
  const ending = { better: "<A, B or tie>", margin: "<none, slight, clear or much>" };
  return [
    "You compare two texts, A and B, of a dataset that a language model is trained on. Use the rubric below and nothing else. Their order and their length say nothing about their worth.",
    readingRules,
    `Rubric: ${rubric.title}`,
    ...rubric.axes.map(({ id, question }) => `Axis ${id}: ${question}`),
    ...describeHardFails(rubric.hardFails),
    replyRules,
    `- "better" is "A", "B" or "tie"; the one at the end is over all axes.
- "margin" is "none" for a tie, else "slight", "clear" or "much".`,
    formOf(rubric, { axes, ...ending })
  ].join("\n\n");
}
function pairSchema(rubric) {
  const axes = rubric.axes.map(({ id }) => [
    id,
    exactly({
      evidence: { type: "string" },
      reason: { type: "string" },
      better: { type: "string", enum: [...sides] }
    })
  ]);
  return exactly({
    ticket: { type: "string" },
    axes: exactly(Object.fromEntries(axes)),
    ...hardFailsSchema(rubric),
    better: { type: "string", enum: [...sides] },
    margin: { type: "string", enum: [...margins] }
  });
}
function readPair(asked, reply2) {
  const { rubric, subject, order } = asked;
  const { model } = reply2;
  const no = (unscored, about) => ({
    unscored,
    model,
    ...about === void 0 ? {} : { about }
  });
  const flags = rubric.hardFails.length > 0 ? ["hardFails"] : [];
  const opened = openReply(reply2, asked.ticket, [...flags, "better", "margin"]);
  if (typeof opened === "string") return no(opened);
  const { axes, better, margin } = opened.value;
  if (!hasExactly(
    axes,
    rubric.axes.map(({ id }) => id)
  ))
    return no("malformed", "axes");
  const texts = quotable([...subject.first, ...subject.second, ...subject.shared]);
  const preferences = [];
  for (const { id } of rubric.axes) {
    const value = axes[id];
    if (!hasExactly(value, ["evidence", "reason", "better"])) return no("malformed", id);
    const { evidence, reason } = value;
    if (typeof evidence !== "string" || typeof reason !== "string") return no("malformed", id);
    const side = sideOf(value.better, order);
    if (side === void 0) return no("out-of-range", id);
    const quote = findQuote(evidence, texts);
    if (quote.is === "absent") return no("false-evidence", id);
    preferences.push({
      id,
      better: side,
      evidence,
      ...quote.is === "found" ? { quotedFrom: quote.pointer } : {},
      reason: reason.slice(0, maxReasonCharacters)
    });
  }
  const hardFails = readHardFails(rubric.hardFails, own(opened.value, "hardFails"));
  if (hardFails === void 0) return no("malformed", "hardFails");
  const winner = sideOf(better, order);
  const size = margins.find((each) => each === margin);
  if (winner === void 0 || size === void 0) return no("out-of-range");
  if (winner === "tie" !== (size === "none")) return no("malformed", "margin");
  const isShown = preferences.some(
    (axis) => axis.better === winner && axis.quotedFrom !== void 0
  );
  if (winner !== "tie" && !isShown) return no("no-evidence");
  return { order, model, better: winner, margin: size, axes: preferences, hardFails };
}
function sideOf(value, order) {
  if (value === "tie") return "tie";
  if (value !== "A" && value !== "B") return void 0;
  return value === "A" === (order === "given") ? "first" : "second";
}
function settle(given, swapped) {
  if ("unscored" in given) return given;
  if ("unscored" in swapped) return swapped;
  const isConsistent = given.better === swapped.better;
  const better = isConsistent ? given.better : "tie";
  const least = Math.min(margins.indexOf(given.margin), margins.indexOf(swapped.margin));
  const isTorn = !isConsistent && given.better !== "tie" && swapped.better !== "tie";
  return {
    better,
    margin: better === "tie" ? "none" : margins[least] ?? "none",
    isConsistent,
    ...isTorn ? { favoured: given.better === "first" ? "A" : "B" } : {},
    hardFails: [.../* @__PURE__ */ new Set([...given.hardFails, ...swapped.hardFails])],
    answers: [given, swapped]
  };
}
function pairVerdict(rubric, settled) {
  const least = rubric.keep === "label" ? "none" : rubric.keep.margin ?? "none";
  const isBetter = settled.better === "first";
  const isEnough = margins.indexOf(settled.margin) >= margins.indexOf(least);
  const failed = [
    ...isBetter ? [] : [settled.isConsistent ? settled.better : "order"],
    ...isBetter && !isEnough ? ["margin"] : [],
    ...settled.hardFails
  ];
  return { ...stampOf(rubric), verdict: failed.length === 0 ? "keep" : "drop", failed, settled };
}
function rankingTau(pairs) {
  let sum = 0;
  for (const { isTie, better } of pairs) {
    if (!isTie && better !== "tie") sum += better === "first" ? 1 : -1;
  }
  const ranked = pairs.filter(({ isTie }) => !isTie).length;
  const decided = pairs.filter(({ better }) => better !== "tie").length;
  return sum / Math.sqrt(ranked * decided);
}
function rankingVerdict(rubric, tau) {
  const least = rubric.keep === "label" ? void 0 : rubric.keep.tau;
  return least !== void 0 && tau >= least - 1e-9 ? "keep" : "drop";
}

// src/judge/screen.ts
var maxFoundCharacters = 120;
var masterKeys = [
  " ",
  ".",
  ",",
  ":",
  "Thought process:",
  "Let's solve this problem step by step.",
  "Solution",
  "解",
  "かいせつ",
  "Respuesta"
];
var openers = new Set(
  [
    ...masterKeys,
    "solution:",
    "answer",
    "the answer is",
    "final answer",
    "step 1",
    "reasoning",
    "explanation",
    "lösung",
    "respuesta",
    "réponse",
    "答案",
    "思考过程"
  ].map(bare)
);
function bare(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\p{P}\p{S}\p{Z}\p{C}]+/gu, " ").trim();
}
var target = String.raw`(?:judges?|graders?|evaluators?|reviewers?|raters?|scorers?|assessors?|annotators?|auto-?rater|llm|reward model|classifier|quality filter)`;
var top = String.raw`(?:5|five|10|ten|100|full|top|maximum|max|highest|perfect|best|excellent|passing)`;
var addresses = [
  /\b(?:ignore|disregard|forget|skip|override|bypass|drop)\b[^.!?\n]{0,40}\b(?:instructions?|rubric|rules|criteria|prompt|guidelines?|directions)\b/i,
  new RegExp(
    String.raw`\b(?:note|message|instructions?|attention|memo|hint|reminder|dear|hello|hey|hi)\b[^.!?\n]{0,20}\b${target}\b`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:give|assign|award|score|rate|grade|mark|output|return|report|respond with|answer with|set)\b[^.!?\n]{0,40}\b${top}[- ](?:scores?|marks?|ratings?|points?|grades?|stars?)\b`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:scores?|ratings?|grades?|marks?|verdict)\b[^.!?\n]{0,24}(?:\b(?:must|should|shall|will|is to|has to|have to)\b[^.!?\n]{0,12}\b(?:be )?|[:=] ?)(?:a )?(?:${top}|keep|pass|accept|[45] ?/ ?5|10 ?/ ?10)\b`,
    "i"
  ),
  new RegExp(
    String.raw`\b(?:${target}|ai|assistant|model|system)\b[^.!?\n]{0,40}\b(?:must|should|shall|has to|have to|is required to|are required to)\b[^.!?\n]{0,30}\b(?:scores?|rate|grade|accept|approve|pass|keep|prefer|choose)\b`,
    "i"
  ),
  /\b(?:you are|act as|pretend to be|from now on you)\b[^.!?\n]{0,40}\b(?:judge|grader|evaluator|lenient|generous)\b/i,
  /(?:^|\n)\s{0,4}(?:\[|<\|?|#{1,4} ?|<<)(?:system|admin|developer|inst|im_start|sys)\b/i,
  /\b(?:new|updated|revised|real|actual) (?:system )?(?:instructions?|rubric|task|prompt|rules)\b ?(?:[:=]|are|is\b)/i,
  /\b(?:end|close|start|begin)(?:ing)? of (?:the )?(?:record|data|untrusted|document|submission)\b/i,
  /\b(?:prefer|choose|pick|select|favou?r) (?:answer |response |text |output |option )?["']?[AB]\b["']?(?! ?[\w/])/,
  /\b(?:mark|label|classify|flag|treat|accept|approve) (?:this|it|the) (?:record|sample|entry|answer|response|submission|item)?\s?(?:as )?["']?(?:keep|pass|accepted|approved|correct|valid|good)\b/i
];
var reply = /"(?:score|ticket|hardFails|better|margin|verdict|scores)"\s{0,4}:/;
function screen(shown) {
  const hits = [];
  const answers = shown.filter(({ role }) => role === "response" || role === "text");
  const [first] = answers;
  if (first !== void 0 && answers.every(({ text }) => isEmptyAnswer(text))) {
    hits.push(hit("empty-answer", first.pointer, first.text));
  }
  for (const { pointer, text, role } of shown) {
    if (role === "call") continue;
    const [hidden] = findHidden(text);
    if (hidden !== void 0) {
      hits.push(hit("hidden-text", pointer, hidden.spells ?? hidden.found));
    }
    const fence2 = fenceWords.exec(text);
    if (fence2 !== null) hits.push(hit("forged-fence", pointer, fence2[0]));
    const forged = reply.exec(text);
    if (forged !== null) hits.push(hit("forged-reply", pointer, forged[0]));
    const said = addressOf(text);
    if (said !== void 0) hits.push(hit("addresses-judge", pointer, said));
  }
  return hits;
}
function hit(code, pointer, found) {
  return { code, pointer, found: found.slice(0, maxFoundCharacters) };
}
function isEmptyAnswer(text) {
  if (text.length > 80) return false;
  const words = bare(text);
  if (words === "") return !new RegExp("\\p{S}", "u").test(text);
  return openers.has(words);
}
function addressOf(text) {
  const plain = text.normalize("NFKC");
  for (const pattern of addresses) {
    const found = pattern.exec(plain);
    if (found !== null) return found[0];
  }
  return void 0;
}

// src/judge/run.ts
var defaultMaxCharacters = 1e5;
async function judgeRecord(model, rubric, shown, options) {
  const abilities = await model.abilities();
  const { samples = 1 } = options;
  const outcomes = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const question = recordQuestion(rubric, shown, options, abilities, sample);
    const outcome = await askTwice(model, options, question);
    outcomes.push(outcome);
    if (!isUnscored(outcome) && outcome.source === "logprobs") break;
  }
  return screened(combineSamples(rubric, outcomes), shown, options);
}
async function judgePair(model, rubric, subject, options) {
  const abilities = await model.abilities();
  const answer = async (order) => askTwice(model, options, pairQuestion(rubric, subject, order, options, abilities));
  const settled = settle(await answer("given"), await answer("swapped"));
  if ("unscored" in settled) return settled;
  const { shared, first, second } = subject;
  const seen = [...shared, ...first, ...second];
  const verdict = { ...pairVerdict(rubric, settled), model: settled.answers[0].model };
  return screened(verdict, seen, options);
}
function screened(outcome, shown, { isScreened = true }) {
  if (!isScreened || isUnscored(outcome) || outcome.verdict === "drop") return outcome;
  const [hit2] = screen(shown);
  return hit2 === void 0 ? outcome : { unscored: "screened", model: outcome.model, about: `${hit2.code} at ${hit2.pointer}` };
}
function askOptions({ key }, { schema, logprobs, seed }) {
  return { key, schema, logprobs, seed };
}
function recordQuestion(rubric, shown, options, abilities, sample) {
  return (retry) => {
    const asked = ask(rubric, shown, { ...askOptions(options, abilities), sample, ...retry });
    return { request: asked.request, read: (reply2) => readReply(asked, reply2) };
  };
}
function pairQuestion(rubric, subject, order, options, abilities) {
  const how = { ...askOptions(options, abilities), logprobs: false };
  return (retry) => {
    const asked = askPair(rubric, subject, order, { ...how, ...retry });
    return { request: asked.request, read: (reply2) => readPair(asked, reply2) };
  };
}
async function askTwice(model, { maxCharacters: maxCharacters2 = defaultMaxCharacters, signal }, question) {
  const first = question({});
  if (first.request.user.length > maxCharacters2) {
    return { unscored: "too-long", model: model.model };
  }
  const answer = first.read(await model.ask(first.request, signal));
  if (!isUnread(answer)) return answer;
  const second = question({ retry: answer.unscored });
  return second.read(await model.ask(second.request, signal));
}
function isUnread(answer) {
  return "unscored" in answer;
}

export {
  shippedRubrics,
  chooseRubric,
  masterKeys,
  screen,
  subjectOf,
  pairOf,
  editOf,
  rankedPairsOf,
  isUnscored,
  judge,
  ask,
  majorityOf,
  combinePanel,
  isOfFamily,
  askPair,
  rankingTau,
  rankingVerdict,
  defaultMaxCharacters,
  judgeRecord,
  judgePair,
  recordQuestion,
  pairQuestion,
  isUnread
};
