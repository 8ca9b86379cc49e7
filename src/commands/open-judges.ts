// The policy's models, made ready for whoever asks about records: metered by one budget, through one
// cache. What is not asked for is not opened: no file is made and no server looked for.
import { readOwnRubric } from '../config/own-rubrics.ts';
import type { Policy } from '../config/types.ts';
import type { BatchNotes, ModelBatches } from '../core/batch.ts';
import { nothing, type BudgetSetting, type Meter, type Price, type Spend } from '../core/budget.ts';
import { familyOf } from '../core/model-family.ts';
import type {
  Judge,
  JudgeQuote,
  Judgements,
  Judges,
  Log,
  Model,
  ModelSetting,
  Tree,
} from '../core/ports.ts';
import { findPrice } from '../spending/prices.ts';
import { loadTokenCounter } from '../spending/tokens.ts';
import { cachedModel, keptReplies } from './cached-model.ts';
import type { CheckRequest } from './check-request.ts';
import { readAcceptedJson } from './read-accepted.ts';
import { chooseModel } from './choose-models.ts';
import { refuseFolder } from './refuse-folder.ts';

interface Closing {
  close(): Promise<void>;
}

/** What a door brings so that models can be asked. */
export interface Judging {
  openMeter(budget: BudgetSetting): Promise<Meter & Closing & { readonly run: Spend }>;
  openJudgements(): Promise<Judgements & Closing>;
  openModel(
    name: string,
    setting: ModelSetting,
    options: { meter: Meter; price: Price | null; countTokens: (text: string) => number },
  ): Promise<
    | {
        readonly model: Model;
        readonly setting: ModelSetting;
        readonly batches?: ModelBatches;
        readonly note?: string;
      }
    | { readonly unavailable: string }
  >;
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
export function withOneMeter(judging: Judging): Judging {
  let meter: ReturnType<Judging['openMeter']> | undefined;
  return { ...judging, openMeter: (budget) => (meter ??= judging.openMeter(budget)) };
}

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
  open(name: string): Promise<OpenedJudge | { readonly unavailable: string }>;
}

/** `policyTree` is where the policy was read. Close it when all is asked. */
export function openJudges(
  judging: Judging,
  policy: Pick<Policy, 'models' | 'path' | 'budget'>,
  policyTree: Tree,
  request: Setting,
  log: Log,
): OpenedJudges {
  const names = Object.keys(policy.models);
  const opened = new Map<string, ReturnType<typeof open>>();
  let meter: ReturnType<Judging['openMeter']> | undefined;
  let judgements: ReturnType<Judging['openJudgements']> | undefined;
  let run: { readonly run: Spend } | undefined;
  let cached = 0;
  let warned: Promise<void> | undefined;

  async function open(name: string): Promise<OpenedJudge | { readonly unavailable: string }> {
    const chosen = chooseModel(name, policy, policyTree, request);
    if ('unavailable' in chosen) return chosen;
    const refused = await refuseFolder(
      judging.folder,
      judging.checkedOut ?? request.head,
      'verdicts',
    );
    if (refused !== undefined) return { unavailable: refused };
    const { price } = await findPrice(chosen);
    const countTokens = await loadTokenCounter();
    // One of each: they are opened at the same time by a panel.
    const counting = await (meter ??= judging.openMeter(policy.budget));
    run = counting;
    const known = await judging.openModel(name, chosen, { meter: counting, price, countTokens });
    if ('unavailable' in known) return known;
    const { model, setting, note, batches } = known;
    const cache = await (judgements ??= judging.openJudgements());
    await (warned ??= warnOfBatch(judging, log));
    const through = cachedModel(model, setting, cache, () => (cached += 1));
    return {
      ...through,
      ...(await quoteOf(setting)),
      uncached: model,
      kept: keptReplies(model, setting, cache),
      server: setting.baseUrl,
      meter: counting,
      ...(batches === undefined ? {} : { batches }),
      ...(note === undefined ? {} : { note }),
    };
  }

  return {
    names,
    seed: [versionOf(request.base), versionOf(request.head)],
    secret: judging.secret,
    budget: policy.budget,
    isDryRun: judging.isDryRun ?? false,
    ...(judging.gather === undefined ? {} : { gather: judging.gather }),
    async quote(name) {
      const chosen = chooseModel(name, policy, policyTree, request);
      return 'unavailable' in chosen ? chosen : quoteOf(chosen);
    },
    open(name) {
      let judge = opened.get(name);
      if (judge === undefined) opened.set(name, (judge = open(name)));
      return judge;
    },
    rubric: (name) => readOwnRubric(name, policyTree),
    accepted: (folder) => readAcceptedJson(policyTree, folder),
    tokenCounter: loadTokenCounter,
    get spent() {
      return run?.run ?? nothing;
    },
    get cached() {
      return cached;
    },
    progress: (label, done, total) => log.progress(label, done, total),
    async close() {
      for (const each of [judgements, meter]) {
        // What could not be opened has told whoever opened it, and needs no closing.
        const file: Closing | undefined = await each?.catch(() => undefined);
        await file?.close();
      }
    },
  };
}

/** Asking now is allowed: somebody may not want to wait. */
async function warnOfBatch({ batchNotes, gather }: Judging, log: Log): Promise<void> {
  if (gather !== undefined) return;
  // What can't be read is told to whoever collects.
  const open = await batchNotes?.read().catch(() => undefined);
  if (open === undefined) return;
  log.warn(
    `a batch of ${open.at.slice(0, 16)} is not collected yet: what it asks and this run asks, too, is paid for twice`,
  );
}

async function quoteOf(setting: ModelSetting): Promise<JudgeQuote> {
  const { model, reasoningTokens, concurrency } = setting;
  const { price, source } = await findPrice(setting);
  const family = setting.family ?? familyOf(model);
  return { model, family, price, priceSource: source, reasoningTokens, concurrency };
}

function versionOf(tree: Tree | null): string {
  return tree === null ? '' : (tree.commit ?? tree.label);
}
