// The body of a chat completion, which may be anything, → a reply, or a ModelError that says what is
// wrong with it. Servers that call themselves compatible leave out and mistype much.
import { ModelError } from '../../core/errors.ts';
import { isObject } from '../../core/json.ts';
import type { ModelReply, TokenLogprob } from '../../core/ports.ts';
import { cleanText } from './errors.ts';

/** What is wrong with the body, said of `at`: `gpt-4o at api.openai.com`. */
function broken(at: string, what: string): ModelError {
  return new ModelError(`${at} ${what}`, {
    hint: 'The server may not be OpenAI-compatible; check baseUrl.',
  });
}

/** Throws ModelError where the body is no completion. `asked`: the model that was asked for. */
export function readReply(body: unknown, asked: string, at: string): ModelReply {
  if (!isObject(body)) throw broken(at, 'answered with something else than a JSON object');
  const { choices } = body;
  if (!Array.isArray(choices)) throw broken(at, 'answered without choices');
  const [choice] = choices;
  if (choice === undefined) throw broken(at, 'answered with an empty list of choices');
  const message = isObject(choice) ? choice.message : undefined;
  if (!isObject(choice) || !isObject(message)) throw broken(at, 'answered without a message');
  const { content, refusal } = message;
  if (content != null && typeof content !== 'string') {
    throw broken(at, 'answered with a content that is no text');
  }
  const finish = finishOf(choice.finish_reason, refusal, at);
  // A model that thought until its limit says nothing, and one that refuses need not.
  if (content == null && (finish === 'stop' || finish === 'other')) {
    throw broken(at, 'answered without content');
  }
  const usage = isObject(body.usage) ? body.usage : {};
  const inputTokens = count(usage.prompt_tokens);
  const outputTokens = count(usage.completion_tokens);
  const logprobs = readLogprobs(choice.logprobs);
  const fingerprint = cleanText(body.system_fingerprint, undefined);
  return {
    text: content ?? (typeof refusal === 'string' ? refusal : ''),
    finish,
    ...(inputTokens !== undefined && { inputTokens }),
    ...(outputTokens !== undefined && { outputTokens }),
    ...(logprobs !== undefined && { logprobs }),
    model: cleanText(body.model, undefined) || asked,
    ...(fingerprint !== '' && { fingerprint }),
  };
}

function finishOf(reason: unknown, refusal: unknown, at: string): ModelReply['finish'] {
  if (reason != null && typeof reason !== 'string') {
    throw broken(at, 'answered with a finish_reason that is no text');
  }
  if ((typeof refusal === 'string' && refusal !== '') || reason === 'content_filter') {
    return 'refusal';
  }
  return reason === 'stop' || reason === 'length' ? reason : 'other';
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** All of them, or undefined where one is malformed: a half would give a wrong mean. */
function readLogprobs(value: unknown): TokenLogprob[] | undefined {
  const content = isObject(value) ? value.content : undefined;
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const read: TokenLogprob[] = [];
  for (const each of content) {
    const own = readToken(each);
    const others = isObject(each) ? (each.top_logprobs ?? []) : undefined;
    if (own === undefined || !Array.isArray(others)) return undefined;
    const alternatives = others.map(readToken);
    if (!alternatives.every((one) => one !== undefined)) return undefined;
    read.push({ ...own, alternatives });
  }
  return read;
}

function readToken(value: unknown): { token: string; logprob: number } | undefined {
  if (!isObject(value)) return undefined;
  const { token, logprob } = value;
  // Rounding in half precision gives a little more than 0.
  if (typeof token !== 'string' || typeof logprob !== 'number' || !(logprob <= 0.01)) {
    return undefined;
  }
  return { token, logprob: Math.min(0, logprob) };
}
