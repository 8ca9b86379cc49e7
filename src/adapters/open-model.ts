// A model of heartcut.yaml made ready to be asked: with its key, else on this machine, else not at
// all, with the reason. Whoever has no key gets no verdict and is told so; that is never a pass.
import { isObject } from '../core/json.ts';
import type { ModelSetting } from '../core/ports.ts';
import { ModelBatch } from './batch.ts';
import { OpenAiModel, type ModelOptions } from './openai-model.ts';
import { openClient, readKey } from './openai/client.ts';

/** Where an Ollama listens unless it is told otherwise (docs.ollama.com, OpenAI compatibility). */
const ollamaUrl = 'http://127.0.0.1:11434/v1';

/** Models that an Ollama lists and that run at ollama.com: records would leave the machine. */
const cloud = /[:-]cloud$/i;

/** A server on this machine answers in a few milliseconds, or is not there. */
const lookSeconds = 2;

export interface OpenModelOptions extends ModelOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where to look for a local server; for tests. */
  readonly localUrl?: string;
}

/** The model that is asked, and what the report must say of the choice. */
export type OpenedModel =
  | {
      readonly model: OpenAiModel;
      /** Of the model that is asked. */
      readonly setting: ModelSetting;
      /** The same model in batches; an Ollama has none. */
      readonly batches?: ModelBatch;
      readonly note?: string;
    }
  | { readonly unavailable: string };

/**
 * The model `name` of heartcut.yaml. Where the variable of its key is empty, that of an Ollama on
 * this machine. Throws ModelError where the key can't be one.
 */
export async function openModel(
  name: string,
  setting: ModelSetting,
  { env, localUrl = ollamaUrl, ...options }: OpenModelOptions,
): Promise<OpenedModel> {
  const open = (key: string | undefined): OpenedModel => {
    const model = new OpenAiModel(name, setting, key, options);
    const batches = new ModelBatch(setting, key, () => model.dialect(), options);
    return { model, batches, setting };
  };
  const variable = setting.apiKeyEnv;
  if (variable === undefined) return open(undefined);
  const value = env[variable];
  if (value !== undefined && value.trim() !== '') return open(readKey(variable, value));
  const missing = `${variable} is not set`;
  const local = await findLocal(setting, localUrl);
  if ('unavailable' in local) return { unavailable: `${missing}, and ${local.unavailable}` };
  const note = `${missing}: ${local.setting.model} on this machine was asked instead`;
  // On this machine no call costs money.
  const free = { ...options, price: { input: 0, output: 0 } };
  return { model: new OpenAiModel(name, local.setting, undefined, free), note, ...local };
}

/**
 * What may have been asked on this machine instead of a model whose key was not there, as far as that
 * is known without looking; undefined where any model of the Ollama may have been.
 */
export function localInstead(
  setting: ModelSetting,
  baseUrl = ollamaUrl,
): readonly ModelSetting[] | undefined {
  if (setting.apiKeyEnv === undefined) return [];
  const { localModel } = setting;
  if (localModel === undefined) return undefined;
  return [localModel, `${localModel}:latest`].map((model) => ({
    ...localSetting(setting, baseUrl),
    model,
  }));
}

function localSetting(setting: ModelSetting, baseUrl: string): ModelSetting {
  const { apiKeyEnv: _key, apiVersion: _version, family: _family, ...rest } = setting;
  return { ...rest, baseUrl, usdPerMillionTokens: { input: 0, output: 0 } };
}

async function findLocal(
  setting: ModelSetting,
  baseUrl: string,
): Promise<{ readonly setting: ModelSetting } | { readonly unavailable: string }> {
  const local = localSetting(setting, baseUrl);
  let names: string[];
  try {
    const look = { ...local, maxRetries: 0 };
    const client = await openClient(look, undefined, { timeoutSeconds: lookSeconds });
    const list: unknown = await client.models.list();
    const data: unknown = isObject(list) ? list.data : undefined;
    names = (Array.isArray(data) ? data : [])
      .map((each: unknown) => (isObject(each) ? each.id : undefined))
      .filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 200)
      .filter((id) => !cloud.test(id))
      .sort();
  } catch {
    return { unavailable: 'no Ollama answers on this machine' };
  }
  const wanted = setting.localModel;
  const chosen = wanted === undefined ? names[0] : names.find((id) => isNamed(id, wanted));
  if (chosen !== undefined) return { setting: { ...local, model: chosen } };
  return {
    unavailable:
      wanted === undefined
        ? 'the Ollama on this machine has no model'
        : `the Ollama on this machine has no model ${wanted}`,
  };
}

/** Ollama lists `llama3.1:latest` for what is called `llama3.1`. */
const isNamed = (id: string, wanted: string): boolean => id === wanted || id === `${wanted}:latest`;
