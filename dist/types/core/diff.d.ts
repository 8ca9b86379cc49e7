import type { Json } from './json.js';
/** A place of a record in one version. */
export interface DiffPlace {
    readonly path: string;
    readonly line: number;
    readonly id: string;
}
/** One field of an edited record. `words` is there when both values are text. */
export interface DiffField {
    readonly name: string;
    readonly before: Json | undefined;
    readonly after: Json | undefined;
    /** Runs of text: `=` in both, `-` only before, `+` only after. */
    readonly words?: readonly (readonly ['=' | '-' | '+', string])[];
}
/** What `heartcut diff --format json` prints. */
export interface RecordDiff {
    readonly version: 1;
    readonly base: string;
    readonly head: string;
    readonly counts: {
        readonly base: number;
        readonly head: number;
        readonly added: number;
        readonly edited: number;
        readonly removed: number;
        readonly moved: number;
    };
    readonly added: readonly DiffPlace[];
    readonly removed: readonly DiffPlace[];
    /** `line` and `path` are the head's. */
    readonly edited: readonly (DiffPlace & {
        readonly before: DiffPlace;
        readonly fields: readonly DiffField[];
    })[];
    readonly moved: readonly (DiffPlace & {
        readonly before: DiffPlace;
    })[];
    /** Lines of the head that could not be read, `path:line:column` and why. */
    readonly problems: readonly {
        readonly at: string;
        readonly code: string;
    }[];
}
