import type { DiversityFacts } from './diversity.js';
import type { Embeddings } from './embedding.js';
import type { History } from './history.js';
import type { Json, JsonSchema } from './json.js';
import type { JudgeFacts } from './judged.js';
import type { GuardCommand, Judges } from './ports.js';
import type { Change, DataRecord, DatasetManifest, Location, Side } from './record.js';
import type { Retraction } from './release.js';
import type { UseFacts } from './use.js';
/** What stops a merge, what is shown, and what is not run. */
export type Level = 'error' | 'warning' | 'off';
/** What a gate needs beside the records; the runner skips it, with the reason, when it is absent. */
export type Need = 'model' | 'embeddings' | 'sandbox' | 'references';
export interface RawFinding {
    readonly code: string;
    readonly at: Location;
    /** Values for the code's message template; also in the report. */
    readonly data?: Readonly<Record<string, Json>>;
    /**
     * Where in the text that `at` names the finding is, in UTF-16 units: what an excerpt shows. The
     * beginning when absent.
     */
    readonly near?: number;
    /** The other records this finding is about: the first copy of a duplicate, the other answer. */
    readonly related?: readonly Location[];
}
export interface Measurement {
    /** Dotted, e.g. `length.response-median`. */
    readonly name: string;
    readonly value: number;
    readonly unit?: string;
    readonly base?: number;
    readonly limit?: number;
    readonly interval?: readonly [number, number];
    readonly better?: 'higher' | 'lower';
}
/** Pairs of similar records, from which findings for a higher threshold can be told. */
export interface SimilarPairs {
    /** All pairs from this similarity on are here. */
    readonly threshold: number;
    /**
     * `old data.jsonl:3`: what it is to the change, then its place. `new`, `old`, or `copy` for a new one
     * that equals one before it and is another gate's to report. In the order of the files, those of
     * other datasets and versions last.
     */
    readonly records: readonly string[];
    /** `4 0 0.8333`: two indices into `records`, and the similarity. */
    readonly pairs: readonly string[];
}
export interface Outcome {
    readonly findings: readonly RawFinding[];
    readonly measurements?: readonly Measurement[];
    readonly similar?: SimilarPairs | undefined;
    /** What it knows of whether the dataset may be used, even where it found nothing. */
    readonly use?: UseFacts;
    readonly judged?: JudgeFacts;
    /** What the change does to the dataset as a whole: what is drawn. */
    readonly diversity?: DiversityFacts;
    /** How it ended where that is not told by its findings: never a pass. */
    readonly ended?: {
        readonly status: 'skipped' | 'undecided' | 'broken';
        readonly reason: string;
    };
}
export interface MessageTemplate {
    /** `{name}` is filled from the finding's data. */
    readonly text: string;
    /** 'warning' for heuristics that may be wrong: it never stops a merge unless the policy says so. */
    readonly level?: 'error' | 'warning';
    /** What to do about it, one sentence, for `explain` and the terminal. */
    readonly fix: string;
}
/** One item of a test set: what is asked, and answers that are right. */
export interface ReferenceItem {
    readonly id: string;
    readonly question: string;
    readonly answers: readonly string[];
}
/** A file of test items that the policy or the command line names. */
export interface NamedReference {
    readonly name: string;
    readonly items: readonly ReferenceItem[];
}
/** Records that were taken back, looked up by one that may be one of them. */
export interface RetractedRecords {
    find(record: DataRecord): {
        readonly by: 'content' | 'id';
        readonly retraction: Retraction;
    } | undefined;
}
/** A file that a gate's option names. */
export type PolicyFile = Uint8Array | {
    readonly unavailable: string;
};
export interface GateContext {
    readonly manifest: DatasetManifest;
    /** Other data that is already there: the repository's other datasets, a base that moved on. */
    readonly siblings: readonly Side[];
    /** Ids of the gates of this run: what another one reports need not be said twice. */
    readonly running: ReadonlySet<string>;
    /** Test items that no record may hold, beside those that ship with heartcut. */
    readonly references?: readonly NamedReference[];
    /**
     * What gates asked for by `files`, by path: the bytes as the policy's version has them, or why they
     * can't be had.
     */
    readonly policyFiles?: Readonly<Record<string, PolicyFile>>;
    /** A repository's own policies/teachers.yaml, as src/licences reads it. */
    readonly ownTerms?: Json;
    /** The day of the run, YYYY-MM-DD, where the caller says it: gates read no clock. */
    readonly today?: string;
    /** The team's classifier of toxic texts, or why the one that the policy names can't be had. */
    readonly guard?: GuardCommand | {
        readonly unavailable: string;
    };
    /** The policy's models, where the caller lets a gate ask them. */
    readonly judges?: Judges;
    /** What is kept of the dataset's releases, where something is. */
    readonly history?: History | {
        readonly unreadable: string;
    };
    /** What was taken back of the dataset, where something was. */
    readonly retracted?: RetractedRecords | {
        readonly unreadable: string;
    };
    /** Vectors of texts, where the caller has them. */
    readonly embeddings?: Embeddings;
    /** True where a report will draw the map of records, which takes seconds to lay out. */
    readonly wantsMap?: boolean;
    /**
     * Whether what was found so far keeps a record from being shown to a model: a finding at level
     * error, or one of a gate that hides what it finds. Gates that stand earlier have been asked.
     */
    isHeldBack?(record: DataRecord): boolean;
    /**
     * A value computed once for a side and shared by the gates of a run, e.g. content keys.
     * `name` identifies what is computed.
     */
    derive<T>(side: Side, name: string, compute: (side: Side) => T): T;
    /** What all rows of a column depend on, made of the first side that was asked for. */
    prepare(side: Side, column: Column): Json | undefined;
    /** A column of a side, a row for each of its records in their order. */
    rows(side: Side, column: Column): Rows;
    /** The same for one who rewrites them or needs them once: they are not kept. */
    takeRows(side: Side, column: Column): Rows;
}
/**
 * What records are compared by: a row of 32-bit words for each, made of that record alone. Rows are
 * made while records are walked anyway, in several threads, and kept in the stored index.
 */
