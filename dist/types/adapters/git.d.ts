import type { Repository } from '../core/ports.js';
/** The repository that holds `folder`, or null where there is none. Throws when git is missing. */
export declare function openRepository(folder: string): Promise<Repository | null>;
/** The top folder of the working tree that holds `folder`, or null. Throws when git is missing. */
export declare function findRoot(folder: string): Promise<string | null>;
/** What git prints. Throws what `execFile` throws where it fails. */
export declare function git(folder: string, args: readonly string[]): Promise<Buffer>;
