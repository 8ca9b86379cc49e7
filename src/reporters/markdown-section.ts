// One dataset in Markdown: what changed, a line for each gate, the worst findings, measurements.
import type { Measurement } from '../core/gate.ts';
import type { DatasetSummary, GateResult } from '../core/report.ts';
import { codeSpan, escapeMarkdown, escapeSummaryTag } from './escape-markdown.ts';
import type { Part } from './fit.ts';
import { clip } from './hidden-characters.ts';
import { linkPlace, renderFinding, type Page } from './markdown-finding.ts';
import { diversityGate, viewDiversity } from './diversity.ts';
import { diversityLines, diversityParts } from './markdown-diversity.ts';
import { judgedParts } from './markdown-judged.ts';
import { useLines, useParts } from './markdown-use.ts';
import { sentenceOf } from './sentence.ts';
import {
  countGates,
  isUntouched,
  resultsWith,
  sortFindings,
  sortResults,
  standingOf,
  standings,
  type Standing,
} from './standing.ts';
import { viewUse } from './use.ts';
import { count, formatLimit, formatNumber, formatValue, isCompared, joinNames } from './wording.ts';

/** A dataset, or what results say of a name that is in no summary. */
export interface Section {
  readonly name: string;
  readonly dataset: DatasetSummary | undefined;
  readonly results: readonly GateResult[];
}

const marks: Readonly<Record<Standing, string>> = {
  broken: '🛑',
  stops: '❌',
  undecided: '⚠️',
  warns: '⚠️',
  skipped: '⏭️',
  passes: '✅',
};
/** A cell that is longer pushes the other columns off a phone's screen. */
const maxCell = 200;
const maxName = 60;
const maxNames = 30;
/** More gates than these are counted in the first column and named in the second. */
const maxSkippedNames = 2;
const maxFiles = 10;
/** Measurements in the comment's one line. */
const maxMeasured = 5;

function hasSomethingToSay(result: GateResult): boolean {
  const standing = standingOf(result);
  return standing !== 'skipped' && standing !== 'passes';
}

/** The names of gates or datasets, escaped, in one sentence. */
export function escapeNames(names: readonly string[], max: number): string {
  return joinNames(
    names.map((name) => escapeMarkdown(clip(name, maxName)) || '(empty)'),
    max,
  );
}

export function worstStanding(results: readonly GateResult[]): Standing {
  const present = new Set(results.map(standingOf));
  return standings.find((standing) => present.has(standing)) ?? 'skipped';
}

/** `**+120 added · 9 edited …** of 4,812 records → 4,929`. */
export function changeLine(dataset: DatasetSummary): string {
  if (isUntouched(dataset)) return `no record changed, ${count(dataset.head, 'record')}`;
  const { added, edited, removed, moved, base, head } = dataset;
  if (base === 0) return `**+${formatNumber(added)} added** in a new dataset`;
  const changes = [
    `+${formatNumber(added)} added`,
    `${formatNumber(edited)} edited`,
    `${formatNumber(removed)} removed`,
    `${formatNumber(moved)} moved`,
  ];
  return `**${changes.join(' · ')}** of ${count(base, 'record')} → ${formatNumber(head)}`;
}

function gateRow(result: GateResult, section: Section, page: Page): string {
  const { lead, rest } = sentenceOf(result, section.dataset);
  const words = escapeMarkdown(clip(rest, maxCell));
  const found = [lead === '' ? '' : `**${lead}**`, words].filter((text) => text !== '').join(': ');
  const [first] = sortFindings(result.findings);
  const where = first === undefined ? '' : linkPlace(first.at, page, 'file');
  return `| ${marks[standingOf(result)]} | ${escapeNames([result.gate], 1)} | ${found} | ${where} |\n`;
}

