import { describe, expect, test } from '@jest/globals';
import { runGates } from '../../src/commands/run-gates.ts';
import type { History } from '../../src/core/history.ts';
import type { Json } from '../../src/core/json.ts';
import type { GateResult } from '../../src/core/report.ts';
import { compareSides } from '../../src/dataset/compare.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { addRelease } from '../../src/gates/collapse/measure-release.ts';
import { collapse } from '../../src/gates/collapse.ts';
import { defaultOptions, runGateCase, testGate, testManifest } from '../helpers/test-gate.ts';
import { zipfText, type ZipfText } from '../helpers/zipf-text.ts';

type Records = readonly Json[];

/** Records of kind text, all of one origin and round. */
function records(texts: readonly string[], provenance?: Json): Records {
  return texts.map((text) => ({ text, ...(provenance === undefined ? {} : { provenance }) }));
}

const rich: ZipfText = { texts: 300, words: 40, vocabulary: 8000, seed: 1 };
const sameSource = (seed: number): string[] => zipfText({ ...rich, seed });
/** A tenth of the texts, each ten times: what a generator says that knows little. */
const repeated = (seed: number): string[] =>
  Array.from({ length: 10 }, () => zipfText({ ...rich, seed, texts: 30 })).flat();
const poorer = (vocabulary: number, seed: number): string[] =>
  zipfText({ ...rich, vocabulary, seed });

const rounds = (all: readonly (readonly string[])[], first = 'synthetic'): Records =>
  all.flatMap((texts, round) =>
    records(texts, { origin: round === 0 ? first : 'synthetic', round }),
  );

const cliche = (texts: readonly string[]): string[] =>
  texts.map((text, i) => (i % 3 === 0 ? `${text} it is important to note that` : text));

testGate(collapse, {
  accepts: [
    {
      name: 'five rounds of one source',
      kind: 'text',
      records: rounds([2, 3, 4, 5, 6].map(sameSource)),
    },
    {
      name: 'a version that is longer',
      kind: 'text',
      base: records(sameSource(2)),
      records: records([...sameSource(2), ...sameSource(3), ...sameSource(4)]),
    },
    {
      name: 'a version with human records that stay as well guessed',
      kind: 'text',
      base: [
        ...records(sameSource(2), { origin: 'human' }),
        ...records(sameSource(3), { origin: 'synthetic' }),
      ],
      records: [
        ...records(sameSource(2), { origin: 'human' }),
        ...records(sameSource(3), { origin: 'synthetic' }),
        ...records(sameSource(4), { origin: 'synthetic' }),
      ],
    },
    {
      name: 'a fall that the options allow',
      kind: 'text',
      base: records(sameSource(2)),
      records: records(poorer(2500, 3)),
      options: {
        tailLimit: 0.01,
        warnFall: 0.99,
        sustainedFall: 0.99,
        cumulativeFall: 0.99,
        maxPerplexityRatio: 100,
      },
    },
    {
      name: 'a phrase that is to be rare or little risen for these options',
      kind: 'text',
      base: records(sameSource(2)),
      records: records(cliche(sameSource(3))),
      options: { minPhraseShare: 0.9, minPhraseGrowth: 1000, warnFall: 0.95, cumulativeFall: 0.95 },
    },
    {
      name: 'rounds no older than wanted',
      kind: 'text',
      records: rounds([2, 3, 4, 5, 6, 7, 8].map(sameSource)),
      options: { maxAnchorAge: 6 },
    },
  ],
  rejects: [
    {
      name: 'a version that is a tenth of the texts, ten times',
      kind: 'text',
      base: records(sameSource(2)),
      records: records(repeated(3)),
      options: { minPhraseShare: 1 },
      findings: [{ code: 'collapse', line: 1, data: { from: 'base', to: 'head' } }],
    },
    {
      name: 'rounds that stay poor',
      kind: 'text',
      records: rounds([sameSource(2), poorer(3000, 3), poorer(2500, 4)]),
      findings: [{ code: 'collapse', line: 601, data: { how: 'and stayed there' } }],
    },
    {
      name: 'a first round that is poorer',
      kind: 'text',
      records: rounds([sameSource(2), poorer(3500, 3)]),
      options: { tailLimit: 0.1 },
      findings: [{ code: 'variety-falling', line: 301, data: { from: 'round 0', to: 'round 1' } }],
    },
    {
      name: 'rare pairs that are half gone',
      kind: 'text',
      base: records(sameSource(2)),
      records: records([
        ...sameSource(3).slice(0, 150),
        ...zipfText({ ...rich, texts: 150, seed: 4, shift: 9000 }),
      ]),
      options: { warnFall: 0.9 },
      findings: [{ code: 'tail-vanishing', line: 1 }],
    },
    {
      name: 'less of what people wrote, and worse guessed',
      kind: 'text',
      base: records([...sameSource(2), ...sameSource(3)], { origin: 'human' }),
      records: [
        ...records(sameSource(2), { origin: 'human' }),
        ...records(zipfText({ ...rich, texts: 900, seed: 4, shift: 9000 }), {
          origin: 'synthetic',
        }),
      ],
      options: { tailLimit: 0, warnFall: 0.99, cumulativeFall: 0.99 },
      findings: [{ code: 'perplexity-rose', line: 301 }],
    },
    {
      name: 'a phrase that models like, in a third of the new answers',
      kind: 'text',
      base: records(sameSource(2)),
      records: records([...sameSource(2), ...cliche(sameSource(3))]),
      options: { tailLimit: 0.1, warnFall: 0.9, maxAnchorAge: 3 },
      findings: [
        {
          code: 'phrase-grew',
          line: 301,
          related: ['data.jsonl:304', 'data.jsonl:307'],
          data: { phrase: 'it is important to note', before: '0 %', after: '33.3 %', known: true },
        },
        { code: 'phrase-grew', line: 301 },
      ],
    },
    {
      name: 'rounds older than wanted',
      kind: 'text',
      records: rounds([2, 3, 4, 5, 6, 7, 8].map(sameSource)),
      findings: [{ code: 'stale-anchor', line: 1, data: { age: 6, unit: 'rounds', limit: 5 } }],
    },
    {
      name: 'a collapse that was there before, and that the change makes no worse',
      kind: 'text',
      base: [
        ...records(sameSource(2), { origin: 'human' }),
        ...records(repeated(3).concat(repeated(4), repeated(5), repeated(6)), {
          origin: 'synthetic',
        }),
      ],
      records: [
        ...records(sameSource(2), { origin: 'human' }),
        ...records(repeated(3).concat(repeated(4), repeated(5), repeated(6)), {
          origin: 'synthetic',
        }),
        ...records(sameSource(7).slice(0, 20), { origin: 'human' }),
      ],
      options: { cumulativeFall: 0.3 },
      findings: [{ code: 'still-collapsed', line: 1501 }],
    },
  ],
});

