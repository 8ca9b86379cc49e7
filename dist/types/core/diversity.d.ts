/** A topic: records whose vectors lie together. */
export interface Cluster {
    /** Words that are frequent here and rare elsewhere, most telling first. */
    readonly words: readonly string[];
    /** 0..1, of all records before and after. */
    readonly shareBefore: number;
    readonly shareAfter: number;
    /** How many added and edited records lie here. */
    readonly changed: number;
}
/** Records on a plane, near each other where their texts mean nearly the same: a sample of them. */
export interface RecordMap {
    /** What the vectors are from. */
    readonly embedder: string;
    /** Records that the points stand for; more than points where only a sample is drawn. */
    readonly records: number;
    readonly points: readonly MapPoint[];
}
export interface MapPoint {
    /** -1..1 */
    readonly x: number;
    readonly y: number;
    readonly state: 'base' | 'added' | 'edited' | 'removed';
    /** Index into `clusters`. */
    readonly cluster: number;
    /** Where the record says it is from, in a word: `human`, a teacher's name; '' where it does not. */
    readonly source: string;
    readonly path: string;
    readonly line: number;
    /** Of its text, masked like every excerpt; at most 120 characters. */
    readonly excerpt: string;
}
/** How often a number falls into each bin, before and after. */
export interface Distribution {
    /** Dotted, e.g. `diversity.response-length`. */
    readonly name: string;
    readonly title: string;
    readonly unit: string;
    /** One more than there are bins, ascending. */
    readonly edges: readonly number[];
    readonly before: readonly number[];
    readonly after: readonly number[];
}
/** A share of records by name, before and after: verbs of instructions, sources, tags. */
export interface Breakdown {
    readonly name: string;
    readonly title: string;
    readonly rows: readonly {
        readonly label: string;
        readonly before: number;
        readonly after: number;
    }[];
}
/** What the changed records add that was not there. */
export interface MarginalValue {
    readonly changed: number;
    /** Fewer than `changed` where a part of them was drawn, or nothing is known of a text. */
    readonly compared: number;
    /** Of those compared: further from every record before them than `distance`. */
    readonly newInKind: number;
    /** Cosine distance, 0..2. */
    readonly distance: number;
    readonly embedder: string;
    /** Those nearest to a record before them, nearest first; 50 at most. */
    readonly repeats: readonly NearRecord[];
}
/** A record, and the nearest of those before it. */
export interface NearRecord {
    readonly path: string;
    readonly line: number;
    /** Cosine distance, 0..2. */
    readonly distance: number;
    readonly nearest: {
        readonly path: string;
        readonly line: number;
        readonly side?: 'base';
    };
}
export interface DiversityFacts {
    readonly clusters?: readonly Cluster[];
    readonly map?: RecordMap;
    readonly marginal?: MarginalValue;
    readonly distributions?: readonly Distribution[];
    readonly breakdowns?: readonly Breakdown[];
    readonly trends?: readonly Trend[];
    /** What could not be measured, and why. */
    readonly notMeasured?: readonly {
        readonly what: string;
        readonly reason: string;
    }[];
    /** Records that a measure left out, and why, in sentences. */
    readonly leftOut?: readonly string[];
}
/** A measure from release to release, the newest last. */
export interface Trend {
    readonly name: string;
    readonly title: string;
    readonly better: 'higher' | 'lower';
    readonly points: readonly {
        /** Version, tag or round. */
        readonly label: string;
        readonly value: number;
        readonly interval?: readonly [number, number];
    }[];
}
