/** A piece of a text that should not be there. Offsets are UTF-16 units, `end` exclusive. */
export interface Span {
    /** `email`, `card`, `private-key` … */
    readonly type: string;
    /** Which one of several: the country's id (`us-ssn`), the rule that found a secret. */
    readonly detail?: string;
    readonly start: number;
    readonly end: number;
}
/** Spans of one text, in order, none overlapping another. Throws only where a library breaks. */
export type Scanner = (text: string) => readonly Span[];
export declare const noSpans: readonly Span[];
/**
 * Spans in order, without those that overlap an earlier one of the list: put the surest first.
 * Time n log n in the number of spans.
 */
export declare function resolveOverlaps(spans: readonly Span[]): readonly Span[];
/** Whether a word stands near: in the 60 UTF-16 units before or the 24 after, or in the words asked. */
export declare function hasContext(text: string, start: number, end: number, words: RegExp): boolean;
/** Whether the words right before say that a number is a thing's. */
export declare function isOfThing(text: string, start: number): boolean;
/**
 * Whether a value is one of those that may stand in the data: literally, or by a pattern where `*`
 * is any text. Letter case, spaces and dashes don't count. Time |value| × |pattern|.
 */
export declare function createAllowList(patterns: readonly string[]): (value: string) => boolean;
