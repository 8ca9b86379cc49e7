// The facts of a made-up release, for tests of what is written of them.
import type { JsonObject } from '../../src/core/json.ts';
import type { ReleaseManifest } from '../../src/core/release.ts';
import type { ReleaseFacts, TeacherShare } from '../../src/core/use.ts';
import { ColumnTypes } from '../../src/release/column-types.ts';
import { looseManifest } from '../../src/config/manifest.ts';

/** Says something in Markdown, HTML, a shell and a terminal. */
export const hostile = '[x](https://evil.example) <img src=x> `a` | @team #1\n# Title\u001b[31m';

export function manifestOf(more: Partial<ReleaseManifest> = {}): ReleaseManifest {
  return {
    format: 1,
    dataset: 'birds',
    title: 'Birds',
    version: '2.0.0',
    tag: 'birds-v2.0.0',
    date: '2026-03-04',
    commit: 'a'.repeat(40),
    builtBy: '0.1.0',
    kind: 'chat',
    schema: `sha256:${'1'.repeat(64)}`,
    content: `sha256:${'2'.repeat(64)}`,
    records: 3,
    splits: [{ name: '', records: 3 }],
    licence: 'CC-BY-4.0',
    verdict: 'passed',
    gates: [],
    judges: [],
    metrics: {},
    previous: null,
    changes: { added: 3, removed: 0, edited: 0 },
    retracted: [],
    exports: [],
    notes: [],
    files: [fileOf('birds.jsonl.gz'), fileOf('birds.parquet')],
    ...more,
  };
}

export function fileOf(
  name: string,
  more: Partial<ReleaseManifest['files'][number]> = {},
): ReleaseManifest['files'][number] {
  const format = name.endsWith('.parquet') ? 'parquet' : 'jsonl.gz';
  return { name, bytes: 10, sha256: '3'.repeat(64), role: 'records', format, rows: 3, ...more };
}

export const releaseFacts: ReleaseFacts = {
  use: 'commercial',
  records: 3,
  licence: 'CC-BY-4.0',
  chain: [
    {
      licence: 'CC-BY-4.0',
      from: hostile,
      records: 3,
      first: { path: 'a', line: 1 },
      isModel: false,
    },
  ],
  attribution: ['CC-BY-4.0'],
  notices: ['MIT'],
  forbidden: 0,
  unknownLicence: { records: 0 },
  unknownTerms: { records: 1 },
  reasons: [],
};

export const teacher: TeacherShare = {
  models: [hostile, 'other'],
  host: hostile,
  answer: 'conditions',
  terms: { id: 't', name: hostile, source: hostile, read: '2026-01' },
  conditions: [hostile],
  records: 2,
  first: { path: 'a', line: 1 },
};

export function typesOf(kind: string, records: readonly JsonObject[]): ColumnTypes {
  const types = new ColumnTypes(looseManifest({ kind }));
  for (const record of records) types.add(record);
  return types;
}
