// Personal data of nobody, made by the rules of those who give it out. Check digits are computed here,
// not by the gate's code.
import { countrySpecs, isValidBBAN } from 'ibantools';
import { alphanumeric, digits, hex, lower, upper, type Dice } from './dice.ts';
import { halfOf, type Form, type Half } from './form.ts';
import { phone } from './phones.ts';

const given = ['anna', 'tomasz', 'li', 'maria', 'kofi', 'john', 'priya', 'lars', 'zoe', 'omar'];
const family = [
  'keller',
  'nowak',
  'wang',
  'silva',
  'mensah',
  'reed',
  'rao',
  'holm',
  'ortiz',
  'aziz',
];
const hosts = [
  'gmail',
  'outlook',
  'posteo',
  'brightworks',
  'nordlicht',
  'kmu-partner',
  'web24',
  'ucl',
];
const endings = [
  'com',
  'net',
  'org',
  'de',
  'co.uk',
  'ac.jp',
  'io',
  'info',
  'photography',
  'com.br',
];

const hostName = (dice: Dice): string => `${dice.pick(hosts)}.${dice.pick(endings)}`;
const name = (dice: Dice): string => `${dice.pick(given)}.${dice.pick(family)}`;

/** RFC 5321 and 5322; RFC 5233 for what follows +; RFC 6531 and RFC 5891 for other scripts. */
const email: readonly Form[] = [
  { name: 'plain', make: (dice) => `${name(dice)}@${hostName(dice)}` },
  { name: 'one word', make: (dice) => `${dice.pick(family)}${dice.int(2, 99)}@${hostName(dice)}` },
  { name: 'tag', make: (dice) => `${name(dice)}+${dice.text(lower, 5)}@${hostName(dice)}` },
  {
    name: 'subdomain',
    make: (dice) => `${name(dice)}@${dice.pick(['mail', 'cs', 'eu.staff'])}.${hostName(dice)}`,
  },
  {
    name: 'underscore or dash',
    make: (dice) =>
      `${dice.pick(given)}${dice.pick(['_', '-'])}${dice.pick(family)}@${hostName(dice)}`,
  },
  { name: 'capitals', make: (dice) => `${name(dice)}@${hostName(dice)}`.toUpperCase() },
  {
    name: 'initial',
    make: (dice) => `${dice.text(lower, 1)}${dice.pick(family)}@${hostName(dice)}`,
  },
  {
    name: 'apostrophe',
    make: (dice) => `${dice.pick(given)}.o'${dice.pick(family)}@${hostName(dice)}`,
  },
  {
    name: 'quoted',
    make: (dice) => `"${dice.pick(given)} ${dice.pick(family)}"@${hostName(dice)}`,
  },
  {
    name: 'marks',
    make: (dice) =>
      `${dice.pick(['jürgen', 'zoë', 'łukasz'])}.${dice.pick(family)}@${hostName(dice)}`,
  },
  {
    name: 'punycode',
    make: (dice) =>
      `${name(dice)}@xn--${dice.text(lower, 4)}-${dice.text(alphanumeric, 3).toLowerCase()}.de`,
  },
  {
    name: 'other script',
    make: (dice) =>
      `${dice.pick(['иван', '王伟', 'δήμος'])}@${dice.pick(['почта.рф', '公司.cn', 'εταιρεία.gr'])}`,
  },
];

