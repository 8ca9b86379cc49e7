// Tokens → the place in the text they were read from. Normalising changes lengths, so the way back
// goes through counting.
import { tokenize } from './tokens.ts';

/**
 * Where the tokens `[from, to)` of a text stand: offsets of UTF-16 units. White space parts the text
 * into pieces that can be read by themselves; only the two pieces at the ends are looked into.
 */
export function locateTokens(text: string, from: number, to: number): readonly [number, number] {
  let start = 0;
  let seen = 0;
  for (const { 0: piece, index } of text.matchAll(/[^ \t\r\n]+/g)) {
    const tokens = tokenize(piece);
    const next = seen + tokens.length;
    if (from >= seen && from < next) start = index + startIn(piece, tokens, from - seen);
    if (to > seen && to <= next) return [start, index + endIn(piece, tokens, to - 1 - seen)];
    seen = next;
  }
  return [start, text.length];
}

function startIn(piece: string, tokens: readonly string[], token: number): number {
  if (token === 0 && /^[a-z0-9]/i.test(piece)) return 0;
  // The shortest beginning that holds something of the token ends behind its first character.
  const end = shortest(piece, (beginning) => tokenize(beginning).length > token);
  const low = piece.charCodeAt(end - 1);
  const width = (low & 0xfc00) === 0xdc00 && end > 1 ? 2 : 1;
  // One character may stand for several tokens; the first of them is as good a start.
  return token < tokens.length ? end - width : piece.length;
}

function endIn(piece: string, tokens: readonly string[], token: number): number {
  if (token === tokens.length - 1 && /[a-z0-9]$/i.test(piece)) return piece.length;
  const whole = tokens[token];
  return shortest(piece, (beginning) => {
    const found = tokenize(beginning);
    return found.length > token + 1 || found[token] === whole;
  });
}

/** Length of the shortest beginning for which `holds` is true; it stays true from there on. */
function shortest(piece: string, holds: (beginning: string) => boolean): number {
  let low = 1;
  let high = piece.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(piece.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}
