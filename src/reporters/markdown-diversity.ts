// What a change does to a dataset's variety, in Markdown: a few lines under the dataset's table, and
// the records that repeat others in a fold.
import type { DiversityView } from './diversity.ts';
import { codeSpan } from './escape-markdown.ts';
import type { Part } from './fit.ts';
import { linkPlace, type Page } from './markdown-finding.ts';
import { drawLine } from './markdown-use.ts';
import type { Line } from './use.ts';
import { count } from './wording.ts';

const maxRows = 10;

/** The lines that everybody reads. */
export function diversityLines(view: DiversityView | undefined, page: Page): string {
  if (view === undefined) return '';
  const labelled = (label: string, line: Line | undefined): string[] =>
    line === undefined ? [] : [`${label}${drawLine(line, page)}`];
  const lines = [
    [`**Diversity** ${view.lead}`, ...labelled('', view.measures)].join(' · '),
    [...labelled('Topics ', view.topics), ...labelled('fills ', view.fills)].join(' · '),
    ...labelled('Lengths of answers ', view.lengths),
    ...labelled('Not measured: ', view.notMeasured),
  ].filter((line) => line !== '');
  return `\n${lines.join('<br>\n')}\n`;
}

/** Records that say what is there already. */
export function diversityParts(
  view: DiversityView | undefined,
  under: Part,
  page: Page,
  rank: number,
): Part[] {
  if (view === undefined || view.repeats.length === 0) return [];
  const rows = page.depth.everything ? view.repeats : view.repeats.slice(0, maxRows);
  const items = rows.map(({ nearest, distance, path, line }) => {
    const was = nearest.side === 'base' ? ' (removed)' : '';
    return `| ${linkPlace({ path, line }, page, 'path')} | ${linkPlace(nearest, page, 'path')}${was} | ${distance.toFixed(2)} |\n`;
  });
  return [
    {
      tier: 3,
      rank,
      under,
      open: `\n<details><summary><b>Not new in kind</b>: ${count(view.repeatCount, 'record')}</summary>\n\n| record | nearest before it | ${codeSpan('1 - cos')} |\n|:--|:--|--:|\n`,
      items,
      close: '\n</details>\n',
      leftOut: Math.max(0, view.repeatCount - rows.length),
      more: (left) => `| ${count(left, 'more record')} | | |\n`,
      fewest: 1,
    },
  ];
}
