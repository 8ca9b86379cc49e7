// A check of loose files: no repository, no heartcut.yaml, no dataset.yaml.
import { looseManifest } from '../config/manifest.ts';
import { loadPolicy } from '../config/policy.ts';
import type { GateOverrides, Manifest } from '../config/types.ts';
import type { Log, Threads } from '../core/ports.ts';
import type { Change, Side } from '../core/record.ts';
import type { Note, Report } from '../core/report.ts';
import { compareSides } from '../dataset/compare.ts';
import type { RowIndex } from '../dataset/row-index.ts';
import { DatasetSide, type SourceFile } from '../dataset/side.ts';
import { assembleReport } from './assemble-report.ts';
import { openEmbeddings, type Embedding } from './open-embeddings.ts';
import { readPolicyFiles } from './read-policy-files.ts';
import { readReferences, surround, type NamedFile } from './read-references.ts';
import { selectGates } from './select-gates.ts';

export interface CheckFilesRequest {
  readonly kind: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly idField: string | undefined;
  readonly files: readonly SourceFile[];
  /** What is there already; empty when every record counts as added to nothing. */
  readonly against: readonly SourceFile[];
  readonly onlyGates: readonly string[];
  readonly options: readonly GateOverrides[];
  /** Files of test items that no record may hold. */
  readonly references?: readonly NamedFile[];
  /** YYYY-MM-DD: without it, no waiver holds. */
  readonly today?: string;
  readonly threads?: Threads;
  /** Lets gates compare what texts mean, by what ships; without it, they only compare words. */
  readonly embedding?: Embedding;
  /** Rows kept from earlier runs. */
  readonly index?: RowIndex;
  /** Whether the report is drawn with its map of records. */
  readonly wantsMap?: boolean;
  /** How much the report shows of a record, for a page more than for a comment. */
  readonly excerptCharacters?: number;
  readonly reproduce: string;
}

// A next version of a file keeps most of it; a batch to be added keeps none. Between the two we
// found nothing in the histories we read (docs/cli.md).
const minKeptRatio = 0.5;

/**
 * The report of loose files. Against earlier files, they are read as the next version where they
 * still hold at least half of the earlier records, else as a batch to be added to them, which a note
 * says.
 */
export async function checkFiles(
  request: CheckFilesRequest,
  log: Log,
  now: () => number,
): Promise<Report> {
  const startedAt = now();
  const policy = loadPolicy(null, 'heartcut.yaml');
  const references = await readReferences(policy, null, request.references);
  const manifest = looseManifest({
    kind: request.kind,
    files: request.files.map(({ path }) => path),
    fields: request.fields,
    ...(request.idField === undefined ? {} : { idField: request.idField }),
  });
  const head = new DatasetSide(manifest, 'head', request.files, policy.limits);
  const { change, siblings, notes } = compareWithEarlier(manifest, head, request.against, policy);
  const settings = selectGates(policy, manifest, request.options, request.onlyGates);
  const label = (files: readonly SourceFile[]): string => files.map(({ path }) => path).join(', ');
  const embeddings = request.embedding && openEmbeddings(request.embedding, undefined, log);
  const policyFiles = await readPolicyFiles(settings, null);
  const surroundings = { ...surround(references, request), policyFiles };
  try {
    return await assembleReport(
      [{ change, settings, siblings }],
      {
        base: request.against.length === 0 ? null : { label: label(request.against) },
        head: { label: label(request.files) },
        policy: { path: null, label: 'defaults', preset: policy.preset },
        notes,
        reproduce: request.reproduce,
      },
      log,
      now,
      startedAt,
      { ...surroundings, ...(embeddings && { embeddings }) },
    );
  } finally {
    await embeddings?.close();
  }
}

function compareWithEarlier(
  manifest: Manifest,
  head: DatasetSide,
  against: readonly SourceFile[],
  policy: ReturnType<typeof loadPolicy>,
): { change: Change; siblings: Side[]; notes: Note[] } {
  if (against.length === 0) {
    return { change: compareSides(manifest, null, head), siblings: [], notes: [] };
  }
  // One file against one file: the name says nothing, so the earlier takes the later's.
  const onlyPath = head.paths.length === 1 && against.length === 1 ? head.paths[0] : undefined;
  const named = against.map((file) => ({ ...file, path: onlyPath ?? file.path }));
  const base = new DatasetSide(manifest, 'base', named, policy.limits);
  const asVersion = compareSides(manifest, base, head);
  // Lines, since counting records would read them all.
  const lines = base.files.reduce((sum, file) => sum + file.filledCount, 0);
  const kept = countKept(asVersion, lines);
  if (lines > 0 && kept / lines >= minKeptRatio) {
    return { change: asVersion, siblings: [], notes: [] };
  }
  const earlier = new DatasetSide(manifest, 'base', against, policy.limits);
  const note = {
    code: 'batch',
    message: `Read as records to be added to ${against.map(({ path }) => path).join(', ')}: ${kept} of its ${lines} records stand here.`,
  };
  return {
    change: compareSides(manifest, null, head),
    siblings: [earlier],
    notes: [note],
  };
}

/**
 * Earlier records that stand here as they are, or with most of their columns as they are. Exercises
 * of one pattern look like edits of each other: taken for those, a batch would have nothing new.
 */
function countKept({ removed, edited }: Change, lines: number): number {
  const rewritten = edited.filter(({ before, after, fields }) => {
    const names = new Set([...Object.keys(before.value), ...Object.keys(after.value)]);
    return fields.length * 2 >= names.size;
  });
  return lines - removed.length - rewritten.length;
}
