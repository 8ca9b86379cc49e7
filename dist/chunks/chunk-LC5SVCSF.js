import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  ModelError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/openai/client.ts
var maxAnswerBytes = 32 * 1024 * 1024;
var maxWaitSeconds = 120;
var tooLong = "heartcut_answer_too_long";
var sentHeaders = ["accept", "authorization", "api-key", "content-type", "user-agent"];
async function openClient(setting, key, options = {}) {
  const { default: Client } = await import("./openai-A6P327YZ.js");
  const azure = setting.apiVersion !== void 0;
  return new Client({
    baseURL: setting.baseUrl.replace(/\/+$/, ""),
    apiKey: key ?? "none",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: (options.timeoutSeconds ?? setting.timeoutSeconds) * 1e3,
    maxRetries: setting.maxRetries,
    // OPENAI_LOG=debug would print records.
    logLevel: "off",
    ...azure && { defaultQuery: { "api-version": setting.apiVersion } },
    ...azure && key !== void 0 && { defaultHeaders: { "api-key": key } },
    fetch: guardFetch(key === void 0, azure, options.maxBytes ?? maxAnswerBytes)
  });
}
function readKey(name, value) {
  const key = value.trim();
  if (!/^[\x21-\x7e]{1,4096}$/.test(key)) {
    throw new ModelError(`${name} holds no key: there are spaces or line breaks in it`);
  }
  return key;
}
function guardFetch(anonymous, azure, maxBytes) {
  return async (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of sentHeaders) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (anonymous || azure) headers.delete("authorization");
    try {
      const response = await fetch(input, { ...init, headers, redirect: "manual" });
      return await rebuild(response, maxBytes);
    } catch (error) {
      if (init?.signal?.aborted !== true) throw error;
      throw Object.assign(new Error("aborted", { cause: error }), { name: "AbortError" });
    }
  };
}
async function rebuild(response, maxBytes) {
  const body = await readAll(response, maxBytes);
  if (body === void 0) return substitute(`more than ${maxBytes} bytes`, tooLong);
  const kept = new Headers(response.headers);
  kept.delete("content-encoding");
  kept.delete("content-length");
  const { status } = response;
  const isPoor = status === 429 && Buffer.from(body).includes('"insufficient_quota"');
  if (isPoor || waitSeconds(response.headers) > maxWaitSeconds) kept.set("x-should-retry", "false");
  return new Response(status === 204 || status === 205 || status === 304 ? null : body, {
    status,
    headers: kept
  });
}
async function readAll(response, maxBytes) {
  if (response.body === null) return new Uint8Array();
  const chunks = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return void 0;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
function substitute(message, code) {
  return Response.json(
    { error: { message, code } },
    { status: 413, headers: { "x-should-retry": "false" } }
  );
}
function waitSeconds(headers) {
  const ms = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (!Number.isNaN(ms)) return ms / 1e3;
  const after = headers.get("retry-after") ?? "";
  const seconds = Number.parseFloat(after);
  if (!Number.isNaN(seconds)) return seconds;
  const date = Date.parse(after);
  return Number.isNaN(date) ? 0 : (date - Date.now()) / 1e3;
}

export {
  tooLong,
  openClient,
  readKey
};
