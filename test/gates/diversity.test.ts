import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../src/algorithms/random.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { diversity } from '../../src/gates/diversity.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate, type GateCase } from '../helpers/test-gate.ts';
import { wordEmbeddings } from '../helpers/word-embedder.ts';

/** Fewer records are made than whose topics are judged by default. */
const small = { minTopicRecords: 100 };
const surroundings = { embeddings: wordEmbeddings() };

/** `count` words of a made-up language, common ones more often. */
function sayer(seed: number, vocabulary = 2000): (count: number) => string {
  const random = seededRandom([seed, 1, 2, 3]);
  const word = (): string => {
    const rank = Math.floor(vocabulary ** (random.word() / 2 ** 32));
    return `w${String.fromCharCode(97 + (rank % 26))}${rank.toString(26).replace(/\d/g, 'o')}`;
  };
  return (count) => Array.from({ length: count }, word).join(' ');
}

interface Wanted {
  readonly seed?: number;
  readonly prompt?: (i: number, say: (count: number) => string) => string;
  readonly answer?: (i: number, say: (count: number) => string) => string;
}

function made(count: number, { seed = 1, prompt, answer }: Wanted = {}): JsonObject[] {
  const say = sayer(seed);
  return Array.from({ length: count }, (_, i) => ({
    instruction: prompt?.(i, say) ?? `${say(2)} ${topicOf(i)} ${say(3)}`,
    output: answer?.(i, say) ?? say(40),
  }));
}

/** Twelve things to ask about, each in words of its own. */
const topicOf = (i: number): string => {
  const letter = String.fromCharCode(97 + (i % 12));
  return ['ask', 'what', 'tell', 'name', 'find'].map((word) => word + letter).join(' ');
};

/** Much of what is asked is on one thing. */
const onOneThing = (share: number) => (i: number, say: (count: number) => string) =>
  i % 100 < share * 100
    ? `name the capital of the country ${say(1)}`
    : `${say(2)} ${topicOf(i)} ${say(3)}`;

const varied = made(240);
const stock = sayer(9)(40);

testGate(diversity, {
  accepts: [
    { name: 'a varied dataset', records: varied, options: small, surroundings },
    {
      name: 'more of the same kind',
      base: varied,
      records: [...varied, ...made(120, { seed: 2 })],
      options: small,
      surroundings,
    },
    { name: 'a change of the order alone', base: varied, records: [...varied].reverse() },
    {
      name: 'what the options allow',
      base: varied,
      records: [...varied, ...made(60, { answer: () => stock })],
      options: {
        ...small,
        maxFall: 0.9,
        warnFall: 0.8,
        maxCompressionGrowth: 3,
        maxCompressionRatio: 9,
        maxSelfBleu: 0.9,
        maxOpeningShare: 0.9,
        maxTopShare: 1,
        warnTopShare: 1,
        newDistance: 0.1,
        minRecords: 50,
        minTopicRecords: 60,
        embedder: 'static',
      },
      surroundings,
    },
  ],
  rejects: [
    {
      name: 'answers that say one thing',
      records: made(240, { answer: () => stock }),
      options: small,
      surroundings,
      findings: [
        { code: 'text-repeats', line: 1, data: { before: '', limit: 5 } },
        { code: 'texts-alike', line: 1, data: { value: 1, limit: 0.6 } },
        { code: 'openings-alike', line: 1, data: { value: '100 %', limit: '25 %' } },
      ],
    },
    {
      name: 'a change that says one thing',
      base: varied,
      records: [...varied, ...made(120, { seed: 3, answer: () => stock })],
      options: small,
      surroundings,
      findings: [
        { code: 'variety-lost', line: 241, data: { limit: '15 %' } },
        { code: 'more-compressible', line: 241, data: { limit: '10 %' } },
        { code: 'openings-alike', line: 241 },
      ],
    },
    {
      name: 'a change that says somewhat less',
      base: varied,
      records: [...varied, ...made(24, { seed: 3, answer: () => stock })],
      options: { ...small, maxCompressionGrowth: 1 },
      surroundings,
      findings: [{ code: 'variety-falls', line: 241, data: { limit: '5 %' } }],
    },
    {
      name: 'a dataset that was so before, and is no worse',
      base: made(240, { answer: (i) => `${stock} ${i}` }),
      records: [
        ...made(240, { answer: (i) => `${stock} ${i}` }),
        ...made(10, { seed: 5, answer: (_, say) => say(40) }),
      ],
      options: { ...small, maxCompressionRatio: 100, maxSelfBleu: 1 },
      surroundings,
      findings: [{ code: 'still-narrow', line: 1 }],
    },
    {
      name: 'a dataset about one thing',
      records: made(240, { prompt: (i) => (i % 10 > 0 ? 'name the capital' : topicOf(i)) }),
      options: { ...small, maxOpeningShare: 1 },
      surroundings,
      findings: [{ code: 'topics-concentrated', line: 1 }],
    },
    {
      name: 'a dataset much of which is about one thing',
      records: made(240, { prompt: onOneThing(0.9) }),
      options: { ...small, maxOpeningShare: 1, maxTopShare: 1 },
      surroundings,
      findings: [{ code: 'topics-uneven', line: 1 }],
    },
    {
      name: 'a change that removes a topic',
      base: [...varied, ...made(40, { seed: 4, prompt: (_, say) => `name a bird ${say(1)}` })],
      records: varied,
      options: small,
      surroundings,
      findings: [{ code: 'topic-lost', line: 241, data: { share: '14.3 %' } }],
    },
  ],
});

