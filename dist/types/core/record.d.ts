import type { Json, JsonObject, JsonSchema } from './json.js';
/** A place in a dataset. Lines and columns count from 1; columns count characters, not bytes. */
export interface Location {
    readonly path: string;
    readonly line: number;
    readonly column?: number;
    readonly recordId?: string;
    /** JSON Pointer (RFC 6901) into the record as it stands in the file. */
    readonly pointer?: string;
    /** Which version the line is counted in; head when absent. */
    readonly side?: 'base' | 'head';
    /** Up to 300 characters of the record's text, 2,000 for a page; set by the runner. */
    readonly excerpt?: string;
}
export type PartRole = 'system' | 'prompt' | 'context' | 'response' | 'rejected' | 'reference' | 'tool' | 'text';
/** One piece of text in a record, and where it stands. */
export interface Part {
    readonly role: PartRole;
    /** JSON Pointer in the kind's own field names. */
    readonly pointer: string;
    readonly text: string;
}
export interface ToolCall {
    readonly id: string;
    readonly name: string;
    /** The arguments as written: OpenAI's format holds them as a JSON string. */
    readonly arguments: Json | undefined;
    readonly pointer: string;
}
/** One message of a conversation. */
export interface Turn {
    readonly role: 'system' | 'user' | 'assistant' | 'tool' | 'unknown';
    /** The role as the record spells it. */
    readonly roleName: string;
    readonly pointer: string;
    readonly text: string;
    readonly toolCalls: readonly ToolCall[];
    /** For a tool turn: which call it answers. */
    readonly toolCallId?: string;
}
/** What a kind sees in a record. Fields that are missing or of a wrong type give no part. */
export interface RecordView {
    /** Every text of the record in reading order. */
    readonly parts: readonly Part[];
    /** Messages in order; only for kinds that hold a conversation. */
    readonly turns?: readonly Turn[];
    /**
     * Conversations that share nothing but the record (preference pairs as message lists have two).
     * `turns` is the first of them.
     */
    readonly conversations?: readonly (readonly Turn[])[];
}
/** A part that is the whole text of one field. */
export interface TextField {
    readonly field: string;
    readonly role: PartRole;
    /** Gives no part where it is empty. */
    readonly isOptional?: boolean;
}
/**
 * The texts of a record as ASCII bytes, read without parsing it: those of its parts, in their order. A
 * view of working memory, which the next record overwrites.
 */
