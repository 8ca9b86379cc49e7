// What the gate finds, that the report never shows it, and how it does on labelled and on clean data.
import { describe, expect, test } from '@jest/globals';
import { DataFolder } from '../../scripts/accuracy/data.ts';
import type { Measure } from '../../scripts/accuracy/measure.ts';
import { personalData as accuracy } from '../../scripts/accuracy/personal-data.ts';
import { runGates } from '../../src/commands/run-gates.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { exactDuplicate } from '../../src/gates/exact-duplicate.ts';
import { personalData } from '../../src/gates/personal-data.ts';
import { scoresOf } from '../helpers/scores.ts';
import { defaultOptions, runGateCase, testGate, testManifest } from '../helpers/test-gate.ts';

function record(output: string, more: object = {}) {
  return { instruction: 'Whose is it?', input: '', output, ...more };
}

const finding = (code: string, data: Record<string, string | number>, pointer = '/output') => ({
  code,
  line: 1,
  pointer,
  data,
});

testGate(personalData, {
  accepts: [
    {
      name: 'what documentation uses',
      records: [
        record('Write to jane@example.com, bob@mail.example or you@test.invalid.'),
        record('Call 212-555-0123, (555) 123-4567, +44 7700 900123 or 123-456-7890.'),
        record('Ping 127.0.0.1, 192.168.0.1, 10.1.2.3, 203.0.113.7, 8.8.8.8, ::1 or 2001:db8::1.'),
        record(
          'Pay with 4242 4242 4242 4242 or 378282246310005, or to GB82 WEST 1234 5698 7654 32.',
        ),
        record('SSN 078-05-1120, 000-12-3456, 666-12-3456, 123-45-6789; NINO QQ123456C.'),
        record('Network cards 00:00:5E:00:53:AF, 00:11:22:33:44:55 and FF:FF:FF:FF:FF:FF.'),
        record('Send it to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, the first of all.'),
      ],
    },
    {
      name: 'numbers that only look like it',
      records: [
        record('5000/500 = 10, 1,234,567,890 and 0.4111111111111111 on 2024-01-15 or 15.01.2024.'),
        record('ISBN 978-3-16-148410-0, version 1.2.3.4, at 12:34:56, 1995-2005, $ 212 555 1234.'),
        record(
          'std::vector<int> a::b, icon@2x.png, lodash@4.17.21, git@github.com:a/b, @decorator',
        ),
        record('https://user:word@corp.org/x and 4111111111111112 and GB28JHYZ70389205223964'),
        record(
          'Part no. 468-87-7666, ticket 0417-172-5501, draw 04 12 28 30 31 45, @zoe@corp.social',
        ),
        record('Upgrade from 4.12.2.1 to Chrome/101.0.0.99; clause 3.1.1.2; revenue 4 098 592 207'),
        record('Sections 1.2.3.4.5 and 01.02.03.04; pixels 1920 1080 60; 1234567890123456789012.'),
      ],
    },
    {
      name: 'what the policy allows',
      options: { allow: ['*@corp.org', '732-830-9763', 'GB28 JHYZ 7038 9205 2239 63'] },
      records: [record('jane@corp.org, Bob@Corp.org, phone 732-830-9763, GB28JHYZ70389205223963')],
    },
    {
      name: 'types that are not asked for',
      options: { types: ['iban'] },
      records: [record('jane.doe@gmail.com of Jane Doe, 12 Main Street')],
    },
    {
      name: 'national numbers of other regions',
      options: { regions: ['US'] },
      records: [record('It says 0496 46 46 70 there.')],
    },
    { name: 'a private address', options: { publicIpsOnly: true }, records: [record('10.1.2.3')] },
    { name: 'odd values', records: [record(''), '{"instruction":1,"output":[null,{"a":[]}]}'] },
  ],
  rejects: [
    {
      name: 'e-mail addresses, in any field',
      records: [record('😀 jane.doe@gmail.com', { notes: [{ 'a/b': 'jörg@müller.de' }] })],
      findings: [
        finding('email', { type: 'email', start: 2, end: 20, value: 'j•••@•••' }),
        finding('email', { start: 0, end: 14 }, '/notes/0/a~1b'),
      ],
    },
    {
      name: 'telephone numbers',
      records: [record('+41 44 668 18 00, (732) 830-9763, 0496 46 46 70; tel: 699 956 915')],
      findings: [16, 32, 47, 65].map((end) => finding('phone', { end })),
    },
    {
      name: 'telephone numbers as people write them',
      records: [
        record('030/1234567, +46 (0)8 928 571 38, 01223 819656, tel:+41-44-668-18-00'),
        record('Fax 09.79046332 or 0393 1144137; +43 512 188262, ext. 4704'),
        record('name,value,year\nAnn,+386 31 902 632,2021'),
      ],
      findings: [
        ...[11, 32, 46, 68].map((end) => finding('phone', { end })),
        ...[15, 31, 58].map((end) => ({ ...finding('phone', { end }), line: 2 })),
        { ...finding('phone', { end: 35 }), line: 3 },
      ],
    },
    {
      name: 'e-mail addresses of other scripts, in quotes and with apostrophes',
      records: [
        record('иван@почта.рф'),
        record('"jane doe"@corp.org'),
        record("x.o'neil@corp.org"),
        record("print(b'jane@corp.org')"),
        record('请写信到zhang@qq.com谢谢'),
      ],
      findings: [
        [0, 13],
        [0, 19],
        [0, 17],
        [8, 21],
        [4, 16],
      ].map(([start = 0, end = 0], i) => ({ ...finding('email', { start, end }), line: i + 1 })),
    },
    {
      name: 'what stands in tables, and accounts in fours',
      records: [
        record('Ann,4454794511390933,2021'),
        record('RO40 LUBL GRWF Q7TJ AFX7 XS9O'),
        record('Server 78.253.143.138 is down'),
      ],
      findings: [
        finding('card', { start: 4, end: 20 }),
        { ...finding('iban', { start: 0, end: 29 }), line: 2 },
        { ...finding('ip', { start: 7, end: 21 }), line: 3 },
      ],
    },
    {
      name: 'cards and accounts',
      records: [record('4454-7945-1139-0933 4454794511390933 GB28JHYZ70389205223963')],
      findings: [
        finding('card', { start: 0, end: 19, value: '•••0933' }),
        finding('card', { start: 20, end: 36 }),
        finding('iban', { start: 37, end: 59, value: 'GB•••' }),
      ],
    },
    {
      name: 'identity numbers',
      records: [record('460-89-9847, 912-90-3456 and RCCMNL83S18D969H')],
      findings: ['us-ssn', 'us-itin', 'it-codice-fiscale'].map((detail) =>
        finding('national-id', { detail, value: '•••' }),
      ),
    },
    {
      name: 'addresses of machines',
      records: [record('41.173.96.26 2a00:1450:4001:81b::200e 00:1B:44:11:3A:B7')],
      findings: [finding('ip', { value: '41•••' }), finding('ip', {}), finding('mac', {})],
    },
    {
      name: 'private addresses where they are asked for',
      options: { publicIpsOnly: false },
      records: [record('10.1.2.3')],
      findings: [finding('ip', { start: 0, end: 8 })],
    },
    {
      name: 'wallets',
      records: [record('0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed')],
      findings: [finding('crypto', { detail: 'ethereum', start: 0, end: 42 })],
    },
    {
      name: 'streets and names, when asked for',
      options: { types: ['street-address', 'person'] },
      records: [record('Caitlin Lennox lives at 846 Maple Street.')],
      findings: [
        finding('person', { value: 'C•••', start: 0, end: 14 }),
        finding('street-address', { value: '8•••' }),
      ],
    },
  ],
});

