// The ledger: what asking models has cost, call by call, in an append-only file. The most that a call
// can cost is written before it is made, and what it did cost after it; of a call whose second line
// is missing, because the process was killed, the most counts. Reserving is one step of one thread,
// so that calls at the same time can't pass a cap together; of processes that share a file, each reads
// the others' lines after it wrote its own and before it calls.
import { randomBytes } from 'node:crypto';
import {
  addSpend,
  breach,
  nothing,
  Tally,
  type BudgetSetting,
  type LedgerEntry,
  type Meter,
  type Reservation,
  type Spend,
} from '../core/budget.ts';
import { BudgetError, ConfigError } from '../core/errors.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import { AppendLog } from './append-log.ts';

const format = { heartcut: 'spending', version: 1 };

export interface SpendingOptions {
  /** The ledger's path; without one, caps by month can't be kept. */
  readonly path?: string;
  readonly now?: () => Date;
}

/** `2026-11`, UTC. */
const monthOf = (date: Date): string => date.toISOString().slice(0, 7);

export class SpendFile implements Meter {
  readonly #setting: BudgetSetting;
  readonly #now: () => Date;
  readonly #run = randomBytes(8).toString('hex');
  /** Calls of this run. */
  readonly #own = new Tally();
  /** Calls of all runs, by month. */
  readonly #months = new Map<string, Tally>();
  readonly #open = new Set<string>();
  #log: AppendLog | undefined;
  #wake: (() => void)[] = [];
  #ended: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(setting: BudgetSetting, now: () => Date) {
    this.#setting = setting;
    this.#now = now;
  }

  /** Throws ConfigError where caps by month are set and no ledger is. */
  static async open(
    setting: BudgetSetting,
    { path, now = () => new Date() }: SpendingOptions = {},
  ): Promise<SpendFile> {
    const spending = new SpendFile(setting, now);
    if (path !== undefined) {
      spending.#log = AppendLog.open(path, format, (line) => spending.#take(line));
    } else if (Object.values(setting.perMonth).some((cap) => cap !== undefined)) {
      throw new ConfigError('budget.perMonth needs a ledger that outlives the run', {
        hint: 'Name its file, and keep it from run to run.',
        docs: 'docs/heartcut-yaml.md',
      });
    }
    return spending;
  }

  #take({ id, month, spend }: JsonObject): boolean {
    const read = readSpend(spend);
    if (typeof id !== 'string' || typeof month !== 'string' || read === undefined) return false;
    let calls = this.#months.get(month);
    if (calls === undefined) this.#months.set(month, (calls = new Tally()));
    calls.set(id, read);
    return true;
  }

  /** What this run has spent, calls under way with the most they can cost. */
  get run(): Spend {
    return this.#own.total;
  }

  /** What the ledger holds for the month that it is. */
  get month(): Spend {
    return this.#months.get(monthOf(this.#now()))?.total ?? nothing;
  }

  /** Lines of the ledger that could not be read. */
  get broken(): number {
    return this.#log?.broken ?? 0;
  }

  /** Why nothing more is asked, once that is so. */
  get ended(): string | undefined {
    return this.#ended;
  }

  async reserve(model: string, worst: Spend): Promise<Reservation> {
    const held = await this.#setAside(model, worst);
    return {
      settle: async (spent) => {
        this.#settle(held, model, spent);
      },
    };
  }

  async hold(entry: LedgerEntry, model: string, worst: Spend): Promise<void> {
    await this.#setAside(model, worst, entry);
    // Nothing in this process will settle it: nobody is to wait for that.
    this.#open.delete(entry.id);
  }

  async settle(entry: LedgerEntry, model: string, spent: Spend): Promise<void> {
    this.#take({ ...entry, spend: { ...spent } });
    this.#write(entry, model, spent);
  }

  async #setAside(model: string, worst: Spend, entry?: LedgerEntry): Promise<LedgerEntry> {
    for (;;) {
      // One after the other: the first that does not fit ends it for all, so that what is left is
      // not spent on whatever is short enough.
      const turn = this.#queue.then(async () => this.#hold(worst, entry));
      this.#queue = turn.catch(() => undefined);
      const held = await turn;
      try {
        this.#write(held, model, worst);
      } catch (error) {
        // No call is made that the ledger doesn't know of.
        this.#release(held, nothing);
        throw error;
      }
      // Writing has read what other processes wrote before: each sees the other, or is seen.
      if (breach(this.month, this.#setting.perMonth, 'month') === undefined) {
        return held;
      }
      this.#settle(held, model, nothing);
    }
  }

  /** Counts the call, in memory, as soon as it fits. */
  async #hold(worst: Spend, entry?: LedgerEntry): Promise<LedgerEntry> {
    for (;;) {
      if (this.#ended !== undefined) throw this.#end(this.#ended);
      const broken =
        breach(addSpend(this.run, worst), this.#setting.perRun, 'run') ??
        breach(addSpend(this.month, worst), this.#setting.perMonth, 'month');
      if (broken === undefined) break;
      if (this.#open.size === 0) {
        this.#ended = `budget ended after ${this.run.calls} calls: the next could be ${broken}`;
        continue;
      }
      // Those under way may cost less than what is set aside for them.
      await new Promise<void>((resolve) => this.#wake.push(resolve));
    }
    const held = entry ?? { id: `${this.#run}-${this.#own.size}`, month: monthOf(this.#now()) };
    this.#open.add(held.id);
    this.#count(held, worst);
    return held;
  }

  #count({ id, month }: LedgerEntry, spend: Spend): void {
    this.#own.set(id, spend);
    this.#take({ id, month, spend: { ...spend } });
  }

  #settle(held: LedgerEntry, model: string, spent: Spend): void {
    this.#release(held, spent);
    this.#write(held, model, spent);
  }

  #release(held: LedgerEntry, spent: Spend): void {
    this.#count(held, spent);
    this.#open.delete(held.id);
    for (const wake of this.#wake.splice(0)) wake();
  }

  #end(why: string): BudgetError {
    return new BudgetError(why, {
      hint: 'Raise budget in heartcut.yaml, or ask about fewer records.',
      docs: 'docs/heartcut-yaml.md',
    });
  }

  #write({ id, month }: LedgerEntry, model: string, spend: Spend): void {
    const at = this.#now().toISOString();
    this.#log?.append({ id, month, at, model, spend: { ...spend } });
  }

  async close(): Promise<void> {
    this.#log?.close();
  }
}

function readSpend(value: unknown): Spend | undefined {
  if (!isObject(value)) return undefined;
  const { calls, tokens, usd } = value;
  const isCount = (count: unknown): count is number => typeof count === 'number' && count >= 0;
  if (!isCount(calls) || !isCount(tokens) || (usd !== null && !isCount(usd))) return undefined;
  return { calls, tokens, usd };
}
