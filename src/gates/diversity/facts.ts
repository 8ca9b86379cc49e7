// What is drawn of a change: lengths, leading verbs, sources; by the records that were drawn.
import { countTokens } from '../../algorithms/count-tokens.ts';
import { countInBins, doublingEdges } from '../../algorithms/histogram.ts';
import { readAskedFor } from '../../algorithms/instruction-verb.ts';
import type { Breakdown, Distribution } from '../../core/diversity.ts';
import type { DataRecord, DatasetManifest } from '../../core/record.ts';
import { readProvenance } from '../../provenance/read.ts';
import type { Drawn } from './draw.ts';

/** Names in a breakdown: the largest. */
const maxRows = 15;
/** Of a name that a record gives. */
const maxLabel = 60;
/** A text that is longer is not counted to its end. */
const maxUnits = 200_000;

export function distributionsOf(after: Drawn, before: Drawn | undefined): Distribution[] {
  const words = (texts: readonly string[]): number[] =>
    texts.filter((text) => text !== '').map((text) => countTokens(text.slice(0, maxUnits)));
  return [
    distribution(
      'prompt-length',
      'Length of prompts',
      'words',
      words(after.prompts),
      before && words(before.prompts),
    ),
    distribution(
      'response-length',
      'Length of responses',
      'words',
      words(after.answers),
      before && words(before.answers),
    ),
    distribution('turns', 'Turns', 'turns', after.turns, before?.turns),
  ].filter(({ after: counts }) => counts.some((count) => count > 0));
}

function distribution(
  name: string,
  title: string,
  unit: string,
  after: readonly number[],
  before: readonly number[] = [],
): Distribution {
  let largest = 0;
  for (const value of after) largest = Math.max(largest, value);
  for (const value of before) largest = Math.max(largest, value);
  const edges = doublingEdges(largest);
  return {
    name: `diversity.${name}`,
    title,
    unit,
    edges,
    before: countInBins(before, edges),
    after: countInBins(after, edges),
  };
}

export function breakdownsOf(
  manifest: DatasetManifest,
  after: Drawn,
  before: Drawn | undefined,
): Breakdown[] {
  const verbs = (drawn: Drawn | undefined): Shares =>
    sharesOf((drawn?.prompts ?? []).map((prompt) => readAskedFor(prompt)?.verb));
  const sources = (drawn: Drawn | undefined): Shares =>
    sharesOf((drawn?.records ?? []).map((record) => sourceOf(record, manifest)));
  return [
    breakdown('leading-verbs', 'What is asked for', verbs(after), verbs(before)),
    breakdown('sources', 'Where records are from', sources(after), sources(before)),
  ].filter(({ rows }) => rows.length > 0);
}

/** In a word: the first model that wrote it, else who did; '' where nobody says. */
export function sourceOf(record: DataRecord, manifest: DatasetManifest): string {
  const { generators, origin } = readProvenance(record, manifest).provenance;
  return (generators[0]?.id ?? origin ?? '').slice(0, maxLabel);
}

/** Label → share of all, those without a label among them. */
type Shares = ReadonlyMap<string, number>;

function sharesOf(labels: readonly (string | undefined)[]): Shares {
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (label === undefined || label === '') continue;
    const key = label.slice(0, maxLabel);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].map(([label, count]) => [label, count / labels.length]));
}

function breakdown(name: string, title: string, after: Shares, before: Shares): Breakdown {
  const labels = [...new Set([...after.keys(), ...before.keys()])];
  const sizeOf = (label: string): number => Math.max(after.get(label) ?? 0, before.get(label) ?? 0);
  labels.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
  const rows = labels.slice(0, maxRows).map((label) => ({
    label,
    before: before.get(label) ?? 0,
    after: after.get(label) ?? 0,
  }));
  return { name: `diversity.${name}`, title, rows };
}
