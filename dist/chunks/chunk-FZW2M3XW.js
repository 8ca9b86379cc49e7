import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  HostError,
  PermissionError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/github/failure.ts
var MAX_TRIES = 3;
var MAX_WAIT_MS = 6e4;
var SECONDARY_LIMIT_WAIT_MS = 6e4;
var SERVER_ERROR_WAIT_MS = 1e3;
var BrokenAnswer = class extends Error {
  status = 500;
  constructor() {
    super("the answer broke off");
  }
};
function readFailure(error) {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") {
    throw error;
  }
  const response = "response" in error ? error.response : void 0;
  return {
    status: response === void 0 ? null : error.status,
    message: error.message,
    headers: response?.headers ?? {},
    cause: error
  };
}
function isRateLimit({ status, message, headers }) {
  if (status === 429) return true;
  if (status !== 403) return false;
  return headers["retry-after"] !== void 0 || String(headers["x-ratelimit-remaining"]) === "0" || /secondary rate limit/i.test(message);
}
function retryWaitMs(failure, attempt, nowMs) {
  const limited = isRateLimit(failure);
  if (!limited && failure.status !== null && failure.status < 500) return null;
  const retryAfterSeconds = Number(failure.headers["retry-after"] ?? NaN);
  if (Number.isFinite(retryAfterSeconds)) return Math.max(0, retryAfterSeconds * 1e3);
  if (!limited) return SERVER_ERROR_WAIT_MS * 2 ** (attempt - 1);
  const resetSeconds = Number(failure.headers["x-ratelimit-reset"] ?? NaN);
  if (String(failure.headers["x-ratelimit-remaining"]) === "0" && Number.isFinite(resetSeconds)) {
    return Math.max(0, resetSeconds * 1e3 - nowMs);
  }
  return SECONDARY_LIMIT_WAIT_MS;
}
function toHostError(failure, action, tries, waitMs, missingPermission) {
  const { status, message, cause } = failure;
  const times = tries === 1 ? "" : ` after ${tries} tries`;
  if (status === null) {
    return new HostError(`Could not ${action}: GitHub could not be reached${times} (${message}).`, {
      hint: "Run the job again; on a self-hosted runner check its way to the API.",
      cause
    });
  }
  const said = `Could not ${action}${times}: GitHub answered ${status} (${message}).`;
  if (isRateLimit(failure)) {
    const seconds = Math.ceil((waitMs ?? 0) / 1e3);
    return new HostError(said, {
      hint: `GitHub's rate limit is used up. Run the job again in ${seconds} seconds or later.`,
      cause
    });
  }
  if (status === 401) {
    return new HostError(said, { hint: "The token is wrong or has expired.", cause });
  }
  if (status === 403 && /\bis locked\b/i.test(message)) {
    return new PermissionError(said, { hint: "The conversation is locked: unlock it.", cause });
  }
  if (status === 403 || status === 404) {
    return new PermissionError(said, { hint: missingPermission, cause });
  }
  return new HostError(said, {
    ...status >= 500 && { hint: "GitHub is in trouble. Run the job again later." },
    cause
  });
}

export {
  MAX_TRIES,
  MAX_WAIT_MS,
  BrokenAnswer,
  readFailure,
  retryWaitMs,
  toHostError
};
