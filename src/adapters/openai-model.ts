// A language model behind any OpenAI-compatible server. The SDK alone retries, and honours
// retry-after; here calls are limited in number, metered, and their answers believed in nothing.
import pLimit from 'p-limit';
import type OpenAI from 'openai';
import { nothing, spendOf, type Price, type Spend } from '../core/budget.ts';
import { ModelError } from '../core/errors.ts';
import { bytesOf, inputTokensOf } from '../core/estimate.ts';
import { familyOf } from '../core/model-family.ts';
import type {
  Meter,
  Model,
  ModelAbilities,
  ModelReply,
  ModelRequest,
  ModelSetting,
} from '../core/ports.ts';
import { probe } from './openai/abilities.ts';
import { openClient } from './openai/client.ts';
import { isFiltered, isFree, toModelError } from './openai/errors.ts';
import { readReply } from './openai/reply.ts';
import { requestBody, type Dialect } from './openai/request.ts';

export interface ModelOptions {
  readonly meter?: Meter;
  /** What a meter is told; null where it is not known. */
  readonly price?: Price | null;
  /** What a meter is told of a text that no server has counted yet. */
  readonly countTokens?: (text: string) => number;
}

export class OpenAiModel implements Model {
  readonly name: string;
  readonly model: string;
  readonly family: string;
  readonly #setting: ModelSetting;
  readonly #key: string | undefined;
  readonly #options: ModelOptions;
  readonly #limit: ReturnType<typeof pLimit>;
  #client: Promise<OpenAI> | undefined;
  #dialect: Promise<Dialect> | undefined;

  constructor(
    name: string,
    setting: ModelSetting,
    key: string | undefined,
    options: ModelOptions = {},
  ) {
    this.name = name;
    this.model = setting.model;
    this.family = setting.family ?? familyOf(setting.model);
    this.#setting = setting;
    this.#key = key;
    this.#options = options;
    this.#limit = pLimit(setting.concurrency);
  }

  async abilities(): Promise<ModelAbilities> {
    return (await this.dialect()).abilities;
  }

  /** The same with what only a batch needs to know. */
  async dialect(): Promise<Dialect> {
    // Not kept where it failed: a server that was down is asked again.
    this.#dialect ??= probe((request, dialect) => this.#send(request, dialect)).catch(
      (error: unknown) => {
        this.#dialect = undefined;
        throw error;
      },
    );
    return this.#dialect;
  }

  async ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelReply> {
    return this.#send(request, await this.dialect(), signal);
  }

  async #send(request: ModelRequest, dialect: Dialect, signal?: AbortSignal): Promise<ModelReply> {
    let settled: Promise<void> | undefined;
    try {
      return await this.#limit(async () => {
        this.#requireWanted(signal);
        const { meter, price = null, countTokens = bytesOf } = this.#options;
        const inputTokens = inputTokensOf(request, countTokens);
        const outputTokens = request.maxOutputTokens + this.#setting.reasoningTokens;
        const worst = spendOf(1, inputTokens, outputTokens, price);
        const held = await meter?.reserve(this.name, worst);
        let spent: Spend = nothing;
        try {
          this.#requireWanted(signal);
          spent = worst;
          const reply = await this.#call(request, dialect, signal);
          if (reply.inputTokens !== undefined && reply.outputTokens !== undefined) {
            spent = spendOf(1, reply.inputTokens, reply.outputTokens, price);
          }
          return reply;
        } catch (error) {
          if (isFree(error)) spent = { ...nothing, calls: 1 };
          throw await toModelError(error, this.#setting, this.#key);
        } finally {
          // Written down while the next call is made, and before this one's reply is used.
          settled = held?.settle(spent);
        }
      });
    } finally {
      await settled;
    }
  }

  #requireWanted(signal: AbortSignal | undefined): void {
    if (signal?.aborted === true) throw new ModelError(`${this.#at} was not asked any more`);
  }

  async #call(request: ModelRequest, dialect: Dialect, signal?: AbortSignal): Promise<ModelReply> {
    const { model, reasoningTokens } = this.#setting;
    this.#client ??= openClient(this.#setting, this.#key);
    const body = requestBody(model, request, dialect, reasoningTokens);
    // The SDK leaves a listener on its signal at each call: one signal for many would gather them.
    const own = signal && AbortSignal.any([signal]);
    let answer: unknown;
    try {
      const client = await this.#client;
      answer = await untilAborted(client.chat.completions.create(body, { signal: own }), own);
    } catch (error) {
      if (!isFiltered(error)) throw error;
      return { text: '', finish: 'refusal', model };
    }
    return readReply(answer, model, this.#at);
  }

  get #at(): string {
    return `${this.model} at ${new URL(this.#setting.baseUrl).host}`;
  }
}

/** The SDK sleeps between tries without looking at the signal. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => {
      reject(new ModelError('the call was cancelled'));
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return Promise.race([work, aborted]);
}
