// Two versions of a dataset → what is different, in the classes that the version rule knows.
// Docs: docs/releases.md, "What makes which version".
import { changedRecords } from '../core/change.ts';
import type { Change, DataRecord } from '../core/record.ts';
import { changeClasses, type Bump, type ChangeClass } from '../core/release.ts';
import type { ClassifiedChange, DifferenceExample } from '../core/release-plan.ts';
import { compareColumns } from './columns.ts';
import { isForEvaluation } from './evaluation.ts';
import { compareManifests, type ReleasedManifest } from './settings.ts';

/** A reviewer looks at the first few; `heartcut diff` has all. */
const maxExamples = 3;

/** A file of the folder as it was and is: hashes, undefined where it is not there. */
export interface FileDifference {
  /** Counted from the dataset's folder. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What it is to the dataset. */
  readonly role: 'records' | 'manifest' | 'schema' | 'words';
}

export interface Versions {
  /** Paths of both sides counted from the folder of the new version. */
  readonly change: Change;
  /** undefined where the dataset.yaml of the last release can't be read any more, and why not. */
  readonly before: ReleasedManifest | { readonly unreadable: string };
  readonly after: ReleasedManifest;
  /** Files of either version. */
  readonly files: readonly FileDifference[];
  /** The split a path belonged to in the last release. */
  readonly splitBefore: (path: string) => string | undefined;
}

/** What each class holds, in the order of `changeClasses`; nothing where nothing differs. */
export function classify(versions: Versions, rules: Rules): readonly ClassifiedChange[] {
  const classes = new Classes();
  for (const { class: name, what, record } of settingsOf(versions)) classes.add(name, what, record);
  addRecords(versions, classes);
  return classes.finish(rules);
}

/** The same of records alone, by the splits of one dataset.yaml: no unchanged record is read. */
export function classifyRecords(change: Change, rules: Rules): readonly ClassifiedChange[] {
  const classes = new Classes();
  addRecords({ change, splitBefore: () => undefined }, classes);
  return classes.finish(rules);
}

type Rules = Readonly<Record<ChangeClass, Bump>>;

class Classes {
  readonly #found = new Map<ChangeClass, { count: number; examples: DifferenceExample[] }>();

  add(name: ChangeClass, what: string, record?: DataRecord): void {
    const known = this.#found.get(name) ?? { count: 0, examples: [] };
    this.#found.set(name, known);
    known.count += 1;
    if (known.examples.length >= maxExamples) return;
    known.examples.push(record === undefined ? { what } : { what, place: placeOf(record) });
  }

  finish(rules: Rules): readonly ClassifiedChange[] {
    return changeClasses.flatMap((name) => {
      const known = this.#found.get(name);
      return known === undefined ? [] : [{ class: name, bump: rules[name], ...known }];
    });
  }
}

/** What is different but records. */
export interface SettingDifference {
  readonly class: ChangeClass;
  readonly what: string;
  /** One that shows it. */
  readonly record?: DataRecord;
}

export function settingsOf(versions: Versions): readonly SettingDifference[] {
  const { change, before, after } = versions;
  const columns = compareColumns(change).map(({ what, record }): SettingDifference => {
    return { class: 'schema', what, record };
  });
  const settings: readonly SettingDifference[] =
    'unreadable' in before
      ? [{ class: 'schema', what: `the last release's ${before.unreadable}` }]
      : compareManifests(before, after);
  return [...settings, ...columns, ...filesOf(versions, settings.length > 0)];
}

/** Files with other bytes that nothing else has told of. */
function filesOf({ change, files }: Versions, isTold: boolean): SettingDifference[] {
  const { added, edited, removed, moved } = change;
  const sameRecords = added.length + edited.length + removed.length + moved.length === 0;
  return files.flatMap(({ path, before, after, role }): SettingDifference[] => {
    if (before === after) return [];
    if (role === 'records' && !sameRecords) return [];
    if ((role === 'manifest' || role === 'schema') && isTold) return [];
    const what =
      before === undefined
        ? `${path} is new`
        : after === undefined
          ? `${path} is gone`
          : role === 'words'
            ? `${path} was changed`
            : `${path} is written differently and says the same`;
    return [{ class: 'metadata', what }];
  });
}

function addRecords(
  { change, splitBefore }: Pick<Versions, 'change' | 'splitBefore'>,
  classes: Classes,
): void {
  const add = classes.add.bind(classes);
  for (const record of change.removed) {
    if (isForEvaluation(record.split)) add('evaluation', `removed from ${record.split}`, record);
    else add('removed', 'removed', record);
  }
  for (const { before, after } of change.moved) {
    if (before.split === after.split) {
      const what = before.path === after.path ? 'in another order' : `was in ${before.path}`;
      add('metadata', what, after);
    } else add('evaluation', describeMove(before.split, after.split), after);
  }
  for (const record of recordsInOtherSplit(change, splitBefore)) {
    add('evaluation', describeMove(splitBefore(record.path), record.split), record);
  }
  for (const { before, after, fields } of change.edited) {
    const what = `edited: ${fields.join(', ')}`;
    if (before.split !== after.split) {
      add('evaluation', describeMove(before.split, after.split), after);
    } else if (isForEvaluation(after.split)) add('evaluation', `${after.split}, ${what}`, after);
    else add('edited', what, after);
  }
  for (const record of change.added) {
    if (isForEvaluation(record.split)) add('evaluation', `added to ${record.split}`, record);
    else add('added', 'added', record);
  }
}

/** `train → test` */
export function describeMove(from: string | undefined, to: string | undefined): string {
  return `${from ?? 'no split'} → ${to ?? 'no split'}`;
}

/** Records that stand where they stood, in files that dataset.yaml puts into another split now. */
export function* recordsInOtherSplit(
  change: Change,
  splitBefore: (path: string) => string | undefined,
): Generator<DataRecord> {
  const { base, head } = change;
  if (base === null || head === null) return;
  // Most changes touch no splits, and then no record need be read.
  if (JSON.stringify(base.manifest.splits) === JSON.stringify(head.manifest.splits)) return;
  const known = new Set(base.paths);
  const isChanged = changedRecords(change);
  const moved = new Set(change.moved.map(({ after }) => `${after.path}:${after.line}`));
  for (const record of head.records()) {
    if (!known.has(record.path) || splitBefore(record.path) === record.split) continue;
    if (!isChanged(record) && !moved.has(`${record.path}:${record.line}`)) yield record;
  }
}

function placeOf(record: DataRecord): NonNullable<DifferenceExample['place']> {
  const { path, line, id, side } = record;
  return { path, line, id, side };
}
