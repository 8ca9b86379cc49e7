// One finding in Markdown: where it is, what it is, and the records it is about side by side.
import type { Location } from '../core/record.ts';
import type { Finding, RenderOptions, Report } from '../core/report.ts';
import { codeSpan, escapeMarked, escapeMarkdown, type MarkedText } from './escape-markdown.ts';
import { clip, clipStart } from './hidden-characters.ts';
import { linkLine } from './permalink.ts';
import { count } from './wording.ts';
import { markDifferences } from './word-difference.ts';

/** How much is shown: a comment is glanced at, a job summary is read. */
export interface Depth {
  /** What a failed gate stops. */
  readonly subject: string;
  /** Findings shown for a gate. */
  readonly findings: number;
  /** Also measurements, files, policy and keys for `heartcut explain`. */
  readonly everything: boolean;
}

export interface Page {
  readonly report: Report;
  readonly options: RenderOptions;
  readonly depth: Depth;
}

/** What the runner puts into Location.excerpt at most. */
const maxExcerpt = 300;
const maxPath = 80;
const maxFile = 40;
/** A message is one sentence; longer ones carry data that the record shows too. */
const maxMessage = 400;
const maxAlso = 3;
const maxBreaks = 8;

/** The path as the dataset's own folder has it, where it lies in one. */
function shortenPath(path: string, report: Report): string {
  const folders = report.datasets.map((dataset) => `${dataset.folder}/`);
  const folder = folders.find((start) => start !== '/' && path.startsWith(start));
  return folder === undefined ? path : path.slice(folder.length);
}

/** `path:line`, linked when the place is known on the host; the whole path when it is not. */
export function linkPlace(at: Location, page: Page, show: 'path' | 'file'): string {
  const link = linkLine(at, page.report, page.options);
  const file = at.path.split('/').at(-1) ?? at.path;
  const path = link === undefined ? at.path : shortenPath(at.path, page.report);
  const text =
    show === 'file'
      ? codeSpan(`${clipStart(file, maxFile)}:${at.line}`)
      : codeSpan(`${clipStart(path, maxPath)}:${at.line}`);
  return link === undefined ? text : `[${text}](${link})`;
}

function listAlso(related: readonly Location[], page: Page): string {
  if (related.length === 0) return '';
  const places = related.slice(0, maxAlso).map((at) => linkPlace(at, page, 'path'));
  const left = related.length - maxAlso;
  return ` (see ${places.join(', ')}${left > 0 ? ` and ${count(left, 'other')}` : ''})`;
}

/** A record's text in a table cell, its own line ends kept up to a readable height. */
function breakLines(text: readonly MarkedText[]): string {
  let breaks = 0;
  const markdown = escapeMarked(text).replaceAll(/ (?:⏎ )+/g, (lineEnd) => {
    breaks += 1;
    return breaks > maxBreaks ? lineEnd : '<br>';
  });
  return markdown === '' ? '(empty)' : markdown;
}

function pairTable(
  finding: Finding,
  other: Location,
  excerpts: readonly [string, string],
  place: (at: Location) => string,
): string {
  const [left, right] = markDifferences(
    clip(excerpts[0], maxExcerpt),
    clip(excerpts[1], maxExcerpt),
  );
  const names = other.side === 'base' ? ['new', 'already there'] : ['this record', 'the other'];
  return [
    `| ${names[0]} · ${place(finding.at)} | ${names[1]} · ${place(other)} |`,
    '|:--|:--|',
    `| ${breakLines(left)} | ${breakLines(right)} |`,
  ].join('\n');
}

/** A block that ends with an empty line. `markWarning` where most findings are errors. */
export function renderFinding(finding: Finding, page: Page, markWarning: boolean): string {
  const place = (at: Location) => linkPlace(at, page, 'path');
  const [other, ...others] = finding.related;
  const { excerpt } = finding.at;
  const mark = markWarning && finding.level === 'warning' ? '⚠️ ' : '';
  const message = escapeMarkdown(clip(finding.message, maxMessage)) || codeSpan(finding.code);
  const key = page.depth.everything ? ` · ${codeSpan(finding.key)}` : '';
  if (other?.excerpt !== undefined && excerpt !== undefined) {
    const table = pairTable(finding, other, [excerpt, other.excerpt], place);
    return `${mark}${message}${listAlso(others, page)}${key}\n\n${table}\n\n`;
  }
  const pointer = finding.at.pointer === undefined ? '' : ` ${codeSpan(finding.at.pointer)}`;
  const also = listAlso(finding.related, page);
  const text = excerpt === undefined ? '' : `<br>${codeSpan(clip(excerpt, maxExcerpt))}`;
  return `- ${mark}${place(finding.at)}${pointer}: ${message}${also}${key}${text}\n\n`;
}
