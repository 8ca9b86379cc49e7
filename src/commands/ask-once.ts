// A model asked through the cache: what was answered once is not paid for again, in this run or in a
// later one, and every value says where it is from.
import type { Json } from '../core/json.ts';
import type { Judgements, Model, ModelReply, ModelRequest } from '../core/ports.ts';

export interface Kept {
  readonly value: Json;
  /** It was not asked for now. */
  readonly cached: boolean;
}

export type Ask = (
  /** Of all that the answer depends on: `judgementKey`. */
  key: string,
  request: ModelRequest,
  /** What of a reply is kept; undefined for one that is worth nothing, and is asked for again. */
  read: (reply: ModelReply) => Json | undefined,
  signal?: AbortSignal,
) => Promise<Kept | undefined>;

/** Fulfilled once the value is kept; rejects with what `model.ask` and `put` reject with. */
export function askOnce(model: Pick<Model, 'ask'>, judgements: Judgements): Ask {
  const underWay = new Map<string, Promise<Kept | undefined>>();

  return async (key, request, read, signal) => {
    const known = judgements.get(key);
    if (known !== undefined) return { value: known, cached: true };
    const same = underWay.get(key);
    if (same !== undefined) {
      const kept = await same;
      return kept && { ...kept, cached: true };
    }
    const asked = (async () => {
      const value = read(await model.ask(request, signal));
      if (value === undefined) return undefined;
      await judgements.put(key, value);
      return { value, cached: false };
    })();
    underWay.set(key, asked);
    try {
      return await asked;
    } finally {
      underWay.delete(key);
    }
  };
}
