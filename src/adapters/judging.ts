// Models with their cache and their ledger, out of the environment: what the doors hand to commands
// that ask models.
import { mkdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { BudgetSetting } from '../core/budget.ts';
import type { ModelSetting } from '../core/ports.ts';
import { JudgementFile } from './judgement-file.ts';
import { openModel, type OpenedModel } from './open-model.ts';
import type { ModelOptions } from './openai-model.ts';
import { SpendFile } from './spend-file.ts';

export interface JudgingOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Holds `judgements.jsonl` and `spending.jsonl`; made where it is not there. */
  readonly folder: string;
  /** What is checked out: records of a change, and whatever else it brings. */
  readonly workspace: string;
  /** Where to look for a local server; for tests. */
  readonly localUrl?: string;
}

/** Keeps authors from foreseeing which records are drawn. */
export const secretVariable = 'HEARTCUT_JUDGE_SECRET';

export interface OpenedJudging {
  readonly secret: string;
  /** From the workspace, with forward slashes; absent where it lies outside. */
  readonly folder?: string;
  openMeter(budget: BudgetSetting): Promise<SpendFile>;
  openJudgements(): Promise<JudgementFile>;
  openModel(name: string, setting: ModelSetting, options: ModelOptions): Promise<OpenedModel>;
}

/** Nothing is opened before it is asked for. */
export function openJudging({
  env,
  folder: wanted,
  workspace,
  localUrl,
}: JudgingOptions): OpenedJudging {
  const folder = resolve(workspace, wanted);
  const inside = relative(workspace, folder);
  const isOutside = inside.startsWith('..') || isAbsolute(inside);
  const at = async (file: string): Promise<string> => {
    await mkdir(folder, { recursive: true });
    return join(folder, file);
  };
  return {
    secret: env[secretVariable] ?? '',
    ...(isOutside ? {} : { folder: inside.split(sep).join('/') }),
    openMeter: async (budget) => SpendFile.open(budget, { path: await at('spending.jsonl') }),
    openJudgements: async () => JudgementFile.open(await at('judgements.jsonl')),
    openModel: (name, setting, options) =>
      openModel(name, setting, {
        env,
        ...options,
        ...(localUrl === undefined ? {} : { localUrl }),
      }),
  };
}
