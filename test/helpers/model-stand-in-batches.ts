// Files and batches of the model stand-in, after OpenAI's reference: a batch is worked off at once,
// and told as finished when it was looked at often enough.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorBody, send } from './model-stand-in.ts';
import { checkChat, type ChatBody } from './model-stand-in-shapes.ts';

export interface BatchPlan {
  /** How many looks find it still in progress; default 1. */
  readonly looks?: number;
  /** How it ends; default completed. */
  readonly end?: 'completed' | 'expired' | 'cancelled' | 'failed';
  /** How many requests are worked off before that; default all. */
  readonly finishes?: number;
  /** Requests that fail with 500 of their own. */
  readonly fails?: (customId: string, body: ChatBody) => boolean;
  /** What is said of these. */
  readonly failure?: string;
  /** What is wrong with the whole of it. */
  readonly error?: string;
  /** `POST batches`, …: what is never answered, and whether that is before or after it is done. */
  readonly hangs?: (what: string) => 'before' | 'after' | undefined;
  /** The same, and the connection ends. */
  readonly cuts?: (what: string) => 'before' | 'after' | undefined;
  /** Every page of the list says that there is another. */
  readonly isEndless?: boolean;
  /** What ids look like. */
  readonly ids?: (id: string) => string;
  /** Status of a refusal. */
  readonly refuses?: (what: string) => number | undefined;
  /** Put after the lines of the output file. */
  readonly moreOutput?: string;
}

interface Batch extends Record<string, unknown> {
  id: string;
  looks: number;
}

export class Batches {
  readonly files = new Map<string, string>();
  readonly batches: Batch[] = [];
  /** How often each custom id was worked off. */
  readonly worked = new Map<string, number>();
  readonly #complete: (body: ChatBody) => object;
  readonly #plan: BatchPlan;

  constructor(complete: (body: ChatBody) => object, plan: BatchPlan) {
    this.#complete = complete;
    this.#plan = plan;
  }

