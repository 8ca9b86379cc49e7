// What asking models may cost: caps, what is set aside for calls under way, and what was spent.

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

export const nothing: Spend = { calls: 0, tokens: 0, usd: 0 };

/** The sum; money is unknown where one part's is. */
export function addSpend(a: Spend, b: Spend): Spend {
  return {
    calls: a.calls + b.calls,
    tokens: a.tokens + b.tokens,
    usd: a.usd === null || b.usd === null ? null : a.usd + b.usd,
  };
}

/** Calls by id, and their sum; a call that is set again counts as it was set last. */
export class Tally {
  readonly #calls = new Map<string, Spend>();
  #sum = { calls: 0, tokens: 0, usd: 0 };
  /** Calls whose price is not known. */
  #unknown = 0;

  set(id: string, spend: Spend): void {
    const before = this.#calls.get(id);
    if (before !== undefined) this.#count(before, -1);
    this.#count(spend, 1);
    this.#calls.set(id, spend);
  }

  #count({ calls, tokens, usd }: Spend, sign: 1 | -1): void {
    this.#sum.calls += sign * calls;
    this.#sum.tokens += sign * tokens;
    this.#sum.usd += sign * (usd ?? 0);
    if (usd === null) this.#unknown += sign;
  }

  get size(): number {
    return this.#calls.size;
  }

  get total(): Spend {
    // Adding and taking away fractions can leave less than nothing.
    return { ...this.#sum, usd: this.#unknown > 0 ? null : Math.max(0, this.#sum.usd) };
  }
}

/** What `calls` calls with these tokens cost in all. */
export function spendOf(
  calls: number,
  inputTokens: number,
  outputTokens: number,
  price: Price | null,
): Spend {
  return {
    calls,
    tokens: inputTokens + outputTokens,
    usd: price && (inputTokens * price.input + outputTokens * price.output) / 1_000_000,
  };
}

/**
 * Why `total` breaks one of the caps, in words that go on after "the next could be"; undefined where
 * it breaks none. Money that is not known breaks every cap on money.
 */
export function breach(total: Spend, caps: Caps, per: 'run' | 'month'): string | undefined {
  if (caps.calls !== undefined && total.calls > caps.calls) {
    return `call ${total.calls} of ${caps.calls} a ${per}`;
  }
  if (caps.tokens !== undefined && total.tokens > caps.tokens) {
    return `token ${total.tokens} of ${caps.tokens} a ${per}`;
  }
  if (caps.usd === undefined) return undefined;
  if (total.usd === null) return `any part of the $${caps.usd} a ${per}, as its price is not known`;
  // Sums of fractions: a cap of $0.3 holds three calls of $0.1.
  return total.usd > caps.usd + 1e-9
    ? `dollar ${total.usd.toFixed(4)} of ${caps.usd} a ${per}`
    : undefined;
}

/** Why these calls can't all be made, by the most they can cost; undefined where they can. */
export function exceeds(
  estimate: Spend,
  { perRun, perMonth }: BudgetSetting,
  month: Spend = nothing,
): string | undefined {
  return breach(estimate, perRun, 'run') ?? breach(addSpend(month, estimate), perMonth, 'month');
}

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
