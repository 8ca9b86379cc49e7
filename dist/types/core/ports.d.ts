import type { BudgetSetting, Price, Spend } from './budget.js';
import type { Json, JsonSchema } from './json.js';
import type { StoryCommit } from './record-story.js';
export interface FileEntry {
    /** Repository-relative, forward slashes. */
    readonly path: string;
    /** Only regular files are read; a symbolic link or submodule is reported, never followed. */
    readonly type: 'file' | 'symlink' | 'submodule';
    /** The blob's id, where the tree knows it without reading: equal ids are equal bytes. */
    readonly oid?: string;
}
/** The bytes of a file, read piece by piece: a large one is never held whole. */
export interface ByteSource {
    readonly size: number;
    /** The bytes from `start` up to `end`: a view that the next call may overwrite. */
    read(start: number, end: number): Buffer;
    /** By what another thread finds the same bytes; absent where it can't. */
    readonly handle?: ByteHandle;
}
/** Can be posted to another thread. */
export type ByteHandle = {
    readonly type: 'memory';
    readonly bytes: SharedArrayBuffer;
} | {
    readonly type: 'file';
    readonly path: string;
    readonly size: number;
    readonly modifiedMs: number;
};
/** One version of a tree of files. */
export interface Tree {
    /** 40 or 64 hex digits, or null for a working tree or loose files. */
    readonly commit: string | null;
    /** What to call it in a report, e.g. `a1b2c3d` or `working tree`. */
    readonly label: string;
    list(): Promise<readonly FileEntry[]>;
    /** The bytes, or null where there is no such file. */
    read(path: string): Promise<Uint8Array | null>;
    /** The same without holding a large file whole, where the tree can. */
    open?(path: string): Promise<Uint8Array | ByteSource | null>;
}
export interface Repository {
    /** A commit's tree. Throws HostError when the commit is not there and can't be fetched. */
    tree(revision: string): Promise<Tree>;
    workingTree(): Promise<Tree>;
    /** The commit a revision names, or null. */
    resolve(revision: string): Promise<string | null>;
    /** The best common ancestor, or null where the histories share none. */
    mergeBase(a: string, b: string): Promise<string | null>;
    /** The commit of the current history that brought a line to a file, or null where none did. */
    introduced?(path: string, line: string): Promise<StoryCommit | null>;
    /** The branch pull requests go to, as a revision that resolves here, or null. */
    defaultBranch(): Promise<string | null>;
}
/** Which versions were released, and from what. */
export interface VersionHistory {
    /** Release tags that are in this clone, annotated or not, with the commits they lead to. */
    releaseTags(): Promise<readonly {
        readonly tag: string;
        readonly commit: string;
    }[]>;
    /** The commit that brought the present state of a file to the line of `from`'s first parents. */
    lastChange(path: string, from: string): Promise<string | null>;
    /** True for `a` itself too. */
    isAncestor(a: string, b: string): Promise<boolean>;
    /** A clone that lacks older commits knows too little to name a version. */
    isShallow(): Promise<boolean>;
}
/** A comment as the host keeps it. */
export interface PostedComment {
    readonly url: string;
    readonly created: boolean;
}
/** The code host, as far as a report needs it. */
export interface Host {
    /**
     * Creates or updates the one comment that carries `marker` and was written by us.
     * Throws PermissionError where the token may not write.
     */
    upsertComment(pullNumber: number, marker: string, body: string): Promise<PostedComment>;
}
/** The guard command as heartcut.yaml names it. */
export interface GuardSetting {
    /** Program and arguments; no shell reads them. */
    readonly command: readonly string[];
    readonly timeoutSeconds: number;
    /** Environment variables that it gets beside those that programs need to start. */
    readonly env: readonly string[];
}
/** One text for a guard. */
export interface GuardText {
    readonly id: string;
    /** What the text is in its record: `prompt`, `response`, … */
    readonly role: string;
    readonly text: string;
}
export interface GuardVerdict {
    readonly flagged: boolean;
    readonly category?: string;
    /** 0..1 */
    readonly score?: number;
}
/** A classifier of toxic texts that the team brings. */
export interface GuardCommand {
    /** One verdict a text, in order. Throws HostError where there is not one for each. */
    classify(texts: readonly GuardText[]): Promise<readonly GuardVerdict[]>;
}
export interface Log {
    info(message: string): void;
    warn(message: string): void;
    /** Long work: `done` of `total` (0 when unknown), drawn on a terminal, silent elsewhere. */
    progress(label: string, done: number, total: number): void;
}
/** Other threads of this machine, where there are any. */
export interface Threads {
    /** How many may work at the same time. */
    readonly count: number;
    /** For fewer bytes a second thread takes longer to start than it saves. */
    readonly minBytes: number;
    /** Starts one with what its work is about; all messages are structured clones. */
    start(work: unknown): Thread;
}
export interface Thread {
    /** The answer to a message; rejects when the thread fails. */
    ask(message: unknown): Promise<unknown>;
    stop(): void;
}
/** One question to a language model: the rules, and the data they are about. */
export interface ModelRequest {
    /** Our own words only. */
    readonly system: string;
    /** Holds what a stranger wrote, delimited. */
    readonly user: string;
    /** What the reply must be, as strict JSON Schema, where the server can hold the model to it. */
    readonly schema?: {
        readonly name: string;
        readonly schema: JsonSchema;
    };
    readonly maxOutputTokens: number;
    /** 0..2 */
    readonly temperature: number;
    readonly seed?: number;
    /** How many alternatives of each output token to tell, 0..20; 0 for none. */
    readonly topLogprobs?: number;
}
export interface TokenLogprob {
    readonly token: string;
    /** ln of its probability, at most 0. */
    readonly logprob: number;
    readonly alternatives: readonly {
        readonly token: string;
        readonly logprob: number;
    }[];
}
export interface ModelReply {
    readonly text: string;
    /** `length`: cut off; `refusal`: the model or its provider's filter would not answer. */
    readonly finish: 'stop' | 'length' | 'refusal' | 'other';
    readonly inputTokens?: number;
    readonly outputTokens?: number;
    readonly logprobs?: readonly TokenLogprob[];
    /** What the server says answered: the exact model, and its configuration where it tells. */
    readonly model: string;
    readonly fingerprint?: string;
}
/** What a server was found to do: the report says with what a verdict was made. */
export interface ModelAbilities {
    /** The server holds the model to a JSON Schema. */
    readonly schema: boolean;
    readonly seed: boolean;
    readonly logprobs: boolean;
    readonly temperature: boolean;
}
/** A language model behind a network. */
export interface Model {
    /** As the policy names it. */
    readonly name: string;
    /** What is asked for at the server. */
    readonly model: string;
    /** `gpt`, `llama`, `qwen`, …: models of one family like their own writing. */
    readonly family: string;
    /** Asks the server once what it can do; later calls give the same answer. */
    abilities(): Promise<ModelAbilities>;
    /** Throws ModelError where there is no reply: no key, no network, a server that fails. */
    ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelReply>;
}
/** A language model as heartcut.yaml names it. */
export interface ModelSetting {
    /** Where `/chat/completions` is added: https, or http on this machine. */
    readonly baseUrl: string;
    readonly model: string;
    /** The environment variable that holds the key; none for a server that asks for none. */
    readonly apiKeyEnv?: string;
    /** `api-version` of Azure's older addresses. */
    readonly apiVersion?: string;
    readonly family?: string;
    /** What to ask a local Ollama for where the key is not there. */
    readonly localModel?: string;
    readonly timeoutSeconds: number;
    readonly maxRetries: number;
    /** Calls at the same time. */
    readonly concurrency: number;
    /** What a reasoning model may think beside its answer. */
    readonly reasoningTokens: number;
    readonly usdPerMillionTokens?: Price;
}
/** Verdicts of earlier runs, and of this one. */
export interface Judgements {
    get(key: string): Json | undefined;
    /** Kept once the promise is fulfilled, even when the process is killed then. */
    put(key: string, value: Json): Promise<void>;
}
/** What the cache holds of one model. */
export interface KeptReplies {
    /** Of all that a reply to this depends on. */
    keyOf(request: ModelRequest): string;
    get(request: ModelRequest): ModelReply | undefined;
    /** False for a reply that is worth nothing, and is asked for again. */
    put(key: string, reply: ModelReply): Promise<boolean>;
}
/** A model of heartcut.yaml as far as it is known before it is asked. */
export interface JudgeQuote {
    readonly model: string;
    readonly family: string;
    /** null: not known. */
    readonly price: Price | null;
    /** Where the price is from. */
    readonly priceSource: string;
    readonly reasoningTokens: number;
    /** Calls at the same time. */
    readonly concurrency: number;
}
/** A model that is asked about records: each call is metered, and no question is paid for twice. */
export interface Judge extends Model, Omit<JudgeQuote, 'model' | 'family'> {
    /** The same model without the cache: for questions that show what it makes of them now. */
    readonly uncached: Model;
    readonly kept: KeptReplies;
    /** What the report must say of the choice. */
    readonly note?: string;
}
/** What a gate would ask a judge now, and was not answered yet. */
export interface GatheredQuestions {
    readonly dataset: string;
    readonly judge: string;
    /** Records that may be read. */
    readonly records: number;
    readonly questions: readonly {
        readonly request: ModelRequest;
        readonly at: string;
    }[];
}
/** What asking models about records takes. Nothing is opened before it is asked for. */
export interface Judges {
    /** Of all models that heartcut.yaml names, in its order. */
    readonly names: readonly string[];
    /** What base and head are called: the same two draw the same records. */
    readonly seed: readonly string[];
    /** From the repository's secrets, so that no author can compute what will be drawn; may be ''. */
    readonly secret: string;
    readonly budget: BudgetSetting;
    /** Only what it would cost is wanted: no call is made. */
    readonly isDryRun: boolean;
    /** Takes what would be asked, for a batch: no record is read then. */
    readonly gather?: (found: GatheredQuestions) => void;
    /** The model's price, or why it can't be asked, without a call. */
    quote(name: string): Promise<JudgeQuote | {
        readonly unavailable: string;
    }>;
    /** Throws ModelError where the key can't be one. */
    open(name: string): Promise<Judge | {
        readonly unavailable: string;
    }>;
    /** A repository's own rubric, from where the policy is from; undefined where there is none. */
    rubric(name: string): Promise<Json | undefined>;
    /** What calibration.json in a dataset's folder holds there; undefined where there is none. */
    accepted(folder: string): Promise<Json | undefined>;
    /** Loads a table of 2.4 MB: what it gives counts the tokens of a text. */
    tokenCounter(): Promise<(text: string) => number>;
    /** What this run has spent so far, and replies that it took from the cache. */
    readonly spent: Spend;
    readonly cached: number;
    progress(label: string, done: number, total: number): void;
    close(): Promise<void>;
}
