// Joins 50,000 vectors of 256 numbers with themselves at cosine 0.9, beside numpy where it can be imported,
// which multiplies all with all in two threads. Both take turns in one run, and are timed without reading
// and making the vectors. Prints what each took, and how many of the pairs that are there were found.
//
//   vector-join.ts made|FILE   vectors of made topics, or of the prompts of a file of records, embedded
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../src/algorithms/random.ts';
import { joinVectors } from '../../src/kernels/vector-joiner.ts';
import type { Vectors } from '../../src/core/embedding.ts';
import { promptVectors } from './prompt-vectors.ts';
import { scriptPath } from './process.ts';

const rows = 50_000;
const dimensions = 256;
const threshold = 0.9;
const turns = 3;
const everyPartner = rows;
const python = process.env.HEARTCUT_PYTHON ?? 'python3';

/**
 * Unit rows as texts give them: all lean one way (mean cosine 0.3), in five hundred topics, a tenth of the
 * numbers' spread in a quarter of the dimensions' number. Every twentieth has a partner at 0.85 to 1.
 */
function makeVectors(): Vectors {
  const random = seededRandom([5, 10, 20, 50]);
  const normal = (): number => {
    let sum = -2;
    for (let i = 0; i < 4; i += 1) sum += random.word() / 2 ** 32;
    return sum * Math.sqrt(3);
  };
  const draw = (): number[] => Array.from({ length: dimensions }, normal);
  const mean = draw();
  const topics = Array.from({ length: 500 }, draw);
  const values = new Float32Array(rows * dimensions);
  for (let i = 0; i < rows; i += 1) {
    const own = values.subarray(i * dimensions, (i + 1) * dimensions);
    if (i % 20 === 19) {
      const from = i - 1 - random.below(Math.min(i, 5000));
      const apart = (0.6 * random.word()) / 2 ** 32 / Math.sqrt(dimensions);
      for (const k of own.keys()) {
        own[k] = (values[from * dimensions + k] as number) + normal() * apart;
      }
    } else {
      const topic = topics[random.below(topics.length)] as number[];
      for (const k of own.keys()) {
        const spread = normal() * (k % 4 === 0 ? 1.5 : 0.6);
        own[k] = (mean[k] as number) * 0.8 + (topic[k] as number) * 0.7 + spread;
      }
    }
    const length = Math.hypot(...own);
    for (const k of own.keys()) own[k] = (own[k] as number) / length;
  }
  return { count: rows, dimensions, values };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;

const [source = 'made'] = process.argv.slice(2);
const vectors = source === 'made' ? makeVectors() : await promptVectors(source, rows);
const folder = mkdtempSync(join(tmpdir(), 'heartcut-vectors-'));
try {
  const [path, target] = [join(folder, 'vectors.f32'), join(folder, 'pairs.u32')];
  const hasNumpy = spawnSync(python, ['-c', 'import numpy'], { stdio: 'ignore' }).status === 0;
  if (hasNumpy) writeFileSync(path, vectors.values);
  const threads = { OPENBLAS_NUM_THREADS: '2', MKL_NUM_THREADS: '2', OMP_NUM_THREADS: '2' };
  const ours: number[] = [];
  const numpy: number[] = [];
  let joined = joinVectors(vectors, { threshold, maxPartners: everyPartner });
  for (let turn = 0; turn < turns; turn += 1) {
    const startedAt = performance.now();
    joined = joinVectors(vectors, { threshold, maxPartners: everyPartner });
    ours.push(performance.now() - startedAt);
    if (!hasNumpy) continue;
    const args = [vectors.count, vectors.dimensions, threshold].map(String);
    const printed = execFileSync(
      python,
      ['-B', scriptPath('peers/numpy_cosine.py'), path, ...args, target],
      { env: { ...process.env, ...threads }, encoding: 'utf8' },
    );
    numpy.push((JSON.parse(printed) as { ms: number }).ms);
  }
  const found = new Set(joined.pairs.map(({ i, j }) => i * rows + j));
  const truth = hasNumpy ? readPairs(target) : comparedAll();
  const hits = truth.filter((pair) => found.has(pair)).length;
  console.log(
    JSON.stringify({
      ms: median(ours),
      ...(hasNumpy ? { numpyMs: median(numpy) } : {}),
      pairs: truth.length,
      recall: truth.length === 0 ? 1 : hits / truth.length,
      expectedRecall: joined.expectedRecall,
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function readPairs(path: string): number[] {
  const bytes = readFileSync(path);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return Array.from({ length: words.length / 2 }, (_, k) => {
    return (words[2 * k] as number) * rows + (words[2 * k + 1] as number);
  });
}

function comparedAll(): number[] {
  const options = { threshold, maxPartners: everyPartner, exact: true };
  return joinVectors(vectors, options).pairs.map(({ i, j }) => i * rows + j);
}
