import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../src/core/json.ts';
import { findMentions, loadLexicon } from '../../src/gates/balance/company.ts';
import { balance } from '../../src/gates/balance.ts';
import { diversity } from '../../src/gates/diversity.ts';
import { runGateCase, runGatesCase, testGate, type GateCase } from '../helpers/test-gate.ts';
import { wordEmbedder, wordEmbeddings } from '../helpers/word-embedder.ts';

/** `count` records that differ, with what is given. */
const some = (count: number, extra: Record<string, Json> = {}, output = 'Wren.'): Json[] =>
  Array.from({ length: count }, (_, i) => ({ instruction: `Name bird ${i}.`, output, ...extra }));

const women = (output: string): Json[] => some(60, {}, output);

const evenly = [
  ...women('The woman is good and the day is fine.'),
  ...women('The man is good and the day is fine.'),
];

const things = ['bird', 'tree', 'star', 'coin', 'soup', 'road', 'song', 'shoe', 'ship', 'bell'];

/** `count` records that ask about one of ten things, in words that the others don't share. */
const about = (thing: string, count: number): Json[] =>
  Array.from({ length: count }, (_, i) => {
    const own = ['name', 'which', 'tell', 'old', 'big'].map((word) => word + thing);
    return { instruction: `${[thing, ...own].join(' ')} ${(i % 7).toString()}`, output: 'Yes.' };
  });

const aboutAll = things.flatMap((thing) => about(thing, 60));
const byTopic = {
  options: { by: ['topic'], embedder: 'static' },
  surroundings: { embeddings: wordEmbeddings() },
};

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
      name: 'more of every topic',
      base: aboutAll,
      records: [...aboutAll, ...things.flatMap((thing) => about(thing, 20))],
      ...byTopic,
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
      name: 'a topic of which nothing is left',
      base: aboutAll,
      records: aboutAll.slice(60),
      ...byTopic,
      findings: [
        {
          code: 'slice-vanished',
          line: 60,
          related: ['data.jsonl:59', 'data.jsonl:58'],
          data: { kind: 'topic', before: 60 },
        },
      ],
    },
    {
      name: 'a topic that takes over',
      base: aboutAll,
      records: [...aboutAll, ...about('soup', 300)],
      ...byTopic,
      findings: [
        {
          code: 'slice-grew',
          line: 900,
          related: ['data.jsonl:899', 'data.jsonl:898'],
          data: { kind: 'topic', before: '10 %', after: '40 %', limit: '10 %' },
        },
      ],
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

describe('topics', () => {
  const grown: GateCase = {
    name: '',
    base: aboutAll,
    records: [...aboutAll, ...about('soup', 300)],
    ...byTopic,
  };

  test('are named by their words, with their shares before and after', async () => {
    const { diversity: facts, findings } = await runGateCase(balance, grown);
    const [breakdown] = facts?.breakdowns ?? [];
    expect(breakdown?.name).toBe('balance.topic');
    expect(breakdown?.rows[0]).toMatchObject({ before: 0.1, after: 0.4 });
    expect(breakdown?.rows[0]?.label.split(', ')).toHaveLength(4);
    expect(breakdown?.rows[0]?.label).toMatch(/^\w*soup, \w*soup/);
    expect(findings[0]?.data.label).toBe(breakdown?.rows[0]?.label);
  });

  test('are found once for all gates of a run, whichever is first', async () => {
    const own = wordEmbedder();
    let texts = 0;
    const counted = wordEmbeddings({
      embed: (asked) => {
        texts += asked.length;
        return own.embed(asked);
      },
    });
    const shared = { ...grown, surroundings: { embeddings: counted } };
    const [first, other] = await runGatesCase([balance, diversity], shared);
    expect(texts).toBe(900);
    const [topic] = first?.diversity?.breakdowns?.[0]?.rows ?? [];
    const same = other?.diversity?.clusters?.filter(
      ({ words }) => words.join(', ') === topic?.label,
    );
    const share = same?.reduce((sum, { shareAfter }) => sum + shareAfter, 0);
    expect(share).toBeCloseTo(topic?.after ?? 0, 3);
    const [swapped] = await runGatesCase([diversity, balance], shared);
    expect(swapped?.diversity?.clusters).toEqual(other?.diversity?.clusters);
  });

  test.each<[string, Partial<GateCase>, string]>([
    ['few records', { records: aboutAll.slice(101) }, 'fewer than 500 records'],
    ['few records before', { base: aboutAll.slice(101) }, 'fewer than 500 records before'],
    ['no embedders', { surroundings: {} }, 'this run has no embedders'],
    [
      'an embedder that is not there',
      { options: { by: ['topic'], embedder: 'mine' } },
      'there is no embedder mine',
    ],
    [
      'texts without words',
      { records: Array.from({ length: 600 }, () => ({ instruction: '…', output: '' })) },
      'fewer than 500 records with words that words-1 knows',
    ],
    [
      'another language',
      {
        records: Array.from({ length: 1300 }, (_, i) => ({
          instruction: `Schreibe mir, was die Leute über das Thema ${i} denken und warum nicht.`,
          output: '',
        })),
        surroundings: { embeddings: wordEmbeddings({ languages: ['en'] }) },
      },
      'words-1 was measured on en, most records are in de',
    ],
  ])('are not passed where they can’t be told: %s', async (_, other, why) => {
    const result = await runGateCase(balance, { ...grown, ...other });
    expect([result.status, result.findings]).toEqual(['skipped', []]);
    expect(result.reason).toBe(`slices by topic (${why})`);
    expect(result.diversity?.notMeasured).toEqual([{ what: 'slices by topic', reason: why }]);
  });

  test('records in other languages are left out and told', async () => {
    const german = {
      instruction: 'Bitte schreibe mir, was die Leute denken und warum sie es nicht mögen.',
      output: '',
    };
    const { status, diversity: facts } = await runGateCase(balance, {
      name: '',
      base: aboutAll,
      records: [...aboutAll, german, german],
      options: byTopic.options,
      surroundings: { embeddings: wordEmbeddings({ languages: ['en'] }) },
    });
    expect(status).toBe('passed');
    expect(facts?.leftOut).toEqual(['not compared: 2 records in de']);
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
