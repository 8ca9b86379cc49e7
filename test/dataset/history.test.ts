// Real pull requests, version by version, against the counts that another program took.
import { afterAll, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedData } from '../helpers/shared-data.ts';
import { compare, jsonl, makeFile, problemsOf, summarize } from './sides.ts';

interface VersionRow {
  readonly version: number;
  readonly file: string;
  readonly parses: boolean;
  readonly rows: number | null;
  readonly rows_added?: number;
  readonly rows_removed?: number;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A clone of a bundle; `show` reads a file at a tag. */
function clone(bundle: string): (tag: string, path: string) => Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'heartcut-test-history-'));
  folders.push(folder);
  const git = (...args: string[]): Buffer =>
    execFileSync('git', args, { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  git('clone', '--quiet', '--no-checkout', bundle, 'clone');
  return (tag, path) => git('-C', 'clone', 'show', `${tag}:${path}`);
}

describe.each(['prompts-csv-2022', 'hk-academic'])('%s', (name) => {
  const bundle = sharedData(`data-prs/${name}/history.bundle`);
  const list = sharedData(`data-prs/${name}/manifest.jsonl`);
  if (bundle === undefined || list === undefined) {
    test.skip('(skipped: not in HEARTCUT_DATA)', () => undefined);
    return;
  }
  const versions = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as VersionRow);
  const show = clone(bundle);
  const dataAt = ({ version }: VersionRow): Buffer =>
    show(`v${String(version).padStart(2, '0')}`, 'data/data.jsonl');

  test('every version that parses has its rows and no problem', () => {
    for (const version of versions.filter((each) => each.parses)) {
      const file = makeFile(dataAt(version));
      expect(problemsOf(file)).toEqual([]);
      expect([version.version, file.lines.count]).toEqual([version.version, version.rows]);
    }
  });

  // The list counts exact rows as sets: added are those the version before has not. There an edit is
  // one row gone and one come; no version holds a row twice, so that sets and records are the same.
  const steps = versions
    .filter((each) => each.parses)
    .map((after, i, parsed) => ({ before: parsed[i - 1], after }))
    .filter((step): step is { before: VersionRow; after: VersionRow } => step.before !== undefined);

  test.each(steps)('v$before.version → v$after.version', ({ before, after }) => {
    const change = compare(dataAt(before), dataAt(after));
    expect({
      added: change.added.length + change.edited.length,
      removed: change.removed.length + change.edited.length,
      counts: [change.baseCount, change.headCount],
    }).toEqual({
      added: after.rows_added,
      removed: after.rows_removed,
      counts: [before.rows, after.rows],
    });
  });

  test('a version that does not parse left the data as it was', () => {
    for (const version of versions.filter((each) => !each.parses)) {
      const before = dataAt(versions[version.version - 1]!);
      expect(dataAt(version)).toEqual(before);
      expect(summarize(compare(before, dataAt(version)))).toEqual({});
    }
  });

  if (name === 'hk-academic') {
    test('the converted file is the source, a row a line', () => {
      for (const version of versions) {
        const source = show(`v${String(version.version).padStart(2, '0')}`, 'data/source.json');
        const rows = JSON.parse(source.toString().replace(/^\ufeff/, '')) as object[];
        const change = compare(jsonl(...rows), dataAt(version));
        expect([change.added, change.removed, change.edited, change.moved]).toEqual([
          [],
          [],
          [],
          [],
        ]);
      }
    });

    test('the sources themselves are refused, each with one problem', () => {
      for (const version of versions) {
        const source = show(`v${String(version.version).padStart(2, '0')}`, 'data/source.json');
        expect(problemsOf(makeFile(source)).map((problem) => problem.code)).toEqual([
          'pretty-printed',
        ]);
      }
    });
  }
});
