export interface Options {
  readonly embedder: string;
  readonly confirm: string;
  /** null: what was measured for the model that decides. */
  readonly threshold: number | null;
  readonly candidates: number | null;
  readonly text: 'prompt' | 'record';
  readonly details: 'agree' | 'ignore';
  readonly maxConfirmed: number;
  readonly acrossDatasets: boolean;
}
