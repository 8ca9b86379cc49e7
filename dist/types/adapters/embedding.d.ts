import type { Meter } from '../core/budget.js';
import type { Embedder, EmbedderSetting, VectorStore } from '../core/embedding.js';
import { type CacheFolderOptions } from './cache-folder.js';
export interface OpenedEmbedding {
    /** From the workspace, with forward slashes; absent where it lies outside. */
    readonly folder?: string;
    readModel(name: string): Promise<Uint8Array>;
    openServer(name: string, setting: EmbedderSetting, meter: Meter | undefined): Promise<Embedder | {
        readonly unavailable: string;
    }>;
    openVectors(embedder: Embedder, isKept: boolean): Promise<VectorStore>;
}
/** Nothing is opened before it is asked for. */
export declare function openEmbedding(options: CacheFolderOptions): OpenedEmbedding;
