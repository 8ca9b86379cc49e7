// A budget of records → which to take, and why each was taken or left.
import { countTokens } from '../algorithms/count-tokens.ts';
import { drawWithoutReplacement, seededRandom } from '../algorithms/random.ts';
import {
  chooseByDeita,
  chooseByKCentre,
  divideByLargestRemainder,
  type Choice,
  type UnitRows,
} from '../algorithms/select-diverse.ts';
import { tokenize } from '../algorithms/tokens.ts';
import { ConfigError } from '../core/errors.ts';
import type { Embedder } from '../core/embedding.ts';
import type { DataRecord, Side } from '../core/record.ts';
import { readProvenance } from '../provenance/read.ts';

export const strategies = ['deita', 'k-centre', 'stratified'] as const;
export type Strategy = (typeof strategies)[number];

export interface SelectRequest {
  readonly side: Side;
  readonly strategy: Strategy;
  readonly budget: number;
  /** Tokens are words, as everywhere but where a model is asked. */
  readonly unit: 'records' | 'tokens';
  /** Fields with a number each: what people or models said of the record. */
  readonly quality?: string | undefined;
  readonly complexity?: string | undefined;
  /** Of stratified: `source`, or a field of the records. */
  readonly by: string;
  /** Of deita: greatest cosine similarity to what was taken. */
  readonly threshold: number;
  readonly seed: number;
  /** Of all but stratified. */
  readonly embedder?: Embedder | undefined;
}

/** One line of the explanation, in the order of the records. */
export interface ExplainedChoice {
  readonly path: string;
  readonly line: number;
  readonly id: string;
  /** From 1 on in the order in which they were looked at. */
  readonly rank: number;
  readonly chosen: boolean;
  readonly why: string;
  readonly tokens: number;
  readonly quality: number | null;
  readonly complexity: number;
  /** quality × complexity. */
  readonly score: number;
  /** The nearest one that was chosen before it. */
  readonly nearest?: { readonly path: string; readonly line: number; readonly similarity: number };
  /** Of stratified. */
  readonly stratum?: string;
}

export interface Selection {
  readonly choices: readonly ExplainedChoice[];
  readonly chosen: number;
  readonly chosenTokens: number;
  /** What similarity was told by, where it had a say. */
  readonly embedder?: string;
  /** What whoever reads the result must know. */
  readonly notes: readonly string[];
}

/** Where a record says nothing else, one of these says how good it is. */
const qualityFields = ['quality', 'quality_score', 'score', 'rating'];

interface Candidate {
  readonly record: DataRecord;
  readonly text: string;
  readonly tokens: number;
  quality: number | null;
  complexity: number;
  score: number;
}

/** The same request gives the same selection. Throws ConfigError where it can't be met at all. */
export async function select(request: SelectRequest): Promise<Selection> {
  const { side, strategy, budget, unit } = request;
  const notes: string[] = [];
  const candidates = readCandidates(side, request, notes);
  if (candidates.length === 0) throw new ConfigError('there is no record to select from');
  let used = 0;
  const costOf = (item: number): number =>
    unit === 'records' ? 1 : (candidates[item] as Candidate).tokens;
  const take = (item: number): boolean => {
    if (used + costOf(item) > budget) return false;
    used += costOf(item);
    return true;
  };
  const isFull = (): boolean => used >= budget;

  let choices: readonly (Choice & { readonly stratum?: string })[];
  if (strategy === 'stratified') {
    choices = chooseStratified(candidates, request, costOf, notes);
  } else {
    const rows = await embed(candidates, request);
    const order = byScore(candidates);
    const random = seededRandom([request.seed, candidates.length, budget, 0x73656c65]);
    choices =
      strategy === 'deita'
        ? chooseByDeita(order, rows, request.threshold, take, isFull)
        : chooseByKCentre(rows, random, take, isFull);
  }
  const explained = choices.map((choice, rank) => explain(choice, rank, candidates));
  const order = new Map(choices.map(({ item }, i) => [i, item]));
  const inOrder = explained
    .map((choice, i) => ({ choice, item: order.get(i) ?? 0 }))
    .sort((a, b) => a.item - b.item)
    .map(({ choice }) => choice);
  const chosen = inOrder.filter((choice) => choice.chosen);
  return {
    choices: inOrder,
    chosen: chosen.length,
    chosenTokens: chosen.reduce((sum, { tokens }) => sum + tokens, 0),
    ...(strategy === 'stratified' || request.embedder === undefined
      ? {}
      : { embedder: request.embedder.id }),
    notes,
  };
}

function readCandidates(side: Side, request: SelectRequest, notes: string[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const record of side.records()) {
    const text = record.view.parts.map((part) => part.text).join('\n');
    const tokens = record.view.parts.reduce((sum, part) => sum + countTokens(part.text), 0);
    const quality = qualityOf(record, request.quality);
    candidates.push({ record, text, tokens, quality, complexity: 0, score: 0 });
  }
  const known = candidates.filter(({ quality }) => quality !== null).length;
  if (request.quality !== undefined && known === 0) {
    throw new ConfigError(`no record has a number in the field ${request.quality}`);
  }
  const { strategy } = request;
  const isStratified = strategy === 'stratified';
  if (strategy !== 'k-centre' && known === 0) {
    const instead = isStratified ? 'within a stratum they are drawn' : 'complexity alone decides';
    notes.push(`no record says how good it is: ${instead}`);
  } else if (strategy !== 'k-centre' && known < candidates.length) {
    notes.push(`${candidates.length - known} records do not say how good they are: they come last`);
  }
  rateComplexity(candidates, request, notes);
  for (const each of candidates) {
    // Unknown is not good. Where nothing is known of any record, none is put behind another for it.
    const quality = known === 0 ? 1 : (each.quality ?? 0);
    each.score = quality * each.complexity;
  }
  return candidates;
}

