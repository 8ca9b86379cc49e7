import type { Policy } from '../config/types.js';
import type { NamedReference } from '../core/gate.js';
import type { Tree } from '../core/ports.js';
import type { Surroundings } from './run-gates.js';
export interface NamedFile {
    readonly path: string;
    readonly bytes: Uint8Array;
}
/**
 * The references of the policy, read from the tree it came from, and those of the caller. Throws
 * ConfigError for one that is not there or can't be read.
 */
export declare function readReferences(policy: Policy, tree: Tree | null, files?: readonly NamedFile[]): Promise<NamedReference[]>;
/** What gates are told of them; nothing where there are none. */
export declare function surround(references: readonly NamedReference[], today: string | undefined): Surroundings;
