// The gate's check, apart from what it says of itself: only a run that has the gate reads it.
import { judge, type Judgement } from '../../algorithms/judge-similar.ts';
import { hasNewContent } from '../../core/change.ts';
import type { Embedder } from '../../core/embedding.ts';
import type { GateContext, Outcome, RawFinding } from '../../core/gate.ts';
import type { Change, DataRecord, Side } from '../../core/record.ts';
import { foundRepeats, newTexts, placeOf } from '../../kinds/new-text.ts';
import { storePairs } from '../../kinds/stored-pairs.ts';
import { joinVectors } from '../../kernels/vector-joiner.ts';
import { confirm, type Confirmed } from './confirm.ts';
import type { Options } from './options.ts';
import { comparedParts, gather, type Corpus } from './texts.ts';
import { chooseThresholds, noModel } from './thresholds.ts';

/** The new texts beside all others, by what they mean. */
export async function compareByMeaning(
  change: Change,
  options: Options,
  context: GateContext,
): Promise<Outcome> {
  const { embeddings } = context;
  if (change.head === null || embeddings === undefined || !hasNewContent(change)) {
    return { findings: [] };
  }
  const thresholds = chooseThresholds(options);
  if (typeof thresholds === 'string') return skipped(thresholds);
  const embedder = await embeddings.open(options.embedder);
  if ('unavailable' in embedder) return skipped(`${options.embedder}: ${embedder.unavailable}`);
  const decides = options.confirm === noModel ? embedder : await embeddings.open(options.confirm);
  if ('unavailable' in decides) return skipped(`${options.confirm}: ${decides.unavailable}`);

  const siblings = options.acrossDatasets
    ? context.siblings
    : context.siblings.filter((side) => side.manifest.name === context.manifest.name);
  const corpus = await gather(
    change,
    change.head,
    siblings,
    newTexts(change, context),
    options,
    embedder,
    embeddings,
    context,
  );
  const { vectors, firstNew, unserved } = corpus;
  if (vectors.count === firstNew && unserved.size > 0) {
    return skipped(
      `${servedBy(options, embedder)}, all new texts are in other languages (${countsOf(unserved)})`,
    );
  }
  const joined = joinVectors(vectors, { threshold: thresholds.candidates, firstNew });
  const partsOf = (text: number): string[] =>
    comparedParts(corpus.records.get(corpus.firstOf[text] as number), options.text).map(
      (part) => part.text,
    );
  const confirmed = await confirm(
    joined.pairs,
    partsOf,
    thresholds.threshold,
    options,
    decides,
    embeddings,
  );
  const unread = notCompared(corpus, confirmed, options, embedder);
  return report(
    change.head,
    corpus,
    confirmed,
    joined,
    unread,
    options,
    thresholds.threshold,
    context,
  );
}

function skipped(reason: string): Outcome {
  return { findings: [], ended: { status: 'skipped', reason } };
}

function servedBy({ embedder }: Options, { languages = [] }: Embedder): string {
  return `${embedder} serves ${languages.join(', ')}`;
}

function countsOf(unserved: Corpus['unserved']): string {
  const counts = [...unserved].sort(([, a], [, b]) => b.length - a.length);
  return counts.map(([language, records]) => `${language} ${records.length}`).join(', ');
}

