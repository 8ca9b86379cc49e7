import type { DiversityFacts } from './diversity.js';
import type { Level, Measurement, SimilarPairs } from './gate.js';
import type { Json } from './json.js';
import type { JudgeFacts } from './judged.js';
import type { Location } from './record.js';
import type { UseFacts } from './use.js';
export type Status = 'passed' | 'failed' | 'undecided' | 'skipped' | 'broken';
export type Verdict = 'passed' | 'undecided' | 'failed' | 'broken';
export interface Finding {
    readonly gate: string;
    readonly code: string;
    readonly level: 'error' | 'warning';
    readonly message: string;
    readonly at: Location;
    readonly related: readonly Location[];
    readonly data: Readonly<Record<string, Json>>;
    /** 12 hex digits that stay the same while the record does, wherever it moves: for `explain`. */
    readonly key: string;
}
/** A finding that somebody lets pass until a day. */
export interface WaivedFinding {
    readonly finding: Finding;
    readonly waiver: {
        readonly reason: string;
        readonly owner: string;
        /** The last day, YYYY-MM-DD. */
        readonly expires: string;
        /** Where the waiver stands: `file:line:column`. */
        readonly at: string;
    };
}
export interface GateResult {
    readonly gate: string;
    readonly dataset: string;
    /** The gate's level by policy. */
    readonly level: Level;
    /**
     * `failed`: at least one finding (see `findings[].level` for whether one stops the merge).
     * `skipped`, `undecided` and `broken` carry a reason. Not run is never `passed`.
     */
    readonly status: Status;
    readonly reason?: string;
    readonly findings: readonly Finding[];
    /** Findings that a waiver lets pass: none of `findings`, and without a say in `status`. */
    readonly waived?: readonly WaivedFinding[];
    readonly measurements: readonly Measurement[];
    /** Of the gate `near-duplicate`; absent where they are too many. */
    readonly similar?: SimilarPairs;
    /** What the gate knows of whether the dataset may be used. It may quote the dataset. */
    readonly use?: UseFacts;
    /** Of the gate `judge`: what was read, what that says, and what it cost. */
    readonly judged?: JudgeFacts;
    /** What the change does to the dataset as a whole. Excerpts are masked like those of findings. */
    readonly diversity?: DiversityFacts;
}
export interface DatasetSummary {
    readonly name: string;
    readonly title: string;
    readonly kind: string;
    readonly folder: string;
    readonly files: readonly string[];
    /** Records readable at base and at head. */
    readonly base: number;
    readonly head: number;
    readonly added: number;
    readonly edited: number;
    readonly removed: number;
    readonly moved: number;
}
/** Where a version came from: a commit, the working tree, or loose files. */
export interface Version {
    readonly label: string;
    readonly commit?: string;
}
export interface Note {
    readonly code: string;
    readonly message: string;
}
export interface Report {
    readonly version: 1;
    readonly tool: {
        readonly name: 'heartcut';
        readonly version: string;
    };
    readonly verdict: Verdict;
    readonly base: Version | null;
    readonly head: Version;
    /** Where the policy was read. */
    readonly policy: {
        readonly path: string | null;
        readonly label: string;
        readonly preset: string;
    };
    /** Things a reviewer must know: a policy change in this pull request, a new dataset. */
    readonly notes: readonly Note[];
    readonly datasets: readonly DatasetSummary[];
    readonly results: readonly GateResult[];
    /** How to run the same check on a laptop. */
    readonly reproduce: string;
    readonly durationMs: number;
}
export interface RenderOptions {
    readonly color?: boolean;
    /** Hard limit of the result's size; the reporter shortens, and says so. */
    readonly maxCharacters?: number;
    /** `https://github.com/owner/repo` when known: file links. */
    readonly repositoryUrl?: string;
    /** Hidden line by which the sticky comment is found again. */
    readonly marker?: string;
    /** Link to the full report, when there is one. */
    readonly reportUrl?: string;
}
export interface Reporter {
    readonly id: string;
    /** One line for `--help`. */
    readonly summary: string;
    readonly extension: string;
    /** True where the map of records is in it: it is made for those alone. */
    readonly hasMap?: boolean;
    /** How much of a record it has room for, at most 2,000; else 300. */
    readonly excerptCharacters?: number;
    render(report: Report, options?: RenderOptions): string;
    /** The same text in pieces, where a report may be too large to hold as text. */
    pieces?(report: Report): Iterable<string>;
}
