import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/algorithms/tokens.ts
var unspaced = "\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Bopo}\\p{sc=Yiii}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tibt}";
var single = `[[${unspaced}]&&[\\p{L}\\p{N}]]`;
var lettered = `[[\\p{L}\\p{N}]--[${unspaced}]]`;
var TokenClass = { between: 0, word: 1, single: 2, mark: 3 };
var tokenPattern;
var characterPattern;
function foldText(text) {
  return text.normalize("NFKC").toUpperCase().toLowerCase();
}
function tokenize(text) {
  tokenPattern ??= new RegExp(`${single}\\p{M}*|${lettered}(?:${lettered}|\\p{M})*`, "gv");
  return foldText(text).match(tokenPattern) ?? [];
}
function tokenizeCharacters(text) {
  characterPattern ??= new RegExp("[\\p{L}\\p{N}]\\p{M}*", "gu");
  return foldText(text).match(characterPattern) ?? [];
}
function holdsRareLetters(folded) {
  if (!/[\ud800-\udfff]/.test(folded)) return false;
  rareLetters ??= new RegExp("[[\\p{L}\\p{N}\\p{M}]&&[\\u{10000}-\\u{10ffff}]]", "v");
  return rareLetters.test(folded);
}
var rareLetters;
function buildTokenClasses(unit) {
  return tokenClasses[unit] ??= findTokenClasses(unit);
}
var tokenClasses = {};
function findTokenClasses(unit) {
  const classes = new Uint8Array(65536);
  const units = new Uint16Array(65536);
  for (let unit2 = 0; unit2 < units.length; unit2 += 1) {
    units[unit2] = unit2 >= 55296 && unit2 <= 57343 ? 0 : unit2;
  }
  const all = Buffer.from(units.buffer).toString("utf16le");
  const mark = (runs, value) => {
    for (const { index, 0: run } of all.matchAll(runs)) {
      classes.fill(value, index, index + run.length);
    }
  };
  mark(/[\p{L}\p{N}]+/gu, unit === "word" ? TokenClass.word : TokenClass.single);
  if (unit === "word") mark(new RegExp(`${single}+`, "gv"), TokenClass.single);
  mark(new RegExp("\\p{M}+", "gu"), TokenClass.mark);
  return classes;
}

export {
  TokenClass,
  foldText,
  tokenize,
  tokenizeCharacters,
  holdsRareLetters,
  buildTokenClasses
};
