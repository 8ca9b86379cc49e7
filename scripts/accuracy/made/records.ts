// Texts with made personal data in them, and texts with what only looks like it.
import { carriersOf } from './carriers.ts';
import { Dice } from './dice.ts';
import { lookAlikeKinds, lookAlikeOf } from './look-alikes.ts';
import type { Form, Half } from './form.ts';
import { forms, type MadeType } from './values.ts';

export interface MadeRecord {
  readonly text: string;
  /** The form of the value, or the kind of look-alike. */
  readonly name: string;
  /** In characters, `end` exclusive; undefined where nothing is to be found. */
  readonly span?: { readonly type: MadeType; readonly start: number; readonly end: number };
}

/** Of each form and of each kind. */
const count = 60;
const seeds: Readonly<Record<Half, number>> = { first: 20_26, second: 11_21 };

/** The same records in every run. Throws where a form gives no value in a thousand tries. */
export function makeRecords(half: Half): readonly MadeRecord[] {
  const dice = new Dice(seeds[half]);
  const records: MadeRecord[] = [];
  for (const type of Object.keys(forms) as MadeType[]) {
    const { named, bare } = carriersOf(type, half);
    for (const form of forms[type]) {
      for (let i = 0; i < count; i += 1) {
        const value = valueOf(form, dice, half);
        // The values with a word, and of the others every second, are called by their name.
        const carrier = dice.pick(form.needsWord === true || i % 2 === 0 ? named : bare);
        const at = carrier.indexOf('{}');
        const start = [...carrier.slice(0, at)].length;
        const span = { type, start, end: start + [...value].length };
        records.push({ text: carrier.replace('{}', () => value), name: form.name, span });
      }
    }
  }
  return [...records, ...lookAlikesOf(half)];
}

/** Records in which nothing is to be found. */
function lookAlikesOf(half: Half): readonly MadeRecord[] {
  const dice = new Dice(seeds[half] + 1);
  return lookAlikeKinds(half).flatMap((name) =>
    Array.from({ length: count }, () => ({ text: lookAlikeOf(dice, half, name), name })),
  );
}

function valueOf({ name, make }: Form, dice: Dice, half: Half): string {
  for (let tries = 0; tries < 1000; tries += 1) {
    const value = make(dice, half);
    if (value !== undefined) return value;
  }
  throw new Error(`there is no value of the form ${name}`);
}
