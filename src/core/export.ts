// A training format: how one record is written for a trainer, and what is lost on the way.
import type { Json, JsonObject } from './json.ts';
import type { DataRecord } from './record.ts';

/** A record in the trainer's form, or why the trainer can't have it. */
export type Exported =
  | {
      /** One row; a string for formats of plain text. */
      readonly value: Json;
      /**
       * Fields of the record, in the file's names, that the form has no place for: `topic`,
       * `messages[].name`. Fields that hold nothing are not lost.
       */
      readonly lost: readonly string[];
      /**
       * Fields, named in the same way, whose text the row has in another shape: joined with another
       * field's, or written anew. `read` gives what the row says.
       */
      readonly changed?: readonly string[];
    }
  | {
      /** Code of why it is left out: `role-order`, `empty-turn`, … (src/exports/refusals.ts). */
      readonly refused: string;
      /** What was found, in one sentence. */
      readonly detail: string;
    };

/** What is known of the files when they are named and explained to a trainer. */
export interface ExportContext {
  readonly dataset: string;
  readonly kind: string;
  /** Split name ('' where there are none) → file name. */
  readonly files: readonly { readonly split: string; readonly name: string }[];
}

/** One training format. One file each in `src/exports`. */
export interface Export {
  /** `trl-sft` */
  readonly id: string;
  /** Who reads it, for docs: `TRL SFTTrainer`. */
  readonly trainer: string;
  readonly summary: string;
  /** Where the format is described. */
  readonly source: string;
  /** Ids of record kinds it can be made of. */
  readonly kinds: readonly string[];
  readonly extension: 'jsonl' | 'json' | 'txt';
  /** Never throws, whatever the record holds. */
  write(record: DataRecord, kind: string): Exported;
  /**
   * A row in the kind's own fields again, for what `write` keeps; undefined where the row is none.
   * read(write(r)) has the same view as r but for what `write` said is lost or changed. Never throws.
   */
  read(value: Json, kind: string): JsonObject | undefined;
  /** How the trainer is told of the files: shown in the card and beside them. */
  snippet(context: ExportContext): { readonly language: string; readonly text: string };
  /** Files the trainer wants beside, such as dataset_info.json. */
  sidecars?(context: ExportContext): readonly { readonly name: string; readonly text: string }[];
}

/** A line of a file. */
export interface ExportPlace {
  readonly path: string;
  readonly line: number;
}

/** Records that are left out for one reason. */
export interface RefusalCount {
  readonly code: string;
  readonly count: number;
  /** Of the first one. */
  readonly detail: string;
  /** The first ones, in file order. */
  readonly at: readonly ExportPlace[];
}

/** A field that the rows lack, or have in another shape. */
export interface FieldCount {
  readonly field: string;
  /** Records that are written and whose field it is. */
  readonly count: number;
  readonly first: ExportPlace;
}

/** What became of the records of a file. Lists by count, the largest first. */
export interface ExportReport {
  readonly export: string;
  readonly kind: string;
  readonly records: number;
  readonly written: number;
  readonly refused: readonly RefusalCount[];
  /** Fields that the form has no place for. */
  readonly lost: readonly FieldCount[];
  /** Fields whose text the rows have in another shape. */
  readonly changed: readonly FieldCount[];
}
