import type { ByteSource, FileEntry, Tree } from '../core/ports.js';
/** A folder and everything below it, `node_modules` and dot folders left out. */
export declare class FolderTree implements Tree {
    #private;
    readonly commit: null;
    readonly label: string;
    constructor(root: string, label?: string);
    list(): Promise<readonly FileEntry[]>;
    read(path: string): Promise<Uint8Array | null>;
    open(path: string): Promise<Uint8Array | ByteSource | null>;
}
/** A file by pieces when it is large, else its bytes. Throws what `fs` throws. */
export declare function openFile(path: string): Promise<Uint8Array | ByteSource>;
/** The bytes of a file somebody named; a clear error where it can't be read. */
export declare function readNamedFile(path: string): Promise<Uint8Array>;
/** The same for a file that may be large. */
export declare function openNamedFile(path: string): Promise<Uint8Array | ByteSource>;
/** Files that are being opened before they are asked for, by name. */
export declare class OpeningFiles {
    #private;
    constructor(paths: readonly string[]);
    /** Hands a file out once: two who read one source would overwrite each other's window. */
    take(path: string): ReturnType<typeof openNamedFile>;
}
/** Whether two names lead to one file, by a link or another spelling; by name where one is missing. */
export declare function isSameFile(a: string, b: string): Promise<boolean>;
/**
 * Writes a file whole or not at all: under a temporary name first, then renamed. `mode` for a file
 * that must not be more open than another one.
 */
export declare function writeWhole(path: string, content: string | Uint8Array | Iterable<string | Uint8Array>, mode?: number): Promise<void>;
/**
 * Replaces files that belong together, in their order: all are written under temporary names before
 * the first is renamed, and none is when one can't be. A file that is there keeps its mode. Throws
 * HostError, which says what was replaced where a rename failed after others.
 */
export declare function writeTogether(files: readonly {
    readonly path: string;
    readonly content: Iterable<string | Uint8Array>;
}[]): Promise<void>;
