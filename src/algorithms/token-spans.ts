// Where the tokens of a text stand. The tokens are those of tokens.ts; this is the fast way to them
// for gates that read every text.
import { readPlainUnit, separator } from './plain-units.ts';
import { buildTokenClasses, foldText, TokenClass, tokenize } from './tokens.ts';

let classes: Uint8Array | undefined;

/** Reads one text after the other into arrays that are used again. */
export class TokenSpans {
  /** The normalised text that the spans are counted in. */
  folded = '';
  /** The text in its own letter case where its places are the same, else `folded`. */
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
    if (this.#readPlain(limit)) return this.count;
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

  /** False at the first unit that is not plain. */
  #readPlain(limit: number): boolean {
    const { folded } = this;
    const { length } = folded;
    let start = -1; // of the token at hand
    for (let at = 0; at < length && this.count < limit; at += 1) {
      const unit = readPlainUnit(folded.charCodeAt(at));
      if (unit > separator) {
        if (start < 0) start = at;
      } else if (unit === 0) {
        return false;
      } else if (start >= 0) {
        this.#add(start, at);
        start = -1;
      }
    }
    if (start >= 0) this.#add(start, length);
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

/** A copy with room for as much again. */
export function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
