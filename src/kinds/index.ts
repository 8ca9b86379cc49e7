// The list of record kinds, sorted. A new kind is one file here and one line below.
import type { Kind } from '../core/record.ts';
import { attributes } from './attributes.ts';
import { chat } from './chat.ts';
import { code } from './code.ts';
import { instruction } from './instruction.ts';
import { preference } from './preference.ts';
import { qa } from './qa.ts';
import { ranked } from './ranked.ts';
import { reasoning } from './reasoning.ts';
import { selfInstruct } from './self-instruct.ts';
import { sharegpt } from './sharegpt.ts';
import { stepwise } from './stepwise.ts';
import { text } from './text.ts';
import { unpaired } from './unpaired.ts';

export const kinds: readonly Kind[] = [
  attributes,
  chat,
  code,
  instruction,
  preference,
  qa,
  ranked,
  reasoning,
  selfInstruct,
  sharegpt,
  stepwise,
  text,
  unpaired,
];

/** The kind with this id, or undefined. */
export function findKind(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}
