import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  repositoryRequest
} from "./chunk-MAB3HHPE.js";
import "./chunk-M4BHYLFA.js";
import "./chunk-UJ2JKY4F.js";
import "./chunk-77DACJUU.js";
import "./chunk-QSD2AYOQ.js";
import {
  printJson
} from "./chunk-GYXVB3GF.js";
import {
  require_picocolors
} from "./chunk-XBEPSWVK.js";
import "./chunk-G6OHVVFS.js";
import "./chunk-AXIHYAII.js";
import "./chunk-3O2QAWUR.js";
import {
  describeSpend
} from "./chunk-TNDUCKS4.js";
import {
  count
} from "./chunk-2XOXYJXM.js";
import "./chunk-OSF7EEEO.js";
import {
  escapeTerminal
} from "./chunk-RPTZH7TG.js";
import "./chunk-5ZRZILPU.js";
import {
  check
} from "./chunk-2ZSFXRSY.js";
import "./chunk-CSP7XIYB.js";
import "./chunk-J23CTRON.js";
import "./chunk-UHVLQ4XK.js";
import "./chunk-BKUNF3BT.js";
import "./chunk-SV2NUQXX.js";
import "./chunk-RFRVB43M.js";
import {
  openJudges
} from "./chunk-LFEOI45X.js";
import "./chunk-FCR7HLFZ.js";
import "./chunk-F4LSG27J.js";
import "./chunk-UC7TOMXV.js";
import {
  readPolicy
} from "./chunk-SHLNK5W7.js";
import "./chunk-APMFKKBX.js";
import "./chunk-6HNJCTUF.js";
import "./chunk-L3TOTSZ4.js";
import "./chunk-BV6LEHPT.js";
import "./chunk-JCRZABTO.js";
import "./chunk-TOZIXS6B.js";
import "./chunk-FWULUB3H.js";
import "./chunk-K2567GPB.js";
import "./chunk-ZN343PKZ.js";
import "./chunk-J5R3LKEN.js";
import {
  judge
} from "./chunk-TAMHQAQU.js";
import "./chunk-WWS6BYUO.js";
import "./chunk-M4URBNEV.js";
import "./chunk-M5JJSKID.js";
import "./chunk-JHE5BW5S.js";
import "./chunk-YLOS5D4A.js";
import "./chunk-W4WGAWAM.js";
import "./chunk-7RKVKBX2.js";
import "./chunk-6DNMUFKZ.js";
import "./chunk-3WBK7YJG.js";
import "./chunk-RTXV5KBX.js";
import "./chunk-ZYJUFE2M.js";
import "./chunk-6PV7H552.js";
import "./chunk-NVOP5WHG.js";
import "./chunk-P3IKFHKZ.js";
import "./chunk-D6DAZZUW.js";
import "./chunk-KV3RCNQ6.js";
import "./chunk-JQJ4TXEJ.js";
import "./chunk-UPWWFXVT.js";
import "./chunk-5CYX4ZC5.js";
import "./chunk-D6XPNAL3.js";
import "./chunk-U6CFKMFK.js";
import {
  addSpend,
  exceeds,
  nothing,
  spendOf
} from "./chunk-LKLKBO33.js";
import "./chunk-5DAHFXVY.js";
import "./chunk-LC5SVCSF.js";
import {
  BudgetError,
  ConfigError,
  HeartcutError,
  UnsureError
} from "./chunk-JBXV7KQQ.js";
import {
  __toESM
} from "./chunk-B2BWVCLW.js";

// src/cli/judge-batch.ts
import { randomBytes } from "node:crypto";

