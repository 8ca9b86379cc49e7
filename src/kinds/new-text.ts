// What gates that compare records look at: the records whose text a change brings, and those it
// did not start from but will stand beside.
import { changedRecords } from '../core/change.ts';
import type { GateContext } from '../core/gate.ts';
import type { Change, DataRecord, Side } from '../core/record.ts';
import { recordKeys, sameContent, type RecordKeys } from './record-keys.ts';

/**
 * A test for records of the head that the change adds, or edits in what their kind reads. A new
 * column on every record brings no text, so it brings no repeats either.
 */
export function newTexts(change: Change, context: GateContext): (record: DataRecord) => boolean {
  const { base, head } = change;
  if (head === null) return () => false;
  // All of a first version is new, and asking it for its parts would have it read.
  if (base === null) return () => true;
  return context.derive(head, 'new-texts', () => {
    const edited = change.edited.filter(({ before, after }) => !sameContent(before, after));
    return changedRecords({ base, added: change.added, edited });
  });
}

/** Which of the keys are of new records; undefined where all are: then nothing need be asked. */
export function wantedOf(
  change: Change,
  { side }: RecordKeys,
  isNew: (record: DataRecord) => boolean,
): ((i: number) => boolean) | undefined {
  if (change.base === null) return undefined;
  const rows = newRows(change, side, isNew);
  return (i) => rows[i] === 1;
}

/** By record of the head: 1 for those that the change touches and the test holds of. */
export function newRows(
  { base, added, edited, moved }: Change,
  head: Side,
  isNew: (record: DataRecord) => boolean,
): Uint8Array {
  const rows = new Uint8Array(head.count);
  if (base === null) return rows.fill(1);
  const mark = (record: DataRecord): void => {
    if (isNew(record)) rows[head.indexOf(record)] = 1;
  };
  added.forEach(mark);
  for (const { after } of edited) mark(after);
  for (const { after } of moved) mark(after);
  return rows;
}

/**
 * Other versions of the dataset that are there already: the branch to merge into, where it moved
 * on, or the data that a batch is added to.
 */
export function versionsBeside({ siblings, manifest }: GateContext): readonly Side[] {
  return siblings.filter((side) => side.manifest.name === manifest.name);
}

/** A test for keys of contents that the change started from: what it does to those is its business. */
export function isInBase(change: Change, context: GateContext): (whole: number) => boolean {
  const { base } = change;
  if (base === null) return () => false;
  // Only asked after a hit: most changes never need the keys of their base.
  return (whole) =>
    context.derive(base, 'whole-keys', () => new Set(recordKeys(base, context).whole)).has(whole);
}

/** Pairs of a wanted record and one of a version beside, equal in a key; to be confirmed. */
export function* meetVersionsBeside(
  change: Change,
  context: GateContext,
  which: 'whole' | 'prompt',
  isWanted: (record: DataRecord) => boolean,
): Generator<readonly [wanted: DataRecord, there: DataRecord]> {
  const sides = versionsBeside(context);
  if (sides.length === 0 || change.head === null) return;
  const wanted = recordsByKey(recordKeys(change.head, context), which, isWanted);
  const wasThere = isInBase(change, context);
  for (const side of sides) {
    const keys = recordKeys(side, context);
    for (const [i, key] of keys[which].entries()) {
      for (const record of wanted.get(key) ?? []) {
        if (!wasThere(keys.whole[i] as number)) yield [record, keys.recordAt(i)];
      }
    }
  }
}

/** Key → the records that have it; records without one are left out. */
export function recordsByKey(
  keys: RecordKeys,
  which: 'whole' | 'prompt',
  isWanted: (record: DataRecord) => boolean,
): ReadonlyMap<number, readonly DataRecord[]> {
  const found = new Map<number, DataRecord[]>();
  for (const [i, key] of keys[which].entries()) {
    if (key === 0) continue;
    const record = keys.recordAt(i);
    if (!isWanted(record)) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [record]);
    else known.push(record);
  }
  return found;
}

/**
 * Places of new records that this run's gates found to repeat another one, each gate adding its own:
 * a gate that comes later need not say it again.
 */
export function foundRepeats(head: Side, context: GateContext): Set<string> {
  return context.derive(head, 'found-repeats', () => new Set<string>());
}

/** A record's place as `foundRepeats` names it. */
export function placeOf({ path, line }: Pick<DataRecord, 'path' | 'line'>): string {
  return `${line} ${path}`;
}
