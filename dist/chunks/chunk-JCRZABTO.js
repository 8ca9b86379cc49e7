import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/core/model-family.ts
var kin = {
  chatgpt: "gpt",
  codestral: "mistral",
  devstral: "mistral",
  magistral: "mistral",
  ministral: "mistral",
  mixtral: "mistral",
  o: "gpt",
  pixtral: "mistral",
  qwq: "qwen",
  qvq: "qwen",
  vicuna: "llama"
};
function familyOf(model) {
  const name = model.slice(0, 200).toLowerCase().split("/").at(-1) ?? "";
  const word = /[a-z]+/.exec(name)?.[0] ?? "unknown";
  return (Object.hasOwn(kin, word) ? kin[word] : void 0) ?? word;
}

export {
  familyOf
};
