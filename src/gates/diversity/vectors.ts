// Vectors of what records ask, of all that stand before the change and all that it brings.
import { drawSorted } from '../../algorithms/resample.ts';
import type { Random } from '../../algorithms/random.ts';
import { guessLanguage } from '../../algorithms/text-language.ts';
import type { Embedder, Vectors } from '../../core/embedding.ts';
import type { GateContext } from '../../core/gate.ts';
import type { Change, DataRecord, Edit } from '../../core/record.ts';
import { sameContent } from '../../kinds/record-keys.ts';
import { promptOf } from './draw.ts';

/** Records before the change; of more, so many are drawn, which the gate says. */
export const maxBefore = 200_000;
/** Records of a first version: shares of topics are then known to within two percent. */
const maxFirst = 10_000;
/** Units read of a text: what a record asks stands at its beginning. */
const maxUnits = 2000;
/** Texts whose language is looked at. */
const maxLooked = 200;

export type RecordState = 'base' | 'added' | 'edited' | 'removed';

/** Records with their vectors: those before the change, then those it brings, in file order. */
export interface Embedded {
  readonly embedder: string;
  readonly vectors: Vectors;
  /** Row i is of this record; several may have one vector. */
  readonly rowOf: Int32Array;
  readonly states: readonly RecordState[];
  /** How many of them stand before the change. */
  readonly beforeCount: number;
  /** False where only a part of the records is here. */
  readonly isWhole: boolean;
  readonly recordAt: (i: number) => DataRecord;
  readonly texts: readonly string[];
}

/** Why there are none, or the vectors. */
export async function embedRecords(
  change: Change,
  context: GateContext,
  embedderName: string,
  random: Random,
): Promise<Embedded | { readonly unavailable: string }> {
  if (context.embeddings === undefined) return { unavailable: 'this run has no embedder' };
  const embedder = await context.embeddings.open(embedderName);
  if ('unavailable' in embedder) return embedder;
  const records = collect(change, random);
  const foreign = findForeign(records.texts, embedder, context);
  if (foreign !== undefined) return { unavailable: foreign };
  const rows = new Map<string, number>();
  const rowOf = Int32Array.from(records.texts, (text) => {
    let row = rows.get(text);
    if (row === undefined) rows.set(text, (row = rows.size));
    return row;
  });
  const vectors = await embedder.embed([...rows.keys()]);
  return { embedder: embedder.id, vectors, rowOf, ...records };
}

type Records = Omit<Embedded, 'embedder' | 'vectors' | 'rowOf'>;

function collect(change: Change, random: Random): Records {
  const { base, head } = change;
  const side = base ?? head;
  const limit = base === null ? maxFirst : maxBefore;
  const texts: string[] = [];
  const states: RecordState[] = [];
  const stateOf = base === null ? () => 'added' as const : stateBefore(change);
  const add = (record: DataRecord, state: RecordState): void => {
    texts.push(promptOf(record.view).slice(0, maxUnits));
    states.push(state);
  };
  const isWhole = side === null || side.count <= limit;
  const places = side === null || isWhole ? undefined : drawSorted(side.count, limit, random);
  if (side !== null && places === undefined) {
    for (const record of side.records()) add(record, stateOf(record));
  } else if (side !== null && places !== undefined) {
    for (const record of places.map((i) => side.at(i))) add(record, stateOf(record));
  }
  const ofSide = texts.length;
  const brought = base === null ? [] : broughtBy(change);
  for (const { record, state } of brought) add(record, state);
  const recordAt = (i: number): DataRecord => {
    const record = i < ofSide ? side?.at(places?.[i] ?? i) : brought[i - ofSide]?.record;
    if (record === undefined) throw new RangeError(`no record ${i}`);
    return record;
  };
  return { texts, states, beforeCount: base === null ? 0 : ofSide, isWhole, recordAt };
}

/** Records of the base that the change takes away: an edited one makes room for its new version. */
function stateBefore(change: Change): (record: DataRecord) => RecordState {
  const gone = new Map<string, Set<number>>();
  const note = ({ path, line }: DataRecord): void => {
    const lines = gone.get(path);
    if (lines === undefined) gone.set(path, new Set([line]));
    else lines.add(line);
  };
  change.removed.forEach(note);
  newlyWorded(change).forEach(({ before }) => note(before));
  return ({ path, line }) => (gone.get(path)?.has(line) === true ? 'removed' : 'base');
}

/** Edits of what the kind reads: another column makes no other text. */
function newlyWorded({ edited }: Change): readonly Edit[] {
  return edited.filter(({ before, after }) => !sameContent(before, after));
}

/** What the change adds and words anew, in file order. */
function broughtBy(
  change: Change,
): { readonly record: DataRecord; readonly state: 'added' | 'edited' }[] {
  const place = new Map((change.head?.paths ?? []).map((path, i) => [path, i]));
  const rank = ({ path }: DataRecord): number => place.get(path) ?? 0;
  return [
    ...change.added.map((record) => ({ record, state: 'added' as const })),
    ...newlyWorded(change).map(({ after }) => ({ record: after, state: 'edited' as const })),
  ].sort((a, b) => rank(a.record) - rank(b.record) || a.record.line - b.record.line);
}

/** Said where most texts are in a language that the embedder was not measured on. */
function findForeign(
  texts: readonly string[],
  { id, languages }: Embedder,
  { manifest }: GateContext,
): string | undefined {
  if (languages === undefined) return undefined;
  const served = languages.join(', ');
  const named = manifest.languages?.map((tag) => tag.split('-', 1)[0] ?? tag);
  if (named !== undefined && named.length > 0) {
    if (named.some((language) => languages.includes(language))) return undefined;
    return `${id} was measured on ${served}, and dataset.yaml names ${named.join(', ')}`;
  }
  const step = Math.max(1, Math.floor(texts.length / maxLooked));
  let [told, foreign] = [0, 0];
  for (let i = 0; i < texts.length; i += step) {
    const guess = guessLanguage(texts[i] ?? '').languages;
    if (guess.length === 0) continue;
    told += 1;
    if (!guess.some((language) => languages.includes(language))) foreign += 1;
  }
  return foreign * 2 > told
    ? `${id} was measured on ${served}, and most texts are in another language`
    : undefined;
}
