// The list of reporters, sorted. A new report format is one file and one line. Each is read when it is
// asked for: a page's script and style take longer to load than a small check.
import type { Reporter } from '../core/report.ts';

const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  annotations: async () => (await import('./annotations.ts')).annotations,
  comment: async () => (await import('./comment.ts')).comment,
  html: async () => (await import('./html.ts')).html,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  summary: async () => (await import('./summary.ts')).summary,
  terminal: async () => (await import('./terminal.ts')).terminal,
};

export const reporterIds: readonly string[] = Object.keys(reporters);

/** The reporter with this id, or undefined. */
export async function findReporter(id: string): Promise<Reporter | undefined> {
  return Object.hasOwn(reporters, id) ? reporters[id]?.() : undefined;
}
