import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crowd } from '../../src/algorithms/band-join.ts';
import { candidateShare, chooseBanding } from '../../src/algorithms/lsh.ts';
import { tokenize } from '../../src/algorithms/tokens.ts';
import { exactDuplicate } from '../../src/gates/exact-duplicate.ts';
import { nearDuplicate } from '../../src/gates/near-duplicate.ts';
import { root } from '../helpers/root.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, runGatesCase, testGate, type GateCase } from '../helpers/test-gate.ts';

const record = (instruction: string, output: string): { instruction: string; output: string } => ({
  instruction,
  output,
});
const months = record(
  'Which months have thirty days?',
  'The months with thirty days are April, June, September and November.',
);
const monthsAgain = record(
  'which months have THIRTY days',
  'The months with thirty days are: April, June, September, and November!',
);
const planets = record(
  'Name the planets that have rings.',
  'Jupiter, Saturn, Uranus and Neptune have rings; those of Saturn are the brightest by far.',
);
const planetsEdited = record(
  'Name the planets that have rings.',
  'Jupiter, Saturn, Uranus and Neptune have rings; those of Saturn are the brightest of all.',
);
const chinese = record(
  '请列出有光环的行星。',
  '木星、土星、天王星和海王星都有光环,土星的光环最亮。',
);
const chineseEdited = record(
  '请列出有光环的行星。',
  '木星、土星、天王星和海王星都有光环,其中土星的光环最亮。',
);

testGate(nearDuplicate, {
  accepts: [
    { name: 'different records', records: [months, planets, chinese] },
    { name: 'one record', records: [months] },
    {
      name: 'records without text, by MinHash',
      records: [{ instruction: '', output: '' }, months, { instruction: '', output: '' }],
      options: { method: 'minhash' },
    },
    {
      name: 'records without text',
      records: [
        { instruction: '', output: '' },
        { instruction: '', output: '' },
      ],
    },
    {
      name: 'a pair that was there before',
      base: [months, monthsAgain],
      records: [months, monthsAgain, planets],
    },
    {
      name: 'a similar pair below the threshold',
      records: [planets, planetsEdited],
      options: { threshold: 0.95 },
    },
    {
      name: 'other datasets when told not to look',
      records: [monthsAgain],
      siblings: { 'other.jsonl': [months] },
      options: { acrossDatasets: false },
    },
    {
      name: 'an edit of a record that the branch to merge into still holds',
      base: [months, planets],
      target: [months, planets, chinese],
      records: [months, planetsEdited],
    },
    {
      name: 'records that share nothing but a long system prompt',
      kind: 'instruction',
      records: Array.from({ length: 60 }, (_, i) => ({
        system: `You are a careful assistant who answers in one short sentence and never guesses what it does not know. ${'Be kind and clear. '.repeat(8)}`,
        instruction: `Say the number ${i} ${'abcdefghij'[i % 10]}${i * 7919} in words please now`,
        output: `Number ${i * 104729} then ${i * 1299709} and ${i * 15485863} in a row of its own ${i}`,
      })),
    },
  ],
  rejects: [
    {
      name: 'a new record that nearly repeats one of the base',
      base: [months, planets],
      records: [months, planets, planetsEdited],
      findings: [
        {
          code: 'near-duplicate-of-base',
          line: 3,
          related: ['data.jsonl:2'],
          data: { clusterSize: 2 },
        },
      ],
    },
    {
      name: 'two new records, letter case and punctuation aside the same',
      records: [months, planets, monthsAgain],
      findings: [
        {
          code: 'near-duplicate-in-change',
          line: 3,
          related: ['data.jsonl:1'],
          data: { similarity: 1, representative: 'data.jsonl:1' },
        },
      ],
    },
    {
      name: 'a record of another dataset',
      records: [monthsAgain],
      siblings: { 'other.jsonl': [months] },
      findings: [{ code: 'near-duplicate-across-datasets', line: 1, related: ['other.jsonl:1'] }],
    },
    {
      name: 'what the branch to merge into has gained, and the base once',
      base: [months],
      target: [months, planets],
      records: [months, monthsAgain, planetsEdited],
      findings: [
        {
          code: 'near-duplicate-of-base',
          line: 2,
          related: ['data.jsonl:1'],
          data: { clusterSize: 2, representative: 'data.jsonl:1' },
        },
        {
          code: 'near-duplicate-of-base',
          line: 3,
          related: ['data.jsonl:2'],
          data: { clusterSize: 2, representative: 'data.jsonl:2' },
        },
      ],
    },
    {
      name: 'scripts without spaces, letter by letter',
      records: [chinese, chineseEdited],
      options: { threshold: 0.6 },
      findings: [{ code: 'near-duplicate-in-change', line: 2, related: ['data.jsonl:1'] }],
    },
    {
      name: 'by characters',
      records: [planets, planetsEdited],
      options: { unit: 'character', n: 5, threshold: 0.8 },
      findings: [{ code: 'near-duplicate-in-change', line: 2 }],
    },
    {
      name: 'by MinHash, a record of the base, of the change and of another dataset',
      base: [months],
      records: [months, monthsAgain, planets, planets, chinese],
      siblings: { 'other.jsonl': [{ output: 'nothing like it' }, chinese] },
      options: { method: 'minhash' },
      findings: [
        { code: 'near-duplicate-of-base', line: 2, related: ['data.jsonl:1'] },
        { code: 'near-duplicate-in-change', line: 4, related: ['data.jsonl:3'] },
        { code: 'near-duplicate-across-datasets', line: 5, related: ['other.jsonl:2'] },
      ],
    },
  ],
});

