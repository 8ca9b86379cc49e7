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
    readonly neighbours: readonly StoryNeighbour[];
    /** What the neighbours are told by. */
    readonly embedder: string;
}