  /** False where the request is about something else. */
  answer(
    method: string,
    path: string,
    request: IncomingMessage,
    bytes: Buffer,
    body: unknown,
    response: ServerResponse,
  ): boolean {
    const [, kind, id, part] = path.split('/');
    const what = `${method} ${kind}${id === undefined ? '' : '/id'}${part === undefined ? '' : `/${part}`}`;
    const when = this.#plan.hangs?.(what) ?? this.#plan.cuts?.(what);
    if (this.#plan.cuts?.(what) !== undefined) setTimeout(() => response.destroy(), 1);
    if (when === 'before') return true;
    const refused = this.#plan.refuses?.(what);
    if (refused !== undefined) {
      send(response, refused, errorBody('refused'));
      return true;
    }
    if (when === 'after') {
      response.writeHead = () => response;
      response.end = () => response;
    }
    if (what === 'POST files') this.#upload(request, bytes, response);
    else if (what === 'GET files/id/content') this.#download(id ?? '', response);
    else if (what === 'POST batches') this.#create(body as Record<string, unknown>, response);
    else if (what === 'GET batches') {
      const data = this.batches.map((batch) => this.#tell(batch));
      send(response, 200, { object: 'list', data, has_more: this.#plan.isEndless ?? false });
    } else if (what === 'GET batches/id') this.#look(id ?? '', response);
    else return false;
    return true;
  }

  #upload(request: IncomingMessage, bytes: Buffer, response: ServerResponse): void {
    const parts = partsOf(request.headers['content-type'] ?? '', bytes.toString());
    const text = parts.get('file');
    if (parts.get('purpose') !== 'batch' || text === undefined) {
      send(response, 400, errorBody('Invalid file'));
      return;
    }
    const { ids = (own: string) => own } = this.#plan;
    const id = ids(`file-${this.files.size + 1}`);
    this.files.set(id, text);
    send(response, 200, { id, object: 'file', purpose: 'batch', bytes: Buffer.byteLength(text) });
  }

  #download(id: string, response: ServerResponse): void {
    const text = this.files.get(id);
    if (text === undefined) send(response, 404, errorBody(`No such File object: ${id}`));
    else send(response, 200, text, { 'content-type': 'application/octet-stream' });
  }

  #create(body: Record<string, unknown>, response: ServerResponse): void {
    const { input_file_id, endpoint, completion_window, metadata, ...more } = body;
    const input = this.files.get(String(input_file_id));
    const isRight =
      endpoint === '/v1/chat/completions' && completion_window === '24h' && input !== undefined;
    if (!isRight || Object.keys(more).length > 0) {
      send(response, 400, errorBody('Invalid batch'));
      return;
    }
    const lines = input.trimEnd().split('\n');
    const output: string[] = [];
    const errors: string[] = [];
    const { finishes = lines.length, fails, failure = 'failed', moreOutput = '' } = this.#plan;
    for (const [i, line] of lines.entries()) {
      const { custom_id, method, url, body: chat, ...others } = JSON.parse(line);
      const isWrong = method !== 'POST' || url !== endpoint || Object.keys(others).length > 0;
      const refused = isWrong ? errorBody('Invalid line') : checkChat(chat as ChatBody);
      const result = (status_code: number, answer: object) =>
        JSON.stringify({
          id: `batch_req_${i}`,
          custom_id,
          response: { status_code, request_id: 'r', body: answer },
          error: null,
        });
      if (i >= finishes) {
        const error = { code: 'batch_expired', message: 'This request could not be executed.' };
        errors.push(JSON.stringify({ id: `batch_req_${i}`, custom_id, response: null, error }));
      } else if (refused !== undefined) errors.push(result(400, refused));
      else if (fails?.(custom_id, chat as ChatBody) === true) {
        errors.push(result(500, errorBody(failure)));
      } else {
        this.worked.set(custom_id, (this.worked.get(custom_id) ?? 0) + 1);
        output.push(result(200, this.#complete(chat as ChatBody)));
      }
    }
    const number = this.batches.length + 1;
    // Not in the order of the requests: the reference promises none.
    const outputText =
      output
        .toReversed()
        .map((line) => `${line}\n`)
        .join('') + moreOutput;
    this.files.set(`file-out-${number}`, outputText);
    this.files.set(`file-err-${number}`, errors.map((line) => `${line}\n`).join(''));
    const batch: Batch = {
      id: `batch_${number}`,
      object: 'batch',
      endpoint,
      input_file_id,
      completion_window,
      metadata,
      looks: 0,
      output_file_id: outputText === '' ? null : `file-out-${number}`,
      error_file_id: errors.length === 0 ? null : `file-err-${number}`,
      request_counts: { total: lines.length, completed: output.length, failed: errors.length },
    };
    this.batches.unshift(batch);
    send(response, 200, this.#tell(batch));
  }

  #look(id: string, response: ServerResponse): void {
    const batch = this.batches.find((each) => each.id === id);
    if (batch === undefined) {
      send(response, 404, errorBody(`No batch found with id '${id}'`));
      return;
    }
    batch.looks += 1;
    send(response, 200, this.#tell(batch));
  }

  #tell({ looks, ...batch }: Batch): object {
    const { looks: needed = 1, end = 'completed', error } = this.#plan;
    const errors = error === undefined ? null : { object: 'list', data: [{ message: error }] };
    if (looks > needed) return { ...batch, errors, status: end };
    return { ...batch, status: 'in_progress', output_file_id: null, error_file_id: null };
  }
}

/** Name → content of a form's parts (RFC 7578), enough for what the SDK sends. */
function partsOf(type: string, text: string): Map<string, string> {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  const parts = new Map<string, string>();
  for (const part of text.split(`--${boundary}`).slice(1, -1)) {
    const [head = '', ...content] = part.split('\r\n\r\n');
    const name = /name="([^"]+)"/.exec(head)?.[1] ?? '';
    parts.set(name, content.join('\r\n\r\n').slice(0, -2));
  }
  return parts;
}
