import { describe, expect, test } from '@jest/globals';
import { openEmbedding } from '../../src/adapters/embedding.ts';
import { openEmbeddings } from '../../src/commands/open-embeddings.ts';
import { exactDuplicate } from '../../src/gates/exact-duplicate.ts';
import { nearDuplicate } from '../../src/gates/near-duplicate.ts';
import { semanticDuplicate } from '../../src/gates/semantic-duplicate.ts';
import type { Json } from '../../src/core/json.ts';
import type { Surroundings } from '../../src/commands/run-gates.ts';
import { namedEmbedders, synonymEmbedder } from '../helpers/synonym-embedder.ts';
import {
  runGateCase,
  runGatesCase,
  testGate,
  type GateCase,
  type RejectCase,
} from '../helpers/test-gate.ts';

const synonyms = [
  'name list give tell',
  'big large huge',
  'house home building',
  'quick fast rapid',
  'car automobile vehicle',
  'describe explain',
  'convert turn',
  'miles mi',
  'paris rome',
];

const english = synonymEmbedder(synonyms, { languages: ['en'] });
const surroundings: Surroundings = {
  embeddings: namedEmbedders({
    static: english,
    encoder: synonymEmbedder([...synonyms, 'film movie'], { id: 'synonyms-2' }),
    unmeasured: synonymEmbedder(synonyms),
  }),
};
const here = <T extends GateCase>(cases: readonly T[]): T[] =>
  cases.map((each) => ({ ...each, surroundings }));

const ask = (instruction: string, output = 'An answer.', input?: string): Json =>
  input === undefined ? { instruction, output } : { instruction, input, output };

const house = ask('Describe a big house by the river in two sentences.');
const home = ask('Explain a large home by the river in 2 sentences.', 'Another answer.');
const car = ask('Name the parts of a car engine and what they do.');
const vehicle = ask('List the parts of a vehicle engine and what they do.');
const miles = ask('Convert 3 miles to kilometres.');
const film = ask('Tell me about a film with a wonderful ending.');
const movie = ask('Tell me about a movie with a wonderful ending.');
const chinese = ask('请列出有光环的行星,并说明它们的特点。', '木星和土星。');

