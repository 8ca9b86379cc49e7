// Records of a kind as an export gets them: one by hand, and any number of made ones.
import fc from 'fast-check';
import { looseManifest } from '../../src/config/manifest.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import type { DataRecord } from '../../src/core/record.ts';
import { DatasetSide } from '../../src/dataset/side.ts';
import { findKind } from '../../src/kinds/index.ts';
import { anyCharacter } from './any-text.ts';

/** A record as a file holds it; `fields` maps its columns to the kind's. */
export function recordOf(
  kindId: string,
  value: JsonObject,
  fields: Readonly<Record<string, string>> = {},
): DataRecord {
  if (Object.keys(fields).length > 0) return mappedRecord(kindId, value, fields);
  const kind = findKind(kindId);
  if (kind === undefined) throw new Error(`no kind ${kindId}`);
  return {
    path: 'records.jsonl',
    line: 1,
    id: '1',
    value,
    mapped: value,
    get view() {
      return kind.view(value);
    },
    split: undefined,
    side: 'head',
    byteLength: 0,
    at: (pointer = '') => ({ path: 'records.jsonl', line: 1, pointer }),
  };
}

function mappedRecord(
  kind: string,
  value: JsonObject,
  fields: Readonly<Record<string, string>>,
): DataRecord {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
  const manifest = looseManifest({ kind, fields });
  const side = new DatasetSide(manifest, 'head', [{ path: 'records.jsonl', bytes }]);
  return side.at(0);
}

