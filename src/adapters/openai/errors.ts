// What went wrong between the SDK and a server → a ModelError that names status and remedy. What
// servers write is a stranger's text, and may repeat the key.
import { ModelError, RejectedError } from '../../core/errors.ts';
import type { ModelSetting } from '../../core/ports.ts';
import { tooLong } from './client.ts';

/** Characters of a server's message that are shown. */
const maxCharacters = 300;

/** So many characters of a key in a row are a part of it, and not chance. */
const keyPartCharacters = 8;

/** A server's text on one line, short, without control characters and without the key. */
export function cleanText(text: unknown, key: string | undefined): string {
  if (typeof text !== 'string') return '';
  const points = [...text.slice(0, 4 * maxCharacters)];
  let cut = withoutKey(points.join(''), key)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if ([...cut].length > maxCharacters) cut = `${[...cut].slice(0, maxCharacters).join('')}…`;
  return cut;
}

function withoutKey(text: string, key: string | undefined): string {
  if (key === undefined) return text;
  let clean = text.replaceAll(key, '***');
  for (let i = 0; i + keyPartCharacters <= key.length; i += 1) {
    clean = clean.replaceAll(key.slice(i, i + keyPartCharacters), '***');
  }
  return clean.replaceAll(/(?:\*{3})+/g, '***');
}

/** What the SDK's errors have in common, read without trusting the types. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
  readonly error?: { readonly message?: unknown } | null;
  readonly code?: unknown;
  readonly headers?: unknown;
  readonly cause?: unknown;
}

const advice: Readonly<Record<number, string>> = {
  403: 'The key is not allowed to use this model, or the address is not open to this machine.',
  404: 'Check baseUrl (it usually ends in /v1) and the name of the model.',
  405: 'Check baseUrl: it usually ends in /v1.',
  410: 'The address is retired. GitHub Models, for one, was on 2026-07-30; name another server.',
};

/**
 * `code` of a 400 where a filter stopped the prompt. Azure's is `content_filter` (openai/openai-python
 * issue 331); the others are OpenAI's by common knowledge, not looked up.
 */
const filterCodes = ['content_filter', 'content_policy_violation', 'invalid_prompt'];

/** Whether a filter of the provider stopped the text before the model saw it. */
export function isFiltered(thrown: unknown): boolean {
  const { status, code } = (thrown ?? {}) as Thrown;
  return status === 400 && typeof code === 'string' && filterCodes.includes(code);
}

/** Whether a failed call costs nothing: the server said no before the model was asked. */
export function isFree(error: unknown): boolean {
  const { status } = error as { readonly status?: unknown };
  return typeof status === 'number' && status >= 300 && status < 500 && status !== 408;
}

export type Where = Pick<ModelSetting, 'baseUrl' | 'model' | 'apiKeyEnv' | 'timeoutSeconds'>;

/** The error to show for what a call of the SDK threw. */
export async function toModelError(
  thrown: unknown,
  where: Where,
  key: string | undefined,
): Promise<ModelError> {
  if (thrown instanceof ModelError) return thrown;
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as Thrown;
  const at = `${where.model} at ${new URL(where.baseUrl).host}`;
  const said = cleanText(error.error?.message ?? error.message, key);
  const { status } = error;
  if (typeof status === 'number') return statusError(status, at, said, error, where);
  const { APIConnectionTimeoutError, APIUserAbortError } = await import('openai');
  if (thrown instanceof APIUserAbortError)
    return new ModelError(`${at} was not waited for any longer`);
  if (thrown instanceof APIConnectionTimeoutError) {
    return new ModelError(`${at} did not answer within ${where.timeoutSeconds} s`, {
      hint: 'Raise timeoutSeconds of the model, or lower its concurrency.',
    });
  }
  if (error.name === 'SyntaxError') return new ModelError(`${at} answered with broken JSON`);
  const code = causeCode(error.cause);
  return new ModelError(`${at} can't be reached${code === '' ? '' : `: ${code}`}`, {
    hint: 'Check baseUrl and that the server runs.',
  });
}

function statusError(
  status: number,
  at: string,
  said: string,
  error: Thrown,
  { apiKeyEnv }: Where,
): ModelError {
  const says = said === '' ? '' : `: ${said}`;
  if (error.code === tooLong) return new ModelError(`${at} answered with ${said}`);
  if (status === 401) {
    // What a server says of a key often holds a part of it.
    return new ModelError(`${at} refused the key (401)`, {
      hint:
        apiKeyEnv === undefined
          ? 'Name the variable that holds the key in apiKeyEnv.'
          : `Check the secret behind ${apiKeyEnv}.`,
    });
  }
  if (status >= 300 && status < 400) {
    return new ModelError(`${at} sends requests elsewhere (${status}), which is not followed`, {
      hint: 'Put the final address into baseUrl.',
    });
  }
  if (status === 400 || status === 413 || status === 422) {
    const hint = 'The record may be too long for the model, or the model needs other settings.';
    return new RejectedError(`${at} refused the request (${status})${says}`, said, { hint });
  }
  if (status === 429) {
    const hint =
      error.code === 'insufficient_quota'
        ? 'The account has no credit left.'
        : 'Lower concurrency, raise maxRetries, or try again later.';
    return new ModelError(`${at} has had too many requests (429)${says}`, { hint });
  }
  const hint =
    advice[status] ?? (status >= 500 ? 'The server failed; try again later.' : undefined);
  return new ModelError(`${at} failed (${status})${says}`, hint === undefined ? {} : { hint });
}

/** `ECONNREFUSED` of whatever lies below; codes only, as messages may hold anything. */
function causeCode(cause: unknown): string {
  let at: unknown = cause;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause: next } = at as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) return code;
    at = next;
  }
  return '';
}
