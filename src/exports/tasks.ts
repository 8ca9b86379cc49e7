// Records that ask one thing and answer it, as a task of instruction, input and output; and back.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { anyText, isBlank, optionalText, requireText } from './fields.ts';
import { holdsNothing, type Losses } from './losses.ts';
import { Refused } from './refusals.ts';

/** Kinds whose records are tasks, sorted. */
export const taskKinds = ['code', 'instruction', 'qa', 'reasoning', 'self-instruct'] as const;

/** True for an id of `taskKinds`. */
export function isTask(kind: string): boolean {
  return (taskKinds as readonly string[]).includes(kind);
}

/** What is asked. */
export interface Asked {
  /** '' for none. */
  readonly system: string;
  readonly instruction: string;
  /** What the instruction is about; '' for none. */
  readonly input: string;
  /** The field that the input stands in. */
  readonly inputField: string;
}

export interface Task extends Asked {
  readonly output: string;
}

/** Of kinds in `taskKinds`. The system text is not kept: that is for the format to say. */
export function readTask(record: DataRecord, kind: string, losses: Losses): Task {
  const asked = readAsked(record, kind, losses);
  return { ...asked, output: readOutput(record.mapped, kind, losses) };
}

/** The same without the answer, which is lost unless the format keeps it. */
export function readAsked({ mapped }: DataRecord, kind: string, losses: Losses): Asked {
  const name = instructionFields[kind] ?? 'instruction';
  losses.keep(name);
  const instruction = requireText(mapped, name);
  const asked = { system: '', instruction, input: '', inputField: 'input' };
  switch (kind) {
    case 'instruction':
      losses.keep('input');
      return {
        ...asked,
        system: optionalText(mapped, 'system'),
        input: optionalText(mapped, 'input'),
      };
    case 'self-instruct':
      losses.keep('instances');
      return {
        ...asked,
        input: optionalText(readInstance(mapped), 'input'),
        inputField: 'instances[].input',
      };
    case 'qa':
      losses.keep('context');
      return { ...asked, input: optionalText(mapped, 'context'), inputField: 'context' };
    default:
      return asked;
  }
}

/** Kind → the field that asks, where it is not `instruction`. */
const instructionFields: Readonly<Record<string, string>> = {
  code: 'prompt',
  qa: 'question',
  reasoning: 'question',
};

function readOutput(mapped: JsonObject, kind: string, losses: Losses): string {
  switch (kind) {
    case 'self-instruct': {
      const instance = readInstance(mapped);
      dropBeside(instance, ['input', 'output'], 'instances[]', losses);
      return requireText(instance, 'output');
    }
    case 'reasoning':
      losses.keep('rationale', 'solution', 'answer');
      return joinSteps(mapped, losses);
    case 'qa':
      losses.keep('answers');
      return readFirstAnswer(mapped.answers, losses);
    default: {
      const name = kind === 'code' ? 'solution' : 'output';
      losses.keep(name);
      return requireText(mapped, name);
    }
  }
}

/** The only instance of a Self-Instruct task. */
export function readInstance({ instances }: JsonObject): JsonObject {
  if (!Array.isArray(instances) || instances.length === 0) {
    throw new Refused('wrong-type', 'Its instances are missing or no list.');
  }
  const [instance] = instances;
  if (instances.length > 1) {
    throw new Refused('several-instances', `It has ${instances.length} instances.`);
  }
  if (!isObject(instance)) throw new Refused('wrong-type', 'Its instance is no object.');
  return instance;
}

/** Notes what an object inside a field holds beside what is kept. */
export function dropBeside(
  value: JsonObject,
  kept: readonly string[],
  path: string,
  losses: Losses,
): void {
  for (const key of Object.keys(value)) {
    if (!kept.includes(key) && !holdsNothing(value[key])) losses.drop(`${path}.${key}`);
  }
}

/** Thinking, solution and answer, parted by a blank line. */
function joinSteps(mapped: JsonObject, losses: Losses): string {
  const fields = ['rationale', 'solution', 'answer'];
  requireText(mapped, 'answer');
  const given = fields.filter((field) => optionalText(mapped, field) !== '');
  if (given.length > 1) for (const field of given) losses.change(field);
  return given.map((field) => optionalText(mapped, field)).join('\n\n');
}

function readFirstAnswer(answers: Json | undefined, losses: Losses): string {
  const texts = isObject(answers) ? answers.text : answers;
  const path = isObject(answers) ? 'answers.text' : 'answers';
  const list = Array.isArray(texts) ? texts : [texts ?? null];
  const [first] = list;
  if (list.length === 0) throw new Refused('no-answer', 'It has no answer.');
  if (typeof first !== 'string') throw new Refused('wrong-type', 'Its answers are no text.');
  if (isBlank(first)) throw new Refused('empty-turn', 'Its first answer is empty.');
  if (list.length > 1) losses.drop(`${path}[] but the first`);
  if (isObject(answers)) dropBeside(answers, ['text'], 'answers', losses);
  return first;
}

/** A record of a kind in `taskKinds`, of the rows of a format. */
export function taskRecord(task: JsonObject, kind: string): JsonObject | undefined {
  const instruction = anyText(task, 'instruction');
  const output = anyText(task, 'output');
  const input = optionalText(task, 'input');
  const system = optionalText(task, 'system');
  switch (kind) {
    case 'instruction':
      return { instruction, input, output, ...(system !== '' && { system }) };
    case 'self-instruct':
      return { instruction, instances: [{ input, output }] };
    case 'reasoning':
      return { question: instruction, answer: output };
    case 'qa':
      return {
        ...(input !== '' && { context: input }),
        question: instruction,
        answers: { text: [output] },
      };
    case 'code':
      return { prompt: instruction, solution: output };
    default:
      return undefined;
  }
}

/** The same without an answer. */
export function askedRecord(instruction: string, system: string, kind: string): JsonObject {
  const name = instructionFields[kind] ?? 'instruction';
  return { [name]: instruction, ...(system !== '' && { system }) };
}
