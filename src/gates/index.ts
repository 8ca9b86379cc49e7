// The list of gates, in the order they are run and shown. A new gate is one file and one line.
import type { AnyGate } from '../core/gate.ts';

export const gates: readonly AnyGate[] = [];

/** The gate with this id, or undefined. */
export function findGate(id: string): AnyGate | undefined {
  return gates.find((gate) => gate.id === id);
}
