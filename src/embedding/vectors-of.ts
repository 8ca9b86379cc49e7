// The vectors of a side's records: made once for a run and shared by the gates. Texts in languages
// that the embedder does not serve are left out, and counted.
import { guessLanguage, isAlike } from '../algorithms/text-language.ts';
import type { Embedder, Vectors } from '../core/embedding.ts';
import type { GateContext } from '../core/gate.ts';
import type { DataRecord, Side } from '../core/record.ts';

/** Which text of a record; `name` identifies it among the gates of a run. */
export interface TextChoice {
  readonly name: string;
  of(record: DataRecord): string;
}

/** All that is asked, as most gates compare records. */
export const promptText: TextChoice = {
  name: 'prompt',
  of: ({ view }) => joinRoles(view.parts, ['system', 'prompt', 'context']) || wholeText(view.parts),
};

/** Every text of the record. */
export const recordText: TextChoice = { name: 'record', of: ({ view }) => wholeText(view.parts) };

export interface SideVectors {
  readonly embedder: Pick<Embedder, 'id' | 'dimensions' | 'languages'>;
  readonly vectors: Vectors;
  /** Row → which record of the side, counted from 0; ascending. */
  readonly records: Uint32Array;
  /** Records that were left out, by the language they seem to be in. */
  readonly omitted: Readonly<Record<string, number>>;
}

/** Texts that are read, and embedded, at a time. */
const chunkTexts = 2048;

/**
 * The vectors of all records of a side by an embedder of that name, or why there are none. Throws
 * ModelError where a server fails.
 */
export function vectorsOf(
  context: Pick<GateContext, 'derive' | 'embeddings'>,
  side: Side,
  embedder: string,
  text: TextChoice,
): Promise<SideVectors | { readonly unavailable: string }> {
  return context.derive(side, `vectors ${embedder} ${text.name}`, () =>
    embedSide(context, side, embedder, text),
  );
}

async function embedSide(
  { embeddings }: Pick<GateContext, 'embeddings'>,
  side: Side,
  name: string,
  text: TextChoice,
): Promise<SideVectors | { readonly unavailable: string }> {
  if (embeddings === undefined) return { unavailable: 'this run has no embedders' };
  const embedder = await embeddings.open(name);
  if ('unavailable' in embedder) return embedder;
  const { id, dimensions, languages } = embedder;
  const total = side.count;
  const rows: number[] = [];
  const omitted: Record<string, number> = {};
  let values = new Float32Array(total * dimensions);
  let texts: string[] = [];
  const flush = async (): Promise<void> => {
    const { values: made } = await embedder.embed(texts);
    values.set(made, (rows.length - texts.length) * dimensions);
    texts = [];
  };
  let at = 0;
  for (const record of side.records()) {
    const own = text.of(record);
    const other = otherLanguage(own, languages);
    if (other === undefined) {
      texts.push(own);
      rows.push(at);
    } else omitted[other] = (omitted[other] ?? 0) + 1;
    at += 1;
    if (texts.length < chunkTexts) continue;
    await flush();
    embeddings.progress(`embedding ${text.name}s`, at, total);
  }
  await flush();
  if (rows.length < total) values = values.slice(0, rows.length * dimensions);
  return {
    embedder: { id, dimensions, ...(languages === undefined ? {} : { languages }) },
    vectors: { count: rows.length, dimensions, values },
    records: Uint32Array.from(rows),
    omitted,
  };
}

/**
 * The language of a text that is certainly none of `languages`, else undefined: what is too short to
 * tell, and code, is embedded.
 */
export function otherLanguage(
  text: string,
  languages: readonly string[] | undefined,
): string | undefined {
  if (languages === undefined) return undefined;
  const { languages: guesses, isWeak } = guessLanguage(text);
  const [first] = guesses;
  if (first === undefined || isWeak) return undefined;
  const isServed = guesses.some((guess) => languages.some((each) => isAlike(guess, each)));
  return isServed ? undefined : first;
}

/** `not compared: 120 records in zh, 3 in ru`, or undefined where none was left out. */
export function tellOmitted(omitted: SideVectors['omitted']): string | undefined {
  const counts = Object.entries(omitted).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (counts.length === 0) return undefined;
  const words = counts.map(([language, count], i) => {
    const noun = count === 1 ? ' record' : ' records';
    return `${count}${i === 0 ? noun : ''} in ${language}`;
  });
  return `not compared: ${words.join(', ')}`;
}

function joinRoles(parts: DataRecord['view']['parts'], roles: readonly string[]): string {
  return parts
    .filter(({ role, text }) => roles.includes(role) && text !== '')
    .map(({ text }) => text)
    .join('\n');
}

function wholeText(parts: DataRecord['view']['parts']): string {
  return parts.map(({ text }) => text).join('\n');
}
