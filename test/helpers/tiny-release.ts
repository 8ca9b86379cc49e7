// A release of three small files: a plan, and a build of it into a real folder.
import { createHash } from 'node:crypto';
import { openReleaseFolder } from '../../src/adapters/release-folder.ts';
import type { PublishPlan } from '../../src/core/publishing.ts';
import type { ReleaseFolder } from '../../src/core/release-host.ts';
import { tagOf, type ReleaseFile, type ReleaseManifest } from '../../src/core/release.ts';

export const COMMIT = '1'.repeat(40);
export const CONTENT = `sha256:${'c'.repeat(64)}`;

const CHANGELOG = `# Changelog of capitals

## 1.2.0 - 2026-11-21

### Added

- 2 records about Europe

## 1.1.0 - 2026-10-01

- The first
`;

export function tinyPlan(change: Partial<PublishPlan> = {}): PublishPlan {
  const content = change.content ?? CONTENT;
  return {
    dataset: 'capitals',
    title: 'Capitals',
    folder: 'data/capitals',
    commit: COMMIT,
    planned: {
      format: 1,
      version: '1.2.0',
      date: '2026-11-21',
      previous: { version: '1.1.0', commit: '0'.repeat(40) },
      bump: 'minor',
      content: CONTENT,
    },
    content,
    consumers: [],
    ...change,
  };
}

export interface TinyBuild {
  readonly records?: string;
  readonly changelog?: string;
  readonly manifest?: Partial<ReleaseManifest>;
}

/** The same plan gives the same files. */
export function tinyBuild({
  records = '{"a":1}\n{"a":2}\n',
  changelog = CHANGELOG,
  manifest: change,
}: TinyBuild = {}) {
  return async (plan: PublishPlan, folder: ReleaseFolder): Promise<ReleaseManifest> => {
    const files: ReleaseFile[] = [];
    const add = async (name: string, text: string, rest: Omit<ReleaseFile, keyof Written>) => {
      const written = await folder.write(name, [Buffer.from(text)]);
      files.push({ name, ...written, ...rest });
    };
    await add('CHANGELOG.md', changelog, { role: 'changelog', format: 'md' });
    await add('README.md', '# Capitals\n', { role: 'card', format: 'md' });
    await add('capitals.jsonl.gz', records, { role: 'records', format: 'jsonl.gz', rows: 2 });
    const { version, date, content } = plan.planned;
    const manifest: ReleaseManifest = {
      format: 1,
      dataset: plan.dataset,
      title: plan.title,
      version,
      tag: tagOf(plan.dataset, version),
      date,
      commit: plan.commit,
      repository: 'octo-org/data',
      builtBy: '0.0.0',
      kind: 'instruction',
      schema: `sha256:${'d'.repeat(64)}`,
      content,
      records: 2,
      splits: [],
      licence: 'CC-BY-4.0',
      verdict: 'passed',
      gates: [],
      judges: [],
      metrics: {},
      previous: '1.1.0',
      changes: { added: 2, removed: 0, edited: 0 },
      retracted: [],
      exports: [],
      notes: [],
      files,
      ...change,
    };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await folder.write('manifest.json', [Buffer.from(text)]);
    const sums = [...files, { name: 'manifest.json', sha256: hashOf(text) }]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, sha256 }) => `${sha256}  ${name}\n`);
    await folder.write('SHA256SUMS', [Buffer.from(sums.join(''))]);
    return manifest;
  };
}

type Written = Pick<ReleaseFile, 'name' | 'bytes' | 'sha256'>;

export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export { openReleaseFolder };
