import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-markdown.ts
var linkedWord = /[@$]|#\d|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+(?::|\W*$)|\bghsa-|\b[a-z]{2,}-\d|\b[0-9a-f]{7,64}\b/i;
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // An escaped pipe is read before code spans and escapes are, so it is never written as a pipe.
  "|": "&#124;"
};
function escapePlain(text) {
  return text.replaceAll(/[\\`*_~[\]#]/g, "\\$&").replaceAll(/[&<>|]/g, (char) => entities[char] ?? char);
}
function escapeStart(markdown) {
  return markdown.replace(/^[-+=]/, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2");
}
function codeSpan(text) {
  const visible = showHidden(text);
  if (visible.trim() === "") return "(empty)";
  return visible.split("|").map((piece) => {
    if (piece === "") return "";
    const runs = piece.match(/`+/g) ?? [];
    const fence = "`".repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
    const pad = /^`|`$|^ .* $/.test(piece) ? " " : "";
    return `${fence}${pad}${piece}${pad}${fence}`;
  }).join("&#124;");
}
var linkedCore = /^(["'“‘(]*)(.*?)([)"'”’.,;!?]*)$/su;
function cutIntoWords(pieces) {
  const words = [];
  let inBlank;
  for (const { text, bold } of pieces) {
    for (const run of text.match(/\s+|\S+/gu) ?? []) {
      const blank = /^\s/u.test(run);
      if (blank === inBlank) words.at(-1)?.push({ text: run, bold });
      else words.push([{ text: run, bold }]);
      inBlank = blank;
    }
  }
  return words;
}
function escapeWord(word) {
  const text = word.map((piece) => piece.text).join("");
  if (!linkedWord.test(text)) {
    return word.map((piece) => ({ text: escapePlain(piece.text), bold: piece.bold }));
  }
  const bold = word.some((piece) => piece.bold);
  const [, before = "", core = "", after = ""] = linkedCore.exec(text) ?? [];
  if (/[([]/.test(core)) return [{ text: codeSpan(text), bold }];
  return [{ text: escapePlain(before) + codeSpan(core) + escapePlain(after), bold }];
}
function escapeMarked(pieces) {
  const shown = pieces.map(({ text, bold }) => ({ text: showHidden(text), bold }));
  let markdown = "";
  for (const word of cutIntoWords(shown)) {
    if (/^\s/u.test(word[0]?.text ?? "")) {
      markdown += " ";
      continue;
    }
    for (const { text, bold } of escapeWord(word)) markdown += bold ? `<b>${text}</b>` : text;
  }
  return escapeStart(markdown.trim().replaceAll(/<\/b>( ?)<b>/g, "$1"));
}
function escapeMarkdown(text) {
  return escapeMarked([{ text, bold: false }]);
}
function escapeSummaryTag(text) {
  return showHidden(text).trim().replaceAll(/\S+/gu, (word) => {
    const escaped = word.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);
    return linkedWord.test(word) ? `<code>${escaped}</code>` : escaped;
  });
}

export {
  codeSpan,
  escapeMarked,
  escapeMarkdown,
  escapeSummaryTag
};
