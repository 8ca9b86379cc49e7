// Many questions in one go through a provider's batch API (OpenAI's files and batches): half the
// price, an answer within a day, or for a part of them only. What is not answered is said so and can
// be asked again; what is answered is billed, also in a batch that ran out of time.
import { createHash } from 'node:crypto';
import { ModelError } from '../core/errors.ts';
import { bytesOf, estimate } from '../core/estimate.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { ModelReply, ModelRequest, ModelSetting } from '../core/ports.ts';
import type { ModelOptions } from './openai-model.ts';
import { openClient } from './openai/client.ts';
import { cleanText, toModelError } from './openai/errors.ts';
import { readReply } from './openai/reply.ts';
import { requestBody, type Dialect } from './openai/request.ts';

/** Requests and bytes of one file: OpenAI's reference of POST /batches. */
const maxRequests = 50_000;
const maxFileBytes = 200 * 1000 * 1000;
const maxResultBytes = 512 * 1024 * 1024;
/** A file of 200 MB takes its time. */
const fileTimeoutSeconds = 600;
const endpoint = '/v1/chat/completions';

export interface BatchQuestion {
  /** Comes back with the answer; unique in the batch. */
  readonly id: string;
  readonly request: ModelRequest;
}

export interface BatchState {
  readonly id: string;
  /** As the provider says it: validating, in_progress, completed, expired, … */
  readonly status: string;
  /** Nothing more will come. */
  readonly isOver: boolean;
}

export interface BatchResult {
  readonly replies: ReadonlyMap<string, ModelReply>;
  /** Why there is no reply, by id; an id in neither was not worked off. */
  readonly failures: ReadonlyMap<string, ModelError>;
  /** Lines that could not be read, and those of ids that nobody asked. */
  readonly broken: number;
}

interface Line {
  readonly request: ModelRequest;
  readonly text: string;
}

const overStatuses = ['completed', 'expired', 'cancelled', 'failed'];
const metadataKey = 'heartcut';

type Client = Awaited<ReturnType<typeof openClient>>;

export class ModelBatch {
  readonly #name: string;
  readonly #setting: ModelSetting;
  readonly #key: string | undefined;
  readonly #options: ModelOptions & { readonly perFile?: number };
  #client: Promise<Client> | undefined;

  constructor(
    name: string,
    setting: ModelSetting,
    key: string | undefined,
    options: ModelOptions & { readonly perFile?: number } = {},
  ) {
    this.#name = name;
    this.#setting = setting;
    this.#key = key;
    this.#options = options;
  }

