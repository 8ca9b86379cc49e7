// One record and a rubric of points → the question to a judge. One record a question: in a batch one
// record could speak for its neighbours.
import type { Json, JsonObject, JsonSchema } from '../core/json.ts';
import type { ModelRequest } from '../core/ports.ts';
import { fence } from './fence.ts';
import { readingRules, replyRules, retryNote, samplingOf, type AskOptions } from './protocol.ts';
import type { Axis, HardFail, Rubric } from './rubric.ts';
import { toJson, type Shown } from './subject.ts';

/** A question, and what is needed to read its reply. */
export interface Asked {
  readonly rubric: Rubric;
  readonly shown: readonly Shown[];
  readonly ticket: string;
  readonly request: ModelRequest;
}

/** Output tokens: a quote, a sentence and a number for each axis, and the frame. */
const tokensPerAxis = 220;
const tokensOfFrame = 200;

export function ask(rubric: Rubric, shown: readonly Shown[], options: AskOptions): Asked {
  const { text, ticket } = fence(toJson(shown), `${options.key}\n${rubric.hash}`);
  const lines = [
    'The record to be judged:',
    text,
    `ticket: ${ticket}`,
    'Score the record by the rubric.',
  ];
  if (options.retry !== undefined) lines.push(retryNote(options.retry));
  return {
    rubric,
    shown,
    ticket,
    request: {
      system: systemOf(rubric),
      user: lines.join('\n'),
      ...(options.schema ? { schema: { name: 'judgement', schema: replySchema(rubric) } } : {}),
      maxOutputTokens: tokensOfFrame + tokensPerAxis * rubric.axes.length,
      ...samplingOf(options),
    },
  };
}

/** The rules, the same for every record. */
export function systemOf(rubric: Rubric): string {
  const axes = rubric.axes.map(({ id, lowest, highest }) => [
    id,
    { evidence: '…', reason: '…', score: `<${lowest} to ${highest}>` },
  ]);
  return [
    'You judge one record of a dataset that a language model is trained on. Use the rubric below and nothing else.',
    readingRules,
    `Rubric: ${rubric.title}`,
    ...rubric.axes.map(describeAxis),
    ...describeHardFails(rubric.hardFails),
    replyRules,
    `- "score" is one of the whole numbers that the axis names.`,
    formOf(rubric, { axes: Object.fromEntries(axes) as Json }),
  ].join('\n\n');
}

/** The reply as an example; numbers and flags stand without quotes, as they will have to. */
export function formOf({ hardFails }: Rubric, parts: JsonObject): string {
  const { axes, ...rest } = parts;
  const flags = Object.fromEntries(hardFails.map(({ id }) => [id, '<true or false>']));
  const form = {
    ticket: '…',
    axes,
    ...(hardFails.length === 0 ? {} : { hardFails: flags }),
    ...rest,
  };
  const text = JSON.stringify(form).replace(/"(<(?:\d+ to \d+|true or false)>)"/g, '$1');
  return `The form of the answer:\n${text}`;
}

function describeAxis({ id, question, levels, lowest, from }: Axis): string {
  const source = from === undefined ? '' : ` (evidence from: ${from.join(', ')})`;
  return [
    `Axis ${id}: ${question}${source}`,
    ...levels.map((level, i) => `  ${lowest + i}: ${level}`),
  ].join('\n');
}

/** The list of hard fails, as a paragraph; none where there are none. */
export function describeHardFails(hardFails: readonly HardFail[]): string[] {
  if (hardFails.length === 0) return [];
  const lines = hardFails.map(({ id, text }) => `  ${id}: ${text}`);
  return [['hardFails, true where it is the case:', ...lines].join('\n')];
}

/** An object with exactly these properties, as strict JSON Schema wants it. */
export function exactly(properties: Record<string, JsonSchema>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}

/** What a reply must be. The order of properties is that in which they are written. */
export function replySchema(rubric: Rubric): JsonSchema {
  const axes = rubric.axes.map(({ id, levels, lowest }): [string, JsonSchema] => [
    id,
    exactly({
      evidence: { type: 'string' },
      reason: { type: 'string' },
      score: { type: 'integer', enum: levels.map((_, i) => lowest + i) },
    }),
  ]);
  return exactly({
    ticket: { type: 'string' },
    axes: exactly(Object.fromEntries(axes)),
    ...hardFailsSchema(rubric),
  });
}

export function hardFailsSchema({ hardFails }: Rubric): Record<string, JsonSchema> {
  if (hardFails.length === 0) return {};
  const flags = hardFails.map(({ id }): [string, JsonSchema] => [id, { type: 'boolean' }]);
  return { hardFails: exactly(Object.fromEntries(flags)) };
}
