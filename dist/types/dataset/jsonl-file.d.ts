import { type JsonObject } from '../core/json.js';
import type { ByteSource } from '../core/ports.js';
import type { LineProblem, PlainTexts } from '../core/record.js';
import { type Lines } from './lines.js';
import type { PlainReader } from './plain-reader.js';
export interface ReadLimits {
    readonly maxLineBytes: number;
    readonly maxDepth: number;
}
/** 4 MiB: 140 times the longest line of the public sets we tried (29,852 bytes, Open Assistant). */
export declare const defaultLimits: ReadLimits;
/** Bytes of lines whose values may still be kept, in all files of a side together. */
export interface KeepingRoom {
    bytes: number;
}
/** What a change brings is parsed some 25 times otherwise; objects take about three times their line. */
export declare function keepingRoom(): KeepingRoom;
/** What is known of a file's lines; can be shared with other threads, and then grows in all. */
export interface Layout {
    readonly lines: Lines;
    readonly problem: LineProblem | undefined;
    /** By line. */
    readonly state: Uint8Array;
}
export declare class JsonlFile {
    #private;
    readonly path: string;
    readonly source: ByteSource;
    readonly side: 'base' | 'head';
    /** Set when the file as a whole can't be read as lines; it then has no records. */
    readonly problem: LineProblem | undefined;
    constructor(path: string, source: ByteSource, side: 'base' | 'head', limits?: ReadLimits, layout?: Layout, room?: KeepingRoom);
    get lines(): Lines;
    /** The layout, in memory that other threads see; what they find out is known here too. */
    share(): Layout;
    /** True when the line holds nothing. */
    isBlankLine(index: number): boolean;
    /** Lines that hold something. */
    get filledCount(): number;
    byteLengthOf(index: number): number;
    /** Of lines [from, to), with the line ends between them. */
    bytesBetween(from: number, to: number): number;
    /** The bytes of a line: a view until the next line is read. */
    bytesOf(index: number): Buffer;
    /** True when lines [from, to) and as many of another file, from `start` on, are the same bytes. */
    hasSameLines(from: number, to: number, other: JsonlFile, start: number): boolean;
    /** True when the line is a record. */
    isRecord(index: number): boolean;
    /** True when the line, a record, has something to tell about: see `problems`. */
    isNotable(index: number): boolean;
    /**
     * Takes a line for a record without reading it: its bytes were read before. False for one that is
     * known to be none.
     */
    assumeRecord(index: number, isNotable: boolean): boolean;
    /** The line's object, or undefined when it has none. The last one asked for is remembered. */
    value(index: number): JsonObject | undefined;
    /** The same, of a line that many will ask for: remembered, as long as there are not too many. */
    keepValue(index: number): JsonObject | undefined;
    /** The texts of a line that need not be parsed for them, until the reader reads the next one. */
    readPlain(index: number, reader: PlainReader): PlainTexts | undefined;
    /** The content id of a line that holds a record. */
    contentIdOf(index: number): string;
    /** Everything wrong with a line; undefined for a good one. Blank lines are good. */
    problems(index: number): LineProblem[] | undefined;
}
