import { type JsonObject } from '../core/json.js';
import type { LineProblem } from '../core/record.js';
import { type Lines } from './lines.js';
export interface ReadLimits {
    readonly maxLineBytes: number;
    readonly maxDepth: number;
}
/** 4 MiB: 140 times the longest line of the public sets we tried (29,852 bytes, Open Assistant). */
export declare const defaultLimits: ReadLimits;
export declare class JsonlFile {
    #private;
    readonly path: string;
    readonly bytes: Buffer;
    readonly lines: Lines;
    readonly side: 'base' | 'head';
    /** Set when the file as a whole can't be read as lines; it then has no records. */
    readonly problem: LineProblem | undefined;
    constructor(path: string, bytes: Uint8Array, side: 'base' | 'head', limits?: ReadLimits);
    /** True when the line holds nothing. */
    isBlankLine(index: number): boolean;
    byteLengthOf(index: number): number;
    /** True when the line is a record. */
    isRecord(index: number): boolean;
    /** The line's object, or undefined when it has none. The last one asked for is remembered. */
    value(index: number): JsonObject | undefined;
    /** Everything wrong with a line; undefined for a good one. Blank lines are good. */
    problems(index: number): LineProblem[] | undefined;
}
