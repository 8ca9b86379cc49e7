// Upper bounds of how much of a text repeats, in one pass and without a table of words: most texts
// need no closer look.
import { readPlainUnit, separator } from './plain-units.ts';
import type { TokenSpans } from './token-spans.ts';

/** More slots than most texts have tokens; a slot taken by another token only makes a bound higher. */
const slotBits = 16;
const maxTokens = 2 ** (slotBits - 2);

/** Bounds texts one after the other. What it says is of the last one. */
export class RepeatBounds {
  /** How many tokens the text has. */
  count = 0;
  /** At most so many runs of four tokens stand earlier. */
  fours = 0;
  #characters = 0;
  #repeated = 0;
  #four = 0;
  readonly #tokenSlots = new Int32Array(2 ** slotBits);
  readonly #fourSlots = new Int32Array(2 ** slotBits);
  /** Slots that hold this were set for the text at hand. */
  #mark = 0;

  /** The share of characters in tokens that stand earlier is at most this. */
  get share(): number {
    return this.count > maxTokens ? 1 : this.#repeated / Math.max(1, this.#characters);
  }

  /** Bounds a text of plain units; false for others. */
  readPlain(text: string): boolean {
    this.#begin();
    const { length } = text;
    let hash = 0;
    let start = -1; // of the token at hand
    for (let at = 0; at < length; at += 1) {
      const unit = readPlainUnit(text.charCodeAt(at));
      if (unit > separator) {
        if (start < 0) {
          start = at;
          hash = 0;
        }
        hash = Math.imul(hash ^ unit, 0x01000193);
      } else if (unit === 0) {
        return false;
      } else if (start >= 0) {
        this.#add(hash, at - start);
        start = -1;
      }
    }
    if (start >= 0) this.#add(hash, length - start);
    return true;
  }

  /** Bounds the text that the spans were read from. */
  readSpans({ count, folded, starts, ends }: TokenSpans): void {
    this.#begin();
    for (let i = 0; i < count; i += 1) {
      const start = starts[i] as number;
      const end = ends[i] as number;
      let hash = 0;
      for (let at = start; at < end; at += 1) {
        hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193);
      }
      this.#add(hash, end - start);
    }
  }

  #begin(): void {
    this.count = 0;
    this.fours = 0;
    this.#characters = 0;
    this.#repeated = 0;
    this.#four = 0;
    this.#mark += 1;
  }

  #add(hash: number, characters: number): void {
    this.count += 1;
    this.#characters += characters;
    if (this.#take(this.#tokenSlots, hash)) this.#repeated += characters;
    // What is more than three tokens behind has left through the top.
    this.#four = (this.#four << 8) ^ Math.imul(hash, 0x9e3779b1);
    if (this.count > 3 && this.#take(this.#fourSlots, this.#four)) this.fours += 1;
  }

  /** True when the slot was taken in this text. */
  #take(slots: Int32Array, hash: number): boolean {
    const slot = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - slotBits);
    const isTaken = slots[slot] === this.#mark;
    slots[slot] = this.#mark;
    return isTaken;
  }
}
