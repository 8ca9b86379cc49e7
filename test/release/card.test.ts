import { describe, expect, test } from '@jest/globals';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { kinds } from '../../src/kinds/index.ts';
import { chat } from '../../src/kinds/chat.ts';
import { renderCard, type CardFacts } from '../../src/release/card.ts';
import { dataFilesOf, renderFrontMatter } from '../../src/release/hugging-face.ts';
import { fence } from '../../src/release/markdown.ts';
import { parse } from 'yaml';
import { fileOf, hostile, manifestOf, releaseFacts, teacher } from './facts.ts';

function cardOf(more: Partial<CardFacts> = {}): string {
  return renderCard({
    manifest: manifestOf(),
    kind: chat,
    description: undefined,
    homepage: undefined,
    languages: [],
    origins: { human: 1, mixed: 0, synthetic: 2, unknown: 0 },
    release: releaseFacts,
    teachers: [teacher],
    snippets: [],
    shares: undefined,
    filesUrl: '',
    ...more,
  });
}

const frontMatter = (card: string): unknown =>
  parse(/^---\n(.*?)\n---\n/s.exec(card)?.[1] ?? '', { version: '1.1' });

describe('front matter', () => {
  test.each([
    ['MIT', { license: 'mit' }],
    ['ODbL-1.0', { license: 'odbl' }],
    [null, { license: 'unknown' }],
    [
      'LicenseRef-Own',
      { license: 'other', license_name: 'licenseref-own', license_link: 'LICENSES.txt' },
    ],
    [
      'constructor',
      { license: 'other', license_name: 'constructor', license_link: 'LICENSES.txt' },
    ],
  ])('the licence %s', (licence, expected) => {
    const matter = frontMatter(renderFrontMatter(manifestOf({ licence }), []));
    expect(matter).toMatchObject(expected);
  });

  test.each([
    [0, 'n<1K'],
    [999, 'n<1K'],
    [1000, '1K<n<10K'],
    [52_002, '10K<n<100K'],
    [2e6, '1M<n<10M'],
    [5e12, 'n>1T'],
  ])('%d records are %s', (records, size) => {
    const matter = frontMatter(renderFrontMatter(manifestOf({ records }), []));
    expect(matter).toMatchObject({ size_categories: [size] });
  });

  test('languages without a region, and those with one beside', () => {
    const matter = frontMatter(renderFrontMatter(manifestOf(), ['no', 'pt-BR', 'pt']));
    expect(matter).toMatchObject({ language: ['no', 'pt'], language_bcp47: ['pt-BR'] });
  });

  test.each(kinds.map(({ id }) => id))('a task for %s', (kind) => {
    const matter = frontMatter(renderFrontMatter(manifestOf({ kind }), [])) as {
      task_categories: string[];
      tags: string[];
    };
    expect(matter.task_categories).toHaveLength(1);
    expect(matter.tags).toContain(kind);
  });

  test('nothing that a title says ends it', () => {
    const title = '"\n---\nlicense: mit\n';
    const card = cardOf({ manifest: manifestOf({ title, licence: null }) });
    expect(frontMatter(card)).toMatchObject({ pretty_name: title, license: 'unknown' });
  });

  test('a file for each split, of one format, and none for records in no split', () => {
    const splits = ['train', 'val-1', 'val_1', 'empty', ''].map((name) => ({ name, records: 1 }));
    const files = ['train', 'val-1', 'val_1'].flatMap((split) => [
      fileOf(`birds-${split}.jsonl.gz`, { split }),
      fileOf(`birds-${split}.parquet`, { split }),
    ]);
    expect(dataFilesOf({ splits, files: [...files, fileOf('birds.parquet')] })).toEqual([
      { split: 'train', path: 'birds-train.parquet' },
      { split: 'val_1', path: 'birds-val-1.parquet' },
    ]);
  });
});

describe('body', () => {
  test('whatever the dataset says is text', () => {
    const card = cardOf({
      manifest: manifestOf({
        title: hostile,
        verdict: 'failed',
        notes: [hostile],
        gates: [{ gate: 'secrets', status: 'skipped', reason: hostile, errors: 0, warnings: 0 }],
        splits: [{ name: 'train', records: 3 }],
        columns: [{ name: hostile, type: hostile, notes: [hostile] }],
        retracted: [
          { id: hostile, content: '', why: hostile, date: '2026-01-01', releases: ['1.0.0'] },
        ],
        exports: [
          { export: 'trl-sft', rows: 2, refused: { [hostile]: 1 }, lost: { [hostile]: 2 } },
        ],
      }),
      description: hostile,
      homepage: 'https://example.org/a)](x',
      snippets: [{ export: 'trl-sft', trainer: hostile, language: 'python', text: '```\nout' }],
    });
    const body = card.slice(card.indexOf('\n---\n') + 5);
    const html = micromark(body, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('href="https://evil.example');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(card).not.toContain('\u001b');
    expect(html).toContain('<code class="language-python">```\nout');
    // Every row has the cells of its head.
    for (const table of html.match(/<table>.*?<\/table>/gs) ?? []) {
      const cells = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(
        ([row]) => row.match(/<t[hd]/g)?.length,
      );
      expect(new Set(cells).size).toBe(1);
    }
  });

  test('what warned, and what was not run, is no pass', () => {
    const card = cardOf({
      manifest: manifestOf({
        gates: [
          { gate: 'schema', status: 'passed', errors: 0, warnings: 0 },
          { gate: 'judge', status: 'skipped', reason: 'no model', errors: 0, warnings: 0 },
          { gate: 'refusal', status: 'failed', errors: 0, warnings: 2 },
          { gate: 'secrets', status: 'failed', errors: 1, warnings: 0 },
        ],
      }),
    });
    const rows = card
      .split('\n')
      .filter((line) => /^\| `(schema|judge|refusal|secrets)`/.test(line));
    expect(rows).toEqual([
      '| `secrets` | failed | 1 | 0 |  |',
      '| `refusal` | warns | 0 | 2 |  |',
      '| `judge` | not run | 0 | 0 | no model |',
      '| `schema` | passed | 0 | 0 |  |',
    ]);
  });
});

test('a fence is longer than what it holds', () => {
  expect(fence('md', 'a ````` b')).toBe('``````md\na ````` b\n``````');
});
