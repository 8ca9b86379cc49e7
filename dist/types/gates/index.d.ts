import type { AnyGate } from '../core/gate.js';
export declare const gates: readonly AnyGate[];
/** The gate with this id, or undefined. */
export declare function findGate(id: string): AnyGate | undefined;
