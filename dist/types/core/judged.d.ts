import type { Spend } from './budget.js';
/** One of the models that were asked. */
export interface JudgeFact {
    /** As heartcut.yaml names it. */
    readonly name: string;
    /** What is asked for at the server. */
    readonly model: string;
    readonly family: string;
    /** Records say that a model of its family wrote them: it may like its own writing. */
    readonly isKin: boolean;
    /** What the server can't, of `schema`, `seed`, `logprobs` and `temperature`. */
    readonly without: readonly string[];
    /** e.g. that a model on this machine was asked instead. */
    readonly note?: string;
    /** How the scores of the records it scored were had; absent of pairs, and where it scored none. */
    readonly scored?: ScoredBy;
    /** Levels above the rubric's bar that its accepted calibration asks of a record that is kept. */
    readonly threshold?: number;
}
/** Records by the least that stands behind any of their scores. */
export interface ScoredBy {
    /** The mean over what might have been said, by the server's log probabilities. */
    readonly logprobs: number;
    /** The mean of several answers. */
    readonly samples: number;
    /** One answer. */
    readonly single: number;
    /** How many answers are asked for where there are no log probabilities. */
    readonly answers: number;
}
/** How often each score was given on one axis, from `lowest` upwards; means are rounded. */
export interface ScoreCounts {
    readonly axis: string;
    readonly lowest: number;
    readonly counts: readonly number[];
}
export interface JudgeFacts {
    /** `broken`: a control failed, and no verdict counts. `none`: nothing was decided on. */
    readonly decision: 'pass' | 'fail' | 'undecided' | 'broken' | 'none';
    /** `id@version`, the first 12 digits of its hash behind a `#`. */
    readonly rubrics: readonly string[];
    readonly judges: readonly JudgeFact[];
    /** Changed records that could be read. */
    readonly records: number;
    /** Changed records that no model is shown, as other gates found something in them. */
    readonly heldBack: number;
    readonly read: number;
    readonly kept: number;
    readonly dropped: number;
    readonly unscored: number;
    /** Judges of the panel differ. */
    readonly disputed: number;
    /** 0..1: the share of records that is to meet the bar. */
    readonly wanted: number;
    /** 0..1, with the share of runs in which it holds the true one. */
    readonly interval: {
        readonly low: number;
        readonly high: number;
        readonly level: number;
    };
    /** Questions with a known answer. */
    readonly controls: {
        readonly asked: number;
        readonly failed: readonly string[];
    };
    /** 0..1: of all pairs of judges, how many gave the same verdict; absent for one judge. */
    readonly agreement?: number;
    readonly scores: readonly ScoreCounts[];
    /** The most that was expected before the first call, and what it was. */
    readonly estimate: Spend;
    readonly spent: Spend;
    /** Replies of earlier runs that were not asked for again. */
    readonly cached: number;
}
