// A report with everything a page can draw: results of golden reports, beside made facts of what a
// dataset is about. Seeded: the same report every time.
import { readFileSync } from 'node:fs';
import { seededRandom } from '../../src/algorithms/random.ts';
import type { DiversityFacts, MapPoint } from '../../src/core/diversity.ts';
import type { GateResult, Report } from '../../src/core/report.ts';
import { makeResult } from './reports.ts';

export function readGolden(name: string): Report {
  const file = new URL(`../golden/${name}/report.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

const topics = [
  ['refund', 'return', 'order', 'parcel'],
  ['card', 'invoice', 'billing', 'charge'],
  ['password', 'login', 'account', 'reset'],
  ['delivery', 'courier', 'tracking', 'late'],
  ['warranty', 'repair', 'broken', 'screen'],
  ['size', 'colour', 'fit', 'shoes'],
  ['voucher', 'discount', 'code', 'sale'],
  ['complaint', 'manager', 'angry', 'apology'],
];
const paths = [
  'datasets/support-chat/data/billing.jsonl',
  'datasets/support-chat/data/returns.jsonl',
];
const sources = ['human', 'human', 'human', 'Mistral-Small-2503', 'gpt-4', ''];

/** As a gate would know of `count` records; places of findings are among the points. */
export function makeDiversity(count: number, places: readonly { path: string; line: number }[]) {
  const random = seededRandom([5, 7, 11, 13]);
  const unit = (): number => random.word() / 2 ** 32;
  const normal = (): number => (unit() + unit() + unit() + unit() - 2) / 1.2;
  const centres = topics.map(() => [1.6 * unit() - 0.8, 1.6 * unit() - 0.8] as const);
  const points = Array.from({ length: count }, (_, i): MapPoint => {
    const cluster = Math.min(random.below(8), random.below(8));
    const [x, y] = centres[cluster] ?? [0, 0];
    const place = places[i];
    const state =
      place !== undefined
        ? 'added'
        : ((
            [
              'base',
              'base',
              'base',
              'base',
              'base',
              'base',
              'added',
              'edited',
              'base',
              'removed',
            ] as const
          )[random.below(10)] ?? 'base');
    const words = topics[cluster] ?? [];
    return {
      x: Math.max(-1, Math.min(1, x + 0.16 * normal())),
      y: Math.max(-1, Math.min(1, y + 0.16 * normal())),
      state,
      cluster,
      source: sources[state === 'added' ? 3 + random.below(3) : random.below(6)] ?? '',
      path: place?.path ?? paths[i % 2] ?? '',
      line: place?.line ?? i + 1,
      excerpt: `user: My ${words[random.below(4)]} and the ${words[random.below(4)]} of last week, what can I do about it? assistant: Let me look that up`,
    };
  });
  const shares = topics.map((_, cluster) => points.filter((each) => each.cluster === cluster));
  const histogram = (centre: number): number[] =>
    Array.from({ length: 24 }, (_, bin) =>
      Math.round(900 * Math.exp(-((bin - centre) ** 2) / 22) + 8 * unit()),
    );
  return {
    clusters: topics.map((words, i) => ({
      words,
      shareBefore:
        (shares[i]?.filter(({ state }) => state !== 'added').length ?? 0) / (count * 0.88),
      shareAfter: (shares[i]?.length ?? 0) / count,
      changed:
        shares[i]?.filter(({ state }) => state === 'added' || state === 'edited').length ?? 0,
    })),
    map: { embedder: 'static-256', records: 4929, points },
    marginal: {
      changed: 129,
      compared: 129,
      newInKind: 97,
      distance: 0.35,
      embedder: 'static-256',
      repeats: places.slice(0, 2).map((place, i) => ({
        ...place,
        distance: 0.02 * (i + 1),
        nearest: { path: place.path, line: 7 + i, side: 'base' as const },
      })),
    },
    distributions: [
      ['prompt-length', 'Length of prompts', 'words', 5],
      ['response-length', 'Length of responses', 'words', 9],
      ['turns', 'Turns of a conversation', 'turns', 3],
    ].map(([name, title, unit_, centre]) => ({
      name: `diversity.${name as string}`,
      title: title as string,
      unit: unit_ as string,
      edges: Array.from({ length: 25 }, (_, i) => i * 10),
      before: histogram(centre as number),
      after: histogram((centre as number) + 1.6),
    })),
    breakdowns: [
      {
        name: 'diversity.verbs',
        title: 'What instructions begin with',
        rows: ['explain', 'write', 'change', 'tell', 'find', 'cancel'].map((label, i) => ({
          label,
          before: 0.3 / (i + 1.2),
          after: 0.24 / (i + 1) + 0.02 * (i % 3),
        })),
      },
      {
        name: 'diversity.sources',
        title: 'Sources',
        rows: [
          { label: 'human', before: 0.71, after: 0.64 },
          { label: 'Mistral-Small-2503', before: 0.2, after: 0.24 },
          { label: 'gpt-4', before: 0.003, after: 0.08 },
        ],
      },
    ],
    trends: [
      ['collapse.distinct-3', 'Distinct 3-grams', 'higher', [0.71, 0.7, 0.705, 0.66, 0.61]],
      ['collapse.perplexity', 'Perplexity of held-out human text', 'lower', [44, 45.5, 45, 52, 58]],
      ['collapse.slop', 'Slop phrases per 1,000 words', 'lower', [0.4, 0.4, 0.9, 1.6, 2.2]],
    ].map(([name, title, better, values]) => ({
      name: name as string,
      title: title as string,
      better: better as 'higher' | 'lower',
      points: (values as number[]).map((value, i) => ({
        label: `v1.${i}`,
        value,
        interval: [value * 0.97, value * 1.03] as const,
      })),
    })),
  } satisfies DiversityFacts;
}

/** Everything at once, about one dataset; `points` on the map. */
export function makeDiverseReport(points = 1500): Report {
  const report = readGolden('three-fail');
  const dataset = report.datasets[0]?.name ?? '';
  const told = new Map<string, GateResult>();
  for (const name of ['judged', 'may-we-use']) {
    for (const result of readGolden(name).results) {
      const says = result.judged ?? result.use;
      if (says !== undefined && !told.has(result.gate))
        told.set(result.gate, { ...result, dataset });
    }
  }
  const kept = report.results.filter(({ gate }) => !told.has(gate));
  const places = kept.flatMap(({ findings }) => findings.map(({ at }) => at));
  const diversity = makeResult({
    gate: 'diversity',
    dataset,
    level: 'warning',
    diversity: makeDiversity(points, places),
    measurements: [
      {
        name: 'diversity.distinct-3',
        value: 0.73,
        base: 0.71,
        interval: [0.72, 0.74],
        better: 'higher',
      },
      { name: 'diversity.top-3-topics', value: 0.58, base: 0.61, limit: 0.7, better: 'lower' },
      { name: 'diversity.vendi', value: 212, base: 208, interval: [205, 219], better: 'higher' },
    ],
  });
  return { ...report, results: [...kept, diversity, ...told.values()] };
}
