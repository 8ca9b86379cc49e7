import type { Spend } from './budget.js';
import type { ModelError } from './errors.js';
import type { ModelReply, ModelRequest } from './ports.js';
/** A question as it is written down: its text stays with the provider. */
export interface BatchQuestion {
    /** Of its reply in the cache; also what the provider calls it. */
    readonly key: string;
    /** `file:line` of a record that it is about. */
    readonly at: string;
}
/** One file of questions to one judge. */
export interface BatchPart {
    /** As heartcut.yaml names it. */
    readonly judge: string;
    readonly model: string;
    readonly server: string;
    /** Stands in the provider's list of batches and names the entry in the ledger. */
    readonly tag: string;
    /** Of the entry in the ledger: `2026-11`, UTC. */
    readonly month: string;
    /** What is set aside for it. */
    readonly estimate: Spend;
    /**
     * `sending` is written before the call that hands it in, so that it is known when it may have been
     * taken: nothing of one that is `prepared` can be under way.
     */
    readonly step: 'prepared' | 'sending' | 'open' | 'collected';
    /** The provider's, from `open` on. */
    readonly id?: string;
    readonly questions: readonly BatchQuestion[];
}
export interface OpenBatch {
    /** ISO 8601. */
    readonly at: string;
    /** What base and head were called. */
    readonly base: string;
    readonly head: string;
    readonly parts: readonly BatchPart[];
}
/** Where it is written down, each time as a whole. */
export interface BatchNotes {
    /** Undefined where nothing was handed in. Throws HostError where it can't be read. */
    read(): Promise<OpenBatch | undefined>;
    /** Throws HostError where there is one. */
    create(batch: OpenBatch): Promise<void>;
    write(batch: OpenBatch): Promise<void>;
    remove(): Promise<void>;
}
export interface KeyedRequest extends BatchQuestion {
    readonly request: ModelRequest;
}
/** As much as one file may hold. */
export interface BatchFile {
    readonly questions: readonly KeyedRequest[];
    /** Lines as they are uploaded. */
    readonly lines: readonly string[];
    /** The most that it can cost, at the full price. */
    readonly estimate: Spend;
}
export interface BatchState {
    /** As the provider says it: validating, in_progress, completed, expired, … */
    readonly status: string;
    /** Nothing more will come. */
    readonly isOver: boolean;
    /** What the provider says is wrong with the whole of it. */
    readonly why?: string;
}
export interface BatchResult {
    readonly replies: ReadonlyMap<string, ModelReply>;
    /** Why there is no reply, by key; a key in neither was not worked off. */
    readonly failures: ReadonlyMap<string, ModelError>;
    /** Lines that could not be read, and those of keys that nobody asked. */
    readonly broken: number;
}
/** A model through its provider's batches. All reject with ModelError where the server fails. */
export interface ModelBatches {
    split(questions: readonly KeyedRequest[]): Promise<readonly BatchFile[]>;
    /** Gives the file's id there. Costs nothing. */
    upload(file: BatchFile): Promise<string>;
    /** Gives the batch's id. Rejects with UnsureError where it may have been taken all the same. */
    create(fileId: string, tag: string): Promise<string>;
    /** The batch with this tag, where the provider lists one. */
    find(tag: string): Promise<string | undefined>;
    state(id: string): Promise<BatchState>;
    /** Where it is over. */
    collect(id: string, asked: ReadonlySet<string>): Promise<BatchResult>;
}
/** What came of handing in. */
export interface SubmittedBatch {
    readonly handedIn: readonly {
        readonly judge: string;
        readonly model: string;
        readonly id: string;
        readonly questions: number;
        /** What is set aside for it. */
        readonly estimate: Spend;
    }[];
    /** What was gathered of each dataset and judge; of a record that is answered there is no question. */
    readonly gathered: readonly {
        readonly dataset: string;
        readonly judge: string;
        readonly records: number;
        readonly questions: number;
    }[];
    /** Datasets that nothing was gathered of, and why. */
    readonly left: readonly {
        readonly dataset: string;
        readonly reason: string;
    }[];
}
interface PartOf {
    readonly judge: string;
    readonly model: string;
    readonly id?: string;
}
/** A question by the place of its record. */
export interface UnansweredQuestion {
    readonly at: string;
    readonly why: string;
}
/** What there is of one part. */
export type PartResult = PartOf & ({
    readonly outcome: 'collected';
    readonly status: string;
    readonly why?: string;
    readonly questions: number;
    /** Replies that are in the cache now. */
    readonly kept: number;
    /** Without a reply that is of any use: left unasked. */
    readonly unanswered: readonly UnansweredQuestion[];
    readonly spent: Spend;
    /** False where the replies don't tell all that they cost: the most counts. */
    readonly isExact: boolean;
} | {
    readonly outcome: 'waiting';
    readonly status: string;
}
/** A run was killed: it was never handed in, or that can't be known. */
 | {
    readonly outcome: 'unsent' | 'lost';
    readonly estimate: Spend;
} | {
    readonly outcome: 'failed';
    readonly why: string;
});
export interface CollectedBatch {
    /** When it was handed in. */
    readonly at: string;
    readonly parts: readonly PartResult[];
}
export {};
