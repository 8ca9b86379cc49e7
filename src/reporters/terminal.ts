// The report for a person at a terminal.
import pc from 'picocolors';
import type { Location } from '../core/record.ts';
import type { Finding, GateResult, Report, Reporter } from '../core/report.ts';
import { cutStartToWidth, cutToWidth, padToWidth, widthOf, wrap } from './columns.ts';
import { diversityGate } from './diversity.ts';
import { escapeLineStart, escapeTerminal } from './escape-terminal.ts';
import { headlineOf } from './headline.ts';
import { judgedOf } from './judged.ts';
import { sentenceOf } from './sentence.ts';
import {
  countGates,
  resultsWith,
  sortFindings,
  sortResults,
  standingOf,
  type Standing,
} from './standing.ts';
import { diversityBlock } from './terminal-diversity.ts';
import { judgedBlock } from './terminal-judged.ts';
import { useLines } from './terminal-use.ts';
import {
  count,
  formatDuration,
  formatLimit,
  formatNumber,
  formatValue,
  isCompared,
} from './wording.ts';

type Colors = ReturnType<typeof pc.createColors>;
type Paint = (text: string) => string;

/** Longer lines break on most people's terminals and in side-by-side panes. */
const columns = 100;
const maxFindings = 5;
const maxMeasured = 5;
const maxNameWidth = 24;
/** With the indent and what stands around it, a line at most. */
const maxPlace = 80;
const maxTitle = 30;
const maxLabel = 16;
/** Columns of text before the first difference of two records. */
const contextBefore = 24;

const glyphs: Readonly<Record<Standing, string>> = {
  broken: '✗',
  stops: '✗',
  undecided: '!',
  warns: '!',
  skipped: '-',
  passes: '✓',
};

function shown(text: string): string {
  return escapeTerminal(text).trim();
}

function paintOf(standing: Standing, colors: Colors): Paint {
  if (standing === 'broken' || standing === 'stops') return colors.red;
  if (standing === 'skipped') return colors.dim;
  return standing === 'passes' ? colors.green : colors.yellow;
}

function placeOf(at: Location): string {
  const line = `:${at.line}`;
  return cutStartToWidth(shown(at.path), maxPlace - line.length) + line;
}

/** Both texts from shortly before where they begin to differ. */
function fromDifference(left: string, right: string): [string, string] {
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  if (same === left.length && same === right.length) return [left, right];
  const start = left.lastIndexOf(' ', Math.max(0, same - contextBefore));
  if (start <= contextBefore) return [left, right];
  return [`…${left.slice(start)}`, `…${right.slice(start)}`];
}

/** A record's place and, behind `=`, the first one it is about: no folders twice. */
function placesOf(finding: Finding): string[] {
  const [other, ...others] = finding.related;
  if (other === undefined) return [placeOf(finding.at)];
  const file = other.path.split('/').at(-1) ?? other.path;
  const place = placeOf(other.path === finding.at.path ? { ...other, path: file } : other);
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : '';
  return [placeOf(finding.at), `=  ${place}${more}`];
}

/** `message` is empty where the gate's own line has said it. */
function findingLines(finding: Finding, message: string, colors: Colors): string[] {
  const lines: string[] = [];
  const places = placesOf(finding);
  const place = places.join('  ');
  const paint = (text: string) => `      ${colors.cyan(text)}`;
  if (widthOf(place) + widthOf(message) + 9 <= columns) {
    lines.push(message === '' ? paint(place) : `${paint(place)}   ${message}`);
  } else {
    // Places are copied to the shell: they break between, never inside.
    lines.push(...(widthOf(place) + 6 <= columns ? [place] : places).map(paint));
    if (message !== '')
      lines.push(...wrap(message, columns - 8, 3).map((line) => ' '.repeat(8) + line));
  }
  const text = (label: string, words: string) =>
    `        ${colors.dim(label)}  ${cutToWidth(words, columns - 10 - label.length)}`;
  const { excerpt } = finding.at;
  const [other] = finding.related;
  if (excerpt === undefined) return lines;
  if (other?.excerpt === undefined) return [...lines, text('text', shown(excerpt))];
  const [left, right] = fromDifference(shown(excerpt), shown(other.excerpt));
  const labels = other.side === 'base' ? (['new', 'old'] as const) : (['this', 'that'] as const);
  return [...lines, text(labels[0], left), text(labels[1], right)];
}

function resultLines(
  result: GateResult,
  report: Report,
  nameWidth: number,
  colors: Colors,
): string[] {
  const standing = standingOf(result);
  const paint = paintOf(standing, colors);
  const dataset = report.datasets.find(({ name }) => name === result.dataset);
  const { lead, rest } = sentenceOf(result, dataset);
  const sentence = [lead, shown(rest)].filter((text) => text !== '').join(': ');
  const gate = shown(result.gate);
  const name = padToWidth(cutToWidth(gate, maxNameWidth), nameWidth);
  const [first, ...others] = wrap(sentence, columns - nameWidth - 7, 3);
  const head = `  ${paint(glyphs[standing])} ${standing === 'skipped' ? name : colors.bold(name)}   ${first}`;
  const lines = [head, ...others.map((line) => ' '.repeat(nameWidth + 7) + line)];
  const findings = sortFindings(result.findings);
  // What the gate's own line or the finding above has said is not said again.
  const isSaid = findings.length === 1 && judgedOf(result) === undefined;
  let said = isSaid ? findings[0]?.message : undefined;
  for (const finding of findings.slice(0, maxFindings)) {
    lines.push(
      ...findingLines(finding, finding.message === said ? '' : shown(finding.message), colors),
    );
    said = finding.message;
  }
  if (findings.length > 0) {
    const left = findings.length - maxFindings;
    const more = left > 0 ? `… ${formatNumber(left)} more   ` : '';
    const hint = `${more}heartcut explain ${cutToWidth(gate, maxNameWidth * 2)}`;
    lines.push(`      ${colors.dim(hint)}`);
  }
  return lines;
}

