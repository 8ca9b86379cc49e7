// Two texts side by side: which words differ.
import { diffWordsWithSpace } from 'diff';
import type { MarkedText } from './escape-markdown.ts';
import { showHidden } from './hidden-characters.ts';

/** Where less than this is common, marking the rest says nothing (our choice, by eye). */
const leastCommonRatio = 0.5;

/**
 * Both texts with hidden characters made visible, in pieces; `bold` where they differ. Nothing is
 * bold where they have little in common. `show` makes hidden characters visible in its own way.
 */
export function markDifferences(
  left: string,
  right: string,
  show: (text: string) => string = showHidden,
): [MarkedText[], MarkedText[]] {
  const [a, b] = [show(left).trim(), show(right).trim()];
  const changes = diffWordsWithSpace(a, b);
  let common = 0;
  for (const change of changes) {
    if (!change.added && !change.removed) common += change.value.length;
  }
  if (common < leastCommonRatio * Math.max(a.length, b.length)) {
    return [[{ text: a, bold: false }], [{ text: b, bold: false }]];
  }
  return [
    changes
      .filter((change) => !change.added)
      .map((change) => ({ text: change.value, bold: change.removed })),
    changes
      .filter((change) => !change.removed)
      .map((change) => ({ text: change.value, bold: change.added })),
  ];
}
