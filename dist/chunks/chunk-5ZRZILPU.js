import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/hidden-characters.ts
var joinedScripts = "Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt Mymr".split(" ");
var joinedLetter = `[[${joinedScripts.map((script) => `\\p{scx=${script}}`).join("")}]&&[\\p{L}\\p{M}]]`;
var buildHiddenPattern = () => new RegExp(
  `((?!🏴󠁧)\\p{RGI_Emoji}|(?<=${joinedLetter})[‌‍](?=${joinedLetter}))|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}⠀]`,
  "gv"
);
var hiddenPattern;
var plain = /^[ -~]*$/;
var joined = "[\\p{M}‌‍️]+";
var joinedStart = new RegExp(`^${joined}`, "u");
var joinedEnd = new RegExp(`${joined}$`, "u");
var stackedMarks = new RegExp("(?<=\\p{M}{4})\\p{M}+", "gu");
function showCodePoints(text) {
  return [...text].map((char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`).join("");
}
function showHidden(text) {
  if (plain.test(text)) return text;
  hiddenPattern ??= buildHiddenPattern();
  return text.replaceAll(
    /\s+/g,
    (blanks) => blanks.includes("\n") ? ` ${"⏎ ".repeat(blanks.split("\n").length - 1)}` : blanks
  ).replaceAll("	", " ").replaceAll(
    hiddenPattern,
    (found, fine) => fine === void 0 ? showCodePoints(found) : found
  ).replaceAll(stackedMarks, showCodePoints);
}
function clip(text, max) {
  const points = [...text.slice(0, max * 2 + 2)];
  if (points.length <= max) return text;
  return `${points.slice(0, max - 1).join("").replace(joinedEnd, "")}…`;
}
function clipStart(text, max) {
  const points = [...text.slice(-(max * 2 + 2))];
  if (points.length <= max) return text;
  return `…${points.slice(points.length - max + 1).join("").replace(joinedStart, "")}`;
}

export {
  showHidden,
  clip,
  clipStart
};
