// Untrusted text in an HTML page: between tags, or in an attribute in double quotes.
import { showHidden } from './hidden-characters.ts';

/** `text` without markup, and without what a reader can't see. */
export function escapeHtml(text: string): string {
  return showHidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
