import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/errors.ts
var HeartcutError = class extends Error {
  hint;
  docs;
  at;
  constructor(message, details = {}) {
    super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
    this.name = new.target.name;
    this.hint = details.hint;
    this.docs = details.docs;
    this.at = details.at;
  }
  /** The whole error as the terminal and the job log show it. */
  describe() {
    const lines = [this.at === void 0 ? this.message : `${this.at}
  ${this.message}`];
    if (this.hint !== void 0) lines.push(...this.hint.split("\n").map((line) => `  ${line}`));
    if (this.docs !== void 0) lines.push(`  ${this.docs}`);
    return lines.join("\n");
  }
};
var ConfigError = class extends HeartcutError {
};
var DatasetError = class extends HeartcutError {
};
var HostError = class extends HeartcutError {
};
var RefusedError = class extends HeartcutError {
};
var ModelError = class extends HeartcutError {
};
var RejectedError = class extends ModelError {
  /** What it said, made harmless. */
  serverText;
  constructor(message, serverText, details = {}) {
    super(message, details);
    this.serverText = serverText;
  }
};
var UnsureError = class extends ModelError {
};
var BudgetError = class extends ModelError {
};
var PermissionError = class extends HostError {
};

export {
  HeartcutError,
  ConfigError,
  DatasetError,
  HostError,
  RefusedError,
  ModelError,
  RejectedError,
  UnsureError,
  BudgetError,
  PermissionError
};