const anyText = fc.string({ unit: anyCharacter, maxLength: 8 });
/** Now and then blank. */
const text = fc.oneof(
  { weight: 9, arbitrary: anyText.map((each) => `x${each}`) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\u00a0') },
);
const said = anyText.map((each) => `x${each}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Fields that are undefined are left out, as in a file. */
function object(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<JsonObject> {
  return fc.record(fields).map((made) => JSON.parse(JSON.stringify(made)) as JsonObject);
}

const extra = { topic: maybe(said), id: maybe(fc.nat()) };
const args = fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'é'), fc.oneof(said, fc.nat()), {
  maxKeys: 2,
});

interface Exchange {
  readonly asked: string;
  readonly call:
    { readonly name: string; readonly args: object; readonly result: string } | undefined;
  readonly answer: string;
}
const exchange: fc.Arbitrary<Exchange> = fc.record({
  asked: text,
  call: maybe(fc.record({ name: said, args, result: anyText })),
  answer: text,
});
const exchanges = fc.array(exchange, { minLength: 1, maxLength: 3 });

interface Spelling {
  readonly hasIds: boolean;
  readonly argumentsAs: 'text' | 'spaced' | 'object';
  readonly asPieces: boolean;
  readonly weight: number | undefined;
  readonly name: string | undefined;
}
const spelling: fc.Arbitrary<Spelling> = fc.record({
  hasIds: fc.boolean(),
  argumentsAs: fc.constantFrom('text', 'spaced', 'object'),
  asPieces: fc.boolean(),
  weight: maybe(fc.constantFrom(0, 1)),
  name: maybe(said),
});

function messagesOf(list: readonly Exchange[], how: Spelling, hasCalls = true): Json[] {
  const content = (words: string): Json =>
    how.asPieces
      ? [
          { type: 'text', text: words },
          { type: 'text', text: 'and' },
        ]
      : words;
  return list.flatMap(({ asked, call, answer }, i): Json[] => {
    const messages: JsonObject[] = [{ role: 'user', content: content(asked), name: how.name }];
    if (call !== undefined && hasCalls) {
      const spaces = how.argumentsAs === 'spaced' ? 1 : undefined;
      const given =
        how.argumentsAs === 'object' ? call.args : JSON.stringify(call.args, null, spaces);
      const id = how.hasIds ? `c${i}` : undefined;
      const called = { name: call.name, arguments: given as Json };
      messages.push(
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id, type: 'function', function: called }],
        },
        { role: 'tool', content: call.result, tool_call_id: id },
      );
    }
    messages.push({ role: 'assistant', content: content(answer), weight: how.weight });
    return messages;
  });
}

const chat = fc.tuple(exchanges, spelling, maybe(said), fc.boolean(), fc.record(extra)).map(
  ([list, how, system, hasTools, more]): JsonObject =>
    JSON.parse(
      JSON.stringify({
        messages: [
          ...(system === undefined ? [] : [{ role: 'system', content: system }]),
          ...messagesOf(list, how),
        ],
        tools: hasTools ? [{ type: 'function', function: { name: 'f' } }] : undefined,
        ...more,
      }),
    ) as JsonObject,
);

const sharegpt = fc.tuple(exchanges, maybe(said), fc.boolean(), fc.record(extra)).map(
  ([list, system, isSpaced, more]): JsonObject =>
    JSON.parse(
      JSON.stringify({
        system,
        conversations: list.flatMap(({ asked, call, answer }) => [
          { from: 'human', value: asked },
          ...(call === undefined
            ? []
            : [
                {
                  from: 'function_call',
                  value: JSON.stringify(
                    { name: call.name, arguments: call.args },
                    null,
                    isSpaced ? 1 : undefined,
                  ),
                },
                { from: 'observation', value: call.result },
              ]),
          { from: 'gpt', value: answer },
        ]),
        ...more,
      }),
    ) as JsonObject,
);

const plain: Spelling = {
  hasIds: true,
  argumentsAs: 'text',
  asPieces: false,
  weight: undefined,
  name: undefined,
};
const pair = fc
  .tuple(exchanges, text, text, fc.constantFrom('text', 'messages', 'implicit', 'openai'), said)
  .map(([list, better, worse, form, topic]): JsonObject => {
    const turns = messagesOf(list, plain, form !== 'text');
    const prompt = turns.slice(0, -1);
    const chosen = [{ role: 'assistant', content: better }];
    const rejected = [{ role: 'assistant', content: worse }];
    const forms: Record<string, Json> = {
      text: { prompt: list[0]?.asked, chosen: better, rejected: worse, topic },
      messages: { prompt, chosen, rejected },
      implicit: { chosen: [...prompt, ...chosen], rejected: [...prompt, ...rejected] },
      openai: {
        input: { messages: prompt },
        preferred_output: chosen,
        non_preferred_output: rejected,
      },
    };
    return JSON.parse(JSON.stringify(forms[form])) as JsonObject;
  });

/** Kind → records, most of which are good. */
export const recordsOf: Readonly<Record<string, fc.Arbitrary<JsonObject>>> = {
  attributes: object({
    prompt: text,
    response: text,
    ...Object.fromEntries(
      ['helpfulness', 'correctness', 'coherence', 'complexity', 'verbosity'].map((name) => [
        name,
        fc.integer({ min: 0, max: 4 }),
      ]),
    ),
    ...extra,
  }),
  chat,
  code: object({
    prompt: text,
    solution: text,
    tests: fc.oneof(said, fc.array(said, { maxLength: 2 })),
    language: maybe(said),
    ...extra,
  }),
  instruction: object({
    instruction: text,
    input: maybe(anyText),
    output: text,
    system: maybe(anyText),
    ...extra,
  }),
  preference: pair,
  qa: object({
    context: maybe(anyText),
    question: text,
    answers: fc.oneof(
      said,
      fc.array(said, { maxLength: 3 }),
      fc.record({ text: fc.array(said, { maxLength: 3 }), answer_start: fc.array(fc.nat()) }),
    ),
    ...extra,
  }),
  ranked: object({
    prompt: text,
    answers: fc.array(
      fc.record({ answer: text, model: maybe(said), rank: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 2, maxLength: 4 },
    ),
    ...extra,
  }),
  reasoning: object({
    question: text,
    rationale: maybe(anyText),
    solution: maybe(anyText),
    answer: text,
    ...extra,
  }),
  'self-instruct': object({
    name: maybe(said),
    instruction: text,
    instances: fc.array(fc.record({ input: maybe(anyText), output: text }), {
      minLength: 1,
      maxLength: 1,
    }),
    is_classification: fc.boolean(),
    ...extra,
  }),
  sharegpt,
  stepwise: fc
    .tuple(text, fc.array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: 4 }))
    .map(([prompt, steps]) => ({
      prompt,
      completions: steps.map(([step]) => step),
      labels: steps.map(([, label]) => label),
    })),
  text: object({ text, meta: maybe(fc.record({ source: said })), ...extra }),
  unpaired: fc.tuple(exchanges, fc.boolean(), fc.boolean()).map(([list, label, isText]) => {
    const turns = messagesOf(list, plain);
    const last = list.at(-1)?.answer ?? '';
    return JSON.parse(
      JSON.stringify(
        isText
          ? { prompt: list[0]?.asked, completion: last, label }
          : { prompt: turns.slice(0, -1), completion: turns.slice(-1), label },
      ),
    ) as JsonObject;
  }),
};
