// What became of exported records, for a terminal: rows, what was left out and why, what the rows lack,
// and how the trainer is told of the file.
import type { ExportReport, FieldCount, RefusalCount } from '../core/export.ts';
import { escapeTerminal } from './escape-terminal.ts';

export interface ExportedFiles {
  readonly trainer: string;
  /** undefined where nothing was written. */
  readonly output: string | undefined;
  readonly sidecars: readonly string[];
  readonly snippet: { readonly text: string };
}

/** Lists longer than this are cut: the report as a file holds all. */
const maxFields = 8;

export function renderExport(report: ExportReport, files: ExportedFiles): string {
  const { written, records } = report;
  const target = files.output === undefined ? 'nothing written' : `→ ${files.output}`;
  const lines = [
    `${report.export}: ${count(written)} of ${count(records)} records ${target}`,
    ...block('left out', report.refused.flatMap(describeRefusal)),
    ...block('without a place', describeFields(report.lost)),
    ...block('in another shape', describeFields(report.changed)),
    ...block('beside it', files.sidecars),
    ...(files.output === undefined ? [] : describeSnippet(files)),
  ];
  return `${lines.map(escapeTerminal).join('\n')}\n`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function describeRefusal({ code, count: times, detail, at }: RefusalCount): string[] {
  const places = at.map(({ path, line }, i) =>
    at[i - 1]?.path === path ? `:${line}` : `${path}:${line}`,
  );
  const more = times > at.length ? ` and ${count(times - at.length)} more` : '';
  return [`${code}  ${count(times)} ×  ${detail}`, `  ${places.join(', ')}${more}`];
}

function describeFields(fields: readonly FieldCount[]): string[] {
  const shown = fields.slice(0, maxFields);
  const width = Math.max(0, ...shown.map(({ field }) => field.length));
  const more = fields.length - shown.length;
  return [
    ...shown.map(
      ({ field, count: times, first }) =>
        `${field.padEnd(width)}  ${count(times)} ×, first at ${first.path}:${first.line}`,
    ),
    ...(more > 0 ? [`and ${count(more)} more: --report names all`] : []),
  ];
}

function describeSnippet({ trainer, snippet }: ExportedFiles): string[] {
  const lines = snippet.text.trimEnd().split('\n');
  return ['', `  ${trainer}`, '', ...lines.map((line) => (line === '' ? '' : `    ${line}`))];
}
