import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/core/json.ts';
import { findMentions, loadLexicon } from '../../src/gates/balance/company.ts';
import { balance } from '../../src/gates/balance.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

/** `count` records that differ, with what is given. */
const some = (count: number, extra: Record<string, Json> = {}, output = 'Wren.'): Json[] =>
  Array.from({ length: count }, (_, i) => ({ instruction: `Name bird ${i}.`, output, ...extra }));

const women = (output: string): Json[] => some(60, {}, output);

const evenly = [
  ...women('The woman is good and the day is fine.'),
  ...women('The man is good and the day is fine.'),
];

testGate(balance, {
  accepts: [
    {
      name: 'slices that stay as they were',
      base: [...some(60, { tags: ['birds'] }), ...some(40, { tags: ['trees', 'forest'] })],
      records: [...some(66, { tags: ['birds'] }), ...some(44, { tags: ['trees', 'forest'] })],
    },
    {
      name: 'a small slice that goes',
      base: [...some(60, { tag: 'birds' }), ...some(19, { tag: 'trees' })],
      records: some(60, { tag: 'birds' }),
      options: { maxGrowth: 0.5 },
    },
    {
      name: 'what is not counted',
      base: [...some(60, { tag: 'birds', other: 'x' }), ...some(40, { tag: 'trees', other: 'x' })],
      records: some(60, { tag: 'birds', other: 'x' }),
      options: { fields: ['other'], by: ['tag', 'language'] },
    },
    {
      name: 'ids, which are no tags',
      base: Array.from({ length: 1200 }, (_, i) => ({ ...(some(1)[0] as object), tag: `t${i}` })),
      records: some(60, { tag: 'birds' }),
      options: { by: ['tag'] },
    },
    {
      name: 'groups that are spoken of alike',
      base: evenly,
      records: [...evenly, ...women('The girl and the boy are happy and strong.')],
    },
    {
      name: 'a gap that is wanted, or told of too few texts',
      base: evenly,
      records: [
        ...women('The woman is terrible, awful and sad.'),
        ...women('The man is good and the day is fine.'),
      ],
      options: { maxGapGrowth: 9, minMentions: 30 },
    },
    {
      name: 'a gap of few texts',
      base: evenly,
      records: [
        ...women('The woman is terrible, awful and sad.'),
        ...women('The man is good and the day is fine.'),
      ],
      options: { minMentions: 61 },
    },
  ],
  rejects: [
    {
      name: 'a tag of which nothing is left',
      base: [...some(60, { tag: 'birds' }), ...some(20, { tag: 'trees' })],
      records: some(60, { tag: 'birds' }),
      options: { maxGrowth: 0.5 },
      findings: [
        {
          code: 'slice-vanished',
          line: 80,
          related: ['data.jsonl:79', 'data.jsonl:78'],
          data: { kind: 'tag', label: 'trees', before: 20 },
          message: 'tag trees had 20 records and has none now',
        },
      ],
    },
    {
      name: 'a source that takes over',
      base: [
        ...some(150, { provenance: { source: 'a' } }),
        ...some(50, { provenance: { source: 'b' } }),
      ],
      records: [
        ...some(150, { provenance: { source: 'a' } }),
        ...some(200, { provenance: { source: 'b' } }),
      ],
      options: { minRecords: 10 },
      findings: [
        {
          code: 'slice-grew',
          line: 350,
          data: { kind: 'source', label: 'b', before: '25 %', after: '57.1 %', limit: '10 %' },
        },
      ],
    },
    {
      name: 'a language that takes over',
      base: some(100, {}, 'The wren is one of the smallest birds of the whole country.'),
      records: [
        ...some(100, {}, 'The wren is one of the smallest birds of the whole country.'),
        ...some(
          100,
          {},
          'Der Zaunkönig ist einer der kleinsten Vögel und er lebt nicht nur in dem Wald.',
        ),
      ],
      findings: [{ code: 'slice-grew', line: 200, data: { kind: 'language', label: 'de' } }],
    },
    {
      name: 'words near one group that get worse',
      base: evenly,
      records: [
        ...women('The woman is terrible, awful and sad.'),
        ...women('The man is good and the day is fine.'),
      ],
      findings: [
        {
          code: 'gap-grew',
          line: 60,
          related: ['data.jsonl:59', 'data.jsonl:58'],
          data: { category: 'gender', worse: 'female', better: 'male' },
        },
      ],
    },
  ],
});

describe('what can’t be measured is said', () => {
  test('where there is no earlier version', async () => {
    const result = await runGateCase(balance, { name: '', records: some(60, { tag: 'birds' }) });
    expect(result).toMatchObject({
      status: 'skipped',
      reason: 'no earlier version, needs 20 records to compare with',
    });
  });

  test('where no record can be put in a slice', async () => {
    const result = await runGateCase(balance, { name: '', base: some(60), records: some(61) });
    expect(result.status).toBe('skipped');
  });
});

describe('mentions', () => {
  test('a group counts once a text, with the rated words near it', async () => {
    const lexicon = await loadLexicon();
    expect(findMentions('A good woman met a woman. Her mother is kind.', lexicon)).toEqual([
      { group: 'gender female', valence: 2.5 },
    ]);
    expect(findMentions('The manual of Romania', lexicon)).toEqual([]);
    expect(findMentions('A man walks.', lexicon)).toEqual([
      { group: 'gender male', valence: undefined },
    ]);
  });

  test('names that objects inherit are words without a valence', async () => {
    const lexicon = await loadLexicon();
    expect(findMentions('The constructor man toString', lexicon)).toEqual([
      { group: 'gender male', valence: undefined },
    ]);
  });
});
