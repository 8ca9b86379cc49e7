// A model that answers from the cache what it answered before. What is kept is the reply and no
// verdict: whoever reads it checks it as it came from the server.
import { createHash } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type {
  Judgements,
  KeptReplies,
  Model,
  ModelReply,
  ModelRequest,
  ModelSetting,
  TokenLogprob,
} from '../core/ports.ts';
import { askOnce } from './ask-once.ts';
import { judgementKey } from './judgement-key.ts';

type Server = Pick<ModelSetting, 'baseUrl' | 'reasoningTokens'>;

/** The cache as one model's replies. */
export function keptReplies(
  model: Pick<Model, 'model'>,
  server: Server,
  judgements: Judgements,
): KeptReplies {
  return {
    keyOf: (request) => keyOf(request, model, server),
    get: (request) => readKept(judgements.get(keyOf(request, model, server))),
    async put(key, reply) {
      if (!isWorthKeeping(reply)) return false;
      // Written once, however often it is collected.
      if (readKept(judgements.get(key)) === undefined) await judgements.put(key, toKept(reply));
      return true;
    },
  };
}

/** `onHit` is called for each reply that was not asked for now. */
export function cachedModel(
  model: Model,
  setting: Server,
  judgements: Judgements,
  onHit: () => void,
): Model {
  // A value that is no reply is as good as none.
  const readable: Judgements = {
    get: (key) => {
      const value = judgements.get(key);
      return readKept(value) === undefined ? undefined : value;
    },
    put: (key, value) => judgements.put(key, value),
  };
  const ask = askOnce(model, readable);
  return {
    name: model.name,
    model: model.model,
    family: model.family,
    abilities: () => model.abilities(),
    async ask(request, signal) {
      let fresh: ModelReply | undefined;
      const read = (reply: ModelReply): Json | undefined => {
        fresh = reply;
        return isWorthKeeping(reply) ? toKept(reply) : undefined;
      };
      const kept = await ask(keyOf(request, model, setting), request, read, signal);
      if (fresh !== undefined) return fresh;
      const reply = readKept(kept?.value);
      // The same question was under way, and its answer worth nothing.
      if (reply === undefined) return model.ask(request, signal);
      onHit();
      return reply;
    },
  };
}

function keyOf(
  { system, user, schema, maxOutputTokens, temperature, seed, topLogprobs }: ModelRequest,
  { model }: Pick<Model, 'model'>,
  { baseUrl, reasoningTokens }: Server,
): string {
  const parameters = {
    maxOutputTokens,
    temperature,
    reasoningTokens,
    seed: seed ?? null,
    topLogprobs: topLogprobs ?? 0,
    schema: schema === undefined ? null : (schema as unknown as Json),
  };
  // The rules hold rubric and protocol, the question the record.
  const rubricHash = createHash('sha256').update(system).digest('hex');
  return judgementKey({
    server: baseUrl,
    model,
    parameters,
    rubricHash,
    record: Buffer.from(user),
  });
}

/** A reply that was cut off, refused or is no JSON may come out better when it is asked for again. */
function isWorthKeeping({ finish, text }: ModelReply): boolean {
  if (finish !== 'stop') return false;
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

function toKept({ text, model, fingerprint, logprobs }: ModelReply): JsonObject {
  return {
    text,
    model,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    // Twenty alternatives of each word would weigh more than the record: those of numbers are read.
    ...(logprobs === undefined
      ? {}
      : {
          logprobs: logprobs.map(({ token, logprob, alternatives }) => [
            token,
            logprob,
            /\d/.test(token) ? alternatives.map((each) => [each.token, each.logprob]) : [],
          ]),
        }),
  };
}

function readKept(value: Json | undefined): ModelReply | undefined {
  if (!isObject(value)) return undefined;
  const { text, model, fingerprint, logprobs } = value;
  if (typeof text !== 'string' || typeof model !== 'string') return undefined;
  const tokens = logprobs === undefined ? undefined : readLogprobs(logprobs);
  if (tokens === null) return undefined;
  return {
    text,
    model,
    finish: 'stop',
    ...(typeof fingerprint === 'string' ? { fingerprint } : {}),
    ...(tokens === undefined ? {} : { logprobs: tokens }),
  };
}

function readLogprobs(value: Json): TokenLogprob[] | null {
  const tokens: TokenLogprob[] = [];
  for (const each of listOf(value)) {
    const [, , others] = listOf(each);
    const token = readChance(each);
    const alternatives = listOf(others).flatMap((other) => readChance(other) ?? []);
    if (token === undefined || alternatives.length !== listOf(others).length) return null;
    tokens.push({ ...token, alternatives });
  }
  return tokens;
}

function readChance(value: Json): Pick<TokenLogprob, 'token' | 'logprob'> | undefined {
  const [token, logprob] = listOf(value);
  if (typeof token !== 'string' || typeof logprob !== 'number') return undefined;
  return { token, logprob };
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
