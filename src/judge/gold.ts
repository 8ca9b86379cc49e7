// Records that people have labelled, out of gold.jsonl: what can be used of it, and what is wrong
// with the rest. One bad line does not spoil the others.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import { judge } from './judgement.ts';
import type { Rubric } from './rubric.ts';

export interface GoldItem {
  /** From 1. */
  readonly line: number;
  readonly record?: JsonObject;
  /** Of a record of the dataset, where the line holds none. */
  readonly id?: string;
  readonly isGood: boolean;
  /** A person's scores on axes of the rubric. */
  readonly scores: ReadonlyMap<string, number>;
  /** Of a pair. */
  readonly preferred?: 'a' | 'b' | 'tie';
}

export interface GoldProblem {
  readonly line: number;
  readonly message: string;
}

export interface Gold {
  readonly items: readonly GoldItem[];
  readonly problems: readonly GoldProblem[];
}

/** More lines are more than a person labels, and each is a call. */
const maxLines = 100_000;
const maxProblems = 200;
const maxIdCharacters = 1000;

/** Never throws. `rubric` is the one that judges are asked by. */
export function readGold(text: string, rubric: Rubric): Gold {
  const items: GoldItem[] = [];
  const problems: GoldProblem[] = [];
  const lines = text.replace(/^\ufeff/, '').split('\n', maxLines + 1);
  for (const [i, written] of lines.entries()) {
    const line = i + 1;
    if (i === maxLines) {
      problems.push({ line, message: `only the first ${maxLines} lines are read` });
      break;
    }
    if (written.trim() === '') continue;
    const item = readLine(written, rubric);
    if (typeof item !== 'string') items.push({ line, ...item });
    else if (problems.length < maxProblems) problems.push({ line, message: item });
  }
  return { items, problems };
}

const known = ['record', 'id', 'verdict', 'scores', 'preferred', 'by', 'date', 'note'];

/** What a line says, or what is wrong with it. */
function readLine(line: string, rubric: Rubric): Omit<GoldItem, 'line'> | string {
  let value: Json;
  try {
    value = JSON.parse(line) as Json;
  } catch {
    return 'not valid JSON';
  }
  if (!isObject(value)) return 'not a JSON object';
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined) return `unknown key ${show(other)}; a line has ${known.join(', ')}`;
  const { record, id, verdict, scores, preferred, by, date, note } = value;
  if ((record === undefined) === (id === undefined)) return 'give either record or id';
  if (record !== undefined && !isObject(record)) return 'record must be an object';
  if (id !== undefined && (typeof id !== 'string' || id === '' || id.length > maxIdCharacters)) {
    return `id must be text of 1 to ${maxIdCharacters} characters`;
  }
  if (verdict !== undefined && verdict !== 'keep' && verdict !== 'drop') {
    return `verdict is keep or drop, found ${show(verdict)}`;
  }
  for (const [name, text] of Object.entries({ by, note })) {
    if (text !== undefined && typeof text !== 'string') return `${name} must be text`;
  }
  if (date !== undefined && !isDay(date))
    return `date is a day like 2026-11-30, found ${show(date)}`;
  const read = readScores(scores, rubric);
  if (typeof read === 'string') return read;
  const place = record === undefined ? { id: id as string } : { record };
  if (rubric.form === 'pair') {
    if (preferred !== 'a' && preferred !== 'b' && preferred !== 'tie') {
      return `a pair needs preferred: a, b or tie${preferred === undefined ? '' : `, found ${show(preferred)}`}`;
    }
    if (verdict === 'keep' && preferred !== 'a') {
      return 'verdict keep says that a is better, and preferred does not';
    }
    const isGood = verdict === undefined ? preferred === 'a' : verdict === 'keep';
    return { ...place, isGood, scores: read, preferred };
  }
  if (preferred !== undefined) return `preferred is for pairs, and ${rubric.id} asks for scores`;
  if (verdict !== undefined) return { ...place, isGood: verdict === 'keep', scores: read };
  const missing = rubric.axes.find((axis) => !read.has(axis.id));
  if (missing !== undefined) {
    return scores === undefined
      ? 'give verdict, or scores on every axis'
      : `without verdict, scores must have every axis: ${missing.id} is missing`;
  }
  return { ...place, isGood: isGoodBy(rubric, read), scores: read };
}

function readScores(scores: Json | undefined, rubric: Rubric): Map<string, number> | string {
  const read = new Map<string, number>();
  if (scores === undefined) return read;
  if (!isObject(scores)) return 'scores must be an object';
  if (rubric.form === 'pair') return `scores are of single records, and ${rubric.id} compares two`;
  for (const [id, score] of Object.entries(scores)) {
    const axis = rubric.axes.find((each) => each.id === id);
    if (axis === undefined) {
      const axes = rubric.axes.map((each) => each.id).join(', ');
      return `${rubric.id} has no axis ${show(id)}; its axes are ${axes}`;
    }
    const { lowest, highest } = axis;
    if (!Number.isInteger(score) || (score as number) < lowest || (score as number) > highest) {
      return `${id} is a whole number from ${lowest} to ${highest}, found ${show(score)}`;
    }
    read.set(id, score as number);
  }
  return read;
}

function isGoodBy(rubric: Rubric, scores: ReadonlyMap<string, number>): boolean {
  const axes = [...scores].map(([id, score]) => {
    return { id, score, source: 'single', evidence: '', reason: '' } as const;
  });
  return judge(rubric, '', axes, []).verdict !== 'drop';
}

function isDay(value: Json): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What stood there, shortly. */
function show(value: Json | undefined): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
