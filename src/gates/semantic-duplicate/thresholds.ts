// From which cosine on two texts mean the same: it differs from model to model, so that each has its own,
// measured. docs/accuracy.md, semantic-duplicate.
import type { Options } from './options.ts';

/** Value of `confirm` where the model that finds pairs decides. */
export const noModel = 'none';

/**
 * For each model that decides alone, and for the two that ship together: the lowest of .01 steps at which,
 * details agreeing, four of five pairs of the even rows of STS-B's test set are right that the gate finds;
 * people call them at least "mostly equivalent" (4 of 5).
 */
const alone: Readonly<Record<string, number>> = { encoder: 0.92, static: 0.95 };

/**
 * `candidates` is the highest of .05 steps that costs less than a tenth of what is found at that precision.
 * Of Stanford Alpaca's prompts it offers 25,337 pairs, .85 offers 171,661, and each text in one costs the
 * encoder's time.
 */
const together: Thresholds = { threshold: 0.91, candidates: 0.9 };

export interface Thresholds {
  readonly threshold: number;
  readonly candidates: number;
}

/** The thresholds, or why there are none. */
export function chooseThresholds(options: Options): Thresholds | string {
  const { embedder, confirm } = options;
  const decides = confirm === noModel ? embedder : confirm;
  const measured = embedder === 'static' && decides === 'encoder' ? together : undefined;
  const threshold =
    options.threshold ??
    measured?.threshold ??
    (Object.hasOwn(alone, decides) ? alone[decides] : undefined);
  if (threshold === undefined) return `no threshold was measured for ${decides}: set threshold`;
  if (decides === embedder) return { threshold, candidates: options.candidates ?? threshold };
  const candidates = options.candidates ?? measured?.candidates;
  if (candidates === undefined) {
    return `it was not measured where ${embedder} finds pairs for ${decides}: set candidates`;
  }
  return { threshold, candidates };
}
