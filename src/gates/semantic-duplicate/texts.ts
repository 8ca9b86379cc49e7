// Which text of a record is compared, and all texts of a change with their vectors: those that are there,
// then the new ones, each once.
import type { Embedder, Embeddings, Vectors } from '../../core/embedding.ts';
import type { GateContext } from '../../core/gate.ts';
import type { Change, DataRecord, Part, Side } from '../../core/record.ts';
import { otherLanguage } from '../../embedding/vectors-of.ts';
import { isInBase, newRows, versionsBeside } from '../../kinds/new-text.ts';
import { RecordList } from '../../kinds/record-list.ts';
import { keysOf } from '../../kinds/record-keys.ts';
import { hashNormal } from '../../kernels/normal-hasher.ts';
import type { Options } from './options.ts';

/**
 * The parts that are compared: what is asked, with what it is asked about; of records that ask nothing,
 * the text; or all that is trained on.
 */
export function comparedParts({ view }: DataRecord, compared: Options['text']): readonly Part[] {
  const having = (...roles: readonly Part['role'][]): readonly Part[] =>
    view.parts.filter(({ role, text }) => roles.includes(role) && text.trim() !== '');
  if (compared === 'record') return having('context', 'prompt', 'response', 'rejected', 'text');
  const asked = having('context', 'prompt');
  return asked.length > 0 ? asked : having('text');
}

export function joinParts(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('\n');
}

/** Texts by number, those that are there before the new ones. */
export interface Corpus {
  readonly records: RecordList;
  /** Records from this number on are the change's. */
  readonly firstNewRecord: number;
  /** By text: the first record that has it. */
  readonly firstOf: readonly number[];
  /** By new text: the other new records that have it, if any. */
  readonly others: ReadonlyMap<number, readonly number[]>;
  /** Texts from this number on stand in new records only. */
  readonly firstNew: number;
  readonly vectors: Vectors;
  /** New records in a language that the embedder does not serve, by language. */
  readonly unserved: ReadonlyMap<string, readonly number[]>;
}

const batchTexts = 512;

export async function gather(
  change: Change,
  head: Side,
  siblings: readonly Side[],
  isNew: (record: DataRecord) => boolean,
  { text: compared }: Options,
  embedder: Embedder,
  embeddings: Embeddings,
  context: GateContext,
): Promise<Corpus> {
  const { records, firstNewRecord } = listRecords(change, head, siblings, isNew, context);
  const numbers = new Map<number, number>(); // hash of a text → its number
  const firstOf: number[] = [];
  const others = new Map<number, number[]>();
  const unserved = new Map<string, number[]>();
  const { dimensions } = embedder;
  const values = new Float32Array(records.count * dimensions); // pages not written to take no memory
  let batch: string[] = [];
  const embedBatch = async (): Promise<void> => {
    if (batch.length === 0) return;
    const made = await embedder.embed(batch);
    values.set(made.values, (firstOf.length - batch.length) * dimensions);
    batch = [];
    embeddings.progress('Comparing meanings', firstOf.length, records.count);
  };
  let firstNew = 0;
  for (let i = 0; i < records.count; i += 1) {
    if (i === firstNewRecord) firstNew = firstOf.length;
    const text = joinParts(comparedParts(records.get(i), compared));
    if (text === '') continue;
    const hash = hashNormal(text);
    const known = numbers.get(hash);
    if (known !== undefined) {
      if (i >= firstNewRecord && known >= firstNew) addTo(others, known, i);
      continue;
    }
    const language = otherLanguage(text, embedder.languages);
    if (language !== undefined) {
      if (i >= firstNewRecord) addTo(unserved, language, i);
      continue;
    }
    numbers.set(hash, firstOf.length);
    firstOf.push(i);
    batch.push(text);
    if (batch.length === batchTexts) await embedBatch();
  }
  await embedBatch();
  if (records.count === firstNewRecord) firstNew = firstOf.length;
  const count = firstOf.length;
  const vectors = { count, dimensions, values: values.subarray(0, count * dimensions) };
  return { records, firstNewRecord, firstOf, others, firstNew, vectors, unserved };
}

function addTo<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Records that are there: the rest of the head and the siblings. Then those that are new. */
function listRecords(
  change: Change,
  head: Side,
  siblings: readonly Side[],
  isNew: (record: DataRecord) => boolean,
  context: GateContext,
): { records: RecordList; firstNewRecord: number } {
  const records = new RecordList();
  const added: number[] = [];
  const kept: number[] = [];
  const rows = newRows(change, head, isNew);
  for (let i = 0; i < rows.length; i += 1) (rows[i] === 1 ? added : kept).push(i);
  records.add(head, Uint32Array.from(kept));
  const beside = versionsBeside(context);
  const wasThere = isInBase(change, context);
  for (const side of siblings) {
    if (!beside.includes(side)) {
      records.add(side);
      continue;
    }
    // What the change started from is compared once, as the change leaves it.
    const gained: number[] = [];
    for (let i = 0; i < side.count; i += 1) {
      if (!wasThere(keysOf(side.at(i)).whole)) gained.push(i);
    }
    records.add(side, Uint32Array.from(gained));
  }
  const firstNewRecord = records.count;
  records.add(head, Uint32Array.from(added));
  return { records, firstNewRecord };
}
