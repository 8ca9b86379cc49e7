// Small pictures as SVG. Colours are variables of the page's style; a picture's label says in words what
// it shows. Numbers are rounded: the same report is the same page.
import type { Distribution, Trend } from '../../core/diversity.ts';
import type { OriginCounts, OriginFacts } from '../../core/use.ts';
import { origins, sum } from '../origin-bar.ts';
import { round, ticks } from '../plot.ts';
import { formatNumber } from '../wording.ts';
import { markup, type Markup } from './markup.ts';

const width = 340;
const height = 170;
const inner = { left: 44, right: 332, top: 12, bottom: 138 };

/** `12 %`; what is not nothing never reads so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return '<1\u00a0%';
  return `${Math.round(share * 100)}\u00a0%`;
}

function picture(label: string, content: readonly Markup[], viewHeight = height): Markup {
  return markup`<svg class="chart" viewBox="0 0 ${width} ${viewHeight}" role="img" aria-label="${label}">${content}</svg>`;
}

function words(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): Markup {
  return markup`<text class="${anchor}" x="${round(x)}" y="${round(y)}">${text}</text>`;
}

function rule(x1: number, x2: number, y: number, style: string): Markup {
  return markup`<line class="${style}" x1="${round(x1)}" x2="${round(x2)}" y1="${round(y)}" y2="${round(y)}"/>`;
}

/** Shares of records by bin: filled bars after the change, a stepped line before it. */
export function histogram({ title, unit, edges, before, after }: Distribution): Markup {
  const all = (counts: readonly number[]): number =>
    counts.reduce((total, each) => total + each, 0);
  const share = (counts: readonly number[]): number[] =>
    counts.map((each) => (all(counts) === 0 ? 0 : each / all(counts)));
  const [was, is] = [share(before), share(after)];
  const bins = Math.max(was.length, is.length, 1);
  const most = Math.max(...was, ...is, 1e-9);
  const x = (bin: number): number => inner.left + ((inner.right - inner.left) * bin) / bins;
  const y = (value: number): number => inner.bottom - ((inner.bottom - inner.top) * value) / most;
  const bars = is.map((value, bin) => {
    const tip = `${formatNumber(edges[bin] ?? 0)}–${formatNumber(edges[bin + 1] ?? 0)} ${unit}: ${percent(was[bin] ?? 0)} → ${percent(value)}`;
    return markup`<rect class="after" x="${round(x(bin) + 0.5)}" y="${round(y(value))}" width="${round(Math.max(x(bin + 1) - x(bin) - 1, 1))}" height="${round(inner.bottom - y(value))}"><title>${tip}</title></rect>`;
  });
  const steps = was.map(
    (value, bin) =>
      `${bin === 0 ? 'M' : 'L'}${round(x(bin))} ${round(y(value))}H${round(x(bin + 1))}`,
  );
  const marks = [0, Math.floor(bins / 2), bins].map((bin, i) =>
    words(
      x(bin),
      inner.bottom + 16,
      formatNumber(edges[bin] ?? 0),
      (['start', 'middle', 'end'] as const)[i] ?? 'middle',
    ),
  );
  return picture(`${title}: ${spread(edges, before)} before, ${spread(edges, after)} after.`, [
    rule(inner.left, inner.right, y(most), 'grid'),
    words(inner.left - 6, y(most) + 4, percent(most), 'end'),
    words(inner.left - 6, inner.bottom + 4, '0', 'end'),
    ...bars,
    ...(all(before) === 0 ? [] : [markup`<path class="before" d="${steps.join('')}"/>`]),
    rule(inner.left, inner.right, inner.bottom, 'axis'),
    ...marks,
    words((inner.left + inner.right) / 2, height - 2, unit, 'middle'),
  ]);
}

/** The bin that holds the middle one, in words. */
function spread(edges: readonly number[], counts: readonly number[]): string {
  const all = counts.reduce((total, each) => total + each, 0);
  let seen = 0;
  for (const [bin, each] of counts.entries()) {
    seen += each;
    if (all > 0 && seen * 2 >= all) {
      return `median ${formatNumber(edges[bin] ?? 0)} to ${formatNumber(edges[bin + 1] ?? 0)}`;
    }
  }
  return 'nothing';
}

/** A measure over releases, with its intervals; the newest is named by its value. */
export function trendLine({ title, points }: Trend): Markup {
  const all = points.flatMap(({ value, interval = [value, value] }) => [value, ...interval]);
  const known = all.filter(Number.isFinite);
  const [low, high] = widen(Math.min(...known), Math.max(...known));
  const right = inner.right - 40;
  const step = points.length > 1 ? (right - inner.left - 10) / (points.length - 1) : 0;
  const x = (i: number): number => inner.left + 10 + step * i;
  const y = (value: number): number =>
    inner.bottom - ((value - low) / (high - low)) * (inner.bottom - inner.top);
  const whiskers = points.flatMap(({ interval }, i) =>
    interval === undefined
      ? []
      : [
          markup`<line class="whisker" x1="${round(x(i))}" x2="${round(x(i))}" y1="${round(y(interval[0]))}" y2="${round(y(interval[1]))}"/>`,
        ],
  );
  const path = points.map(
    ({ value }, i) => `${i === 0 ? 'M' : 'L'}${round(x(i))} ${round(y(value))}`,
  );
  const dots = points.map(
    ({ label, value }, i) =>
      markup`<circle class="dot" cx="${round(x(i))}" cy="${round(y(value))}" r="3.5"><title>${`${label}: ${formatNumber(value)}`}</title></circle>`,
  );
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return markup``;
  const grid = ticks({ low, high }).filter((_, i, every) => i % Math.ceil(every.length / 4) === 0);
  return picture(
    `${title}: from ${formatNumber(first.value)} at ${first.label} to ${formatNumber(last.value)} at ${last.label}.`,
    [
      ...grid.flatMap(({ at, label }) => [
        rule(inner.left, right, y(at), 'grid'),
        words(inner.left - 6, y(at) + 4, label, 'end'),
      ]),
      ...whiskers,
      markup`<path class="curve" d="${path.join('')}"/>`,
      ...dots,
      markup`<text class="last" x="${round(x(points.length - 1) + 9)}" y="${round(y(last.value) + 4)}">${formatNumber(last.value)}</text>`,
      words(inner.left + 4, inner.bottom + 18, first.label.slice(0, 24), 'start'),
      ...(points.length > 1
        ? [words(right + 8, inner.bottom + 18, last.label.slice(0, 24), 'end')]
        : []),
    ],
  );
}

