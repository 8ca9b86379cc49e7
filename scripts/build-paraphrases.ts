// Makes references/paraphrases.json: vectors of the shipped benchmarks' items and hashes of their
// telling words, by which `contamination` knows an item in other words. No text goes in.
//   tsx scripts/build-paraphrases.ts <folder of the benchmarks> [--check]
// Build it anew when models/static.bin is.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArrays } from '../src/embedding/array-file.ts';
import { createStatic, staticPurpose } from '../src/embedding/static.ts';
import {
  encodeParaphrases,
  paraphraseFormat,
  type ParaphraseBenchmark,
  type ParaphraseFile,
} from '../src/references/paraphrase-file.ts';
import { askedText, readStatement } from '../src/references/statement.ts';
import { readBenchmarks, sources } from './build-references.ts';

/** Word problems: with other numbers they are other problems. */
const ofNumbers = new Set(['gsm8k', 'math-500', 'mmlu-stem', 'svamp']);

async function buildParaphrases(folder: string): Promise<string> {
  const model = readFileSync(new URL('../models/static.bin', import.meta.url));
  const embedder = createStatic(readArrays(model, staticPurpose));
  const items = readBenchmarks(folder);
  const benchmarks: ParaphraseBenchmark[] = [];
  for (const { name, idPrefix, first } of sources) {
    const texts = (items.get(name) ?? []).map(({ question }) => askedText(question));
    const vectors = await embedder.embed(texts);
    const statements = texts.map(readStatement);
    benchmarks.push({
      name,
      idPrefix,
      first,
      items: texts.length,
      needsNumbers: ofNumbers.has(name),
      data: encodeParaphrases(statements, vectors),
    });
  }
  const about =
    'Vectors and hashed words of public benchmarks for the gate contamination; no text. Made by scripts/build-paraphrases.ts, explained in references/README.md.';
  const { id, dimensions } = embedder;
  const file: ParaphraseFile = {
    about,
    format: paraphraseFormat,
    embedder: id,
    dimensions,
    benchmarks,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const [folder, mode] = process.argv.slice(2);
if (folder === undefined) throw new Error('which folder holds the benchmarks?');
if (mode !== undefined && mode !== '--check') throw new Error(`${mode}? Only --check is known`);
const target = fileURLToPath(new URL('../references/paraphrases.json', import.meta.url));
const content = await buildParaphrases(folder);
if (mode !== '--check') writeFileSync(target, content);
else if (readFileSync(target, 'utf8') !== content) throw new Error(`${target} is stale`);
console.log(`${content.length} bytes`);
