// "May we use this?" in Markdown: a few lines under a dataset's table, the rest in a fold.
import type { LicenceShare, TeacherShare } from '../core/use.ts';
import { codeSpan, escapeMarkdown } from './escape-markdown.ts';
import type { Part } from './fit.ts';
import { clip } from './hidden-characters.ts';
import { linkPlace, type Page } from './markdown-finding.ts';
import { answers, drawReason, type Line, type Piece, type Tone, type UseView } from './use.ts';
import { count, formatNumber } from './wording.ts';

const marks: Readonly<Record<Tone, string>> = {
  no: '🚫',
  unclear: '❔',
  fine: '✅',
  unchecked: '⏭️',
};
const answerMarks: Readonly<Record<TeacherShare['answer'], string>> = {
  allow: '✅',
  conditions: '☑️',
  deny: '🚫',
  unknown: '❔',
};
const maxName = 60;
const maxWords = 300;
const maxRows = 10;

function drawPiece(piece: Piece, page: Page): string {
  if (typeof piece === 'string') return piece;
  if ('name' in piece) return codeSpan(clip(piece.name, maxName));
  if ('words' in piece) return escapeMarkdown(clip(piece.words, maxWords));
  if ('bar' in piece) return codeSpan(piece.bar);
  return linkPlace(piece.at, page, 'path');
}

function draw(line: Line, page: Page): string {
  return line.map((piece) => drawPiece(piece, page)).join('');
}

/** The lines that everybody reads. */
export function useLines(view: UseView | undefined, page: Page): string {
  if (view === undefined) return '';
  const labelled = (label: string, line: Line | undefined): string[] =>
    line === undefined ? [] : [`${label}${draw(line, page)}`];
  const made = [
    ...labelled('effective licence ', view.licence),
    ...labelled('models ', view.models),
    ...labelled('lineage ', view.lineage),
  ].join(' · ');
  const lines = [
    `**May we use this?** ${marks[view.tone]} ${draw(view.answer, page)}`,
    ...labelled('', view.why),
    ...(made === '' ? [] : [made.charAt(0).toUpperCase() + made.slice(1)]),
    ...labelled('', view.mixture),
    ...labelled('Unknown: ', view.unknown),
  ];
  return `\n${lines.join('<br>\n')}\n`;
}

function licenceRow({ licence, from, records, first, isModel }: LicenceShare, page: Page): string {
  const source = codeSpan(clip(from, maxName));
  const where = from === 'dataset.yaml' ? '' : linkPlace(first, page, 'file');
  const name = codeSpan(clip(licence, maxName));
  return `| ${name} | ${isModel ? 'model ' : ''}${source} | ${formatNumber(records)} | ${where} |\n`;
}

function modelRow(teacher: TeacherShare, use: string, page: Page): string {
  const { models, host, answer, terms, records, first } = teacher;
  const via = host === null ? '' : ` through ${codeSpan(clip(host, maxName))}`;
  const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : '';
  const name = `${codeSpan(clip(models[0] ?? '', maxName))}${more}${via}`;
  const entry =
    terms === null
      ? 'none known'
      : escapeMarkdown(clip(`${terms.name}: ${terms.source}, read ${terms.read}`, maxWords));
  const verdict = `${answerMarks[answer]} ${answers[answer]}`;
  return `| ${name} | ${verdict} | ${entry} | ${formatNumber(records)} | ${linkPlace(first, page, 'file')} |\n`;
}

/** A table whose rows are cut, as one item each so that a comment can be shortened. */
function table(head: string, rows: readonly string[], columns: number): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - maxRows;
  const more = left > 0 ? [`| ${formatNumber(left)} more |${' |'.repeat(columns - 1)}\n`] : [];
  return [`\n${head}\n|${':--|'.repeat(columns)}\n`, ...rows.slice(0, maxRows), ...more];
}

function sentences(view: UseView): string[] {
  const { release, teachers = [] } = view.facts;
  const list = (texts: readonly string[]): string =>
    texts.slice(0, maxRows).map(codeSpan).join(', ');
  const conditions = [...new Set(teachers.flatMap((each) => each.conditions))].slice(0, maxRows);
  const { attribution = [], notices = [], assumed, use } = release ?? {};
  return [
    ...(assumed === undefined
      ? []
      : [`dataset.yaml names no intendedUse: ${use} is assumed, because ${assumed}.`]),
    ...(attribution.length === 0
      ? []
      : [`Name the authors of what is under ${list(attribution)}.`]),
    ...(notices.length === 0 ? [] : [`Pass on the texts of ${list(notices)}.`]),
    ...conditions.map((text) => escapeMarkdown(clip(text, maxWords))),
  ].map((text) => `- ${text}\n`);
}

/** Depth on demand: none where the lines have said all. */
export function useParts(view: UseView | undefined, under: Part, page: Page, rank: number): Part[] {
  const { release, teachers = [] } = view?.facts ?? {};
  if (view === undefined || release === undefined) return [];
  const { chain } = release;
  const reasons = view.otherReasons.slice(0, maxRows);
  const heads = [
    '| licence | from | records | first |',
    `| model | for ${release.use} use | terms | records | first |`,
  ] as const;
  const toDo = sentences(view);
  const items = [
    ...reasons.map((each) => {
      const mark = each.answer === 'forbidden' ? marks.no : marks.unclear;
      return `- ${mark} ${draw(drawReason(each), page)}\n`;
    }),
    ...table(
      heads[0],
      chain.map((each) => licenceRow(each, page)),
      4,
    ),
    ...table(
      heads[1],
      teachers.map((each) => modelRow(each, release.use, page)),
      5,
    ),
    ...(toDo.length === 0 ? [] : ['\n']),
    ...toDo,
  ];
  const holds = [
    ...(chain.length > 0 ? [count(chain.length, 'licence')] : []),
    ...(teachers.length > 0 ? [count(teachers.length, 'model')] : []),
    ...(toDo.length > 0 ? [`${formatNumber(toDo.length)} to mind`] : []),
  ];
  if (items.length === 0) return [];
  return [
    {
      tier: 3,
      rank,
      under,
      open: `\n<details><summary><b>May we use this</b>: ${holds.join(', ')}</summary>\n\n`,
      items,
      close: '\n</details>\n',
      leftOut: 0,
      more: () => '\n… the rest is left out for length\n',
      fewest: 1,
    },
  ];
}
