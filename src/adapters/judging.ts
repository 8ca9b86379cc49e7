// Models with their cache and their ledger, out of the environment: what the doors hand to commands
// that ask models.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BatchNotes } from '../core/batch.ts';
import type { BudgetSetting } from '../core/budget.ts';
import type { Json } from '../core/json.ts';
import type { Judgements, ModelSetting } from '../core/ports.ts';
import { BatchFileNotes } from './batch-file.ts';
import { cacheFolder, type CacheFolderOptions } from './cache-folder.ts';
import { JudgementFile } from './judgement-file.ts';
import { localInstead, openModel, type OpenedModel } from './open-model.ts';
import type { ModelOptions } from './openai-model.ts';
import { SpendFile } from './spend-file.ts';

export interface JudgingOptions extends CacheFolderOptions {
  /** Where to look for a local server; for tests. */
  readonly localUrl?: string;
}

/** Keeps authors from foreseeing which records are drawn. */
const secretVariable = 'HEARTCUT_JUDGE_SECRET';

const judgementsFile = 'judgements.jsonl';

export interface OpenedJudging {
  readonly secret: string;
  /** From the workspace, with forward slashes; absent where it lies outside. */
  readonly folder?: string;
  /** Of a batch under way; absent where nothing outlives the run. */
  readonly batchNotes?: BatchNotes;
  openMeter(budget: BudgetSetting): Promise<SpendFile>;
  openJudgements(): Promise<Judgements & { close(): Promise<void> }>;
  /** The same where the file is there; undefined, and none is made, where it is not. */
  readJudgements(): Promise<(Judgements & { close(): Promise<void> }) | undefined>;
  /** `open-model.ts` */
  localInstead(setting: ModelSetting): readonly ModelSetting[] | undefined;
  openModel(name: string, setting: ModelSetting, options: ModelOptions): Promise<OpenedModel>;
}

/** Nothing is opened before it is asked for. */
export function openJudging({ env, localUrl, ...where }: JudgingOptions): OpenedJudging {
  const { path: folder, inside } = cacheFolder({ env, ...where });
  const at = async (file: string): Promise<string | undefined> => {
    if (folder === undefined) return undefined;
    await mkdir(folder, { recursive: true });
    return join(folder, file);
  };
  return {
    secret: env[secretVariable] ?? '',
    ...(inside === undefined ? {} : { folder: inside }),
    ...(folder === undefined ? {} : { batchNotes: new BatchFileNotes(join(folder, 'batch.json')) }),
    async openMeter(budget) {
      const path = await at('spending.jsonl');
      return SpendFile.open(budget, path === undefined ? {} : { path });
    },
    async openJudgements() {
      const path = await at(judgementsFile);
      return path === undefined ? inMemory() : JudgementFile.open(path);
    },
    async readJudgements() {
      const path = folder === undefined ? undefined : join(folder, judgementsFile);
      return path === undefined || !existsSync(path) ? undefined : JudgementFile.open(path);
    },
    localInstead: (setting) => localInstead(setting, localUrl),
    openModel: (name, setting, options) =>
      openModel(name, setting, {
        env,
        ...options,
        ...(localUrl === undefined ? {} : { localUrl }),
      }),
  };
}

function inMemory(): Judgements & { close(): Promise<void> } {
  const values = new Map<string, Json>();
  return {
    get: (key) => values.get(key),
    put: async (key, value) => void values.set(key, value),
    close: async () => {},
  };
}
