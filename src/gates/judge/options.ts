export interface JudgeOptions {
  readonly models: readonly string[];
  readonly rubric: string;
  readonly wantedShare: number;
  readonly alpha: number;
  readonly maxRecords: number;
  readonly alwaysRead: number;
  readonly samples: number;
  readonly kappaFloor: number;
  readonly edits: 'alone' | 'compared';
}
