import { expect, test } from '@jest/globals';
import { readLicence, suggestLicence } from '../../src/licences/spdx.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

test.each([
  ['MIT', [['MIT']]],
  [' cc-by-nc-sa-4.0 ', [['CC-BY-NC-SA-4.0']]],
  ['mit or APACHE-2.0', [['MIT'], ['Apache-2.0']]],
  [
    '(MIT OR CC0-1.0) AND CC-BY-4.0',
    [
      ['MIT', 'CC-BY-4.0'],
      ['CC0-1.0', 'CC-BY-4.0'],
    ],
  ],
  ['MIT AND MIT', [['MIT']]],
  ['GPL-2.0', [['GPL-2.0-only']]],
  ['GPL-2.0+', [['GPL-2.0-or-later']]],
  ['CC-BY-SA-3.0+', [['CC-BY-SA-3.0']]],
  ['GPL-2.0-or-later WITH Bison-exception-2.2', [['GPL-2.0-or-later']]],
  ['LicenseRef-Help-Desk', [['LicenseRef-Help-Desk']]],
])('reads %s', (text, choices) => {
  expect(readLicence(text)).toMatchObject({ choices });
});

test.each([
  ['CC BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['Apache 2', 'Apache-2.0'],
  ['odc-by', 'ODC-By-1.0'],
  ['cc by sa', 'CC-BY-SA-4.0'],
  ['Creative Commons Attribution-NonCommercial 4.0', 'CC-BY-NC-4.0'],
  ['MIT License', 'MIT'],
  ['GPLv3', 'GPL-3.0-only'],
  ['other', undefined],
  ['unknown', undefined],
  ['llama3.1', undefined],
  ['', undefined],
  ['MIT AND', undefined],
  ['__proto__', undefined],
])('%s is none; meant may be %s', (text, suggestion) => {
  expect(readLicence(text)).toBeUndefined();
  expect(suggestLicence(text)).toBe(suggestion);
});

test('no text makes it slow', () => {
  const texts = [
    '('.repeat(1_000_000),
    `${'('.repeat(99)}MIT`,
    Array.from({ length: 18 }, () => '(0BSD OR MIT)')
      .join('AND')
      .slice(0, 200),
    Array.from({ length: 12 }, () => '(MIT OR ISC)').join(' AND '),
    'GPL '.repeat(50),
    'x'.repeat(40),
    '-'.repeat(200),
  ];
  const start = cpuMs();
  for (const text of texts) {
    expect(readLicence(text)).toBeUndefined();
    suggestLicence(text);
  }
  // One of them takes under 3 ms; a regexp that backtracks takes minutes.
  expect(cpuMs() - start).toBeLessThan(2000);
});
