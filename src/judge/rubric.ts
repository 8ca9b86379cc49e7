// A rubric: what a judge is asked about a record, what each score stands for, and what is kept.
import { createHash } from 'node:crypto';
import { ConfigError } from '../core/errors.ts';
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { PartRole } from '../core/record.ts';
import type { Margin } from './schema.ts';

export interface Axis {
  readonly id: string;
  readonly question: string;
  /** What each score stands for, from `lowest` upwards; none in a rubric of form pair. */
  readonly levels: readonly string[];
  readonly lowest: number;
  readonly highest: number;
  /** A lower score drops the record. */
  readonly min?: number;
  readonly weight: number;
  /** The parts that evidence has to be quoted from; absent for any. */
  readonly from?: readonly PartRole[];
}

export interface HardFail {
  readonly id: string;
  readonly text: string;
}

/** Beside the minima of the axes. */
export interface KeepRule {
  readonly sum?: number;
  readonly mean?: number;
  readonly margin?: Exclude<Margin, 'none'>;
  readonly tau?: number;
}

/** A record with a known verdict. */
export interface Control {
  readonly expect: 'keep' | 'drop';
  readonly why?: string;
  readonly record: JsonObject;
}

export interface Rubric {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly form: 'points' | 'pair';
  readonly kinds: readonly string[];
  readonly defaultFor: readonly string[];
  readonly roles?: readonly PartRole[];
  readonly shows: readonly string[];
  readonly axes: readonly Axis[];
  readonly hardFails: readonly HardFail[];
  /** `label`: scores are written down and drop nothing. */
  readonly keep: KeepRule | 'label';
  readonly controls: readonly Control[];
  /** SHA-256 of the file's content in canonical JSON, 64 hex digits. */
  readonly hash: string;
}

/** A mistake that the JSON Schema can't name, and where it stands. */
export interface RubricProblem {
  readonly steps: readonly string[];
  readonly message: string;
}

type AxisFile = Omit<Axis, 'levels' | 'lowest' | 'highest' | 'weight'> & {
  readonly levels?: readonly string[];
  readonly lowest?: number;
  readonly weight?: number;
};

/** The file as the schema leaves it. */
interface RubricFile {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly form: Rubric['form'];
  readonly kinds?: readonly string[];
  readonly defaultFor?: readonly string[];
  readonly roles?: readonly PartRole[];
  readonly shows?: readonly string[];
  readonly axes: readonly AxisFile[];
  readonly hardFails?: readonly HardFail[];
  readonly keep: 'minima' | 'label' | KeepRule;
  readonly controls?: readonly Control[];
}

/** What is wrong with a file that the schema finds nothing wrong with; most often nothing. */
export function rubricProblems(value: Json): RubricProblem[] {
  const file = value as unknown as RubricFile;
  const problems: RubricProblem[] = [];
  const say = (message: string, ...steps: (string | number)[]): void => {
    problems.push({ steps: steps.map(String), message });
  };
  const { form, keep } = file;
  const lists = { axes: file.axes, hardFails: file.hardFails ?? [] };
  for (const [name, list] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [i, { id }] of list.entries()) {
      if (seen.has(id)) say(`two of ${name} have the id "${id}"`, name, i, 'id');
      seen.add(id);
    }
  }
  for (const [i, axis] of file.axes.entries()) {
    const { levels, lowest = 1, min } = axis;
    if (form === 'pair') {
      const idle = (['levels', 'lowest', 'min', 'from'] as const).find((key) => key in axis);
      if (idle !== undefined) {
        say(`${idle} says nothing in a rubric of form pair: remove it`, 'axes', i, idle);
      }
    } else if (levels === undefined) {
      say(`axis "${axis.id}" has no levels: say what each score stands for`, 'axes', i);
    } else if (min !== undefined && (min <= lowest || min > lowest + levels.length - 1)) {
      const highest = lowest + levels.length - 1;
      say(`min ${min} is no level above the lowest: ${lowest + 1} to ${highest}`, 'axes', i, 'min');
    }
  }
  problems.push(...keepProblems(form, keep, file.axes));
  const outside = (file.defaultFor ?? []).find((kind) => !file.kinds?.includes(kind));
  if (outside !== undefined) say(`"${outside}" is not one of its kinds`, 'defaultFor');
  return problems;
}

function keepProblems(
  form: Rubric['form'],
  keep: RubricFile['keep'],
  axes: readonly AxisFile[],
): RubricProblem[] {
  const steps = ['keep'];
  if (form === 'pair') {
    const rule = isObject(keep) ? (keep as KeepRule) : {};
    if (rule.margin === undefined && rule.tau === undefined) {
      return [{ steps, message: 'a rubric of form pair keeps by margin or tau' }];
    }
    if (rule.sum !== undefined || rule.mean !== undefined) {
      return [{ steps, message: 'a rubric of form pair has no scores to add up' }];
    }
    return [];
  }
  if (keep === 'minima' && axes.every(({ min }) => min === undefined)) {
    return [{ steps, message: 'no axis has a min, so nothing would ever be dropped' }];
  }
  if (typeof keep === 'string') return [];
  if (keep.margin !== undefined || keep.tau !== undefined) {
    return [{ steps, message: 'margin and tau are of rubrics of form pair' }];
  }
  const weights = axes.map(({ weight = 1 }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return [{ steps, message: 'all weights are 0' }];
  const problems: RubricProblem[] = [];
  const bounds = (pick: (axis: AxisFile) => number): number =>
    axes.reduce((sum, axis, i) => sum + pick(axis) * (weights[i] as number), 0);
  const low = bounds(({ lowest = 1 }) => lowest);
  const high = bounds(({ lowest = 1, levels = [] }) => lowest + levels.length - 1);
  for (const [name, scale] of [
    ['sum', 1],
    ['mean', total],
  ] as const) {
    const least = keep[name];
    if (least === undefined || (least > low / scale && least <= high / scale)) continue;
    const range = `more than ${low / scale} and at most ${high / scale}`;
    problems.push({
      steps: ['keep', name],
      message: `${name} ${least} is no bar: it takes ${range}`,
    });
  }
  return problems;
}

/**
 * The rubric in a file's value, which the schema has passed. Throws ConfigError for what the schema
 * can't name; `rubricProblems` tells all of it, with places.
 */
export function loadRubric(value: Json): Rubric {
  const [problem] = rubricProblems(value);
  if (problem !== undefined) throw new ConfigError(problem.message, { docs: 'docs/judge.md' });
  const file = value as unknown as RubricFile;
  const axes = file.axes.map((axis): Axis => {
    const { levels = [], lowest = 1, weight = 1 } = axis;
    return { ...axis, levels, lowest, highest: lowest + levels.length - 1, weight };
  });
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    form: file.form,
    kinds: file.kinds ?? [],
    defaultFor: file.defaultFor ?? [],
    ...(file.roles === undefined ? {} : { roles: file.roles }),
    shows: file.shows ?? [],
    axes,
    hardFails: file.hardFails ?? [],
    keep: file.keep === 'minima' ? {} : file.keep,
    controls: file.controls ?? [],
    hash: createHash('sha256').update(canonicalJson(value)).digest('hex'),
  };
}

/** JSON with sorted keys: comments, order and spacing of a file don't change it. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const inner = value[key];
      return inner === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(inner)}`];
    });
  return `{${entries.join(',')}}`;
}

/** Axes and minima by which single scores decide; a whole score reaches its own level exactly. */
export function reaches(score: number, level: number): boolean {
  // Half a level up: an expectation reaches the level that it rounds to.
  return score >= level - 0.5;
}
