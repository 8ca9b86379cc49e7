// Two halves of sentences that were made by templates, none of a template in both.
import { createHash } from 'node:crypto';
import type { Half } from './made/form.ts';

/** A stretch of a text, in characters (code points); `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Sentence {
  readonly text: string;
  readonly spans: readonly (Stretch & { readonly type: string })[];
}

/** The text with labels for what stands in them; letter case and white space don't count. */
export function templateOf({ text, spans }: Sentence): string {
  const characters = [...text];
  const pieces: string[] = [];
  let from = 0;
  for (const { type, start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    pieces.push(characters.slice(from, start).join(''), `<${type}>`);
    from = Math.max(from, end);
  }
  pieces.push(characters.slice(from).join(''));
  return pieces.join('').replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * The sentences of every second template, in order of the labels that they hold and then of their
 * SHA-256: so both halves have templates of each label that more than one has.
 */
export function halfOfTemplates(sentences: readonly Sentence[], half: Half): readonly Sentence[] {
  const labelsOf = new Map<string, string>();
  for (const sentence of sentences) {
    const labels = [...new Set(sentence.spans.map(({ type }) => type))].sort().join(' ');
    labelsOf.set(templateOf(sentence), labels);
  }
  const keyed = [...labelsOf].map(([template, labels]) => ({
    template,
    key: `${labels} ${createHash('sha256').update(template).digest('hex')}`,
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = half === 'first' ? 0 : 1;
  const chosen = new Set(keyed.filter((_, i) => i % 2 === wanted).map(({ template }) => template));
  return sentences.filter((sentence) => chosen.has(templateOf(sentence)));
}
