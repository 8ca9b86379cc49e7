// Untrusted text in the plain-text messages of SARIF.
import { clip, showHidden } from './hidden-characters.ts';

/** Code scanning shows about this much of a message; the record itself is a click away. */
const maxMessage = 1000;

/** `text` as a message in which no `[text](target)` link can stand (SARIF 2.1.0, 3.11.6). */
export function escapeSarif(text: string): string {
  return clip(showHidden(text), maxMessage).replaceAll('](', '] (');
}