describe('what can’t be measured', () => {
  test('too little text is said, and not passed', async () => {
    const few = records(sameSource(2).slice(0, 20));
    const result = await runGateCase(collapse, { name: '', kind: 'text', base: few, records: few });
    expect(result.status).toBe('skipped');
    expect(result.reason).toBe('800 words, needs 8000');
  });

  test('so is a first version that has nothing to be held against', async () => {
    const result = await runGateCase(collapse, {
      name: '',
      kind: 'text',
      records: records(sameSource(2)),
    });
    expect(result.status).toBe('skipped');
    expect(result.reason).toMatch(/^no earlier version, no history.json/);
  });
});

describe('a history of releases', () => {
  const manifest = testManifest('text');
  const sideOf = (texts: readonly string[], side: 'base' | 'head' = 'head'): DatasetSide => {
    const lines = records(texts).map((record) => `${JSON.stringify(record)}\n`);
    return new DatasetSide(manifest, side, [
      { path: 'data.jsonl', bytes: Buffer.from(lines.join('')) },
    ]);
  };
  const log = { info() {}, warn() {}, progress() {} };
  const run = async (
    texts: readonly string[],
    history: History | { readonly unreadable: string },
    before?: readonly string[],
  ): Promise<GateResult> => {
    const base = before === undefined ? null : sideOf(before, 'base');
    const options = defaultOptions(collapse);
    const settings = [{ gate: collapse, level: 'error' as const, options, codes: {} }];
    const change = compareSides(manifest, base, sideOf(texts));
    const [result] = await runGates(change, settings, [], log, undefined, { history });
    if (result === undefined) throw new Error('no result');
    return result;
  };
  const history = (): History => {
    const first = addRelease(undefined, sideOf(sameSource(2)), { label: 'v1', date: '2026-01-01' });
    return addRelease(first, sideOf(sameSource(3)), { label: 'v2' });
  };

  test('holds a later version against releases whose records are gone', async () => {
    const honest = await run(sameSource(4), history(), sameSource(3));
    expect(honest.findings).toEqual([]);
    expect(honest.diversity?.notMeasured).toEqual([
      {
        what: 'perplexity of what people wrote',
        reason: '0 held-out words by people, needs 2000',
      },
    ]);
    const trend = honest.diversity?.trends?.find(
      ({ name }) => name === 'collapse.tail-mass.releases',
    );
    expect(trend?.points.map(({ label }) => label)).toEqual(['v1', 'v2', 'base', 'head']);
    const [first, ...rest] = trend?.points.map(({ value }) => value) ?? [];
    for (const value of rest) expect(value / (first ?? 0)).toBeGreaterThan(0.8);

    const narrowed = await run(repeated(5), history(), sameSource(3));
    expect(narrowed.findings.map(({ code }) => code)).toContain('collapse');
    expect(narrowed.findings.find(({ code }) => code === 'collapse')?.data.from).toBe('v1');
  });

  test('is JSON that says no text', () => {
    const kept = history();
    expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
    expect(
      kept.releases.map(({ label, date, records: count, words }) => [label, date, count, words]),
    ).toEqual([
      ['v1', '2026-01-01', 300, 12_000],
      ['v2', undefined, 300, 12_000],
    ]);
    expect(kept.releases[0]?.measures.map(({ budget }) => budget)).toEqual([4000]);
    expect(JSON.stringify(kept)).not.toContain(sameSource(2)[0]?.split(' ')[7]);
  });

  test('that can’t be read breaks the gate', async () => {
    const result = await run(sameSource(4), { unreadable: 'history.json: no JSON' });
    expect(result).toMatchObject({ status: 'broken', reason: 'history.json: no JSON' });
  });
});