test('a region that is none breaks the gate', async () => {
  const gateCase = { name: 'region', options: { regions: ['XX'] }, records: [record('a')] };
  const { status, reason } = await runGateCase(personalData, gateCase);
  expect([status, reason]).toEqual(['broken', 'could not start: XX is no region of phone numbers']);
});

test('a record gives at most 50 findings', async () => {
  const many = Array.from({ length: 80 }, (_, i) => `p${i}@corp.org`).join(' ');
  const { findings } = await runGateCase(personalData, { name: 'many', records: [record(many)] });
  expect(findings).toHaveLength(50);
});

describe('the report', () => {
  const values = ['jane.doe@gmail.com', '732-830-9763', '4454794511390933', '460-89-9847'];

  test('shows no value, in no gate, whatever field or name it stands in', async () => {
    const manifest = testManifest('instruction', { idField: 'id' });
    const text = `${'word '.repeat(100)}${values.join(' and ')}`;
    const one = record(text, { id: 'jane.doe@gmail.com', [values[1] ?? '']: values[2] });
    const bytes = Buffer.from(`${JSON.stringify(one)}\n`.repeat(2));
    const head = new DatasetSide(manifest, 'head', [
      { path: 'data.jsonl', bytes, split: undefined },
    ]);
    const settings = [exactDuplicate, personalData].map((gate) => ({
      gate,
      level: 'error' as const,
      options: defaultOptions(gate),
      codes: {},
    }));
    const log = { info() {}, warn() {}, progress() {} };
    const results = await runGates(compareSides(manifest, null, head), settings, [], log);
    expect(results.map((result) => result.findings.length)).toEqual([2, 12]);
    const report = JSON.stringify(results);
    for (const value of values) expect(report).not.toContain(value);
    const [first] = results[1]?.findings ?? [];
    expect(first?.at.excerpt).toMatch(/^…(?:word ){20}•{12} and •{12} and •{12} and •{11}$/);
    expect(first?.at.pointer).toBe('/output');
  });
});

