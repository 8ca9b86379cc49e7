// From which cosine on two texts mean the same: it differs from model to model, so that each has its own,
// measured. docs/accuracy.md, semantic-duplicate.
import type { Options } from './options.ts';

/** Value of `confirm` where the model that finds pairs decides. */
export const noModel = 'none';

/**
 * For each model that decides: the lowest of .01 steps at which, details agreeing, four of five pairs of the
 * even rows of STS-B's test set are right that the gate finds by default (with `static`: by it alone);
 * people call them at least "mostly equivalent" (4 of 5).
 */
const thresholds: Readonly<Record<string, number>> = { encoder: 0.92, static: 0.95 };

/**
 * For each model that finds pairs for another one. Chosen for what it costs: each text in a pair takes the
 * encoder's time, and of Stanford Alpaca's prompts .85 offers several times as many pairs. What the
 * lower one finds more is measured: docs/accuracy.md.
 */
const offers: Readonly<Record<string, number>> = { static: 0.9 };

export interface Thresholds {
  readonly threshold: number;
  readonly candidates: number;
}

/** The thresholds, or why there are none. */
export function chooseThresholds(options: Options): Thresholds | string {
  const { embedder, confirm } = options;
  const decides = confirm === noModel ? embedder : confirm;
  const threshold = options.threshold ?? measured(thresholds, decides);
  if (threshold === undefined) return `no threshold was measured for ${decides}: set threshold`;
  if (decides === embedder) return { threshold, candidates: options.candidates ?? threshold };
  const candidates = options.candidates ?? measured(offers, embedder);
  if (candidates === undefined) {
    return `it was not measured where ${embedder} finds pairs for ${decides}: set candidates`;
  }
  return { threshold, candidates };
}

function measured(table: Readonly<Record<string, number>>, name: string): number | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
