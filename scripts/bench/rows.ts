// The rows of the benchmark: what is run on which file. A row more is an entry more.
import { spawnSync } from 'node:child_process';
import { node, scriptPath } from './process.ts';

/** What a process says it found; undefined where it says nothing of the kind. */
export interface Found {
  readonly found?: number | undefined;
  readonly note?: string;
}

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly file: 'plain' | 'ten-fold';
  readonly ours: boolean;
  /** Whether `found` counts near-duplicate pairs, so that there is a truth to hold it against. */
  readonly findsPairs: boolean;
  /** How many rows it is given where all take more than two minutes, and how its time grows. */
  readonly sample?: { readonly rows: number; readonly growth: 'linear' | 'quadratic' };
  command(world: World): readonly string[];
  /** What is run once before the first round, and not timed. */
  prepare?(world: World): readonly string[];
  /** Where to run it; the repository's root unless told otherwise. */
  folder?(world: World): string;
  /** Why it can't be run here. */
  absent?(): string | undefined;
  read(stdout: string, world: World): Found;
}

/** What rows are made of: paths, all absolute. */
export interface World {
  readonly cli: string;
  /** What is read; a sample of the file for rows that have one. */
  readonly file: string;
  /** A repository with the whole file, whose last commit changes 2,000 records, or all of a small file. */
  readonly repository: string;
  /** Where its stored index lies, a path of each row's own. */
  readonly index: string;
  readonly report: string;
  readonly readReport: () => Report;
}

interface Report {
  readonly results: readonly {
    readonly gate: string;
    readonly status: string;
    readonly findings: readonly unknown[];
    readonly measurements: readonly { readonly name: string; readonly value: number }[];
  }[];
}

const python = process.env.HEARTCUT_PYTHON ?? 'python3';

function readOurs(world: World): Found {
  const { results } = world.readReport();
  const broken = results.filter(({ status }) => status === 'broken');
  if (broken.length > 0) throw new Error(`broken: ${broken.map(({ gate }) => gate).join()}`);
  if (results.every(({ status }) => status === 'skipped')) throw new Error('no gate ran');
  const findings = results.reduce((sum, each) => sum + each.findings.length, 0);
  const measurements = results.flatMap((each) => each.measurements);
  const pairs = measurements.find(({ name }) => name === 'near-duplicate.pairs')?.value;
  return { found: pairs ?? findings, note: `${findings.toLocaleString('en')} findings` };
}

/** The whole process `heartcut check FILE`, with one gate or the default preset. */
function checkFile(file: Row['file'], gate?: string): Row {
  return {
    id: `${file}/${gate ?? 'default'}`,
    title: gate === undefined ? '**heartcut**, default preset' : `**heartcut**, ${gate}`,
    file,
    ours: true,
    findsPairs: gate === 'near-duplicate',
    command: ({ cli, file: path, report }) => [
      ...node(cli, 'check', path, '--kind', 'instruction'),
      ...(gate === undefined ? [] : ['--gate', gate]),
      ...['--format', 'json', '--output', report],
    ],
    read: (_stdout, world) => readOurs(world),
  };
}

/**
 * `heartcut check` in a repository, of the records its last commit changes. With an index it reads the one
 * that the check of the commit before has left, as a runner's cache would hold it.
 */
function checkChange(file: Row['file'], gate: string | undefined, hasIndex: boolean): Row {
  const preset = gate ?? 'default preset';
  const check = ({ cli, report, index }: World, base: string, head: string): readonly string[] => [
    ...node(cli, 'check', '--base', base, '--head', head),
    ...(gate === undefined ? [] : ['--gate', gate]),
    ...(hasIndex ? ['--index', index] : []),
    ...['--format', 'json', '--output', report],
  ];
  return {
    id: `${file}/change-${gate ?? 'default'}${hasIndex ? '-index' : ''}`,
    title: `**heartcut**, 2,000 changed records in git, ${preset}${hasIndex ? ', stored index' : ''}`,
    file,
    ours: true,
    findsPairs: false,
    command: (world) => check(world, 'HEAD~1', 'HEAD'),
    ...(hasIndex ? { prepare: (world: World) => check(world, 'HEAD~2', 'HEAD~1') } : {}),
    folder: ({ repository }) => repository,
    read: (_stdout, world) => readOurs(world),
  };
}

/** A thousand questions to a model, beside the time that its answers alone take. */
const modelCalls: Row = {
  id: 'plain/model-calls',
  title: '**heartcut**, 1,000 questions to a model of 50 ms, 16 at a time',
  file: 'plain',
  ours: true,
  findsPairs: false,
  command: () => node(`--import=${import.meta.resolve('tsx')}`, scriptPath('model-calls.ts')),
  read(stdout) {
    const { wallMs, idealMs } = JSON.parse(stdout) as { wallMs: number; idealMs: number };
    return { note: `${(wallMs / idealMs).toFixed(2)} times what the answers alone take` };
  },
};

