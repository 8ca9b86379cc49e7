// Numbers a state gives to a person. Layouts and check digits are those of the issuing bodies, as the
// python-stdnum library documents them; the tests hold an example each. Where the check leaves more
// than one number in a hundred, or there is none, a word near the number must say what it is.
import { isDate, isLuhn, isMod11And10, remainder, weigh } from './checksums.ts';
import { hasContext, isOfThing, type Span } from './span.ts';

interface NationalId {
  readonly id: string;
  readonly pattern: RegExp;
  /** Takes the value without spaces, dots, dashes and slashes, in capitals. */
  readonly isValid: (compact: string, raw: string) => boolean;
  /** A word of these near the number; without, the form and the check are enough. */
  readonly context?: RegExp;
  /** True where a word before may say that it is the number of a thing. */
  readonly isAsOfThings?: true;
}

const number = (text: string): number => Number.parseInt(text, 10);

/** `YYMMDD` or `DDMMYY` at an offset of the compact form. */
function isDateAt(compact: string, year: number, month: number, day: number): boolean {
  return (
    /^\d+$/.test(compact.slice(year, year + 2)) &&
    isDate(number(compact.slice(month, month + 2)), number(compact.slice(day, day + 2)))
  );
}

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
const finnishLetters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const irishLetters = 'WABCDEFGHIJKLMNOPQRSTUV';

/** Values of characters on odd places of an Italian codice fiscale (Decreto 12 March 1974). */
const italianOdd: Readonly<Record<string, number>> = Object.fromEntries(
  [...'0123456789', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((character, i) => [
    character,
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23][
      i < 10 ? i : i - 10
    ] ?? 0,
  ]),
);

function isItalian(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i += 1) {
    const character = compact[i] ?? '';
    const isDigit = character <= '9';
    if (i % 2 === 0) sum += italianOdd[character] ?? 0;
    else sum += isDigit ? number(character) : character.charCodeAt(0) - 65;
  }
  return String.fromCharCode(65 + (sum % 26)) === compact[15];
}

/** A Steuer-ID's first ten digits hold one digit twice or three times, all others at most once. */
function isGerman(compact: string): boolean {
  if (!isMod11And10(compact)) return false;
  const counts = new Map<string, number>();
  for (const digit of compact.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] ?? 0) <= 3;
}

/** 13 digits and 97 − their remainder; Corsica's departments 2A and 2B count as 19 and 18. */
function isFrench(compact: string): boolean {
  const digits = compact.replace('2A', '19').replace('2B', '18');
  const month = number(digits.slice(3, 5));
  if (!/^\d{15}$/.test(digits) || !((month >= 1 && month <= 12) || (month >= 20 && month <= 42))) {
    return false;
  }
  return 97 - remainder(digits.slice(0, 13), 97) === number(digits.slice(13));
}

