// A stand-in for an OpenAI-compatible server: a real HTTP server on 127.0.0.1 that answers chat
// completions, models, files and batches, and makes trouble on demand. It is no model: what it says
// is made from the schema or from a function of the test. What servers really do beyond OpenAI's
// reference is not proven by it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type OpenAI from 'openai';
import { Batches, type BatchPlan } from './model-stand-in-batches.ts';
import { checkChat, instanceOf, type ChatBody } from './model-stand-in-shapes.ts';

/** Whether a parameter is heeded, refused with 400, or dropped without a word. */
export type Support = 'yes' | 'refuse' | 'ignore';

export interface StandInOptions {
  /** Every request must carry it, where there is one. */
  readonly key?: string;
  readonly models?: readonly string[];
  readonly latencyMs?: number;
  readonly schema?: Support;
  readonly seed?: Support;
  readonly logprobs?: Support;
  readonly temperature?: Support;
  /** `refuse`: as reasoning models do, which take max_completion_tokens. */
  readonly maxTokens?: Support;
  /** 400 without naming the parameter. */
  readonly silent?: boolean;
  /** What the model says; else an instance of the schema, or `Hello!`. */
  readonly say?: (body: ChatBody) => string;
  readonly batch?: BatchPlan;
}

/** Trouble with a chat completion. */
export type Trouble =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly error?: unknown;
    }
  /** The whole body instead of the right one; text is sent as it is. */
  | { readonly kind: 'body'; readonly body: unknown; readonly type?: string }
  /** Laid over the right answer's choice. */
  | { readonly kind: 'choice'; readonly choice: Record<string, unknown> }
  | { readonly kind: 'hang' | 'hang-in-body' | 'reset' | 'cut' };

export interface Fault {
  readonly trouble: Trouble;
  /** How many requests meet it; default 1. */
  readonly times?: number;
  readonly matches?: (body: ChatBody) => boolean;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: ChatBody | undefined;
}

export interface ModelStandIn {
  /** With `/v1`. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** How often a user message was asked, and how often an answer to it was sent whole. */
  count(user: string): { readonly asked: number; readonly answered: number };
  /** The most chat completions that were open at one time. */
  readonly mostAtOnce: () => number;
  readonly batches: Batches;
  fail(...faults: readonly Fault[]): void;
  /** No more trouble. */
  forgive(): void;
  close(): Promise<void>;
}

/** `say` aside: the probe of the adapter must see a server that can what its options say. */
export const isProbe = (body: ChatBody): boolean => body.messages[1]?.content === 'Say hello.';

