// Vectors of what records ask: of all that stand before the change and all that it brings. Made once for
// a run and shared by the gates.
import { hashText } from '../algorithms/hash.ts';
import { drawSorted } from '../algorithms/resample.ts';
import { seededRandom, type Random } from '../algorithms/random.ts';
import { changedRecords } from '../core/change.ts';
import type { Embedder, Vectors } from '../core/embedding.ts';
import type { GateContext } from '../core/gate.ts';
import type { Change, DataRecord, Edit, Side } from '../core/record.ts';
import { sameContent } from '../kinds/record-keys.ts';
import { otherLanguage, promptText, vectorsOf } from './vectors-of.ts';

/** Of more records so many are drawn, beside those that the change brings; the gate says so. */
export const maxWhole = 200_000;
/** Texts that are embedded at a time. */
const chunkTexts = 2048;
/** Records whose content seeds chance. */
const seeding = 16;

export type RecordState = 'base' | 'added' | 'edited' | 'removed';

/** Records with their vectors: those before the change, then those it brings, in file order. */
export interface Embedded {
  readonly embedder: string;
  readonly vectors: Vectors;
  /** Record → its row. */
  readonly rowOf: Int32Array;
  readonly states: readonly RecordState[];
  /** How many of them stand before the change; of a first version none. */
  readonly beforeCount: number;
  /** False where only a part of the records is here. */
  readonly isWhole: boolean;
  /** Records left out, by the language they seem to be in. */
  readonly omitted: Readonly<Record<string, number>>;
  readonly recordAt: (i: number) => DataRecord;
}

export type Unavailable = { readonly unavailable: string };

/** Some records of a side, by their places in it, with their vectors in the same order. */
interface Part {
  readonly records: ArrayLike<number>;
  readonly vectors: Vectors;
  readonly omitted: Readonly<Record<string, number>>;
  readonly at: (place: number) => DataRecord;
}

/** The same change gives the same numbers: chance comes from what the records say. */
export function seedOf({ base, head }: Change): Random {
  const seed = (side: Side | null): number => {
    const ids = side === null ? [] : [...side.sample(seeding)].map(({ id }) => id);
    return hashText(ids.join('\n')) >>> 0;
  };
  return seededRandom([seed(base), seed(head), base?.count ?? 0, head?.count ?? 0]);
}

/**
 * The vectors of a change by an embedder of that name, or why there are none. Throws ModelError where
 * a server fails.
 */
export function embedRecords(
  change: Change,
  head: Side,
  context: GateContext,
  name: string,
): Promise<Embedded | Unavailable> {
  return context.derive(head, `vectors ${name} of the change`, () =>
    embedChange(change, head, context, name),
  );
}

async function embedChange(
  change: Change,
  head: Side,
  context: GateContext,
  name: string,
): Promise<Embedded | Unavailable> {
  const embedder = await context.embeddings?.open(name);
  if (embedder === undefined) return { unavailable: 'this run has no embedders' };
  if ('unavailable' in embedder) return embedder;
  const edited = change.edited.filter(isReworded);
  const isNew = changedRecords({ base: change.base, added: change.added, edited });
  const isWhole = head.count <= maxWhole;
  const stand = isWhole
    ? await embedWhole(head, context, name)
    : await embedSome(drawnOf(head, isNew, seedOf(change)), embedder);
  if ('unavailable' in stand) return stand;
  const went = [...change.removed, ...edited.map(({ before }) => before)];
  const gone = await embedSome(
    went.map((record) => () => record),
    embedder,
  );
  const omitted = addCounts(stand.omitted, gone.omitted);
  const left = Object.values(omitted).reduce((sum, count) => sum + count, 0);
  if (left > stand.records.length + gone.records.length) {
    const [most = ''] = Object.entries(omitted).sort(([, m], [, n]) => n - m)[0] ?? [];
    const served = embedder.languages?.join(', ') ?? '';
    return { unavailable: `${embedder.id} was measured on ${served}, most records are in ${most}` };
  }
  const isFirst = change.base === null;
  return { embedder: embedder.id, isWhole, omitted, ...order(stand, gone, edited, isNew, isFirst) };
}

