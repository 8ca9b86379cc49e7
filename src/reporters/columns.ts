// How wide text is on a terminal, and wrapping by it.

/** East Asian Wide and Fullwidth (UAX #11), in blocks, and emoji: two columns each. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]/u;
const zero = /[\p{M}\u200c\u200d]/u;

function charWidth(char: string): number {
  if (zero.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}

/** Columns that `text` takes. It must hold no control characters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when it is needed: that loads tables for some 15 ms. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Units that a grapheme has at most; text beyond is not looked at. */
const maxGrapheme = 16;

/** The longest start of `text` that takes at most `columns`; no grapheme is torn. */
function startOf(text: string, columns: number): string {
  let kept = '';
  let width = 0;
  for (const { segment } of graphemesOf(text.slice(0, columns * maxGrapheme))) {
    width += widthOf(segment);
    if (width > columns) break;
    kept += segment;
  }
  return kept.replace(/[\u200c\u200d]+$/, '');
}

/** `text` in at most `columns` columns, ending in `…` where something was cut. */
export function cutToWidth(text: string, columns: number): string {
  return widthOf(text) <= columns ? text : `${startOf(text, columns - 1)}…`;
}

/** The end of `text` in at most `columns` columns, beginning with `…` where something was cut. */
export function cutStartToWidth(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const end = [...graphemesOf(text.slice(-columns * maxGrapheme))];
  let width = 1;
  let kept = '';
  for (const { segment } of end.reverse()) {
    width += widthOf(segment);
    if (width > columns) break;
    kept = segment + kept;
  }
  return `…${kept.replace(/^[\p{M}\u200c\u200d]+/u, '')}`;
}

/** `text` filled up with spaces to `columns`. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

/** `text` broken at spaces into at most `lines` lines, the last one cut. */
export function wrap(text: string, columns: number, lines: number): string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (wrapped.length < lines - 1 && widthOf(rest) > columns) {
    const start = startOf(rest, columns);
    const space = rest[start.length] === ' ' ? start.length : start.lastIndexOf(' ');
    const end = space > 0 ? space : start.length;
    wrapped.push(rest.slice(0, end));
    // A joiner joins nothing across two lines: `startOf` leaves it, and so does the next one.
    rest = rest.slice(end).replace(/^[\s\u200c\u200d]+/, '');
  }
  return [...wrapped, cutToWidth(rest, columns)];
}
