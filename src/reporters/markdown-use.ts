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
  unclear: '⚠️',
  fine: '✅',
  unchecked: '⏭️',
};
const answerMarks: Readonly<Record<TeacherShare['answer'], string>> = {
  allow: '✅',
  conditions: '☑️',
  deny: '🚫',
  unknown: '⚠️',
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

/** A line in this output language, escaped. */
export function drawLine(line: Line, page: Page): string {
  return line.map((piece) => drawPiece(piece, page)).join('');
}

/** The lines that everybody reads. */
export function useLines(view: UseView | undefined, page: Page): string {
  if (view === undefined) return '';
  const labelled = (label: string, line: Line | undefined): string[] =>
    line === undefined ? [] : [`${label}${drawLine(line, page)}`];
  const hasBar = view.mixture?.some((piece) => typeof piece === 'object') === true;
  const made = [
    ...labelled('effective licence ', view.licence),
    ...labelled('models ', view.models),
    ...labelled('lineage ', view.lineage),
    ...(hasBar ? [] : labelled('', view.mixture)),
  ].join(' · ');
  const lines = [
    `**May we use this?** ${marks[view.tone]} **${view.lead}**${drawLine(view.answer, page)}`,
    ...labelled('Why: ', view.why),
    ...(made === '' ? [] : [made.charAt(0).toUpperCase() + made.slice(1)]),
    ...(hasBar ? labelled('', view.mixture) : []),
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

function modelRow(teacher: TeacherShare, page: Page): string {
  const { models, host, answer, terms, records, first } = teacher;
  const via = host === null ? '' : ` through ${codeSpan(clip(host, maxName))}`;
  const more = models.length > 1 ? ` and ${formatNumber(models.length - 1)} more` : '';
  const name = `${codeSpan(clip(models[0] ?? '', maxName))}${more}${via}`;
  const entry =
    terms === null
      ? 'none known'
      : escapeMarkdown(clip(`${terms.name} (${terms.source}, read ${terms.read})`, maxWords));
  const verdict = `${answerMarks[answer]}&nbsp;${answers[answer].replace(' ', '&nbsp;')}`;
  return `| ${name} | ${verdict} | ${entry} | ${formatNumber(records)} | ${linkPlace(first, page, 'file')} |\n`;
}

/** A table of which each row is an item of its own, so that a comment can be shortened. */
function table(columns: readonly string[], rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - maxRows;
  const more =
    left > 0 ? [`| ${formatNumber(left)} more |${' |'.repeat(columns.length - 1)}\n`] : [];
  const head = `\n| ${columns.join(' | ')} |\n|${':--|'.repeat(columns.length)}\n`;
  return [head, ...rows.slice(0, maxRows), ...more];
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
      : [
          escapeMarkdown(
            clip(
              `dataset.yaml names no intendedUse: ${use} is assumed, because ${assumed}.`,
              maxWords,
            ),
          ),
        ]),
    ...(attribution.length === 0
      ? []
      : [`Name the authors of what is under ${list(attribution)}.`]),
    ...(notices.length === 0 ? [] : [`Pass on the texts of ${list(notices)}.`]),
    ...conditions.map((text) => escapeMarkdown(clip(text, maxWords))),
  ].map((text) => `- ${text}\n`);
}

/** Depth on demand: none where nobody said anything, which the answer has told. */
export function useParts(view: UseView | undefined, under: Part, page: Page, rank: number): Part[] {
  const { release, teachers = [] } = view?.facts ?? {};
  if (view === undefined || release === undefined) return [];
  const { chain } = release;
  if (chain.length + teachers.length === 0) return [];
  const reasons = view.otherReasons.slice(0, maxRows);
  // One of dataset.yaml alone stands above.
  const [only] = chain;
  const isSaid = chain.length === 1 && only?.from === 'dataset.yaml';
  const licences = (isSaid ? [] : chain).map((each) => licenceRow(each, page));
  const duties = sentences(view);
  const models = teachers.map((each) => modelRow(each, page));
  const items = [
    ...reasons.map((each) => {
      const mark = each.answer === 'forbidden' ? marks.no : marks.unclear;
      return `- ${mark} ${drawLine(drawReason(each), page)}\n`;
    }),
    ...table(['licence', 'from', 'records', 'first'], licences),
    ...table(['model', 'verdict', 'terms', 'records', 'first'], models),
    ...(duties.length > 0 ? ['\n', ...duties] : []),
  ];
  const holds = [
    ...(reasons.length > 0 ? [count(reasons.length, 'more reason')] : []),
    ...(licences.length > 0 ? [count(licences.length, 'licence')] : []),
    ...(models.length > 0 ? [count(models.length, 'model')] : []),
    ...(duties.length > 0 ? ['what a release asks for'] : []),
  ];
  if (holds.length === 0) return [];
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
