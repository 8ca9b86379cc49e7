import type { Limits } from './compare.ts';

/** `topic` takes vectors, and is counted apart. */
export const dimensions = ['tag', 'language', 'source', 'group', 'topic'] as const;
export type Dimension = (typeof dimensions)[number];

export interface TallyOptions {
  readonly fields: readonly string[];
  readonly by: readonly Dimension[];
}

export type Options = TallyOptions & Limits & { readonly embedder: string };
