import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  bytesOf,
  estimate,
  inputTokensOf
} from "./chunk-OSF7EEEO.js";
import {
  cacheFolder
} from "./chunk-F4LSG27J.js";
import {
  familyOf
} from "./chunk-JCRZABTO.js";
import {
  writeWhole
} from "./chunk-K2567GPB.js";
import {
  cleanText,
  isFiltered,
  isFree,
  pLimit,
  toModelError
} from "./chunk-U6CFKMFK.js";
import {
  Tally,
  addSpend,
  breach,
  nothing,
  spendOf
} from "./chunk-LKLKBO33.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  openClient,
  readKey
} from "./chunk-LC5SVCSF.js";
import {
  BudgetError,
  ConfigError,
  HostError,
  ModelError,
  RejectedError,
  UnsureError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/judging.ts
import { existsSync } from "node:fs";
import { mkdir as mkdir2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/adapters/batch-file.ts
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { link, mkdir, open, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
var format = { heartcut: "batch", version: 1 };
var maxBytes = 128 * 1024 * 1024;
var steps = ["prepared", "sending", "open", "collected"];
var BatchFileNotes = class {
  #path;
  constructor(path) {
    this.#path = path;
  }
  async read() {
    const text = await readRegular(this.#path);
    if (text === void 0) return void 0;
    const batch = readBatch(text);
    if (batch !== void 0) return batch;
    throw new HostError(`${this.#path} is none of our files, or of another version`, {
      hint: "Look at it, and move it away; it is left as it is."
    });
  }
  async create(batch) {
    const temporary = join(dirname(this.#path), `.heartcut-${randomBytes(6).toString("hex")}.tmp`);
    try {
      await mkdir(dirname(this.#path), { recursive: true });
      await writeFile(temporary, print(batch), { mode: 384, flag: "wx" });
      await link(temporary, this.#path);
    } catch (error) {
      const { code, message } = error;
      const isThere = code === "EEXIST";
      throw new HostError(
        isThere ? "another run hands a batch in right now" : `can't write ${this.#path}: ${message}`,
        { cause: error }
      );
    } finally {
      await rm(temporary, { force: true });
    }
  }
  async write(batch) {
    await writeWhole(this.#path, print(batch), 384);
  }
  async remove() {
    await rm(this.#path, { force: true });
  }
};
var print = (batch) => `${JSON.stringify({ ...format, ...batch })}
`;
async function readRegular(path) {
  const { O_NOFOLLOW = 0, O_NONBLOCK = 0, O_RDONLY } = constants;
  try {
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile() || stats.size > maxBytes) return "";
      return await file.readFile("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code, message } = error;
    if (code === "ENOENT") return void 0;
    const why = code === "ELOOP" ? "a symbolic link is not followed" : message;
    throw new HostError(`can't read ${path}: ${why}`, { cause: error });
  }
}
function readBatch(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return void 0;
  }
  if (!isObject(value) || value.heartcut !== format.heartcut || value.version !== format.version) {
    return void 0;
  }
  const { at, base, head, parts } = value;
  if (!isText(at) || !isText(base) || !isText(head) || !Array.isArray(parts)) return void 0;
  const known = parts;
  return known.every(isPart) ? { at, base, head, parts: known } : void 0;
}
function isPart(value) {
  if (!isObject(value)) return false;
  const { judge, model, server, tag, month, estimate: estimate2, step, id, questions } = value;
  return [judge, model, server, tag, month].every(isText) && isSpend(estimate2) && steps.includes(step) && (id === void 0 ? step !== "open" : isText(id)) && Array.isArray(questions) && questions.every(isQuestion);
}
var isText = (value) => typeof value === "string" && value.length <= 4096;
var isQuestion = (value) => isObject(value) && typeof value.key === "string" && /^[0-9a-f]{64}$/.test(value.key) && isText(value.at);
function isSpend(value) {
  if (!isObject(value)) return false;
  const { calls, tokens, usd } = value;
  const isCount = (count2) => typeof count2 === "number" && Number.isFinite(count2) && count2 >= 0;
  return isCount(calls) && isCount(tokens) && (usd === null || isCount(usd));
}

// src/adapters/append-log.ts
import {
  closeSync,
  constants as constants2,
  fdatasyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync
} from "node:fs";
import { dirname as dirname2 } from "node:path";
var maxLineBytes = 4 * 1024 * 1024;
var chunkBytes = 1024 * 1024;
var lf = 10;
var AppendLog = class _AppendLog {
  #path;
  #file;
  #header;
  /** False where the value is none of this log. */
  #take;
  #chunk = Buffer.allocUnsafe(chunkBytes);
  #offset = 0;
  #rest = Buffer.alloc(0);
  #skipping = false;
  #hasHeader = false;
  #broken = 0;
  #isOpen = true;
  constructor(path, file, header, take) {
    this.#path = path;
    this.#file = file;
    this.#header = header;
    this.#take = take;
  }
  /**
   * Opens or makes the file, and gives each value in it to `take`. A symbolic link is not followed.
   * Throws HostError where the file is something else: it is left as it is.
   */
  static open(path, format4, take) {
    let file;
    try {
      mkdirSync(dirname2(path), { recursive: true });
      const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDWR } = constants2;
      file = openSync(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_RDWR, 384);
    } catch (error) {
      throw failure("open", path, error);
    }
    const log = new _AppendLog(path, file, JSON.stringify(format4), take);
    try {
      log.refresh();
      log.#settleRest();
      if (!log.#hasHeader) log.append({ ...format4 });
    } catch (error) {
      closeSync(file);
      throw error;
    }
    return log;
  }
  /** Lines that could not be read. */
  get broken() {
    return this.#broken;
  }
  /** Reads what was appended since, by this process and by others. */
  refresh() {
    let read;
    do {
      try {
        read = readSync(this.#file, this.#chunk, 0, chunkBytes, this.#offset);
      } catch (error) {
        throw failure("read", this.#path, error);
      }
      this.#offset += read;
      this.#readChunk(this.#chunk.subarray(0, read));
    } while (read === chunkBytes);
  }
  #readChunk(chunk) {
    let start = 0;
    for (let end = chunk.indexOf(lf); end >= 0; end = chunk.indexOf(lf, start)) {
      const line = Buffer.concat([this.#rest, chunk.subarray(start, end)]);
      this.#rest = Buffer.alloc(0);
      start = end + 1;
      if (this.#skipping) this.#skipping = false;
      else this.#readLine(line.toString("utf8"));
    }
    if (this.#skipping) return;
    this.#rest = Buffer.concat([this.#rest, chunk.subarray(start)]);
    if (this.#rest.length > maxLineBytes) {
      this.#rest = Buffer.alloc(0);
      this.#skipping = true;
      this.#broken += 1;
    }
  }
  #readLine(line) {
    if (line === this.#header) {
      this.#hasHeader = true;
      return;
    }
    if (!this.#hasHeader) {
      if (this.#header.startsWith(line)) return;
      throw new HostError(`${this.#path} is none of our files, or of another version`, {
        hint: `Its first line is not ${this.#header}. Move it away; it is left as it is.`
      });
    }
    if (line !== "" && !this.#isTaken(line)) this.#broken += 1;
  }
  #isTaken(line) {
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      return false;
    }
    return isObject(value) && this.#take(value);
  }
  /** A last line without its end may be whole; it is read once more when its end is appended. */
  #settleRest() {
    if (this.#rest.length === 0) return;
    const line = this.#rest.toString("utf8");
    if (this.#hasHeader) this.#isTaken(line);
    else if (!this.#header.startsWith(line)) this.#readLine(line);
  }
  /** Writes one line, and reads what the file has then. */
  append(value) {
    const line = `${JSON.stringify(value)}
`;
    if (Buffer.byteLength(line) > maxLineBytes) {
      throw new HostError(`can't write ${this.#path}: a line of more than ${maxLineBytes} bytes`);
    }
    if (!this.#isOpen) throw new HostError(`can't write ${this.#path}: it is closed`);
    const isTorn = this.#rest.length > 0 || this.#skipping;
    let bytes = Buffer.from(isTorn ? `
${line}` : line);
    try {
      while (bytes.length > 0) bytes = bytes.subarray(writeSync(this.#file, bytes));
    } catch (error) {
      throw failure("write", this.#path, error);
    }
    this.refresh();
  }
  /** Syncs what was written. */
  close() {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    fdatasyncSync(this.#file);
    closeSync(this.#file);
  }
};
function failure(verb, path, error) {
  const { code, message } = error;
  const why = code === "ELOOP" ? "a symbolic link is not followed" : code ?? message;
  return new HostError(`can't ${verb} ${path}: ${why}`, { cause: error });
}

// src/adapters/judgement-file.ts
var format2 = { heartcut: "judgements", version: 1 };
var maxKeyCharacters = 200;
var JudgementFile = class _JudgementFile {
  #values;
  #log;
  constructor(values, log) {
    this.#values = values;
    this.#log = log;
  }
  /** Throws HostError where the path holds something else than such a file. */
  static async open(path) {
    const values = /* @__PURE__ */ new Map();
    const log = AppendLog.open(path, format2, ({ key, value }) => {
      if (typeof key !== "string" || key.length > maxKeyCharacters || value === void 0) {
        return false;
      }
      values.set(key, value);
      return true;
    });
    return new _JudgementFile(values, log);
  }
  get size() {
    return this.#values.size;
  }
  /** Lines that could not be read: their verdicts are asked for again. */
  get broken() {
    return this.#log.broken;
  }
  get(key) {
    return this.#values.get(key);
  }
  async put(key, value) {
    if (key.length > maxKeyCharacters) throw new Error(`a key of ${key.length} characters`);
    this.#log.append({ key, value });
  }
  async close() {
    this.#log.close();
  }
};

// src/adapters/openai/reply.ts
function broken(at, what) {
  return new ModelError(`${at} ${what}`, {
    hint: "The server may not be OpenAI-compatible; check baseUrl."
  });
}
function readReply(body, asked, at) {
  if (!isObject(body)) throw broken(at, "answered with something else than a JSON object");
  const { choices } = body;
  if (!Array.isArray(choices)) throw broken(at, "answered without choices");
  const [choice] = choices;
  if (choice === void 0) throw broken(at, "answered with an empty list of choices");
  const message = isObject(choice) ? choice.message : void 0;
  if (!isObject(choice) || !isObject(message)) throw broken(at, "answered without a message");
  const { content, refusal } = message;
  if (content != null && typeof content !== "string") {
    throw broken(at, "answered with a content that is no text");
  }
  const finish = finishOf(choice.finish_reason, refusal, at);
  if (content == null && (finish === "stop" || finish === "other")) {
    throw broken(at, "answered without content");
  }
  const usage = isObject(body.usage) ? body.usage : {};
  const inputTokens = count(usage.prompt_tokens);
  const outputTokens = count(usage.completion_tokens);
  const logprobs = readLogprobs(choice.logprobs);
  const fingerprint = cleanText(body.system_fingerprint, void 0);
  return {
    text: content ?? (typeof refusal === "string" ? refusal : ""),
    finish,
    ...inputTokens !== void 0 && { inputTokens },
    ...outputTokens !== void 0 && { outputTokens },
    ...logprobs !== void 0 && { logprobs },
    model: cleanText(body.model, void 0) || asked,
    ...fingerprint !== "" && { fingerprint }
  };
}
function finishOf(reason, refusal, at) {
  if (reason != null && typeof reason !== "string") {
    throw broken(at, "answered with a finish_reason that is no text");
  }
  if (typeof refusal === "string" && refusal !== "" || reason === "content_filter") {
    return "refusal";
  }
  return reason === "stop" || reason === "length" ? reason : "other";
}
function count(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : void 0;
}
function readLogprobs(value) {
  const content = isObject(value) ? value.content : void 0;
  if (!Array.isArray(content) || content.length === 0) return void 0;
  const read = [];
  for (const each of content) {
    const own = readToken(each);
    const others = isObject(each) ? each.top_logprobs ?? [] : void 0;
    if (own === void 0 || !Array.isArray(others)) return void 0;
    const alternatives = others.map(readToken);
    if (!alternatives.every((one) => one !== void 0)) return void 0;
    read.push({ ...own, alternatives });
  }
  return read;
}
function readToken(value) {
  if (!isObject(value)) return void 0;
  const { token, logprob } = value;
  if (typeof token !== "string" || typeof logprob !== "number" || !(logprob <= 0.01)) {
    return void 0;
  }
  return { token, logprob: Math.min(0, logprob) };
}

// src/adapters/openai/request.ts
function requestBody(model, request, { abilities, limit }, reasoningTokens) {
  const { schema, topLogprobs = 0 } = request;
  return {
    model,
    messages: [
      { role: "system", content: request.system },
      { role: "user", content: request.user }
    ],
    [limit]: request.maxOutputTokens + reasoningTokens,
    // vLLM would take top_p from the model's own file otherwise (generation_config.json).
    ...abilities.temperature && { temperature: request.temperature, top_p: 1 },
    // OpenAI calls it a beta to be dropped; vLLM, llama.cpp and Ollama heed it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    ...abilities.seed && request.seed !== void 0 && { seed: request.seed },
    ...abilities.logprobs && topLogprobs > 0 && { logprobs: true, top_logprobs: topLogprobs },
    ...abilities.schema && schema !== void 0 && {
      response_format: {
        type: "json_schema",
        json_schema: { ...schema, strict: true }
      }
    }
  };
}

// src/adapters/batch.ts
var maxRequests = 5e4;
var maxFileBytes = 200 * 1e3 * 1e3;
var maxResultBytes = 512 * 1024 * 1024;
var fileTimeoutSeconds = 600;
var endpoint = "/v1/chat/completions";
var maxPages = 20;
var unsure = {
  hint: "Whether it took the batch is not known: `heartcut judge --batch collect` looks for it in its list."
};
var overStatuses = ["completed", "expired", "cancelled", "failed"];
var metadataKey = "heartcut";
var ModelBatch = class {
  #setting;
  #key;
  #dialect;
  #options;
  #client;
  /** `dialect`: how the server is spoken to, asked when it is needed. */
  constructor(setting, key, dialect, options = {}) {
    this.#setting = setting;
    this.#key = key;
    this.#dialect = dialect;
    this.#options = options;
  }
  async split(questions) {
    const { model, reasoningTokens } = this.#setting;
    if (new Set(questions.map(({ key }) => key)).size < questions.length) {
      throw new Error("two questions of a batch have the same key");
    }
    const dialect = await this.#dialect();
    const lines = questions.map((question2) => {
      const body = requestBody(model, question2.request, dialect, reasoningTokens);
      const line = { custom_id: question2.key, method: "POST", url: endpoint, body };
      return { question: question2, text: `${JSON.stringify(line)}
` };
    });
    const { price = null, countTokens = bytesOf, perFile = maxRequests } = this.#options;
    return filesOf(lines, perFile).map((file) => ({
      questions: file.map(({ question: question2 }) => question2),
      lines: file.map(({ text }) => text),
      estimate: estimate(
        file.map(({ question: question2 }) => question2.request),
        countTokens,
        price,
        reasoningTokens
      )
    }));
  }
  async upload({ lines }) {
    return this.#with(async (client) => {
      const { id } = await client.files.create({
        file: new File([...lines], "heartcut.jsonl", { type: "application/jsonl" }),
        purpose: "batch"
      });
      return this.#readId(id, "file");
    });
  }
  async create(fileId, tag) {
    const { model } = this.#setting;
    let refusal;
    try {
      return await this.#with(async (client) => {
        const body = {
          input_file_id: fileId,
          endpoint,
          completion_window: "24h",
          metadata: { [metadataKey]: tag }
        };
        const { id } = await client.batches.create(body, { maxRetries: 0 });
        if (isId(id)) return id;
        throw new UnsureError(`${model}: the server took the batch and named no id`, unsure);
      }, "once");
    } catch (error) {
      if (!(error instanceof UnsureError)) throw error;
      refusal = error;
    }
    const taken = await this.find(tag).catch(() => void 0);
    if (taken === void 0) throw refusal;
    return taken;
  }
  async find(tag) {
    return this.#with(async (client) => {
      let page = await client.batches.list({ limit: 100 });
      for (let pages = 1; ; pages += 1) {
        const found = page.data.find(({ metadata }) => metadata?.[metadataKey] === tag);
        if (found !== void 0) return this.#readId(found.id, "batch");
        if (pages === maxPages || !page.hasNextPage()) return void 0;
        page = await page.getNextPage();
      }
    });
  }
  #readId(id, what) {
    if (isId(id)) return id;
    throw new ModelError(`${this.#setting.model}: the server named a ${what} by no id`);
  }
  async state(id) {
    return this.#with(async (client) => {
      const batch = await client.batches.retrieve(id);
      const status = cleanText(batch.status, this.#key);
      const [first] = Array.isArray(batch.errors?.data) ? batch.errors.data : [];
      const why = cleanText(first?.message, this.#key);
      return { status, isOver: overStatuses.includes(status), ...why === "" ? {} : { why } };
    });
  }
  /** What came of a batch, by the keys of its questions. Throws ModelError where it is not over. */
  async collect(id, asked) {
    return this.#with(async (client) => {
      const batch = await client.batches.retrieve(id);
      if (!overStatuses.includes(batch.status)) {
        throw new ModelError(`the batch ${id} is not over: ${cleanText(batch.status, this.#key)}`);
      }
      const result = new Collected(asked, this.#setting.model, this.#key);
      for (const file of [batch.output_file_id, batch.error_file_id]) {
        if (file === void 0 || file === null || file === "") continue;
        const content = await client.files.content(this.#readId(file, "file"));
        result.read(await content.text());
      }
      return result;
    });
  }
  async #with(work, how) {
    const options = { maxBytes: maxResultBytes, timeoutSeconds: fileTimeoutSeconds };
    this.#client ??= openClient(this.#setting, this.#key, options);
    try {
      return await work(await this.#client);
    } catch (error) {
      const where = { ...this.#setting, timeoutSeconds: fileTimeoutSeconds };
      const failure2 = await toModelError(error, where, this.#key);
      if (how === void 0 || isFree(error) || error instanceof ModelError) throw failure2;
      throw new UnsureError(failure2.message, { ...unsure, cause: error });
    }
  }
};
var isId = (id) => typeof id === "string" && /^[\w.:-]{1,200}$/.test(id);
function filesOf(lines, perFile) {
  const files = [];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line.text);
    const last = files.at(-1);
    if (last === void 0 || last.length === perFile || bytes + size > maxFileBytes) {
      files.push([line]);
      bytes = size;
    } else {
      last.push(line);
      bytes += size;
    }
  }
  return files;
}
var Collected = class {
  replies = /* @__PURE__ */ new Map();
  failures = /* @__PURE__ */ new Map();
  broken = 0;
  #asked;
  #model;
  #key;
  constructor(asked, model, key) {
    this.#asked = asked;
    this.#model = model;
    this.#key = key;
  }
  read(text) {
    for (const line of text.split("\n")) if (line.trim() !== "") this.#readLine(line);
  }
  #readLine(line) {
    let value;
    try {
      value = JSON.parse(line);
    } catch {
      this.broken += 1;
      return;
    }
    const id = isObject(value) ? value.custom_id : void 0;
    if (!isObject(value) || typeof id !== "string" || !this.#asked.has(id)) {
      this.broken += 1;
      return;
    }
    if (this.replies.has(id)) return;
    try {
      this.replies.set(id, this.#readAnswer(value));
      this.failures.delete(id);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.failures.set(id, error);
    }
  }
  #readAnswer({ response, error }) {
    const at = `${this.#model} in the batch`;
    if (isObject(response) && response.status_code === 200) {
      return readReply(response.body, this.#model, at);
    }
    const inner = isObject(response) && isObject(response.body) ? response.body.error : error;
    const said = cleanText(isObject(inner) ? inner.message : void 0, this.#key);
    const code = isObject(response) ? response.status_code : void 0;
    const status = typeof code === "number" ? ` (${code})` : "";
    throw new ModelError(`${at} failed${status}${said === "" ? "" : `: ${said}`}`);
  }
};

// src/adapters/openai/abilities.ts
var score = 3;
var verdict = "heartcut";
var question = {
  system: "You are polite.",
  user: "Say hello.",
  schema: {
    name: "probe",
    schema: {
      type: "object",
      properties: {
        score: { type: "integer", enum: [score] },
        verdict: { type: "string", enum: [verdict] }
      },
      required: ["score", "verdict"],
      additionalProperties: false
    }
  },
  maxOutputTokens: 256,
  temperature: 0,
  seed: 7,
  topLogprobs: 2
};
var names = ["schema", "seed", "logprobs", "temperature"];
var only = (...wanted) => ({
  schema: wanted.includes("schema"),
  seed: wanted.includes("seed"),
  logprobs: wanted.includes("logprobs"),
  temperature: wanted.includes("temperature")
});
async function probe(ask) {
  let limit = "max_tokens";
  async function attempt(abilities) {
    try {
      return await ask(question, { abilities, limit });
    } catch (error) {
      if (!(error instanceof RejectedError)) throw error;
      if (limit === "max_tokens" && error.serverText.includes("max_completion_tokens")) {
        limit = "max_completion_tokens";
        return attempt(abilities);
      }
      return error;
    }
  }
  const all = await attempt(only(...names));
  if (!(all instanceof RejectedError)) return { abilities: seenIn(all, only(...names)), limit };
  const bare = await attempt(only());
  if (bare instanceof RejectedError) throw bare;
  const taken = [];
  for (const name of names) {
    const reply = await attempt(only(name));
    if (!(reply instanceof RejectedError) && seenIn(reply, only(name))[name]) taken.push(name);
  }
  for (const dropped of [void 0, "logprobs", "schema", "seed", "temperature"]) {
    if (dropped !== void 0) {
      if (!taken.includes(dropped)) continue;
      taken.splice(taken.indexOf(dropped), 1);
    }
    if (taken.length < 2) break;
    const reply = await attempt(only(...taken));
    if (!(reply instanceof RejectedError)) {
      return { abilities: seenIn(reply, only(...taken)), limit };
    }
  }
  return { abilities: only(...taken), limit };
}
function seenIn(reply, asked) {
  return {
    ...asked,
    schema: asked.schema && isHeld(reply.text),
    logprobs: asked.logprobs && reply.logprobs !== void 0
  };
}
function isHeld(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return false;
  }
  const keys = typeof value === "object" && value !== null ? Object.keys(value).sort() : [];
  const said = value;
  return keys.join() === "score,verdict" && said?.score === score && said.verdict === verdict;
}

// src/adapters/openai-model.ts
var OpenAiModel = class {
  name;
  model;
  family;
  #setting;
  #key;
  #options;
  #limit;
  #client;
  #dialect;
  constructor(name, setting, key, options = {}) {
    this.name = name;
    this.model = setting.model;
    this.family = setting.family ?? familyOf(setting.model);
    this.#setting = setting;
    this.#key = key;
    this.#options = options;
    this.#limit = pLimit(setting.concurrency);
  }
  async abilities() {
    return (await this.dialect()).abilities;
  }
  /** The same with what only a batch needs to know. */
  async dialect() {
    this.#dialect ??= probe((request, dialect) => this.#send(request, dialect)).catch(
      (error) => {
        this.#dialect = void 0;
        throw error;
      }
    );
    return this.#dialect;
  }
  async ask(request, signal) {
    return this.#send(request, await this.dialect(), signal);
  }
  async #send(request, dialect, signal) {
    let settled;
    try {
      return await this.#limit(async () => {
        this.#requireWanted(signal);
        const { meter, price = null, countTokens = bytesOf } = this.#options;
        const inputTokens = inputTokensOf(request, countTokens);
        const outputTokens = request.maxOutputTokens + this.#setting.reasoningTokens;
        const worst = spendOf(1, inputTokens, outputTokens, price);
        const held = await meter?.reserve(this.name, worst);
        let spent = nothing;
        try {
          this.#requireWanted(signal);
          spent = worst;
          const reply = await this.#call(request, dialect, signal);
          if (reply.inputTokens !== void 0 && reply.outputTokens !== void 0) {
            spent = spendOf(1, reply.inputTokens, reply.outputTokens, price);
          }
          return reply;
        } catch (error) {
          if (isFree(error)) spent = { ...nothing, calls: 1 };
          throw await toModelError(error, this.#setting, this.#key);
        } finally {
          settled = held?.settle(spent);
        }
      });
    } finally {
      await settled;
    }
  }
  #requireWanted(signal) {
    if (signal?.aborted === true) throw new ModelError(`${this.#at} was not asked any more`);
  }
  async #call(request, dialect, signal) {
    const { model, reasoningTokens } = this.#setting;
    this.#client ??= openClient(this.#setting, this.#key);
    const body = requestBody(model, request, dialect, reasoningTokens);
    const own = signal && AbortSignal.any([signal]);
    let answer;
    try {
      const client = await this.#client;
      answer = await untilAborted(client.chat.completions.create(body, { signal: own }), own);
    } catch (error) {
      if (!isFiltered(error)) throw error;
      return { text: "", finish: "refusal", model };
    }
    return readReply(answer, model, this.#at);
  }
  get #at() {
    return `${this.model} at ${new URL(this.#setting.baseUrl).host}`;
  }
};
async function untilAborted(work, signal) {
  if (signal === void 0) return work;
  const aborted = new Promise((_, reject) => {
    const stop = () => {
      reject(new ModelError("the call was cancelled"));
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  return Promise.race([work, aborted]);
}

// src/adapters/open-model.ts
var ollamaUrl = "http://127.0.0.1:11434/v1";
var cloud = /[:-]cloud$/i;
var lookSeconds = 2;
async function openModel(name, setting, { env, localUrl = ollamaUrl, ...options }) {
  const open2 = (key) => {
    const model = new OpenAiModel(name, setting, key, options);
    const batches = new ModelBatch(setting, key, () => model.dialect(), options);
    return { model, batches, setting };
  };
  const variable = setting.apiKeyEnv;
  if (variable === void 0) return open2(void 0);
  const value = env[variable];
  if (value !== void 0 && value.trim() !== "") return open2(readKey(variable, value));
  const missing = `${variable} is not set`;
  const local = await findLocal(setting, localUrl);
  if ("unavailable" in local) return { unavailable: `${missing}, and ${local.unavailable}` };
  const note = `${missing}: ${local.setting.model} on this machine was asked instead`;
  const free = { ...options, price: { input: 0, output: 0 } };
  return { model: new OpenAiModel(name, local.setting, void 0, free), note, ...local };
}
function localInstead(setting, baseUrl = ollamaUrl) {
  if (setting.apiKeyEnv === void 0) return [];
  const { localModel } = setting;
  if (localModel === void 0) return void 0;
  return [localModel, `${localModel}:latest`].map((model) => ({
    ...localSetting(setting, baseUrl),
    model
  }));
}
function localSetting(setting, baseUrl) {
  const { apiKeyEnv: _key, apiVersion: _version, family: _family, ...rest } = setting;
  return { ...rest, baseUrl, usdPerMillionTokens: { input: 0, output: 0 } };
}
async function findLocal(setting, baseUrl) {
  const local = localSetting(setting, baseUrl);
  let names2;
  try {
    const look = { ...local, maxRetries: 0 };
    const client = await openClient(look, void 0, { timeoutSeconds: lookSeconds });
    const list = await client.models.list();
    const data = isObject(list) ? list.data : void 0;
    names2 = (Array.isArray(data) ? data : []).map((each) => isObject(each) ? each.id : void 0).filter((id) => typeof id === "string" && id !== "" && id.length <= 200).filter((id) => !cloud.test(id)).sort();
  } catch {
    return { unavailable: "no Ollama answers on this machine" };
  }
  const wanted = setting.localModel;
  const chosen = wanted === void 0 ? names2[0] : names2.find((id) => isNamed(id, wanted));
  if (chosen !== void 0) return { setting: { ...local, model: chosen } };
  return {
    unavailable: wanted === void 0 ? "the Ollama on this machine has no model" : `the Ollama on this machine has no model ${wanted}`
  };
}
var isNamed = (id, wanted) => id === wanted || id === `${wanted}:latest`;

// src/adapters/spend-file.ts
import { randomBytes as randomBytes2 } from "node:crypto";
var format3 = { heartcut: "spending", version: 1 };
var monthOf = (date) => date.toISOString().slice(0, 7);
var SpendFile = class _SpendFile {
  #setting;
  #now;
  #run = randomBytes2(8).toString("hex");
  /** Calls of this run. */
  #own = new Tally();
  /** Calls of all runs, by month. */
  #months = /* @__PURE__ */ new Map();
  #open = /* @__PURE__ */ new Set();
  #log;
  #wake = [];
  #ended;
  #queue = Promise.resolve();
  constructor(setting, now) {
    this.#setting = setting;
    this.#now = now;
  }
  /** Throws ConfigError where caps by month are set and no ledger is. */
  static async open(setting, { path, now = () => /* @__PURE__ */ new Date() } = {}) {
    const spending = new _SpendFile(setting, now);
    if (path !== void 0) {
      spending.#log = AppendLog.open(path, format3, (line) => spending.#take(line));
    } else if (Object.values(setting.perMonth).some((cap) => cap !== void 0)) {
      throw new ConfigError("budget.perMonth needs a ledger that outlives the run", {
        hint: "Name its file, and keep it from run to run.",
        docs: "docs/heartcut-yaml.md"
      });
    }
    return spending;
  }
  #take({ id, month, spend }) {
    const read = readSpend(spend);
    if (typeof id !== "string" || typeof month !== "string" || read === void 0) return false;
    let calls = this.#months.get(month);
    if (calls === void 0) this.#months.set(month, calls = new Tally());
    calls.set(id, read);
    return true;
  }
  /** What this run has spent, calls under way with the most they can cost. */
  get run() {
    return this.#own.total;
  }
  /** What the ledger holds for the month that it is. */
  get month() {
    return this.#months.get(monthOf(this.#now()))?.total ?? nothing;
  }
  /** Lines of the ledger that could not be read. */
  get broken() {
    return this.#log?.broken ?? 0;
  }
  /** Why nothing more is asked, once that is so. */
  get ended() {
    return this.#ended;
  }
  async reserve(model, worst) {
    const held = await this.#setAside(model, worst);
    return {
      settle: async (spent) => {
        this.#settle(held, model, spent);
      }
    };
  }
  async hold(entry, model, worst) {
    await this.#setAside(model, worst, entry);
    this.#open.delete(entry.id);
  }
  async settle(entry, model, spent) {
    this.#take({ ...entry, spend: { ...spent } });
    this.#write(entry, model, spent);
  }
  async #setAside(model, worst, entry) {
    for (; ; ) {
      const turn = this.#queue.then(async () => this.#hold(worst, entry));
      this.#queue = turn.catch(() => void 0);
      const held = await turn;
      try {
        this.#write(held, model, worst);
      } catch (error) {
        this.#release(held, nothing);
        throw error;
      }
      if (breach(this.month, this.#setting.perMonth, "month") === void 0) {
        return held;
      }
      this.#settle(held, model, nothing);
    }
  }
  /** Counts the call, in memory, as soon as it fits. */
  async #hold(worst, entry) {
    for (; ; ) {
      if (this.#ended !== void 0) throw this.#end(this.#ended);
      const broken2 = breach(addSpend(this.run, worst), this.#setting.perRun, "run") ?? breach(addSpend(this.month, worst), this.#setting.perMonth, "month");
      if (broken2 === void 0) break;
      if (this.#open.size === 0) {
        this.#ended = `budget ended after ${this.run.calls} calls: the next could be ${broken2}`;
        continue;
      }
      await new Promise((resolve) => this.#wake.push(resolve));
    }
    const held = entry ?? { id: `${this.#run}-${this.#own.size}`, month: monthOf(this.#now()) };
    this.#open.add(held.id);
    this.#count(held, worst);
    return held;
  }
  #count({ id, month }, spend) {
    this.#own.set(id, spend);
    this.#take({ id, month, spend: { ...spend } });
  }
  #settle(held, model, spent) {
    this.#release(held, spent);
    this.#write(held, model, spent);
  }
  #release(held, spent) {
    this.#count(held, spent);
    this.#open.delete(held.id);
    for (const wake of this.#wake.splice(0)) wake();
  }
  #end(why) {
    return new BudgetError(why, {
      hint: "Raise budget in heartcut.yaml, or ask about fewer records.",
      docs: "docs/heartcut-yaml.md"
    });
  }
  #write({ id, month }, model, spend) {
    const at = this.#now().toISOString();
    this.#log?.append({ id, month, at, model, spend: { ...spend } });
  }
  async close() {
    this.#log?.close();
  }
};
function readSpend(value) {
  if (!isObject(value)) return void 0;
  const { calls, tokens, usd } = value;
  const isCount = (count2) => typeof count2 === "number" && count2 >= 0;
  if (!isCount(calls) || !isCount(tokens) || usd !== null && !isCount(usd)) return void 0;
  return { calls, tokens, usd };
}

// src/adapters/judging.ts
var secretVariable = "HEARTCUT_JUDGE_SECRET";
var judgementsFile = "judgements.jsonl";
function openJudging({ env, localUrl, ...where }) {
  const { path: folder, inside } = cacheFolder({ env, ...where });
  const at = async (file) => {
    if (folder === void 0) return void 0;
    await mkdir2(folder, { recursive: true });
    return join2(folder, file);
  };
  return {
    secret: env[secretVariable] ?? "",
    ...inside === void 0 ? {} : { folder: inside },
    ...folder === void 0 ? {} : { batchNotes: new BatchFileNotes(join2(folder, "batch.json")) },
    async openMeter(budget) {
      const path = await at("spending.jsonl");
      return SpendFile.open(budget, path === void 0 ? {} : { path });
    },
    async openJudgements() {
      const path = await at(judgementsFile);
      return path === void 0 ? inMemory() : JudgementFile.open(path);
    },
    async readJudgements() {
      const path = folder === void 0 ? void 0 : join2(folder, judgementsFile);
      return path === void 0 || !existsSync(path) ? void 0 : JudgementFile.open(path);
    },
    localInstead: (setting) => localInstead(setting, localUrl),
    openModel: (name, setting, options) => openModel(name, setting, {
      env,
      ...options,
      ...localUrl === void 0 ? {} : { localUrl }
    })
  };
}
function inMemory() {
  const values = /* @__PURE__ */ new Map();
  return {
    get: (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    close: async () => {
    }
  };
}

export {
  openJudging
};
