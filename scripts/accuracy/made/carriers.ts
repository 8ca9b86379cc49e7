// Sentences for made values, which stand at {}: two halves of as many, none of them in both.
import type { Half, MadeType } from './values.ts';

interface Carriers {
  /** A word of the sentence says what the value is. */
  readonly named: readonly string[];
  /** None does. */
  readonly bare: readonly string[];
}

const any: Readonly<Record<Half, readonly string[]>> = {
  first: [
    'Her details are: {}, Springfield branch.',
    'Anna Keller\nSales\n{}\nBrightworks Ltd',
    'Can you confirm that {} still belongs to the tenant?',
    'The last row of the sheet reads {} | paid | 3 May',
    '{} was on the form he left at the desk.',
    'Write "{}" into the second box and sign below.',
    'Tomasz Nowak, {}, Kraków',
    'Why does the export contain {}?',
    '- owner: Priya Rao\n- entry: {}\n- status: open',
    'We removed {} from the list, as she had asked.',
  ],
  second: [
    'The reviewer noted: {}.',
    '| 17 | Lars Holm | {} | active |',
    '{"owner": "Zoe Ortiz", "value": "{}"}',
    'Somebody had scribbled {} on the back of the receipt.',
    'Old: {}\nNew: the same',
    'P.S. {}',
  ],
};

const named: Readonly<Record<MadeType, Readonly<Record<Half, readonly string[]>>>> = {
  email: {
    first: [
      'Send the draft to {}, please.',
      'E-mail: {}',
      'From: Li Wang <{}>',
      'He wrote from {}.',
      'Reply to {} by Friday.',
      'mail={};',
      '<a href="mailto:{}">us</a>',
      'Cc: {}; Bcc: none',
      'You may write to me ({}).',
    ],
    second: [
      'Please forward it to my new address, {}.',
      'Contact person: Kofi Mensah <{}>',
      '{} has shared a folder with you.',
      'Login: {} (two factors)',
    ],
  },
  phone: {
    first: [
      'Call me on {} after six.',
      'Phone: {}',
      'Tel. {}, ask for Omar.',
      'My mobile number is {}.',
      'Fax {}',
      'Reach her at {} or by post.',
      'Ring {} and leave a message.',
      'Telephone {} (mornings only)',
      'You can text {} to opt out.',
      'Her cell is {}, I think.',
      'WhatsApp: {}',
      'Phone number on file: {}',
    ],
    second: [
      'Give me a ring: {}.',
      'Mobile: {} / English and German',
      'If no one answers, try my office phone, {}.',
      'Contact number: {}',
      'telephone={}',
      'Our hotline {} is open all night.',
    ],
  },
  card: {
    first: [
      'Charge it to my card {}.',
      'Card number: {}',
      'Visa or not, it was {}.',
      'The credit card {} was declined.',
      'Pay with {} (debit card).',
      'Card no. {}, exp 09/29',
    ],
    second: [
      'Her Mastercard, {}, expires in May.',
      'Book it on the company card {}, please.',
      'CC: {}, CVV on request',
    ],
  },
  iban: {
    first: [
      'Transfer 300 euros to {} by Monday.',
      'IBAN: {}',
      'Our account is {} at the Volksbank.',
      'Please pay the rent into {}.',
      'Bank details: {} (Keller)',
      'The refund went to IBAN {}.',
    ],
    second: ['Wire it to {}.', 'Iban {} / Holm', 'The donation account is {}.'],
  },
  'national-id': {
    first: [
      'His SSN is {}.',
      'Social Security number: {}',
      'SSN {} (verified)',
      'Enter your social security no.: {}',
      'ssn={}',
      'The SSN on the return, {}, is wrong.',
    ],
    second: [
      'Applicant SSN: {}',
      'Her social security number, {}, was leaked.',
      'ID type SSN, value {}',
    ],
  },
  ip: {
    first: [
      'The login came from {} at night.',
      'IP: {}',
      'Blocked {} after five tries.',
      '{} - - "GET /index.html" 200',
      'Server {} does not answer.',
      'client address {}',
    ],
    second: [
      'Denied: {} -> port closed',
      'Her machine had the address {} that day.',
      'X-Forwarded-For: {}',
    ],
  },
};

export const carriersOf = (type: MadeType, half: Half): Carriers => ({
  named: named[type][half],
  bare: any[half],
});
