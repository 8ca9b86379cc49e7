// Replaces what scanners find by typed placeholders: <EMAIL_1>. The same value gets the same
// placeholder within a record, so that the text still says who is who.
import { countCharacters } from '../algorithms/characters.ts';
import { resolveOverlaps, type Scanner } from './span.ts';

/** One replacement, for the audit log: where, what and by what. Never the value, nor a hash of it. */
export interface Replacement {
  readonly type: string;
  readonly detail?: string;
  /** Offsets in the text before, in characters (Unicode code points), `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly placeholder: string;
}

export interface Scrubbed {
  readonly text: string;
  readonly replacements: readonly Replacement[];
}

const written = /<([A-Z]+(?:_[A-Z]+)*)_(\d{1,9})>/g;

/** Types whose values are the same in capitals and small letters. */
const caseless = new Set(['email', 'iban', 'national-id', 'ip', 'mac']);
/** Types of numbers, whose groups may be parted by anything. */
const grouped = new Set(['card', 'iban', 'national-id', 'mac', 'phone']);

/** A value without what only its writing differs in: one card has one placeholder. */
function plainOf(type: string, value: string): string {
  const letters = caseless.has(type) ? value.toLowerCase() : value;
  return grouped.has(type) ? letters.replace(/[\s().:/-]/g, '') : letters;
}

/** Placeholders of one record. */
export class Placeholders {
  readonly #byValue = new Map<string, string>();
  readonly #last = new Map<string, number>();

  /** `texts` of the record may hold placeholders already: numbers go on after theirs. */
  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      if (!text.includes('<')) continue;
      for (const [, type = '', count = ''] of text.matchAll(written)) {
        this.#last.set(type, Math.max(this.#last.get(type) ?? 0, Number(count)));
      }
    }
  }

  of(type: string, value: string): string {
    const key = `${type} ${plainOf(type, value)}`;
    const known = this.#byValue.get(key);
    if (known !== undefined) return known;
    const name = type.toUpperCase().replaceAll('-', '_');
    const count = (this.#last.get(name) ?? 0) + 1;
    this.#last.set(name, count);
    const placeholder = `<${name}_${count}>`;
    this.#byValue.set(key, placeholder);
    return placeholder;
  }
}

/** One scanner of several; where two find the same, the first is believed. */
export function joinScanners(scanners: readonly Scanner[]): Scanner {
  return (text) => resolveOverlaps(scanners.flatMap((scan) => scan(text)));
}

/** A text without what the scanner finds. What stands between is kept to the character. */
export function scrubText(
  text: string,
  scan: Scanner,
  placeholders: Placeholders = new Placeholders([text]),
): Scrubbed {
  const spans = scan(text);
  if (spans.length === 0) return { text, replacements: [] };
  const replacements: Replacement[] = [];
  const pieces: string[] = [];
  let from = 0;
  let characters = 0;
  for (const { type, detail, start: at, end: to } of spans) {
    const value = text.slice(at, to);
    const placeholder = placeholders.of(type, value);
    pieces.push(text.slice(from, at), placeholder);
    const start = characters + countCharacters(text.slice(from, at));
    characters = start + countCharacters(value);
    from = to;
    const named = detail === undefined ? { type } : { type, detail };
    replacements.push({ ...named, start, end: characters, placeholder });
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), replacements };
}
