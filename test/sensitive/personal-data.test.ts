// Checksums on the issuers' and python-stdnum's published examples, one digit off refused; and time.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskValue } from '../../src/sensitive/mask.ts';
import { createPersonalDataScanner, personalDataTypes } from '../../src/sensitive/personal-data.ts';
import { nationalIdNames } from '../../src/sensitive/national-ids.ts';
import { anyCharacter } from '../helpers/any-text.ts';

const scan = await createPersonalDataScanner();

const details = (text: string): string[] =>
  scan(text).map(({ type, detail, start, end }) => `${detail ?? type} ${text.slice(start, end)}`);

// Id, words before it, a number that is right, and one that is not.
const ids: readonly (readonly [string, string, string, string])[] = [
  ['us-ssn', '', '460-89-9847', '460-00-9847'],
  ['us-itin', '', '912-90-3456', '912-93-3456'],
  ['gb-nino', '', 'AB 12 34 58 C', 'GB 12 34 58 C'],
  ['gb-nhs', 'NHS number ', '943-476-5870', '943-476-5871'],
  ['de-steuer-id', 'Steuer-ID ', '36 574 261 809', '36 574 261 890'],
  ['fr-nir', '', '2 95 10 99 126 111 93', '2 95 10 99 126 111 94'],
  ['es-dni', '', '54362315K', '54362315Z'],
  ['es-nie', '', 'X-2482300-W', 'X-2482300-A'],
  ['it-codice-fiscale', '', 'RCCMNL83S18D969H', 'RCCMNL83S18D967H'],
  ['nl-bsn', 'BSN ', '1112.22.333', '1112.52.333'],
  ['pl-pesel', 'PESEL ', '44051401359', '44051401358'],
  ['se-personnummer', '', '880320-0016', '880320-0018'],
  ['be-rijksregisternummer', 'rijksregister ', '85.07.30-033 28', '85.07.30-033 29'],
  ['pt-nif', 'NIF ', '501 964 843', '501 964 842'],
  ['fi-hetu', '', '131052-308T', '131052-308U'],
  ['no-fodselsnummer', 'fødselsnummer ', '15108695088', '15108695077'],
  ['ie-pps', 'PPS ', '6433435F', '6433435E'],
  ['ch-ahv', '', '756.9217.0769.85', '756.9217.0769.84'],
];

test('every identity number has an example', () => {
  expect(ids.map(([id]) => id)).toEqual([...nationalIdNames]);
});

test.each(ids)('%s', (id, words, right, wrong) => {
  expect(details(`${words}${right}.`)).toEqual([`${id} ${right}`]);
  expect(details(`${words}${wrong}.`).filter((each) => each.startsWith(id))).toEqual([]);
  if (words !== '') {
    expect(details(`A number: ${right}.`).filter((each) => each.startsWith(id))).toEqual([]);
  }
});

test.each([
  ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz'],
  ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdp'],
  [
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
    'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj9',
  ],
  ['0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
])('wallet %s', (right, wrong) => {
  expect(scan(`Pay ${right}.`).map(({ type }) => type)).toEqual(['crypto']);
  expect(scan(`Pay ${wrong}.`)).toEqual([]);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...['jane.doe@gmail.com', '+41 44 668 18 00', '4454794511390933', '460-89-9847', 'a@b', '::'],
    ...['GB28JHYZ70389205223963', '41.173.96.26', '😀', ' ', 'tel ', '12', '\ud83d', '<EMAIL_1>'],
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: anyCharacter, maxLength: 8 })))
    .map((each) => each.join(''));

  test('gives spans in order, inside, none over another, and the same again', async () => {
    const all = await createPersonalDataScanner({ types: [...personalDataTypes] });
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        const spans = all(text);
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(all(text)).toEqual(spans);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('is masked to at most five characters of a value', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 8 }),
        fc.constantFrom(...personalDataTypes),
        (value, type) => {
          const shown = maskValue(value, type).replace(/[•@]/g, '');
          expect(shown.length).toBeLessThanOrEqual(5);
          expect(maskValue(value, type)).not.toContain(value);
        },
      ),
      { seed: 1 },
    );
  });
});

test('no text makes it slow', async () => {
  const all = await createPersonalDataScanner({
    types: personalDataTypes.filter((type) => type !== 'person'),
  });
  const pieces = [
    ...['1', '@', 'a@', 'a.', 'a@b.', '12-', '1 ', '(12)', '+1', 'a:', 'ab:', 'ab-', 'GB12 ', '::'],
    ...[
      'GB12AAAA',
      '4111 1111 ',
      '4111111111111111 ',
      'phone 0800 ',
      'ABCDEF',
      '1A',
      'bc1q',
      '0xaB',
    ],
    ...[
      'call 0496 46 46 70 12 ',
      '1 Aa ',
      'Aaaaaaaa',
      'via Aa ',
      '1 rue de ',
      '1:2:3:4:5:',
      '1.1.1.',
    ],
    ...[
      '"a"@',
      '"a',
      'я@',
      'я.',
      "o'",
      "a.b'",
      '030/',
      'tel:',
      '+1 (0)',
      ', ext. 1',
      'Part no. 1',
      '1,',
    ],
    ...['a@b.c', '\ud83d', '\u0000', '460-89-9847 ', 'a@b.co '],
  ];
  const slow: string[] = [];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    const { user } = process.cpuUsage();
    all(text);
    const ms = (process.cpuUsage().user - user) / 1000;
    if (ms > 1500) slow.push(`${piece}: ${Math.round(ms)} ms`);
  }
  expect(slow).toEqual([]);
});