/** An edit of what the kind reads: another column makes no other text. */
function isReworded({ before, after }: Edit): boolean {
  return !sameContent(before, after);
}

/** The same vectors as those of other gates. */
async function embedWhole(
  side: Side,
  context: GateContext,
  name: string,
): Promise<Part | Unavailable> {
  const made = await vectorsOf(context, side, name, promptText);
  if ('unavailable' in made) return made;
  return { ...made, at: (place) => side.at(place) };
}

function drawnOf(
  side: Side,
  isNew: (record: DataRecord) => boolean,
  random: Random,
): (() => DataRecord)[] {
  const drawn = new Set(drawSorted(side.count, maxWhole, random));
  const finders: (() => DataRecord)[] = [];
  for (let i = 0; i < side.count; i += 1) {
    if (drawn.has(i) || isNew(side.at(i))) finders.push(() => side.at(i));
  }
  return finders;
}

async function embedSome(
  finders: readonly (() => DataRecord)[],
  embedder: Embedder,
): Promise<Part> {
  const { dimensions, languages } = embedder;
  const records: number[] = [];
  const texts: string[] = [];
  const omitted: Record<string, number> = {};
  for (const [i, find] of finders.entries()) {
    const text = promptText.of(find());
    const other = otherLanguage(text, languages);
    if (other !== undefined) omitted[other] = (omitted[other] ?? 0) + 1;
    else {
      records.push(i);
      texts.push(text);
    }
  }
  const values = new Float32Array(texts.length * dimensions);
  for (let from = 0; from < texts.length; from += chunkTexts) {
    const made = await embedder.embed(texts.slice(from, from + chunkTexts));
    values.set(made.values, from * dimensions);
  }
  const at = (place: number): DataRecord => (finders[place] as () => DataRecord)();
  return { records, vectors: { count: texts.length, dimensions, values }, omitted, at };
}

/** What went and what stays, then what is new. */
function order(
  stand: Part,
  gone: Part,
  edited: readonly Edit[],
  isNew: (record: DataRecord) => boolean,
  isFirst: boolean,
): Pick<Embedded, 'vectors' | 'rowOf' | 'states' | 'beforeCount' | 'recordAt'> {
  const isEdited = new Set(edited.map(({ after }) => placeOf(after)));
  const before: number[] = [];
  const brought: number[] = [];
  const broughtStates: RecordState[] = [];
  for (let row = 0; row < stand.vectors.count; row += 1) {
    const record = isFirst ? undefined : stand.at(stand.records[row] as number);
    if (record !== undefined && !isNew(record)) before.push(row);
    else {
      brought.push(row);
      const state = record !== undefined && isEdited.has(placeOf(record)) ? 'edited' : 'added';
      broughtStates.push(state);
    }
  }
  const goneRows = Array.from({ length: gone.vectors.count }, (_, i) => stand.vectors.count + i);
  const states: RecordState[] = [
    ...goneRows.map(() => 'removed' as const),
    ...before.map(() => 'base' as const),
    ...broughtStates,
  ];
  const rowOf = Int32Array.from([...goneRows, ...before, ...brought]);
  return {
    vectors: join(stand.vectors, gone.vectors),
    rowOf,
    states,
    beforeCount: goneRows.length + before.length,
    recordAt(i) {
      const row = rowOf[i] as number;
      const past = row - stand.vectors.count;
      return past < 0
        ? stand.at(stand.records[row] as number)
        : gone.at(gone.records[past] as number);
    },
  };
}

const placeOf = ({ path, line }: DataRecord): string => `${line} ${path}`;

function join(a: Vectors, b: Vectors): Vectors {
  if (b.count === 0) return a;
  const values = new Float32Array(a.values.length + b.values.length);
  values.set(a.values);
  values.set(b.values, a.values.length);
  return { count: a.count + b.count, dimensions: a.dimensions, values };
}

function addCounts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
