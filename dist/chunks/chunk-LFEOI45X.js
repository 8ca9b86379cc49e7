import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  cachedModel,
  keptReplies,
  readAcceptedJson,
  readOwnRubric
} from "./chunk-FCR7HLFZ.js";
import {
  chooseModel,
  refuseFolder
} from "./chunk-F4LSG27J.js";
import {
  familyOf
} from "./chunk-JCRZABTO.js";
import {
  loadTokenCounter
} from "./chunk-TAMHQAQU.js";
import {
  nothing
} from "./chunk-LKLKBO33.js";

// src/spending/prices.ts
async function findPrice(setting) {
  const own = setting.usdPerMillionTokens;
  if (own !== void 0) return { price: own, source: "heartcut.yaml" };
  const { protocol, host } = new URL(setting.baseUrl);
  if (protocol === "http:") return { price: { input: 0, output: 0 }, source: "this machine" };
  const row = (await shippedPrices()).find(
    (each) => each.host === host && each.models.some((name) => isVersionOf(setting.model, name))
  );
  if (row === void 0) return { price: null, source: "not known" };
  const { input, output, of, source } = row;
  return { price: { input, output }, source, of };
}
function isVersionOf(model, name) {
  return model === name || model.startsWith(name) && /^-\d{4}-\d{2}-\d{2}$/.test(model.slice(name.length));
}
async function shippedPrices() {
  const { default: file } = await import("./prices-NZBKJ7JC.js");
  return file.prices;
}

// src/commands/open-judges.ts
function withOneMeter(judging) {
  let meter;
  return { ...judging, openMeter: (budget) => meter ??= judging.openMeter(budget) };
}
function openJudges(judging, policy, policyTree, request, log) {
  const names = Object.keys(policy.models);
  const opened = /* @__PURE__ */ new Map();
  let meter;
  let judgements;
  let run;
  let cached = 0;
  let warned;
  async function open(name) {
    const chosen = chooseModel(name, policy, policyTree, request);
    if ("unavailable" in chosen) return chosen;
    const refused = await refuseFolder(
      judging.folder,
      judging.checkedOut ?? request.head,
      "verdicts"
    );
    if (refused !== void 0) return { unavailable: refused };
    const { price } = await findPrice(chosen);
    const countTokens = await loadTokenCounter();
    const counting = await (meter ??= judging.openMeter(policy.budget));
    run = counting;
    const known = await judging.openModel(name, chosen, { meter: counting, price, countTokens });
    if ("unavailable" in known) return known;
    const { model, setting, note, batches } = known;
    const cache = await (judgements ??= judging.openJudgements());
    await (warned ??= warnOfBatch(judging, log));
    const through = cachedModel(model, setting, cache, () => cached += 1);
    return {
      ...through,
      ...await quoteOf(setting),
      uncached: model,
      kept: keptReplies(model, setting, cache),
      server: setting.baseUrl,
      meter: counting,
      ...batches === void 0 ? {} : { batches },
      ...note === void 0 ? {} : { note }
    };
  }
  return {
    names,
    seed: [versionOf(request.base), versionOf(request.head)],
    secret: judging.secret,
    budget: policy.budget,
    isDryRun: judging.isDryRun ?? false,
    ...judging.gather === void 0 ? {} : { gather: judging.gather },
    async quote(name) {
      const chosen = chooseModel(name, policy, policyTree, request);
      return "unavailable" in chosen ? chosen : quoteOf(chosen);
    },
    open(name) {
      let judge = opened.get(name);
      if (judge === void 0) opened.set(name, judge = open(name));
      return judge;
    },
    rubric: (name) => readOwnRubric(name, policyTree),
    accepted: (folder) => readAcceptedJson(policyTree, folder),
    tokenCounter: loadTokenCounter,
    get spent() {
      return run?.run ?? nothing;
    },
    get cached() {
      return cached;
    },
    progress: (label, done, total) => log.progress(label, done, total),
    async close() {
      for (const each of [judgements, meter]) {
        const file = await each?.catch(() => void 0);
        await file?.close();
      }
    }
  };
}
async function warnOfBatch({ batchNotes, gather }, log) {
  if (gather !== void 0) return;
  const open = await batchNotes?.read().catch(() => void 0);
  if (open === void 0) return;
  log.warn(
    `a batch of ${open.at.slice(0, 16)} is not collected yet: what it asks and this run asks, too, is paid for twice`
  );
}
async function quoteOf(setting) {
  const { model, reasoningTokens, concurrency } = setting;
  const { price, source } = await findPrice(setting);
  const family = setting.family ?? familyOf(model);
  return { model, family, price, priceSource: source, reasoningTokens, concurrency };
}
function versionOf(tree) {
  return tree === null ? "" : tree.commit ?? tree.label;
}

export {
  withOneMeter,
  openJudges
};
