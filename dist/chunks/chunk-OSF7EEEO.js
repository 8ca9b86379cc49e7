import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  addSpend,
  nothing,
  spendOf
} from "./chunk-LKLKBO33.js";

// src/core/estimate.ts
var frameTokens = 16;
function inputTokensOf({ system, user, schema }, countTokens) {
  const form = schema === void 0 ? 0 : countTokens(JSON.stringify(schema));
  return countTokens(system) + countTokens(user) + form + frameTokens;
}
function estimate(requests, countTokens, price, reasoningTokens = 0) {
  let total = nothing;
  for (const request of requests) {
    const inputTokens = inputTokensOf(request, countTokens);
    const outputTokens = request.maxOutputTokens + reasoningTokens;
    total = addSpend(total, spendOf(1, inputTokens, outputTokens, price));
  }
  return total;
}
function bytesOf(text) {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 127) bytes += unit > 2047 && (unit < 55296 || unit > 57343) ? 2 : 1;
  }
  return bytes;
}

export {
  inputTokensOf,
  estimate,
  bytesOf
};
