// Chance that is the same in every run.
import { MersenneTwister } from '../../bench/mersenne-twister.ts';

export const digits = '0123456789';
export const lower = 'abcdefghijklmnopqrstuvwxyz';
export const upper = lower.toUpperCase();
export const hex = '0123456789abcdef';
export const alphanumeric = digits + lower + upper;

export class Dice {
  readonly #twister: MersenneTwister;

  constructor(seed: number) {
    this.#twister = new MersenneTwister(seed);
  }

  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.#twister.random() * (to - from + 1));
  }

  pick<T>(values: readonly T[]): T {
    return values[this.int(0, values.length - 1)] as T;
  }

  /** `length` characters of an alphabet. */
  text(alphabet: string, length: number): string {
    let text = '';
    for (let i = 0; i < length; i += 1) text += alphabet[this.int(0, alphabet.length - 1)] ?? '';
    return text;
  }

  /** `#` becomes a digit, `^` a capital; all else stays. */
  fill(form: string): string {
    return form.replace(/[#^]/g, (sign) => this.text(sign === '#' ? digits : upper, 1));
  }
}
