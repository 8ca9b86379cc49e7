// A calibration as one HTML page: no script, nothing fetched, light and dark.
import type {
  CalibrationEstimate,
  CalibrationReport,
  JudgeCalibration,
} from '../core/calibration.ts';
import { figuresOf } from './calibration-plots.ts';
import {
  driftWords,
  interval,
  isDrifted,
  lengthWords,
  percent,
  positionWords,
  spendWords,
  standing,
  thresholdWords,
  two,
  unscoredWords,
  value,
} from './calibration-words.ts';
import { escapeHtml as h } from './escape-html.ts';
import { round } from './plot.ts';

// Blue and vermilion of Okabe and Ito, which all readers can tell apart.
const css = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f8fa; --line: #d1d9e0; --ink: #1f2328;
  --soft: #59636e; --good: #0072b2; --bad: #d55e00; --pass: #1a7f37; --warn: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --back: #0d1117; --card: #151b23; --line: #3d444d;
  --ink: #f0f6fc; --soft: #9198a1; --good: #56b4e9; --bad: #f0883e; --pass: #3fb950; --warn: #d29922; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1240px; background: var(--back); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 26px; margin: 0; } h2 { font-size: 21px; margin: 0; } h3 { font-size: 15px; margin: 0 0 8px; }
p { margin: 4px 0; } .soft, figcaption, small { color: var(--soft); } small { font-size: 13px; }
section { margin-top: 40px; padding-top: 24px; border-top: 1px solid var(--line); }
.says { font-weight: 600; } .pass { color: var(--pass); } .warn { color: var(--warn); }
table { border-collapse: collapse; margin: 16px 0 24px; width: 100%; }
td, th { padding: 6px 16px 6px 0; text-align: left; vertical-align: middle; border-bottom: 1px solid var(--line); }
th { font-weight: 400; color: var(--soft); width: 150px; } td.number { font-weight: 600; width: 90px;
  font-variant-numeric: tabular-nums; } td.range { width: 130px; color: var(--soft); white-space: nowrap; }
td.drawn { width: 240px; } td.drawn svg { display: block; width: 220px; height: 22px; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(340px, 1fr)); gap: 16px; }
figure { margin: 0; padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 8px; }
figcaption { font-size: 13px; } figure svg { width: 100%; height: auto; display: block; }
svg text { font: 12px system-ui, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; fill: var(--soft); }
svg .title { fill: var(--ink); } svg .middle { text-anchor: middle; } svg .end { text-anchor: end; }
svg .note { fill: var(--ink); font-size: 11px; paint-order: stroke; stroke: var(--card); stroke-width: 4px; } svg .count { font-size: 26px; font-weight: 600; fill: var(--ink); }
svg .count-small { font-weight: 600; fill: var(--ink); font-size: 13px; }
.grid { stroke: var(--line); } .axis { stroke: var(--soft); } .bar { stroke: var(--ink); stroke-width: 1.5; }
.mark { stroke: var(--ink); stroke-dasharray: 4 3; } .good { fill: var(--good); } .bad { fill: var(--bad); }
circle.good, rect.bad:not(.cell, .bar-fill) { fill-opacity: .6; stroke: var(--card); stroke-width: .6; }
.rest { fill: var(--soft); } .track { fill: var(--line); fill-opacity: .45; }
.curve { fill: none; stroke: var(--good); stroke-width: 2; } .step { fill: var(--good); }
.here { fill: none; stroke: var(--ink); stroke-width: 2; } .whisker { stroke: var(--good); stroke-width: 3; stroke-linecap: round; }
.dot { fill: var(--good); stroke: var(--back); stroke-width: 1.5; } .legend svg { width: 12px; height: 12px; vertical-align: -1px; }
@media (max-width: 760px) { td.drawn { display: none; } body { padding: 20px 14px 40px; } }
ul { padding-left: 20px; } code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: 13px; }
`;

const maxProblems = 200;

export function renderCalibrationPage(report: CalibrationReport): string {
  const { dataset, rubric, gold, judges, date, tool } = report;
  const what = `${h(dataset)} · rubric ${h(rubric.id)} ${h(rubric.version)} · ${gold.rows} labelled records · ${h(date)}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>How far judges of ${h(dataset)} agree with people</title><style>${css}</style></head><body>