testGate(semanticDuplicate, {
  accepts: here<GateCase>([
    { name: 'records of different meaning', records: [house, car, miles] },
    { name: 'one record', records: [house] },
    { name: 'records without text', records: [ask(''), ask('')] },
    { name: 'nothing new', base: [house, home], records: [house, home] },
    {
      name: 'several answers to one prompt',
      records: [house, ask('Describe a big house by the river in two sentences.', 'Rejected.')],
    },
    {
      name: 'a second answer to a prompt that is there in other words too',
      base: [house, home],
      records: [house, home, ask('Explain a large home by the river in 2 sentences.', 'Third.')],
    },
    { name: 'another number', records: [miles, ask('Turn 5 mi to kilometres.')] },
    {
      name: 'a negation',
      records: [house, ask('Do not explain a large home by the river in 2 sentences.')],
    },
    {
      name: 'another name',
      records: [
        ask('Tell the big story of the old house in Paris and its people.'),
        ask('Give the big story of the old house in Rome and its people.'),
      ],
    },
    {
      name: 'one instruction for different inputs',
      records: [
        ask('Say in one word what this long and winding sentence feels like.', '', 'joyful crowds'),
        ask('Say in one word what this long and winding sentence feels like.', '', 'empty rooms'),
      ],
      options: { candidates: 0.5 },
    },
    {
      name: 'what the first model finds and the second does not confirm',
      records: [film, movie],
      options: { embedder: 'encoder', confirm: 'static', threshold: 0.95, candidates: 0.9 },
    },
    {
      name: 'prompts of one meaning whose answers differ, where records are compared',
      records: [
        ask('Describe a big house.', 'It stands by the river.'),
        ask('Explain a large home.', 'Nobody lives there now.'),
      ],
      options: { text: 'record', candidates: 0.3 },
    },
    {
      name: 'other datasets when told not to look',
      records: [home],
      siblings: { 'other.jsonl': [house] },
      options: { acrossDatasets: false },
    },
    {
      name: 'an edit of a record that the branch to merge into still holds',
      base: [house, car],
      target: [house, car, miles],
      records: [home, car],
    },
  ]),
  rejects: here<RejectCase>([
    {
      name: 'a new record that says what one of the base says',
      base: [car, house],
      records: [car, house, home],
      findings: [
        {
          code: 'semantic-duplicate-of-base',
          line: 3,
          pointer: '/instruction',
          related: ['data.jsonl:2'],
          data: { similarity: 1, clusterSize: 2, representative: 'data.jsonl:2', records: 1 },
        },
      ],
    },
    {
      name: 'three new records of one meaning, and two answers to one of their prompts',
      records: [
        house,
        car,
        home,
        ask('Explain a large home by the river in 2 sentences.', 'Once more.'),
        ask('Describe a huge building by the river in two sentences.'),
      ],
      findings: [
        {
          code: 'semantic-duplicate-in-change',
          line: 3,
          related: ['data.jsonl:1'],
          data: { clusterSize: 3, records: 2 },
        },
        { code: 'semantic-duplicate-in-change', line: 5, related: ['data.jsonl:1'] },
      ],
    },
    {
      name: 'a record of another dataset',
      records: [home],
      siblings: { 'other.jsonl': [car, house] },
      findings: [
        { code: 'semantic-duplicate-across-datasets', line: 1, related: ['other.jsonl:2'] },
      ],
    },
    {
      name: 'what the branch to merge into has gained',
      base: [car],
      target: [car, house],
      records: [car, home],
      findings: [{ code: 'semantic-duplicate-of-base', line: 2, related: ['data.jsonl:2'] }],
    },
    {
      name: 'inputs of one meaning under one instruction',
      records: [
        ask('Say in one word what this feels like.', '', 'a big house'),
        ask('Say in one word what this feels like.', '', 'a large home'),
      ],
      findings: [{ code: 'semantic-duplicate-in-change', line: 2, pointer: '/instruction' }],
    },
    {
      name: 'another number, where details are ignored',
      records: [miles, ask('Turn 5 mi to kilometres.')],
      options: { details: 'ignore' },
      findings: [{ code: 'semantic-duplicate-in-change', line: 2 }],
    },
    {
      name: 'what the second model confirms though it is far for the first',
      records: [film, movie],
      options: { candidates: 0.7 },
      findings: [{ code: 'semantic-duplicate-in-change', line: 2, data: { similarity: 1 } }],
    },
    {
      name: 'by one model with a threshold of its own',
      records: [film, movie],
      options: { embedder: 'unmeasured', confirm: 'none', threshold: 0.7 },
      findings: [{ code: 'semantic-duplicate-in-change', line: 2 }],
    },
    {
      name: 'texts by their meaning, and records in a language that the model does not serve',
      records: [house, chinese, home, chinese],
      findings: [
        {
          code: 'not-compared',
          line: 2,
          message:
            '2 new records were not compared: static serves en, these are in other languages (zh 2)',
        },
        { code: 'semantic-duplicate-in-change', line: 3 },
      ],
    },
    {
      name: 'no more texts than maxConfirmed, the nearest first',
      records: [film, movie, house, home],
      options: { maxConfirmed: 2, candidates: 0.7 },
      findings: [
        {
          code: 'not-compared',
          line: 1,
          message:
            '2 new records were not compared: maxConfirmed (2) was reached, nearer pairs were judged first',
        },
        { code: 'semantic-duplicate-in-change', line: 4 },
      ],
    },
    {
      name: 'texts of kind text',
      kind: 'text',
      records: [{ text: 'A quick car.' }, { text: 'A fast automobile.' }],
      findings: [{ code: 'semantic-duplicate-in-change', line: 2, pointer: '/text' }],
    },
    {
      name: 'whole records, prompts and answers both',
      records: [
        ask('Describe a big house.', 'A quick car.'),
        ask('Explain a large home.', 'A fast automobile.'),
      ],
      options: { text: 'record' },
      findings: [{ code: 'semantic-duplicate-in-change', line: 2, related: ['data.jsonl:1'] }],
    },
  ]),
});

describe('when it can not run it says so', () => {
  const reasonOf = async (gateCase: Omit<GateCase, 'name'>): Promise<unknown> => {
    const { status, reason } = await runGateCase(semanticDuplicate, {
      name: 'reason',
      surroundings,
      ...gateCase,
    });
    return [status, reason];
  };
  const records = [house, home];

  test.each<[string, Omit<GateCase, 'name'>]>([
    ['needs what this run does not have: embeddings', { records, surroundings: {} }],
    [
      'no threshold was measured for unmeasured: set threshold',
      { records, options: { confirm: 'unmeasured' } },
    ],
    [
      'it was not measured where unmeasured finds pairs for encoder: set candidates',
      { records, options: { embedder: 'unmeasured' } },
    ],
    [
      'absent: there is no embedder absent',
      { records, options: { embedder: 'absent', confirm: 'none', threshold: 0.9 } },
    ],
    [
      'absent: there is no embedder absent',
      { records, options: { confirm: 'absent', threshold: 0.9, candidates: 0.8 } },
    ],
    [
      'static serves en, all new texts are in other languages (zh 1)',
      { base: [house], records: [house, chinese] },
    ],
  ])('%s', async (reason, gateCase) => {
    expect(await reasonOf(gateCase)).toEqual(['skipped', reason]);
  });
});

