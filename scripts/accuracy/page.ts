// Scores → docs/accuracy.md.
import type { DataFolder, DataSet } from './data.ts';
import type { Measure, Score, Section } from './measure.ts';

const columns = [
  'measured on',
  'rows',
  'truth',
  'found',
  'precision',
  'recall',
  'notes',
  'data and licence',
  'command',
];

const absent = 'not measured: the data is absent';

/** The score, or undefined where a set is absent. Throws for an exact measure that is not exact. */
export async function take(measure: Measure, data: DataFolder): Promise<Score | undefined> {
  if (!measure.sets.every((set) => data.has(set))) return undefined;
  const score = await measure.run(data);
  const { truth, found, correct } = score;
  if (measure.exact === true && (found !== truth || correct !== truth)) {
    throw new Error(
      `${measure.id}: ${found} found, ${correct ?? 0} of them right, where ${truth ?? 0} are to be found`,
    );
  }
  return score;
}

/** One line of a table, the same for the same score. */
export function rowOf(measure: Measure, score: Score | undefined): string {
  const { id, title, command } = measure;
  const counts =
    score === undefined
      ? ['', '', '', '', '', absent]
      : [
          count(score.rows),
          score.truth === undefined ? 'not labelled' : count(score.truth),
          count(score.found),
          ratio(score.correct, score.found),
          ratio(score.recalled ?? score.correct, score.truth),
          score.note ?? '',
        ];
  const shown = command ?? `npm run accuracy -- --only ${id}`;
  const cells = [title, ...counts, origins(measure.sets), `\`${shown}\``];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** The measure's line on a page, by what a measuring does not change: title, data and command. */
export function findRow(page: string, measure: Measure): string | undefined {
  const [start = '', end = ''] = rowOf(measure, undefined).split(absent);
  const title = start.slice(0, start.indexOf(' |', 1) + 2);
  return page.split('\n').find((line) => line.startsWith(title) && line.endsWith(end));
}

export function tableOf(rows: readonly string[]): string {
  const rule = columns.map((_, i) => (i >= 1 && i <= 5 ? '---:' : '---'));
  return [`| ${columns.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows].join('\n');
}

/** The page; `rows` holds the table lines of each section by its id. */
export function pageOf(
  sections: readonly Section[],
  rows: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = sections.map(
    ({ id, about, page = `gates/${id}.md` }) =>
      `## ${id}\n\n[What the gate does](${page}).\n\n${about}\n\n${tableOf(rows.get(id) ?? [])}\n`,
  );
  return `${head}\n${parts.join('\n')}`;
}

const head = `# Accuracy

What the gates find of what is there to find, and what they find that they should not. Every number on
this page is written by \`npm run accuracy\`, which runs the gates through the library on public data;
none is typed in.

*Precision* is the share of what was found that is right, *recall* the share of what is to be found that
was. A dash stands where there is nothing to divide by. Gates that are not here have no public data with
labels that we know of; their pages say what they miss.

The data is not in this repository: some of it may not be passed on. \`--data FOLDER\` says where it lies,
with the paths that the commands name. A set that is absent makes the command fail, unless \`--partial\`
is given; its rows then say so. \`--only near-duplicate\` measures the rows whose id begins so, prints
them, and leaves all others on the page as they are.
`;

const count = (value: number): string => value.toLocaleString('en');

/** Three decimals, and never 1 or 0 for what is not. */
function ratio(part: number | undefined, whole: number | undefined): string {
  if (part === undefined || whole === undefined || whole === 0) return '–';
  if (part === whole) return '1';
  if (part === 0) return '0';
  return Math.min(0.999, Math.max(0.001, part / whole)).toFixed(3);
}

function origins(used: readonly DataSet[]): string {
  if (used.length === 0) return 'made by the command';
  return [...new Set(used.map(({ source, licence }) => `${source}, ${licence}`))].join('; ');
}