<h1>How far the judges agree with people</h1>
<p class="soft">${what}</p>
<p class="legend soft">${legend}</p>
${judges.map((judge) => drawJudge(judge, report)).join('\n')}
${drawRest(report)}
<p class="soft"><small>heartcut ${h(tool.version)} · ${h(spendWords(report.spent))}${report.cached === 0 ? '' : ` · ${report.cached} answers from the cache`} · rubric <code>${h(rubric.hash.slice(0, 12))}</code> · ranges hold the true value in 95 of 100 cases (bootstrap)</small></p>
</body></html>
`;
}

const legend =
  '<svg viewBox="0 0 12 12" aria-hidden="true"><circle class="good" cx="6" cy="6" r="5"/></svg> people keep it &nbsp; ' +
  '<svg viewBox="0 0 12 12" aria-hidden="true"><rect class="bad" x="1" y="1" width="10" height="10"/></svg> people drop it';

function drawJudge(judge: JudgeCalibration, report: CalibrationReport): string {
  const { name, model, note, mayFail, reason, axes, pairs } = judge;
  const numbers = [
    row(
      'kappa',
      judge.kappa,
      two,
      -1,
      `of verdicts, keep or drop; floor ${report.floor}`,
      report.floor,
    ),
    ...(pairs === undefined
      ? []
      : [
          row('weighted kappa', pairs.kappa, two, -1, 'of a, tie and b'),
          row('right', pairs.accuracy, percent, 0, 'of pairs, in both orders'),
        ]),
    row('Spearman', judge.spearman, two, -1),
    row('false accepts', judge.falseAccept, percent, 0, 'of bad records, kept'),
    row('false rejects', judge.falseReject, percent, 0, 'of good records, dropped'),
    ...axes.map(({ id, kappa, rows }) =>
      row(id, kappa, two, -1, `weighted kappa of ${rows} scores`),
    ),
  ];
  const silent = unscoredWords(judge.unscored);
  const words = [
    ['threshold', thresholdWords(judge.threshold, report.falseAccept)],
    ...(pairs === undefined ? [] : [['position', positionWords(pairs)]]),
    ['length', lengthWords(judge)],
    ['drift', `${driftWords(judge.drift)}${isDrifted(judge.drift) ? ': it moved' : ''}`],
    ...(silent === '' ? [] : [['no verdict', `${silent}; counted as dropped`]]),
  ];
  const figures = figuresOf(judge, report).map(
    ({ title, svg, caption }) =>
      `<figure><h3>${h(title)}</h3>${svg}<figcaption>${h(caption)}</figcaption></figure>`,
  );
  return `<section><h2>${h(name)} <small>${h(model)}</small></h2>
<p class="says ${mayFail ? 'pass' : 'warn'}">${mayFail ? '✓' : '!'} ${h(standing(judge))}: ${h(reason)}</p>
${note === undefined ? '' : `<p class="soft">${h(note)}</p>`}
<table>${numbers.join('')}${words.map(([label = '', said = '']) => `<tr><th scope="row">${h(label)}</th><td colspan="4">${h(said)}</td></tr>`).join('')}</table>
<div class="figures">${figures.join('')}</div></section>`;
}

/** A number, its range, and both drawn from `low` to 1. */
function row(
  name: string,
  estimate: CalibrationEstimate,
  print: (value: number) => string,
  low: number,
  more = '',
  floor?: number,
): string {
  const cells = [
    `<td class="number">${h(value(estimate, print))}</td>`,
    `<td class="range">${h(interval(estimate, print))}</td>`,
    `<td class="drawn">${drawRange(estimate, low, floor)}</td>`,
    `<td class="soft">${h(more)}</td>`,
  ];
  return `<tr><th scope="row">${h(name)}</th>${cells.join('')}</tr>`;
}

function drawRange(
  { value: known, interval: range }: CalibrationEstimate,
  low: number,
  floor?: number,
): string {
  const x = (at: number): string => round(6 + (208 * (at - low)) / (1 - low));
  const line = (style: string, from: number, to: number): string =>
    `<line class="${style}" x1="${x(from)}" x2="${x(to)}" y1="11" y2="11"/>`;
  const parts = [line('axis', low, 1)];
  if (low < 0) parts.push(`<line class="axis" x1="${x(0)}" x2="${x(0)}" y1="7" y2="15"/>`);
  if (floor !== undefined) {
    parts.push(`<line class="mark" x1="${x(floor)}" x2="${x(floor)}" y1="1" y2="21"/>`);
  }
  if (range !== null) parts.push(line('whisker', range.low, range.high));
  if (known !== null) parts.push(`<circle class="dot" cx="${x(known)}" cy="11" r="5"/>`);
  return `<svg viewBox="0 0 220 22" aria-hidden="true">${parts.join('')}</svg>`;
}

function drawRest({ problems, unavailable }: CalibrationReport): string {
  const items = [
    ...unavailable.map(({ name, reason }) => `${h(name)} was not asked: ${h(reason)}`),
    ...problems
      .slice(0, maxProblems)
      .map(({ at, message }) => `<code>${h(at)}</code> ${h(message)}`),
  ];
  if (items.length === 0) return '';
  const more = problems.length - maxProblems;
  const rest = more > 0 ? `<li>… ${more} more lines</li>` : '';
  return `<section><h2>What could not be used</h2><ul>${items.map((item) => `<li>${item}</li>`).join('')}${rest}</ul></section>`;
}
