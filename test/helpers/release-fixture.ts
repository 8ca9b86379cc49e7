// Releases as heartcut publishes them, made by hand: files, manifest.json, SHA256SUMS, and mirrors of them.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import {
  tagOf,
  type ReleaseFile,
  type ReleaseManifest,
  type Retraction,
} from '../../src/core/release.ts';

export interface FixtureRelease {
  readonly dataset: string;
  readonly version: string;
  readonly tag: string;
  readonly manifest: ReleaseManifest;
  /** All files by name, manifest.json and SHA256SUMS among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface FixtureOptions {
  readonly dataset?: string;
  readonly version?: string;
  /** Split → records; `''` for a dataset without splits. */
  readonly splits?: Readonly<Record<string, readonly object[]>>;
  readonly retracted?: readonly Retraction[];
  readonly commit?: string;
  /** Further files of the release. */
  readonly more?: readonly { readonly file: Partial<ReleaseFile>; readonly text: string }[];
  /** Over what the manifest would say. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

/** 64 hex digits. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Conversations that differ from each other. */
export function conversations(count: number, start = 0): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `c-${start + i}`,
    messages: [
      { role: 'user', content: `What is ${start + i} times three?` },
      { role: 'assistant', content: `It is ${(start + i) * 3}.` },
    ],
  }));
}

export function retraction(id: string, releases: readonly string[]): Retraction {
  return {
    id,
    content: `sha256:${sha256(id)}`,
    why: 'a customer asked for it',
    date: '2026-05-02',
    releases,
  };
}

/** A release of chat records; two splits where nothing else is said. */
export function buildRelease(options: FixtureOptions = {}): FixtureRelease {
  const { dataset = 'support', version = '1.0.0', retracted = [] } = options;
  const splits = options.splits ?? { train: conversations(40), test: conversations(6, 900) };
  const contents = new Map<string, Uint8Array>();
  const listed: ReleaseFile[] = [];
  const add = (file: Omit<ReleaseFile, 'bytes' | 'sha256'>, bytes: Uint8Array): void => {
    contents.set(file.name, bytes);
    listed.push({ ...file, bytes: bytes.length, sha256: sha256(bytes) });
  };
  for (const [split, records] of Object.entries(splits)) {
    const stem = split === '' ? dataset : `${dataset}-${split}`;
    const text = records.map((record) => `${JSON.stringify(record)}\n`).join('');
    const about = {
      role: 'records',
      rows: records.length,
      ...(split !== '' && { split }),
    } as const;
    const packed = gzipSync(Buffer.from(text), { mtime: 0 });
    add({ name: `${stem}.jsonl.gz`, format: 'jsonl.gz', ...about }, packed);
    add({ name: `${stem}.parquet`, format: 'parquet', ...about }, Buffer.from(`PAR1 ${text}`));
  }
  add({ name: 'LICENSES.txt', role: 'licence', format: 'txt' }, Buffer.from('CC0-1.0\n'));
  add({ name: 'README.md', role: 'card', format: 'md' }, Buffer.from(`# ${dataset} ${version}\n`));
  for (const { file, text } of options.more ?? []) {
    add({ name: 'more.txt', role: 'report', format: 'txt', ...file }, Buffer.from(text));
  }
  const manifest = {
    format: 1,
    dataset,
    title: dataset,
    version,
    tag: tagOf(dataset, version),
    date: '2026-05-01',
    commit: options.commit ?? sha256(version).slice(0, 40),
    builtBy: '0.1.0',
    kind: 'chat',
    schema: `sha256:${sha256('schema')}`,
    content: `sha256:${sha256(JSON.stringify(splits))}`,
    records: Object.values(splits).flat().length,
    splits: Object.entries(splits).map(([name, { length }]) => ({ name, records: length })),
    licence: 'CC0-1.0',
    verdict: 'passed',
    gates: [],
    judges: [],
    metrics: {},
    previous: null,
    changes: { added: 0, removed: 0, edited: 0 },
    retracted,
    files: listed,
    ...options.manifest,
  } as unknown as ReleaseManifest;
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  const sums = [{ name: 'manifest.json', sha256: sha256(text) }, ...listed]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => `${file.sha256}  ${file.name}\n`);
  contents.set('manifest.json', text);
  contents.set('SHA256SUMS', Buffer.from(sums.join('')));
  return { dataset, version, tag: tagOf(dataset, version), manifest, files: contents };
}

/** releases.json of a mirror. */
export function indexOf(releases: readonly FixtureRelease[]): string {
  const list = releases.map(({ dataset, version, tag }) => ({ dataset, version, tag }));
  return `${JSON.stringify({ format: 1, releases: list })}\n`;
}

/** A mirror in a folder. */
export function writeMirror(folder: string, releases: readonly FixtureRelease[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'releases.json'), indexOf(releases));
  for (const { tag, files } of releases) {
    mkdirSync(join(folder, tag), { recursive: true });
    for (const [name, bytes] of files) writeFileSync(join(folder, tag, name), bytes);
  }
}