const isMade = (measure: Measure): boolean => measure.sets.length === 0;

test('finds made values, and nothing in what looks alike: at least 0.95 of both', async () => {
  const counts: Record<string, number[]> = {};
  for (const measure of accuracy.measures.filter(isMade)) {
    const { truth = 0, found, correct = 0, recalled = 0 } = await measure.run(new DataFolder(''));
    const name = measure.id.slice('personal-data/'.length);
    counts[name] = [truth, found, correct];
    if (truth === 0) continue;
    expect([name, correct / found >= 0.95, recalled / truth >= 0.95]).toEqual([name, true, true]);
  }
  expect(counts).toEqual({
    'made-email-first': [720, 720, 720],
    'made-email-second': [720, 720, 720],
    'made-phone-first': [660, 641, 641],
    'made-phone-second': [660, 642, 642],
    'made-card-first': [420, 420, 420],
    'made-card-second': [420, 420, 420],
    'made-iban-first': [180, 180, 180],
    'made-iban-second': [180, 180, 180],
    'made-national-id-first': [180, 180, 180],
    'made-national-id-second': [180, 180, 180],
    'made-ip-first': [360, 363, 360],
    'made-ip-second': [360, 361, 360],
    'look-alikes-first': [0, 0, 0],
    'look-alikes-second': [0, 0, 0],
  });
}, 30_000);

const labelled = accuracy.measures.filter((measure) => !isMade(measure));
const scores = scoresOf({ ...accuracy, measures: labelled });
(scores === undefined ? test.skip : test)(
  `counts on labelled and on harmless data${scores === undefined ? ' (skipped: no shared data)' : ''}`,
  async () => {
    expect(await scores!()).toEqual([
      'email-first: 37 of 37, 37 right, 37 recalled; 37 from first to last character',
      'email-second: 12 of 12, 12 right, 12 recalled; 12 from first to last character',
      'phone-first: 47 of 47, 47 right, 47 recalled; 47 from first to last character',
      'phone-second: 44 of 45, 44 right, 44 recalled; 44 from first to last character',
      'card-first: 69 of 69, 69 right, 69 recalled; 69 from first to last character',
      'card-second: 67 of 67, 67 right, 67 recalled; 67 from first to last character',
      'iban-first: 16 of 16, 16 right, 16 recalled; 16 from first to last character',
      'iban-second: 5 of 5, 5 right, 5 recalled; 5 from first to last character',
      'national-id-first: 6 of 6, 6 right, 6 recalled; 6 from first to last character',
      'national-id-second: 10 of 10, 10 right, 10 recalled; 10 from first to last character',
      'ip-first: 5 of 5, 5 right, 5 recalled; 5 from first to last character',
      'ip-second: 9 of 9, 9 right, 9 recalled; 9 from first to last character',
      'street-address-first: 79 of 267, 79 right, 81 recalled; 29 from first to last character',
      'street-address-second: 91 of 331, 91 right, 92 recalled; 37 from first to last character',
      'person-first: 293 of 400, 230 right, 229 recalled; 171 from first to last character',
      'person-second: 318 of 457, 257 right, 257 recalled; 222 from first to last character',
      'alpaca: 18; email 10, phone 8, ip 4',
      'gsm8k-train: 0',
      'humaneval: 0',
      'humaneval-js: 0',
      'mbpp: 3; ip 3, email 2',
      'math500: 0',
      'code-alpaca: 2; phone 2, email 1',
      'gpteacher: 0',
    ]);
  },
  120_000,
);
