import type { BudgetSetting } from '../core/budget.js';
import type { EmbedderSetting } from '../core/embedding.js';
import type { Level } from '../core/gate.js';
import type { Json } from '../core/json.js';
import type { GuardSetting, ModelSetting } from '../core/ports.js';
import type { DatasetManifest } from '../core/record.js';
import type { DatasetRelease, ReleaseSetting } from '../core/release.js';
export type Preset = 'recommended' | 'strict';
/** How one gate is run on one dataset, every default filled in. */
export interface GateSettings {
    readonly level: Level;
    /** Valid by the gate's own schema. */
    readonly options: Readonly<Record<string, Json>>;
    /** Finding codes that policy gives a level of their own; the others follow the gate. */
    readonly codes: Readonly<Record<string, Level>>;
}
/** What one layer (dataset.yaml, `--option`) says about one gate. */
export interface GateOverride {
    readonly level?: Level;
    readonly options: Readonly<Record<string, Json>>;
    readonly codes: Readonly<Record<string, Level>>;
    /** Where it was said, `file:line:column` or the flag as typed. */
    readonly at: string;
}
/** Gate id → what one layer says about it. */
export type GateOverrides = Readonly<Record<string, GateOverride>>;
export interface Limits {
    readonly maxLineBytes: number;
    /** Levels of nesting in one record. */
    readonly maxDepth: number;
}
/** A file of test items that no record may hold. */
export interface ReferenceSetting {
    /** From the root of the tree that the policy was read from. */
    readonly path: string;
    /** Stands before the line number in the items' ids. */
    readonly name?: string;
    readonly question?: string | readonly string[];
    readonly answer?: string;
}
/** A finding that somebody lets pass, until a day. */
export interface Waiver {
    readonly gate: string;
    readonly code?: string;
    /** Record id or path of its file, `*` for any characters. */
    readonly record: string;
    /** What the finding must be about, `*` for any characters. */
    readonly about?: string;
    readonly reason: string;
    readonly owner: string;
    /** The last day, YYYY-MM-DD. */
    readonly expires: string;
    /** `file:line:column`. */
    readonly at: string;
}
/** heartcut.yaml, checked and with defaults filled in. */
export interface Policy {
    /** The file it was read from, null when there is none and all is default. */
    readonly path: string | null;
    readonly preset: Preset;
    /** Globs of folders that hold a dataset.yaml; '.' is the repository's own root. */
    readonly datasetGlobs: readonly string[];
    /** `file:line:column` of each glob, in the same order; empty when `datasets` was not written. */
    readonly datasetGlobPlaces: readonly string[];
    readonly extraFields: 'allow' | 'forbid';
    readonly limits: Limits;
    readonly references: readonly ReferenceSetting[];
    /** File of licences and terms of models, from the root; undefined where it is not named. */
    readonly teachers: string | undefined;
    /** The team's classifier for the gate toxicity, where one is named. */
    readonly guard?: GuardSetting;
    /** The models that gates may ask, by the team's names. */
    readonly models: Readonly<Record<string, ModelSetting>>;
    /** Embeddings endpoints beside those that ship, by the team's names. */
    readonly embedders: Readonly<Record<string, EmbedderSetting>>;
    readonly budget: BudgetSetting;
    readonly release: ReleaseSetting;
    /** Every gate's settings by id, before a dataset's own overrides. */
    readonly gates: Readonly<Record<string, GateSettings>>;
}
/** dataset.yaml with what only the configuration, the card and the reports need. */
export interface Manifest extends DatasetManifest {
    readonly description: string | undefined;
    readonly homepage: string | undefined;
    readonly release: DatasetRelease;
    readonly gates: GateOverrides;
}
