// What became of a dataset's release pull request.

export interface Proposal {
  readonly dataset: string;
  /**
   * `kept`: a person works on it, and nothing was renewed. `waiting`: the version is merged and not
   * published yet. `refused`: people have to do something. `failed`: a later run may do.
   */
  readonly outcome:
    | 'opened'
    | 'updated'
    | 'unchanged'
    | 'closed'
    | 'nothing'
    | 'kept'
    | 'waiting'
    | 'refused'
    | 'failed';
  readonly version?: string;
  readonly pull?: { readonly number: number; readonly url: string };
  /** Why, and what to do, where it was kept, refused or failed. */
  readonly why?: string;
}

/** The exit code of proposing: 0 all is well, 1 something was refused, 2 something failed. */
export function proposalExitCode(proposals: readonly Proposal[]): 0 | 1 | 2 {
  if (proposals.some(({ outcome }) => outcome === 'failed')) return 2;
  return proposals.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}
