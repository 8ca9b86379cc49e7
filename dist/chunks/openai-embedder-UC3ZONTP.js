import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  isFree,
  pLimit,
  toModelError
} from "./chunk-U6CFKMFK.js";
import {
  nothing,
  spendOf
} from "./chunk-LKLKBO33.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  openClient
} from "./chunk-LC5SVCSF.js";
import {
  ModelError
} from "./chunk-JBXV7KQQ.js";
import "./chunk-B2BWVCLW.js";

// src/adapters/openai-embedder.ts
import { createHash } from "node:crypto";

// src/adapters/openai/embeddings.ts
function readVectors(body, count, dimensions, at) {
  const broken = (what) => new ModelError(`${at} ${what}`, {
    hint: "The server may not be OpenAI-compatible; check baseUrl, model and dimensions."
  });
  const data = isObject(body) ? body.data : void 0;
  if (!Array.isArray(data)) throw broken("answered without data");
  if (data.length !== count) {
    throw broken(`answered with ${data.length} vectors where ${count} texts were sent`);
  }
  const out = new Float32Array(count * dimensions);
  const seen = /* @__PURE__ */ new Set();
  data.forEach((each, i) => {
    const row = isObject(each) ? each.embedding : void 0;
    const index = isObject(each) ? each.index ?? i : void 0;
    if (!Array.isArray(row)) throw broken("answered with something else than lists of numbers");
    if (row.length !== dimensions) {
      throw broken(`answered with ${row.length} numbers, and dimensions says ${dimensions}`);
    }
    if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= count) {
      throw broken("answered with a vector for no text");
    }
    if (seen.has(index)) throw broken("answered twice for one text");
    seen.add(index);
    let squares = 0;
    for (const value of row) {
      if (typeof value !== "number" || !Number.isFinite(value)) {
        throw broken("answered with something that is no number");
      }
      squares += value * value;
    }
    const factor = 1 / Math.sqrt(squares);
    if (!Number.isFinite(factor)) throw broken("answered with a vector of zeros");
    row.forEach((value, d) => out[index * dimensions + d] = value * factor);
  });
  return out;
}

// src/adapters/openai-embedder.ts
var emptyText = " ";
var OpenAiEmbedder = class {
  id;
  dimensions;
  languages;
  #name;
  #setting;
  #key;
  #meter;
  #client;
  constructor(name, setting, key, meter) {
    const { baseUrl, model, dimensions, maxCharacters, sendDimensions } = setting;
    const shapes = JSON.stringify([baseUrl, model, dimensions, sendDimensions, maxCharacters]);
    const hash = createHash("sha256").update(shapes).digest("hex").slice(0, 12);
    this.id = `${name}-${hash}`;
    this.dimensions = dimensions;
    if (setting.languages !== void 0) this.languages = setting.languages;
    this.#name = name;
    this.#setting = setting;
    this.#key = key;
    this.#meter = meter;
  }
  async embed(texts) {
    const { batchSize, concurrency, maxCharacters } = this.#setting;
    const { dimensions } = this;
    const values = new Float32Array(texts.length * dimensions);
    const limit = pLimit(concurrency);
    const starts = [];
    for (let from = 0; from < texts.length; from += batchSize) starts.push(from);
    try {
      await Promise.all(
        starts.map(
          (from) => limit(async () => {
            const batch = texts.slice(from, from + batchSize).map((text) => {
              const cut = Buffer.from(text.slice(0, maxCharacters)).toString();
              return cut.trim() === "" ? emptyText : cut;
            });
            values.set(await this.#ask(batch), from * dimensions);
          })
        )
      );
    } finally {
      limit.clearQueue();
    }
    return { count: texts.length, dimensions, values };
  }
  async #ask(batch) {
    const { baseUrl, model, dimensions, sendDimensions, usdPerMillionTokens } = this.#setting;
    const price = usdPerMillionTokens === void 0 ? null : { input: usdPerMillionTokens, output: 0 };
    const most = batch.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const worst = spendOf(1, most, 0, price);
    const held = await this.#meter?.reserve(this.#name, worst);
    let spent = worst;
    try {
      this.#client ??= openClient(this.#asModel, this.#key);
      const client = await this.#client;
      const body = await client.embeddings.create({
        model,
        input: [...batch],
        encoding_format: "float",
        ...sendDimensions && { dimensions }
      });
      const tokens = tokensOf(body);
      if (tokens !== void 0) spent = spendOf(1, tokens, 0, price);
      return readVectors(body, batch.length, dimensions, `${model} at ${new URL(baseUrl).host}`);
    } catch (error) {
      if (isFree(error)) spent = { ...nothing, calls: 1 };
      throw await toModelError(error, this.#setting, this.#key);
    } finally {
      await held?.settle(spent);
    }
  }
  /** What a client needs to know, as of a language model. */
  get #asModel() {
    return { ...this.#setting, reasoningTokens: 0, usdPerMillionTokens: { input: 0, output: 0 } };
  }
};
function tokensOf(body) {
  const { usage } = body ?? {};
  const tokens = usage?.prompt_tokens;
  return typeof tokens === "number" && Number.isSafeInteger(tokens) && tokens >= 0 ? tokens : void 0;
}
export {
  OpenAiEmbedder
};
