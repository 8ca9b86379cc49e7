import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/budget.ts
var nothing = { calls: 0, tokens: 0, usd: 0 };
function addSpend(a, b) {
  return {
    calls: a.calls + b.calls,
    tokens: a.tokens + b.tokens,
    usd: a.usd === null || b.usd === null ? null : a.usd + b.usd
  };
}
var Tally = class {
  #calls = /* @__PURE__ */ new Map();
  #sum = { calls: 0, tokens: 0, usd: 0 };
  /** Calls whose price is not known. */
  #unknown = 0;
  set(id, spend) {
    const before = this.#calls.get(id);
    if (before !== void 0) this.#count(before, -1);
    this.#count(spend, 1);
    this.#calls.set(id, spend);
  }
  #count({ calls, tokens, usd }, sign) {
    this.#sum.calls += sign * calls;
    this.#sum.tokens += sign * tokens;
    this.#sum.usd += sign * (usd ?? 0);
    if (usd === null) this.#unknown += sign;
  }
  get size() {
    return this.#calls.size;
  }
  get total() {
    return { ...this.#sum, usd: this.#unknown > 0 ? null : Math.max(0, this.#sum.usd) };
  }
};
function spendOf(calls, inputTokens, outputTokens, price) {
  return {
    calls,
    tokens: inputTokens + outputTokens,
    usd: price && (inputTokens * price.input + outputTokens * price.output) / 1e6
  };
}
function breach(total, caps, per) {
  if (caps.calls !== void 0 && total.calls > caps.calls) {
    return `call ${total.calls} of ${caps.calls} a ${per}`;
  }
  if (caps.tokens !== void 0 && total.tokens > caps.tokens) {
    return `token ${total.tokens} of ${caps.tokens} a ${per}`;
  }
  if (caps.usd === void 0) return void 0;
  if (total.usd === null) return `any part of the $${caps.usd} a ${per}, as its price is not known`;
  return total.usd > caps.usd + 1e-9 ? `dollar ${total.usd.toFixed(4)} of ${caps.usd} a ${per}` : void 0;
}
function exceeds(estimate, { perRun, perMonth }, month = nothing) {
  return breach(estimate, perRun, "run") ?? breach(addSpend(month, estimate), perMonth, "month");
}

export {
  nothing,
  addSpend,
  Tally,
  spendOf,
  breach,
  exceeds
};
