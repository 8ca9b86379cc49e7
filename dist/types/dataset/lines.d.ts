/** Lines of a file as byte ranges without their line ends; line numbers are index + 1. */
export interface Lines {
    readonly count: number;
    readonly starts: Uint32Array;
    readonly ends: Uint32Array;
}
/** Splits bytes into lines. A byte order mark and CR before LF belong to no line. */
export declare function splitLines(bytes: Buffer): Lines;
/** True for the UTF-8 byte order mark that some editors write. */
export declare function hasByteOrderMark(bytes: Uint8Array): boolean;
/** True when the range holds only spaces, tabs and CR. */
export declare function isBlank(bytes: Uint8Array, start: number, end: number): boolean;
