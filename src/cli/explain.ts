// `heartcut explain`.
import { readNamedFile } from '../adapters/files.ts';
import { explain } from '../commands/explain.ts';
import { ConfigError } from '../core/errors.ts';
import type { Report } from '../core/report.ts';
import { escapeTerminal } from '../reporters/escape-terminal.ts';
import type { Console } from './console.ts';

/** Prints the explanation of a gate, a code or a finding's key. */
export async function runExplain(
  topic: string,
  reportPath: string | undefined,
  out: Console,
): Promise<number> {
  const report = reportPath === undefined ? undefined : await readReport(reportPath);
  const text = explain(topic, report).split('\n').map(escapeTerminal).join('\n');
  await out.print(`${text}\n`, undefined);
  return 0;
}

async function readReport(path: string): Promise<Report> {
  const bytes = await readNamedFile(path);
  try {
    const report = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Report>;
    if (report.version === 1 && Array.isArray(report.results)) return report as Report;
  } catch {
    // Said below.
  }
  throw new ConfigError(`${path} is no report of heartcut`, {
    hint: 'Write one with: heartcut check --format json --output report.json',
  });
}
