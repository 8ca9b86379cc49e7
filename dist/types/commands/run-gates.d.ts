import type { AnyGate, GateContext, Level } from '../core/gate.js';
import type { Log, Threads } from '../core/ports.js';
import type { Change, Side } from '../core/record.js';
import type { GateResult } from '../core/report.js';
import type { RowIndex } from '../dataset/row-index.js';
import { type DerivedValues } from './row-store.js';
/** A gate with what the policy says of it for one dataset. */
export interface GateSetting {
    readonly gate: AnyGate;
    readonly level: Level;
    readonly options: object;
    /** Levels of single finding codes. */
    readonly codes: Readonly<Record<string, Level>>;
}
/** What gates are told beside the records, and who helps. */
export interface Surroundings extends Pick<GateContext, 'embeddings' | 'guard' | 'history' | 'judges' | 'ownTerms' | 'policyFiles' | 'references' | 'retracted' | 'today' | 'wantsMap'> {
    readonly threads?: Threads;
    /** Rows from earlier runs; it takes those of this one. */
    readonly index?: RowIndex;
    /** How much a report shows of a record; a reader of comments wants 300. */
    readonly excerptCharacters?: number;
}
/**
 * Results in the order of `settings`; gates at level `off` are left out, unless one of their codes
 * has another level. A gate that throws is broken and gives a result like the others.
 */
export declare function runGates(change: Change, settings: readonly GateSetting[], siblings: readonly Side[], log: Log, derived?: DerivedValues, { threads, index, excerptCharacters, ...told }?: Surroundings): Promise<GateResult[]>;