function report(
  head: Side,
  corpus: Corpus,
  confirmed: Confirmed,
  { pairs: candidates, expectedRecall, crowded }: ReturnType<typeof joinVectors>,
  unread: readonly RawFinding[],
  options: Options,
  threshold: number,
  context: GateContext,
): Outcome {
  const { records, firstNew, vectors, others } = corpus;
  const repeats = foundRepeats(head, context);
  const reader = new RecordReader(corpus, repeats);
  const similar = {
    count: vectors.count,
    isNew: (text: number) => text >= firstNew,
    isCopy: (text: number) => text >= firstNew && reader.isCopy(text),
    pairs: confirmed.pairs,
  };
  const { found, clusters } = judge(similar);
  const nameOf = (text: number): string => {
    const { path, line } = reader.recordOf(text);
    return [path, line].join(':');
  };
  const toFinding = ({ record, partner, similarity, ...cluster }: Judgement): RawFinding => {
    const { manifest } = records.sideOf(reader.numberOf(partner));
    const isOfDataset = manifest.name === context.manifest.name;
    const ofOld = isOfDataset ? 'semantic-duplicate-of-base' : 'semantic-duplicate-across-datasets';
    return {
      code: partner >= firstNew ? 'semantic-duplicate-in-change' : ofOld,
      at: locate(reader.recordOf(record), options),
      related: [locate(reader.recordOf(partner), options)],
      data: {
        first: nameOf(partner),
        similarity: Math.round(similarity * 1000) / 1000,
        representative: nameOf(cluster.representative),
        clusterSize: cluster.clusterSize,
        records: 1 + (others.get(record)?.length ?? 0),
      },
    };
  };
  const measured = (name: string, value: number) => ({ name: `semantic-duplicate.${name}`, value });
  return {
    findings: [...found.map(toFinding), ...unread],
    measurements: [
      { ...measured('texts', found.length), better: 'lower' },
      { ...measured('pairs', confirmed.pairs.length), better: 'lower' },
      { ...measured('clusters', clusters), better: 'lower' },
      measured('compared-with', vectors.count),
      measured('candidates', candidates.length),
      measured('candidates-that-differ', confirmed.differing),
      measured('candidates-left', confirmed.left.length),
      measured('crowded-texts', crowded),
      measured('expected-recall', expectedRecall),
    ],
    similar: storePairs(similar, threshold, nameOf),
  };
}

/** A record at what is asked: an input alone would tell a reader nothing. */
function locate(record: DataRecord, { text }: Options): RawFinding['at'] {
  if (text === 'record') return record.at();
  const parts = comparedParts(record, text);
  return record.at((parts.find(({ role }) => role === 'prompt') ?? parts[0])?.pointer);
}

/** Which record stands for a text. */
class RecordReader {
  readonly #corpus: Corpus;
  readonly #repeats: ReadonlySet<string>;

  constructor(corpus: Corpus, repeats: ReadonlySet<string>) {
    this.#corpus = corpus;
    this.#repeats = repeats;
  }

  /** True where each record with the text is another gate's to name. */
  isCopy(text: number): boolean {
    return this.#all(text).every((number) => this.#isRepeat(number));
  }

  /** The first record with the text that no other gate names, else the first. */
  numberOf(text: number): number {
    const all = this.#all(text);
    return all.find((number) => !this.#isRepeat(number)) ?? (all[0] as number);
  }

  recordOf(text: number): DataRecord {
    return this.#corpus.records.get(this.numberOf(text));
  }

  #all(text: number): readonly number[] {
    const { firstOf, others } = this.#corpus;
    return [firstOf[text] as number, ...(others.get(text) ?? [])];
  }

  #isRepeat(number: number): boolean {
    const { records, firstNewRecord } = this.#corpus;
    return number >= firstNewRecord && this.#repeats.has(placeOf(records.get(number)));
  }
}

/** What could not be compared is said, and where it begins. */
function notCompared(
  corpus: Corpus,
  { left }: Confirmed,
  options: Options,
  embedder: Embedder,
): RawFinding[] {
  const { records, unserved, firstOf, firstNew } = corpus;
  const findings: RawFinding[] = [];
  const add = (numbers: readonly number[], why: string): void => {
    if (numbers.length === 0) return;
    const at = records.get(numbers[0] as number).at();
    findings.push({ code: 'not-compared', at, data: { count: numbers.length, why } });
  };
  const other = [...unserved.values()].flat().sort((a, b) => a - b);
  const served = servedBy(options, embedder);
  add(other, `${served}, these are in other languages (${countsOf(unserved)})`);
  const unknown = newTextsOfZeros(corpus).map((text) => firstOf[text] as number);
  add(unknown, `${options.embedder} knows none of their words`);
  const texts = new Set(left.flatMap(({ i, j }) => [i, j]).filter((text) => text >= firstNew));
  const waiting = [...texts].sort((a, b) => a - b).map((text) => firstOf[text] as number);
  const { maxConfirmed } = options;
  add(waiting, `maxConfirmed (${maxConfirmed}) was reached, nearer pairs were judged first`);
  return findings;
}

/** A text of which the model knows nothing has no direction, and is near no other. */
function newTextsOfZeros({ vectors, firstNew }: Corpus): number[] {
  const { count, dimensions, values } = vectors;
  const found: number[] = [];
  for (let text = firstNew; text < count; text += 1) {
    const row = values.subarray(text * dimensions, (text + 1) * dimensions);
    if (row.every((value) => value === 0)) found.push(text);
  }
  return found;
}
