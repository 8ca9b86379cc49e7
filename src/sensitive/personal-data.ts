// Finds personal data in a plain text: before a prompt is built from it, or in a record.
import type { CountryCode } from 'libphonenumber-js';
import { findCryptoAddresses } from './crypto-addresses.ts';
import { findEmails } from './email.ts';
import { findNationalIds } from './national-ids.ts';
import { findIpv4, findIpv6, findMacs } from './network.ts';
import { findCards, findIbans } from './payment.ts';
import { findPhones } from './phone.ts';
import { hasLongWord } from './long-word.ts';
import { createAllowList, noSpans, resolveOverlaps, type Scanner, type Span } from './span.ts';
import { findPeople, findStreets } from './words.ts';

/** All types, the surest first. */
export const personalDataTypes = [
  'email',
  'iban',
  'card',
  'crypto',
  'national-id',
  'mac',
  'ip',
  'phone',
  'street-address',
  'person',
] as const;

export type PersonalDataType = (typeof personalDataTypes)[number];

/** What is looked for unless said otherwise: all that has a checksum or a form of its own. */
export const defaultTypes: readonly PersonalDataType[] = personalDataTypes.filter(
  (type) => type !== 'street-address' && type !== 'person',
);

/** Countries whose numbers are known without their +code: the largest of Europe and North America. */
export const defaultRegions: readonly string[] = [
  ...['US', 'CA', 'GB', 'IE', 'DE', 'AT', 'CH', 'FR', 'BE', 'NL', 'ES', 'PT', 'IT'],
  ...['SE', 'NO', 'DK', 'FI', 'PL'],
];

export interface PersonalDataOptions {
  readonly types?: readonly PersonalDataType[];
  /** ISO 3166-1 alpha-2. */
  readonly regions?: readonly string[];
  /** Values that may stand there, literally or with `*` for any text. */
  readonly allow?: readonly string[];
  /** Default true: an address of a private network says nothing of anybody. */
  readonly publicIpsOnly?: boolean;
}

type Finder = (text: string, into: Span[]) => void;

// What is looked for either has six digits with little between them, or is one long word with a
// digit (an IBAN at one piece, a codice fiscale, a wallet), or an address between colons or dots, or an
// IBAN in fours whose account has letters.
const digit = /\d/;
const sixDigits = /\d(?:[ .()/-]{0,3}\d){5}/;
const address = /:[\da-f]{0,4}:|\d\.\d{1,3}\.\d{1,3}\.\d/i;
const fours = /\d\d[ -][a-z\d]{4}[ -][a-z\d]{4}[ -]/i;
/** The shortest IBAN (Norway's). */
const shortestWord = 15;

/** Whether a text may hold one of the numbers: what no finder could find is left early. */
function mayHoldNumber(text: string): boolean {
  if (!digit.test(text)) return false;
  return (
    sixDigits.test(text) ||
    hasLongWord(text, shortestWord) ||
    address.test(text) ||
    fours.test(text)
  );
}

/**
 * A scanner for personal data. It is a pure function of the text, in time linear in its length, and
 * loads the libraries it needs. Rejects with RangeError for a region libphonenumber does not know.
 */
export async function createPersonalDataScanner(
  options: PersonalDataOptions = {},
): Promise<Scanner> {
  const types = new Set(options.types ?? defaultTypes);
  const publicOnly = options.publicIpsOnly ?? true;
  const isAllowed = createAllowList(options.allow ?? []);
  const numbers: Finder[] = [];
  const words: Finder[] = [];
  if (types.has('iban')) numbers.push(await createIbanFinder());
  if (types.has('card')) numbers.push(findCards);
  if (types.has('crypto')) numbers.push(findCryptoAddresses);
  if (types.has('national-id')) numbers.push(findNationalIds);
  if (types.has('mac')) numbers.push(findMacs);
  if (types.has('ip')) {
    numbers.push((text, into) => {
      findIpv4(text, publicOnly, into);
      findIpv6(text, publicOnly, into);
    });
  }
  if (types.has('phone')) numbers.push(await createPhoneFinder(options.regions ?? defaultRegions));
  if (types.has('street-address')) words.push(findStreets);
  if (types.has('person')) words.push(await createPersonFinder());
  const wantsEmail = types.has('email');

  return (text) => {
    let spans: Span[] | undefined;
    if (wantsEmail && text.includes('@')) findEmails(text, (spans ??= []));
    if (numbers.length > 0 && mayHoldNumber(text)) {
      spans ??= [];
      for (const find of numbers) find(text, spans);
    }
    if (words.length > 0) {
      spans ??= [];
      for (const find of words) find(text, spans);
    }
    if (spans === undefined || spans.length === 0) return noSpans;
    return resolveOverlaps(spans.filter(({ start, end }) => !isAllowed(text.slice(start, end))));
  };
}

async function createIbanFinder(): Promise<Finder> {
  const { isValidIBAN } = await import('ibantools');
  return (text, into) => findIbans(text, (compact) => isValidIBAN(compact), into);
}

async function createPhoneFinder(regions: readonly string[]): Promise<Finder> {
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  const known: CountryCode[] = [];
  for (const region of regions) {
    if (!isSupportedCountry(region))
      throw new RangeError(`${region} is no region of phone numbers`);
    known.push(region);
  }
  return (text, into) =>
    findPhones(
      text,
      known,
      (raw, region) =>
        parsePhoneNumberFromString(raw, {
          extract: false,
          ...(region === undefined ? {} : { defaultCountry: region }),
        }),
      into,
    );
}

async function createPersonFinder(): Promise<Finder> {
  const { default: nlp } = await import('compromise');
  return (text, into) =>
    findPeople(
      text,
      (piece) =>
        nlp(piece).people().json({ offset: true }) as {
          text: string;
          offset: { start: number; length: number };
        }[],
      into,
    );
}