export interface PlainTexts {
    readonly count: number;
    readonly roles: readonly PartRole[];
    /** In `bytes`; nothing but white space stands between two texts. */
    readonly starts: readonly number[];
    readonly ends: readonly number[];
    readonly bytes: Uint8Array;
}
/** A family of records: its schema and how to read it. One file each in `src/kinds`. */
export interface Kind {
    readonly id: string;
    /** One line for the docs and for error messages. */
    readonly summary: string;
    /** Top-level names that `fields:` in dataset.yaml can map to. */
    readonly fields: readonly string[];
    /** JSON Schema (2020-12) of one record in the kind's own names. */
    readonly schema: JsonSchema;
    /** For kinds whose records are texts of single fields: what `view` makes parts of, in that order. */
    readonly texts?: readonly TextField[];
    /** A good record, used by docs, schemas and tests. */
    readonly example: JsonObject;
    /** Never throws, whatever the object holds. */
    view(value: JsonObject): RecordView;
}
/** One parsed record of a dataset file. Values are parsed when looked at and not kept. */
export interface DataRecord {
    readonly path: string;
    readonly line: number;
    /** The id field's value, else `sha256:` and 16 hex digits of the canonical content. */
    readonly id: string;
    /** As in the file. */
    readonly value: JsonObject;
    /** The value in the kind's own field names (`fields:` applied). */
    readonly mapped: JsonObject;
    readonly view: RecordView;
    /** The split its file belongs to, when dataset.yaml names splits. */
    readonly split: string | undefined;
    readonly side: 'base' | 'head';
    /** Bytes of the line without its line end. */
    readonly byteLength: number;
    /** Where `records({ plain: true })` could read it so, until the next one is read. */
    readonly plain?: PlainTexts | undefined;
    /** A location in this record; `pointer` in the kind's names is turned into the file's. */
    at(pointer?: string): Location;
}
/** A line that could not be read as a record, or that could but should not be trusted. */
export interface LineProblem {
    readonly code: string;
    readonly at: Location;
    /** Values for the message template of the `format` gate. */
    readonly data: Readonly<Record<string, Json>>;
    /** True when the line gave no record. */
    readonly fatal: boolean;
}
/** What models trained on a dataset are for: docs/dataset-yaml.md. */
export declare const intendedUses: readonly ["internal", "research", "commercial", "competing"];
export type IntendedUse = (typeof intendedUses)[number];
/** What dataset.yaml says, checked and with defaults filled in. */
export interface DatasetManifest {
    readonly name: string;
    readonly title: string;
    readonly kind: Kind;
    /** Folder of dataset.yaml, repository-relative, '' for loose files. */
    readonly folder: string;
    /** Globs relative to the folder. */
    readonly files: readonly string[];
    readonly idField: string | undefined;
    /** The file's column name → the kind's. */
    readonly fields: Readonly<Record<string, string>>;
    readonly licence: string | undefined;
    /** undefined where dataset.yaml does not say. */
    readonly intendedUse: IntendedUse | undefined;
    /** BCP 47 tags of the languages its texts are in; absent where dataset.yaml names none. */
    readonly languages?: readonly string[];
    readonly provenance: JsonObject;
    /** Split name → globs relative to the folder. */
    readonly splits: Readonly<Record<string, readonly string[]>>;
    /** The dataset's own JSON Schema, and whether it replaces the kind's. */
    readonly schema: {
        readonly path: string;
        readonly document: JsonSchema;
    } | undefined;
    readonly replacesKindSchema: boolean;
    readonly extraFields: 'allow' | 'forbid';
    /** True for files named on a command line: no dataset.yaml speaks for them. */
    readonly isLoose?: boolean;
}
/** One version of a dataset. */
export interface Side {
    readonly manifest: DatasetManifest;
    readonly side: 'base' | 'head';
    readonly paths: readonly string[];
    /**
     * Records in file order, broken lines left out. Can be walked any number of times. `plain` is for
     * one who looks at the texts of each, and at no more than `DataRecord.plain` where that is there.
     */
    records(how?: {
        readonly plain: boolean;
    }): Iterable<DataRecord>;
    /** How many records there are: reads what has not been read. */
    readonly count: number;
    /** Record i in file order, counted from 0; `plain` as in `records`. Throws RangeError past the last. */
    at(i: number, how?: {
        readonly plain: boolean;
    }): DataRecord;
    /** Which number a record of this side has. */
    indexOf(record: Pick<DataRecord, 'path' | 'line'>): number;
    /** At most `count` records, evenly spread, without reading the others. */
    sample(count: number, how?: {
        readonly plain: boolean;
    }): Iterable<DataRecord>;
    /** The record at a line, or undefined where there is none. */
    find(path: string, line: number): DataRecord | undefined;
}
export interface Edit {
    readonly before: DataRecord;
    readonly after: DataRecord;
    /** Top-level field names (as in the file) whose values differ, sorted. */
    readonly fields: readonly string[];
}
export interface Move {
    readonly before: DataRecord;
    readonly after: DataRecord;
}
/** What a change does to one dataset. */
export interface Change {
    readonly manifest: DatasetManifest;
    readonly base: Side | null;
    readonly head: Side | null;
    readonly added: readonly DataRecord[];
    readonly edited: readonly Edit[];
    readonly removed: readonly DataRecord[];
    /** Same content, other order or file. Re-numbered lines alone are not moves. */
    readonly moved: readonly Move[];
    /** Problems of lines that the change brings. */
    readonly problems: readonly LineProblem[];
    readonly baseCount: number;
    readonly headCount: number;
    /** = added.length, known without building the list. */
    readonly addedCount: number;
    /** Lines and files of this change that gave no record. */
    readonly unreadCount: number;
}
