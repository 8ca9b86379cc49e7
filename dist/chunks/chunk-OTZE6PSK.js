import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);

// src/reporters/columns.ts
var wide = /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
var zero = /[\p{M}\u200c\u200d]/u;
function charWidth(char) {
  if (zero.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}
function widthOf(text) {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}
var segmenter;
function graphemesOf(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}
var maxGrapheme = 16;
function startOf(text, columns) {
  let kept = "";
  let width = 0;
  for (const { segment } of graphemesOf(text.slice(0, columns * maxGrapheme))) {
    width += widthOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return kept.replace(/[\u200c\u200d]+$/, "");
}
function cutToWidth(text, columns) {
  return widthOf(text) <= columns ? text : `${startOf(text, columns - 1)}…`;
}
function cutStartToWidth(text, columns) {
  if (widthOf(text) <= columns) return text;
  const end = [...graphemesOf(text.slice(-columns * maxGrapheme))];
  let width = 1;
  let kept = "";
  for (const { segment } of end.reverse()) {
    width += widthOf(segment);
    if (width > columns) break;
    kept = segment + kept;
  }
  return `…${kept.replace(/^[\p{M}\u200c\u200d]+/u, "")}`;
}
function padToWidth(text, columns) {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}
function wrap(text, columns, lines) {
  const wrapped = [];
  let rest = text;
  while (wrapped.length < lines - 1 && widthOf(rest) > columns) {
    const start = startOf(rest, columns);
    const space = rest[start.length] === " " ? start.length : start.lastIndexOf(" ");
    const end = space > 0 ? space : start.length;
    wrapped.push(rest.slice(0, end));
    rest = rest.slice(end).replace(/^[\s\u200c\u200d]+/, "");
  }
  return [...wrapped, cutToWidth(rest, columns)];
}

export {
  widthOf,
  cutToWidth,
  cutStartToWidth,
  padToWidth,
  wrap
};
