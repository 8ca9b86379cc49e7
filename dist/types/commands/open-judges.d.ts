import type { Policy } from '../config/types.js';
import type { BatchNotes, ModelBatches } from '../core/batch.js';
import { type BudgetSetting, type Meter, type Price, type Spend } from '../core/budget.js';
import type { Judge, Judgements, Judges, Log, Model, ModelSetting, Tree } from '../core/ports.js';
import type { CheckRequest } from './check-request.js';
interface Closing {
    close(): Promise<void>;
}
/** What a door brings so that models can be asked. */
export interface Judging {
    openMeter(budget: BudgetSetting): Promise<Meter & Closing & {
        readonly run: Spend;
    }>;
    openJudgements(): Promise<Judgements & Closing>;
    openModel(name: string, setting: ModelSetting, options: {
        meter: Meter;
        price: Price | null;
        countTokens: (text: string) => number;
    }): Promise<{
        readonly model: Model;
        readonly setting: ModelSetting;
        readonly batches?: ModelBatches;
        readonly note?: string;
    } | {
        readonly unavailable: string;
    }>;
    /** Makes what is drawn hard to foresee; '' for none. */
    readonly secret: string;
    /** Tell what asking would cost, and ask nothing. */
    readonly isDryRun?: boolean;
    /** Takes what would be asked about records, instead of asking. */
    readonly gather?: Judges['gather'];
    /** Where a batch under way is written down. */
    readonly batchNotes?: BatchNotes;
    /** Folder of cache and ledger as the repository would name it; absent where it lies outside. */
    readonly folder?: string;
    /** What must not hold that folder: verdicts would come with it. The request's head by default. */
    readonly checkedOut?: Tree;
}
/** The same with one meter for all who ask: a run has one budget. */
export declare function withOneMeter(judging: Judging): Judging;
type Setting = Pick<CheckRequest, 'base' | 'head' | 'policyFrom'>;
/** A judge with what a batch needs beside. */
export interface OpenedJudge extends Judge {
    /** Its address. */
    readonly server: string;
    readonly meter: Pick<Meter, 'hold' | 'settle'>;
    /** Absent where the provider has none. */
    readonly batches?: ModelBatches;
}
export interface OpenedJudges extends Judges {
    open(name: string): Promise<OpenedJudge | {
        readonly unavailable: string;
    }>;
}
/** `policyTree` is where the policy was read. Close it when all is asked. */
export declare function openJudges(judging: Judging, policy: Pick<Policy, 'models' | 'path' | 'budget'>, policyTree: Tree, request: Setting, log: Log): OpenedJudges;
export {};
