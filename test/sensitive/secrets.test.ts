// That the quick look loses nothing the rules find, and that every rule of the preset is run.
import { describe, expect, test } from '@jest/globals';
import { rules as preset } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { secretCases, secretRules } from '../../scripts/accuracy/made/secrets.ts';
import { hasLongWord } from '../../src/sensitive/long-word.ts';
import { createSecretScanner, mayHoldSecret } from '../../src/sensitive/secrets.ts';
import { credentials } from '../helpers/credentials.ts';

/** As far as the tests use it; secretlint's types are a package of their own. */
interface Rule {
  readonly meta: { readonly id: string };
  readonly messages: Readonly<Record<string, unknown>>;
  create(context: object, options: object): { file?(source: object): unknown };
}
const rules = preset as unknown as readonly Rule[];

const nameOf = (rule: Rule): string => rule.meta.id.replace(/^.*secretlint-rule-/, '');

/** Patterns by which a rule looks at a text, caught as it looks at one. */
function patternsOf(rule: Rule): RegExp[] {
  const caught: RegExp[] = [];
  const content = { length: 0, matchAll: (pattern: RegExp) => (caught.push(pattern), []) };
  const context = { createTranslator: () => () => ({}), report() {}, ignore() {} };
  const handler = rule.create(context, { enableIDScanRule: true });
  for (const filePath of [undefined, '.npmrc']) {
    void handler.file?.({ content, filePath, ext: '', contentType: 'text' });
  }
  return caught;
}

/** What a rule reports in a text, by itself. */
function reportsOf(rule: Rule, content: string): string[] {
  const values: string[] = [];
  const context = {
    createTranslator: () => (id: string, data: object) => ({ id, data }),
    report({ message, range }: { message: { id: string; data: object }; range: number[] }) {
      // Twelve digits after `account` are no credential.
      if (message.id === 'AWSAccountID') return;
      const [from = 0, to = 0] = range;
      const ends = Object.values(message.data).map((value) => {
        const at = content.indexOf(String(value), from);
        return at < 0 ? to : at + String(value).length;
      });
      values.push(content.slice(from, Math.max(to, ...ends)));
    },
    ignore() {},
  };
  const handler = rule.create(context, { enableIDScanRule: true });
  for (const filePath of [undefined, '.npmrc']) {
    void handler.file?.({ content, filePath, ext: '', contentType: 'text' });
  }
  return values;
}

/** Ids of the messages that a rule gives of a text. */
function messagesOf(rule: Rule, content: string): string[] {
  const ids: string[] = [];
  const context = {
    createTranslator: () => (id: string) => id,
    report: ({ message }: { message: string }) => void ids.push(message),
    ignore() {},
  };
  const handler = rule.create(context, { enableIDScanRule: true });
  for (const filePath of [undefined, '.npmrc']) {
    void handler.file?.({ content, filePath, ext: '', contentType: 'text' });
  }
  return ids;
}

// They look at whole files, and at instructions to secretlint: not run.
const run = rules.filter((rule) => !['gcp', 'filter-comments'].includes(nameOf(rule)));
const known = Object.entries(credentials);

test('there is a made-up credential for every rule', () => {
  expect(run.map(nameOf).filter((name) => !(name in credentials))).toEqual([]);
  expect(run).toHaveLength(rules.length - 2);
});

describe.each(known)('%s', (name, credential) => {
  test('is found, alone and in prose, and hidden whole', async () => {
    const scan = await createSecretScanner();
    for (const text of [credential, `Here: ${credential}\nand so on.`]) {
      const [span, ...others] = scan(text);
      expect(others).toEqual([]);
      const expected = name === 'privatekey' ? 'pem' : name;
      expect(span?.detail).toBe(expected);
      const from = text.indexOf(credential);
      expect(span?.start).toBe(from);
      expect(span?.end).toBe(from + credential.length);
    }
  });
});