// src/commands/take-up-batch.ts
async function withJudges(judging, head, log, work) {
  const policy = await readPolicy(head);
  const judges = openJudges(judging, policy, head, { base: null, head, policyFrom: "head" }, log);
  try {
    return await work(judges);
  } finally {
    await judges.close();
  }
}
async function openBatchJudge(judges, name) {
  const judge2 = await judges.open(name);
  if ("unavailable" in judge2) throw new ConfigError(judge2.unavailable, { docs: docsOfBatches });
  const { batches } = judge2;
  if (batches !== void 0) return { ...judge2, batches };
  const note = judge2.note === void 0 ? "" : `: ${judge2.note}`;
  throw new ConfigError(`${name} has no batches${note}`, { docs: docsOfBatches });
}
async function openJudgeOf(judges, part) {
  const judge2 = await openBatchJudge(judges, part.judge);
  if (judge2.model === part.model && judge2.server === part.server) return judge2;
  throw new ConfigError(
    `${part.judge} was ${part.model} at ${part.server} when the batch was handed in, and is ${judge2.model} at ${judge2.server} now`,
    {
      hint: "Name that model again to collect it. To give it up, remove batch.json beside the cache: what is set aside for it stays counted.",
      docs: docsOfBatches
    }
  );
}
var docsOfBatches = "docs/judge.md";
async function takeUp(part, judge2) {
  const { id, step, tag, month } = part;
  if (step === "open" && id !== void 0) return { is: "open", part: { ...part, id } };
  if (step === "prepared") {
    await judge2.meter.settle({ id: tag, month }, judge2.name, nothing);
    return { is: "unsent" };
  }
  const found = await judge2.batches.find(tag);
  if (found === void 0) return { is: "lost" };
  return { is: "open", part: { ...part, step: "open", id: found } };
}
function withPart(batch, part) {
  return { ...batch, parts: batch.parts.map((each) => each.tag === part.tag ? part : each) };
}

// src/commands/collect-batch.ts
async function collectBatch({ head, judging }, log) {
  const { batchNotes: notes } = judging;
  const before = await notes.read();
  if (before === void 0) {
    throw new ConfigError("no batch is under way", {
      hint: "`heartcut judge --batch submit` hands one in.",
      docs: docsOfBatches
    });
  }
  return withJudges({ ...judging, gather: () => void 0 }, head, log, async (judges) => {
    let batch = before;
    const parts = [];
    for (const part of before.parts) {
      if (part.step === "collected") continue;
      const { result, done } = await collectPart(part, judges);
      parts.push(result);
      batch = withPart(batch, done);
      if (done !== part) await notes.write(batch);
    }
    if (batch.parts.every(({ step }) => step === "collected")) await notes.remove();
    return { at: before.at, parts };
  });
}
async function collectPart(part, judges) {
  const { judge: name, model, estimate } = part;
  const of = { judge: name, model, ...part.id === void 0 ? {} : { id: part.id } };
  try {
    const judge2 = await openJudgeOf(judges, part);
    const taken = await takeUp(part, judge2);
    const done = { ...part, step: "collected" };
    if (taken.is === "unsent") return { result: { ...of, outcome: taken.is, estimate }, done };
    if (taken.is === "lost") return { result: { ...of, outcome: taken.is, estimate }, done: part };
    const { id } = taken.part;
    const { status, isOver, why } = await judge2.batches.state(id);
    if (!isOver) return { result: { ...of, id, outcome: "waiting", status }, done: taken.part };
    const got = await judge2.batches.collect(id, new Set(part.questions.map(({ key }) => key)));
    const { kept, unanswered } = await keep(part, got, judge2);
    const { spent, isExact } = costOf(part, got, status, judge2);
    await judge2.meter.settle({ id: part.tag, month: part.month }, name, spent);
    const said = { status, ...why === void 0 ? {} : { why } };
    const questions = part.questions.length;
    return {
      result: {
        ...of,
        id,
        outcome: "collected",
        ...said,
        questions,
        kept,
        unanswered,
        spent,
        isExact
      },
      done: { ...done, id }
    };
  } catch (error) {
    if (!(error instanceof HeartcutError)) throw error;
    return { result: { ...of, outcome: "failed", why: wordsOf(error) }, done: part };
  }
}
function wordsOf({ message, hint }) {
  return hint === void 0 ? message : `${message}. ${hint}`;
}
async function keep({ questions }, { replies, failures }, judge2) {
  const unanswered = [];
  for (const { key, at } of questions) {
    const reply = replies.get(key);
    if (reply === void 0) {
      unanswered.push({ at, why: failures.get(key)?.message ?? "it was not worked off" });
    } else if (!await judge2.kept.put(key, reply)) {
      const ways = {
        length: "cut off",
        refusal: "a refusal",
        stop: "no JSON object",
        other: "ended"
      };
      unanswered.push({ at, why: `the reply is of no use (${ways[reply.finish]})` });
    }
  }
  return { kept: questions.length - unanswered.length, unanswered };
}
function costOf({ estimate, questions }, { replies, failures, broken }, status, { price }) {
  let spent = nothing;
  const isWhole = questions.every(({ key }) => replies.has(key) || failures.has(key));
  let isExact = broken === 0 && (isWhole || status === "failed");
  for (const { inputTokens, outputTokens } of replies.values()) {
    if (inputTokens === void 0 || outputTokens === void 0) isExact = false;
    else spent = addSpend(spent, spendOf(1, inputTokens, outputTokens, price));
  }
  return isExact ? { spent, isExact } : { spent: estimate, isExact };
}

