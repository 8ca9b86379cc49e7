// Which embedders gates get, and which they do not; and that nothing is embedded twice.
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbeddings, type Embedding } from '../../src/commands/open-embeddings.ts';
import { loadPolicy } from '../../src/config/policy.ts';
import type { Embedder, VectorStore } from '../../src/core/embedding.ts';
import type { Tree } from '../../src/core/ports.ts';
import { root } from '../helpers/root.ts';

const log = { info() {}, warn() {}, progress() {} };
const policy = loadPolicy(
  `embedders:
  mine: { baseUrl: https://models.example/v1, model: e-1, dimensions: 8, apiKeyEnv: KEY }
`,
  'heartcut.yaml',
);

function treeOf(paths: readonly string[]): Tree {
  return {
    commit: null,
    label: 'tree',
    list: async () => paths.map((path) => ({ path, type: 'file' as const })),
    read: async () => null,
  };
}

interface Seen {
  readonly texts: string[];
  readonly kept: boolean[];
  closed: number;
}

function embeddingOf(seen: Seen, folder?: string): Embedding {
  return {
    readModel: async (name) => readFileSync(join(root, 'models', name)),
    async openServer(name): Promise<Embedder> {
      return {
        id: `${name}-1`,
        dimensions: 2,
        async embed(texts) {
          seen.texts.push(...texts);
          const values = Float32Array.from(texts.flatMap((text) => [text.length, 1]));
          return { count: texts.length, dimensions: 2, values };
        },
      };
    },
    async openVectors(_embedder, isKept): Promise<VectorStore> {
      seen.kept.push(isKept);
      const rows = new Map<string, Float32Array>();
      return {
        get: (text) => rows.get(text),
        async put(texts, { dimensions, values }) {
          texts.forEach((text, i) =>
            rows.set(text, values.slice(i * dimensions, (i + 1) * dimensions)),
          );
        },
        async close() {
          seen.closed += 1;
        },
      };
    },
    ...(folder === undefined ? {} : { folder }),
  };
}

const nothingSeen = (): Seen => ({ texts: [], kept: [], closed: 0 });
const base = treeOf([]);

function open(
  seen: Seen,
  { head = treeOf(['data.jsonl']), tree = base, folder = '.heartcut' } = {},
) {
  const request = { head, policyFrom: 'base' as const };
  return openEmbeddings(embeddingOf(seen, folder), { policy, tree, request }, log);
}

test('a server is asked once for a text, in the order of the texts', async () => {
  const seen = nothingSeen();
  const embeddings = open(seen);
  const mine = await embeddings.open('mine');
  if ('unavailable' in mine) throw new Error(mine.unavailable);
  const first = await mine.embed(['bb', 'a', 'bb']);
  expect([...first.values]).toEqual([2, 1, 1, 1, 2, 1]);
  expect([...(await mine.embed(['a', 'ccc'])).values]).toEqual([1, 1, 3, 1]);
  expect(seen.texts).toEqual(['bb', 'a', 'ccc']);
  expect(await embeddings.open('mine')).toBe(mine);
  expect(seen.kept).toEqual([true]);
  await embeddings.close();
  expect(seen.closed).toBe(1);
});

test('what ships is opened by its name', async () => {
  const seen = nothingSeen();
  const embedder = await open(seen).open('static');
  expect(embedder).toMatchObject({ dimensions: 128, languages: ['en'] });
  expect(seen.kept).toEqual([]);
  expect(await open(seen).open('encoder')).toMatchObject({ dimensions: 512, languages: ['en'] });
});

test('no embedder of that name', async () => {
  const unavailable = 'there is no embedder other: there are static, encoder, mine';
  expect(await open(nothingSeen()).open('other')).toEqual({ unavailable });
  const loose = openEmbeddings(embeddingOf(nothingSeen()), undefined, log);
  expect(await loose.open('mine')).toEqual({
    unavailable: 'there is no embedder mine: there are static, encoder',
  });
});

test('one that the change itself names is not asked', async () => {
  const head = treeOf([]);
  const opened = await open(nothingSeen(), { head, tree: head }).open('mine');
  expect(opened).toEqual({
    unavailable: 'the embedder mine is named by this change: it is asked once it is merged',
  });
});

test('vectors that come with a change are not believed: a server is not asked, what ships is', async () => {
  const seen = nothingSeen();
  const head = treeOf(['.HEARTCUT/vectors-1.bin']);
  expect(await open(seen, { head }).open('mine')).toMatchObject({
    unavailable: expect.stringContaining('vectors that come with a change are not believed'),
  });
  expect(await open(seen, { head }).open('encoder')).toMatchObject({ dimensions: 512 });
  expect(seen.kept).toEqual([false]);
});
