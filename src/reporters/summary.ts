// The job summary: the comment with more findings, all measurements, files and policy.
import type { Reporter } from '../core/report.ts';
import { renderMarkdown } from './markdown-report.ts';

/** Above it the runner drops the whole summary (actions/runner FileCommandManager.cs). */
const maxBytes = 1024 * 1024;

const depth = { subject: 'this change', findings: 100, everything: true };

export const summary: Reporter = {
  id: 'summary',
  summary: 'Markdown for a job summary, at most 1 MiB',
  extension: 'md',
  render(report, options = {}) {
    // Bytes are at least as many as characters, so either limit holds.
    const limit = options.maxCharacters ?? maxBytes;
    return renderMarkdown({ report, options, depth }, limit, (text) => Buffer.byteLength(text));
  },
};