describe('beside exact-duplicate', () => {
  const both = async (gateCase: Omit<GateCase, 'name'>): Promise<string[]> => {
    const results = await runGatesCase([exactDuplicate, nearDuplicate], {
      name: 'both',
      ...gateCase,
    });
    return results.flatMap(({ findings }) =>
      findings.map(({ code, at, related }) => `${code} ${at.line} ${related[0]?.line}`),
    );
  };

  test('a copy is left to it, and counts in its cluster', async () => {
    expect(await both({ base: [planets], records: [planets, planets, planetsEdited] })).toEqual([
      'duplicate-of-base 2 1',
      'near-duplicate-of-base 3 1',
    ]);
  });

  test('the first of two copies is still held against others', async () => {
    const records = [planets, planetsEdited, planetsEdited];
    expect(await both({ base: [planets], records })).toEqual([
      'duplicate-in-change 3 2',
      'near-duplicate-of-base 2 1',
    ]);
  });
});

/** Jaccard similarity by the definition, over joined tokens. */
function jaccardOf(a: string, b: string, n: number): number {
  const shingles = (text: string): Set<string> => {
    const tokens = tokenize(text);
    const width = Math.min(n, tokens.length);
    const runs = new Set<string>();
    for (let i = 0; tokens.length > 0 && i + width <= tokens.length; i += 1) {
      runs.add(JSON.stringify(tokens.slice(i, i + width)));
    }
    return runs;
  };
  const [left, right] = [shingles(a), shingles(b)];
  const shared = [...left].filter((run) => right.has(run)).length;
  const union = left.size + right.size - shared;
  return union === 0 ? 0 : shared / union;
}

/**
 * Records that are not the first of their cluster, and the number of pairs with a new one, by brute
 * force.
 */
