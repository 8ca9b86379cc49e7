// Numbers for the n-grams of a text: equal n-grams have equal numbers, whatever their length. An
// n-gram is the pair of the (n-1)-gram it begins with and its last token.

/** Numbers of all runs of n tokens, for n = 1, 2, 3, …; memory is used again. */
export class NgramNames {
  /** The number of the n-gram that starts at each token; the first `count` are set. */
  names: Int32Array = new Int32Array(0);
  /** How many n-grams there are. */
  count = 0;
  /** How many of them differ. */
  distinct = 0;
  n = 1;
  #tokens: Int32Array = new Int32Array(0);
  /** A hash table of pairs: of its arrays, the first `#slots` are used for the text at hand. */
  #slots = 0;
  #firsts = new Int32Array(0);
  #seconds = new Int32Array(0);
  #values = new Int32Array(0);

  /** Starts with the tokens themselves: `distinct` numbers from 0 on. */
  begin(tokens: Int32Array, distinct: number): void {
    this.#tokens = tokens;
    this.names = tokens.slice();
    this.count = tokens.length;
    this.distinct = distinct;
    this.n = 1;
    this.#slots = 2 ** Math.ceil(Math.log2(tokens.length * 2 + 2));
    if (this.#slots > this.#values.length) {
      this.#firsts = new Int32Array(this.#slots);
      this.#seconds = new Int32Array(this.#slots);
      this.#values = new Int32Array(this.#slots);
    }
  }

  /** Goes on to n-grams of one token more. */
  grow(): void {
    this.n += 1;
    this.count = Math.max(0, this.count - 1);
    this.distinct = 0;
    this.#values.fill(-1, 0, this.#slots);
    const { names } = this;
    for (let i = 0; i < this.count; i += 1) {
      const last = this.#tokens[i + this.n - 1] as number;
      names[i] = this.#nameOf(names[i] as number, last);
    }
  }

  #nameOf(first: number, second: number): number {
    const mask = this.#slots - 1;
    let slot = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#values[slot] !== -1) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) {
        return this.#values[slot] as number;
      }
      slot = (slot + 1) & mask;
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#values[slot] = this.distinct;
    this.distinct += 1;
    return this.distinct - 1;
  }
}
