// Records that ask one thing and answer it, as a task of instruction, input and output; and back.
import { isObject, type Json, type JsonObject } from '../core/json.ts';
import type { DataRecord } from '../core/record.ts';
import { anyText, isBlank, optionalText, requireText } from './fields.ts';
import { holdsNothing, type Losses } from './losses.ts';
import { Refused } from './refusals.ts';

/** Kinds whose records are tasks, sorted. */
export const taskKinds = ['code', 'instruction', 'qa', 'reasoning', 'self-instruct'] as const;

export interface Task {
  /** '' for none. */
  readonly system: string;
  readonly instruction: string;
  /** What the instruction is about; '' for none. */
  readonly input: string;
  readonly output: string;
  /** The field that the input stands in. */
  readonly inputField: string;
}

/** Of kinds in `taskKinds`. The system text is not kept: that is for the format to say. */
export function readTask({ mapped }: DataRecord, kind: string, losses: Losses): Task {
  const task = { system: '', input: '', inputField: 'input' };
  switch (kind) {
    case 'instruction':
      losses.keep('instruction', 'input', 'output');
      return {
        ...task,
        system: optionalText(mapped, 'system'),
        instruction: requireText(mapped, 'instruction'),
        input: optionalText(mapped, 'input'),
        output: requireText(mapped, 'output'),
      };
    case 'self-instruct':
      losses.keep('instruction', 'instances');
      return { ...task, instruction: requireText(mapped, 'instruction'), ...readOnly(mapped, losses) };
    case 'reasoning':
      losses.keep('question', 'rationale', 'solution', 'answer');
      return { ...task, instruction: requireText(mapped, 'question'), output: joinSteps(mapped, losses) };
    case 'qa':
      losses.keep('context', 'question', 'answers');
      return {
        ...task,
        instruction: requireText(mapped, 'question'),
        input: optionalText(mapped, 'context'),
        inputField: 'context',
        output: readFirstAnswer(mapped.answers, losses),
      };
    default:
      losses.keep('prompt', 'solution');
      return {
        ...task,
        instruction: requireText(mapped, 'prompt'),
        output: requireText(mapped, 'solution'),
      };
  }
}

/** Input and output of the only instance. */
function readOnly({ instances }: JsonObject, losses: Losses): { input: string; output: string } {
  if (!Array.isArray(instances) || instances.length === 0) {
    throw new Refused('wrong-type', 'Its instances are missing or no list.');
  }
  const [instance] = instances;
  if (instances.length > 1) {
    throw new Refused('several-instances', `It has ${instances.length} instances.`);
  }
  if (!isObject(instance)) throw new Refused('wrong-type', 'Its instance is no object.');
  for (const key of Object.keys(instance)) {
    if (key === 'input' || key === 'output' || holdsNothing(instance[key])) continue;
    losses.drop(`instances[].${key}`);
  }
  return { input: optionalText(instance, 'input'), output: requireText(instance, 'output') };
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
  for (const key of isObject(answers) ? Object.keys(answers) : []) {
    if (key !== 'text' && !holdsNothing((answers as JsonObject)[key])) losses.drop(`answers.${key}`);
  }
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
