import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/commands/excerpt.ts
var usualCharacters = 300;
var maxAttached = 16;
var maxBefore = 100;
function excerptOf(record, pointer, conceal = (text) => text, near = 0, most = usualCharacters) {
  const named = pointer === void 0 ? void 0 : valueAt(record, pointer);
  if (typeof named === "string" && named.trim() !== "") {
    return shorten(fold(skipTo(conceal(named), near, most)), most);
  }
  const text = record.view.parts.map((part) => conceal(part.text).trim()).filter((part) => part !== "").join("\n");
  return shorten(fold(text === "" ? conceal(JSON.stringify(record.value)) : text), most);
}
function skipTo(text, near, most) {
  if (text.length <= most || near <= maxBefore) return text;
  let start = near - maxBefore;
  while (start > near - maxBefore - maxAttached && !isBoundary(text, start)) start -= 1;
  if (splitsPair(text, start)) start -= 1;
  return `…${text.slice(start)}`;
}
function fold(text) {
  return text.replace(/•{13,}/g, "•".repeat(12));
}
function valueAt(record, pointer) {
  let value = record.value;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
    value = value[key];
  }
  return value;
}
var attached = /^[\p{M}\u200d\p{Emoji_Modifier}]/u;
function shorten(text, limit) {
  if (text.length <= limit) return text;
  let end = limit - 1;
  for (let tries = 0; tries < maxAttached && end > 0 && !isBoundary(text, end); tries += 1) {
    end -= 1;
  }
  if (splitsPair(text, end)) end -= 1;
  return `${text.slice(0, end)}…`;
}
function isBoundary(text, at) {
  if (splitsPair(text, at) || text[at - 1] === "‍") return false;
  return !attached.test(text.slice(at, at + 2));
}
function splitsPair(text, at) {
  return (text.charCodeAt(at - 1) & 64512) === 55296 && (text.charCodeAt(at) & 64512) === 56320;
}

export {
  excerptOf,
  shorten
};
