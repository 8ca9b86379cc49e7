// What a reader can't see: control, format and bidi characters, lone surrogates, stacked marks.
// Every escape function makes them visible first, so that no output language shows less than the
// file holds.

/** ZWNJ and ZWJ are ordinary spelling in these scripts (Unicode Standard, chapters 9 to 16). */
const joinedScripts =
  'Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Tibt Mymr'.split(' ');
const joinedLetter = `[[${joinedScripts.map((script) => `\\p{scx=${script}}`).join('')}]&&[\\p{L}\\p{M}]]`;

/**
 * First group: sequences that hold invisible characters and are fine (emoji as Unicode recommends
 * them, but for flags made of tags, and joiners inside a word). Else one hidden character; U+2800
 * is a blank that isn't a space.
 */
const buildHiddenPattern = (): RegExp =>
  new RegExp(
    `((?!\u{1f3f4}\u{e0067})\\p{RGI_Emoji}|(?<=${joinedLetter})[\u200c\u200d](?=${joinedLetter}))` +
      '|[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\u2800]',
    'gv',
  );
// Built for the first text beyond plain ASCII: it costs more than the rest of a start.
let hiddenPattern: RegExp | undefined;
const plain = /^[ -~]*$/;

/** What belongs to the character before it: nothing may begin or end with half of one. */
const joined = '[\\p{M}\u200c\u200d\ufe0f]+';
const joinedStart = new RegExp(`^${joined}`, 'u');
const joinedEnd = new RegExp(`${joined}$`, 'u');

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
  if (plain.test(text)) return text;
  hiddenPattern ??= buildHiddenPattern();
  return (
    text
      // Whole runs, with a line end or without: a pattern that asks for one tries every blank of a run.
      .replaceAll(/\s+/g, (blanks) =>
        blanks.includes('\n') ? ` ${'⏎ '.repeat(blanks.split('\n').length - 1)}` : blanks,
      )
      .replaceAll('\t', ' ')
      .replaceAll(hiddenPattern, (found: string, fine: string | undefined) =>
        fine === undefined ? showCodePoints(found) : found,
      )
      .replaceAll(stackedMarks, showCodePoints)
  );
}

/** At most `max` characters of `text`, the last one `…` where something was cut. */
export function clip(text: string, max: number): string {
  // No more than two units a character: what lies beyond is cut in any case.
  const points = [...text.slice(0, max * 2 + 2)];
  if (points.length <= max) return text;
  return `${points
    .slice(0, max - 1)
    .join('')
    .replace(joinedEnd, '')}…`;
}

/** The last `max` characters, the first one `…`: the end of a path says most. */
export function clipStart(text: string, max: number): string {
  const points = [...text.slice(-(max * 2 + 2))];
  if (points.length <= max) return text;
  return `…${points
    .slice(points.length - max + 1)
    .join('')
    .replace(joinedStart, '')}`;
}