function bruteForce(
  texts: readonly string[],
  threshold: number,
  n: number,
  firstNew = 0,
): { lines: number[]; pairs: number } {
  const leader = texts.map((_, i) => i);
  const find = (i: number): number => (leader[i] === i ? i : find(leader[i] as number));
  let pairs = 0;
  for (let i = firstNew; i < texts.length; i += 1) {
    for (let j = 0; j < i; j += 1) {
      if (jaccardOf(texts[i] as string, texts[j] as string, n) < threshold) continue;
      pairs += 1;
      const [a, b] = [find(i), find(j)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  return { lines: texts.flatMap((_, i) => (find(i) === i ? [] : [i + 1])), pairs };
}

describe('nothing is missed', () => {
  const word = fc.constantFrom('red', 'blue', 'sea', 'sky', 'day', 'night', 'star', 'moon');
  const text = fc.array(word, { minLength: 0, maxLength: 14 }).map((words) => words.join(' '));

  test('the join of new records with those that are there equals brute force', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 10 }),
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0.3, 0.5, 0.7, 0.9, 1),
        fc.integer({ min: 1, max: 4 }),
        async (old, added, threshold, n) => {
          const toRecords = (texts: readonly string[]) => texts.map((each) => ({ text: each }));
          const result = await runGateCase(nearDuplicate, {
            name: 'random',
            kind: 'text',
            base: toRecords(old),
            records: toRecords([...old, ...added]),
            options: { threshold, n },
          });
          const expected = bruteForce([...old, ...added], threshold, n, old.length);
          const isNew = (line: number): boolean => line > old.length;
          expect(result.findings.map(({ at }) => at.line)).toEqual(expected.lines.filter(isNew));
          expect(
            result.measurements.find(({ name }) => name === 'near-duplicate.pairs')?.value ?? 0,
          ).toBe(expected.pairs);
        },
      ),
      { numRuns: 150, seed: 12 },
    );
  });

  test('the join equals brute force on random texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 18 }),
        fc.constantFrom(0.3, 0.5, 0.7, 0.9, 1),
        fc.integer({ min: 1, max: 4 }),
        async (texts, threshold, n) => {
          const result = await runGateCase(nearDuplicate, {
            name: 'random',
            kind: 'text',
            records: texts.map((each) => ({ text: each })),
            options: { threshold, n },
          });
          const expected = bruteForce(texts, threshold, n);
          expect(result.findings.map(({ at }) => at.line)).toEqual(expected.lines);
          expect(
            result.measurements.find(({ name }) => name === 'near-duplicate.pairs')?.value ?? 0,
          ).toBe(expected.pairs);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  test('among more new records than are joined by the index of prefixes', async () => {
    const textOf = (i: number, last = 'end'): string =>
      [...Array.from({ length: 12 }, (_, k) => `w${i}x${k}`), last].join(' ');
    const old = [textOf(-1)];
    const added = Array.from({ length: 5100 }, (_, i) => textOf(i));
    added[5099] = textOf(3, 'other'); // as line 5 but for its last word
    added[2000] = textOf(-1, 'other'); // as the one that is there
    const toRecords = (texts: readonly string[]) => texts.map((each) => ({ text: each }));
    const result = await runGateCase(nearDuplicate, {
      name: 'many',
      kind: 'text',
      base: toRecords(old),
      records: toRecords([...old, ...added]),
    });
    const found = result.findings.map(({ at, code, data }) => [at.line, code, data?.first]);
    expect(found).toEqual([
      [2002, 'near-duplicate-of-base', 'data.jsonl:1'],
      [5101, 'near-duplicate-in-change', 'data.jsonl:5'],
    ]);
  });

  const articles = sharedData('dedup/articles_100.jsonl');
  const truth = sharedData('dedup/articles_100_truth.jsonl');
  (articles === undefined ? test.skip : test)(
    articles === undefined
      ? 'news articles (skipped: the shared data is absent)'
      : 'news articles: precision and recall 1',
    async () => {
      const rows = readFileSync(articles ?? '', 'utf8')
        .trimEnd()
        .split('\n');
      const pairs = readFileSync(truth ?? '', 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { a: string; b: string });
      const ids = rows.map((row) => (JSON.parse(row) as { id: string }).id);
      const result = await runGateCase(nearDuplicate, {
        name: 'articles',
        kind: 'text',
        records: rows,
      });
      const found = result.findings.map(({ at, related }) =>
        [ids[at.line - 1], ids[(related[0]?.line ?? 0) - 1]].sort(),
      );
      expect(found.sort()).toEqual(pairs.map(({ a, b }) => [a, b].sort()).sort());
    },
  );
});

