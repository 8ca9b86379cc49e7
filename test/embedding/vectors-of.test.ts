import { expect, test } from '@jest/globals';
import type { Embedder, Embeddings } from '../../src/core/embedding.ts';
import type { Side } from '../../src/core/record.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import {
  otherLanguage,
  promptText,
  recordText,
  tellOmitted,
  vectorsOf,
} from '../../src/embedding/vectors-of.ts';
import { testManifest } from '../helpers/test-gate.ts';

const english = (i: number): string =>
  `What is the best way to write number ${i} of these letters?`;
const russian = 'Напишите короткое письмо о том, как вы провели прошлое лето у моря.';

function sideOf(prompts: readonly string[]): Side {
  const lines = prompts.map((instruction) =>
    JSON.stringify({ instruction, input: '', output: 'Yes.' }),
  );
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  return new DatasetSide(testManifest(), 'head', [{ path: 'data.jsonl', bytes, split: undefined }]);
}

/** A vector says how long the text is. */
function embedderOf(asked: string[], languages?: readonly string[]): Embedder {
  return {
    id: 'lengths',
    dimensions: 2,
    ...(languages === undefined ? {} : { languages }),
    async embed(texts) {
      asked.push(...texts);
      const values = Float32Array.from(texts.flatMap((text) => [text.length, 1]));
      return { count: texts.length, dimensions: 2, values };
    },
  };
}

function contextOf(embedder: Awaited<ReturnType<Embeddings['open']>>) {
  const values = new Map<string, unknown>();
  return {
    embeddings: { open: async () => embedder, progress() {} },
    derive<T>(side: Side, name: string, compute: (side: Side) => T): T {
      if (!values.has(name)) values.set(name, compute(side));
      return values.get(name) as T;
    },
  };
}

test('a row for each record, in order, made once for all who ask', async () => {
  const asked: string[] = [];
  const context = contextOf(embedderOf(asked));
  const side = sideOf(Array.from({ length: 3000 }, (_, i) => english(i)));
  const first = await vectorsOf(context, side, 'any', promptText);
  if ('unavailable' in first) throw new Error(first.unavailable);
  expect(first.vectors.count).toBe(3000);
  expect([...first.records.subarray(0, 3)]).toEqual([0, 1, 2]);
  expect(first.vectors.values[2 * 2999]).toBe(english(2999).length);
  expect(await vectorsOf(context, side, 'any', promptText)).toBe(first);
  expect(asked).toHaveLength(3000);
  await vectorsOf(context, side, 'any', recordText);
  expect(asked.at(-1)).toBe(`${english(2999)}\nYes.`);
});

test('languages that it does not serve are left out and counted', async () => {
  const asked: string[] = [];
  const context = contextOf(embedderOf(asked, ['en']));
  const found = await vectorsOf(context, sideOf([english(0), russian, 'x = 1']), 'any', promptText);
  if ('unavailable' in found) throw new Error(found.unavailable);
  expect([...found.records]).toEqual([0, 2]);
  expect(found.vectors.values).toHaveLength(4);
  expect(tellOmitted(found.omitted)).toBe('not compared: 1 record in ru');
  expect(asked).not.toContain(russian);
});

test('why there is none is told', async () => {
  const side = sideOf([english(0)]);
  const reason = { unavailable: 'KEY is not set' };
  expect(await vectorsOf(contextOf(reason), side, 'mine', promptText)).toEqual(reason);
  const { embeddings: _, ...without } = contextOf(reason);
  expect(await vectorsOf(without, side, 'static', promptText)).toEqual({
    unavailable: 'this run has no embedders',
  });
});

test('what is too short to tell is no other language', () => {
  expect(otherLanguage('Bonjour', ['en'])).toBeUndefined();
  expect(otherLanguage(russian, ['en', 'ru'])).toBeUndefined();
  expect(otherLanguage(russian, undefined)).toBeUndefined();
  expect(tellOmitted({})).toBeUndefined();
  expect(tellOmitted({ ru: 2, zh: 30 })).toBe('not compared: 30 records in zh, 2 in ru');
});