/** Nothing may be missed but what is stated: sketches give up one pair in a thousand at the threshold. */
const leastRecall = 0.999;

interface JoinPrinted {
  readonly ms: number;
  readonly numpyMs?: number;
  readonly pairs: number;
  readonly recall: number;
}

/** All pairs of near vectors, beside numpy in the same run. */
function vectorJoin(id: string, what: string, source: (world: World) => string): Row {
  return {
    id: `plain/vector-join-${id}`,
    title: `**heartcut**, pairs of 50,000 vectors at cosine 0.9, one thread: ${what}`,
    file: 'plain',
    ours: true,
    findsPairs: false,
    command: (world) =>
      node(`--import=${import.meta.resolve('tsx')}`, scriptPath('vector-join.ts'), source(world)),
    read(stdout) {
      const { ms, numpyMs, pairs, recall } = JSON.parse(stdout) as JoinPrinted;
      if (recall < leastRecall) throw new Error(`recall ${recall} of ${pairs} pairs`);
      const beside =
        numpyMs === undefined
          ? 'numpy is not importable here'
          : `${(numpyMs / ms).toFixed(1)} times as fast as numpy with two threads`;
      return { note: `${beside}; recall ${recall.toFixed(4)} of ${pairs.toLocaleString('en')}` };
    },
  };
}

const vectorJoins: readonly Row[] = [
  vectorJoin('made', '256 numbers each, made', () => 'made'),
  vectorJoin('prompts', 'of prompts, by the static model', ({ file }) => file),
];

interface Printed {
  readonly found?: number | null;
  readonly candidates?: number;
  readonly removed?: number;
}

function readPeer(stdout: string): Found {
  const { found, candidates, removed } = JSON.parse(stdout) as Printed;
  const notes = [
    ...(candidates === undefined ? [] : [`${candidates.toLocaleString('en')} candidates`]),
    ...(removed === undefined ? [] : [`${removed.toLocaleString('en')} records removed`]),
  ];
  return { found: found ?? undefined, note: notes.join(', ') };
}

type PeerOptions = Pick<Row, 'sample' | 'findsPairs'>;

function nodePeer(file: Row['file'], name: string, title: string, options: PeerOptions): Row {
  return {
    id: `${file}/${name}`,
    title,
    file,
    ours: false,
    ...options,
    command: ({ file: path }) => node(scriptPath(`peers/${name}.mjs`), path),
    read: readPeer,
  };
}

function pythonPeer(file: Row['file'], module: string, title: string, options: PeerOptions): Row {
  return {
    id: `${file}/${module}`,
    title: `${title} (Python)`,
    file,
    ours: false,
    ...options,
    command: ({ file: path }) => [python, '-B', scriptPath(`peers/${module}_pairs.py`), path],
    absent() {
      const { status } = spawnSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
      return status === 0 ? undefined : 'not importable here';
    },
    read: readPeer,
  };
}

function peers(file: Row['file']): Row[] {
  const tenth = { rows: 52_000, growth: 'linear' } as const;
  const pairs: PeerOptions =
    file === 'plain' ? { findsPairs: true } : { findsPairs: true, sample: tenth };
  // Every pair is scored: two hundred rows are twenty thousand pairs, which take seconds.
  const scores: PeerOptions = { findsPairs: false, sample: { rows: 200, growth: 'quadratic' } };
  return [
    nodePeer(file, 'minhash', 'minhash 0.0.9 (npm), near-duplicate pairs', pairs),
    pythonPeer(file, 'datasketch', 'datasketch, near-duplicate pairs', pairs),
    pythonPeer(file, 'text_dedup', 'text-dedup, near-duplicates', { ...pairs, findsPairs: false }),
    pythonPeer(file, 'rensa', 'rensa, near-duplicate pairs', pairs),
    nodePeer(file, 'js-rouge', 'js-rouge 3.2.3 (npm), novelty', scores),
    pythonPeer(file, 'rouge_score', 'rouge_score, novelty', scores),
  ];
}

const gates = ['near-duplicate', undefined, 'novelty', 'contamination', 'repetition'];

export const rows: readonly Row[] = (['plain', 'ten-fold'] as const).flatMap((file) => [
  ...gates.map((gate) => checkFile(file, gate)),
  ...['near-duplicate', undefined].flatMap((gate) =>
    [false, true].map((hasIndex) => checkChange(file, gate, hasIndex)),
  ),
  ...(file === 'plain' ? [modelCalls, ...vectorJoins] : []),
  ...peers(file),
]);
