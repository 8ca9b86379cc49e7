// A prepared release for the terminal: what its pull request would show, and which files it holds.
import pc from 'picocolors';
import type { PreparedRelease, ReleaseMetric } from '../core/release-plan.ts';
import { cutToWidth, padToWidth, widthOf } from './columns.ts';
import { escapeTerminal } from './escape-terminal.ts';
import { headlineOf } from './headline.ts';
import { planLines } from './release-plan.ts';
import { count, formatNumber } from './wording.ts';

const columns = 100;
/** The file has all. */
const maxSectionLines = 30;
const maxMetrics = 12;

/** A file of the release beside what is there now. */
export interface FileState {
  readonly path: string;
  readonly state: 'new' | 'changed' | 'same' | 'removed';
  /** 0 for one that is removed. */
  readonly bytes: number;
}

export function renderPrepared(
  release: PreparedRelease,
  files: readonly FileState[],
  { color, applied }: { readonly color: boolean; readonly applied: boolean },
): string {
  const colors = pc.createColors(color);
  const { plan, planned, section, metrics } = release;
  const from = plan.last?.version ?? 'not released';
  const bump = planned.bump === 'first' ? 'first release' : planned.bump;
  const out = [
    `heartcut release prepare  ${colors.bold(escapeTerminal(release.dataset))}  ${from} → ${colors.bold(planned.version)}  ${bump}`,
    '',
    ...planLines({ ...plan, planned: null }, colors),
    '',
    `  ${colors.bold('CHANGELOG.md')}`,
  ];
  const lines = section.trimEnd().split('\n');
  for (const line of lines.slice(0, maxSectionLines)) {
    out.push(`    ${colors.dim('|')} ${cutToWidth(escapeTerminal(line), columns - 6)}`.trimEnd());
  }
  const left = lines.length - maxSectionLines;
  if (left > 0) out.push(`    ${colors.dim(`… ${count(left, 'more line')}`)}`);
  out.push('', `  ${colors.bold('Measured')}`, ...metricLines(metrics, plan.last?.version));
  const headline = headlineOf(release.report, 'this release');
  const paint = { passed: colors.green, nothing: colors.dim, undecided: colors.yellow };
  const { verdict } = headline;
  const painted = verdict === 'failed' || verdict === 'broken' ? colors.red : paint[verdict];
  out.push('', `  ${colors.bold('Gates')}`, `    ${painted(headline.text)}`);
  out.push(`    ${colors.dim(escapeTerminal(release.report.reproduce))}`);
  out.push('', `  ${colors.bold('Files')}`);
  const marks = {
    new: colors.green('+'),
    changed: colors.yellow('~'),
    same: colors.dim('='),
    removed: colors.red('-'),
  };
  for (const { path, state, bytes } of files) {
    const size = state === 'removed' ? '' : `  ${colors.dim(`${formatNumber(bytes)} bytes`)}`;
    out.push(`    ${marks[state]} ${escapeTerminal(path)}${size}`);
  }
  const isDone = files.every(({ state }) => state === 'same');
  const end = isDone
    ? 'all is so already'
    : applied
      ? `written; commit it, and tag nothing: the release is published from main`
      : 'nothing was written: --apply writes these files';
  out.push('', `  ${end}`);
  return `${out.join('\n')}\n`;
}

function metricLines(metrics: readonly ReleaseMetric[], last: string | undefined): string[] {
  const name = ({ name: measure, budget }: ReleaseMetric): string =>
    budget === undefined ? measure : `${measure} (${formatNumber(budget)} words)`;
  const rows = metrics
    .slice(0, maxMetrics)
    .map((metric) => [
      name(metric),
      metric.before === null ? 'not kept' : formatNumber(metric.before.value),
      formatNumber(metric.now.value),
    ]);
  const table =
    last === undefined
      ? rows.map(([measure = '', , now = '']) => [measure, '', now])
      : [['', last, 'now'], ...rows];
  const width = (i: number): number => Math.max(0, ...table.map((row) => widthOf(row[i] ?? '')));
  const widths = [width(0), width(1), width(2)] as const;
  return table.map(([measure = '', before = '', now = '']) => {
    const cells = [padToWidth(measure, widths[0])];
    if (widths[1] > 0) cells.push(before.padStart(widths[1]));
    return `    ${[...cells, now.padStart(widths[2])].join('   ')}`;
  });
}
