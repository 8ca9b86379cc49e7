import type { ByteHandle, ByteSource } from '../core/ports.js';
import type { DataRecord, DatasetManifest, Side } from '../core/record.js';
import { JsonlFile, type Layout, type ReadLimits } from './jsonl-file.js';
export interface SourceFile {
    readonly path: string;
    readonly bytes: Uint8Array | ByteSource;
    readonly split?: string | undefined;
    /** Where the lines were found already. */
    readonly layout?: Layout | undefined;
}
export declare class DatasetSide implements Side {
    #private;
    readonly manifest: DatasetManifest;
    readonly side: 'base' | 'head';
    readonly files: readonly JsonlFile[];
    readonly limits: ReadLimits | undefined;
    constructor(manifest: DatasetManifest, side: 'base' | 'head', sources: readonly SourceFile[], limits?: ReadLimits);
    get paths(): readonly string[];
    /** The record at a file and line index; whether the line holds one is the caller's to know. */
    recordAt(fileIndex: number, lineIndex: number, how?: {
        readonly plain: boolean;
    }): DataRecord;
    get count(): number;
    at(i: number, how?: {
        readonly plain: boolean;
    }): DataRecord;
    indexOf({ path, line }: Pick<DataRecord, 'path' | 'line'>): number;
    find(path: string, line: number): DataRecord | undefined;
    records(how?: {
        readonly plain: boolean;
    }): Generator<DataRecord>;
    /** Records among lines [from, to) of a file; lines are counted from 0. */
    recordsOf(fileIndex: number, from: number, to: number, how?: {
        readonly plain: boolean;
    }): Generator<DataRecord>;
    /** At most `count` records, evenly spread over the lines, without reading the others. */
    sample(count: number, how?: {
        readonly plain: boolean;
    }): Generator<DataRecord>;
    /** All that another thread needs to read the same files; call only where each has a handle. */
    share(): {
        readonly path: string;
        readonly split: string | undefined;
        readonly handle: ByteHandle;
        readonly layout: Layout;
    }[];
}
