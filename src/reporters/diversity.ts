// What a change does to a dataset's variety, in pieces that a reporter draws: what is new in kind, how
// topics and lengths are spread, and the few measures that say most.
import type { Cluster, DiversityFacts, Distribution, NearRecord } from '../core/diversity.ts';
import type { Measurement } from '../core/gate.ts';
import type { GateResult } from '../core/report.ts';
import type { Line, Piece } from './use.ts';
import { count, formatNumber } from './wording.ts';

export interface DiversityView {
  /** In our own words: what is new in kind, or how many topics there are. */
  readonly lead: string;
  readonly measures?: Line;
  readonly topics?: Line;
  readonly fills?: Line;
  readonly lengths?: Line;
  readonly notMeasured?: Line;
  /** Records that are near one before them, nearest first. */
  readonly repeats: readonly NearRecord[];
  /** How many there are, of which those are the nearest. */
  readonly repeatCount: number;
}

/** Its measurements stand in this section, and nowhere else in short. */
export const diversityGate = 'diversity';

/** The measures that are shown, of some thirty. */
const shown: readonly (readonly [name: string, label: string])[] = [
  ['distinct-3', 'distinct-3'],
  ['compression-ratio', 'compression'],
  ['self-bleu', 'self-BLEU'],
  ['vendi', 'Vendi'],
  ['effective-topics', 'effective topics'],
];
const maxTopics = 20;
const maxFilled = 3;
const topicWords = 3;
const levels = '▁▂▃▄▅▆▇█';

/** undefined where the gate did not run or had nothing to say. */
export function viewDiversity(results: readonly GateResult[]): DiversityView | undefined {
  const result = results.find(({ gate }) => gate === diversityGate);
  const facts = result?.diversity;
  if (result === undefined || facts === undefined) return undefined;
  const { clusters = [], marginal, notMeasured = [], leftOut = [] } = facts;
  const measures = measuresOf(result.measurements);
  const missing = [
    ...notMeasured.map(({ what, reason }) => `${what} (${reason})`),
    ...leftOut.map((words) => words.replace(/^not compared: /, '')),
  ];
  const lead = leadOf(facts);
  if (lead === undefined && measures.length === 0 && missing.length === 0) return undefined;
  return {
    lead: lead ?? (measures.length > 0 ? 'measured' : 'not measured'),
    ...(measures.length > 0 && { measures }),
    ...(clusters.length > 1 && { topics: topicsOf(clusters) }),
    ...fillsOf(clusters),
    ...lengthsOf(facts.distributions ?? []),
    ...(missing.length > 0 && { notMeasured: [{ words: missing.join('; ') }] }),
    repeats: marginal?.repeats ?? [],
    repeatCount: marginal === undefined ? 0 : marginal.compared - marginal.newInKind,
  };
}

function leadOf({ marginal, clusters }: DiversityFacts): string | undefined {
  if (marginal !== undefined) {
    const { changed, compared, newInKind } = marginal;
    const of = compared < changed ? ` of ${formatNumber(compared)} compared` : '';
    return `${formatNumber(changed)} added or reworded, ${formatNumber(newInKind)}${of} new in kind`;
  }
  return clusters === undefined ? undefined : count(clusters.length, 'topic');
}

function measuresOf(measurements: readonly Measurement[]): Piece[] {
  const texts = shown.flatMap(([name, label]) => {
    const found = measurements.find((each) => each.name === `diversity.${name}`);
    if (found === undefined) return [];
    const { base, value } = found;
    const [was, is] = [base === undefined ? undefined : formatNumber(base), formatNumber(value)];
    return [`${label} ${was === undefined || was === is ? is : `${was} → ${is}`}`];
  });
  return texts.length === 0 ? [] : [texts.join(' · ')];
}

/** Their shares as bars, before and after in the same order. */
function topicsOf(clusters: readonly Cluster[]): Line {
  const some = clusters.slice(0, maxTopics);
  const before = some.map((each) => each.shareBefore);
  const after = some.map((each) => each.shareAfter);
  const most = Math.max(...before, ...after);
  const bars = [before, after].filter((shares) => shares.some((share) => share > 0));
  const drawn = [...new Set(bars.map((shares) => drawBars(shares, most)))].join(' → ');
  const top = (shares: readonly number[]): string =>
    percent(
      [...shares]
        .sort((a, b) => b - a)
        .slice(0, 3)
        .reduce((sum, share) => sum + share, 0),
    );
  const all = (of: (each: Cluster) => number): string => top(clusters.map(of));
  const [was, is] = [all((each) => each.shareBefore), all((each) => each.shareAfter)];
  const hadAny = before.some((share) => share > 0);
  const words = hadAny && was !== is ? `${was} → ${is}` : is;
  return [{ bar: drawn }, ` three largest ${words}`];
}

/** The topics that most of what the change brings is on; of a first version all are. */
function fillsOf(clusters: readonly Cluster[]): { fills?: Line } {
  if (clusters.every(({ shareBefore }) => shareBefore === 0)) return {};
  const filled = clusters
    .filter(({ changed, words }) => changed > 0 && words.length > 0)
    .sort((a, b) => b.changed - a.changed)
    .slice(0, maxFilled);
  const pieces = filled.flatMap(({ words, changed, shareBefore }, i): Piece[] => [
    i === 0 ? '' : ' · ',
    { words: words.slice(0, topicWords).join(' ') },
    ` +${formatNumber(changed)}${shareBefore === 0 ? ' (new)' : ''}`,
  ]);
  return pieces.length === 0 ? {} : { fills: pieces };
}

function lengthsOf(distributions: readonly Distribution[]): { lengths?: Line } {
  const found = distributions.find(({ name }) => name === `${diversityGate}.response-length`);
  if (found === undefined) return {};
  const { before, after, edges, unit } = found;
  const bars = [before, after].filter((counts) => counts.some((each) => each > 0)).map(shares);
  const drawn = [...new Set(bars.map((each) => drawBars(each, Math.max(...each))))].join(' → ');
  const most = formatNumber((edges.at(-1) ?? 1) - 1);
  return { lengths: [{ bar: drawn }, ` up to ${most} ${unit}`] };
}

function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, each) => sum + each, 0);
  return counts.map((each) => each / total);
}

/** One character a value, in eighths of the largest; a dot where there is nothing. */
function drawBars(values: readonly number[], most: number): string {
  return values
    .map((value) =>
      value <= 0 ? '·' : levels.charAt(Math.ceil((value / most) * levels.length) - 1),
    )
    .join('');
}

function percent(share: number): string {
  return `${formatNumber(Math.round(share * 1000) / 10)}\u00a0%`;
}
