// From which cosine on two texts mean the same: it differs from model to model, so that each has its own,
// measured. docs/accuracy.md, semantic-duplicate.
import type { Options } from './options.ts';

/** Value of `confirm` where the model that finds pairs decides. */
export const noModel = 'none';

/**
 * The lowest of .01 steps at which four of five pairs of the even half of STS-B's test set are right that the
 * gate finds, details agreeing: people call them at least "mostly equivalent" (4 of 5).
 */
const measuredThresholds: Readonly<Record<string, number>> = { encoder: 0.92, static: 0.95 };

/** The highest of .05 steps at which it offers all of those pairs but a hundredth. */
const measuredCandidates: Readonly<Record<string, number>> = { static: 0.75 };

export interface Thresholds {
  readonly threshold: number;
  readonly candidates: number;
}

/** The thresholds, or why there are none. */
export function chooseThresholds(options: Options): Thresholds | string {
  const { embedder, confirm } = options;
  const decides = confirm === noModel ? embedder : confirm;
  const threshold = options.threshold ?? known(measuredThresholds, decides);
  if (threshold === undefined) return `no threshold was measured for ${decides}: set threshold`;
  if (decides === embedder) return { threshold, candidates: options.candidates ?? threshold };
  const candidates = options.candidates ?? known(measuredCandidates, embedder);
  if (candidates === undefined) {
    return `it was not measured where ${embedder} should look for pairs: set candidates`;
  }
  return { threshold, candidates };
}

function known(table: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
