// Plots as SVG inside a page: a frame with axes, and marks in it. Colours are variables of the page's
// style, so that they follow light and dark. Numbers are rounded: the same report is the same page.
import { escapeHtml } from './escape-html.ts';

export interface Scale {
  /** Value → pixels. */
  (value: number): number;
  readonly low: number;
  readonly high: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
}

export const plotWidth = 380;
export const plotHeight = 270;
const inner = { left: 76, right: 356, top: 12, bottom: 218 };

export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A frame for these values; where all are one value, around it. */
export function frame(
  [xLow, xHigh]: readonly [number, number],
  [yLow, yHigh]: readonly [number, number],
): Frame {
  return {
    x: scale(xLow, xHigh, inner.left, inner.right),
    y: scale(yLow, yHigh, inner.bottom, inner.top),
  };
}

function scale(low: number, high: number, from: number, to: number): Scale {
  const [start, end] = low === high ? [low - 1, high + 1] : [low, high];
  const map = (value: number): number => from + ((value - start) / (end - start)) * (to - from);
  return Object.assign(map, { low: start, high: end });
}

export interface PlotOptions {
  /** Said aloud instead of the picture. */
  readonly label: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
}

/** The SVG element: grid, ticks and titles around `marks`. */
export function plot(at: Frame, options: PlotOptions, marks: string): string {
  const { x, y } = at;
  const parts: string[] = [];
  for (const { at: value, label } of options.yTicks) {
    const row = round(y(value));
    parts.push(
      `<line class="grid" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>`,
      text(inner.left - 8, y(value) + 4, label, 'tick end'),
    );
  }
  for (const { at: value, label } of options.xTicks) {
    parts.push(text(x(value), inner.bottom + 17, label, 'tick middle'));
  }
  const middle = (inner.top + inner.bottom) / 2;
  parts.push(
    `<line class="axis" x1="${inner.left}" x2="${inner.right}" y1="${inner.bottom}" y2="${inner.bottom}"/>`,
    text((inner.left + inner.right) / 2, inner.bottom + 40, options.xTitle, 'title middle'),
    `<text class="title middle" transform="translate(14 ${round(middle)}) rotate(-90)">${escapeHtml(options.yTitle)}</text>`,
    marks,
  );
  return svg(plotWidth, plotHeight, options.label, parts.join(''));
}

export function svg(width: number, height: number, label: string, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(label)}">${content}</svg>`;
}

export function text(x: number, y: number, content: string, classes: string): string {
  return `<text class="${classes}" x="${round(x)}" y="${round(y)}">${escapeHtml(content)}</text>`;
}

/** A line across the frame at a value, named at its end. */
export function across({ y }: Frame, value: number, name: string, classes: string): string {
  const row = round(y(value));
  return (
    `<line class="${classes}" x1="${inner.left}" x2="${inner.right}" y1="${row}" y2="${row}"/>` +
    text(inner.right, y(value) - 5, name, 'note end')
  );
}

/** A line up the frame at a value, named at its foot. */
export function upright({ x }: Frame, value: number, name: string, classes: string): string {
  const column = round(x(value));
  return (
    `<line class="${classes}" x1="${column}" x2="${column}" y1="${inner.top}" y2="${inner.bottom}"/>` +
    text(x(value) + 6, inner.bottom - 8, name, 'note')
  );
}

/** Good ones are discs, bad ones squares: no colour is needed to tell them apart. */
export function dot(x: number, y: number, isGood: boolean, tip: string): string {
  const title = `<title>${escapeHtml(tip)}</title>`;
  return isGood
    ? `<circle class="good" cx="${round(x)}" cy="${round(y)}" r="3.6">${title}</circle>`
    : `<rect class="bad" x="${round(x - 3.2)}" y="${round(y - 3.2)}" width="6.4" height="6.4">${title}</rect>`;
}

/**
 * −1 … 1 for the i-th of several marks that would lie on each other: by the golden ratio, which
 * spreads any number of them evenly without chance.
 */
export function jitter(i: number): number {
  return ((i * 0.618034) % 1) * 2 - 1;
}

/** Some five round values from low to high. */
export function ticks({ low, high }: Pick<Scale, 'low' | 'high'>): Tick[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((each) => each * power >= rough) ?? 10);
  const found: Tick[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6; at += step) {
    const near = Math.abs(at) < step / 1e6 ? 0 : at;
    const rounded = Number(near.toPrecision(6));
    found.push({ at: near, label: rounded.toLocaleString('en').replace('-', '−') });
  }
  return found;
}
