// The list of record kinds, sorted. A new kind is one file here and one line below.
import type { Kind } from '../core/record.ts';
import { instruction } from './instruction.ts';

export const kinds: readonly Kind[] = [instruction];

/** The kind with this id, or undefined. */
export function findKind(id: string): Kind | undefined {
  return kinds.find((kind) => kind.id === id);
}
