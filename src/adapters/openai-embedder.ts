// Vectors of any server that speaks OpenAI's `/embeddings`. The SDK alone retries, and honours
// retry-after; here calls are limited in number, metered, and their answers believed in nothing.
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type OpenAI from 'openai';
import { nothing, spendOf, type Spend } from '../core/budget.ts';
import type { Embedder, EmbedderSetting, Vectors } from '../core/embedding.ts';
import type { Meter, ModelSetting } from '../core/ports.ts';
import { openClient } from './openai/client.ts';
import { readVectors } from './openai/embeddings.ts';
import { isFree, toModelError } from './openai/errors.ts';

/** Servers refuse an empty text. */
const emptyText = ' ';

export class OpenAiEmbedder implements Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly languages?: readonly string[];
  readonly #name: string;
  readonly #setting: EmbedderSetting;
  readonly #key: string | undefined;
  readonly #meter: Meter | undefined;
  #client: Promise<OpenAI> | undefined;

  constructor(name: string, setting: EmbedderSetting, key: string | undefined, meter?: Meter) {
    const { baseUrl, model, dimensions, maxCharacters, sendDimensions } = setting;
    // What else is set shapes no vector.
    const shapes = JSON.stringify([baseUrl, model, dimensions, sendDimensions, maxCharacters]);
    const hash = createHash('sha256').update(shapes).digest('hex').slice(0, 12);
    this.id = `${name}-${hash}`;
    this.dimensions = dimensions;
    if (setting.languages !== undefined) this.languages = setting.languages;
    this.#name = name;
    this.#setting = setting;
    this.#key = key;
    this.#meter = meter;
  }

  async embed(texts: readonly string[]): Promise<Vectors> {
    const { batchSize, concurrency, maxCharacters } = this.#setting;
    const { dimensions } = this;
    const values = new Float32Array(texts.length * dimensions);
    const limit = pLimit(concurrency);
    const starts: number[] = [];
    for (let from = 0; from < texts.length; from += batchSize) starts.push(from);
    try {
      await Promise.all(
        starts.map((from) =>
          limit(async () => {
            const batch = texts.slice(from, from + batchSize).map((text) => {
              // A pair that is cut in two is no text.
              const cut = Buffer.from(text.slice(0, maxCharacters)).toString();
              return cut.trim() === '' ? emptyText : cut;
            });
            values.set(await this.#ask(batch), from * dimensions);
          }),
        ),
      );
    } finally {
      limit.clearQueue();
    }
    return { count: texts.length, dimensions, values };
  }

  async #ask(batch: readonly string[]): Promise<Float32Array> {
    const { baseUrl, model, dimensions, sendDimensions, usdPerMillionTokens } = this.#setting;
    const price =
      usdPerMillionTokens === undefined ? null : { input: usdPerMillionTokens, output: 0 };
    // No text has more tokens than bytes.
    const most = batch.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const worst = spendOf(1, most, 0, price);
    const held = await this.#meter?.reserve(this.#name, worst);
    let spent: Spend = worst;
    try {
      this.#client ??= openClient(this.#asModel, this.#key);
      const client = await this.#client;
      const body: unknown = await client.embeddings.create({
        model,
        input: [...batch],
        encoding_format: 'float',
        ...(sendDimensions && { dimensions }),
      });
      const tokens = tokensOf(body);
      if (tokens !== undefined) spent = spendOf(1, tokens, 0, price);
      return readVectors(body, batch.length, dimensions, `${model} at ${new URL(baseUrl).host}`);
    } catch (error) {
      if (isFree(error)) spent = { ...nothing, calls: 1 };
      throw await toModelError(error, this.#setting, this.#key);
    } finally {
      await held?.settle(spent);
    }
  }

  /** What a client needs to know, as of a language model. */
  get #asModel(): ModelSetting {
    return { ...this.#setting, reasoningTokens: 0, usdPerMillionTokens: { input: 0, output: 0 } };
  }
}

function tokensOf(body: unknown): number | undefined {
  const { usage } = (body ?? {}) as {
    readonly usage?: { readonly prompt_tokens?: unknown } | null;
  };
  const tokens = usage?.prompt_tokens;
  return typeof tokens === 'number' && Number.isSafeInteger(tokens) && tokens >= 0
    ? tokens
    : undefined;
}
