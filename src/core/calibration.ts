// What came of asking judges about records that people have labelled: plain data for reporters.
import type { Spend } from './budget.ts';

export interface CalibrationRange {
  readonly low: number;
  readonly high: number;
}

/** null: the rows have no variety to measure it by, or are too few for an interval. */
export interface CalibrationEstimate {
  readonly value: number | null;
  /** 95%, seeded bootstrap. */
  readonly interval: CalibrationRange | null;
}

/** One labelled record, for the plots. */
export interface CalibrationPoint {
  /** Where it stands: `file:line`. */
  readonly at: string;
  /** What people say: 0 and 1 for drop and keep, of a pair −1, 0 and 1 for b, tie and a. */
  readonly human: number;
  readonly isGood: boolean;
  /** The judge's word on the same scale; null where it gave none. */
  readonly judge: number | null;
  /** Levels above the rubric's bar; null where there is no verdict. */
  readonly headroom: number | null;
  /** Characters that are judged; of a pair, those of the first beyond those of the second. */
  readonly length: number;
}

/** What a threshold would let through. */
export interface CalibrationStep {
  readonly threshold: number;
  /** Of bad records, 0..1. */
  readonly badKept: number;
  /** Of good records, 0..1. */
  readonly goodKept: number;
}

export interface CalibrationThreshold {
  /**
   * Levels above the rubric's bar that a record has to reach beside the rubric's own rule; −0.5 is
   * that rule alone.
   */
  readonly headroom: number;
  readonly badKept: number;
  readonly bad: number;
  /** What it costs: good records that are kept, of how many. */
  readonly goodKept: number;
  readonly good: number;
  /** At 95%. */
  readonly falseAcceptAtMost: number;
  /** Cohen's, of the verdicts that it gives; null where they have no variety. */
  readonly kappa: number | null;
}

export interface CalibrationPairs {
  /** Quadratic weights: a tie is half as far from a as b is. */
  readonly kappa: CalibrationEstimate;
  /** Both orders named the one that people named. */
  readonly accuracy: CalibrationEstimate;
  /** What one order alone would have said. */
  readonly firstOrder: { readonly accuracy: number | null; readonly kappa: number | null };
  readonly position: {
    readonly pairs: number;
    /** Both orders named the same. */
    readonly consistent: number;
    /** Pairs in which the one shown first won in both orders, and the one shown second. */
    readonly favouredFirst: number;
    readonly favouredSecond: number;
    /** The chance of a split at least as uneven without any bias. */
    readonly chance: number;
  };
}

export interface CalibrationDrift {
  /** The day of the calibration that it is compared with. */
  readonly since: string;
  /** Records in both. */
  readonly rows: number;
  readonly toKeep: number;
  readonly toDrop: number;
  readonly chance: number;
  /** What else is not as it was: the rubric, the model's name, the gold file. */
  readonly changed: readonly string[];
  readonly kappa: number | null;
}

export interface JudgeCalibration {
  /** As heartcut.yaml names it. */
  readonly name: string;
  readonly model: string;
  readonly note?: string;
  readonly rows: number;
  readonly good: number;
  /** Records without a verdict, by reason: they count as dropped. */
  readonly unscored: Readonly<Record<string, number>>;
  /** Cohen's, of verdicts: keep or drop, which is what can fail a check. */
  readonly kappa: CalibrationEstimate;
  readonly spearman: CalibrationEstimate;
  readonly accuracy: CalibrationEstimate;
  readonly falseAccept: CalibrationEstimate;
  readonly falseReject: CalibrationEstimate;
  /** At the rubric's own bar. */
  readonly confusion: {
    readonly goodKept: number;
    readonly goodDropped: number;
    readonly badKept: number;
    readonly badDropped: number;
  };
  /** Spearman of length and of how far the judge is above people: positive for a taste for length. */
  readonly lengthBias: CalibrationEstimate;
  readonly axes: readonly {
    readonly id: string;
    readonly rows: number;
    /** Quadratic weights. */
    readonly kappa: CalibrationEstimate;
    readonly spearman: CalibrationEstimate;
  }[];
  readonly pairs?: CalibrationPairs;
  /** null: these records can't promise the rate at any threshold. */
  readonly threshold: CalibrationThreshold | null;
  readonly drift: CalibrationDrift | null;
  readonly mayFail: boolean;
  readonly reason: string;
  readonly points: readonly CalibrationPoint[];
  readonly curve: readonly CalibrationStep[];
}

/** What asking would cost, before the first call. */
export interface CalibrationPlan {
  readonly dataset: string;
  readonly rubric: CalibrationReport['rubric'];
  readonly gold: CalibrationReport['gold'];
  readonly problems: CalibrationReport['problems'];
  readonly judges: readonly {
    readonly name: string;
    readonly model: string;
    /** The most, without retries and with nothing in the cache. */
    readonly cost: Spend;
    readonly priceSource: string;
  }[];
  readonly unavailable: CalibrationReport['unavailable'];
  /** Why the budget could end it before all is asked; absent where it could not. */
  readonly exceeds?: string;
}

export interface CalibrationReport {
  readonly tool: { readonly name: 'heartcut'; readonly version: string };
  readonly dataset: string;
  readonly rubric: {
    readonly id: string;
    readonly version: string;
    readonly hash: string;
    readonly form: 'points' | 'pair';
  };
  readonly gold: { readonly path: string; readonly rows: number };
  /** Lines of the gold file that could not be used. */
  readonly problems: readonly { readonly at: string; readonly message: string }[];
  readonly floor: number;
  readonly minRows: number;
  /** The share of bad records that may be kept. */
  readonly falseAccept: number;
  readonly date: string;
  readonly judges: readonly JudgeCalibration[];
  /** Models that could not be asked, and why. */
  readonly unavailable: readonly { readonly name: string; readonly reason: string }[];
  readonly spent: Spend;
  /** Replies that were taken from the cache. */
  readonly cached: number;
}
