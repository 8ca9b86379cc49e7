// Telephone numbers: where one may stand is found here, whether it is one says libphonenumber.
import type { CountryCode, PhoneNumber } from 'libphonenumber-js';
import { isOfThing, type Span } from './span.ts';

export type ParsePhone = (text: string, region?: CountryCode) => PhoneNumber | undefined;

/** What stands before a number, and is no part of another: not a sign of money, a path or a sum. */
const start =
  /(?<![\w+./:$€£#=-]|\d,|[$€£#]\s)|(?<=(?:tel|fax|sms|phone|mobile|cell|whatsapp)[:=])/;
/** `+49 (0)30 `, `00 41 `, `(212) `, `030/`: what the first group may have before it. */
const begin =
  /(?:(?:\+|00|011[ -])\d{1,3}[ .-]?)(?:\(\d{1,5}\)[ .-]?)?\d|\(\d{1,5}\)[ ./-]?\d|0\d{1,5} ?\/ ?\d|\d\d/;
/** RFC 3966 calls it `;ext=`; people write x, ext. or extension. */
const extension = /(?:,? ?(?:x|ext\.?|extension|;ext=) ?\d{1,6})/;
/** Groups of digits with a space, dot or dash between, the area code in brackets or before a stroke. */
const candidate = new RegExp(
  `(?=[+(\\d])(?:${start.source})(?:${begin.source})\\d{0,14}(?:[ .-]\\d{1,8}){0,6}${extension.source}?` +
    '(?!\\w|[.:/=-]\\d|,\\d{1,3}(?!\\d)|[%€£])',
  'g',
);
const extensionAtEnd = new RegExp(`${extension.source}$`);

const wordsBefore =
  /\b(?:phone|telephone|tele?|mobile|cell(?:phone)?|fax|call(?:ing|ed)?|dial(?:l?ing|led)?|hotline|helpline|whatsapp|sms|text(?:ing)? me|messages? to|contact(?: number)?|reach (?:me|us|him|her|them)|answering at|desk|handy|telefon|rufnummer|faks|portable|tél(?:éphone)?|teléfono|móvil|telefono|cellulare|telefoon)\b|\b(?:ring|text)(?: me| us| him| her| them)?(?: on| at)?[:,]? ?$|☎|📞/i;
const wordsAfter = /^[\s,(-]{0,3}(?:office|mobile|cell|fax|desk|home|work)\b/i;

/** Dates, ranges of years and amounts that are written as phone numbers are. */
const noPhone =
  /^(?:\d{4}[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|(?:1[5-9]|20)\d{2}[- ](?:1[5-9]|20)\d{2}|\d{1,3}(?: 000)+|(?!0\d)\d+\.\d+|(\d)\1*)$/;
const noPhoneBefore =
  /\b(?:isbn|issn|doi|ssn|social security|iban|invoice|order|serial|sku|account|card|tracking|zip|routing)\b/i;

/** North American form: area and exchange never start with 0 or 1. */
const northAmerican =
  /^(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}(?: ?(?:x|ext).*)?$/;
const zeroAmerican = /^\(?0\d{2}(?:\) ?|-)\d{3}[ .-]\d{4}$/;
const localAmerican = /^[2-9]\d{2}[ .-]\d{4}$/;
/**
 * NANP gives no area or exchange 555 but for directories; examples take it, an area of 1
 * where none can be, or digits that count up or down.
 */
const fictional =
  /^(?:\+?1[ .-]?)?(?:\(?555\)?[ .-]?\d{3}|\(?\d{3}\)?[ .-]?555)[ .-]?\d{4}$|^\(?1\d{2}(?:\) ?|-)\d{3}[ .-]\d{4}$|^555[ .-]\d{4}$/;
/** Ofcom's numbers for drama: 01632 960xxx, 020 7946 0xxx, 07700 900xxx and the like. */
const ofcomDrama = /^(?:44|0)0?(?:1632960|2079460|7700900|1[1-9]\d{1,2}4960|808157|9098790)/;

/** Whether every digit is the one before plus one, or minus one: 2345678901, 098-765-4321. */
function isCounting(digits: string): boolean {
  const step = (digits.charCodeAt(1) - digits.charCodeAt(0) + 10) % 10;
  if (step !== 1 && step !== 9) return false;
  for (let i = 2; i < digits.length; i += 1) {
    if ((digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 !== step) return false;
  }
  return true;
}

/** `01223 819656`, `030/1234567`, `(0711) 976136`: a trunk 0, the area, and the number at one piece. */
const areaAndNumber = /^(?:0\d{1,5}(?:[ .-]| ?\/ ?)|\(0\d{1,5}\) ?)\d{5,8}$/;
/** A trunk 0 and three groups or more. */
const inGroups = /^\(?0[\d)]*[ ./-]+\d+(?:[ ./-]+\d+)+$/;
/** Draws and measurements: a number in pairs has five of them, or four. */
const pairs = /^\d\d(?: \d\d){5,}$/;
/** `4 098 592 207`: what goes before belongs to it. */
const isPart = /\d[ .,'’]$/;

/** Questions of libphonenumber for one text, 20 µs each; a page of telephone numbers has hundreds. */
const maxQuestions = 4000;

/** Telephone numbers of a text. Time linear: candidates have at most 50 units. */
export function findPhones(
  text: string,
  regions: readonly CountryCode[],
  parse: ParsePhone,
  into: Span[],
): void {
  let questions = 0;
  const ask: ParsePhone = (raw, region) => {
    questions += 1;
    return parse(raw, region);
  };
  for (const match of text.matchAll(candidate)) {
    const [raw] = match;
    const digits = raw.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 21 || noPhone.test(raw)) continue;
    if (fictional.test(raw) || isCounting(digits) || ofcomDrama.test(digits)) continue;
    const start = match.index;
    const end = start + raw.length;
    // A text of so many is no prose: then what looks like a number is taken for one.
    const isFound =
      questions > maxQuestions || isPhone(text, start, end, raw, digits, regions, ask);
    if (!isFound) continue;
    into.push({ type: 'phone', start, end });
  }
}

function isPhone(
  text: string,
  start: number,
  end: number,
  raw: string,
  digits: string,
  regions: readonly CountryCode[],
  parse: ParsePhone,
): boolean {
  const isInternational = /^(?:\+|00|011[ -])/.test(raw);
  const isGrouped = /[ .\-/)]/.test(raw);
  const plain = raw.replace(extensionAtEnd, '');
  const before = text.slice(Math.max(0, start - 40), start);
  const isCalled = wordsBefore.test(before) || wordsAfter.test(text.slice(end, end + 12));
  if (!isCalled && (noPhoneBefore.test(before) || isOfThing(text, start))) return false;
  if (isInternational) {
    const number = parse(plain.replace(/^(?:00|011[ -])/, '+'));
    if (number?.isValid() === true) return isGrouped || isCalled || raw.startsWith('+');
    return number?.isPossible() === true && isCalled;
  }
  const isAmerican = regions.includes('US') || regions.includes('CA');
  if (isAmerican && northAmerican.test(raw))
    return isCalled || parse(plain, 'US')?.isValid() === true;
  if (isCalled && isAmerican && localAmerican.test(raw)) return true;
  // A trunk 0 and groups are how a number is written for people; other digits must be called one.
  const isWritten =
    digits.length > 8 &&
    (areaAndNumber.test(plain) || inGroups.test(plain)) &&
    !pairs.test(plain) &&
    !isPart.test(before);
  if (!isCalled && !isWritten) return false;
  const isGood = (region: CountryCode): boolean => {
    const number = parse(plain, region);
    // `020-847-7844`, or an American number that is made up: only where the country's plan has it.
    const isLoose = isCalled && !zeroAmerican.test(plain);
    return isLoose ? number?.isPossible() === true : number?.isValid() === true;
  };
  return regions.some(isGood);
}