describe('the made cases that docs/accuracy.md counts', () => {
  const names = [...run.map(nameOf), 'jwt', 'google', 'stripe', 'azure'];

  test('are of every rule, and of no other', () => {
    expect(Object.keys(secretRules).sort()).toEqual(names.sort());
  });

  test.each(run.map((rule) => [nameOf(rule), rule] as const))(
    'have every message of %s, as it gives them itself',
    (name, rule) => {
      const wanted = Object.keys(rule.messages).filter((id) => id !== 'AWSAccountID');
      expect(wanted.filter((id) => !Object.hasOwn(secretRules[name]!.secrets, id))).toEqual([]);
      const secret = secretCases(name).filter((each) => wanted.includes(each.name));
      expect(secret.length).toBeGreaterThanOrEqual(4 * wanted.length);
      const silent = secret.filter(({ text, name: id }) => !messagesOf(rule, text).includes(id));
      expect(silent.map((each) => each.name)).toEqual([]);
    },
  );

  test.each(Object.keys(secretRules))(
    'of %s are found as such, and nothing else is',
    async (rule) => {
      const scan = await createSecretScanner();
      const detail = rule === 'privatekey' ? 'pem' : rule;
      for (const { name, isSecret, text } of secretCases(rule)) {
        const details = scan(text).map((span) => span.detail);
        expect({ name, details }).toEqual({ name, details: isSecret ? [detail] : [] });
      }
    },
  );
});

/** A pattern that fast-check can fill: without what looks around and without anchors. */
const withoutLooks = (source: string): string =>
  source.replace(/\(\?<?[!=](?:\[[^\]]*\]|\\.\{L\}|[^)])*\)/g, '').replace(/\\b/g, '');

describe('the quick look', () => {
  const patterns = run.flatMap((rule) =>
    patternsOf(rule).map((each) => [nameOf(rule), each] as const),
  );

  test('knows the patterns of every rule', () => {
    expect(new Set(patterns.map(([name]) => name)).size).toBe(run.length);
    expect(patterns.length).toBeGreaterThanOrEqual(30);
  });

  test.each(patterns)('lets through what %s looks for: %s', (name, pattern) => {
    const flags = pattern.flags.replace('g', '').replace('m', '');
    const texts = fc.stringMatching(
      new RegExp(withoutLooks(pattern.source), flags.includes('u') ? 'u' : ''),
      {
        maxLength: 400,
      },
    );
    const rule = run.find((each) => nameOf(each) === name)!;
    let reported = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const values = reportsOf(rule, text);
        // Shorter ones the scanner drops itself; logins have no least length.
        if (!values.some((each) => each.includes('://') || hasLongWord(each, 16))) return;
        reported += 1;
        expect({ values, seen: mayHoldSecret(text) }).toEqual({ values, seen: true });
      }),
      { seed: 1, numRuns: 100 },
    );
    // A password of base64 is one in many for secretlint's own checks of keys and of logins.
    const isRare = ['privatekey', 'aws', 'sendgrid', 'basicauth', '1password'].includes(name);
    expect(reported > 0 || isRare || pattern.source.includes('_authToken')).toBe(true);
  });

  test('passes prose by', () => {
    expect(mayHoldSecret('A long text of plain words. '.repeat(100))).toBe(false);
    expect(mayHoldSecret('https://example.com/a-page-with-a-very-long-name')).toBe(false);
  });
});

test('no text makes it slow', async () => {
  const scan = await createSecretScanner();
  const begin = `-----BEGIN PRIVATE ${'KEY'}-----`;
  const pieces = [
    ...[
      begin,
      `${begin}${'AbCdEfGh'.repeat(20)}`,
      'eyJ',
      'eyJaaaaaaaaaaaa.',
      'http://a:b',
      '_authToken=',
    ],
    ...['SG.a.aaaaaaaaaaaa', `SG.a.${'a'.repeat(257)}`, 'mongodb://a:', 'mongodb://a@', 'xoxb-a-'],
    ...[
      'figd_',
      'ghp_',
      `glc_${'a'.repeat(401)}`,
      'AWS_SECRET_ACCESS_KEY=',
      'a',
      '\ud83d',
      '\u0000',
    ],
    ...[`https://${'a'.repeat(256)}`, 'https://x:x-oauth-basic@', 'Proc-Type: ', '://@'],
  ];
  const slow: string[] = [];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(300_000 / piece.length));
    const { user } = process.cpuUsage();
    scan(text);
    const ms = (process.cpuUsage().user - user) / 1000;
    if (ms > 1500) slow.push(`${piece.slice(0, 30)}: ${Math.round(ms)} ms`);
  }
  expect(slow).toEqual([]);
});
