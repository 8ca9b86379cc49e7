/** Vectors in one array: row i is `values[i * dimensions]` up to `values[(i + 1) * dimensions]`. */
export interface Vectors {
    readonly count: number;
    readonly dimensions: number;
    /** Unit rows; a text of which nothing is known gives a row of zeros. */
    readonly values: Float32Array;
}
export interface Embedder {
    /** Model and version: vectors of one id may be compared, and kept from run to run. */
    readonly id: string;
    readonly dimensions: number;
    /** ISO 639-1 codes of the languages that it was measured on; absent where nobody knows. */
    readonly languages?: readonly string[];
    /** One row a text, in order. Throws ModelError where a server fails. */
    embed(texts: readonly string[]): Promise<Vectors>;
}
/** What gates are told of embedders. Nothing is loaded before it is asked for. */
export interface Embeddings {
    /**
     * `static` and `encoder` ship with heartcut, other names stand in heartcut.yaml of the base
     * version. The same name gives the same embedder for a whole run; vectors are kept by content.
     */
    open(name: string): Promise<Embedder | {
        readonly unavailable: string;
    }>;
    progress(label: string, done: number, total: number): void;
}
/** Vectors of earlier runs, and of this one. */
export interface VectorStore {
    get(text: string): Float32Array | undefined;
    /** Kept when the promise is fulfilled: row i is the vector of text i. */
    put(texts: readonly string[], vectors: Vectors): Promise<void>;
    close(): Promise<void>;
}
/** An embeddings endpoint as heartcut.yaml names it. */
export interface EmbedderSetting {
    /** Where `/embeddings` is added: https, or http on this machine. */
    readonly baseUrl: string;
    readonly model: string;
    /** The environment variable that holds the key; none for a server that asks for none. */
    readonly apiKeyEnv?: string;
    /** `api-version` of Azure's older addresses. */
    readonly apiVersion?: string;
    /** Numbers of a vector. */
    readonly dimensions: number;
    /** Whether the server is asked for that many; else it must give them by itself. */
    readonly sendDimensions: boolean;
    /** ISO 639-1 codes of the languages it is used for; all where none is named. */
    readonly languages?: readonly string[];
    /** Texts of one call. */
    readonly batchSize: number;
    /** UTF-16 units of a text that are sent; the rest is not looked at. */
    readonly maxCharacters: number;
    readonly timeoutSeconds: number;
    readonly maxRetries: number;
    /** Calls at the same time. */
    readonly concurrency: number;
    readonly usdPerMillionTokens?: number;
}
