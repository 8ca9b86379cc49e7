// Placeholders, bytes that stay, and a log that names places only.
import { describe, expect, test } from '@jest/globals';
import { makeRecords } from '../../scripts/accuracy/made/records.ts';
import { secretCases, secretRules } from '../../scripts/accuracy/made/secrets.ts';
import { scrub } from '../../src/commands/scrub.ts';
import { findKind } from '../../src/kinds/index.ts';
import { credentials } from '../helpers/credentials.ts';

const run = async (text: string, more: object = {}) => {
  const result = await scrub({ path: 'a.jsonl', bytes: Buffer.from(text), ...more });
  return { ...result, text: Buffer.from(result.bytes).toString() };
};

describe('JSON lines', () => {
  test('only the literals change: spacing, numbers, escapes, line ends and other lines stay', async () => {
    const before =
      '\uFEFF{"a" :  "x jane@corp.org \\u0041", "n": 12345678901234567890.50, "b":"\\u00e9 jane@corp.org"}\r\n' +
      '\n{"same" :\t1e2, "s":"\\u0041"}\n{"a":"bob@corp.org"}';
    const { text, lineCount, changedLineCount } = await run(before);
    expect(text).toBe(
      '\uFEFF{"a" :  "x <EMAIL_1> A", "n": 12345678901234567890.50, "b":"é <EMAIL_1>"}\r\n' +
        '\n{"same" :\t1e2, "s":"\\u0041"}\n{"a":"<EMAIL_1>"}',
    );
    expect([lineCount, changedLineCount]).toEqual([4, 2]);
  });

  test('a file without findings is the same bytes', async () => {
    const bytes = Buffer.from('{"a":"b"}\r\n{"a" : "c"}');
    const result = await scrub({ path: 'a', bytes });
    expect(Buffer.from(result.bytes).equals(bytes)).toBe(true);
    expect(result.replacements).toEqual([]);
  });

  test('one value, one placeholder; names of members and repeated members too', async () => {
    const { text, replacements } = await run(
      '{"jane@corp.org":["😀 Jane@corp.org"],"b":"<EMAIL_7> +41 44 668 18 00","b":"bob@corp.org"}',
    );
    expect(text).toBe('{"<EMAIL_8>":["😀 <EMAIL_8>"],"b":"<EMAIL_7> <PHONE_1>","b":"<EMAIL_9>"}');
    expect(replacements).toEqual([
      {
        line: 1,
        pointer: '/<EMAIL_8>',
        name: true,
        type: 'email',
        start: 0,
        end: 13,
        placeholder: '<EMAIL_8>',
      },
      {
        line: 1,
        pointer: '/<EMAIL_8>/0',
        type: 'email',
        start: 2,
        end: 15,
        placeholder: '<EMAIL_8>',
      },
      { line: 1, pointer: '/b', type: 'phone', start: 10, end: 26, placeholder: '<PHONE_1>' },
      { line: 1, pointer: '/b', type: 'email', start: 0, end: 12, placeholder: '<EMAIL_9>' },
    ]);
  });

  test('one value in several writings has one placeholder', async () => {
    const { text } = await run(
      '{"a":"4454-7945-1139-0933, 4454794511390933","b":"GB28 JHYZ 7038 9205 2239 63","c":"gb28jhyz70389205223963","d":"(732) 830-9763 or 732.830.9763"}',
    );
    expect(text).toBe(
      '{"a":"<CARD_1>, <CARD_1>","b":"<IBAN_1>","c":"<IBAN_1>","d":"<PHONE_1> or <PHONE_1>"}',
    );
  });

  test.each(['first', 'second'] as const)(
    'of made values what is found is gone, and nothing is found after: %s half',
    async (half) => {
      const lines = (texts: readonly string[]): string =>
        texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
      const secrets = Object.keys(secretRules).flatMap((rule) => secretCases(rule));
      const records = makeRecords(half);
      const before = [...records, ...secrets].map(({ text }) => text);
      const once = await run(lines(before));
      expect(once.replacements.length).toBeGreaterThan(2500);
      const again = await run(once.text);
      expect(again.replacements).toEqual([]);
      expect(again.text).toBe(once.text);
      const types = new Set(once.replacements.map(({ type }) => type));
      const wanted = ['email', 'phone', 'card', 'iban', 'national-id', 'ip'];
      expect([...types].sort()).toEqual([...wanted, 'login', 'private-key', 'token'].sort());
      // Digits of cards and accounts that were found whole stand nowhere any more.
      const after = once.text.split('\n');
      const left = records.filter(({ span, text }, i) => {
        if (span === undefined || !['card', 'iban', 'national-id'].includes(span.type))
          return false;
        const value = [...text].slice(span.start, span.end).join('');
        return after[i]?.includes(value.slice(-4)) !== false;
      });
      expect(left).toEqual([]);
    },
  );

  test('a kind: its texts only', async () => {
    const { text } = await run(
      '{"instruction":"a@corp.org","input":"","output":"x","by":"b@corp.org"}',
      { kind: findKind('instruction') },
    );
    expect(text).toBe('{"instruction":"<EMAIL_1>","input":"","output":"x","by":"b@corp.org"}');
  });

  test('secrets as well; types, regions and values to leave can be named', async () => {
    const line = JSON.stringify({ a: `${credentials.github} bob@corp.org 0496 46 46 70` });
    expect((await run(line)).text).toBe('{"a":"<TOKEN_1> <EMAIL_1> <PHONE_1>"}');
    const only = await run(line, { types: ['secret'] });
    expect(only.text).toBe('{"a":"<TOKEN_1> bob@corp.org 0496 46 46 70"}');
    const left = await run(line, {
      allow: ['*@corp.org'],
      regions: ['US'],
      types: ['email', 'phone'],
    });
    expect(left.text).toBe(line);
  });

  test('what was scrubbed holds nothing to scrub', async () => {
    const lines = Object.values(credentials).map((each) =>
      JSON.stringify({ a: `${each} x@corp.org` }),
    );
    const once = await run(lines.join('\n'));
    expect(once.changedLineCount).toBe(lines.length);
    const again = await run(once.text);
    expect(again.replacements).toEqual([]);
    const log = JSON.stringify(once.replacements);
    for (const value of Object.values(credentials)) expect(log).not.toContain(value);
  });

  test.each([
    ['no JSON', 'a@corp.org'],
    ['no JSON', '{"a":"b"'],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22])],
    ['nested too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ])('a line that can not be read stops it: %s', async (why, line) => {
    const bytes = Buffer.concat([Buffer.from('{"a":1}\n'), Buffer.from(line)]);
    await expect(scrub({ path: 'a.jsonl', bytes })).rejects.toThrow(why);
    await expect(scrub({ path: 'a.jsonl', bytes })).rejects.toMatchObject({ at: 'a.jsonl:2' });
  });

  test('a type or region that is none is refused', async () => {
    await expect(run('', { types: ['mail'] })).rejects.toThrow('there is no type mail');
    await expect(run('', { regions: ['XX'] })).rejects.toThrow('XX is no region');
  });
});

test('plain text: one record, offsets in the line', async () => {
  const { text, replacements, lineCount } = await run(
    'Hi jane@corp.org\n\n😀 (732) 830-9763\r\nand jane@corp.org',
    { isText: true },
  );
  expect(text).toBe('Hi <EMAIL_1>\n\n😀 <PHONE_1>\r\nand <EMAIL_1>');
  expect(lineCount).toBe(4);
  expect(replacements).toEqual([
    { line: 1, type: 'email', start: 3, end: 16, placeholder: '<EMAIL_1>' },
    { line: 3, type: 'phone', start: 2, end: 16, placeholder: '<PHONE_1>' },
    { line: 4, type: 'email', start: 4, end: 17, placeholder: '<EMAIL_1>' },
  ]);
});

test('a long text of many findings takes time in proportion', async () => {
  const text = 'bob@corp.org '.repeat(40_000);
  const { user } = process.cpuUsage();
  const { replacements } = await run(text, { isText: true });
  expect(replacements).toHaveLength(40_000);
  expect((process.cpuUsage().user - user) / 1000).toBeLessThan(4000);
});
