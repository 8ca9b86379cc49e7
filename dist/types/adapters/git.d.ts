import type { Repository } from '../core/ports.js';
/** The repository that holds `folder`, or null where there is none. Throws when git is missing. */
export declare function openRepository(folder: string): Promise<Repository | null>;