function skippedRows(skipped: readonly GateResult[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const result of skipped) {
    const reason = sentenceOf(result, undefined).rest;
    reasons.set(reason, [...(reasons.get(reason) ?? []), result.gate]);
  }
  return [...reasons].map(([reason, gates]) => {
    const words = escapeMarkdown(clip(reason, maxCell));
    const names = escapeNames(gates, maxNames);
    return gates.length <= maxSkippedNames
      ? `| ${marks.skipped} | ${names} | ${words} | |\n`
      : `| ${marks.skipped} | ${count(gates.length, 'gate')} | ${words} · ${names} | |\n`;
  });
}

/** What passed, in two pieces: how many gates and which. */
function passedPieces(passed: readonly GateResult[]): [string, string] {
  const names = passed.map((result) => result.gate);
  return [count(countGates(passed), 'gate'), escapeNames(names, maxNames)];
}

/** The dataset's table without its rows; where all is well, a line instead. */
function tableHead(results: readonly GateResult[], hasRows: boolean): string {
  if (hasRows) return '\n| | gate | found | where |\n|---|:--|:--|:--|\n';
  if (results.length === 0) return '\nNo gate was run.\n';
  return `\n${marks.passes} ${passedPieces(results).join(': ')}\n`;
}

function tableRows(section: Section, page: Page): string[] {
  const { results } = section;
  const talking = sortResults(results).filter(hasSomethingToSay);
  const skipped = resultsWith(results, 'skipped');
  const passed = resultsWith(results, 'passes');
  if (talking.length + skipped.length === 0) return [];
  const [number, names] = passedPieces(passed);
  return [
    ...talking.map((result) => gateRow(result, section, page)),
    ...skippedRows(skipped),
    // A space that does not break keeps the narrow column on one line.
    ...(passed.length === 0
      ? []
      : [`| ${marks.passes} | ${number.replace(' ', '&nbsp;')} | ${names} | |\n`]),
  ];
}

function measuredLine(results: readonly GateResult[]): string {
  const compared = results
    // What the answer to "May we use this?", the judges' fold and the lines on diversity say is said.
    .filter(({ use, judged, gate }) => !use && !judged && gate !== diversityGate)
    .flatMap((result) => result.measurements)
    .filter(isCompared);
  if (compared.length === 0) return '';
  const texts = compared.slice(0, maxMeasured).map((measurement) => {
    const before = measurement.base === undefined ? '' : `${formatNumber(measurement.base)} → `;
    const limit = formatLimit(measurement);
    const value = escapeMarkdown(clip(before + formatValue(measurement), maxName));
    const text = `${codeSpan(clip(measurement.name, maxName))} ${value}`;
    return limit === undefined ? text : `${text}, ${limit}`;
  });
  return `\n**Measured** ${texts.join(' · ')}\n`;
}

function measurementRow(measurement: Measurement): string {
  const base = measurement.base === undefined ? '' : formatNumber(measurement.base);
  const value = escapeMarkdown(clip(formatValue(measurement), maxCell));
  const name = codeSpan(clip(measurement.name, maxName));
  return `| ${name} | ${value} | ${base} | ${formatLimit(measurement) ?? ''} |\n`;
}

function filesLine(dataset: DatasetSummary): string {
  const files = dataset.files.slice(0, maxFiles).map((file) => codeSpan(clip(file, maxCell)));
  const left = dataset.files.length - maxFiles;
  const more = left > 0 ? ` and ${count(left, 'other')}` : '';
  return `\n${escapeMarkdown(clip(dataset.kind, maxName))} records in ${files.join(', ')}${more}\n`;
}

/** The findings of one gate, folded. */
function findingsPart(result: GateResult, under: Part, page: Page, rank: number): Part {
  const { depth } = page;
  const findings = sortFindings(result.findings);
  const markWarnings = standingOf(result) === 'stops';
  const gate = clip(result.gate, maxName);
  const number = count(findings.length, 'finding');
  return {
    holds: 'finding',
    tier: 3,
    rank,
    under,
    open: `\n<details><summary><b>${escapeSummaryTag(gate)}</b>: ${number}</summary>\n\n`,
    items: findings
      .slice(0, depth.findings)
      .map((finding) => renderFinding(finding, page, markWarnings)),
    close: '</details>\n',
    leftOut: Math.max(0, findings.length - depth.findings),
    more: (left) => `… ${formatNumber(left)} more: ${codeSpan(`heartcut explain ${gate}`)}\n\n`,
    fewest: 1,
  };
}

