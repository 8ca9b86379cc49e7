// Base and head of a dataset → what changed, record by record. Reordering or reformatting a file
// changes nothing. Lines that stand unchanged are matched by their bytes; comparing does not parse them.
import type { Json, JsonObject } from '../core/json.ts';
import type {
  Change,
  DataRecord,
  DatasetManifest,
  Edit,
  LineProblem,
  Move,
} from '../core/record.ts';
import { canonicalJson } from './canonical.ts';
import { describeFirstVersion } from './first-version.ts';
import { haveSameBytes } from '../core/bytes.ts';
import { Pairing, type Entries, type Match } from './entries.ts';
import { matchBy, matchBytes, withPartner } from './match.ts';
import { findMoves, gapNames } from './order.ts';
import { pairEdits, textsOf, type Candidate } from './pairing.ts';
import type { JsonlFile } from './jsonl-file.ts';
import type { DatasetSide } from './side.ts';

// So many unchanged records tell which texts are common: one that stands in every hundredth is found
// with near certainty, and one in every thousandth more often than not.
const maxSample = 1000;

/**
 * What `head` changes against `base`; either may be null. Records are matched by bytes, then by
 * content, then by the manifest's id field, then by likeness; every record is matched at most once,
 * so a second copy of a line counts as added.
 */
export function compareSides(
  manifest: DatasetManifest,
  base: DatasetSide | null,
  head: DatasetSide | null,
): Change {
  if (base === null) return describeFirstVersion(manifest, head);
  const pairing = new Pairing(base, head);
  const baseValue = (i: number): JsonObject | undefined => valueOf(pairing.base, i);
  const headValue = (i: number): JsonObject | undefined => valueOf(pairing.head, i);
  const problems = newFileProblems(base, head);

  // 1. The same bytes.
  const rest = matchBytes(pairing);

  // 2. The rest is read. Broken lines of the head are problems of this change; those of the base
  // are gone.
  const readableHead = rest.head.filter((i) => {
    headValue(i); // kept, before it is looked at
    const found = fileOf(pairing.head, i)?.problems(pairing.head.lines[i] as number);
    if (found === undefined) return true;
    problems.push(...found);
    return !found.some((problem) => problem.fatal);
  });
  const readableBase = rest.base.filter((i) => baseValue(i) !== undefined);

  // 3. The same content, written differently.
  const alike = withPartner(
    { base: readableBase, head: readableHead },
    (i) => outline(baseValue(i)),
    (i) => outline(headValue(i)),
  );
  matchBy(
    alike.base,
    alike.head,
    (i) => canonicalJson(baseValue(i)),
    (i) => canonicalJson(headValue(i)),
    (i, j) => pairing.add(i, j),
  );
  const left = {
    base: readableBase.filter((i) => (pairing.headOf[i] as number) < 0),
    head: readableHead.filter((i) => (pairing.baseOf[i] as number) < 0),
  };
  const isRecord = (i: number): boolean =>
    fileOf(pairing.head, i)?.isRecord(pairing.head.lines[i] as number) ?? false;
  const moves = findMoves(pairing);

  // 4. Edits: by id, then by likeness.
  const edits: Match[] = [];
  const idOf = (value: JsonObject | undefined): string | undefined => {
    const id = manifest.idField === undefined ? undefined : value?.[manifest.idField];
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  };
  const unpaired = matchBy(
    left.base,
    left.head,
    (i) => idOf(baseValue(i)),
    (i) => idOf(headValue(i)),
    (i, j) => edits.push({ base: i, head: j }),
  );
  if (unpaired.base.length > 0 && unpaired.head.length > 0) {
    const gaps = gapNames(pairing, moves.isMoved);
    const toCandidate = (gap: string, value: JsonObject | undefined): Candidate => ({
      gap,
      texts: textsOf(value),
      isNamed: idOf(value) !== undefined,
    });
    const sample = sampleUnchanged(pairing);
    const pairs = pairEdits(
      unpaired.base.map((i) => toCandidate(gaps.base(i), baseValue(i))),
      unpaired.head.map((i) => toCandidate(gaps.head(i), headValue(i))),
      new Set(sample.flatMap((i) => textsOf(passingValue(pairing.head, i)))),
    );
    for (const [r, a] of pairs) {
      edits.push({ base: unpaired.base[r] as number, head: unpaired.head[a] as number });
    }
  }
  edits.sort((a, b) => a.head - b.head);

  const baseRecord = (i: number): DataRecord => recordOf(pairing.base, i);
  const headRecord = (i: number): DataRecord => recordOf(pairing.head, i);
  const editedBase = new Set(edits.map((match) => match.base));
  const editedHead = new Set(edits.map((match) => match.head));
  // Unchanged lines are read only when somebody counts them, and then once.
  let unchanged: number | undefined;
  const countUnchanged = (): number =>
    (unchanged ??= pairing.baseOf.reduce(
      (count, partner, i) => (partner >= 0 && isRecord(i) ? count + 1 : count),
      0,
    ));
  const added = unpaired.head.filter((i) => !editedHead.has(i)).map(headRecord);
  return {
    manifest,
    base,
    head,
    added,
    addedCount: added.length,
    unreadCount: problems.filter((problem) => problem.fatal).length,
    removed: unpaired.base.filter((i) => !editedBase.has(i)).map(baseRecord),
    edited: edits.map((match): Edit => {
      const before = baseRecord(match.base);
      const after = headRecord(match.head);
      return { before, after, fields: changedFields(before.value, after.value) };
    }),
    moved: moves.moved
      .filter((match) => isRecord(match.head))
      .map((match): Move => ({
        before: baseRecord(match.base),
        after: headRecord(match.head),
      })),
    problems,
    get baseCount() {
      return countUnchanged() + left.base.length;
    },
    get headCount() {
      return countUnchanged() + left.head.length;
    },
  };
}

