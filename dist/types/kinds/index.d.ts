import type { Kind } from '../core/record.js';
export declare const kinds: readonly Kind[];
/** The kind with this id, or undefined. */
export declare function findKind(id: string): Kind | undefined;
