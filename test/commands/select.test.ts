import { describe, expect, test } from '@jest/globals';
import { lexicalVectors } from '../../src/algorithms/lexical-vectors.ts';
import { select, type SelectRequest } from '../../src/commands/select.ts';
import { looseManifest } from '../../src/config/manifest.ts';
import type { Embedder } from '../../src/core/embedding.ts';
import type { Json } from '../../src/core/json.ts';
import { DatasetSide } from '../../src/dataset/side.ts';

const embedder: Embedder = {
  id: 'words',
  dimensions: 64,
  embed: (texts) => Promise.resolve(lexicalVectors(texts, 64)),
};

function requestOf(records: readonly Json[], rest: Partial<SelectRequest> = {}): SelectRequest {
  const bytes = Buffer.from(records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const side = new DatasetSide(looseManifest({ kind: 'instruction' }), 'head', [
    { path: 'pool.jsonl', bytes },
  ]);
  return {
    side,
    strategy: 'deita',
    budget: 2,
    unit: 'records',
    by: 'source',
    threshold: 0.9,
    seed: 0,
    embedder,
    ...rest,
  };
}

const birds = [
  { instruction: 'Name a small brown bird.', output: 'Wren.', score: 3 },
  { instruction: 'Name a small brown bird!', output: 'Wren!', score: 5 },
  { instruction: 'Prove that two is even.', output: 'It is twice one.', score: 4 },
  { instruction: 'Translate house to German.', output: 'Haus.', score: 1 },
];

describe('deita', () => {
  test('takes the best by quality × complexity, and says why the others were left', async () => {
    const { choices, chosen } = await select(requestOf(birds, { budget: 3 }));
    expect(chosen).toBe(3);
    expect(choices.map(({ line, chosen: is, why }) => [line, is, why])).toEqual([
      [1, false, 'too similar to one that was chosen'],
      [2, true, 'chosen'],
      [3, true, 'chosen'],
      [4, true, 'chosen'],
    ]);
    const [similar] = choices;
    expect(similar?.nearest).toMatchObject({ path: 'pool.jsonl', line: 2 });
    expect(similar?.score).toBeCloseTo((similar?.quality ?? 0) * (similar?.complexity ?? 0), 3);
    expect(choices.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4]);
  });

  test('reads both from the fields that are named', async () => {
    const records = birds.map((bird, i) => ({ ...bird, good: i + 1, hard: 10 - i }));
    const request = requestOf(records, { quality: 'good', complexity: 'hard', budget: 1 });
    const { choices } = await select(request);
    expect(choices.map(({ score }) => score)).toEqual([10, 18, 24, 28]);
    expect(choices.find(({ chosen }) => chosen)?.line).toBe(4);
  });

  test('a record of unknown quality comes last, which is said', async () => {
    const records = [...birds, { instruction: 'Explain quantum chromodynamics.', output: 'No.' }];
    const { choices, notes } = await select(requestOf(records, { budget: 9 }));
    expect(choices[4]).toMatchObject({ quality: null, score: 0, rank: 5 });
    expect(notes[0]).toBe('1 records do not say how good they are: they come last');
  });

  test('counts words where tokens are the budget', async () => {
    const { chosenTokens, choices } = await select(
      requestOf(birds, { unit: 'tokens', budget: 13 }),
    );
    expect(choices.map(({ tokens }) => tokens)).toEqual([6, 6, 9, 5]);
    // The best has nine; none of the others fits into the rest.
    expect(chosenTokens).toBe(9);
    expect(choices.filter(({ why }) => why === 'the budget was used up')).toHaveLength(3);
  });
});

describe('stratified', () => {
  const from = (source: string, count: number): Json[] =>
    Array.from({ length: count }, (_, i) => ({
      instruction: `Name bird ${i} of ${source}.`,
      output: 'Wren.',
      topic: source,
      provenance: { source },
    }));

  test('keeps the parts that sources have', async () => {
    const request = requestOf([...from('a', 60), ...from('b', 30), ...from('c', 10)], {
      strategy: 'stratified',
      budget: 10,
      embedder: undefined,
    });
    const { choices } = await select(request);
    const taken = choices.filter(({ chosen }) => chosen).map(({ stratum }) => stratum);
    expect(['a', 'b', 'c'].map((name) => taken.filter((each) => each === name).length)).toEqual([
      6, 3, 1,
    ]);
  });

  test('draws by the seed where nothing says which is better', async () => {
    const records = from('a', 100);
    const linesOf = async (seed: number): Promise<number[]> => {
      const request = requestOf(records, { strategy: 'stratified', by: 'topic', budget: 5, seed });
      const { choices } = await select(request);
      return choices.filter(({ chosen }) => chosen).map(({ line }) => line);
    };
    expect(await linesOf(1)).toEqual(await linesOf(1));
    expect(await linesOf(1)).not.toEqual(await linesOf(2));
    expect(await linesOf(1)).toHaveLength(5);
  });
});

test('k-centre covers what is far apart', async () => {
  const { choices } = await select(requestOf(birds, { strategy: 'k-centre', budget: 3 }));
  const taken = choices.filter(({ chosen }) => chosen).map(({ line }) => line);
  // Of the two that say the same one at most.
  expect(taken.filter((line) => line < 3)).toHaveLength(1);
});

test('what can’t be met is an error', async () => {
  await expect(select(requestOf([]))).rejects.toThrow('no record to select from');
  await expect(select(requestOf(birds, { quality: 'none' }))).rejects.toThrow(
    'no record has a number',
  );
  await expect(select(requestOf(birds, { complexity: 'none' }))).rejects.toThrow('field none');
});