describe('beside exact-duplicate and near-duplicate', () => {
  const river =
    'by the river that comes down from the hills and goes to the sea, in two sentences.';
  const first = ask(`Describe a big house ${river}`, 'It is white.');
  const copy = ask(`Describe a big house ${river}`, 'It is white.');
  const near = ask(`Describe a large house ${river}`, 'It is white.');
  const far = ask(`Explain a huge home ${river.replace('comes down', 'comes down')}`, 'Yes.');

  const found = async (ids: readonly string[], gateCase: Omit<GateCase, 'name'>) => {
    const gates = [exactDuplicate, nearDuplicate, semanticDuplicate].filter(({ id }) =>
      ids.includes(id),
    );
    // One threshold for both would do for neither.
    const results = await runGatesCase(gates, { name: 'beside', surroundings, ...gateCase });
    return results.flatMap(({ findings }) =>
      findings.map(({ code, at, related }) => `${code} ${at.line} ${related[0]?.line}`),
    );
  };

  test('what they report is not said again', async () => {
    const records = [first, copy, near, car, vehicle];
    const alone = ['semantic-duplicate-in-change 3 1', 'semantic-duplicate-in-change 5 4'];
    expect(await found(['semantic-duplicate'], { records })).toEqual(alone);
    const all = ['exact-duplicate', 'near-duplicate', 'semantic-duplicate'];
    expect(await found(all, { records, options: { threshold: 0.6 } })).toEqual([
      'duplicate-in-change 2 1',
      'near-duplicate-in-change 3 1',
      'semantic-duplicate-in-change 5 4',
    ]);
  });

  test('what they leave is, against a record that they do not report', async () => {
    const all = ['exact-duplicate', 'near-duplicate', 'semantic-duplicate'];
    const records = [first, near, far];
    expect(await found(all, { base: [first], records, options: { threshold: 0.6 } })).toEqual([
      'near-duplicate-of-base 2 1',
      'semantic-duplicate-of-base 3 1',
    ]);
  });
});

describe('with the models that ship', () => {
  const log = { info() {}, warn() {}, progress() {} };
  const run = async (records: readonly Json[], options = {}): Promise<string[]> => {
    const embedding = openEmbedding({ env: {}, workspace: '.' });
    const embeddings = openEmbeddings(embedding, undefined, log);
    const { findings } = await runGateCase(semanticDuplicate, {
      name: 'shipped',
      records,
      options,
      surroundings: { embeddings },
    });
    await embeddings.close();
    return findings.map(({ code, at, related }) => `${code} ${at.line} ${related[0]?.line}`);
  };
  const said = [
    ask('Suggest some activities that you might do on a vacation at the beach.'),
    ask('Convert 3 miles to kilometres.'),
    ask('What is the capital of France?'),
    ask('Create a headline for an article about electric cars.'),
  ];

  test('the same in other words', async () => {
    const again = [
      ask('Suggest some activities for a day out at the beach.'),
      ask('Write a headline for an article about electric cars.'),
    ];
    const found = ['semantic-duplicate-in-change 5 1', 'semantic-duplicate-in-change 6 4'];
    expect(await run([...said, ...again])).toEqual(found);
  });

  test('other exercises of one form, which only the models take for the same', async () => {
    const others = [ask('Convert 5 miles to kilometres.')];
    expect(await run([...said, ...others])).toEqual([]);
    const ignored = await run([...said, ...others], { details: 'ignore' });
    expect(ignored).toEqual(['semantic-duplicate-in-change 5 2']);
  });

  test('code and nonsense are like nothing, and what holds no word is not compared', async () => {
    const odd = ['zxqv wqrt', '{}[]();', '????', '\u{1f600}', 'a'.repeat(50_000)];
    expect(await run(odd.map((text) => ask(text)))).toEqual(['not-compared 2 undefined']);
  });
});

test('a text is embedded once, and the second model reads candidates only', async () => {
  const first = synonymEmbedder(synonyms);
  const second = synonymEmbedder(synonyms);
  const embeddings = namedEmbedders({ static: first, encoder: second });
  await runGateCase(semanticDuplicate, {
    name: 'counted',
    base: [house, house, miles],
    records: [house, house, miles, home, home, car],
    surroundings: { embeddings },
  });
  expect(first.asked.length).toBe(4);
  expect(second.asked).toEqual([
    'Explain a large home by the river in 2 sentences.',
    'Describe a big house by the river in two sentences.',
  ]);
});
