// What `heartcut retract` found and did, as plain JSON: the records that are named, what repeats them,
// what was made from them, and which releases hold them.
import type { Bump } from './release.ts';

/** A record that is to go, or could go too. */
export interface RetractedRecord {
  readonly dataset: string;
  readonly id: string;
  /** `sha256:` and 64 hex digits of its canonical JSON. */
  readonly content: string;
  /** null: only releases hold it. */
  readonly place: { readonly path: string; readonly line: number } | null;
  /** Somebody named it; what else was found is so because of such a record. */
  readonly isNamed: boolean;
  /** The named record that it repeats. */
  readonly repeats: {
    readonly id: string;
    readonly isCopy: boolean;
    /** Jaccard similarity of its word 5-grams, 0..1; 1 for a copy. */
    readonly similarity: number;
  } | null;
  /** Ids from its parent up to a named record; null where it was not made from one. */
  readonly madeFrom: readonly string[] | null;
  /** Versions of its dataset that hold it, the oldest first. */
  readonly releases: readonly string[];
  /** Whether it is retracted: removed where it stands, and listed in retractions.json. */
  readonly isTaken: boolean;
  /** The day on which it was retracted before, and why. */
  readonly earlier: { readonly date: string; readonly why: string } | null;
  /** The beginning of its text, what must not be shown concealed; absent where too many were found. */
  readonly excerpt?: string;
}

/** A place that names a retracted record and is left as it is. */
export interface RetractionMention {
  readonly path: string;
  /** null: the file as a whole. */
  readonly line: number | null;
  readonly what: string;
}

export interface RetractionStory {
  /** False for a dry run: nothing was changed. */
  readonly isApplied: boolean;
  readonly why: string;
  /** Named ones first, then by place. */
  readonly records: readonly RetractedRecord[];
  readonly mentions: readonly RetractionMention[];
  /** What could not be searched, and may hold the records. */
  readonly unsearched: readonly RetractionMention[];
  /** Releases that were searched, by dataset. */
  readonly searched: readonly { readonly dataset: string; readonly versions: readonly string[] }[];
  /** Files that are (or would be) rewritten, retractions.json among them. */
  readonly files: readonly { readonly path: string; readonly removed: number }[];
  /** What a removal makes of the next version, by heartcut.yaml. */
  readonly bump: Bump;
}
