import type { RecordDiff } from '../core/diff.js';
import type { Change } from '../core/record.js';
/** Describes changes (of one dataset or several) as one diff. */
export declare function describeDiff(changes: readonly Change[], base: string, head: string): RecordDiff;
