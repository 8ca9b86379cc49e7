// One pass over a text that tells which dearer checks are worth trying, and the characters that no
// text should hold.

/** Kinds of characters in a text. */
export const Sign = {
  control: 1,
  /** `<`, `[` or `(`. */
  bracket: 2,
  backtick: 4,
  hash: 8,
  colon: 16,
} as const;

const signs = new Uint8Array(128);
for (let code = 0; code < 32; code += 1) signs[code] = Sign.control;
signs[0x7f] = Sign.control;
for (const character of '\t\n\r') signs[character.charCodeAt(0)] = 0;
for (const character of '<[(') signs[character.charCodeAt(0)] = Sign.bracket;
signs['`'.charCodeAt(0)] = Sign.backtick;
signs['#'.charCodeAt(0)] = Sign.hash;
signs[':'.charCodeAt(0)] = Sign.colon;

/** The signs of all characters of a text, joined by `|`. */
export function readSigns(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128) found |= signs[unit] as number;
    else if (unit < 160) found |= Sign.control;
  }
  return found;
}

/**
 * The first control character as `U+0008`, and how many there are. Tab, line feed and carriage
 * return are text, and so is U+0085, the next-line character of old mainframe texts.
 */
export function findControl(text: string): { found: string; count: number } | undefined {
  let found: string | undefined;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? signs[unit] !== Sign.control : unit >= 160 || unit === 0x85) continue;
    found ??= `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
    count += 1;
  }
  return found === undefined ? undefined : { found, count };
}

const blank = /^[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*$/;

/** True when a text holds nothing that can be seen. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0); // NaN for the empty text
  return !(first > 32 && first < 127) && blank.test(text);
}
