// Records that ask a test item in other words: no run of words is shared, the meaning and the telling
// words and numbers are.
import { otherLanguage, promptText } from '../../embedding/vectors-of.ts';
import type { Embedder, Vectors } from '../../core/embedding.ts';
import type { GateContext, NamedReference, RawFinding } from '../../core/gate.ts';
import type { DataRecord } from '../../core/record.ts';
import {
  ParaphraseIndex,
  type Candidate,
  type Paraphrase,
} from '../../references/paraphrase-index.ts';
import type { Paraphrasable } from '../../references/paraphrase-file.ts';
import { askedText, readStatement } from '../../references/statement.ts';
import { shippedParaphrases, type BenchmarkName } from '../../references/shipped.ts';

/** Records whose texts are in memory at a time. */
const chunkRecords = 2048;

export interface ParaphraseCheck {
  readonly findings: readonly RawFinding[];
  /** Records that were compared by meaning. */
  readonly compared: number;
  /** Records in languages that the model does not serve. */
  readonly omitted: number;
}

/** `isKnown` says whether an item was found in a record word by word. */
export async function findParaphrases(
  records: Iterable<DataRecord>,
  benchmarks: readonly BenchmarkName[],
  { embeddings, references = [] }: Pick<GateContext, 'embeddings' | 'references'>,
  isKnown: (record: DataRecord, item: string) => boolean,
): Promise<ParaphraseCheck> {
  const none = { findings: [], compared: 0, omitted: 0 };
  const embedder = await embeddings?.open('static');
  if (embedder === undefined || 'unavailable' in embedder) return none;
  const index = await indexOf(benchmarks, references, embedder);
  if (index === undefined) return none;
  const findings: RawFinding[] = [];
  let compared = 0;
  let omitted = 0;
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    const { dimensions, values } = await embedder.embed(waiting.map(({ text }) => text));
    waiting.forEach(({ record, candidates }, i) => {
      const vector = values.subarray(i * dimensions, (i + 1) * dimensions);
      const found = index.confirm(vector, candidates);
      const others = found.filter(({ item }) => !isKnown(record, item.id));
      const [best] = others;
      if (best !== undefined) findings.push(toFinding(record, best, others.slice(1)));
    });
    waiting = [];
  };
  for (const record of records) {
    const text = askedText(promptText.of(record));
    if (otherLanguage(text, embedder.languages) !== undefined) {
      omitted += 1;
      continue;
    }
    compared += 1;
    const candidates = index.candidates(readStatement(text));
    if (candidates.length > 0) waiting.push({ record, text, candidates });
    if (waiting.length === chunkRecords) await flush();
  }
  await flush();
  return { findings, compared, omitted };
}

interface Waiting {
  readonly record: DataRecord;
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

function toFinding(
  record: DataRecord,
  { item, similarity, agreement }: Paraphrase,
  others: readonly Paraphrase[],
): RawFinding {
  const { parts } = record.view;
  const part = parts.find(({ role }) => role === 'prompt') ?? parts[0];
  return {
    code: 'paraphrased-item',
    at: record.at(part?.pointer),
    data: {
      item: item.id,
      benchmark: item.benchmark,
      similarity: twoDigits(similarity),
      agreement: twoDigits(agreement),
      ...(others.length === 0 ? {} : { others: others.slice(0, 5).map((each) => each.item.id) }),
    },
  };
}

function twoDigits(value: number): number {
  return Math.round(value * 100) / 100;
}

// The datasets of a run are compared with the same items: one index for all of them.
let last:
  | { readonly key: string; readonly references: readonly NamedReference[]; index: ParaphraseIndex }
  | undefined;

async function indexOf(
  benchmarks: readonly BenchmarkName[],
  references: readonly NamedReference[],
  embedder: Embedder,
): Promise<ParaphraseIndex | undefined> {
  const key = `${embedder.id} ${benchmarks.join()}`;
  const isSame =
    last?.key === key &&
    last.references.length === references.length &&
    last.references.every((each, i) => each === references[i]);
  if (last !== undefined && isSame) return last.index;
  const sets = await shippedParaphrases(benchmarks, embedder.id);
  for (const reference of references) sets.push(await describe(reference, embedder));
  const items = sets.flatMap((set) => set.items);
  if (items.length === 0) return undefined;
  const values = new Float32Array(items.length * embedder.dimensions);
  let at = 0;
  for (const { vectors } of sets) {
    values.set(vectors.values, at);
    at += vectors.values.length;
  }
  const vectors: Vectors = { count: items.length, dimensions: embedder.dimensions, values };
  const index = new ParaphraseIndex(items, vectors);
  last = { key, references, index };
  return index;
}

async function describe(
  { name, items }: NamedReference,
  embedder: Embedder,
): Promise<Paraphrasable> {
  const texts = items.map(({ question }) => askedText(question));
  const described = items.map(({ id }, i) => ({
    id,
    benchmark: name,
    needsNumbers: true,
    statement: readStatement(texts[i] as string),
  }));
  return { items: described, vectors: await embedder.embed(texts) };
}
