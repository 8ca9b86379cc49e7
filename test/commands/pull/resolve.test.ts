// Ranges of versions among what is published.
import { describe, expect, test } from '@jest/globals';
import { newestOf, parseWanted, resolveVersion } from '../../../src/commands/pull/resolve.ts';

const versions = ['1.0.0', '1.10.0', '1.2.0', '1.2.9', '2.0.0', '2.1.0-rc.1', '0.4.1'];
const published = [
  ...versions.map((version) => ({ dataset: 'support', version })),
  { dataset: 'other', version: '9.0.0' },
];

test.each([
  ['support', '2.0.0'],
  ['support@*', '2.0.0'],
  ['support@^1.2', '1.10.0'],
  ['support@~1.2', '1.2.9'],
  ['support@~1', '1.10.0'],
  ['support@1.2.0', '1.2.0'],
  ['support@>=1 <1.5', '1.2.9'],
  ['support@^0.4', '0.4.1'],
  ['support@2.1.0-rc.1', '2.1.0-rc.1'],
  ['other@^9', '9.0.0'],
])('%s is %s', (text, version) => {
  expect(resolveVersion(parseWanted(text), published, 'octo-org/data')).toBe(version);
});

describe('none', () => {
  const resolve = (text: string) => () =>
    resolveVersion(parseWanted(text), published, 'octo-org/data');
  const errorOf = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return undefined;
  };

  test('in the range: those that are there are listed by version', () => {
    expect(errorOf(resolve('support@^3'))).toMatchObject({
      message: 'octo-org/data has no release of support in ^3',
      hint: 'There are: 0.4.1, 1.0.0, 1.2.0, 1.2.9, 1.10.0, 2.0.0, 2.1.0-rc.1',
    });
    const many = Array.from({ length: 30 }, (_, i) => ({ dataset: 'a', version: `1.${i}.0` }));
    const hint = errorOf(() => resolveVersion(parseWanted('a@2'), many, 'x'));
    expect(hint).toMatchObject({ hint: expect.stringMatching(/^There are: 10 older, 1\.10\.0, /) });
  });

  test('of the dataset: other datasets are named', () => {
    expect(errorOf(resolve('suport'))).toMatchObject({
      message: expect.stringContaining('has no release of suport'),
      hint: 'There are releases of other, support',
    });
    expect(errorOf(() => resolveVersion(parseWanted('a'), [], 'x'))).toMatchObject({
      hint: expect.stringContaining('It has none at all'),
    });
  });
});

test.each(['', '@1', 'a b', '../x', 'Support', 'a@latest', 'a@', 'a@ ', 'a@^1@2', 'a@\u001b[31m'])(
  '%j is refused',
  (text) => {
    expect(() => parseWanted(text)).toThrow(/names no dataset|is no range of versions/);
  },
);

test('a prerelease is the newest only where there is nothing else', () => {
  expect(newestOf('support', published)).toBe('2.0.0');
  expect(newestOf('a', [{ dataset: 'a', version: '1.0.0-rc.2' }])).toBe('1.0.0-rc.2');
  expect(newestOf('none', published)).toBeUndefined();
});
