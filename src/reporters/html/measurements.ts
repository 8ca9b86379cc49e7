// Every number that a gate measured, with what it is compared with; and how the check was run.
import type { Measurement } from '../../core/gate.ts';
import type { Report, Version } from '../../core/report.ts';
import { clip } from '../hidden-characters.ts';
import { count, formatDuration, formatLimit, formatNumber, isCompared } from '../wording.ts';
import { markup, type Markup } from './markup.ts';

const maxName = 120;

export function drawMeasurements(report: Report): Markup {
  const all = report.results.flatMap(({ dataset, measurements }) =>
    measurements.map((measurement) => ({ dataset, measurement })),
  );
  if (all.length === 0) return markup``;
  const isSeveral = report.datasets.length > 1;
  const rows = (compared: boolean): Markup[] =>
    all
      .filter(({ measurement }) => isCompared(measurement) === compared)
      .map(({ dataset, measurement }) => drawRow(measurement, isSeveral ? dataset : undefined));
  const head = markup`<thead><tr><th scope="col">measure</th>${isSeveral && markup`<th scope="col">dataset</th>`}<th scope="col" class="number">now</th><th scope="col" class="number">before</th><th scope="col">wanted</th><th scope="col">interval</th></tr></thead>`;
  const table = (body: readonly Markup[]): Markup =>
    markup`<div class="wide"><table class="measurements">${head}<tbody>${body}</tbody></table></div>`;
  const [compared, others] = [rows(true), rows(false)];
  return markup`<section id="measurements" aria-labelledby="measurements-title"><h2 id="measurements-title">Measurements</h2>
${compared.length > 0 && table(compared)}
${others.length > 0 && markup`<details class="fold"${compared.length === 0 && markup` open`}><summary>${count(others.length, 'number')} without a limit or a change</summary>${table(others)}</details>`}</section>`;
}

function drawRow(measurement: Measurement, dataset: string | undefined): Markup {
  const { name, value, unit, base, interval, better, limit } = measurement;
  const moved = movedTo(measurement);
  const misses =
    limit !== undefined &&
    (better === 'higher' ? value < limit : better === 'lower' && value > limit);
  return markup`<tr${misses && markup` class="misses"`}><th scope="row"><code>${name}</code></th>${dataset !== undefined && markup`<td>${clip(dataset, maxName)}</td>`}<td class="number"><strong>${formatNumber(value)}</strong>${unit !== undefined && ` ${unit}`}</td><td class="number">${base === undefined ? markup`<span class="soft">–</span>` : formatNumber(base)}${moved !== undefined && markup` <span class="soft">${moved}</span>`}</td><td>${formatLimit(measurement) ?? ''}${misses && markup` <strong>not met</strong>`}</td><td>${interval?.map(formatNumber).join('–') ?? ''}</td></tr>`;
}

/** In words; nothing where chance may have moved it, or nobody said which way is good. */
function movedTo({ value, base, interval, better }: Measurement): string | undefined {
  if (base === undefined || better === undefined || base === value) return undefined;
  if (interval !== undefined && base >= interval[0] && base <= interval[1]) return 'about the same';
  return value > base === (better === 'higher') ? 'better' : 'worse';
}

export function drawRun(report: Report): Markup {
  const { policy, reproduce, durationMs, tool, base, head } = report;
  const facts: readonly (readonly [string, Markup])[] = [
    ['run it again', markup`<code class="command">${reproduce}</code>`],
    [
      'compared',
      markup`${base === null ? 'nothing before' : drawVersion(base)} → ${drawVersion(head)}`,
    ],
    [
      'policy',
      markup`${policy.path === null ? 'none' : markup`<code>${policy.path}</code>`} at ${clip(policy.label, maxName)}, preset ${policy.preset}`,
    ],
    // A report that is to be the same whenever it is made has none.
    ...(durationMs === 0 ? [] : [['took', markup`${formatDuration(durationMs)}`] as const]),
    ['by', markup`heartcut ${tool.version}`],
  ];
  return markup`<section id="run" aria-labelledby="run-title"><h2 id="run-title">How it was run</h2><dl class="facts">${facts.map(([label, what]) => markup`<div><dt>${label}</dt><dd>${what}</dd></div>`)}</dl></section>`;
}

export function drawVersion({ label, commit }: Version): Markup {
  return commit === undefined
    ? markup`${clip(label, maxName)}`
    : markup`<code title="${commit}">${clip(label, maxName)}</code>`;
}
