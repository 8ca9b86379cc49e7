// Models with their cache and their ledger, out of the environment: what the doors hand to commands
// that ask models.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BudgetSetting } from '../core/budget.ts';
import type { Json } from '../core/json.ts';
import type { Judgements, ModelSetting } from '../core/ports.ts';
import { cacheFolder, type CacheFolderOptions } from './cache-folder.ts';
import { JudgementFile } from './judgement-file.ts';
import { openModel, type OpenedModel } from './open-model.ts';
import type { ModelOptions } from './openai-model.ts';
import { SpendFile } from './spend-file.ts';

export interface JudgingOptions extends CacheFolderOptions {
  /** Where to look for a local server; for tests. */
  readonly localUrl?: string;
}

/** Keeps authors from foreseeing which records are drawn. */
const secretVariable = 'HEARTCUT_JUDGE_SECRET';

export interface OpenedJudging {
  readonly secret: string;
  /** From the workspace, with forward slashes; absent where it lies outside. */
  readonly folder?: string;
  openMeter(budget: BudgetSetting): Promise<SpendFile>;
  openJudgements(): Promise<Judgements & { close(): Promise<void> }>;
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
    async openMeter(budget) {
      const path = await at('spending.jsonl');
      return SpendFile.open(budget, path === undefined ? {} : { path });
    },
    async openJudgements() {
      const path = await at('judgements.jsonl');
      return path === undefined ? inMemory() : JudgementFile.open(path);
    },
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