function numberIn({ value }: DataRecord, field: string): number | null {
  const found = Object.hasOwn(value, field) ? value[field] : undefined;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}

function qualityOf(record: DataRecord, field: string | undefined): number | null {
  if (field !== undefined) return numberIn(record, field);
  for (const name of qualityFields) {
    const quality = numberIn(record, name);
    if (quality !== null) return quality;
  }
  return null;
}

/**
 * The named field; else a rule of thumb of ours: the logarithm of the length times how rare the words
 * are, both in bits. It says what a record takes to read, not what it takes to think.
 */
function rateComplexity(candidates: Candidate[], request: SelectRequest, notes: string[]): void {
  const { complexity: field } = request;
  if (field !== undefined) {
    for (const each of candidates) each.complexity = numberIn(each.record, field) ?? 0;
    if (candidates.every(({ complexity }) => complexity === 0)) {
      throw new ConfigError(`no record has a number in the field ${field}`);
    }
    return;
  }
  if (request.strategy === 'deita') notes.push('complexity is length × rareness of words');
  const holding = new Map<string, number>();
  const words = candidates.map(({ text }) => {
    const set = new Set(tokenize(text));
    for (const word of set) holding.set(word, (holding.get(word) ?? 0) + 1);
    return set;
  });
  for (const [i, each] of candidates.entries()) {
    const set = words[i] as Set<string>;
    if (set.size === 0) continue;
    let rareness = 0;
    for (const word of set) rareness += Math.log2(candidates.length / (holding.get(word) ?? 1));
    each.complexity = Math.log2(1 + each.tokens) * (rareness / set.size);
  }
}

/** Indices, the best first; of equals the earlier. */
function byScore(candidates: readonly Candidate[]): number[] {
  return candidates
    .map((_, item) => item)
    .sort(
      (a, b) => (candidates[b] as Candidate).score - (candidates[a] as Candidate).score || a - b,
    );
}

async function embed(
  candidates: readonly Candidate[],
  { embedder, strategy }: SelectRequest,
): Promise<UnitRows> {
  if (embedder === undefined) throw new ConfigError(`${strategy} needs an embedder`);
  return embedder.embed(candidates.map(({ text }) => text));
}

/** Each stratum its part of the budget; in it the best first, or drawn where nothing says which. */
function chooseStratified(
  candidates: readonly Candidate[],
  request: SelectRequest,
  costOf: (item: number) => number,
  notes: string[],
): (Choice & { readonly stratum: string })[] {
  const strata = new Map<string, number[]>();
  for (const [item, { record }] of candidates.entries()) {
    const label = stratumOf(record, request);
    const members = strata.get(label);
    if (members === undefined) strata.set(label, [item]);
    else members.push(item);
  }
  const named = [...strata].sort(([a], [b]) => (a < b ? -1 : 1));
  const sizes = named.map(([, items]) => items.reduce((sum, item) => sum + costOf(item), 0));
  if (named.length === 1) notes.push(`all records have the same ${request.by}: one stratum`);
  const quotas = divideByLargestRemainder(sizes, request.budget);
  const isRated = candidates.some(({ quality }) => quality !== null);
  const random = seededRandom([request.seed, candidates.length, request.budget, 0x73747261]);
  return named.flatMap(([stratum, items], i) => {
    const drawn = drawWithoutReplacement(items.length, items.length, random).map(
      (k) => items[k] as number,
    );
    const scoreOf = (item: number): number => (candidates[item] as Candidate).score;
    const order = isRated ? [...items].sort((a, b) => scoreOf(b) - scoreOf(a) || a - b) : drawn;
    let left = quotas[i] as number;
    return order.map((item) => {
      const fits = costOf(item) <= left;
      if (fits) left -= costOf(item);
      return {
        item,
        why: fits ? ('chosen' as const) : ('budget' as const),
        nearest: undefined,
        stratum,
      };
    });
  });
}

function stratumOf(record: DataRecord, { by, side }: SelectRequest): string {
  if (by === 'source') {
    const { sources, generators, origin } = readProvenance(record, side.manifest).provenance;
    return sources[0]?.uri ?? generators[0]?.id ?? origin ?? '';
  }
  const found = Object.hasOwn(record.value, by) ? record.value[by] : undefined;
  const first = Array.isArray(found) ? found[0] : found;
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '';
}

function explain(
  { item, why, nearest, stratum }: Choice & { readonly stratum?: string },
  rank: number,
  candidates: readonly Candidate[],
): ExplainedChoice {
  const { record, tokens, quality, complexity, score } = candidates[item] as Candidate;
  const other = nearest && (candidates[nearest.item] as Candidate).record;
  return {
    path: record.path,
    line: record.line,
    id: record.id,
    rank: rank + 1,
    chosen: why === 'chosen',
    why: reasons[why],
    tokens,
    quality,
    complexity: round(complexity),
    score: round(score),
    ...(nearest === undefined || other === undefined
      ? {}
      : {
          nearest: { path: other.path, line: other.line, similarity: round(nearest.similarity) },
        }),
    ...(stratum === undefined ? {} : { stratum }),
  };
}

const reasons: Readonly<Record<Choice['why'], string>> = {
  chosen: 'chosen',
  similar: 'too similar to one that was chosen',
  budget: 'the budget was used up',
};

function round(value: number): number {
  return Number(value.toPrecision(6));
}