const notes = (result: Awaited<ReturnType<typeof runGateCase>>) => ({
  status: result.status,
  reason: result.reason,
  names: result.measurements.map(({ name }) => name),
  facts: result.diversity,
});

test('fewer records than can be measured are not passed', async () => {
  const few = made(99);
  const { status, reason, names, facts } = notes(
    await runGateCase(diversity, { name: 'few', records: few, surroundings }),
  );
  expect([status, names]).toEqual(['skipped', []]);
  expect(reason).toBe('variety of words, topics (fewer than 100 records)');
  expect(facts?.notMeasured).toHaveLength(2);
  const some = { name: 'some', records: made(120), surroundings };
  expect(notes(await runGateCase(diversity, some)).reason).toBe(
    'whether topics are even (fewer than 500 records)',
  );
  // What each record adds can be told of few as well.
  const added = { base: few.slice(0, 80), records: few, surroundings };
  const next = notes(await runGateCase(diversity, { name: 'few added', ...added }));
  expect([next.status, next.names]).toEqual(['skipped', ['diversity.new-in-kind']]);
  expect(next.facts?.marginal).toMatchObject({ changed: 19, compared: 19 });
});

test('a base too small to compare with is told', async () => {
  const records = made(150);
  const result = await runGateCase(diversity, {
    name: 'small base',
    options: small,
    base: records.slice(0, 30),
    records,
    surroundings,
  });
  expect(result.status).toBe('skipped');
  expect(result.reason).toBe('the change (fewer than 100 records before)');
  expect(result.measurements.find(({ name }) => name === 'diversity.distinct-3')).toMatchObject({
    better: 'higher',
  });
});

test.each<[string, GateCase['surroundings'], string]>([
  ['no embedders', {}, 'this run has no embedders'],
  [
    'none of that name',
    { embeddings: { open: async () => ({ unavailable: 'it is not here' }), progress() {} } },
    'it is not here',
  ],
])('without vectors (%s) words are measured still', async (_, told, why) => {
  const base = made(120);
  const records = [...base, ...made(30, { seed: 6 })];
  const result = await runGateCase(diversity, { name: '', base, records, surroundings: told! });
  expect(result.status).toBe('skipped');
  expect(result.reason).toBe(`topics, what is new in kind (${why})`);
  expect(result.measurements.map(({ name }) => name)).toContain('diversity.distinct-3');
  expect(result.measurements.map(({ name }) => name)).not.toContain('diversity.vendi');
});

test('texts in another language than the embedder’s are not run', async () => {
  const german = (i: number) =>
    `Bitte schreibe mir, was die Leute über das Thema ${i} denken und warum sie es nicht mögen.`;
  const result = await runGateCase(diversity, {
    name: 'german',
    records: made(120, { prompt: german }),
    options: { ...small, maxOpeningShare: 1 },
    surroundings: { embeddings: wordEmbeddings({ languages: ['en'] }) },
  });
  expect(result.reason).toBe('topics (words-1 was measured on en, most records are in de)');
});

