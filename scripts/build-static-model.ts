// Makes models/static.bin: vectors of words whose sums point where the sentence encoder's vectors of
// whole texts do, learnt from what the encoder says of texts under permissive licences.
//   tsx scripts/build-static-model.ts <data folder> [--cache <file>] [--check]
// The encoder takes most of the time, some 20 minutes; with --cache what it says is kept. The same
// texts give the same bytes. With `--check` nothing is written, and a file that differs is an error.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VectorFile } from '../src/adapters/vector-file.ts';
import { cachedEmbedder } from '../src/commands/cached-embedder.ts';
import type { Embedder } from '../src/core/embedding.ts';
import { readArrays, writeArrays } from '../src/embedding/array-file.ts';
import { createEncoder, encoderPurpose } from '../src/embedding/encoder.ts';
import { staticPurpose } from '../src/embedding/static.ts';
import { principalComponents, project } from './static-model/components.ts';
import { dictionary, readCorpus, sources } from './static-model/corpus.ts';
import { makeLessons } from './static-model/lessons.ts';
import { train } from './static-model/train.ts';
import { buildVocabulary } from './static-model/vocabulary.ts';

/** 128 numbers a word and 28,000 words and parts: 3.6 MB. With 256 and half the words as good. */
const dimensions = 128;
const words = 24_500;
const parts = 3_500;
/** Of the texts; the encoder's time. */
const texts = 100_000;
const epochs = 8;
const rate = 0.02;
const hold = 0.01;
/** Vectors that the directions are taken from. */
const sampled = 5000;

const encoderFile = fileURLToPath(new URL('../models/encoder.bin', import.meta.url));

async function embedAll(embedder: Embedder, list: readonly string[]): Promise<Float32Array> {
  const values = new Float32Array(list.length * embedder.dimensions);
  for (let from = 0; from < list.length; from += 1000) {
    const made = await embedder.embed(list.slice(from, from + 1000));
    values.set(made.values, from * embedder.dimensions);
    if (from % 10_000 === 0) console.log(`${from} of ${list.length} texts`);
  }
  return values;
}

async function buildStatic(folder: string, cache: string | undefined): Promise<Uint8Array> {
  const file = readArrays(readFileSync(encoderFile), encoderPurpose);
  const plain = createEncoder(file);
  const store =
    cache === undefined ? undefined : VectorFile.open(cache, plain.id, plain.dimensions);
  const encoder = store === undefined ? plain : cachedEmbedder(plain, store);

  const corpus = readCorpus(folder).slice(0, texts);
  const vocabulary = buildVocabulary(corpus, file, words, parts);
  const teacher = await embedAll(encoder, corpus);
  const ofWords = await embedAll(
    encoder,
    vocabulary.entries.map(({ text }) => text),
  );
  await store?.close();

  const basis = principalComponents(
    teacher.subarray(0, sampled * encoder.dimensions),
    encoder.dimensions,
    dimensions,
  );
  const table = project(ofWords, encoder.dimensions, basis);
  vocabulary.entries.forEach(({ weight }, row) => {
    for (let d = 0; d < dimensions; d += 1) {
      const at = row * dimensions + d;
      table[at] = (table[at] as number) * weight;
    }
  });
  const targets = project(teacher, encoder.dimensions, basis);
  train(makeLessons(corpus, vocabulary), { dimensions, table, targets, epochs, rate, hold });

  const { values, scales } = roundRows(table);
  const revision = createHash('sha256').update(values).digest('hex').slice(0, 8);
  return writeArrays(
    staticPurpose,
    {
      what: 'vectors of words, taught by the Universal Sentence Encoder Lite',
      taughtWith: [...sources.map(({ source }) => source), dictionary.name],
      licence: 'Apache-2.0',
      revision,
    },
    { ...vocabulary.table, scales, values },
  );
}

function roundRows(table: Float32Array): { values: Int8Array; scales: Float32Array } {
  const values = new Int8Array(table.length);
  const scales = new Float32Array(table.length / dimensions);
  scales.forEach((_scale, row) => {
    const own = table.subarray(row * dimensions, (row + 1) * dimensions);
    const top = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const scale = Math.fround(top / 127);
    scales[row] = scale;
    if (scale > 0) {
      own.forEach((value, d) => (values[row * dimensions + d] = Math.round(value / scale)));
    }
  });
  return { values, scales };
}

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { cache: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('which folder holds the texts?');
const target = fileURLToPath(new URL('../models/static.bin', import.meta.url));
const bytes = await buildStatic(folder, flags.cache);
if (!flags.check) writeFileSync(target, bytes);
else if (!readFileSync(target).equals(bytes)) throw new Error(`${target} is stale`);
console.log(`${bytes.length} bytes`);
