/** Parts of a version, the weightiest first. */
export declare const bumps: readonly ["major", "minor", "patch"];
export type Bump = (typeof bumps)[number];
/** What can be different from the last release: docs/releases.md, "What makes which version". */
export declare const changeClasses: readonly ["schema", "evaluation", "removed", "added", "edited", "metadata"];
export type ChangeClass = (typeof changeClasses)[number];
/** What heartcut.yaml says of releases, every default filled in. */
export interface ReleaseSetting {
    /** Approvals of a release pull request beside its merging; 0 asks for none. */
    readonly approvals: number;
    /** Whether one of them has to be an owner's by CODEOWNERS. */
    readonly codeOwners: boolean;
    readonly parquet: boolean;
    /** Ids of exports that are published too; a dataset's own list goes before it. */
    readonly exports: readonly string[];
    /** `owner/name` of repositories that are told of a release. */
    readonly consumers: readonly string[];
    readonly rules: Readonly<Record<ChangeClass, Bump>>;
}
/** What dataset.yaml says of releases. */
export interface DatasetRelease {
    /** undefined: what heartcut.yaml lists. */
    readonly exports?: readonly string[];
    /** Split name → its share; they add up to 1. For datasets whose files name no splits. */
    readonly splits?: Readonly<Record<string, number>>;
    /** `owner/name` of a Hugging Face dataset that gets a copy. */
    readonly huggingFace?: string;
}
/** release.json in a dataset's folder: the version that was prepared last, and what it is of. */
export interface PlannedRelease {
    readonly format: 1;
    readonly version: string;
    /** YYYY-MM-DD on which it was prepared. */
    readonly date: string;
    readonly previous: {
        readonly version: string;
        readonly commit: string;
    } | null;
    readonly bump: Bump | 'first';
    /**
     * `sha256:` and 64 hex digits over all that the version is made of: who approves the release pull
     * request approves this, and nothing else is published under the version.
     */
    readonly content: string;
}
/** A record that was taken back. Holds nothing of its text. */
export interface Retraction {
    /** The record's id as findings tell it. */
    readonly id: string;
    /** `sha256:` and 64 hex digits of its canonical JSON, by which other copies are found. */
    readonly content: string;
    readonly why: string;
    /** YYYY-MM-DD */
    readonly date: string;
    /** The retracted record that this one is a copy or a descendant of. */
    readonly because?: {
        readonly id: string;
        readonly of: 'duplicate' | 'descendant';
    };
    /** Versions that hold it, the oldest first. */
    readonly releases: readonly string[];
}
/** retractions.json in a dataset's folder, and in every release. */
export interface Retractions {
    readonly format: 1;
    /** The oldest first. */
    readonly retracted: readonly Retraction[];
}
/** One file of a release beside its manifest and SHA256SUMS. */
export interface ReleaseFile {
    /** A plain file name: letters, digits, dots, hyphens and underscores. */
    readonly name: string;
    readonly bytes: number;
    /** 64 hex digits. */
    readonly sha256: string;
    readonly role: 'records' | 'export' | 'card' | 'metadata' | 'licence' | 'report' | 'changelog';
    readonly format: 'jsonl.gz' | 'parquet' | 'jsonl' | 'json' | 'md' | 'html' | 'txt' | 'yaml';
    /** Records in it; for files of records. */
    readonly rows?: number;
    readonly split?: string;
    /** Id of the export that wrote it. */
    readonly export?: string;
}
/** What the gates said of all records of a release. */
export interface ReleaseGate {
    readonly gate: string;
    readonly status: 'passed' | 'failed' | 'undecided' | 'skipped' | 'broken';
    readonly reason?: string;
    readonly errors: number;
    readonly warnings: number;
}
/** A column of the Parquet files. */
export interface ReleaseColumn {
    readonly name: string;
    /** `string`, `int64`, `list<struct<role: string, content: string>>`, … */
    readonly type: string;
    /** What is not in it as it stands in the records, or why it is JSON. */
    readonly notes?: readonly string[];
}
/** What became of the records in one training format. */
export interface ReleaseExport {
    readonly export: string;
    readonly split?: string;
    readonly rows: number;
    /** Code → records that the trainer can't have, for that reason. */
    readonly refused: Readonly<Record<string, number>>;
    /** Field → records whose field the format has no place for. */
    readonly lost: Readonly<Record<string, number>>;
}
/** manifest.json: what a client needs to check and use a release. */
export interface ReleaseManifest {
    readonly format: 1;
    readonly dataset: string;
    readonly title: string;
    readonly version: string;
    /** `<dataset>-v<version>` */
    readonly tag: string;
    /** YYYY-MM-DD, of release.json. */
    readonly date: string;
    /** The commit it was built from; two builds of it are the same byte for byte. */
    readonly commit: string;
    /** `owner/name` where it was built for one. */
    readonly repository?: string;
    /** Version of heartcut that built it. */
    readonly builtBy: string;
    readonly kind: string;
    /** Column in the files → the kind's field, as dataset.yaml has it; absent where none differs. */
    readonly fields?: Readonly<Record<string, string>>;
    readonly idField?: string;
    /** `sha256:` of the canonical JSON of the records' schema. */
    readonly schema: string;
    /** As release.json has it. */
    readonly content: string;
    readonly records: number;
    readonly splits: readonly {
        readonly name: string;
        readonly records: number;
    }[];
    /** Effective licence as an SPDX expression; null where none is known or none fits. */
    readonly licence: string | null;
    readonly intendedUse?: string;
    readonly verdict: string;
    readonly gates: readonly ReleaseGate[];
    /** Names of models that judged it, with their rubric. */
    readonly judges: readonly string[];
    readonly metrics: Readonly<Record<string, number>>;
    readonly previous: string | null;
    readonly changes: {
        readonly added: number;
        readonly removed: number;
        readonly edited: number;
    };
    /** All that was ever taken back: what older releases still hold. */
    readonly retracted: readonly Retraction[];
    /** Of the Parquet files; absent without them. */
    readonly columns?: readonly ReleaseColumn[];
    readonly exports: readonly ReleaseExport[];
    /** What a reader has to know, in sentences. */
    readonly notes: readonly string[];
    readonly files: readonly ReleaseFile[];
}
/** The tag of a version. */
export declare function tagOf(dataset: string, version: string): string;
/** Dataset and version of a tag that `tagOf` made, or undefined. Names of datasets may hold hyphens. */
export declare function readTag(tag: string): {
    dataset: string;
    version: string;
} | undefined;
/** Whether a name can be a file's in a release: nothing in it means anything to a shell or a path. */
export declare function isFileName(name: string): boolean;
