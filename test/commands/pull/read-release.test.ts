// A manifest and its sums from outside: what is taken, and everything that is not.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPlainName,
  parseManifest,
  readRelease,
} from '../../../src/commands/pull/read-release.ts';
import { HeartcutError } from '../../../src/core/errors.ts';
import type { ReleaseSource } from '../../../src/core/release-source.ts';
import {
  buildRelease,
  retraction,
  sha256,
  type FixtureRelease,
} from '../../helpers/release-fixture.ts';

function sourceOf(
  { tag, files }: FixtureRelease,
  changed: Readonly<Record<string, Uint8Array | string>> = {},
): ReleaseSource {
  return {
    name: 'test',
    releases: async () => [],
    open: async () => ({
      async *read(name) {
        const bytes = changed[name] ?? files.get(name);
        if (bytes === undefined) throw new HeartcutError(`no ${name} of ${tag}`);
        yield Buffer.from(bytes);
      },
    }),
  };
}

test('takes what the two files agree on', async () => {
  const release = buildRelease({ retracted: [retraction('c-1', ['0.9.0'])] });
  const read = await readRelease(sourceOf(release), release.tag);
  expect(read.manifest.files.map(({ name }) => name)).toEqual(
    release.manifest.files.map(({ name }) => name),
  );
  expect(read.manifest.retracted).toEqual(release.manifest.retracted);
  expect(read.sha256).toBe(sha256(release.files.get('manifest.json')!));
  expect(read.own.map(({ name }) => name)).toEqual(['manifest.json', 'SHA256SUMS']);
});

describe('SHA256SUMS', () => {
  const release = buildRelease();
  const sums = Buffer.from(release.files.get('SHA256SUMS')!).toString('utf8');
  const other = sha256('other');
  test.each([
    [
      'says another digest of a file',
      sums.replace(/^\w+ {2}README/m, `${other}  README`),
      /README\.md of support-v1\.0\.0: sha256 \w+ expected, SHA256SUMS says/,
    ],
    [
      'says another digest of the manifest',
      sums.replace(/^\w+ {2}manifest/m, `${other}  manifest`),
      /manifest\.json of support-v1\.0\.0: sha256 \w+ expected/,
    ],
    ['lacks a file', sums.replace(/^.*README.*\n/m, ''), /README\.md .* has no line for it/],
    [
      'lacks the manifest',
      sums.replace(/^.*manifest.*\n/m, ''),
      /manifest\.json .* has no line for it/,
    ],
    [
      'has one more',
      `${sums}${other}  ../../x\n`,
      /it has "\.\.\/\.\.\/x", which the manifest does not list/,
    ],
    ['has a line twice', sums + sums, /line \d+ is none/],
    ['has a blank line', `\n${sums}`, /line 1 is none/],
    ['is a page', '<html></html>', /line 1 is none/],
    ['is too long', 'x'.repeat(1024 * 1024 + 1), /more than 1048576 bytes/],
  ])('that %s', async (_name, text, message) => {
    const source = sourceOf(release, { SHA256SUMS: text });
    await expect(readRelease(source, release.tag)).rejects.toThrow(message);
  });
});

describe('a manifest', () => {
  const [file] = buildRelease().manifest.files;
  const with_ = (change: object) => ({ files: [{ ...file, ...change }] });
  test.each<[string, Record<string, unknown>, string]>([
    ['of another format', { format: 2 }, 'its format is 2, this version of heartcut reads 1'],
    ['of another dataset', { dataset: 'other' }, 'it is about other 1.0.0'],
    ['of another version', { version: '1.0.1' }, 'it is about support 1.0.1'],
    ['of another tag', { tag: 'support-v1.0.1' }, 'it is about support 1.0.0, support-v1.0.1'],
    ['without files', { files: undefined }, 'files is no list'],
    ['with a path', with_({ name: '../x' }), '"../x" is no plain file name'],
    ['with a folder', with_({ name: 'a/b' }), '"a/b" is no plain file name'],
    ['with a hidden file', with_({ name: '.bashrc' }), '".bashrc" is no plain file name'],
    ['with a device', with_({ name: 'nul.gz' }), '"nul.gz" is no plain file name'],
    ['with a control character', with_({ name: 'a\u0000b' }), 'is no plain file name'],
    ['with a digest that is none', with_({ sha256: 'abc' }), 'is no digest'],
    ['with a digest in capitals', with_({ sha256: 'A'.repeat(64) }), 'is no digest'],
    ['with a size that is none', with_({ bytes: -1 }), 'bytes is no whole number'],
    ['with a size beyond counting', with_({ bytes: 1e300 }), 'bytes is no whole number'],
    [
      'with a file twice',
      { files: [file, { ...file, name: file!.name.toUpperCase() }] },
      'two of its files have one name',
    ],
    ['that lists itself', with_({ name: 'Manifest.json' }), 'two of its files have one name'],
    ['with a retraction that is none', { retracted: [{}] }, 'releases is no list'],
    [
      'with a reason that is none',
      { retracted: [{ ...retraction('a', []), because: { id: 'b', of: 'x' } }] },
      'because says neither',
    ],
    ['with columns that are none', { fields: { a: 1 } }, 'fields is no list of names'],
    ['with records that are none', { records: 'many' }, 'records is no whole number'],
  ])('%s', async (_name, manifest, message) => {
    const release = buildRelease({ manifest });
    await expect(readRelease(sourceOf(release), 'support-v1.0.0')).rejects.toThrow(message);
  });

  test.each(['', 'null', '[]', '{', '"x"', '\ufffe'])('that is %j', (text) => {
    expect(() => parseManifest(Buffer.from(text), 'support-v1.0.0')).toThrow(
      /manifest\.json of support-v1\.0\.0: it/,
    );
  });

  test('whatever it holds is read or refused', () => {
    const { manifest } = buildRelease({ retracted: [retraction('c-1', [])] });
    const keys = fc.constantFrom(...Object.keys(manifest));
    fc.assert(
      fc.property(keys, fc.jsonValue(), fc.nat(3), (key, value, where) => {
        const changed = structuredClone(manifest) as unknown as Record<string, unknown>;
        const inFile = changed['files'] as Record<string, unknown>[];
        if (where === 0) changed[key] = value;
        else Object.assign(inFile[0]!, { [['name', 'sha256', 'bytes'][where - 1]!]: value });
        try {
          const read = parseManifest(Buffer.from(JSON.stringify(changed)), 'support-v1.0.0');
          for (const { name } of read.files) expect(isPlainName(name)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(HeartcutError);
        }
      }),
    );
  });
});

test('a plain name stays in its folder', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      if (!isPlainName(name)) return;
      expect(name).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
    }),
  );
  for (const name of ['..', '.', '', 'a.', '-a', 'a b', 'con', 'COM1.txt', 'a'.repeat(201)]) {
    expect(isPlainName(name)).toBe(false);
  }
});
