// The prompts of a file of Alpaca records as the static model's vectors: what real texts give.
import { readFileSync } from 'node:fs';
import { openEmbedding } from '../../src/adapters/embedding.ts';
import { openEmbeddings } from '../../src/commands/open-embeddings.ts';
import type { Embedder, Vectors } from '../../src/core/embedding.ts';

const log = { info() {}, warn() {}, progress() {} };

/** One of the models that ship. Throws where it can't be had. */
export async function openShipped(name: string): Promise<Embedder> {
  const embedding = openEmbedding({ env: {}, workspace: '.' });
  const embedder = await openEmbeddings(embedding, undefined, log).open(name);
  if ('unavailable' in embedder) throw new Error(embedder.unavailable);
  return embedder;
}

/** Of the first `rows` records. */
export async function promptVectors(path: string, rows: number): Promise<Vectors> {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(0, rows);
  const texts = lines.map((line) => {
    const { instruction = '', input = '' } = JSON.parse(line) as Record<string, string>;
    return input === '' ? instruction : `${instruction}\n${input}`;
  });
  return (await openShipped('static')).embed(texts);
}
