// What texts are compared by on the command line: the static model that ships, where it knows their
// language, else their words.
import { lexicalVectors } from '../algorithms/lexical-vectors.ts';
import { guessLanguage } from '../algorithms/text-language.ts';
import { openEmbeddings } from '../commands/open-embeddings.ts';
import type { Embedder } from '../core/embedding.ts';
import { ConfigError } from '../core/errors.ts';
import type { Log, Repository } from '../core/ports.ts';
import { embeddingOf } from './open-judging.ts';

const dimensions = 256;

/** No model is loaded, and any language will do. */
const words: Embedder = {
  id: 'words',
  dimensions,
  embed: (texts) => Promise.resolve(lexicalVectors(texts, dimensions)),
};

// Ours: what an English dataset holds of other languages is less.
const maxOther = 0.1;

/** `auto` is static where at most a tenth of the texts is surely in a language it does not know. */
export async function openEmbedder(
  name: string,
  texts: readonly string[],
  repository: Repository | null,
  log: Log,
): Promise<Embedder> {
  if (name === 'words') return words;
  const embeddings = openEmbeddings(await embeddingOf(repository), undefined, log);
  const opened = await embeddings.open(name === 'auto' ? 'static' : name);
  await embeddings.close();
  if ('unavailable' in opened) throw new ConfigError(opened.unavailable);
  return name === 'auto' && !isServed(opened, texts) ? words : opened;
}

function isServed({ languages }: Embedder, texts: readonly string[]): boolean {
  if (languages === undefined) return true;
  const others = texts.filter((text) => {
    const guess = guessLanguage(text);
    return guess.languages.length > 0 && !guess.languages.some((each) => languages.includes(each));
  });
  return others.length <= maxOther * texts.length;
}
