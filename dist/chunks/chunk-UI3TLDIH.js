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
  const units = Uint16Array.from(
    { length: 65536 - 2048 },
    (_, i) => i < firstSurrogate ? i : i + 2048
  );
  const all = Buffer.from(units.buffer).toString("utf16le");
  const mark = (runs, value) => {
    for (const { index, 0: run } of all.matchAll(runs)) {
      for (let i = index; i < index + run.length; i += 1) classes[units[i]] = value;
    }
  };
  mark(/[\p{L}\p{N}]+/gu, unit === "word" ? TokenClass.word : TokenClass.single);
  if (unit === "word") mark(new RegExp(`${single}+`, "gv"), TokenClass.single);
  mark(new RegExp("\\p{M}+", "gu"), TokenClass.mark);
  return classes;
}
var firstSurrogate = 55296;

export {
  TokenClass,
  foldText,
  tokenize,
  tokenizeCharacters,
  holdsRareLetters,
  buildTokenClasses
};
