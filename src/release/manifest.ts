// manifest.json, and what of a report goes into it.
import { hash } from 'node:crypto';
import type { Json } from '../core/json.ts';
import type { DatasetManifest } from '../core/record.ts';
import type { ReleaseExport, ReleaseGate, ReleaseManifest } from '../core/release.ts';
import type { Report } from '../core/report.ts';
import { canonicalJson } from '../dataset/canonical.ts';
import { count } from './markdown.ts';
import type { ReleaseSplit } from './records.ts';

/** The file as text: what it says in the order of the type, two spaces an indent. */
export function renderManifest(manifest: ReleaseManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `sha256:` of the schema that every record meets: the kind's, the dataset's own, or both. */
export function schemaDigest({ kind, schema, replacesKindSchema }: DatasetManifest): string {
  const own = schema?.document;
  const document: Json =
    own === undefined ? kind.schema : replacesKindSchema ? own : { allOf: [kind.schema, own] };
  return `sha256:${hash('sha256', canonicalJson(document), 'hex')}`;
}

/** What each gate said, in the order of the report. */
export function gatesOf({ results }: Report): readonly ReleaseGate[] {
  return results.map(({ gate, status, reason, findings }) => ({
    gate,
    status,
    ...(reason === undefined ? {} : { reason }),
    errors: findings.filter(({ level }) => level === 'error').length,
    warnings: findings.filter(({ level }) => level === 'warning').length,
  }));
}

/** Everything that was measured, by name. */
export function metricsOf(
  { results }: Report,
  straddling: number | undefined,
): Readonly<Record<string, number>> {
  const values = results.flatMap(({ measurements }) =>
    measurements.map(({ name, value }) => [name, value] as const),
  );
  if (straddling !== undefined) values.push(['release.near-duplicates-across-splits', straddling]);
  return Object.fromEntries(
    values.filter(([, value]) => Number.isFinite(value)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What must not be missed in tables. */
export function notesOf(
  report: Report,
  splits: readonly ReleaseSplit[],
  exports: readonly ReleaseExport[],
  straddling: number | undefined,
): readonly string[] {
  const notes = report.verdict === 'passed' ? [] : [`The gates' verdict is ${report.verdict}.`];
  for (const { name, records } of splits) {
    if (records === 0) notes.push(`Split ${name} is empty and has no file.`);
    if (name === '' && splits.length > 1) {
      notes.push(`${count(records, 'record')} in no split, in files of their own.`);
    }
  }
  if (straddling !== undefined && straddling > 0) {
    notes.push(
      `${count(straddling, 'record')} with a near-duplicate or the same prompt in another split: what is measured there was partly seen in training.`,
    );
  }
  for (const { export: id, split, refused } of exports) {
    const left = Object.values(refused).reduce((sum, each) => sum + each, 0);
    const where = split === undefined ? '' : ` of split ${split}`;
    if (left > 0) notes.push(`${count(left, 'record')}${where} left out of format ${id}.`);
  }
  return [...notes, ...report.notes.map(({ message }) => message)];
}

/** `model (rubrics)` of the models that were asked, sorted. */
export function judgesOf({ results }: Report): readonly string[] {
  const judges = results.flatMap(({ judged }) =>
    (judged?.judges ?? []).map(({ model }) => `${model} (${judged?.rubrics.join(', ') ?? ''})`),
  );
  return [...new Set(judges)].sort();
}
