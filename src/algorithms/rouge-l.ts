// ROUGE-L (C.-Y. Lin: ROUGE, ACL workshop 2004): P = LCS / |a|, R = LCS / |b|, F = 2PR / (P + R), which
// is 2 LCS / (|a| + |b|). The longest common subsequence is found 32 rows at a time (M. Crochemore
// et al.: A fast and practical bit-vector algorithm for the LCS problem, IPL 2001; H. Hyyrö, 2004).
import type { Sequences } from './token-ids.ts';

/** ROUGE-L F of sequences of these lengths; rounded once, so exact ratios equal their literals. */
export function rougeF(common: number, lengthA: number, lengthB: number): number {
  return (2 * common) / (lengthA + lengthB);
}

/** The smallest LCS with which F of two sequences of this many tokens in all is above `threshold`. */
export function leastCommon(total: number, threshold: number): number {
  let common = Math.floor((threshold * total) / 2);
  while (common > 0 && (2 * common) / total > threshold) common -= 1;
  while ((2 * common) / total <= threshold) common += 1;
  return common;
}

/** The length of the shortest sequence with which F can be above `threshold`. */
export function shortestPartner(length: number, threshold: number): number {
  let partner = Math.floor((threshold * length) / (2 - threshold));
  while (partner > 0 && rougeF(partner, partner, length) > threshold) partner -= 1;
  while (partner < length && rougeF(partner, partner, length) <= threshold) partner += 1;
  return partner;
}

/** Computes LCS lengths over one set of sequences; its memory is used again. */
export class CommonSubsequence {
  readonly #tokens: Int32Array;
  readonly #starts: Int32Array;
  /** Token → the rows, of the 32 at hand, that hold it. */
  readonly #rows: Int32Array;
  /** Column → what the addition of the rows above carries over. */
  #carries = new Uint8Array(0);

  constructor({ tokens, starts, vocabulary }: Sequences) {
    this.#tokens = tokens;
    this.#starts = starts;
    this.#rows = new Int32Array(vocabulary);
  }

  /** The length of the longest common subsequence of sequences `a` and `b`. */
  length(a: number, b: number): number {
    const tokens = this.#tokens;
    const starts = this.#starts;
    let startA = starts[a] as number;
    let startB = starts[b] as number;
    let endA = starts[a + 1] as number;
    let endB = starts[b + 1] as number;
    // What both begin and end with belongs to a longest one.
    let common = 0;
    while (startA < endA && startB < endB && tokens[startA] === tokens[startB]) {
      startA += 1;
      startB += 1;
      common += 1;
    }
    while (startA < endA && startB < endB && tokens[endA - 1] === tokens[endB - 1]) {
      endA -= 1;
      endB -= 1;
      common += 1;
    }
    if (startA === endA || startB === endB) return common;
    return endA - startA <= endB - startB
      ? common + this.#count(startA, endA, startB, endB)
      : common + this.#count(startB, endB, startA, endA);
  }

  /** Rows are the shorter sequence. */
  #count(start: number, end: number, columnStart: number, columnEnd: number): number {
    if (end - start <= 32) return this.#countBlock(start, end, columnStart, columnEnd);
    const columns = columnEnd - columnStart;
    if (columns > this.#carries.length) this.#carries = new Uint8Array(columns * 2);
    this.#carries.fill(0, 0, columns);
    let common = 0;
    for (let row = start; row < end; row += 32) {
      common += this.#countCarrying(row, Math.min(row + 32, end), columnStart, columnEnd);
    }
    return common;
  }

  /** At most 32 rows, and no others. */
  #countBlock(start: number, end: number, columnStart: number, columnEnd: number): number {
    const tokens = this.#tokens;
    const rows = this.#rows;
    this.#setRows(start, end);
    let open = -1; // a bit is 0 where the common subsequence grows
    for (let at = columnStart; at < columnEnd; at += 1) {
      const matched = open & (rows[tokens[at] as number] as number);
      open = (open + matched) | (open - matched);
    }
    this.#clearRows(start, end);
    return countBits(~open & lowBits(end - start));
  }

  /** One block of many, from the first on. */
  #countCarrying(start: number, end: number, columnStart: number, columnEnd: number): number {
    const tokens = this.#tokens;
    const rows = this.#rows;
    const carries = this.#carries;
    this.#setRows(start, end);
    let open = -1;
    for (let at = columnStart; at < columnEnd; at += 1) {
      const matched = open & (rows[tokens[at] as number] as number);
      const sum = (open >>> 0) + (matched >>> 0) + (carries[at - columnStart] as number);
      carries[at - columnStart] = sum > 0xffffffff ? 1 : 0;
      open = sum | (open & ~matched);
    }
    this.#clearRows(start, end);
    return countBits(~open & lowBits(end - start));
  }

  #setRows(start: number, end: number): void {
    for (let at = start; at < end; at += 1) {
      const token = this.#tokens[at] as number;
      this.#rows[token] = (this.#rows[token] as number) | (1 << (at - start));
    }
  }

  #clearRows(start: number, end: number): void {
    for (let at = start; at < end; at += 1) this.#rows[this.#tokens[at] as number] = 0;
  }
}

function lowBits(count: number): number {
  return count === 32 ? -1 : (1 << count) - 1;
}

function countBits(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
