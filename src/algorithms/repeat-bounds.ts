// Upper bounds of how much of a text repeats, in one pass and without a table of words: most texts
// need no closer look.
import type { TokenSpans } from './token-spans.ts';

/** More slots than most texts have tokens; a slot taken by another token only makes a bound higher. */
const slotBits = 16;
const maxTokens = 2 ** (slotBits - 2);

export interface RepeatBounds {
  /** The share of characters in tokens that stand earlier is at most this. */
  readonly characters: number;
  /** At most so many runs of four tokens stand earlier. */
  readonly fours: number;
}

/** Bounds texts one after the other. */
export class RepeatBounder {
  readonly #tokenSlots = new Int32Array(2 ** slotBits);
  readonly #fourSlots = new Int32Array(2 ** slotBits);
  /** Slots that hold this were set for the text at hand. */
  #mark = 0;

  bound(spans: TokenSpans): RepeatBounds {
    const { count, folded, starts, ends } = spans;
    if (count > maxTokens) return { characters: 1, fours: count };
    this.#mark += 1;
    let all = 0;
    let repeated = 0;
    let fours = 0;
    let four = 0;
    for (let i = 0; i < count; i += 1) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      let hash = 0;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
      }
      all += end - start;
      if (this.#take(this.#tokenSlots, hash)) repeated += end - start;
      // Bits of tokens that are more than three behind have left through the top.
      four = (four << 8) ^ Math.imul(hash, 0x9e3779b1);
      if (i >= 3 && this.#take(this.#fourSlots, four)) fours += 1;
    }
    return { characters: all === 0 ? 0 : repeated / all, fours };
  }

  /** True when the slot was taken in this text. */
  #take(slots: Int32Array, hash: number): boolean {
    const slot = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - slotBits);
    const isTaken = slots[slot] === this.#mark;
    slots[slot] = this.#mark;
    return isTaken;
  }
}
