// May we use this dataset, and what is it made of? Facts that several gates each know a part of;
// reporters draw them together. Of the whole new version where nothing else is said.
import type { IntendedUse } from './record.ts';

/** A record of the head, by its line. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** How many records something holds for, and the first of them where there is one. */
export interface Share {
  readonly records: number;
  readonly first?: Place;
}

/** One licence of a version and the records it comes from. */
export interface LicenceShare extends Required<Share> {
  /** SPDX id or LicenseRef. */
  readonly licence: string;
  /** dataset.yaml, the first source's address, or the first model. */
  readonly from: string;
  /** A model's licence: of it only that it is non-commercial reaches the model's text. */
  readonly isModel: boolean;
}

/** Why records may not be used, or why nobody knows: what led from the first of them to that. */
export interface UseReason extends Required<Share> {
  readonly answer: 'forbidden' | 'unknown';
  /** `gpt-4`, `terms openai (…)`, `deny commercial use: …`: each follows from the one before. */
  readonly steps: readonly string[];
}

/** What records are for, and the licence that a release of them can have. */
export interface ReleaseFacts {
  readonly use: IntendedUse;
  /** Why this use is assumed, where dataset.yaml names none. */
  readonly assumed?: string;
  /** All records. */
  readonly records: number;
  /** The least strict licence that meets all; null where none is known or none fits. */
  readonly licence: string | null;
  /** The strictest first. */
  readonly chain: readonly LicenceShare[];
  /** Licences whose authors have to be named, and those whose texts travel along. */
  readonly attribution: readonly string[];
  readonly notices: readonly string[];
  /** Records that may not be used so, each counted once. */
  readonly forbidden: number;
  /** Records whose licence is missing, unreadable or known to nobody here. */
  readonly unknownLicence: Share;
  /** Records with text of models whose terms, or whose name, nobody here knows. */
  readonly unknownTerms: Share;
  /** What forbids first, then by records. */
  readonly reasons: readonly UseReason[];
}

/** Models that come under the same terms through the same host. */
export interface TeacherShare extends Required<Share> {
  /** As records name them, the most frequent first. */
  readonly models: readonly string[];
  readonly host: string | null;
  /** For the intended use. */
  readonly answer: 'allow' | 'conditions' | 'deny' | 'unknown';
  /** The row of policies/teachers.yaml, ours or the repository's own; null where there is none. */
  readonly terms: {
    readonly id: string;
    readonly name: string;
    readonly source: string;
    readonly read: string;
  } | null;
  /** What a release has to meet. */
  readonly conditions: readonly string[];
}

/** Records by who wrote them. */
export interface OriginCounts {
  readonly human: number;
  readonly mixed: number;
  readonly synthetic: number;
  readonly unknown: number;
}

export interface OriginFacts {
  readonly now: OriginCounts;
  /** Before the change; absent where there were no records. */
  readonly before?: OriginCounts;
  readonly firstUnknown?: Place;
}

/** A share of records, from 0 to 1, that the policy wants. */
export interface WantedShare {
  readonly origin: 'human' | 'synthetic' | 'unknown';
  readonly min: number;
  readonly max: number;
}

/** How many synthetic records stand on each other, of the records that the change adds or edits. */
export interface LineageFacts {
  /** Records that name parents. */
  readonly children: number;
  readonly depth: number;
  readonly limit: number;
}

/** What one gate knows. */
export interface UseFacts {
  readonly release?: ReleaseFacts;
  readonly teachers?: readonly TeacherShare[];
  readonly origins?: OriginFacts;
  readonly wanted?: readonly WantedShare[];
  readonly lineage?: LineageFacts;
}