/** What somebody lets pass, each with its reason: it must not be forgotten. */
function waivedLines(results: readonly GateResult[], colors: Colors): string[] {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const lines = waived.slice(0, maxFindings).flatMap(({ finding, waiver }) => {
    const { at, gate, message } = finding;
    const why = `${waiver.reason} (${waiver.owner}, until ${waiver.expires})`;
    const words = wrap(shown(`${gate}: ${message}. Waived: ${why}`), columns - 8, 3);
    return [`      ${colors.cyan(placeOf(at))}`, ...words.map((line) => `        ${line}`)];
  });
  const left = waived.length - maxFindings;
  if (left > 0) lines.push(`      ${colors.dim(`… ${formatNumber(left)} more`)}`);
  return [`  ${colors.dim('~')} ${count(waived.length, 'finding')} waived`, ...lines];
}

function measuredLines(results: readonly GateResult[]): string[] {
  return (
    results
      // What the answer to "May we use this?" and the blocks below say is said.
      .filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate)
      .flatMap((result) => result.measurements)
      .filter(isCompared)
      .slice(0, maxMeasured)
      .map((measurement) => {
        const before = measurement.base === undefined ? '' : `${formatNumber(measurement.base)} → `;
        const limit = formatLimit(measurement);
        const value = `${before}${formatValue(measurement)}${limit === undefined ? '' : `, ${limit}`}`;
        return `    ${cutToWidth(shown(`${measurement.name}  ${value}`), columns - 4)}`;
      })
  );
}

/** The dataset's name, cut, and what changed in it: the first is painted by the caller. */
function titleOf(report: Report, name: string): [string, string] {
  const dataset = report.datasets.find((entry) => entry.name === name);
  const title = cutToWidth(shown(name), maxTitle);
  if (dataset === undefined) return [title, ''];
  const moved = dataset.moved > 0 ? ` ${formatNumber(dataset.moved)} moved` : '';
  const numbers = [`+${dataset.added}`, `~${dataset.edited}`, `-${dataset.removed}`];
  return [title, `     ${numbers.join(' ')}${moved}   ${count(dataset.head, 'record')}`];
}

/** What was checked; a single dataset stands on the same line where there is room. */
function headLines(report: Report, names: readonly string[], colors: Colors): string[] {
  const head = `heartcut check  ${versionsOf(report)}`;
  const [only] = names;
  if (names.length !== 1 || only === undefined) return [head, ''];
  const [name, change] = titleOf(report, only);
  const fits = widthOf(`${head}  ${name}${change}`) <= columns;
  return [...(fits ? [] : [head]), `${fits ? `${head}  ` : ''}${colors.bold(name)}${change}`, ''];
}

function datasetLines(report: Report, name: string, colors: Colors): string[] {
  const results = report.results.filter((result) => result.dataset === name);
  const talking = sortResults(results).filter((result) => standingOf(result) !== 'passes');
  const widths = talking.map((result) => widthOf(shown(result.gate)));
  const nameWidth = Math.min(maxNameWidth, Math.max(0, ...widths));
  const lines = talking.flatMap((result) => resultLines(result, report, nameWidth, colors));
  const passed = resultsWith(results, 'passes');
  if (passed.length > 0)
    lines.push(`  ${colors.green('✓')} ${count(passed.length, 'gate')} passed`);
  if (results.length === 0) lines.push('  - no gate was run');
  return [
    ...lines,
    ...waivedLines(results, colors),
    ...measuredLines(results),
    ...judgedBlock(results, colors),
    ...diversityBlock(results, colors),
    ...useLines(results, colors),
  ];
}

function versionsOf(report: Report): string {
  const label = (text: string) => cutToWidth(shown(text), maxLabel);
  return `${report.base === null ? '' : `${label(report.base.label)}..`}${label(report.head.label)}`;
}

function lastLine(report: Report, colors: Colors): string {
  const { verdict, text } = headlineOf(report, 'this change');
  const failed = countGates(resultsWith(report.results, 'stops'));
  const words = verdict === 'failed' ? `${count(failed, 'gate')} failed` : text;
  const paints = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const paint = verdict === 'failed' || verdict === 'broken' ? colors.red : paints[verdict];
  return `  ${paint(colors.bold(words))} · ${formatDuration(report.durationMs)}`;
}

export const terminal: Reporter = {
  id: 'terminal',
  summary: 'text for a terminal, with file:line for every finding',
  extension: 'txt',
  render(report, options = {}) {
    const colors = pc.createColors(options.color === true);
    const names = [
      ...new Set([
        ...report.datasets.map((dataset) => dataset.name),
        ...report.results.map((result) => result.dataset),
      ]),
    ];
    const lines = headLines(report, names, colors);
    for (const note of report.notes) {
      const [first, ...others] = wrap(shown(note.message), columns - 4, 3);
      lines.push(`  ${colors.cyan('i')} ${first}`, ...others.map((line) => `    ${line}`));
    }
    if (report.notes.length > 0) lines.push('');
    for (const name of names) {
      const [title, change] = titleOf(report, name);
      if (names.length > 1) lines.push(`${colors.bold(title)}${change}`);
      const body = datasetLines(report, name, colors);
      if (body.length > 0) lines.push(...body, '');
    }
    lines.push(lastLine(report, colors));
    return lines.map((line) => `${escapeLineStart(line)}\n`).join('');
  },
};
