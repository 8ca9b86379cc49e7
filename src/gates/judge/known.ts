// What a judge said of one record in earlier runs, out of its kept replies. Nothing is asked: neither
// a key nor a server is needed.
import { ModelError } from '../../core/errors.ts';
import type { KeptReplies, Model, ModelAbilities } from '../../core/ports.ts';
import { readItem, type PanelOptions, type Word } from './ask-panel.ts';
import type { Item } from './items.ts';

/** A judge as far as its cache is concerned. */
interface KnownJudge extends Pick<Model, 'name' | 'model' | 'family'> {
  readonly kept: Pick<KeptReplies, 'keyOf' | 'get'>;
}

/**
 * Its words, as the gate would read them; none where no reply is kept. Several where the server could
 * not do the same at all times: what it can do shapes a request, is not kept, and so all is tried.
 */
export async function knownWords(
  item: Item,
  judge: KnownJudge,
  options: Pick<PanelOptions, 'key' | 'samples' | 'thresholdOf'>,
): Promise<Word[]> {
  const words = new Map<string, Word>();
  for (const abilities of allAbilities()) {
    const found = await replay(item, judge, abilities, options);
    // The same replies may fit several: pairs are never asked with log probabilities.
    if (found !== undefined) words.set(found.keys, found.word);
  }
  return [...words.values()];
}

function* allAbilities(): Generator<ModelAbilities> {
  const either = [true, false] as const;
  for (const schema of either) {
    for (const logprobs of either) {
      // The temperature is asked for in any case.
      for (const seed of either) yield { schema, logprobs, seed, temperature: true };
    }
  }
}

interface Replayed {
  readonly word: Word;
  readonly keys: string;
}

async function replay(
  item: Item,
  { name, model, family, kept }: KnownJudge,
  abilities: ModelAbilities,
  { samples: most = 1, ...options }: Pick<PanelOptions, 'key' | 'samples' | 'thresholdOf'>,
): Promise<Replayed | undefined> {
  let last: Replayed | undefined;
  // Fewer answers than are asked for now may be there.
  for (let samples = most; samples > 0; samples -= 1) {
    const keys: string[] = [];
    const replies: Model = {
      name,
      model,
      family,
      abilities: async () => abilities,
      async ask(request) {
        const reply = kept.get(request);
        if (reply === undefined) throw new ModelError('a second reply is not in the cache');
        keys.push(kept.keyOf(request));
        return reply;
      },
    };
    const { words } = await readItem(item, [replies], { ...options, samples });
    const [word] = words;
    if (word === undefined) return undefined;
    const isMissing = 'unscored' in word && word.unscored === 'no-reply';
    if (isMissing && keys.length === 0) return undefined;
    last = { word, keys: keys.join(' ') };
    if (!isMissing) break;
  }
  return last;
}
