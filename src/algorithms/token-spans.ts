// Where the tokens of a text stand. The tokens are those of tokens.ts; this is the fast way to them
// for gates that read every text.
import { buildTokenClasses, foldText, TokenClass, tokenize } from './tokens.ts';

let classes: Uint8Array | undefined;

/** Reads one text after the other into arrays that are used again. */
export class TokenSpans {
  /** The normalised text that the spans are counted in. */
  folded = '';
  /** The text in its own letter case where its places are the same (English), else `folded`. */
  shown = '';
  count = 0;
  starts = new Int32Array(256);
  /** Behind the last unit of each token. */
  ends = new Int32Array(256);

  /** Finds the first `limit` tokens of a text; their number. */
  read(text: string, limit = Infinity): number {
    this.count = 0;
    this.shown = text;
    this.folded = text.toLowerCase();
    // Beyond ASCII, the normal form is more than lower case: then all starts anew.
    if (this.#readAscii(limit)) return this.count;
    this.count = 0;
    this.folded = foldText(text);
    this.shown = this.folded;
    if (/[\ud800-\udfff]/.test(this.folded)) this.#readAny(text, limit);
    else this.#readBasicPlane(limit);
    return this.count;
  }

  /** The token at a place. */
  token(index: number): string {
    return this.folded.slice(this.starts[index], this.ends[index]);
  }

  /** False at the first character beyond ASCII and common punctuation. */
  #readAscii(limit: number): boolean {
    const { folded } = this;
    const { length } = folded;
    let at = 0;
    while (at < length && this.count < limit) {
      let unit = folded.charCodeAt(at);
      if (!isAsciiToken(unit)) {
        if (!separatesAsciiTokens(unit)) return false;
        at += 1;
        continue;
      }
      const start = at;
      do {
        at += 1;
        if (at >= length) break;
        unit = folded.charCodeAt(at);
      } while (isAsciiToken(unit));
      if (!isAsciiToken(unit) && !separatesAsciiTokens(unit)) return false;
      this.#add(start, at);
    }
    return true;
  }

  #readBasicPlane(limit: number): void {
    classes ??= buildTokenClasses('word');
    const { folded } = this;
    const { length } = folded;
    let at = 0;
    while (at < length && this.count < limit) {
      const kind = classes[folded.charCodeAt(at)];
      const start = at;
      at += 1;
      if (kind !== TokenClass.word && kind !== TokenClass.single) continue;
      while (at < length) {
        const next = classes[folded.charCodeAt(at)];
        // A mark belongs to what it follows; a letter goes on a word, not a single character.
        const goesOn = next === TokenClass.word && kind === TokenClass.word;
        if (next !== TokenClass.mark && !goesOn) break;
        at += 1;
      }
      this.#add(start, at);
    }
  }

  #readAny(text: string, limit: number): void {
    let at = 0;
    for (const token of tokenize(text)) {
      if (this.count >= limit) break;
      // Tokens begin with a letter or digit, and between two of them there is none.
      const start = this.folded.indexOf(token, at);
      at = start + token.length;
      this.#add(start, at);
    }
  }

  #add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

/** A digit or a lower case letter of ASCII. */
export function isAsciiToken(unit: number): boolean {
  return unit >= 97 ? unit <= 122 : unit >= 48 && unit <= 57;
}

/**
 * True for what stands between tokens of ASCII and takes no part in them: the rest of ASCII, and U+2010 to U+2027, typographic dashes, quotation marks and dots.
 */
export function separatesAsciiTokens(unit: number): boolean {
  return unit <= 127 || (unit >= 0x2010 && unit <= 0x2027);
}

/** A copy with room for as much again. */
export function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
