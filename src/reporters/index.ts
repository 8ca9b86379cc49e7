// The list of reporters, sorted. A new report format is one file and one line.
import type { Reporter } from '../core/report.ts';
import { annotations } from './annotations.ts';
import { comment } from './comment.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { summary } from './summary.ts';
import { terminal } from './terminal.ts';

export const reporters: readonly Reporter[] = [
  annotations,
  comment,
  html,
  json,
  sarif,
  summary,
  terminal,
];

/** The reporter with this id, or undefined. */
export function findReporter(id: string): Reporter | undefined {
  return reporters.find((reporter) => reporter.id === id);
}