describe('by MinHash', () => {
  /** Texts of 40 words, then each again with up to 6 of its words replaced; the same in every run. */
  const edited = (count: number): string[] => {
    let state = 9;
    const random = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0; // Numerical Recipes, section 7.1
      return Math.floor((state / 2 ** 32) * below);
    };
    const word = (): string => `w${random(50_000)}`;
    const texts = Array.from({ length: count }, () => Array.from({ length: 40 }, word));
    const copies = texts.map((text, i) => {
      const copy = [...text];
      for (let edits = i % 7; edits > 0; edits -= 1) copy[random(40)] = word();
      return copy;
    });
    return [...texts, ...copies].map((words) => words.join(' '));
  };
  const run = async (
    method: string,
    records: readonly string[],
    base?: readonly string[],
  ): Promise<{ pairs: Map<string, number>; measured: Map<string, number> }> => {
    const toRows = (texts: readonly string[]) => texts.map((text) => ({ text }));
    const result = await runGateCase(nearDuplicate, {
      name: method,
      kind: 'text',
      records: toRows(records),
      ...(base === undefined ? {} : { base: toRows(base) }),
      options: { n: 3, threshold: 0.6, method },
    });
    const names = (result.similar?.records ?? []).map((each) => each.replace(/^\w+ /, ''));
    const pairs = (result.similar?.pairs ?? []).map((pair): [string, number] => {
      const [i, j, similarity] = pair.split(' ').map(Number) as [number, number, number];
      return [`${names[i]} ${names[j]}`, similarity];
    });
    const measured = result.measurements.map(({ name, value }) => [name, value] as const);
    return { pairs: new Map(pairs), measured: new Map(measured) };
  };
  const texts = edited(1500);
  const banding = chooseBanding(0.6);

  test.each<[string, string[] | undefined]>([
    ['all records new', undefined],
    ['half of them there', texts.slice(0, 1500)],
  ])('%s: as many pairs as their similarities promise, and no other', async (_, base) => {
    const exact = await run('exact', texts, base);
    const minhash = await run('minhash', texts, base);
    expect(exact.pairs.size).toBeGreaterThan(600);
    for (const [pair, similarity] of minhash.pairs) expect(exact.pairs.get(pair)).toBe(similarity);
    const shares = [...exact.pairs.values()].map((each) => candidateShare(each, banding));
    const expected = shares.reduce((sum, share) => sum + share, 0);
    // Within four standard errors: about 4 % of the pairs.
    const deviation = Math.sqrt(shares.reduce((sum, share) => sum + share * (1 - share), 0));
    expect(Math.abs(minhash.pairs.size - expected)).toBeLessThan(4 * deviation);
    expect(4 * deviation).toBeLessThan(0.05 * exact.pairs.size);
    expect(minhash.pairs.size).toBeLessThan(exact.pairs.size);
    expect(minhash.measured.get('near-duplicate.expected-recall')).toBe(banding.expectedRecall);
    expect(exact.measured.has('near-duplicate.expected-recall')).toBe(false);
  });

  test('its docs say what each threshold gives', () => {
    const page = readFileSync(join(root, 'docs/gates/near-duplicate.md'), 'utf8');
    for (const threshold of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      const chosen = chooseBanding(threshold);
      const { bands, rows, expectedRecall } = chosen;
      const shares = [candidateShare(threshold, chosen), expectedRecall];
      const cells = shares.map((share) => share.toFixed(3)).join(' | ');
      expect(page).toContain(`| ${threshold} | ${bands} × ${rows} | ${bands * 4} | ${cells} |`);
    }
    expect(page).toContain(`more than ${crowd} records share`);
  });

  test('copies of one record by the hundred are all found', async () => {
    const copies = Array.from({ length: 250 }, () => texts[0] as string);
    // What is here but once keeps their words from counting as boilerplate.
    const { measured } = await run('minhash', [...copies, ...texts.slice(1)]);
    expect(measured.get('near-duplicate.crowded-keys')).toBe(banding.bands);
    expect(measured.get('near-duplicate.records')).toBeGreaterThan(249);
  });
});
