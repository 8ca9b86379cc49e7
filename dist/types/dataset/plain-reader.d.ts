import type { DatasetManifest, PlainTexts } from '../core/record.js';
/** Reads lines of one dataset. */
export declare class PlainReader {
    #private;
    constructor(manifest: DatasetManifest);
    /** The texts of a line, until the next one is read; undefined for one that has to be parsed. */
    read(line: Uint8Array): PlainTexts | undefined;
}
