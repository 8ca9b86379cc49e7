import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { ConfigError } from '../../src/core/errors.ts';
import type { Retraction } from '../../src/core/release.ts';
import { addRetractions, sortVersions } from '../../src/release/add-retractions.ts';
import { retractionsSchema } from '../../src/release/retractions-schema.ts';
import {
  findRetraction,
  noRetractions,
  parseRetractions,
  printRetractions,
} from '../../src/release/retractions.ts';
import { anyCharacter } from '../helpers/any-text.ts';

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;
const entry: Retraction = {
  id: 'cap-1',
  content: digest('a'),
  why: 'Its author asked.',
  date: '2026-03-01',
  because: { id: 'cap-0', of: 'duplicate' },
  releases: ['1.0.0', '1.1.0-beta.1'],
};
const matchesSchema = new Ajv2020({ strict: false }).compile(retractionsSchema);

function parse(value: unknown): unknown {
  return parseRetractions(Buffer.from(JSON.stringify(value)), 'data/retractions.json');
}

const digests = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
  .map((hex) => `sha256:${hex}`);
const words = fc
  .string({ unit: anyCharacter, minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() !== '');
const entries: fc.Arbitrary<Retraction> = fc.record(
  {
    id: words,
    content: digests,
    why: words,
    date: fc.constantFrom('2026-03-01', '2025-12-31', '2026-01-15'),
    because: fc.record({ id: words, of: fc.constantFrom('duplicate', 'descendant') }),
    releases: fc.uniqueArray(fc.constantFrom('1.0.0', '1.10.0', '1.2.0', '2.0.0-rc.1')),
  },
  { requiredKeys: ['id', 'content', 'why', 'date', 'releases'] },
);

describe('retractions.json', () => {
  test('is read as it was written, whatever ids and reasons hold, and by the schema', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 5 }), (retracted) => {
        const text = printRetractions({ format: 1, retracted });
        const read = parseRetractions(Buffer.from(text), 'x');
        expect(read).toEqual({ format: 1, retracted });
        expect(printRetractions(read)).toBe(text);
        expect(matchesSchema(JSON.parse(text))).toBe(true);
      }),
    );
  });

  test.each<[string, unknown, string]>([
    ['a list', [], 'the file must be a JSON object, found a list'],
    ['a later format', { format: 2, retracted: [] }, 'format must be 1, found 2; a newer heartcut'],
    ['no list', { format: 1 }, 'retracted must be a list, found nothing'],
    ['a key of its own', { format: 1, retracted: [], more: 1 }, 'unknown key "more"'],
  ])('is refused with %s', (_what, value, message) => {
    expect(() => parse(value)).toThrow(ConfigError);
    expect(() => parse(value)).toThrow(message);
    expect(matchesSchema(value)).toBe(false);
  });

  test.each<[string, object, string]>([
    ['no id', { id: undefined }, 'id must be text, found nothing'],
    ['an empty id', { id: ' ' }, 'id must be text'],
    ['a number for an id', { id: 7 }, 'id must be text, found 7'],
    ['a short digest', { content: 'sha256:ab' }, 'content must be sha256: and 64'],
    ['no reason', { why: '' }, 'why must be text of 1 to 500 characters'],
    ['a long reason', { why: 'x'.repeat(501) }, 'why must be text of 1 to 500 characters'],
    ['a hostile date', { date: '\u001b[2J\u202e' }, 'found "\\u001b[2J\\u{202e}"'],
    ['a reason for nothing', { because: null }, 'because must be an object, found null'],
    ['an odd relation', { because: { id: 'a', of: 'cousin' } }, 'duplicate or descendant'],
    ['text of a record', { text: 'Rome' }, 'unknown key "text"'],
    ['text beside because', { because: { ...entry.because, text: '' } }, 'because: unknown key'],
    ['versions that are none', { releases: ['v1'] }, 'versions like 1.2.0, found "v1"'],
    ['a version twice', { releases: ['1.0.0', '1.0.0'] }, 'holds a version twice'],
    ['versions as text', { releases: '1.0.0' }, 'releases must be a list, found "1.0.0"'],
  ])('is refused with an entry with %s', (_what, change, message) => {
    const value = { format: 1, retracted: [entry, { ...entry, ...change }] };
    expect(() => parse(value)).toThrow('retracted[1]: ');
    expect(() => parse(value)).toThrow(message);
    expect(matchesSchema(JSON.parse(JSON.stringify(value)))).toBe(false);
  });

  test('the 31st of June is no day', () => {
    const value = { format: 1, retracted: [{ ...entry, date: '2026-06-31' }] };
    expect(() => parse(value)).toThrow('date must be a day');
  });

  test('that is no JSON, no UTF-8 or huge is told as such, with its place', () => {
    const read = (bytes: Uint8Array) => (): unknown =>
      parseRetractions(bytes, 'a/retractions.json');
    expect(read(Buffer.from('<<<<<<< HEAD'))).toThrow('not valid JSON');
    expect(read(Buffer.from([0x7b, 0xff]))).toThrow('not valid JSON');
    expect(read(Buffer.alloc(17 * 1024 * 1024))).toThrow('holds at most');
    try {
      read(Buffer.from('{'))();
    } catch (error) {
      expect((error as ConfigError).describe()).toContain('a/retractions.json\n');
      expect((error as ConfigError).hint).toContain('keep both');
    }
    expect.assertions(5);
  });
});

describe('adding', () => {
  test('keeps the day and the reason of who was retracted before, and joins the versions', () => {
    const later = { ...entry, why: 'again', date: '2026-09-09', releases: ['1.10.0', '1.2.0'] };
    const both = addRetractions({ format: 1, retracted: [entry] }, [later]);
    expect(both.retracted).toEqual([
      { ...entry, releases: ['1.0.0', '1.1.0-beta.1', '1.2.0', '1.10.0'] },
    ]);
  });

  test('loses nothing, says nothing twice, keeps days in order, and adds the same only once', () => {
    fc.assert(
      fc.property(fc.array(entries), fc.array(entries), (before, added) => {
        const once = addRetractions(addRetractions(noRetractions, before), added);
        const key = ({ id, content }: Retraction): string => JSON.stringify([id, content]);
        const keys = once.retracted.map(key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(new Set(keys)).toEqual(new Set([...before, ...added].map(key)));
        const dates = once.retracted.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted());
        for (const each of [...before, ...added]) {
          const found = findRetraction(once.retracted, each);
          expect(found?.releases).toEqual(expect.arrayContaining([...each.releases]));
        }
        expect(addRetractions(once, added)).toEqual(once);
      }),
    );
  });

  test('versions are in the order of semver', () => {
    const versions = ['1.10.0', '1.2.0', '2.0.0', '2.0.0-rc.1', '1.2.0'];
    expect(sortVersions(versions)).toEqual(['1.2.0', '1.10.0', '2.0.0-rc.1', '2.0.0']);
  });
});

test('an entry is found by content first, then by id', () => {
  const other = { ...entry, id: 'cap-2', content: digest('b') };
  const both = [entry, other];
  expect(findRetraction(both, { id: 'cap-1', content: digest('b') })).toBe(other);
  expect(findRetraction(both, { id: 'cap-2', content: digest('c') })).toBe(other);
  expect(findRetraction(both, { id: 'cap-9', content: digest('c') })).toBeUndefined();
});
