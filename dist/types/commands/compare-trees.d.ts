import type { Log, Tree } from '../core/ports.js';
import type { Change } from '../core/record.js';
/** The change of every dataset of either tree, described by the head's dataset.yaml where it is. */
export declare function compareTrees(base: Tree, head: Tree, log: Log): Promise<readonly Change[]>;