function widen(low: number, high: number): [number, number] {
  const pad = low === high ? Math.max(Math.abs(low) * 0.1, 0.1) : (high - low) * 0.08;
  return [low - pad, high + pad];
}

/** How often each score was given, the lowest first. */
export function columns(label: string, lowest: number, counts: readonly number[]): Markup {
  const most = Math.max(1, ...counts);
  const room = 120 / Math.max(counts.length, 1);
  const bars = counts.map((each, i) => {
    const tall = (each / most) * 40;
    return markup`<rect class="after" x="${round(i * room + 1)}" y="${round(44 - tall)}" width="${round(room - 2)}" height="${round(Math.max(tall, each > 0 ? 1 : 0))}"><title>${`${lowest + i}: ${formatNumber(each)}`}</title></rect>`;
  });
  const names = counts.map((_, i) => words((i + 0.5) * room, 58, String(lowest + i), 'middle'));
  return markup`<svg class="columns" viewBox="0 0 120 62" role="img" aria-label="${label}">${bars}<line class="axis" x1="0" x2="120" y1="44.5" y2="44.5"/>${names}</svg>`;
}

/** A share before and after on one line from 0 to `most`. */
export function dumbbell(before: number, after: number, most: number): Markup {
  const x = (share: number): number => 6 + 188 * (most === 0 ? 0 : Math.min(share / most, 1));
  return markup`<svg class="dumbbell" viewBox="0 0 200 16" aria-hidden="true"><line class="grid" x1="6" x2="194" y1="8" y2="8"/><line class="bar" x1="${round(x(before))}" x2="${round(x(after))}" y1="8" y2="8"/><circle class="before" cx="${round(x(before))}" cy="8" r="4.5"/><circle class="dot" cx="${round(x(after))}" cy="8" r="5"/></svg>`;
}

/** An interval between 0 and 1, with what is wanted. */
export function shareRange(low: number, high: number, wanted: number): Markup {
  const x = (share: number): number => 6 + 408 * share;
  const label = `between ${percent(low)} and ${percent(high)}, wanted ${percent(wanted)}`;
  const line = (style: string, from: number, to: number): Markup =>
    markup`<line class="${style}" x1="${round(from)}" x2="${round(to)}" y1="14" y2="14"/>`;
  return markup`<svg class="range" viewBox="0 0 420 42" role="img" aria-label="${label}">${line('axis', x(0), x(1))}${line('whisker', x(low), Math.max(x(high), x(low) + 1))}<line class="mark" x1="${round(x(wanted))}" x2="${round(x(wanted))}" y1="4" y2="24"/>${words(x(wanted), 38, `wanted ${percent(wanted)}`, wanted > 0.8 ? 'end' : 'middle')}${words(2, 38, '0', 'start')}</svg>`;
}

/** Who wrote the records, before and after, as bars of one length. */
export function originBars({ now, before }: OriginFacts): Markup {
  const rows = [
    ...(before === undefined ? [] : [['before', before] as const]),
    ['now', now] as const,
  ];
  const seen = origins.filter((origin) => rows.some(([, counts]) => counts[origin] > 0));
  if (seen.length === 0) return markup``;
  const drawn = rows.map(([name, counts], i) => drawOrigins(name, counts, i * 20));
  const label = rows
    .map(
      ([name, counts]) =>
        `${name} ${seen.map((each) => `${percent(counts[each] / Math.max(sum(counts), 1))} ${each}`).join(', ')}`,
    )
    .join('; ');
  const legend = seen.map(
    (origin) =>
      markup`<li><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="origin-${origin}" width="12" height="12" rx="2"/></svg>${origin} ${percent(now[origin] / Math.max(sum(now), 1))}</li>`,
  );
  // One origin for all says itself.
  const bars =
    seen.length > 1 &&
    markup`<svg class="origins" viewBox="0 0 420 ${rows.length * 20 - 4}" role="img" aria-label="Who wrote the records: ${label}">${drawn}</svg>`;
  return markup`${bars}<ul class="legend">${legend}</ul>`;
}

function drawOrigins(name: string, counts: OriginCounts, y: number): Markup {
  const all = Math.max(sum(counts), 1);
  let x = 52;
  const parts = origins.map((origin) => {
    const wide = (368 * counts[origin]) / all;
    const part = markup`<rect class="origin-${origin}" x="${round(x)}" y="${y}" width="${round(Math.max(wide - 1, 0))}" height="16"><title>${`${origin}: ${formatNumber(counts[origin])}`}</title></rect>`;
    x += wide;
    return counts[origin] > 0 ? part : markup``;
  });
  return markup`${words(0, y + 12, name, 'start')}${parts}`;
}
