// The one comment on a pull request.
import type { Reporter } from '../core/report.ts';
import { renderMarkdown } from './markdown-report.ts';

/** GitHub answers 422 "Body is too long (maximum is 65536 characters)" above it. */
const maxCharacters = 65_536;

const depth = { subject: 'this pull request', findings: 5, everything: false };

export const comment: Reporter = {
  id: 'comment',
  summary: 'Markdown for a pull request comment, at most 65,536 characters',
  extension: 'md',
  render(report, options = {}) {
    const limit = options.maxCharacters ?? maxCharacters;
    return renderMarkdown({ report, options, depth }, limit, (text) => text.length);
  },
};
