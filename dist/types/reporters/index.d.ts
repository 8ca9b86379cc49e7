import type { Reporter } from '../core/report.js';
export declare const reporterIds: readonly string[];
/** The reporter with this id, or undefined. */
export declare function findReporter(id: string): Promise<Reporter | undefined>;