export async function startModelStandIn(options: StandInOptions = {}): Promise<ModelStandIn> {
  const requests: SeenRequest[] = [];
  const faults: { left: number; fault: Fault }[] = [];
  const counts = new Map<string, { asked: number; answered: number }>();
  const batches = new Batches((body) => complete(body, options), options.batch ?? {});
  let open = 0;
  let most = 0;

  function countOf(body: ChatBody): { asked: number; answered: number } {
    const user = body.messages[1]?.content ?? '';
    let count = counts.get(user);
    if (count === undefined) counts.set(user, (count = { asked: 0, answered: 0 }));
    return count;
  }

  function takeTrouble(body: ChatBody): Trouble | undefined {
    const found = faults.find(
      ({ left, fault }) => left > 0 && (fault.matches?.(body) ?? !isProbe(body)),
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault.trouble;
  }

  async function chat(body: ChatBody, response: ServerResponse): Promise<void> {
    const count = countOf(body);
    count.asked += 1;
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => (open -= 1));
    const refused = checkChat(body) ?? refusalOf(body, options);
    if (options.latencyMs !== undefined) await sleep(options.latencyMs);
    const trouble = takeTrouble(body);
    if (trouble === undefined) {
      if (refused === undefined) count.answered += 1;
      send(response, refused === undefined ? 200 : 400, refused ?? complete(body, options));
      return;
    }
    makeTrouble(trouble, complete(body, options), response);
  }

  const server = createServer((request, response) => {
    void (async () => {
      const bytes = await readBody(request);
      const { pathname, search } = new URL(request.url ?? '/', 'http://x');
      const path = pathname.replace(/^.*?\/(?:v1|deployments\/[^/]+)(?=\/)/, '');
      const isJson = request.headers['content-type'] === 'application/json';
      const body = isJson ? (JSON.parse(bytes.toString()) as ChatBody) : undefined;
      const method = request.method ?? '';
      requests.push({ method, path, query: search, headers: request.headers, body });
      const { key } = options;
      const carried =
        request.headers.authorization?.replace('Bearer ', '') ?? request.headers['api-key'];
      if (key !== undefined && carried !== key) {
        send(response, 401, errorBody(`Incorrect API key provided: ${String(carried)}`));
      } else if (method === 'POST' && path === '/chat/completions' && body !== undefined) {
        await chat(body, response);
      } else if (method === 'GET' && path === '/models') {
        const data = (options.models ?? ['stand-in-1']).map((id) => ({ id, object: 'model' }));
        send(response, 200, { object: 'list', data });
      } else if (!batches.answer(method, path, request, bytes, body, response)) {
        send(response, 404, errorBody(`Invalid URL (${method} ${path})`));
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    count: (user) => ({ asked: 0, answered: 0, ...counts.get(user) }),
    mostAtOnce: () => most,
    batches,
    fail: (...more) => {
      faults.push(...more.map((fault) => ({ left: fault.times ?? 1, fault })));
    },
    forgive: () => {
      faults.length = 0;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The right answer to a request, in the form that the SDK's types give it. */
function complete(body: ChatBody, options: StandInOptions): OpenAI.ChatCompletion {
  const schema = options.schema === 'ignore' ? undefined : body.response_format?.json_schema.schema;
  const made = schema === undefined ? 'Hello!' : JSON.stringify(instanceOf(schema));
  const content = options.say === undefined || isProbe(body) ? made : options.say(body);
  const wantsLogprobs = body.logprobs === true && options.logprobs !== 'ignore';
  const token = { token: content.slice(0, 1), logprob: -0.25, bytes: null };
  const top_logprobs = Array.from({ length: body.top_logprobs ?? 0 }, () => token);
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: `${body.model}-2026-01-01`,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- servers still send it
    system_fingerprint: 'fp_stand_in',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content, refusal: null },
        finish_reason: 'stop',
        logprobs: wantsLogprobs ? { content: [{ ...token, top_logprobs }], refusal: null } : null,
      },
    ],
    usage: { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 },
  };
}

/** The 400 of a server that does not know a parameter. Wording: OpenAI's. */
function refusalOf(body: ChatBody, options: StandInOptions): object | undefined {
  const { schema, seed, logprobs, temperature, maxTokens, silent = false } = options;
  const refused = [
    schema === 'refuse' && 'response_format' in body && 'response_format',
    seed === 'refuse' && 'seed' in body && 'seed',
    logprobs === 'refuse' && 'logprobs' in body && 'logprobs',
    temperature === 'refuse' && 'temperature' in body && 'temperature',
    maxTokens === 'refuse' && 'max_tokens' in body && 'max_tokens',
  ].find((name) => name !== false);
  if (refused === undefined) return undefined;
  const instead = refused === 'max_tokens' ? " Use 'max_completion_tokens' instead." : '';
  const text = `Unsupported parameter: '${refused}' is not supported with this model.${instead}`;
  return silent && instead === '' ? errorBody('Bad request') : errorBody(text, refused);
}

export function errorBody(message: string, param: string | null = null): object {
  return { error: { message, type: 'invalid_request_error', param, code: null } };
}

function makeTrouble(
  trouble: Trouble,
  right: OpenAI.ChatCompletion,
  response: ServerResponse,
): void {
  const text = JSON.stringify(right);
  switch (trouble.kind) {
    case 'status':
      send(response, trouble.status, trouble.error ?? errorBody('trouble'), trouble.headers);
      break;
    case 'body':
      send(response, 200, trouble.body, { 'content-type': trouble.type ?? 'application/json' });
      break;
    case 'choice': {
      const [choice] = right.choices;
      send(response, 200, { ...right, choices: [{ ...choice, ...trouble.choice }] });
      break;
    }
    case 'hang':
      break;
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write(text.slice(0, 20));
      break;
    case 'reset':
      response.socket?.resetAndDestroy();
      break;
    case 'cut':
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': text.length,
      });
      response.write(text.slice(0, 20), () => response.socket?.destroy());
      break;
  }
}

export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
