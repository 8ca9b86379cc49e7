// What a reader can't see: control, format and bidi characters, lone surrogates, stacked marks.
// Every escape function makes them visible first, so that no output language shows less than the
// file holds.

/** ZWNJ and ZWJ are ordinary spelling in these scripts (Unicode Standard, chapters 9 and 12). */
const joinedScripts = [
  'Arab',
  'Syrc',
  'Mong',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Orya',
  'Taml',
].concat(['Telu', 'Knda', 'Mlym', 'Sinh', 'Khmr', 'Tibt', 'Mymr']);
const joinedLetter = `[${joinedScripts.map((script) => `\\p{scx=${script}}`).join('')}]`;

/**
 * First group: sequences that hold invisible characters and are fine (emoji as Unicode recommends
 * them, joiners inside a word). Else one hidden character. U+2800 is a blank that isn't a space.
 */
const hiddenPattern = new RegExp(
  `(\\p{RGI_Emoji}|(?<=${joinedLetter})[\\u200c\\u200d](?=${joinedLetter}))` +
    '|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u2800]',
  'gv',
);

/** Real orthographies stack at most three or four marks; more is written over the lines around. */
const stackedMarks = /(?<=\p{M}{4})\p{M}+/gu;

function showCodePoints(text: string): string {
  return [...text].map((char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`).join('');
}

/**
 * `text` as one line in which every hidden character reads `\u{…}`; a line end reads `⏎` and a
 * tab is a space. Idempotent.
 */
export function showHidden(text: string): string {
  return text
    .replaceAll(/[^\S\n]*\r?\n[^\S\n]*/g, ' ⏎ ')
    .replaceAll('\t', ' ')
    .replaceAll(hiddenPattern, (found: string, fine: string | undefined) =>
      fine === undefined ? showCodePoints(found) : found,
    )
    .replaceAll(stackedMarks, showCodePoints);
}

/** At most `max` characters of `text`, the last one `…` where something was cut. */
export function clip(text: string, max: number): string {
  // No more than two units a character: what lies beyond is cut in any case.
  const points = [...text.slice(0, max * 2 + 2)];
  if (points.length <= max) return text;
  // A cut inside an emoji or a letter with marks leaves no half of it.
  const kept = points.slice(0, max - 1).join('');
  return `${kept.replace(/[\p{M}\u200d\ufe0f]+$/u, '')}…`;
}

/** The last `max` characters, the first one `…`: the end of a path says most. */
export function clipStart(text: string, max: number): string {
  const points = [...text.slice(-(max * 2 + 2))];
  return points.length <= max ? text : `…${points.slice(points.length - max + 1).join('')}`;
}
