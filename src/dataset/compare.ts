// Base and head of a dataset → what changed, record by record. Reordering or reformatting a file
// changes nothing. Lines that stand unchanged are matched by their bytes and never parsed.
import { longestIncreasing } from '../algorithms/increasing.ts';
import type { JsonObject } from '../core/json.ts';
import type {
  Change,
  DataRecord,
  DatasetManifest,
  Edit,
  LineProblem,
  Move,
} from '../core/record.ts';
import { canonicalJson } from './canonical.ts';
import { filledLines, matchBy, matchBytes, type Entry, type Match } from './match.ts';
import { pairEdits, type Candidate } from './pairing.ts';
import type { DatasetSide } from './side.ts';

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
  const baseEntries = filledLines(base);
  const headEntries = filledLines(head);
  const problems: LineProblem[] = (head?.files ?? []).flatMap((file) => file.problem ?? []);
  const matches: Match[] = [];

  // 1. The same bytes.
  const rest = matchBytes(base, baseEntries, head, headEntries, matches);

  // 2. The rest is read. Broken lines of the head are problems of this change; those of the base
  // are gone.
  const readableHead = rest.head.filter((i) => {
    const { file, line } = headEntries[i] as Entry;
    const found = head?.files[file]?.problems(line);
    if (found === undefined) return true;
    problems.push(...found);
    return !found.some((problem) => problem.fatal);
  });
  const readableBase = rest.base.filter((i) => valueOf(base, baseEntries[i]) !== undefined);
  const brokenHead = rest.head.length - readableHead.length;
  const brokenBase = rest.base.length - readableBase.length;

  // 3. The same content, written differently.
  const left = matchBy(
    readableBase,
    readableHead,
    (i) => canonicalJson(valueOf(base, baseEntries[i])),
    (i) => canonicalJson(valueOf(head, headEntries[i])),
    matches,
  );

  // 4. Edits: by id, then by likeness.
  const edits: Match[] = [];
  let unpaired = left;
  const { idField } = manifest;
  if (idField !== undefined && left.base.length > 0) {
    const idOf = (value: JsonObject | undefined): string | undefined => {
      const id = value?.[idField];
      return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
    };
    unpaired = matchBy(
      left.base,
      left.head,
      (i) => idOf(valueOf(base, baseEntries[i])),
      (i) => idOf(valueOf(head, headEntries[i])),
      edits,
    );
  }
  const moves = findMoves(base, baseEntries, head, headEntries, matches);
  if (unpaired.base.length > 0 && unpaired.head.length > 0) {
    const gaps = gapNames(base, baseEntries, head, headEntries, moves.inOrder);
    const removed = unpaired.base.map((i) =>
      candidate(gaps.base(i), valueOf(base, baseEntries[i])),
    );
    const added = unpaired.head.map((i) => candidate(gaps.head(i), valueOf(head, headEntries[i])));
    const isNamed = (value: JsonObject | undefined): boolean =>
      idField !== undefined && value?.[idField] !== undefined;
    for (const [r, a] of pairEdits(removed, added)) {
      const before = unpaired.base[r] as number;
      const after = unpaired.head[a] as number;
      // Two records with different ids are two records.
      if (
        isNamed(valueOf(base, baseEntries[before])) &&
        isNamed(valueOf(head, headEntries[after]))
      ) {
        continue;
      }
      edits.push({ base: before, head: after });
    }
  }

  const recordOf = (side: DatasetSide | null, entry: Entry | undefined): DataRecord =>
    (side as DatasetSide).recordAt((entry as Entry).file, (entry as Entry).line);
  const editedBase = new Set(edits.map((match) => match.base));
  const editedHead = new Set(edits.map((match) => match.head));
  edits.sort((a, b) => a.head - b.head);
  return {
    manifest,
    base,
    head,
    added: unpaired.head
      .filter((i) => !editedHead.has(i))
      .map((i) => recordOf(head, headEntries[i])),
    removed: unpaired.base
      .filter((i) => !editedBase.has(i))
      .map((i) => recordOf(base, baseEntries[i])),
    edited: edits.map((match): Edit => {
      const before = recordOf(base, baseEntries[match.base]);
      const after = recordOf(head, headEntries[match.head]);
      return { before, after, fields: changedFields(before.value, after.value) };
    }),
    moved: moves.moved.map((match): Move => ({
      before: recordOf(base, baseEntries[match.base]),
      after: recordOf(head, headEntries[match.head]),
    })),
    problems,
    baseCount: baseEntries.length - brokenBase,
    headCount: headEntries.length - brokenHead,
  };
}

function valueOf(side: DatasetSide | null, entry: Entry | undefined): JsonObject | undefined {
  return entry === undefined ? undefined : side?.files[entry.file]?.value(entry.line);
}

/** Splits matches into those that kept their order in their file and those that moved. */
function findMoves(
  base: DatasetSide | null,
  baseEntries: readonly Entry[],
  head: DatasetSide | null,
  headEntries: readonly Entry[],
  matches: readonly Match[],
): { inOrder: Match[]; moved: Match[] } {
  const sorted = [...matches].sort((a, b) => a.head - b.head);
  const pathOf = (side: DatasetSide | null, entry: Entry | undefined): string | undefined =>
    side?.files[entry?.file ?? -1]?.path;
  const moved: Match[] = [];
  const stayed: Match[] = [];
  for (const match of sorted) {
    const same = pathOf(base, baseEntries[match.base]) === pathOf(head, headEntries[match.head]);
    (same ? stayed : moved).push(match);
  }
  // Files are listed in the same order on both sides, so one sequence serves them all.
  const kept = longestIncreasing(stayed.map((match) => match.base));
  const inOrder: Match[] = [];
  stayed.forEach((match, i) => (kept[i] === 1 ? inOrder : moved).push(match));
  moved.sort((a, b) => a.head - b.head);
  return { inOrder, moved };
}

/** Names the place of a line by its file and the number of unchanged records before it. */
function gapNames(
  base: DatasetSide | null,
  baseEntries: readonly Entry[],
  head: DatasetSide | null,
  headEntries: readonly Entry[],
  inOrder: readonly Match[],
): { base: (i: number) => string; head: (i: number) => string } {
  const place = (
    side: DatasetSide | null,
    entries: readonly Entry[],
    anchors: Uint8Array,
  ): ((i: number) => string) => {
    const before = new Uint32Array(entries.length);
    let count = 0;
    for (let i = 0; i < entries.length; i += 1) {
      before[i] = count;
      count += anchors[i] ?? 0;
    }
    return (i) => `${side?.files[entries[i]?.file ?? 0]?.path ?? ''}\n${before[i] ?? 0}`;
  };
  const baseAnchors = new Uint8Array(baseEntries.length);
  const headAnchors = new Uint8Array(headEntries.length);
  for (const match of inOrder) {
    baseAnchors[match.base] = 1;
    headAnchors[match.head] = 1;
  }
  return {
    base: place(base, baseEntries, baseAnchors),
    head: place(head, headEntries, headAnchors),
  };
}

function candidate(gap: string, value: JsonObject | undefined): Candidate {
  const values = Object.values(value ?? {}).map((member) =>
    typeof member === 'string' ? member : canonicalJson(member),
  );
  return { gap, values };
}

function changedFields(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter(
      (name) =>
        canonicalJson(before[name]) !== canonicalJson(after[name]) ||
        Object.hasOwn(before, name) !== Object.hasOwn(after, name),
    )
    .sort();
}