function isNorwegian(compact: string): boolean {
  if (!isDateAt(compact, 4, 2, 0)) return false;
  const first = weigh(compact, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11;
  const second = weigh(compact, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11;
  return first === 0 && second === 0;
}

function isPolish(compact: string): boolean {
  const month = number(compact.slice(2, 4)) % 20;
  return (
    isDate(month, number(compact.slice(4, 6))) &&
    weigh(compact, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
}

/** Born from 2000 on, a 2 is put before the nine digits. */
function isBelgian(compact: string): boolean {
  const month = number(compact.slice(2, 4)) % 20;
  const day = number(compact.slice(4, 6));
  if (month > 12 || day > 31) return false;
  const check = number(compact.slice(9));
  const body = compact.slice(0, 9);
  return 97 - remainder(body, 97) === check || 97 - remainder(`2${body}`, 97) === check;
}

function isIrish(compact: string): boolean {
  // A second letter counts since 2013 (A to I); before, T, W and X stood there for nothing.
  const second = /[A-I]/.test(compact[8] ?? '') ? irishLetters.indexOf(compact[8] ?? '') : 0;
  const sum = weigh(compact, [8, 7, 6, 5, 4, 3, 2]) + 9 * second;
  return irishLetters[sum % 23] === compact[7];
}

/** SSA, RM 10201.035: no area 000, 666 or 900–999, no group 00, no serial 0000. */
function isUsSsn(compact: string): boolean {
  // Printed in wallets and advertisements, or shown as a number that counts up or down.
  if (['078051120', '219099999', '123456789', '987654321'].includes(compact)) return false;
  return !/^(?:000|666|9)|^\d{3}00|0000$|^(\d)\1+$/.test(compact);
}

/** IRS: 9xx with a group of 50–65, 70–88, 90–92 or 94–99. */
function isUsItin(compact: string): boolean {
  const group = number(compact.slice(3, 5));
  const isGroup =
    (group >= 50 && group <= 65) ||
    (group >= 70 && group <= 88) ||
    (group >= 90 && group !== 93 && group <= 99);
  return compact.startsWith('9') && isGroup;
}

const ids: readonly NationalId[] = [
  {
    id: 'us-ssn',
    pattern: /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g,
    isValid: isUsSsn,
    isAsOfThings: true,
  },
  {
    id: 'us-ssn',
    pattern: /(?<![\w.,-])\d{3} ?\d{2} ?\d{4}(?![\w-]|[.,]\d)/g,
    isValid: isUsSsn,
    context: /\bssn\b|social security/i,
  },
  {
    id: 'us-itin',
    pattern: /(?<![\w-])9\d{2}-\d{2}-\d{4}(?![\w-])/g,
    isValid: isUsItin,
    isAsOfThings: true,
  },
  {
    // HMRC, NIM39110: letters and prefixes that are never given.
    id: 'gb-nino',
    pattern:
      /(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ|QQ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/gi,
    isValid: (compact) => !/12345[67]|0{6}/.test(compact),
  },
  {
    id: 'gb-nhs',
    pattern: /(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)/g,
    isValid: (compact) => weigh(compact, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
    context: /\bnhs\b|national health/i,
  },
  {
    id: 'de-steuer-id',
    pattern: /(?<![\w.-])[1-9]\d ?\d{3} ?\d{3} ?\d{3}(?![\w-]|\.\d)/g,
    isValid: isGerman,
    context: /steuer|\bidnr\b|\btin\b|tax id/i,
  },
  {
    id: 'fr-nir',
    pattern:
      /(?<!\w)[1278][ .]?\d{2}[ .]?\d{2}[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]?\d{2}(?!\w)/g,
    isValid: isFrench,
  },
  {
    id: 'es-dni',
    pattern: /(?<![\w.-])\d{8}[ -]?[A-HJ-NP-TV-Z](?![\w-])/gi,
    isValid: (compact) =>
      spanishLetters[number(compact.slice(0, 8)) % 23] === compact[8] &&
      !/^(?:12345678|0{8})/.test(compact),
  },
  {
    id: 'es-nie',
    pattern: /(?<![\w.-])[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z](?![\w-])/gi,
    isValid: (compact) => {
      const digits = `${'XYZ'.indexOf(compact[0] ?? '')}${compact.slice(1, 8)}`;
      return spanishLetters[number(digits) % 23] === compact[8] && !digits.includes('1234567');
    },
  },
  {
    id: 'it-codice-fiscale',
    pattern: /(?<!\w)[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z](?!\w)/gi,
    isValid: isItalian,
  },
  {
    id: 'nl-bsn',
    pattern: /(?<![\w.-])\d{3}\.?\d{3}\.?\d{3}(?![\w-]|\.\d)|(?<![\w.-])\d{4}\.\d{2}\.\d{3}(?!\w)/g,
    isValid: (compact) =>
      weigh(compact, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^0+$/.test(compact),
    context: /\bbsn\b|burgerservice|sofi/i,
  },
  {
    id: 'pl-pesel',
    pattern: /(?<![\w.-])\d{11}(?![\w-]|\.\d)/g,
    isValid: isPolish,
    context: /pesel/i,
  },
  {
    id: 'se-personnummer',
    pattern: /(?<![\w-])(?:19|20)?\d{6}[-+]\d{4}(?![\w-])/g,
    isValid: (compact) =>
      isDateAt(compact.slice(-10), 0, 2, 4) && isLuhn(compact.slice(-10)) && !/0{4}$/.test(compact),
  },
  {
    id: 'be-rijksregisternummer',
    pattern: /(?<![\w.-])\d{2}\.?\d{2}\.?\d{2}[- ]?\d{3}[-. ]?\d{2}(?![\w-]|\.\d)/g,
    isValid: isBelgian,
    context: /rijksregister|registre national|nationaal nummer|\bnrn\b|\binsz\b|\bniss\b|belgi/i,
  },
  {
    id: 'pt-nif',
    pattern: /(?<![\w.-])[1-3569]\d{2} ?\d{3} ?\d{3}(?![\w-]|\.\d)/g,
    isValid: (compact) => {
      const check = 11 - (weigh(compact, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check > 9 ? 0 : check) === number(compact[8] ?? '');
    },
    context: /\bnif\b|contribuinte/i,
  },
  {
    id: 'fi-hetu',
    pattern: /(?<![\w-])\d{6}[-+A-FU-Y]\d{3}[\dA-FHJ-NPR-Y](?![\w-])/gi,
    isValid: (_compact, raw) => {
      const digits = raw.slice(0, 6) + raw.slice(7, 10);
      return (
        isDateAt(digits, 4, 2, 0) && finnishLetters[number(digits) % 31] === raw[10]?.toUpperCase()
      );
    },
  },
  {
    id: 'no-fodselsnummer',
    pattern: /(?<![\w.-])\d{6} ?\d{5}(?![\w-]|\.\d)/g,
    isValid: isNorwegian,
    context: /f[oø]dselsn|personnummer|norw|norsk|norge/i,
  },
  {
    id: 'ie-pps',
    pattern: /(?<!\w)\d{7}[A-W][A-ITWX]?(?!\w)/gi,
    isValid: isIrish,
    context: /\bppsn?\b|personal public service/i,
  },
  {
    // AHV number: an EAN-13 with the country's prefix.
    id: 'ch-ahv',
    pattern: /(?<![\w.-])756\.?\d{4}\.?\d{4}\.?\d{2}(?!\w|\.\d)/g,
    isValid: (compact) => weigh(compact, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0,
  },
];

/** National ids of a text. Time linear in its length: every pattern has a bounded length. */
export function findNationalIds(text: string, into: Span[]): void {
  for (const { id, pattern, isValid, context, isAsOfThings } of ids) {
    for (const match of text.matchAll(pattern)) {
      const [raw] = match;
      if (!isValid(raw.replace(/[\s./-]/g, '').toUpperCase(), raw)) continue;
      const end = match.index + raw.length;
      if (context !== undefined && !hasContext(text, match.index, end, context)) continue;
      if (isAsOfThings === true && isOfThing(text, match.index)) continue;
      into.push({ type: 'national-id', detail: id, start: match.index, end });
    }
  }
}

/** The ids that are known, for the docs. */
export const nationalIdNames: readonly string[] = [...new Set(ids.map((each) => each.id))];