function fileOf(entries: Entries, i: number): JsonlFile | undefined {
  return entries.side?.files[entries.files[i] as number];
}

function valueOf(entries: Entries, i: number): JsonObject | undefined {
  return fileOf(entries, i)?.keepValue(entries.lines[i] as number);
}

/** Of a line that nobody else will ask for. */
function passingValue(entries: Entries, i: number): JsonObject | undefined {
  return fileOf(entries, i)?.value(entries.lines[i] as number);
}

function recordOf({ side, files, lines }: Entries, i: number): DataRecord {
  return (side as DatasetSide).recordAt(files[i] as number, lines[i] as number);
}

/** Entries of the head that have a partner, evenly spread. */
function sampleUnchanged({ baseOf, count }: Pairing): number[] {
  const step = Math.ceil(count / maxSample);
  const sample: number[] = [];
  let met = 0;
  for (let i = 0; i < baseOf.length; i += 1) {
    if ((baseOf[i] as number) < 0) continue;
    if (met % step === 0) sample.push(i);
    met += 1;
  }
  return sample;
}

/** Problems of whole files, but for files that were there before with the same bytes. */
function newFileProblems(base: DatasetSide | null, head: DatasetSide | null): LineProblem[] {
  return (head?.files ?? []).flatMap(({ path, source, problem }) => {
    if (problem === undefined) return [];
    const before = base?.files.find((file) => file.path === path);
    return before !== undefined && haveSameBytes(before.source, source) ? [] : [problem];
  });
}

function changedFields(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter(
      (name) =>
        !isSame(before[name], after[name]) ||
        Object.hasOwn(before, name) !== Object.hasOwn(after, name),
    )
    .sort();
}

/** A number that values of the same content share, and most others do not. */
function outline(value: JsonObject = {}): number {
  let sum = 0;
  for (const name in value) {
    const member = value[name];
    // A sum, since columns may come in another order.
    sum += name.length;
    if (typeof member !== 'string') continue;
    const { length } = member;
    sum += Math.imul(length + 1, 0x9e3779b1) ^ (member.charCodeAt(length >> 1) << 8);
  }
  return sum;
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  // Most columns are texts, and those need not be written out to differ.
  return typeof a === 'object' && typeof b === 'object' && canonicalJson(a) === canonicalJson(b);
}
