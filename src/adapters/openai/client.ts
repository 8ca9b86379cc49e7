// The openai SDK, loaded when it is needed, with a fetch around which nothing gets that should not:
// headers by list, no redirect, answers of a bounded length, and the time limit over all of an answer.
import type OpenAI from 'openai';
import { ModelError } from '../../core/errors.ts';
import type { ModelSetting } from '../../core/ports.ts';

/** Bytes of an answer; the longest of a judge has some kilobytes, with 20 log-probabilities a token. */
const maxAnswerBytes = 32 * 1024 * 1024;

/** Longer than this nobody waits in a job; the server's word then stands in the error. */
const maxWaitSeconds = 120;

/** `code` of the answers we put in place of others. */
export const tooLong = 'heartcut_answer_too_long';

/** The SDK would add what OPENAI_CUSTOM_HEADERS says, and what machine this is. */
const sentHeaders = ['accept', 'authorization', 'api-key', 'content-type', 'user-agent'];

export interface ClientOptions {
  readonly maxBytes?: number;
  readonly timeoutSeconds?: number;
}

/** A client of the server. Everything the SDK would take from the environment is given here. */
export async function openClient(
  setting: ModelSetting,
  key: string | undefined,
  options: ClientOptions = {},
): Promise<OpenAI> {
  const { default: Client } = await import('openai');
  const azure = setting.apiVersion !== undefined;
  return new Client({
    baseURL: setting.baseUrl.replace(/\/+$/, ''),
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    timeout: (options.timeoutSeconds ?? setting.timeoutSeconds) * 1000,
    maxRetries: setting.maxRetries,
    // OPENAI_LOG=debug would print records.
    logLevel: 'off',
    ...(azure && { defaultQuery: { 'api-version': setting.apiVersion } }),
    ...(azure && key !== undefined && { defaultHeaders: { 'api-key': key } }),
    fetch: guardFetch(key === undefined, azure, options.maxBytes ?? maxAnswerBytes),
  });
}

/** The key in a variable. Throws ModelError where it can't be one, without showing it. */
export function readKey(name: string, value: string): string {
  const key = value.trim();
  if (!/^[\x21-\x7e]{1,4096}$/.test(key)) {
    throw new ModelError(`${name} holds no key: there are spaces or line breaks in it`);
  }
  return key;
}

function guardFetch(anonymous: boolean, azure: boolean, maxBytes: number): typeof fetch {
  return async (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of sentHeaders) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (anonymous || azure) headers.delete('authorization');
    try {
      // A redirect would take key and records to where the policy did not send them.
      const response = await fetch(input, { ...init, headers, redirect: 'manual' });
      // Read here, under the SDK's time limit, which otherwise ends when the headers are there.
      return await rebuild(response, maxBytes);
    } catch (error) {
      if (init?.signal?.aborted !== true) throw error;
      // By this name the SDK knows its own time limit.
      throw Object.assign(new Error('aborted', { cause: error }), { name: 'AbortError' });
    }
  };
}

async function rebuild(response: Response, maxBytes: number): Promise<Response> {
  const body = await readAll(response, maxBytes);
  if (body === undefined) return substitute(`more than ${maxBytes} bytes`, tooLong);
  const kept = new Headers(response.headers);
  kept.delete('content-encoding');
  kept.delete('content-length');
  const { status } = response;
  // Waiting fills no account.
  const isPoor = status === 429 && Buffer.from(body).includes('"insufficient_quota"');
  if (isPoor || waitSeconds(response.headers) > maxWaitSeconds) kept.set('x-should-retry', 'false');
  return new Response(status === 204 || status === 205 || status === 304 ? null : body, {
    status,
    headers: kept,
  });
}

async function readAll(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // Leaving the loop closes the connection.
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function substitute(message: string, code: string): Response {
  return Response.json(
    { error: { message, code } },
    { status: 413, headers: { 'x-should-retry': 'false' } },
  );
}

/** What the server asks to wait (RFC 9110, 10.2.3, and `retry-after-ms`), 0 where it asks nothing. */
function waitSeconds(headers: Headers): number {
  const ms = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (!Number.isNaN(ms)) return ms / 1000;
  const after = headers.get('retry-after') ?? '';
  const seconds = Number.parseFloat(after);
  if (!Number.isNaN(seconds)) return seconds;
  const date = Date.parse(after);
  return Number.isNaN(date) ? 0 : (date - Date.now()) / 1000;
}
