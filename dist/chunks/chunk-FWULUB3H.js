import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/exports/ids.ts
var exportIds = [
  "alpaca",
  "axolotl",
  "kto",
  "llama-factory",
  "nemo-steerlm",
  "openai-chat",
  "openai-preference",
  "plain-text",
  "ranked",
  "sharegpt",
  "torchtune",
  "trl-preference",
  "trl-prompt-completion",
  "trl-prompt-only",
  "trl-sft",
  "trl-stepwise",
  "trl-unpaired",
  "unsloth"
];

export {
  exportIds
};
