import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  tooLong
} from "./chunk-LC5SVCSF.js";
import {
  ModelError,
  RejectedError
} from "./chunk-JBXV7KQQ.js";

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// src/adapters/openai/errors.ts
var maxCharacters = 300;
var keyPartCharacters = 8;
function cleanText(text, key) {
  if (typeof text !== "string") return "";
  const points = [...text.slice(0, 4 * maxCharacters)];
  let cut = withoutKey(points.join(""), key).replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  if ([...cut].length > maxCharacters) cut = `${[...cut].slice(0, maxCharacters).join("")}…`;
  return cut;
}
function withoutKey(text, key) {
  if (key === void 0) return text;
  let clean = text.replaceAll(key, "***");
  for (let i = 0; i + keyPartCharacters <= key.length; i += 1) {
    clean = clean.replaceAll(key.slice(i, i + keyPartCharacters), "***");
  }
  return clean.replaceAll(/(?:\*{3})+/g, "***");
}
var advice = {
  403: "The key is not allowed to use this model, or the address is not open to this machine.",
  404: "Check baseUrl (it usually ends in /v1) and the name of the model.",
  405: "Check baseUrl: it usually ends in /v1.",
  410: "The address is retired. GitHub Models, for one, was on 2026-07-30; name another server."
};
var filterCodes = ["content_filter", "content_policy_violation", "invalid_prompt"];
function isFiltered(thrown) {
  const { status, code } = thrown ?? {};
  return status === 400 && typeof code === "string" && filterCodes.includes(code);
}
function isFree(error) {
  const { status } = error ?? {};
  return typeof status === "number" && status >= 300 && status < 500 && status !== 408;
}
async function toModelError(thrown, where, key) {
  if (thrown instanceof ModelError) return thrown;
  const error = typeof thrown === "object" && thrown !== null ? thrown : {};
  const at = `${where.model} at ${new URL(where.baseUrl).host}`;
  const said = cleanText(error.error?.message ?? error.message, key);
  const { status } = error;
  if (typeof status === "number") return statusError(status, at, said, error, where);
  const { APIConnectionTimeoutError, APIUserAbortError } = await import("./openai-A6P327YZ.js");
  if (thrown instanceof APIUserAbortError)
    return new ModelError(`${at} was not waited for any longer`);
  if (thrown instanceof APIConnectionTimeoutError) {
    return new ModelError(`${at} did not answer within ${where.timeoutSeconds} s`, {
      hint: "Raise timeoutSeconds of the model, or lower its concurrency."
    });
  }
  if (error.name === "SyntaxError") return new ModelError(`${at} answered with broken JSON`);
  const code = causeCode(error.cause);
  return new ModelError(`${at} can't be reached${code === "" ? "" : `: ${code}`}`, {
    hint: "Check baseUrl and that the server runs."
  });
}
function statusError(status, at, said, error, { apiKeyEnv }) {
  const says = said === "" ? "" : `: ${said}`;
  if (error.code === tooLong) return new ModelError(`${at} answered with ${said}`);
  if (status === 401) {
    return new ModelError(`${at} refused the key (401)`, {
      hint: apiKeyEnv === void 0 ? "Name the variable that holds the key in apiKeyEnv." : `Check the secret behind ${apiKeyEnv}.`
    });
  }
  if (status >= 300 && status < 400) {
    return new ModelError(`${at} sends requests elsewhere (${status}), which is not followed`, {
      hint: "Put the final address into baseUrl."
    });
  }
  if (status === 400 || status === 413 || status === 422) {
    const hint2 = "The record may be too long for the model, or the model needs other settings.";
    return new RejectedError(`${at} refused the request (${status})${says}`, said, { hint: hint2 });
  }
  if (status === 429) {
    const hint2 = error.code === "insufficient_quota" ? "The account has no credit left." : "Lower concurrency, raise maxRetries, or try again later.";
    return new ModelError(`${at} has had too many requests (429)${says}`, { hint: hint2 });
  }
  const hint = advice[status] ?? (status >= 500 ? "The server failed; try again later." : void 0);
  return new ModelError(`${at} failed (${status})${says}`, hint === void 0 ? {} : { hint });
}
function causeCode(cause) {
  let at = cause;
  for (let depth = 0; depth < 5 && typeof at === "object" && at !== null; depth += 1) {
    const { code, cause: next } = at;
    if (typeof code === "string" && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return code;
    at = next;
  }
  return "";
}

export {
  pLimit,
  cleanText,
  isFiltered,
  isFree,
  toModelError
};