// src/commands/submit-batch.ts
async function submitBatch(request, log, now) {
  const { judging } = request;
  const gathered = [];
  await clearEarlier(request, log);
  let handedIn = [];
  const report = await check(
    {
      ...request.check,
      judging: { ...judging, gather: (found) => void gathered.push(found) },
      whileOpen: async (judges) => {
        handedIn = await handIn(gathered, judges, request, log);
      }
    },
    log,
    now
  );
  const left = report.results.filter(({ gate, dataset }) => gate === judge.id && !gathered.some(isOf(dataset))).map(({ dataset, reason }) => ({ dataset, reason: reason ?? "nothing to ask about" }));
  const [first] = left;
  if (gathered.length === 0 && first !== void 0) {
    throw new ConfigError(`nothing was handed in: ${first.reason}`, { docs: docsOfBatches });
  }
  const counts = gathered.map(({ questions, ...of }) => ({ ...of, questions: questions.length }));
  return { handedIn, gathered: counts, left };
}
var isOf = (name) => ({ dataset }) => dataset === name;
async function clearEarlier({ judging, check: { head } }, log) {
  const { batchNotes: notes } = judging;
  const before = await notes.read();
  if (before === void 0) return;
  await withJudges({ ...judging, gather: () => void 0 }, head, log, async (judges) => {
    let batch = before;
    for (const part of before.parts) {
      if (part.step === "open" || part.step === "collected") continue;
      const taken = await takeUp(part, await openJudgeOf(judges, part));
      if (taken.is === "open") {
        batch = withPart(batch, taken.part);
        await notes.write(batch);
      }
      if (taken.is === "lost") {
        log.warn(
          "a run was killed while it handed a batch in, and the provider lists none of it: it was not taken, or is not listed yet. What was set aside for it stays counted"
        );
      }
    }
    const ids = batch.parts.flatMap(({ step, id }) => step === "open" && id ? [id] : []);
    if (ids.length === 0) return;
    throw new ConfigError(`a batch of ${batch.at.slice(0, 16)} is under way: ${ids.join(", ")}`, {
      hint: "`heartcut judge --batch collect` fetches what is answered; then hand in what is left.",
      docs: docsOfBatches
    });
  });
  await notes.remove();
}
async function handIn(gathered, judges, { judging: { batchNotes: notes }, at, tag }, log) {
  const prepared = [];
  for (const name of new Set(gathered.map(({ judge: judge2 }) => judge2))) {
    const judge2 = await openBatchJudge(judges, name);
    const keyed = new Map(
      gathered.filter((each) => each.judge === name).flatMap(({ questions }) => questions).map(({ request, at: place }) => {
        const key = judge2.kept.keyOf(request);
        return [key, { key, at: place, request }];
      })
    );
    if (keyed.size === 0) continue;
    for (const file of await judge2.batches.split([...keyed.values()])) {
      const part = {
        judge: name,
        model: judge2.model,
        server: judge2.server,
        tag: `${tag}-${prepared.length}`,
        month: at.slice(0, 7),
        estimate: file.estimate,
        step: "prepared",
        questions: file.questions.map(({ key, at: place }) => ({ key, at: place }))
      };
      prepared.push({ judge: judge2, file, part });
    }
  }
  if (prepared.length === 0) return [];
  const total = prepared.reduce((sum, { part }) => addSpend(sum, part.estimate), nothing);
  const broken = exceeds(total, judges.budget);
  if (broken !== void 0) {
    throw new BudgetError(`nothing was handed in: the batch could be ${broken}`, {
      hint: "Raise budget in heartcut.yaml, or lower maxRecords of the gate judge.",
      docs: "docs/heartcut-yaml.md"
    });
  }
  const [base = "", head = ""] = judges.seed;
  const batch = { at, base, head, parts: prepared.map(({ part }) => part) };
  await notes.create(batch);
  try {
    for (const { judge: judge2, part } of prepared) {
      await judge2.meter.hold({ id: part.tag, month: part.month }, judge2.name, part.estimate);
    }
  } catch (error) {
    await giveBack(batch, prepared, notes);
    throw error;
  }
  return send(batch, prepared, notes, log);
}
async function send(prepared, files, notes, log) {
  let batch = prepared;
  const note = async (part) => {
    batch = withPart(batch, part);
    await notes.write(batch);
  };
  const handedIn = [];
  for (const { judge: judge2, file, part } of files) {
    log.info(`handing in ${part.questions.length} questions to ${judge2.name}`);
    let id;
    try {
      const uploaded = await judge2.batches.upload(file);
      await note({ ...part, step: "sending" });
      id = await judge2.batches.create(uploaded, part.tag);
    } catch (error) {
      if (!(error instanceof UnsureError)) batch = withPart(batch, part);
      await giveBack(batch, files, notes);
      throw error;
    }
    await note({ ...part, step: "open", id });
    const { model, estimate, questions } = part;
    handedIn.push({ judge: judge2.name, model, id, questions: questions.length, estimate });
  }
  return handedIn;
}
async function giveBack(batch, files, notes) {
  const parts = batch.parts.filter(({ step }) => step !== "prepared");
  for (const { judge: judge2, part } of files) {
    if (parts.some(({ tag }) => tag === part.tag)) continue;
    await judge2.meter.settle({ id: part.tag, month: part.month }, judge2.name, nothing);
  }
  if (parts.length === 0) await notes.remove();
  else await notes.write({ ...batch, parts });
}

