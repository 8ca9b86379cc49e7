// What is planned for a release: which differences make which version, and what its pull request holds.
import type { KeptEstimate } from './history.ts';
import type { Report, Version } from './report.ts';
import type { Bump, ChangeClass, PlannedRelease } from './release.ts';

/** One difference, so that a reader sees which record, and why. All texts may be a stranger's. */
export interface DifferenceExample {
  /** `added to test`, `"notes" is new`, `licence: MIT → CC0-1.0` */
  readonly what: string;
  /** Of the record it is about; lines count from 1. */
  readonly place?: {
    readonly path: string;
    readonly line: number;
    readonly id: string;
    /** The version that the line is counted in. */
    readonly side: 'base' | 'head';
  };
}

/** All that is different in one way. A record counts in one class only, for evaluation before all else. */
export interface ClassifiedChange {
  readonly class: ChangeClass;
  /** What it asks for by `release.rules`. */
  readonly bump: Bump;
  /** Records and settings, at least 1. */
  readonly count: number;
  /** The first few, in the order of the files. */
  readonly examples: readonly DifferenceExample[];
}

const nouns: Readonly<Record<ChangeClass, readonly [one: string, several: string]>> = {
  schema: ['difference in the schema', 'differences in the schema'],
  evaluation: ['difference in what is evaluated on', 'differences in what is evaluated on'],
  removed: ['record removed', 'records removed'],
  added: ['record added', 'records added'],
  edited: ['record edited', 'records edited'],
  metadata: ['difference beside the records', 'differences beside the records'],
};

/** `3 records removed` */
export function describeClass(change: Pick<ClassifiedChange, 'class' | 'count'>): string {
  const [one, several] = nouns[change.class];
  return `${change.count.toLocaleString('en')} ${change.count === 1 ? one : several}`;
}

/** A waiting file of `.changes/`, as far as it speaks of one dataset. */
export interface WaitingEntry {
  readonly path: string;
  readonly bump: Bump;
  /** What its author wrote, line ends `\n`. */
  readonly prose: string;
  /** Of the commit that brought it, as far as git tells. */
  readonly author?: string;
  readonly pullNumber?: number;
}

export interface LastRelease {
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
}

export interface RecordCounts {
  readonly added: number;
  readonly edited: number;
  readonly removed: number;
  /** In another file or order, but in their split. */
  readonly moved: number;
  /** From one split to another. */
  readonly splitMoves: number;
}

/** What release.json in the tree names, held against tags and records. */
export interface PlannedState {
  readonly version: string;
  /**
   * `published`: there is a tag. `prepared`: it is of these records, and waits for its publication.
   * `stale`: the records are others, or a later version is out: nothing can be published by it.
   */
  readonly state: 'published' | 'prepared' | 'stale';
}

/** What there is to release of one dataset. */
export interface DatasetPlan {
  readonly dataset: string;
  readonly title: string;
  readonly folder: string;
  /** null before the first release. */
  readonly last: LastRelease | null;
  /** Records that can be read now. */
  readonly records: number;
  /** Lines and files that give no record. */
  readonly unread: number;
  readonly counts: RecordCounts;
  /** The weightiest class first; empty: nothing to release, or no release yet. */
  readonly changes: readonly ClassifiedChange[];
  /** What the changes ask for; null: nothing changed. */
  readonly needed: Bump | 'first' | null;
  readonly entries: readonly WaitingEntry[];
  /** null: nothing to release, or refused. */
  readonly next: { readonly version: string; readonly bump: Bump | 'first' } | null;
  /** Why no version can be made of what was asked for, a sentence each; empty: nothing is in the way. */
  readonly refused: readonly string[];
  readonly planned: PlannedState | null;
  /** What a reader must know beside. */
  readonly notes: readonly string[];
}

export interface ReleasePlan {
  readonly head: Version;
  readonly datasets: readonly DatasetPlan[];
}

/** How many records have a value, the most frequent first. `null`: not told. */
export type Tally = readonly (readonly [value: string | null, count: number])[];

/** Where records are from. */
export interface OriginTally {
  readonly count: number;
  readonly sources: Tally;
  readonly methods: Tally;
  /** Models that wrote them. */
  readonly teachers: Tally;
}

/** A record that is gone, and why where retractions.json says it. */
export interface RemovedRecord {
  readonly id: string;
  readonly why?: string;
}

/** The part of CHANGELOG.md on one version. Names, ids and reasons may be a stranger's. */
export interface ChangelogSection {
  readonly version: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly isFirst: boolean;
  /** Records of the version. */
  readonly records: number;
  /** Markdown that people wrote in it when it was prepared before, as it stands; '' for none. */
  readonly kept: string;
  readonly entries: readonly WaitingEntry[];
  readonly added: OriginTally;
  readonly edited: OriginTally & {
    /** Columns and in how many records they were changed. */
    readonly fields: Tally;
  };
  readonly removed: OriginTally & {
    /** Some of them: those with a reason first. */
    readonly listed: readonly RemovedRecord[];
  };
  readonly moved: number;
  readonly splitMoves: readonly {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly count: number;
  }[];
  /** What is different but records, in words: `schema`, settings of `evaluation`, `metadata`. */
  readonly settings: readonly { readonly class: ChangeClass; readonly what: string }[];
}

/** A measure of history.json: of the last release, and of this one. */
export interface ReleaseMetric {
  readonly name: string;
  /** Words that it was measured on; undefined for plain counts. */
  readonly budget?: number;
  readonly before: KeptEstimate | null;
  readonly now: KeptEstimate;
}

/** What a release pull request shows. */
export interface PreparedRelease {
  readonly dataset: string;
  readonly title: string;
  readonly folder: string;
  readonly tag: string;
  readonly planned: PlannedRelease;
  readonly plan: DatasetPlan;
  /** The version's part of CHANGELOG.md, as it stands in the file. */
  readonly section: string;
  readonly metrics: readonly ReleaseMetric[];
  /** What the gates say of all that is different from the last release. */
  readonly report: Report;
}

/** A file as it has to be; `bytes` null: it has to be gone. */
export interface PreparedFile {
  /** Repository-relative. */
  readonly path: string;
  readonly bytes: Uint8Array | null;
}

export type Preparation =
  | {
      readonly outcome: 'prepared';
      readonly release: PreparedRelease;
      /** Sorted by path; also those that are so already. */
      readonly files: readonly PreparedFile[];
    }
  /** `refused` and `nothing` write nothing; the plan says why. */
  | { readonly outcome: 'refused' | 'nothing'; readonly plan: DatasetPlan };
