import type { Limits } from './judge.ts';

export interface Options extends Limits {
  readonly maxPerplexityRatio: number;
  readonly minPhraseShare: number;
  readonly minPhraseGrowth: number;
  readonly maxAnchorAge: number;
}