// src/reporters/batch-terminal.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var maxNamed = 20;
function renderSubmitted(submitted, color) {
  const colors = import_picocolors.default.createColors(color);
  const { handedIn, gathered, left } = submitted;
  const out = ["heartcut judge --batch submit", ""];
  for (const { dataset, judge: judge2, records, questions } of gathered) {
    const asked = questions === 0 ? "all is answered" : count(questions, "question");
    const name = `${escapeTerminal(dataset)}  ${escapeTerminal(judge2)}`;
    out.push(`  ${name}  ${asked} about ${count(records, "record")} that may be read`);
  }
  for (const { dataset, reason } of left) {
    out.push(
      `  ${colors.yellow("-")} ${escapeTerminal(dataset)}  not asked: ${escapeTerminal(reason)}`
    );
  }
  if (gathered.length + left.length > 0) out.push("");
  for (const { judge: judge2, model, id, questions, estimate } of handedIn) {
    const who = `${escapeTerminal(judge2)}  ${colors.dim(escapeTerminal(model))}  ${escapeTerminal(id)}`;
    out.push(`  ${colors.green("✓")} ${who}  ${count(questions, "question")} handed in`);
    out.push(
      `      at most ${describeSpend(estimate)}: set aside in the ledger, at the full price`
    );
  }
  out.push(
    handedIn.length === 0 ? "  nothing was handed in: there is nothing left to ask" : "  within a day: heartcut judge --batch collect"
  );
  return `${out.join("\n")}
`;
}
function renderCollected({ at, parts }, color) {
  const colors = import_picocolors.default.createColors(color);
  const out = [`heartcut judge --batch collect  handed in ${escapeTerminal(at.slice(0, 16))}`, ""];
  for (const part of parts) out.push(...drawPart(part, colors));
  const isDone = parts.some(({ outcome }) => outcome === "collected");
  if (isDone) out.push("", "  heartcut judge reads these from the cache");
  return `${out.join("\n")}
`;
}
function drawPart(part, colors) {
  const named = [part.judge, part.model, ...part.id === void 0 ? [] : [part.id]];
  const [judge2 = "", ...rest] = named.map(escapeTerminal);
  const line = (mark, text) => `  ${mark} ${judge2}  ${colors.dim(rest.join("  "))}  ${text}`;
  switch (part.outcome) {
    case "waiting":
      return [line("…", `not over: ${escapeTerminal(part.status)}`)];
    case "failed":
      return [line(colors.red("✗"), escapeTerminal(part.why))];
    case "unsent":
      return [
        line(colors.yellow("!"), "never handed in: a run was killed before. Nothing was spent"),
        "      heartcut judge --batch submit hands it in"
      ];
    case "lost":
      return [
        line(
          colors.yellow("!"),
          "a run was killed while it was handed in, and the provider lists none"
        ),
        "      It was not taken, or is not listed yet: look again in a few minutes, or submit anew.",
        `      ${describeSpend(part.estimate)} stay counted.`
      ];
    case "collected":
      return drawCollected(part, line, colors);
  }
}
function drawCollected(part, line, colors) {
  const { status, why, questions, kept, unanswered, spent, isExact } = part;
  const mark = unanswered.length === 0 ? colors.green("✓") : colors.yellow("!");
  const said = why === void 0 ? "" : ` (${escapeTerminal(why)})`;
  const cost = isExact ? describeSpend(spent) : `${describeSpend(spent)}: what was set aside, as the answers do not tell all that they cost`;
  const named = unanswered.slice(0, maxNamed);
  const more = unanswered.length - named.length;
  return [
    line(mark, `${escapeTerminal(status)}${said}: ${kept} of ${count(questions, "answer")} kept`),
    `      ${cost}`,
    ...named.map(({ at, why: reason }) => `      ${escapeTerminal(at)}  ${escapeTerminal(reason)}`),
    ...more > 0 ? [`      … and ${more} more without an answer`] : [],
    ...unanswered.length > 0 ? ["      left unasked: submit them again, or a run asks them"] : []
  ];
}

