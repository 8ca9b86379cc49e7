// Telephone numbers of nobody, in the ways people write them.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import mobileExamples from 'libphonenumber-js/mobile/examples';
import { digits, type Dice } from './dice.ts';
import { halfOf, type Form, type Half } from './form.ts';

const examples = mobileExamples as Readonly<Record<string, string>>;
const national: readonly CountryCode[] = [
  ...(['US', 'CA', 'GB', 'IE', 'DE', 'AT', 'CH', 'FR', 'BE'] as const),
  ...(['NL', 'ES', 'PT', 'IT', 'SE', 'NO', 'DK', 'FI', 'PL'] as const),
];
/** Area codes of towns: the issuers' lists of them. */
const towns: Readonly<Record<string, readonly string[]>> = {
  US: ['212', '415', '617', '713'],
  CA: ['604', '416'],
  GB: ['20', '161', '1223'],
  IE: ['1', '21'],
  DE: ['30', '89', '711', '4131'],
  AT: ['1', '512'],
  CH: ['44', '31'],
  FR: ['1', '4'],
  BE: ['2', '9'],
  NL: ['20', '30'],
  ES: ['91', '93'],
  PT: ['21', '22'],
  IT: ['06', '02', '055'],
  SE: ['8', '31'],
  NO: ['22', '55'],
  DK: ['33', '86'],
  FI: ['9', '3'],
  PL: ['22', '12'],
};
const townLengths: Readonly<Record<string, number>> = {
  ...{ US: 10, CA: 10, GB: 10, IE: 8, DE: 10, AT: 9, CH: 9, FR: 9, BE: 8, NL: 9, ES: 9, PT: 9 },
  ...{ IT: 10, SE: 9, NO: 8, DK: 8, FI: 9, PL: 9 },
};

/** A number that the country's plan knows: its example with other last digits, or one of a town. */
function phoneOf(dice: Dice, half: Half, countries: readonly CountryCode[]) {
  const country = dice.pick(
    countries.filter((each) => national.includes(each) || halfOf(each) === half),
  );
  const example = examples[country] ?? '';
  const town = dice.int(0, 1) === 1 ? towns[country] : undefined;
  const begin = town === undefined ? example.slice(0, -6) : dice.pick(town);
  const length = town === undefined ? example.length : (townLengths[country] ?? 9);
  const number = parsePhoneNumberFromString(
    begin + dice.text(digits, Math.max(4, length - begin.length)),
    country,
  );
  // 555 is nobody's exchange in North America.
  if (number?.isValid() !== true || /^\+1\d{3}555/.test(number.number)) return undefined;
  return number;
}

const abroad = Object.keys(examples) as CountryCode[];
const withSigns = (text: string | undefined, sign: string): string | undefined =>
  text?.replace(/(\d) (?=\d)/g, `$1${sign}`);

export const phone: readonly Form[] = [
  {
    name: 'international',
    make: (dice, half) => phoneOf(dice, half, abroad)?.formatInternational(),
  },
  { name: 'E.164', make: (dice, half) => phoneOf(dice, half, abroad)?.number },
  {
    name: 'international, dashes or dots',
    make: (dice, half) =>
      withSigns(phoneOf(dice, half, abroad)?.formatInternational(), dice.pick(['-', '.'])),
  },
  {
    name: '00 for +',
    make: (dice, half) => phoneOf(dice, half, abroad)?.formatInternational().replace('+', '00'),
  },
  {
    name: 'trunk 0 in brackets',
    make: (dice, half) =>
      phoneOf(dice, half, ['GB', 'DE', 'AT', 'CH', 'SE', 'NL'])
        ?.formatInternational()
        .replace(/^(\+\d+) /, '$1 (0)'),
  },
  { name: 'national', make: (dice, half) => phoneOf(dice, half, national)?.formatNational() },
  {
    name: 'national, dashes or dots',
    make: (dice, half) =>
      withSigns(phoneOf(dice, half, national)?.formatNational(), dice.pick(['-', '.'])),
  },
  {
    name: 'national, at one piece',
    make: (dice, half) => phoneOf(dice, half, national)?.formatNational().replace(/\D/g, ''),
    needsWord: true,
  },
  {
    name: 'German, stroke',
    make: (dice, half) => phoneOf(dice, half, ['DE', 'AT'])?.formatNational().replace(' ', '/'),
  },
  {
    name: 'extension',
    make: (dice, half) => {
      const number = phoneOf(dice, half, national)?.formatInternational();
      return (
        number &&
        `${number}${dice.pick([' ext. ', ' x', ' ext ', 'x', ', ext. '])}${dice.int(11, 4999)}`
      );
    },
  },
  {
    name: 'RFC 3966',
    make: (dice, half) =>
      phoneOf(dice, half, abroad)?.formatInternational().replace('+', 'tel:+').replaceAll(' ', '-'),
  },
];
