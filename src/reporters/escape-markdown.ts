// Untrusted text in GitHub Flavored Markdown. Nothing here may come out as a link, image, tag,
// mention, reference, emoji image, formula, heading, list or table border.
import { showHidden } from './hidden-characters.ts';

/** A piece of text and whether it is set in bold. */
export interface MarkedText {
  readonly text: string;
  readonly bold: boolean;
}

/**
 * Words that GitHub turns into something after Markdown, where escapes don't count any more:
 * mentions and e-mail addresses, formulas, #1 and GH-1 (and other custom autolinks), advisories,
 * URLs, :emoji: (a colon of ours may follow), commit ids. Only code is left alone.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting
 */
const linkedWord =
  /[@$]|#\d|:\/\/|www\.|(?:mailto|xmpp):|:[\w+-]+(?::|\W*$)|\bghsa-|\b[a-z]{2,}-\d|\b[0-9a-f]{7,64}\b/i;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // An escaped pipe is read before code spans and escapes are, so it is never written as a pipe.
  '|': '&#124;',
};

function escapePlain(text: string): string {
  return text
    .replaceAll(/[\\`*_~[\]#]/g, '\\$&')
    .replaceAll(/[&<>|]/g, (char) => entities[char] ?? char);
}

/** What would begin a list or underline a heading at the start of a line. */
function escapeStart(markdown: string): string {
  return markdown.replace(/^[-+=]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** `text` as a code span, as it is but for hidden characters; safe in table cells and link texts. */
export function codeSpan(text: string): string {
  const visible = showHidden(text);
  if (visible.trim() === '') return '(empty)';
  return visible
    .split('|')
    .map((piece) => {
      if (piece === '') return '';
      const runs = piece.match(/`+/g) ?? [];
      const fence = '`'.repeat(1 + Math.max(0, ...runs.map((run) => run.length)));
      const pad = /^`|`$|^ .* $/.test(piece) ? ' ' : '';
      return `${fence}${pad}${piece}${pad}${fence}`;
    })
    .join('&#124;');
}

/** Punctuation around a word that may stay outside of its code span. */
const linkedCore = /^(["'“‘(]*)(.*?)([)"'”’.,;!?]*)$/su;

/** Pieces of one text cut up so that no piece reaches over the end of a word or of a blank. */
function cutIntoWords(pieces: readonly MarkedText[]): MarkedText[][] {
  const words: MarkedText[][] = [];
  let inBlank: boolean | undefined;
  for (const { text, bold } of pieces) {
    for (const run of text.match(/\s+|\S+/gu) ?? []) {
      const blank = /^\s/u.test(run);
      if (blank === inBlank) words.at(-1)?.push({ text: run, bold });
      else words.push([{ text: run, bold }]);
      inBlank = blank;
    }
  }
  return words;
}

/** A word's Markdown in pieces: a linked word in one code span, however it was cut. */
function escapeWord(word: readonly MarkedText[]): MarkedText[] {
  const text = word.map((piece) => piece.text).join('');
  if (!linkedWord.test(text)) {
    return word.map((piece) => ({ text: escapePlain(piece.text), bold: piece.bold }));
  }
  const bold = word.some((piece) => piece.bold);
  const [, before = '', core = '', after = ''] = linkedCore.exec(text) ?? [];
  // Brackets are not torn apart.
  if (/[([]/.test(core)) return [{ text: codeSpan(text), bold }];
  return [{ text: escapePlain(before) + codeSpan(core) + escapePlain(after), bold }];
}

/**
 * Pieces of one text as inline Markdown, the bold ones in `<b>`. A word that GitHub would turn
 * into a link stands in code. Safe at the start of a line.
 */
export function escapeMarked(pieces: readonly MarkedText[]): string {
  const shown = pieces.map(({ text, bold }) => ({ text: showHidden(text), bold }));
  let markdown = '';
  for (const word of cutIntoWords(shown)) {
    if (/^\s/u.test(word[0]?.text ?? '')) {
      markdown += ' ';
      continue;
    }
    for (const { text, bold } of escapeWord(word)) markdown += bold ? `<b>${text}</b>` : text;
  }
  return escapeStart(markdown.trim().replaceAll(/<\/b>( ?)<b>/g, '$1'));
}

/** `text` as inline Markdown: reads as it is and does nothing. Safe at the start of a line. */
export function escapeMarkdown(text: string): string {
  return escapeMarked([{ text, bold: false }]);
}

/** `text` inside a raw HTML block, such as the `<summary>` of a fold. */
export function escapeSummaryTag(text: string): string {
  return showHidden(text)
    .trim()
    .replaceAll(/\S+/gu, (word) => {
      const escaped = word.replaceAll(/[&<>"]/g, (char) => entities[char] ?? char);
      return linkedWord.test(word) ? `<code>${escaped}</code>` : escaped;
    });
}
