export interface ErrorDetails {
    /** What to do, one or two sentences. */
    readonly hint?: string;
    /** Page of the docs, repository-relative. */
    readonly docs?: string;
    /** `file:line:column`, as far as known. */
    readonly at?: string;
    readonly cause?: unknown;
}
export declare class HeartcutError extends Error {
    readonly hint: string | undefined;
    readonly docs: string | undefined;
    readonly at: string | undefined;
    constructor(message: string, details?: ErrorDetails);
    /** The whole error as the terminal and the job log show it. */
    describe(): string;
}
/** heartcut.yaml, dataset.yaml, an input or a flag says something that can't be done. */
export declare class ConfigError extends HeartcutError {
}
/** A dataset can't be read at all (single bad lines are findings, not errors). */
export declare class DatasetError extends HeartcutError {
}
/** git or GitHub did not do what was asked. */
export declare class HostError extends HeartcutError {
}
/** A version must not be published as it is: not approved, not what was approved, or not free. */
export declare class RefusedError extends HeartcutError {
}
/** A language model did not answer, or not as it was told to. */
export declare class ModelError extends HeartcutError {
}
/** The server refuses this one request as it is; it may take another. */
export declare class RejectedError extends ModelError {
    /** What it said, made harmless. */
    readonly serverText: string;
    constructor(message: string, serverText: string, details?: ErrorDetails);
}
/** Whether the server took what it was sent is not known: sending it again may cost it twice. */
export declare class UnsureError extends ModelError {
}
/** What may be spent is spent: no fault of the model's, and nothing more is asked. */
export declare class BudgetError extends ModelError {
}
/**
 * The token may not do what was asked. Often expected (a pull request from a fork gets a read-only
 * token), so a caller may report it and carry on where any other HostError must stop it.
 */
export declare class PermissionError extends HostError {
}
