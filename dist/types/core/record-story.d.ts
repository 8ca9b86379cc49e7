import type { JsonObject } from './json.js';
export interface StoryPlace {
    readonly dataset: string;
    readonly path: string;
    readonly line: number;
    readonly id: string;
}
export interface StoryCommit {
    readonly commit: string;
    readonly author: string;
    /** ISO 8601 */
    readonly date: string;
    readonly subject: string;
    /** Of the pull request that brought it, where a commit's subject names one. */
    readonly pullNumber?: number;
}
export interface StoryNeighbour extends StoryPlace {
    /** Cosine of the vectors, 0..1. */
    readonly similarity: number;
    /** Share of the runs of three words of both that both have, 0..1. */
    readonly sharedTriples: number;
    readonly excerpt: string;
}
/** What a model said of the record in an earlier run, or why that can't be told. */
export type StoryJudgement = {
    /** As heartcut.yaml names it, and what is asked for at the server. */
    readonly judge: string;
    readonly model: string;
} & ({
    /** Now only out of the cache. */
    readonly from: 'cache';
    /** null: no verdict, and why. */
    readonly verdict: 'kept' | 'dropped' | 'labelled' | null;
    readonly because: string;
    readonly axes: readonly StoryScore[];
} | {
    readonly unknown: string;
});
export interface StoryScore {
    readonly axis: string;
    /** Of a pair which is better: `first`, `second` or `tie`. */
    readonly score: number | string;
    /** The judge's words: as hostile as the record's. */
    readonly evidence: string;
    readonly reason: string;
}
interface StoryJudgements {
    /** `id@version#hash` of what the gate judge would ask by. */
    readonly rubric: string;
    /** At least one of each model of heartcut.yaml. */
    readonly said: readonly StoryJudgement[];
}
export interface RecordStory {
    readonly record: StoryPlace & {
        readonly kind: string;
        readonly split: string | null;
        readonly bytes: number;
        readonly excerpt: string;
        /** Other records with this id. */
        readonly sameId: readonly StoryPlace[];
    };
    readonly lineage: {
        readonly saidBy: 'record' | 'dataset' | 'nobody';
        readonly origin: string | null;
        readonly method: string | null;
        readonly round: number | null;
        readonly created: string | null;
        readonly generators: readonly string[];
        readonly sources: readonly string[];
        /** What the dataset and the record's sources and generators say they are under. */
        readonly licences: readonly string[];
        readonly parents: readonly (StoryPlace | {
            readonly id: string;
        })[];
        readonly children: readonly StoryPlace[];
        readonly childCount: number;
    };
    /** Or why nothing is known. */
    readonly introduced: StoryCommit | {
        readonly unknown: string;
    };
    readonly findings: readonly {
        readonly gate: string;
        readonly code: string;
        readonly level: string;
        readonly message: string;
        /** Whether a report says so, or the gates that look at one record alone do now. */
        readonly from: 'report' | 'now';
        readonly data: Readonly<JsonObject>;
    }[];
    /** Gates that were run now. */
    readonly gates: readonly string[];
    /** Or why nothing can be known of any model. */
    readonly judgements: StoryJudgements | {
        readonly unknown: string;
    };
    readonly neighbours: readonly StoryNeighbour[];
    /** What the neighbours are told by. */
    readonly embedder: string;
}
export {};
