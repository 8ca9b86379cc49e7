import type { GateOverrides } from '../config/types.js';
import type { GuardCommand, GuardSetting, Threads, Tree } from '../core/ports.js';
import type { RowIndex } from '../dataset/row-index.js';
import type { Embedding } from './open-embeddings.js';
import type { Judging, OpenedJudges } from './open-judges.js';
import type { NamedFile } from './read-references.js';
export interface CheckRequest {
    /** What the change started from; null judges every record of the head. */
    readonly base: Tree | null;
    readonly head: Tree;
    /** The tip of the branch to merge into, where it has moved on since `base`. */
    readonly target: Tree | null;
    /** In the Action policy is the base's; on a laptop the working tree's. */
    readonly policyFrom: 'base' | 'head';
    /** Only these gates, all others are left out; empty for all. */
    readonly onlyGates: readonly string[];
    /** Only these datasets; empty for all. */
    readonly onlyDatasets: readonly string[];
    readonly options: readonly GateOverrides[];
    /** Files of test items beside those the policy names. */
    readonly references?: readonly NamedFile[];
    /** YYYY-MM-DD: without it, no waiver holds. */
    readonly today?: string;
    readonly threads?: Threads;
    /** Rows kept from earlier runs. */
    readonly index?: RowIndex;
    /** Whether the report is drawn with its map of records. */
    readonly wantsMap?: boolean;
    /** How much the report shows of a record, for a page more than for a comment. */
    readonly excerptCharacters?: number;
    /** Makes the guard command of the policy; without it, none is run. */
    readonly openGuard?: (setting: GuardSetting) => GuardCommand;
    /** Lets gates ask the policy's models; without it, none is asked. */
    readonly judging?: Judging;
    /** Called when the gates have run and models can still be asked. */
    readonly whileOpen?: (judges: OpenedJudges) => Promise<void>;
    /** Lets gates compare what texts mean; without it, they only compare words. */
    readonly embedding?: Embedding;
    readonly reproduce: string;
}
