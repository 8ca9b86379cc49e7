// What was measured and judged, as findings, measurements and trends.
import type { Trend } from '../../core/diversity.ts';
import type { Measurement, RawFinding } from '../../core/gate.ts';
import type { Judgement, Limits } from './judge.ts';
import { measures, shiftOf, type Measure, type Point, type Shift } from './measures.ts';
import type { GrownPhrase } from './phrases.ts';
import type { JudgedRow } from './rows.ts';

const maxListed = 4;

export function describeJudgement(
  judgement: Judgement,
  { points, anchor, budget }: JudgedRow,
): Pick<RawFinding, 'code' | 'data'> {
  const [first, last] = [points[0], points.at(-1)];
  const to = last?.label ?? '';
  const from = first?.label ?? '';
  const size = budget.toLocaleString('en');
  switch (judgement.code) {
    case 'collapse':
    case 'still-collapsed': {
      const { code, worst, how } = judgement;
      const { measure, now, then } = worst;
      const since = anchor?.values[measure.name] === then ? anchor.label : from;
      return {
        code,
        data: {
          measure: measure.name,
          title: `${measure.title} (${measure.name})`,
          move: moveOf(worst),
          how: how === 'cumulative' ? 'in all' : 'and stayed there',
          from: since,
          to,
          then: short(then.value),
          now: short(now.value),
          budget: size,
        },
      };
    }
    case 'tail-vanishing':
      return {
        code: 'tail-vanishing',
        data: {
          anchor: anchor?.label ?? from,
          from: judgement.from,
          to,
          rest: percent(1 + judgement.worst.change),
          budget: size,
        },
      };
    case 'variety-falling': {
      const { shifts } = judgement;
      const list = shifts
        .slice(0, maxListed)
        .map((shift) => `${shift.measure.name} ${moveOf(shift)}`)
        .join(', ');
      const more = shifts.length > maxListed ? ', …' : '';
      return {
        code: 'variety-falling',
        data: { count: shifts.length, from, to, list: `${list}${more}`, budget: size },
      };
    }
  }
}

export function describePhrase(found: GrownPhrase): RawFinding {
  const [first, ...rest] = found.examples.map(({ record }) => record.at());
  if (first === undefined) throw new Error('a phrase that no record has');
  return {
    code: 'phrase-grew',
    at: first,
    related: rest,
    data: {
      phrase: found.phrase,
      before: percent(found.before),
      after: percent(found.after),
      known: found.isKnown,
    },
  };
}

/** Of the first row with each measure: its last point, and the one it is compared with as base. */
export function measurementsOf(rows: readonly JudgedRow[], limits: Limits): Measurement[] {
  return measures.flatMap((measure): Measurement[] => {
    const row = rows.find(({ points }) => points.at(-1)?.values[measure.name] !== undefined);
    const [first, last] = [row?.points[0], row?.points.at(-1)];
    const now = last?.values[measure.name];
    if (row === undefined || first === undefined || last === undefined || now === undefined) {
      return [];
    }
    const { name, better } = measure;
    const start = (name === 'tail-mass' ? row.anchor : undefined) ?? first;
    const then = start.values[name];
    return [
      {
        name: `collapse.${name}`,
        value: round(now.value),
        ...(then === undefined ? {} : { base: round(then.value) }),
        interval: intervalOf(now),
        better,
        ...limitOf(measure, last, start, limits),
      },
    ];
  });
}

/** What the value may not fall to: the collapse that a single version can show. */
function limitOf(measure: Measure, last: Point, start: Point, limits: Limits): { limit?: number } {
  const shift = shiftOf(measure, last, start);
  if (!measure.judged || shift === undefined || measure.better === 'lower') return {};
  const least = measure.name === 'tail-mass' ? limits.tailLimit : 1 - limits.cumulativeFall;
  return { limit: round(shift.then.value * least) };
}

export function trendsOf(rows: readonly JudgedRow[]): Trend[] {
  return rows.flatMap(({ unit, points, anchor }) =>
    measures.flatMap(({ name, title, better }): Trend[] => {
      const drawn = [...(anchor === undefined ? [] : [anchor]), ...points].flatMap(
        ({ label, values }) => {
          const estimate = values[name];
          if (estimate === undefined) return [];
          return [{ label, value: round(estimate.value), interval: intervalOf(estimate) }];
        },
      );
      if (drawn.length < 2) return [];
      return [{ name: `collapse.${name}.${unit}s`, title, better, points: drawn }];
    }),
  );
}

function intervalOf({ value, error }: { value: number; error: number }): [number, number] {
  return [round(Math.max(0, value - 1.96 * error)), round(value + 1.96 * error)];
}

function moveOf({ now, then }: Shift): string {
  const step = now.value / then.value - 1;
  return `${step < 0 ? 'fell' : 'rose'} by ${Number.isFinite(step) ? percent(Math.abs(step)) : short(now.value)}`;
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 10} %`;
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
