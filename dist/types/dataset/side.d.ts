import type { DataRecord, DatasetManifest, Side } from '../core/record.js';
import { JsonlFile, type ReadLimits } from './jsonl-file.js';
export interface SourceFile {
    readonly path: string;
    readonly bytes: Uint8Array;
    readonly split?: string | undefined;
}
export declare class DatasetSide implements Side {
    #private;
    readonly manifest: DatasetManifest;
    readonly side: 'base' | 'head';
    readonly files: readonly JsonlFile[];
    constructor(manifest: DatasetManifest, side: 'base' | 'head', sources: readonly SourceFile[], limits?: ReadLimits);
    get paths(): readonly string[];
    /** The record at a file and line index; whether the line holds one is the caller's to know. */
    recordAt(fileIndex: number, lineIndex: number): DataRecord;
    find(path: string, line: number): DataRecord | undefined;
    records(): Generator<DataRecord>;
}
