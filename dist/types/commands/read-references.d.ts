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
type Caller = Pick<Surroundings, 'today' | 'threads' | 'index' | 'wantsMap' | 'excerptCharacters'>;
/** What gates are told of a request, and who helps; nothing where there is nothing. */
export declare function surround(references: readonly NamedReference[], { today, threads, index, wantsMap, excerptCharacters }: Caller): Surroundings;
/** All that gates are told of a repository beside its records, read from the policy's tree. */
export declare function readSurroundings(policy: Policy, tree: Tree, caller: Caller & {
    readonly references?: readonly NamedFile[];
}): Promise<Surroundings>;
export {};
