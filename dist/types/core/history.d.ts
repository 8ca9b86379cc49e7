/** A measure and its standard error. */
export interface KeptEstimate {
    readonly value: number;
    readonly error: number;
}
/** Measures at a budget of words: only those of the same budget may be compared. */
export interface BudgetMeasures {
    readonly budget: number;
    readonly values: Readonly<Record<string, KeptEstimate>>;
}
export interface Release {
    /** Version or tag. */
    readonly label: string;
    /** YYYY-MM-DD */
    readonly date?: string;
    readonly records: number;
    /** Words of the texts that were measured. */
    readonly words: number;
    readonly measures: readonly BudgetMeasures[];
}
/** Of the first release: which pairs of words were rare, as hashes that tell no text. */
export interface KeptTail {
    /** Ascending, each below 2^48. */
    readonly hashes: readonly number[];
}
export interface History {
    readonly version: 1;
    readonly tail?: KeptTail;
    /** The oldest first. */
    readonly releases: readonly Release[];
}
