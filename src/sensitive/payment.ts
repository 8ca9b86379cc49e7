// Payment cards and bank accounts.
import { isLuhn, remainder } from './checksums.ts';
import { hasContext, type Span } from './span.ts';

// ISO/IEC 7812: 12 to 19 digits, printed in groups of four, 4-6-5 (Amex) or 4-6-4 (Diners). A comma may
// part the columns of a table, or a fraction: one digit before it or two behind are of a fraction.
const card =
  /(?<![\w.-]|(?<!\d)\d,)(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{12,19})(?![\w-]|\.\d|,\d{1,2}(?!\d))/g;

/** First digits and lengths of the brands, from their public IIN ranges. */
const brand = new RegExp(
  [
    '^4\\d{12}(?:\\d{3}){0,2}$', // Visa
    '^(?:5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720)\\d{12}$', // Mastercard
    '^3[47]\\d{13}$', // American Express
    '^(?:6011|64[4-9]\\d|65\\d{2})\\d{12,15}$', // Discover
    '^3(?:0[0-59]|[689]\\d)\\d{11}$', // Diners Club
    '^35(?:2[89]|[3-8]\\d)\\d{12,15}$', // JCB
    '^(?:2131|1800)\\d{11}$', // JCB, 15 digits
    '^62\\d{14,17}$', // UnionPay
    '^(?:50(?:18|20|38)|5[68]\\d{2}|6304|67(?:59|6[1-3]))\\d{8,15}$', // Maestro
  ].join('|'),
);

/** Numbers that payment services publish for tests (Stripe, PayPal, Adyen), and runs of digits. */
const testCard = new RegExp(
  '^(?:4242424242424242|4000056655665556|4111111111111111|4012888888881881|4222222222222|' +
    '4005519200000004|4009348888881881|4500600000000061|4917610000000000|4444333322221111|' +
    '5555555555554444|5105105105105100|2223003122003222|5200828282828210|5454545454545454|' +
    '2222400070000005|5424000000000015|378282246310005|371449635398431|378734493671000|' +
    '370000000000002|6011111111111117|6011000990139424|6011981111111113|3056930009020004|' +
    '30569309025904|38520000023237|36227206271667|3566002020360505|3530111333300000|' +
    '6200000000000005|6205500000000000004|6304000000000000|6331101999990016|4532015112830366|' +
    '1234567890123452|4000000000000\\d{3}|(\\d)\\1+)$',
);

const cardWords =
  /\b(?:card|credit|debit|cc|visa|master ?card|amex|american express|maestro|kreditkarte|kartennummer|carte|tarjeta|carta)\b/i;

/** Cards of a text: brand, length and Luhn digit right. Time linear. */
export function findCards(text: string, into: Span[]): void {
  for (const match of text.matchAll(card)) {
    const [raw] = match;
    const digits = raw.replace(/\D/g, '');
    if (!isLuhn(digits) || testCard.test(digits)) continue;
    const end = match.index + raw.length;
    // One number in ten passes Luhn: without a brand, or at a rare length, it must be called a card.
    const isUsual =
      raw.length > digits.length ||
      digits.length === 16 ||
      digits.length === 15 ||
      (digits.length === 14 && digits.startsWith('3'));
    if (!(isUsual && brand.test(digits)) && !hasContext(text, match.index, end, cardWords))
      continue;
    into.push({ type: 'card', start: match.index, end });
  }
}

/** Two letters, two digits, then 11 to 30 characters, printed in fours or at one piece. */
const iban =
  /(?<!\w)[A-Z]{2}\d{2}(?:[A-Z0-9]{11,30}|(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,3})?)(?!\w)/gi;

/** Published as examples: ECBS and SWIFT registry, and every form's placeholder since. */
const exampleIban =
  /^(?:GB82WEST12345698765432|GB29NWBK60161331926819|GB33BUKB20201555555555|DE89370400440532013000|DE75512108001245126199|FR1420041010050500013M02606|FR7630006000011234567890189|NL91ABNA0417164300|BE68539007547034|ES9121000418450200051332|IT60X0542811101000000123456|CH9300762011623852957|AT611904300234573201|IE29AIBK93115212345678)$/;

export type IbanCheck = (compact: string) => boolean;

/** Accounts of a text whose country, length and form `check` knows and whose remainder is 1. */
export function findIbans(text: string, check: IbanCheck, into: Span[]): void {
  for (const match of text.matchAll(iban)) {
    const found = longestIban(match[0], check);
    if (found === undefined || exampleIban.test(compactOf(found))) continue;
    into.push({ type: 'iban', start: match.index, end: match.index + found.length });
  }
}

const compactOf = (raw: string): string => raw.replace(/[ -]/g, '').toUpperCase();

/** A word of up to four letters after an IBAN in fours looks like its next group: up to 3 are tried off. */
function longestIban(raw: string, check: IbanCheck): string | undefined {
  let text = raw;
  for (let tries = 0; tries < 4; tries += 1) {
    const compact = compactOf(text);
    if (isMod97(compact) && check(compact)) return text;
    const cut = Math.max(text.lastIndexOf(' '), text.lastIndexOf('-'));
    if (cut < 0) return undefined;
    text = text.slice(0, cut);
  }
  return undefined;
}

/** ISO 13616: the first four characters go last, letters count 10 to 35, the remainder by 97 is 1. */
function isMod97(compact: string): boolean {
  const moved = compact.slice(4) + compact.slice(0, 4);
  const digits = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return remainder(digits, 97) === 1;
}
