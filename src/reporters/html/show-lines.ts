// Record text in several lines: what a reader can't see is shown, line ends stay.
import { showHidden } from '../hidden-characters.ts';

export function showLines(text: string): string {
  return text.split(/\r?\n/).map(showHidden).join('\n');
}