  /**
   * Hands the questions in, in as many batches as they need; gives their ids. The same questions
   * handed in before, by a run that was killed then, are found again and not paid for twice.
   */
  async submit(questions: readonly BatchQuestion[], dialect: Dialect): Promise<string[]> {
    const { model, reasoningTokens } = this.#setting;
    if (new Set(questions.map(({ id }) => id)).size < questions.length) {
      throw new Error('two questions of a batch have the same id');
    }
    const lines = questions.map(({ id, request }) => {
      const body = requestBody(model, request, dialect, reasoningTokens);
      const line = { custom_id: id, method: 'POST', url: endpoint, body };
      return { request, text: `${JSON.stringify(line)}\n` };
    });
    const ids: string[] = [];
    for (const file of filesOf(lines, this.#options.perFile ?? maxRequests)) {
      ids.push(await this.#submitFile(file));
    }
    return ids;
  }

  async #submitFile(lines: readonly Line[]): Promise<string> {
    const texts = lines.map(({ text }) => text);
    const digest = createHash('sha256').update(texts.join('')).digest('hex');
    return this.#with(async (client) => {
      for await (const batch of client.batches.list({ limit: 100 })) {
        const isSame = batch.metadata?.[metadataKey] === digest;
        if (isSame && !['failed', 'cancelled', 'expired'].includes(batch.status)) return batch.id;
      }
      await this.#reserve(lines);
      const file = await client.files.create({
        file: new File(texts, 'heartcut.jsonl', { type: 'application/jsonl' }),
        purpose: 'batch',
      });
      const batch = await client.batches.create({
        input_file_id: file.id,
        endpoint,
        completion_window: '24h',
        metadata: { [metadataKey]: digest },
      });
      return batch.id;
    });
  }

  /** The most that they cost, at the full price, and counted so for good: answers come days later. */
  async #reserve(lines: readonly Line[]): Promise<void> {
    const { meter, price = null, countTokens = bytesOf } = this.#options;
    const requests = lines.map(({ request }) => request);
    const worst = estimate(requests, countTokens, price, this.#setting.reasoningTokens);
    await (await meter?.reserve(this.#name, worst))?.settle(worst);
  }

  async state(id: string): Promise<BatchState> {
    return this.#with(async (client) => {
      const status = cleanText((await client.batches.retrieve(id)).status, this.#key);
      return { id, status, isOver: overStatuses.includes(status) };
    });
  }

  /** What came of a batch, by the ids of its questions. Throws ModelError where it is not over. */
  async collect(id: string, asked: ReadonlySet<string>): Promise<BatchResult> {
    return this.#with(async (client) => {
      const batch = await client.batches.retrieve(id);
      if (!overStatuses.includes(batch.status)) {
        throw new ModelError(`the batch ${id} is not over: ${cleanText(batch.status, this.#key)}`);
      }
      const result = new Collected(asked, this.#setting.model, this.#key);
      for (const file of [batch.output_file_id, batch.error_file_id]) {
        if (typeof file !== 'string' || file === '') continue;
        result.read(await (await client.files.content(file)).text());
      }
      return result;
    });
  }

  async #with<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const options = { maxBytes: maxResultBytes, timeoutSeconds: fileTimeoutSeconds };
    this.#client ??= openClient(this.#setting, this.#key, options);
    try {
      return await work(await this.#client);
    } catch (error) {
      const where = { ...this.#setting, timeoutSeconds: fileTimeoutSeconds };
      throw await toModelError(error, where, this.#key);
    }
  }
}

/** The lines in parts that one file may hold. */
function filesOf(lines: readonly Line[], perFile: number): Line[][] {
  const files: Line[][] = [];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line.text);
    const last = files.at(-1);
    if (last === undefined || last.length === perFile || bytes + size > maxFileBytes) {
      files.push([line]);
      bytes = size;
    } else {
      last.push(line);
      bytes += size;
    }
  }
  return files;
}

/** Result lines as they are read: in any order, some of them missing or broken. */
class Collected implements BatchResult {
  readonly replies = new Map<string, ModelReply>();
  readonly failures = new Map<string, ModelError>();
  broken = 0;
  readonly #asked: ReadonlySet<string>;
  readonly #model: string;
  readonly #key: string | undefined;

  constructor(asked: ReadonlySet<string>, model: string, key: string | undefined) {
    this.#asked = asked;
    this.#model = model;
    this.#key = key;
  }

  read(text: string): void {
    for (const line of text.split('\n')) if (line.trim() !== '') this.#readLine(line);
  }

  #readLine(line: string): void {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.broken += 1;
      return;
    }
    const id = isObject(value) ? value.custom_id : undefined;
    if (!isObject(value) || typeof id !== 'string' || !this.#asked.has(id)) {
      this.broken += 1;
      return;
    }
    // An answer is an answer, whatever else is said of it in another line.
    if (this.replies.has(id)) return;
    try {
      this.replies.set(id, this.#readAnswer(value));
      this.failures.delete(id);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      this.failures.set(id, error);
    }
  }

  #readAnswer({ response, error }: JsonObject): ModelReply {
    const at = `${this.#model} in the batch`;
    if (isObject(response) && response.status_code === 200) {
      return readReply(response.body, this.#model, at);
    }
    const inner = isObject(response) && isObject(response.body) ? response.body.error : error;
    const said = cleanText(isObject(inner) ? inner.message : undefined, this.#key);
    const code = isObject(response) ? response.status_code : undefined;
    const status = typeof code === 'number' ? ` (${code})` : '';
    throw new ModelError(`${at} failed${status}${said === '' ? '' : `: ${said}`}`);
  }
}
