import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/set-phrases.ts
function either(patterns, start = "") {
  const sources = patterns.map((each) => typeof each === "string" ? each : each.source);
  return new RegExp(`${start}(?:${sources.join("|")})`, "i");
}
function findIn(pattern, text) {
  const match = pattern.exec(text);
  if (match === null) return void 0;
  const lead = /^[\s!-/:-@[-`{-~]*/.exec(match[0])?.[0].length ?? 0;
  return phraseOf(text, match[0].slice(lead), match.index + lead);
}
var restOfWord = /\w{0,20}/y;
function phraseOf(text, found, index) {
  restOfWord.lastIndex = index + found.length;
  return { found: (found + (restOfWord.exec(text)?.[0] ?? "")).trim(), index };
}
function straight(text) {
  return text.includes("’") ? text.replaceAll("’", "'") : text;
}

export {
  either,
  findIn,
  phraseOf,
  straight
};