export interface Column {
    /** Says all that shapes a row, version and options included: rows of one name are alike. */
    readonly name: string;
    /** What all rows depend on, made of the first side that is asked for, as JSON. */
    prepare?(side: Side): Json;
    /** True when rows made with what was kept give the same findings as those made with what is now. */
    serves?(kept: Json, now: Json): boolean;
    /** The row of a record: a view of working memory until the next call. */
    open(prepared: Json | undefined): (record: DataRecord) => ArrayLike<number>;
}
/** A value made of all records of a side, built up while they are walked anyway. */
export interface Fold<T> {
    /** Under which `derive` finds it. */
    readonly name: string;
    begin(side: Side): FoldBuilder<T>;
}
export interface FoldBuilder<T> {
    add(record: DataRecord): void;
    finish(): T;
}
/** Many rows in few arrays: row i is `blockOf(i)` from `startOf(i)` on, `lengthOf(i)` words. */
export interface Rows {
    readonly count: number;
    lengthOf(i: number): number;
    blockOf(i: number): Uint32Array;
    startOf(i: number): number;
}
/** What a check of single records is told; it may run in another thread. */
export type InspectorContext = Pick<GateContext, 'manifest' | 'ownTerms' | 'policyFiles' | 'running' | 'references' | 'today'>;
/**
 * Stretches of a text that no report may show, in order, none overlapping; offsets are UTF-16
 * units. The same text gives the same stretches.
 */
export type Concealer = (text: string) => readonly {
    readonly start: number;
    readonly end: number;
}[];
/** Looks at one added or edited record. Keeps nothing from one to the next but a tally. */
export interface Inspector {
    (record: DataRecord): readonly RawFinding[];
    /** What it counted so far, for `check`; must survive being posted to another thread. */
    readonly tally?: () => unknown;
}
export interface Gate<O extends object = Record<string, never>> {
    /** = file name = config key = test = docs page. */
    readonly id: string;
    /** One line: what it finds. */
    readonly summary: string;
    /** Level in each preset. */
    readonly levels: {
        readonly recommended: Level;
        readonly strict: Level;
    };
    /** Codes with a level of their own in a preset, until a policy writes one for the gate. */
    readonly codeLevels?: Partial<Readonly<Record<'recommended' | 'strict', Readonly<Record<string, Level>>>>>;
    readonly needs?: readonly Need[];
    /** JSON Schema of the options; every property has a description and a default. */
    readonly options: JsonSchema;
    readonly codes: Readonly<Record<string, MessageTemplate>>;
    /** A reason not to run on this dataset, else undefined. */
    skips?(manifest: DatasetManifest, context: GateContext, options: O): string | undefined;
    /** Files that its options name, by path from the root: it gets those of the policy's version. */
    files?(options: O): readonly string[];
    /** What `check` compares the head by; `isFirst` where the dataset has no earlier version. */
    columns?(options: O, isFirst: boolean): readonly Column[];
    /** What `check` derives of the whole head, where that can be had from a shared walk. */
    folds?(options: O): readonly Fold<unknown>[];
    /** For checks of one record by itself: all gates share one pass over the changed records. */
    inspector?(options: O, context: InspectorContext): Inspector | Promise<Inspector>;
    /**
     * For gates that find what should not be published: then it is not in the report either, neither
     * in this gate's findings nor in those of the gates beside it.
     */
    conceals?(options: O): Concealer | Promise<Concealer>;
    /** For checks of records against each other, called after the pass with its tallies. */
    check?(change: Change, options: O, context: GateContext, tallies: readonly unknown[]): Outcome | Promise<Outcome>;
}
/** A gate whose options are checked against its schema before it sees them. */
export type AnyGate = Gate<any>;
