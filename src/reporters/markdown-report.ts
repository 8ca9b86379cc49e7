// A report in GitHub Flavored Markdown, as parts to be shortened: verdict first, depth on demand.
import type { Report, Version } from '../core/report.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import { fit, type Measure, type Part } from './fit.ts';
import { headlineOf, type Headline } from './headline.ts';
import { clip } from './hidden-characters.ts';
import type { Page } from './markdown-finding.ts';
import {
  changeLine,
  escapeNames,
  layOutSection,
  worstStanding,
  type Section,
} from './markdown-section.ts';
import { linkReport } from './permalink.ts';
import { standings } from './standing.ts';
import { count, formatDuration } from './wording.ts';

export const verdictMarks: Readonly<Record<Headline['verdict'], string>> = {
  passed: '✅',
  undecided: '⚠️',
  failed: '✋',
  broken: '🛑',
  nothing: '➖',
};
/** The heading always fits: what escapes to more names no dataset. */
const maxNames = 400;
const maxLabel = 40;
const maxNotes = 10;
const maxNote = 300;
const maxCommand = 500;

/** A part that is kept or dropped as a whole. */
export function whole(tier: number, open: string): Part {
  return { tier, rank: 0, open, items: [], close: '', leftOut: 0, more: () => '', fewest: 0 };
}

function headingLine({ report, depth }: Page): string {
  const { verdict, datasets, text } = headlineOf(report, depth.subject);
  const level = depth.everything ? '##' : '###';
  if (datasets.length === 0) return `${level} ${verdictMarks[verdict]} Heartcut: ${text}\n`;
  const escaped = datasets.map((name) => escapeNames([name], 1)).join(' and ');
  const names =
    datasets.length > 2 || escaped.length > maxNames ? count(datasets.length, 'dataset') : escaped;
  return `${level} ${verdictMarks[verdict]} ${names}: ${text}\n`;
}

function judgedAt(report: Report): string {
  const label = (version: Version) => codeSpan(clip(version.label, maxLabel));
  const against = report.base === null ? 'with no base' : `against ${label(report.base)}`;
  return `judged at ${label(report.head)} ${against}`;
}

function notesPart(report: Report): Part {
  return {
    ...whole(1, ''),
    items: report.notes
      .slice(0, maxNotes)
      .map(
        (note) => `\n> ℹ️ ${escapeMarkdown(clip(note.message, maxNote)) || codeSpan(note.code)}\n`,
      ),
    leftOut: Math.max(0, report.notes.length - maxNotes),
    more: (left) => `\n> ${count(left, 'more note')} left out for length\n`,
  };
}

function policyLine(report: Report): string {
  const { path, label, preset } = report.policy;
  const where = path === null ? 'built in' : codeSpan(clip(path, maxNote));
  const at = path === null ? '' : ` at ${codeSpan(clip(label, maxLabel))}`;
  return `\nPolicy: ${where}${at}, preset ${escapeMarkdown(clip(preset, maxLabel))}\n`;
}

function footLine({ report, options, depth }: Page): string {
  const link = linkReport(options);
  const texts = [
    `Reproduce: ${codeSpan(clip(report.reproduce, maxCommand))}`,
    ...(link === undefined ? [] : [`[full report](${link})`]),
    ...(depth.everything ? [escapeMarkdown(`heartcut ${report.tool.version}`)] : []),
    `checked in ${formatDuration(report.durationMs)}`,
  ];
  return `\n${texts.join(' · ')}\n`;
}

/** Each dataset's results, worst dataset first; names that only results know come last. */
function divide(report: Report): Section[] {
  const names = new Set([
    ...report.datasets.map((dataset) => dataset.name),
    ...report.results.map((result) => result.dataset),
  ]);
  const sections = [...names].map((name) => ({
    name,
    dataset: report.datasets.find((dataset) => dataset.name === name),
    results: report.results.filter((result) => result.dataset === name),
  }));
  const badness = (section: Section) => standings.indexOf(worstStanding(section.results));
  return sections.sort((a, b) => badness(a) - badness(b));
}

function droppedLine(parts: readonly Part[]): string {
  const datasets = parts.filter((part) => part.holds === 'dataset').length;
  let findings = 0;
  for (const part of parts) {
    if (part.holds === 'finding') findings += part.items.length + part.leftOut;
  }
  const texts = [
    ...(datasets > 0 ? [count(datasets, 'dataset')] : []),
    ...(findings > 0 ? [count(findings, 'finding')] : []),
  ];
  return texts.length === 0 ? '' : `\n… ${texts.join(' and ')} left out for length\n`;
}

/** The report, at most `limit` long by `measure`, its marker included. */
export function renderMarkdown(page: Page, limit: number, measure: Measure): string {
  const { report, options, depth } = page;
  const sections = divide(report);
  const several = sections.length > 1;
  const marker = options.marker === undefined ? '' : `${options.marker}\n`;
  const [only] = several ? [] : sections;
  const judged = judgedAt(report);
  const change =
    only?.dataset === undefined ? `J${judged.slice(1)}` : `${changeLine(only.dataset)} · ${judged}`;
  const parts = [
    whole(0, `${marker}${headingLine(page)}\n${change}\n`),
    notesPart(report),
    ...(depth.everything ? [whole(1, policyLine(report))] : []),
    ...sections.flatMap((section, index) => layOutSection(section, index, several, page)),
    whole(1, footLine(page)),
  ];
  return fit(parts, limit, measure, droppedLine);
}
