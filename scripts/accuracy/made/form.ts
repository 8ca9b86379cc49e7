// What made values have in common.
import { createHash } from 'node:crypto';
import type { Dice } from './dice.ts';

/** Of two halves: what the gate may be mended on, and what only counts. */
export type Half = 'first' | 'second';

/** A way of writing values of a type. Undefined where the dice gave none of the kind. */
export interface Form {
  readonly name: string;
  readonly make: (dice: Dice, half: Half) => string | undefined;
  /** True where a reader knows the value only by a word beside it. */
  readonly needsWord?: true;
}

/** Countries are on one side, by their code's SHA-256; a quarter of them on the second. */
export const halfOf = (country: string): Half =>
  (createHash('sha256').update(country).digest()[0] ?? 0) % 4 === 3 ? 'second' : 'first';
