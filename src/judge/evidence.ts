// Is what a judge quotes really there? A judge that makes up its evidence has not read the record.
import type { Shown } from './subject.ts';

/** Characters below which a quote shows nothing, unless it is all of a text. Our choice: two short words. */
const minQuoteCharacters = 12;

// What a reader can't see may be lost in quoting, and models straighten quotation marks.
const ignorable =
  /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** The form in which quotes are compared: NFC, white space as one space, plain quotation marks. */
export function normalizeQuote(text: string): string {
  return text
    .normalize('NFC')
    .replace(ignorable, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Texts made ready for looking quotes up. */
export interface Quotable {
  readonly pointer: string;
  readonly role: Shown['role'];
  readonly normal: string;
}

export function quotable(shown: readonly Shown[]): readonly Quotable[] {
  return shown.map(({ pointer, role, text }) => ({ pointer, role, normal: normalizeQuote(text) }));
}

export type QuoteCheck =
  | { readonly is: 'found'; readonly pointer: string }
  | { readonly is: 'empty' | 'absent' | 'short' | 'elsewhere' };

/**
 * Where a quote stands. `elsewhere`: only in parts it may not be quoted from; `short`: it is there,
 * but would be in nearly any text.
 */
export function findQuote(
  quote: string,
  texts: readonly Quotable[],
  from?: readonly string[],
): QuoteCheck {
  const wanted = normalizeQuote(quote);
  if (wanted === '') return { is: 'empty' };
  const found = texts.filter(({ normal }) => normal.includes(wanted));
  if (found.length === 0) return { is: 'absent' };
  const here = found.filter(({ role }) => from?.includes(role) ?? true);
  const enough = here.find(
    ({ normal }) => normal === wanted || wanted.length >= minQuoteCharacters,
  );
  if (enough !== undefined) return { is: 'found', pointer: enough.pointer };
  return { is: here.length === 0 ? 'elsewhere' : 'short' };
}