/** What waivers let pass, folded; none where there is nothing. */
function waivedParts(
  results: readonly GateResult[],
  under: Part,
  page: Page,
  rank: number,
): Part[] {
  const waived = results.flatMap((result) => result.waived ?? []);
  if (waived.length === 0) return [];
  const { findings } = page.depth;
  return [
    {
      tier: 3,
      // After all findings that count.
      rank: standings.length * 1e6 + rank,
      under,
      open: `\n<details><summary><b>Waived</b>: ${count(waived.length, 'finding')}</summary>\n\n`,
      items: waived.slice(0, findings).map(({ finding, waiver }) => {
        const { reason, owner, expires } = waiver;
        const why = escapeMarkdown(clip(`${reason} (${owner}, until ${expires})`, maxCell));
        const gate = escapeNames([finding.gate], 1);
        const message = escapeMarkdown(clip(finding.message, maxCell)) || codeSpan(finding.code);
        return `- ${linkPlace(finding.at, page, 'path')} ${gate}: ${message}<br>${why}\n`;
      }),
      close: '\n</details>\n',
      leftOut: Math.max(0, waived.length - findings),
      more: (left) => `- … ${formatNumber(left)} more\n`,
      fewest: 1,
    },
  ];
}

/** The dataset's parts in reading order: its table, its findings, its measurements. */
export function layOutSection(
  section: Section,
  index: number,
  several: boolean,
  page: Page,
): Part[] {
  const { dataset, results } = section;
  const { depth } = page;
  const rows = tableRows(section, page);
  const use = viewUse(results);
  const variety = viewDiversity(results);
  const title = `\n#### ${marks[worstStanding(results)]} ${escapeNames([section.name], 1)}\n`;
  const head = several
    ? `${title}${dataset === undefined ? '' : `\n${changeLine(dataset)}\n`}`
    : '';
  const files = depth.everything && dataset !== undefined ? filesLine(dataset) : '';
  const tablePart: Part = {
    holds: 'dataset',
    tier: 2,
    rank: index,
    open: head + files + tableHead(results, rows.length > 0),
    items: rows,
    close:
      (depth.everything ? '' : measuredLine(results)) +
      diversityLines(variety, page) +
      useLines(use, page),
    leftOut: 0,
    more: (left) => `| | ${count(left, 'more line')} | left out for length | |\n`,
    fewest: 0,
  };
  const parts = [
    tablePart,
    // Findings have the first say on the room.
    ...useParts(use, tablePart, page, standings.length * 1e6 + index),
    ...judgedParts(results, tablePart, standings.length * 1e6 + index),
    ...diversityParts(variety, tablePart, page, standings.length * 1e6 + index),
    ...sortResults(results)
      .filter((result) => result.findings.length > 0)
      .map((result, place) => {
        const rank = standings.indexOf(standingOf(result)) * 1e6 + index * 1e3 + place;
        return findingsPart(result, tablePart, page, rank);
      }),
    ...waivedParts(results, tablePart, page, index),
  ];
  const measurements = results.flatMap((result) => result.measurements);
  if (!depth.everything || measurements.length === 0) return parts;
  return [
    ...parts,
    {
      tier: 4,
      rank: index,
      under: tablePart,
      open: `\n<details><summary><b>Measurements</b>: ${formatNumber(measurements.length)}</summary>\n\n| | now | before | |\n|:--|:--|:--|:--|\n`,
      items: measurements.map(measurementRow),
      close: '\n</details>\n',
      leftOut: 0,
      more: (left) => `| ${formatNumber(left)} more | | | |\n`,
      fewest: 1,
    },
  ];
}
