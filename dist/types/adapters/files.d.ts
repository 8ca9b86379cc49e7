import type { FileEntry, Tree } from '../core/ports.js';
/** A folder and everything below it, `node_modules` and dot folders left out. */
export declare class FolderTree implements Tree {
    #private;
    readonly commit: null;
    readonly label: string;
    constructor(root: string, label?: string);
    list(): Promise<readonly FileEntry[]>;
    read(path: string): Promise<Uint8Array | null>;
}
/** The bytes of a file somebody named; a clear error where it can't be read. */
export declare function readNamedFile(path: string): Promise<Uint8Array>;
/** Writes a file whole or not at all: under a temporary name first, then renamed. */
export declare function writeWhole(path: string, text: string): Promise<void>;
