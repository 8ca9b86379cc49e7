import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError } from '../../src/core/errors.ts';
import { bumps, type Bump, type ChangeClass } from '../../src/core/release.ts';
import type { ClassifiedChange } from '../../src/core/release-plan.ts';
import {
  chooseVersion,
  compareVersions,
  isVersion,
  nextVersion,
  parseVersion,
  type VersionQuestion,
} from '../../src/release/version.ts';

function changeOf(bump: Bump, name: ChangeClass = 'edited', count = 1): ClassifiedChange {
  return { class: name, bump, count, examples: [{ what: name }] };
}

const entry = (bump: Bump) => ({ path: `.changes/${bump}.md`, bump });

const question = (more: Partial<VersionQuestion>): VersionQuestion => ({
  last: '1.2.3',
  changes: [changeOf('patch')],
  entries: [],
  ...more,
});

describe('the next version', () => {
  test.each<[string, Partial<VersionQuestion>, string, string]>([
    ['a first release', { last: null, changes: [] }, '1.0.0', 'first'],
    ['a first release, larger', { last: null, changes: [], wanted: '3.0.0' }, '3.0.0', 'first'],
    ['a patch', {}, '1.2.4', 'patch'],
    ['the largest wins', { changes: [changeOf('minor'), changeOf('patch')] }, '1.3.0', 'minor'],
    ['whatever the order', { changes: [changeOf('patch'), changeOf('major')] }, '2.0.0', 'major'],
    ['an entry that asks for more', { entries: [entry('major')] }, '2.0.0', 'major'],
    [
      'entries of which one is enough',
      { entries: [entry('patch'), entry('minor')] },
      '1.3.0',
      'minor',
    ],
    ['a named one, just large enough', { wanted: '1.2.4' }, '1.2.4', 'patch'],
    ['a named one, larger', { wanted: '4.5.6' }, '4.5.6', 'major'],
    [
      'a named one goes over an entry that is too small',
      { changes: [changeOf('major')], entries: [entry('patch')], wanted: '2.0.0' },
      '2.0.0',
      'major',
    ],
    ['a prepared one that is large enough stays', { prepared: '2.0.0' }, '2.0.0', 'major'],
    [
      'a prepared one that is too small goes',
      { changes: [changeOf('major')], prepared: '1.3.0' },
      '2.0.0',
      'major',
    ],
    [
      'a named one goes over a prepared one',
      { prepared: '3.0.0', wanted: '1.3.0' },
      '1.3.0',
      'minor',
    ],
    [
      'a first one that was prepared larger',
      { last: null, changes: [], prepared: '2.0.0' },
      '2.0.0',
      'first',
    ],
  ])('%s', (_what, more, version, bump) => {
    expect(chooseVersion(question(more))).toEqual({ version, bump });
  });

  test.each<[string, Partial<VersionQuestion>, string[]]>([
    [
      'below 1.0.0',
      { last: null, changes: [], wanted: '0.9.0' },
      ['0.9.0 is too small: a first release is 1.0.0'],
    ],
    [
      'smaller than the records need',
      {
        wanted: '1.2.9',
        changes: [
          {
            class: 'removed',
            bump: 'major',
            count: 3,
            examples: [
              { what: 'removed', place: { path: 'a.jsonl', line: 7, id: 'x', side: 'base' } },
            ],
          },
          changeOf('patch'),
        ],
      },
      [
        '1.2.9 is too small: after 1.2.3 comes 2.0.0 (major)',
        'major: 3 records removed: a.jsonl:7 x and 2 more',
      ],
    ],
    [
      'released already',
      { wanted: '1.2.3' },
      ['1.2.3 is too small: 1.2.3 is released', 'patch: 1 record edited: '],
    ],
    [
      'smaller than an entry asks for',
      { wanted: '1.2.4', entries: [entry('minor')] },
      [
        '1.2.4 is too small: after 1.2.3 comes 1.3.0 (minor)',
        'minor: .changes/minor.md asks for it',
        'patch: 1 record edited: ',
      ],
    ],
    [
      'entries that ask for too little',
      { changes: [changeOf('minor', 'added', 2)], entries: [entry('patch')] },
      [
        '.changes/patch.md asks for patch, which is too small: minor is needed',
        'minor: 2 records added:  and 1 more',
      ],
    ],
  ])('is refused %s', (_what, more, refused) => {
    const answer = chooseVersion(question(more));
    expect('refused' in answer ? answer.refused.map((reason) => reason.trim()) : answer).toEqual(
      refused.map((reason) => reason.trim()),
    );
  });

  const anyBump = fc.constantFrom(...bumps);
  const anyVersion = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
    .map(([major, minor, patch]) => `${major}.${minor}.${patch}`);

  test('more changes never make a smaller version', () => {
    fc.assert(
      fc.property(
        anyVersion,
        fc.array(anyBump, { minLength: 1, maxLength: 4 }),
        fc.array(anyBump, { maxLength: 4 }),
        (last, some, more) => {
          const of = (all: Bump[]): string => {
            const answer = chooseVersion(question({ last, changes: all.map((b) => changeOf(b)) }));
            if ('refused' in answer) throw new Error(answer.refused.join());
            return answer.version;
          };
          expect(compareVersions(of([...some, ...more]), of(some))).toBeGreaterThanOrEqual(0);
          expect(compareVersions(of(some), last)).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('a named version is taken exactly where it is no smaller than the one without it', () => {
    fc.assert(
      fc.property(
        anyVersion,
        anyBump,
        fc.array(anyBump, { maxLength: 2 }),
        anyVersion,
        (last, bump, asked, wanted) => {
          const entries = asked.map(entry);
          const base = question({ last, changes: [changeOf(bump)], entries });
          const largest = bumps.find((each) => [bump, ...asked].includes(each)) as Bump;
          const answer = chooseVersion({ ...base, wanted });
          const isEnough = compareVersions(wanted, nextVersion(last, largest)) >= 0;
          expect('version' in answer ? answer.version : undefined).toBe(
            isEnough ? wanted : undefined,
          );
        },
      ),
    );
  });
});

describe('a version that somebody typed', () => {
  test.each(['1.2.3', 'v1.2.3', '10.0.0'])('%s is one', (text) => {
    expect(isVersion(parseVersion(text))).toBe(true);
  });

  test.each([
    ['1.2', 'is no version'],
    ['latest', 'is no version'],
    ['01.2.3', 'is no version'],
    ['1.2.3-rc.1', "has a prerelease, which releases of data can't have"],
    ['1.2.3+build', "has build metadata, which releases of data can't have"],
  ])('%s is none', (text, why) => {
    expect(() => parseVersion(text)).toThrow(ConfigError);
    expect(() => parseVersion(text)).toThrow(why);
  });
});
