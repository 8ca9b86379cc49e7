import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  compile,
  complaints,
  configError,
  freeze,
  parseYaml,
  quote
} from "./chunk-APMFKKBX.js";
import {
  joinPath
} from "./chunk-L3TOTSZ4.js";
import {
  rubricProblems
} from "./chunk-BV6LEHPT.js";
import {
  readAccepted,
  rubricSchema
} from "./chunk-7RKVKBX2.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  ConfigError
} from "./chunk-JBXV7KQQ.js";

// src/config/own-rubrics.ts
var docs = "docs/judge.md";
async function readOwnRubric(name, tree) {
  if (tree === null) return void 0;
  const path = `rubrics/${name}.yaml`;
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return void 0;
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) {
    throw new ConfigError(`no regular file ${quote(path)} at ${tree.label}`, { at: path, docs });
  }
  const value = loadOwnRubric(decode(bytes, path), path);
  if (value.id !== name) {
    throw new ConfigError(`its id must be ${quote(name)}, as its file is called`, {
      at: path,
      docs
    });
  }
  return value;
}
function loadOwnRubric(text, path) {
  const file = parseYaml(text, path, docs);
  validate ??= compile(rubricSchema);
  validate(file.value);
  file.problems.push(...complaints(validate.errors, file));
  if (file.problems.length === 0) {
    for (const { steps, message } of rubricProblems(file.value)) {
      file.problems.push({ message, ...file.place(steps) });
    }
  }
  if (file.problems.length > 0) throw configError(file.problems, docs);
  return freeze(file.value);
}
var validate;
function decode(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ConfigError("not UTF-8 text", { at: path, docs });
  }
}

// src/commands/cached-model.ts
import { createHash as createHash2 } from "node:crypto";

// src/commands/ask-once.ts
function askOnce(model, judgements) {
  const underWay = /* @__PURE__ */ new Map();
  return async (key, request, read, signal) => {
    const known = judgements.get(key);
    if (known !== void 0) return { value: known, cached: true };
    const same = underWay.get(key);
    if (same !== void 0) {
      const kept = await same;
      return kept && { ...kept, cached: true };
    }
    const asked = (async () => {
      const value = read(await model.ask(request, signal));
      if (value === void 0) return void 0;
      await judgements.put(key, value);
      return { value, cached: false };
    })();
    underWay.set(key, asked);
    try {
      return await asked;
    } finally {
      underWay.delete(key);
    }
  };
}

// src/commands/judgement-key.ts
import { createHash } from "node:crypto";
function judgementKey(parts) {
  const hash = createHash("sha256");
  const add = (part) => {
    hash.update(`${part.length}:`).update(part);
  };
  const { server, model, parameters, rubricHash, record } = parts;
  for (const text of [server, model, sorted(parameters), rubricHash]) add(Buffer.from(text));
  add(record);
  return hash.digest("hex");
}
function sorted(value) {
  return JSON.stringify(
    value,
    (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a < b ? -1 : 1)) : inner
  );
}

// src/commands/cached-model.ts
function keptReplies(model, server, judgements) {
  return {
    keyOf: (request) => keyOf(request, model, server),
    get: (request) => readKept(judgements.get(keyOf(request, model, server))),
    async put(key, reply) {
      if (!isWorthKeeping(reply)) return false;
      if (readKept(judgements.get(key)) === void 0) await judgements.put(key, toKept(reply));
      return true;
    }
  };
}
function cachedModel(model, setting, judgements, onHit) {
  const readable = {
    get: (key) => {
      const value = judgements.get(key);
      return readKept(value) === void 0 ? void 0 : value;
    },
    put: (key, value) => judgements.put(key, value)
  };
  const ask = askOnce(model, readable);
  return {
    name: model.name,
    model: model.model,
    family: model.family,
    abilities: () => model.abilities(),
    async ask(request, signal) {
      let fresh;
      const read = (reply2) => {
        fresh = reply2;
        return isWorthKeeping(reply2) ? toKept(reply2) : void 0;
      };
      const kept = await ask(keyOf(request, model, setting), request, read, signal);
      if (fresh !== void 0) return fresh;
      const reply = readKept(kept?.value);
      if (reply === void 0) return model.ask(request, signal);
      onHit();
      return reply;
    }
  };
}
function keyOf({ system, user, schema, maxOutputTokens, temperature, seed, topLogprobs }, { model }, { baseUrl, reasoningTokens }) {
  const parameters = {
    maxOutputTokens,
    temperature,
    reasoningTokens,
    seed: seed ?? null,
    topLogprobs: topLogprobs ?? 0,
    schema: schema === void 0 ? null : schema
  };
  const rubricHash = createHash2("sha256").update(system).digest("hex");
  return judgementKey({
    server: baseUrl,
    model,
    parameters,
    rubricHash,
    record: Buffer.from(user)
  });
}
function isWorthKeeping({ finish, text }) {
  if (finish !== "stop") return false;
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}
function toKept({ text, model, fingerprint, logprobs }) {
  return {
    text,
    model,
    ...fingerprint === void 0 ? {} : { fingerprint },
    // Twenty alternatives of each word would weigh more than the record: those of numbers are read.
    ...logprobs === void 0 ? {} : {
      logprobs: logprobs.map(({ token, logprob, alternatives }) => [
        token,
        logprob,
        /\d/.test(token) ? alternatives.map((each) => [each.token, each.logprob]) : []
      ])
    }
  };
}
function readKept(value) {
  if (!isObject(value)) return void 0;
  const { text, model, fingerprint, logprobs } = value;
  if (typeof text !== "string" || typeof model !== "string") return void 0;
  const tokens = logprobs === void 0 ? void 0 : readLogprobs(logprobs);
  if (tokens === null) return void 0;
  return {
    text,
    model,
    finish: "stop",
    ...typeof fingerprint === "string" ? { fingerprint } : {},
    ...tokens === void 0 ? {} : { logprobs: tokens }
  };
}
function readLogprobs(value) {
  const tokens = [];
  for (const each of listOf(value)) {
    const [, , others] = listOf(each);
    const token = readChance(each);
    const alternatives = listOf(others).flatMap((other) => readChance(other) ?? []);
    if (token === void 0 || alternatives.length !== listOf(others).length) return null;
    tokens.push({ ...token, alternatives });
  }
  return tokens;
}
function readChance(value) {
  const [token, logprob] = listOf(value);
  if (typeof token !== "string" || typeof logprob !== "number") return void 0;
  return { token, logprob };
}
var listOf = (value) => Array.isArray(value) ? value : [];

// src/commands/read-accepted.ts
function acceptedPath(folder) {
  return joinPath(folder, "calibration.json");
}
async function readAcceptedJson(tree, folder) {
  if (tree === null) return void 0;
  const path = acceptedPath(folder);
  const entry = (await tree.list()).find((each) => each.path === path);
  if (entry === void 0) return void 0;
  const bytes = entry.type === "file" ? await tree.read(path) : null;
  if (bytes === null) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
async function readLastAccepted(tree, folder) {
  const value = await readAcceptedJson(tree, folder);
  if (value === void 0) return void 0;
  const accepted = readAccepted(value);
  if (accepted !== void 0) return accepted;
  throw new ConfigError("not a calibration that heartcut calibrate --accept wrote", {
    at: acceptedPath(folder),
    hint: "Remove it: nothing counts as accepted then.",
    docs: "docs/calibrate.md"
  });
}

export {
  readOwnRubric,
  keptReplies,
  cachedModel,
  acceptedPath,
  readAcceptedJson,
  readLastAccepted
};
