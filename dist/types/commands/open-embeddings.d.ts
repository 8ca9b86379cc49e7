import type { Policy } from '../config/types.js';
import type { Meter } from '../core/budget.js';
import type { Embedder, Embeddings, EmbedderSetting, VectorStore } from '../core/embedding.js';
import type { Log, Tree } from '../core/ports.js';
import type { CheckRequest } from './check-request.js';
import type { Judging } from './open-judges.js';
/** What a door brings so that texts can be embedded. */
export interface Embedding {
    /** The bytes of a model that ships. Throws HostError where the installation lacks it. */
    readModel(name: 'static.bin' | 'encoder.bin'): Promise<Uint8Array>;
    openServer(name: string, setting: EmbedderSetting, meter: Meter | undefined): Promise<Embedder | {
        readonly unavailable: string;
    }>;
    /** In memory only where `isKept` is false. */
    openVectors(embedder: Embedder, isKept: boolean): Promise<VectorStore>;
    /** Folder of the vectors as the repository would name it; absent where it lies outside. */
    readonly folder?: string;
    /** What must not hold that folder: vectors would come with it. The request's head by default. */
    readonly checkedOut?: Tree;
}
/** Where the policy is from, for those whose embedders are servers; none for loose files. */
export interface EmbeddingPolicy {
    readonly policy: Pick<Policy, 'embedders' | 'path' | 'budget'>;
    readonly tree: Tree;
    readonly request: Pick<CheckRequest, 'head' | 'policyFrom'>;
    /** Whose meter counts what servers cost. */
    readonly judging?: Pick<Judging, 'openMeter'> | undefined;
}
/** Close it when all is asked. */
export declare function openEmbeddings(embedding: Embedding, from: EmbeddingPolicy | undefined, log: Log): Embeddings & {
    close(): Promise<void>;
};
