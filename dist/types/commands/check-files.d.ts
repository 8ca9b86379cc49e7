import type { GateOverrides } from '../config/types.js';
import type { Log, Threads } from '../core/ports.js';
import type { Report } from '../core/report.js';
import type { RowIndex } from '../dataset/row-index.js';
import { type SourceFile } from '../dataset/side.js';
import { type Embedding } from './open-embeddings.js';
import { type NamedFile } from './read-references.js';
export interface CheckFilesRequest {
    readonly kind: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly idField: string | undefined;
    readonly files: readonly SourceFile[];
    /** What is there already; empty when every record counts as added to nothing. */
    readonly against: readonly SourceFile[];
    readonly onlyGates: readonly string[];
    readonly options: readonly GateOverrides[];
    /** Files of test items that no record may hold. */
    readonly references?: readonly NamedFile[];
    /** YYYY-MM-DD: without it, no waiver holds. */
    readonly today?: string;
    readonly threads?: Threads;
    /** Lets gates compare what texts mean, by what ships; without it, they only compare words. */
    readonly embedding?: Embedding;
    /** Rows kept from earlier runs. */
    readonly index?: RowIndex;
    /** Whether the report is drawn with its map of records. */
    readonly wantsMap?: boolean;
    /** How much the report shows of a record, for a page more than for a comment. */
    readonly excerptCharacters?: number;
    readonly reproduce: string;
}
/**
 * The report of loose files. Against earlier files, they are read as the next version where they
 * still hold at least half of the earlier records, else as a batch to be added to them, which a note
 * says.
 */
export declare function checkFiles(request: CheckFilesRequest, log: Log, now: () => number): Promise<Report>;
