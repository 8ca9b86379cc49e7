/** What was spent, or may be. */
export interface Spend {
    readonly calls: number;
    /** Input and output. */
    readonly tokens: number;
    /** US dollars; null where no price is known. */
    readonly usd: number | null;
}
/** The most that may be spent; without a number there is no such cap. */
export interface Caps {
    readonly calls?: number;
    readonly tokens?: number;
    readonly usd?: number;
}
export interface BudgetSetting {
    readonly perRun: Caps;
    /** Calendar months, UTC. */
    readonly perMonth: Caps;
}
/** US dollars for a million tokens. */
export interface Price {
    readonly input: number;
    readonly output: number;
}
export declare const nothing: Spend;
/** The sum; money is unknown where one part's is. */
export declare function addSpend(a: Spend, b: Spend): Spend;
/** Calls by id, and their sum; a call that is set again counts as it was set last. */
export declare class Tally {
    #private;
    set(id: string, spend: Spend): void;
    get size(): number;
    get total(): Spend;
}
/** What `calls` calls with these tokens cost in all. */
export declare function spendOf(calls: number, inputTokens: number, outputTokens: number, price: Price | null): Spend;
/**
 * Why `total` breaks one of the caps, in words that go on after "the next could be"; undefined where
 * it breaks none. Money that is not known breaks every cap on money.
 */
export declare function breach(total: Spend, caps: Caps, per: 'run' | 'month'): string | undefined;
/** Why these calls can't all be made, by the most they can cost; undefined where they can. */
export declare function exceeds(estimate: Spend, { perRun, perMonth }: BudgetSetting, month?: Spend): string | undefined;
/** Counts what is spent, before it is spent. */
export interface Meter {
    /**
     * Sets the most that a call can cost aside, waiting for others where they may leave enough.
     * Throws BudgetError where a cap leaves too little, and from then on for every call.
     */
    reserve(model: string, worst: Spend): Promise<Reservation>;
    /**
     * The same for what is answered when this process is gone: a later one settles the entry, and until
     * then the most counts. Waits for nothing.
     */
    hold(entry: LedgerEntry, model: string, worst: Spend): Promise<void>;
    /** What it really was, of an entry of whatever process. */
    settle(entry: LedgerEntry, model: string, spent: Spend): Promise<void>;
}
export interface LedgerEntry {
    readonly id: string;
    /** `2026-11`, UTC: the month that it counts in. */
    readonly month: string;
}
export interface Reservation {
    /** What it really was; counted instead of what was set aside. */
    settle(spent: Spend): Promise<void>;
}
