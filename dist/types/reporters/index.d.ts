import type { Reporter } from '../core/report.js';
export declare const reporters: readonly Reporter[];
/** The reporter with this id, or undefined. */
export declare function findReporter(id: string): Reporter | undefined;
