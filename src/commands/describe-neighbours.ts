// What is near a record in its dataset.
import { GramSpace } from '../algorithms/gram-space.ts';
import { nearestByWords, type NearText } from '../algorithms/nearest-by-words.ts';
import type { Embedder } from '../core/embedding.ts';
import type { DataRecord } from '../core/record.ts';
import type { RecordStory, StoryNeighbour } from '../core/record-story.ts';
import type { DatasetSide } from '../dataset/side.ts';
import type { Conceal } from './conceal.ts';
import { excerptOf } from './excerpt.ts';

const maxNeighbours = 5;

function textOf({ view }: DataRecord): string {
  return view.parts.map(({ text }) => text).join('\n');
}

/** The nearest records of its dataset, by the embedder that is opened for its text, or by words. */
export async function describeNeighbours(
  record: DataRecord,
  side: DatasetSide,
  openEmbedder: ((text: string) => Promise<Embedder>) | undefined,
  conceal: Conceal,
): Promise<Pick<RecordStory, 'neighbours' | 'embedder'>> {
  const text = textOf(record);
  const embedder = await openEmbedder?.(text);
  const texts = function* (): Generator<string> {
    for (const each of side.records()) yield textOf(each);
  };
  // The record itself is among them.
  const near =
    embedder === undefined
      ? nearestByWords(text, texts, maxNeighbours + 1)
      : await nearestByVectors(text, texts(), embedder, maxNeighbours + 1);
  const space = new GramSpace();
  const triplesOf = (each: string): Set<number> => new Set(space.read([each])?.triples ?? []);
  const own = triplesOf(text);
  const neighbours = near
    .map(({ index, similarity }) => ({ other: side.at(index), similarity }))
    .filter(({ other }) => other.path !== record.path || other.line !== record.line)
    .slice(0, maxNeighbours)
    .map(({ other, similarity }): StoryNeighbour => {
      const triples = triplesOf(textOf(other));
      const shared = [...triples].filter((triple) => own.has(triple)).length;
      const all = own.size + triples.size - shared;
      return {
        dataset: side.manifest.name,
        path: other.path,
        line: other.line,
        id: other.id,
        similarity: round(similarity),
        sharedTriples: all === 0 ? 0 : round(shared / all),
        excerpt: excerptOf(other, undefined, conceal),
      };
    });
  return { neighbours, embedder: embedder?.id ?? 'words' };
}

const chunkTexts = 2048;

async function nearestByVectors(
  text: string,
  texts: Iterable<string>,
  embedder: Embedder,
  count: number,
): Promise<NearText[]> {
  const { values: own } = await embedder.embed([text]);
  const { dimensions } = embedder;
  const nearest: NearText[] = [];
  let first = 0;
  const take = async (chunk: readonly string[]): Promise<void> => {
    const { values } = await embedder.embed(chunk);
    for (let i = 0; i < chunk.length; i += 1) {
      let similarity = 0;
      for (let d = 0; d < dimensions; d += 1) {
        similarity += (own[d] as number) * (values[i * dimensions + d] as number);
      }
      nearest.push({ index: first + i, similarity });
    }
    first += chunk.length;
    nearest.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
    nearest.length = Math.min(nearest.length, count);
  };
  let chunk: string[] = [];
  for (const each of texts) {
    chunk.push(each);
    if (chunk.length < chunkTexts) continue;
    await take(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await take(chunk);
  return nearest;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