/** ISO/IEC 7812-1 annex B: the digit that makes the sum a multiple of ten. */
function withLuhn(body: string): string {
  const sum = [...body].reverse().reduce((total, each, i) => {
    const digit = Number(each) * (i % 2 === 0 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** First digits and length of each scheme, as its rules say. */
const schemes: readonly (readonly [name: string, first: readonly string[], length: number])[] = [
  ['Visa', ['4'], 16],
  ['Mastercard', ['51', '53', '55', '2221', '2550', '2720'], 16],
  ['American Express', ['34', '37'], 15],
  ['Discover', ['6011', '644', '65'], 16],
  ['Diners Club', ['36', '38', '300'], 14],
  ['JCB', ['3528', '3560', '3589'], 16],
  ['UnionPay', ['62'], 16],
];

function groupsOf(number: string, sign: string): string {
  const form = number.length === 15 ? /^(.{4})(.{6})(.{5})$/ : /^(.{4})(.{6})(.{4})$/;
  const groups = number.length === 16 ? number.match(/.{4}/g) : form.exec(number)?.slice(1);
  return (groups ?? [number]).join(sign);
}

const card: readonly Form[] = schemes.map(([scheme, first, length]) => ({
  name: scheme,
  make: (dice) => {
    const begin = dice.pick(first);
    const number = withLuhn(begin + dice.text(digits, length - 1 - begin.length));
    return groupsOf(number, dice.pick(['', ' ', '-']));
  },
}));

const accounts = Object.entries(countrySpecs).filter(
  ([, spec]) => spec.IBANRegistry === true && spec.bban_regexp !== null,
);

/** The part behind country and check digits: filled by the country's form till its own checks hold. */
function bbanOf(dice: Dice, country: string, form: string): string | undefined {
  for (let tries = 0; tries < 3000; tries += 1) {
    const bban = [...form.matchAll(/\[([^\]]+)\](?:\{(\d+)\})?/g)]
      .map(([, set = '', length = '1']) => {
        const letters = (set.includes('A-Z') ? upper : '') + (set.includes('0-9') ? digits : '');
        return dice.text(letters, Number(length));
      })
      .join('');
    if (isValidBBAN(bban, country)) return bban;
  }
  return undefined;
}

function ibanOf(dice: Dice, half: Half): string | undefined {
  const [country, spec] = dice.pick(accounts.filter(([each]) => halfOf(each) === half));
  const bban = bbanOf(dice, country, spec.bban_regexp ?? '');
  if (bban === undefined) return undefined;
  // ISO 13616: letters count from 10; what is left of 98 after the remainder by 97.
  const number = [...`${bban}${country}00`].map((each) => parseInt(each, 36)).join('');
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, '0')}${bban}`;
}

const iban: readonly Form[] = [
  { name: 'one piece', make: ibanOf },
  {
    name: 'fours',
    make: (dice, half) =>
      ibanOf(dice, half)
        ?.match(/.{1,4}/g)
        ?.join(' '),
  },
  { name: 'small letters', make: (dice, half) => ibanOf(dice, half)?.toLowerCase() },
];

/** SSA, RM 10201.035: area 001–899 but 666, group and serial not all 0. */
function ssnOf(dice: Dice, sign: string): string {
  const area = String(dice.int(1, 898)).padStart(3, '0').replace('666', '667');
  return [
    area,
    String(dice.int(1, 99)).padStart(2, '0'),
    String(dice.int(1, 9999)).padStart(4, '0'),
  ].join(sign);
}

const ssn: readonly Form[] = [
  { name: 'dashes', make: (dice) => ssnOf(dice, '-') },
  { name: 'spaces', make: (dice) => ssnOf(dice, ' '), needsWord: true },
  { name: 'one piece', make: (dice) => ssnOf(dice, ''), needsWord: true },
];

/** What IANA has given to the registries: first bytes, and 2000::/3 (RFC 4291). */
const ipv4 = (dice: Dice): string =>
  [
    dice.pick([31, 46, 78, 91, 118, 151, 187, 212]),
    dice.int(0, 255),
    dice.int(0, 255),
    dice.int(1, 254),
  ].join('.');
const ipv6Begin = ['2001:4860', '2a02:8109', '2600:1f18', '2405:201', '2804:14d'];
const group = (dice: Dice): string => (1 + dice.int(0, 65534)).toString(16);

const ip: readonly Form[] = [
  { name: 'IPv4', make: ipv4 },
  { name: 'IPv4 with port', make: (dice) => `${ipv4(dice)}:${dice.pick([22, 80, 443, 8080])}` },
  {
    name: 'IPv6, eight groups',
    make: (dice) =>
      `${dice.pick(ipv6Begin)}:${Array.from({ length: 6 }, () => group(dice)).join(':')}`,
  },
  { name: 'IPv6, short', make: (dice) => `${dice.pick(ipv6Begin)}:${group(dice)}::${group(dice)}` },
  {
    name: 'IPv6, capitals',
    make: (dice) => `${dice.pick(ipv6Begin)}::${group(dice)}:${dice.text(hex, 3)}a`.toUpperCase(),
  },
  { name: 'IPv6 in brackets', make: (dice) => `[${dice.pick(ipv6Begin)}::${group(dice)}]:443` },
];

/** Type → its forms. Of identity numbers those of the United States: the tests hold the others. */
export const forms = { email, phone, card, iban, 'national-id': ssn, ip } as const;

export type MadeType = keyof typeof forms;