test('facts: topics, what is new in kind record by record, lengths, verbs and sources', async () => {
  const base = made(120);
  const known = { ...base[7], output: 'said otherwise' };
  const fresh = { instruction: 'compose seven unheard limericks', output: 'done' };
  const records = [...base, known, fresh];
  const gateCase = { name: 'facts', base, records, surroundings };
  const { facts } = notes(await runGateCase(diversity, gateCase));
  expect(facts?.marginal).toMatchObject({ changed: 2, compared: 2, newInKind: 1 });
  expect(facts?.marginal?.repeats).toEqual([
    {
      path: 'data.jsonl',
      line: 121,
      distance: 0,
      nearest: { path: 'data.jsonl', line: 8 },
    },
  ]);
  const clusters = facts?.clusters ?? [];
  expect(clusters.reduce((sum, { changed }) => sum + changed, 0)).toBe(2);
  expect(clusters.reduce((sum, { shareAfter }) => sum + shareAfter, 0)).toBeCloseTo(1, 9);
  expect(clusters[0]?.words.length).toBeGreaterThan(1);
  const lengths = facts?.distributions?.find(({ name }) => name === 'diversity.response-length');
  expect(lengths?.after.reduce((sum, count) => sum + count, 0)).toBe(122);
  expect(lengths?.before.reduce((sum, count) => sum + count, 0)).toBe(120);
  expect(facts?.breakdowns?.map(({ name }) => name)).toEqual(['diversity.leading-verbs']);
  expect(facts?.map).toBeUndefined();
  expect(await runGateCase(diversity, gateCase)).toEqual(await runGateCase(diversity, gateCase));
});

test('the map shows each state, where a report wants it', async () => {
  const base = made(60);
  const records = [...base.slice(1, 59), { ...base[59], instruction: 'ask anew of it' }];
  const result = await runGateCase(diversity, {
    name: 'map',
    base,
    records: [...records, { instruction: 'one more thing to ask', output: 'yes' }],
    options: { minRecords: 40 },
    manifest: { idField: undefined, provenance: { origin: 'human' } },
    surroundings: { ...surroundings, wantsMap: true },
  });
  const points = result.diversity?.map?.points ?? [];
  const states = new Set(points.map(({ state }) => state));
  expect([...states].sort()).toEqual(['added', 'base', 'edited', 'removed']);
  expect(points.every(({ source }) => source === 'human')).toBe(true);
  expect(points.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
});

test('odd values and long texts neither throw nor take long', async () => {
  const odd = [
    { instruction: null, output: 42 },
    { instruction: '', output: '' },
    { instruction: 'a'.repeat(1_000_000), output: ' '.repeat(1_000_000) },
    { instruction: '__proto__ constructor', output: 'toString '.repeat(50_000) },
    {},
  ];
  const records = [...made(120), ...odd];
  const result = await runGateCase(diversity, { name: 'odd', records, surroundings });
  expect(result.status).not.toBe('broken');
});

const answersOf = (path: string): JsonObject[] | undefined => {
  const file = sharedData(path);
  return file === undefined
    ? undefined
    : readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as JsonObject);
};

const absent = (path: string) => (sharedData(path) === undefined ? ` (skipped: no ${path})` : '');
const alpaca = 'instruct/alpaca_data.jsonl';

(absent(alpaca) === '' ? test : test.skip)(
  `five honest random splits of Alpaca raise nothing${absent(alpaca)}`,
  async () => {
    const all = answersOf(alpaca) ?? [];
    const random = seededRandom([7, 7, 7, 7]);
    for (let split = 0; split < 5; split += 1) {
      const some = Array.from({ length: 3000 }, () => all[random.below(all.length)]!);
      const result = await runGateCase(diversity, {
        name: 'split',
        base: some.slice(0, 2000),
        records: some,
      });
      expect(result.findings.map(({ message }) => message)).toEqual([]);
    }
  },
);
