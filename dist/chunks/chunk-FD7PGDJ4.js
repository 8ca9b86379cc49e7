import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  showHidden
} from "./chunk-5ZRZILPU.js";

// src/reporters/escape-html.ts
function escapeHtml(text2) {
  return showHidden(text2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

// src/reporters/plot.ts
var plotWidth = 380;
var plotHeight = 270;
var inner = { left: 76, right: 356, top: 12, bottom: 218 };
function round(value) {
  return String(Math.round(value * 10) / 10);
}
function frame([xLow, xHigh], [yLow, yHigh]) {
  return {
    x: scale(xLow, xHigh, inner.left, inner.right),
    y: scale(yLow, yHigh, inner.bottom, inner.top)
  };
}
function scale(low, high, from, to) {
  const [start, end] = low === high ? [low - 1, high + 1] : [low, high];
  const map = (value) => from + (value - start) / (end - start) * (to - from);
  return Object.assign(map, { low: start, high: end });
}
function plot(at, options, marks) {
  const { x, y } = at;
  const parts = [];
  for (const { at: value, label } of options.yTicks) {
    const row = round(y(value));
    parts.push(
      `<line class="grid" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>`,
      text(inner.left - 8, y(value) + 4, label, "tick end")
    );
  }
  for (const { at: value, label } of options.xTicks) {
    parts.push(text(x(value), inner.bottom + 17, label, "tick middle"));
  }
  const middle = (inner.top + inner.bottom) / 2;
  parts.push(
    `<line class="axis" x1="${inner.left}" x2="${inner.right}" y1="${inner.bottom}" y2="${inner.bottom}"/>`,
    text((inner.left + inner.right) / 2, inner.bottom + 40, options.xTitle, "title middle"),
    `<text class="title middle" transform="translate(14 ${round(middle)}) rotate(-90)">${escapeHtml(options.yTitle)}</text>`,
    marks
  );
  return svg(plotWidth, plotHeight, options.label, parts.join(""));
}
function svg(width, height, label, content) {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}
function text(x, y, content, classes) {
  return `<text class="${classes}" x="${round(x)}" y="${round(y)}">${escapeHtml(content)}</text>`;
}
function across({ y }, value, name, classes) {
  const row = round(y(value));
  return `<line class="${classes}" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>` + text(inner.right, y(value) - 5, name, "note end");
}
function upright({ x }, value, name, classes) {
  const column = round(x(value));
  return `<line class="${classes}" x1="${column}" x2="${column}" y1="${inner.top}" y2="${inner.bottom}"/>` + text(x(value) + 6, inner.bottom - 8, name, "note");
}
function dot(x, y, isGood, tip) {
  const title = `<title>${escapeHtml(tip)}</title>`;
  return isGood ? `<circle class="good" cx="${round(x)}" cy="${round(y)}" r="3.6">${title}</circle>` : `<rect class="bad" x="${round(x - 3.2)}" y="${round(y - 3.2)}" width="6.4" height="6.4">${title}</rect>`;
}
function jitter(i) {
  return i * 0.618034 % 1 * 2 - 1;
}
function ticks({ low, high }) {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const found = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6; at += step) {
    const near = Math.abs(at) < step / 1e6 ? 0 : at;
    const rounded = Number(near.toPrecision(6));
    found.push({ at: near, label: rounded.toLocaleString("en").replace("-", "−") });
  }
  return found;
}

export {
  escapeHtml,
  plotWidth,
  plotHeight,
  round,
  frame,
  plot,
  svg,
  text,
  across,
  upright,
  dot,
  jitter,
  ticks
};
