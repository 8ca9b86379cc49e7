import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/dataset/canonical.ts
import { hash } from "node:crypto";
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  return JSON.stringify(value ?? null);
}
function contentDigest(value) {
  return ["sha256:", hash("sha256", canonicalJson(value), "hex")].join("");
}
function contentId(value) {
  return contentIdOf(canonicalJson(value));
}
function contentIdOf(canonical) {
  return ["sha256:", hash("sha256", canonical, "hex").slice(0, 16)].join("");
}

export {
  canonicalJson,
  contentDigest,
  contentId,
  contentIdOf
};
