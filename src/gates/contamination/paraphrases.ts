// Records that ask a test item in other words: no run of words is shared, the meaning and the telling
// words and numbers are.
import { otherLanguage, promptText } from '../../embedding/vectors-of.ts';
import { staticLanguages } from '../../embedding/static.ts';
import type { Embedder, Embeddings } from '../../core/embedding.ts';
import type { GateContext, NamedReference, RawFinding } from '../../core/gate.ts';
import type { DataRecord } from '../../core/record.ts';
import {
  ParaphraseIndex,
  type Candidate,
  type Paraphrase,
  type ParaphraseSet,
} from '../../references/paraphrase-index.ts';
import { packStatements } from '../../references/paraphrase-file.ts';
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

/**
 * `isKnown` says whether an item was found in a record word by word. The model is opened for texts
 * that share words with an item: most changes have none.
 */
export async function findParaphrases(
  records: Iterable<DataRecord>,
  benchmarks: readonly BenchmarkName[],
  { embeddings, references = [] }: Pick<GateContext, 'references'> & { embeddings: Embeddings },
  isKnown: (record: DataRecord, item: string) => boolean,
): Promise<ParaphraseCheck> {
  const { index, madeBy } = await indexOf(benchmarks, references, embeddings);
  const findings: RawFinding[] = [];
  let compared = 0;
  let omitted = 0;
  let waiting: Waiting[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const embedder = await openStatic(embeddings);
    if (madeBy !== embedder.id) {
      throw new Error('references/paraphrases.json is of another model: build it anew');
    }
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
    if (otherLanguage(text, staticLanguages) !== undefined) {
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

/** Throws where it is not there: it ships, and what was not compared never passes. */
async function openStatic(embeddings: Embeddings): Promise<Embedder> {
  const embedder = await embeddings.open('static');
  if ('unavailable' in embedder) throw new Error(`the static model: ${embedder.unavailable}`);
  return embedder;
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
  (Compared & { readonly key: string; readonly references: readonly NamedReference[] }) | undefined;

interface Compared {
  readonly index: ParaphraseIndex;
  /** Id of the embedder that the shipped vectors were made by. */
  readonly madeBy: string;
}

async function indexOf(
  benchmarks: readonly BenchmarkName[],
  references: readonly NamedReference[],
  embeddings: Embeddings,
): Promise<Compared> {
  const key = benchmarks.join();
  const isSame =
    last?.key === key &&
    last.references.length === references.length &&
    last.references.every((each, i) => each === references[i]);
  if (last !== undefined && isSame) return last;
  const { embedder, sets } = await shippedParaphrases(benchmarks);
  for (const reference of references) {
    sets.push(await describe(reference, await openStatic(embeddings)));
  }
  last = { key, references, madeBy: embedder, index: new ParaphraseIndex(sets) };
  return last;
}

async function describe(
  { name, items }: NamedReference,
  embedder: Embedder,
): Promise<ParaphraseSet> {
  const texts = items.map(({ question }) => askedText(question));
  const { dimensions, values } = await embedder.embed(texts);
  return {
    benchmark: name,
    needsNumbers: true,
    count: items.length,
    id: (i) => items[i]?.id ?? '',
    ...packStatements(texts.map(readStatement)),
    vector: (i) => values.subarray(i * dimensions, (i + 1) * dimensions),
  };
}