// src/cli/judge-batch.ts
var docs = "docs/cli.md";
var notOver = 3;
async function runJudgeBatch(step, flags, out, threads) {
  const { format = "terminal" } = flags;
  if (format !== "terminal" && format !== "json") {
    throw new ConfigError(`--batch prints as terminal or json, not as ${format}`, { docs });
  }
  if (flags.dryRun === true) {
    throw new ConfigError("--dry-run is for --batch submit: collecting costs nothing", { docs });
  }
  const request = await repositoryRequest(flags, threads === void 0 ? {} : { threads });
  const { judging } = request;
  const notes = judging?.batchNotes;
  if (judging === void 0 || notes === void 0) throw new Error("no folder for batches");
  const color = flags.output === void 0 && out.hasColor(flags);
  const print = async (result, render) => out.print(format === "json" ? printJson(result) : render(), flags.output);
  const opened = { ...judging, batchNotes: notes };
  if (step === "submit") {
    const at = (/* @__PURE__ */ new Date()).toISOString();
    const tag = randomBytes(16).toString("hex");
    const submitting = { check: request, judging: opened, at, tag };
    const submitted = await submitBatch(submitting, out.log, () => performance.now());
    await print(submitted, () => renderSubmitted(submitted, color));
    return submitted.left.length > 0 ? 1 : 0;
  }
  const collected = await collectBatch({ head: request.head, judging: opened }, out.log);
  await print(collected, () => renderCollected(collected, color));
  return exitCodeOf(collected);
}
function exitCodeOf({ parts }) {
  const outcomes = new Set(parts.map(({ outcome }) => outcome));
  if (outcomes.has("failed")) return 2;
  if (outcomes.has("waiting")) return notOver;
  const isWhole = parts.every(
    (part) => part.outcome === "collected" && part.unanswered.length === 0
  );
  return isWhole ? 0 : 1;
}
export {
  runJudgeBatch
};
