// Many questions in one go through a provider's batch API (OpenAI's files and batches): half the
// price, an answer within a day, or for a part of them only. What is not answered is said so and can
// be asked again; what is answered is billed, also in a batch that ran out of time.
import type {
  BatchFile,
  BatchResult,
  BatchState,
  KeyedRequest,
  ModelBatches,
} from '../core/batch.ts';
import type { Price } from '../core/budget.ts';
import { ModelError, UnsureError } from '../core/errors.ts';
import { bytesOf, estimate } from '../core/estimate.ts';
import { isObject, type JsonObject } from '../core/json.ts';
import type { ModelReply, ModelSetting } from '../core/ports.ts';
import { openClient } from './openai/client.ts';
import { cleanText, isFree, toModelError } from './openai/errors.ts';
import { readReply } from './openai/reply.ts';
import { requestBody, type Dialect } from './openai/request.ts';

/** Requests and bytes of one file: OpenAI's reference of POST /batches. */
const maxRequests = 50_000;
const maxFileBytes = 200 * 1000 * 1000;
const maxResultBytes = 512 * 1024 * 1024;
/** A file of 200 MB takes its time. */
const fileTimeoutSeconds = 600;
const endpoint = '/v1/chat/completions';

/** Pages of a hundred batches that are looked through, the newest first: what is looked for is new. */
const maxPages = 20;

const unsure = {
  hint: 'Whether it took the batch is not known: `heartcut judge --batch collect` looks for it in its list.',
};

const overStatuses = ['completed', 'expired', 'cancelled', 'failed'];
const metadataKey = 'heartcut';

type Client = Awaited<ReturnType<typeof openClient>>;

export interface BatchOptions {
  /** null where it is not known. */
  readonly price?: Price | null;
  readonly countTokens?: (text: string) => number;
  readonly perFile?: number;
}

export class ModelBatch implements ModelBatches {
  readonly #setting: ModelSetting;
  readonly #key: string | undefined;
  readonly #dialect: () => Promise<Dialect>;
  readonly #options: BatchOptions;
  #client: Promise<Client> | undefined;

  /** `dialect`: how the server is spoken to, asked when it is needed. */
  constructor(
    setting: ModelSetting,
    key: string | undefined,
    dialect: () => Promise<Dialect>,
    options: BatchOptions = {},
  ) {
    this.#setting = setting;
    this.#key = key;
    this.#dialect = dialect;
    this.#options = options;
  }

  async split(questions: readonly KeyedRequest[]): Promise<BatchFile[]> {
    const { model, reasoningTokens } = this.#setting;
    if (new Set(questions.map(({ key }) => key)).size < questions.length) {
      throw new Error('two questions of a batch have the same key');
    }
    const dialect = await this.#dialect();
    const lines = questions.map((question) => {
      const body = requestBody(model, question.request, dialect, reasoningTokens);
      const line = { custom_id: question.key, method: 'POST', url: endpoint, body };
      return { question, text: `${JSON.stringify(line)}\n` };
    });
    const { price = null, countTokens = bytesOf, perFile = maxRequests } = this.#options;
    return filesOf(lines, perFile).map((file) => ({
      questions: file.map(({ question }) => question),
      lines: file.map(({ text }) => text),
      estimate: estimate(
        file.map(({ question }) => question.request),
        countTokens,
        price,
        reasoningTokens,
      ),
    }));
  }

  async upload({ lines }: BatchFile): Promise<string> {
    return this.#with(async (client) => {
      const { id } = await client.files.create({
        file: new File([...lines], 'heartcut.jsonl', { type: 'application/jsonl' }),
        purpose: 'batch',
      });
      return this.#readId(id, 'file');
    });
  }

  async create(fileId: string, tag: string): Promise<string> {
    const { model } = this.#setting;
    let refusal: ModelError;
    try {
      return await this.#with(async (client) => {
        const body = {
          input_file_id: fileId,
          endpoint,
          completion_window: '24h',
          metadata: { [metadataKey]: tag },
        } as const;
        // Never a second time by itself: it could be taken twice.
        const { id } = await client.batches.create(body, { maxRetries: 0 });
        if (isId(id)) return id;
        throw new UnsureError(`${model}: the server took the batch and named no id`, unsure);
      }, 'once');
    } catch (error) {
      if (!(error instanceof UnsureError)) throw error;
      refusal = error;
    }
    const taken = await this.find(tag).catch(() => undefined);
    if (taken === undefined) throw refusal;
    return taken;
  }

  async find(tag: string): Promise<string | undefined> {
    return this.#with(async (client) => {
      let page = await client.batches.list({ limit: 100 });
      for (let pages = 1; ; pages += 1) {
        const found = page.data.find(({ metadata }) => metadata?.[metadataKey] === tag);
        if (found !== undefined) return this.#readId(found.id, 'batch');
        if (pages === maxPages || !page.hasNextPage()) return undefined;
        page = await page.getNextPage();
      }
    });
  }

  #readId(id: unknown, what: string): string {
    if (isId(id)) return id;
    throw new ModelError(`${this.#setting.model}: the server named a ${what} by no id`);
  }

  async state(id: string): Promise<BatchState> {
    return this.#with(async (client) => {
      const batch = await client.batches.retrieve(id);
      const status = cleanText(batch.status, this.#key);
      const [first] = Array.isArray(batch.errors?.data) ? batch.errors.data : [];
      const why = cleanText(first?.message, this.#key);
      return { status, isOver: overStatuses.includes(status), ...(why === '' ? {} : { why }) };
    });
  }

  /** What came of a batch, by the keys of its questions. Throws ModelError where it is not over. */
  async collect(id: string, asked: ReadonlySet<string>): Promise<BatchResult> {
    return this.#with(async (client) => {
      const batch = await client.batches.retrieve(id);
      if (!overStatuses.includes(batch.status)) {
        throw new ModelError(`the batch ${id} is not over: ${cleanText(batch.status, this.#key)}`);
      }
      const result = new Collected(asked, this.#setting.model, this.#key);
      for (const file of [batch.output_file_id, batch.error_file_id]) {
        if (file === undefined || file === null || file === '') continue;
        const content = await client.files.content(this.#readId(file, 'file'));
        result.read(await content.text());
      }
      return result;
    });
  }

  async #with<T>(work: (client: Client) => Promise<T>, how?: 'once'): Promise<T> {
    const options = { maxBytes: maxResultBytes, timeoutSeconds: fileTimeoutSeconds };
    this.#client ??= openClient(this.#setting, this.#key, options);
    try {
      return await work(await this.#client);
    } catch (error) {
      const where = { ...this.#setting, timeoutSeconds: fileTimeoutSeconds };
      const failure = await toModelError(error, where, this.#key);
      if (how === undefined || isFree(error) || error instanceof ModelError) throw failure;
      throw new UnsureError(failure.message, { ...unsure, cause: error });
    }
  }
}

/** An id goes into addresses and into files of ours. */
const isId = (id: unknown): id is string => typeof id === 'string' && /^[\w.:-]{1,200}$/.test(id);

interface Line {
  readonly question: KeyedRequest;
  readonly text: string;
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
