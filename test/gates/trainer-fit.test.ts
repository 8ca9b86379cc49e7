import { describe, expect, test } from '@jest/globals';
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { trainerFit } from '../../src/gates/trainer-fit.ts';
import { completeness } from '../../src/gates/completeness.ts';
import { conversation } from '../../src/gates/conversation.ts';
import type { Surroundings } from '../../src/commands/run-gates.ts';
import type { Json } from '../../src/core/json.ts';
import { runGateCase, runGatesCase, testGate, type GateCase } from '../helpers/test-gate.ts';

type Message = readonly [role: string, content: string];

function chat(...messages: readonly Message[]): Json {
  return { messages: messages.map(([role, content]) => ({ role, content })) };
}

function files(contents: Readonly<Record<string, string | object>>): Surroundings {
  const policyFiles = Object.entries(contents).map(([path, content]) => [
    path,
    new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
  ]);
  return { policyFiles: Object.fromEntries(policyFiles) as Record<string, Uint8Array> };
}

/** Splits at spaces; what it does not know is one token as well. */
const wordTokenizer = {
  version: '1.0',
  added_tokens: [
    { id: 1, content: '<|im_start|>', special: true },
    { id: 2, content: '<|im_end|>', special: true },
  ],
  normalizer: null,
  pre_tokenizer: { type: 'WhitespaceSplit' },
  post_processor: null,
  decoder: null,
  model: { type: 'WordPiece', unk_token: '[UNK]', vocab: { '[UNK]': 0, one: 3, two: 4 } },
};

const hello = chat(['user', 'Hello.'], ['assistant', 'Hi.']);
const pirate: Message = ['system', 'Talk like a pirate.'];
const ask: Message = ['user', 'Name a colour.'];
const blue: Message = ['assistant', 'Blue is one.'];

/** As chatml renders it, written out by hand: each mark one token, the header two. */
function chatmlTokens(...messages: readonly Message[]): number {
  return messages.reduce((sum, [role, content]) => sum + 3 + countTokens(`${role}\n${content}`), 0);
}

const called: Json = {
  messages: [
    { role: 'user', content: 'Is the ferry running?' },
    {
      role: 'assistant',
      content: null,
      tool_calls: [
        { id: 'a', type: 'function', function: { name: 'ferry_status', arguments: '{"day":1}' } },
      ],
    },
    { role: 'tool', tool_call_id: 'a', content: '{"running":"yes"}' },
    { role: 'assistant', content: 'Yes.' },
  ],
  tools: [{ type: 'function', function: { name: 'ferry_status' } }],
};

const lengthOf = chatmlTokens(ask, blue);

testGate(trainerFit, {
  accepts: [
    { name: 'a short question and answer', records: [{ instruction: 'Hi?', output: 'Yes.' }] },
    { name: 'a conversation', kind: 'chat', records: [chat(pirate, ask, blue, ask, blue)] },
    {
      name: 'a record of exactly as many tokens as the limit',
      kind: 'chat',
      records: [chat(ask, blue)],
      options: { maxTokens: lengthOf },
    },
    {
      name: 'tools, calls and results by a template that shows them',
      kind: 'chat',
      records: [called],
      options: { template: 'qwen-2.5' },
    },
    {
      name: 'a template that trims texts, and a system turn it puts elsewhere',
      kind: 'chat',
      records: [chat(pirate, ['user', ' Name a colour. \n'], blue)],
      options: { template: 'gemma-3' },
    },
    {
      name: 'a system turn where the first user turn takes it',
      kind: 'chat',
      records: [chat(pirate, ask, blue, ask, blue)],
      options: { template: 'mistral' },
    },
    {
      name: 'both answers of a pair',
      kind: 'preference',
      records: [{ prompt: 'Hi?', chosen: 'Hello.', rejected: '' }],
    },
    {
      name: 'the template of a tokenizer_config.json and tokens of a tokenizer.json',
      kind: 'chat',
      records: [chat(['user', 'one two'], ['assistant', 'two'])],
      // <|im_start|> user one two <|im_end|> <|im_start|> assistant two <|im_end|>
      options: { template: 'm/tokenizer_config.json', tokenizer: 'm/tokenizer.json', maxTokens: 9 },
      surroundings: files({
        'm/tokenizer.json': wordTokenizer,
        'm/tokenizer_config.json': {
          eos_token: { content: '<|im_end|>' },
          chat_template: [
            { name: 'rag', template: 'nothing' },
            {
              name: 'default',
              template:
                "{% for m in messages %}{{ '<|im_start|>' + m.role + '\\n' + m.content + eos_token }}{% endfor %}",
            },
          ],
        },
      }),
    },
    {
      name: 'a tool result that the template writes as a JSON string',
      kind: 'chat',
      records: [called],
      options: { template: 'a.jinja' },
      surroundings: files({
        'a.jinja':
          '{% for m in messages %}{{ m.content | tojson }}{{ (m.tool_calls or []) | tojson }}{% endfor %}',
      }),
    },
  ],
  rejects: [
    {
      name: 'an answer that is cut',
      kind: 'chat',
      records: [hello, chat(ask, blue)],
      options: { maxTokens: lengthOf - 3 },
      findings: [
        {
          code: 'answer-cut',
          line: 2,
          pointer: '/messages/1',
          // The mark of the end and the line break after it go first.
          data: {
            tokens: lengthOf,
            over: 3,
            limit: lengthOf - 3,
            cut: 3,
            trained: countTokens(blue[1]) + 2,
          },
        },
      ],
    },
    {
      name: 'a record of one token too many',
      records: [{ instruction: ask[1], output: blue[1] }],
      options: { maxTokens: lengthOf - 1 },
      findings: [{ code: 'answer-cut', line: 1, pointer: '/output', data: { over: 1, cut: 1 } }],
    },
    {
      name: 'a prompt that leaves no room for the answer',
      records: [{ instruction: 'Sum this up.', input: 'word '.repeat(50), output: 'Words.' }],
      options: { maxTokens: 40 },
      findings: [{ code: 'answers-lost', line: 1, pointer: '/output' }],
    },
    {
      name: 'answers that are whole in a record that is cut',
      kind: 'chat',
      records: [chat(ask, blue, ['user', 'word '.repeat(50)])],
      options: { maxTokens: lengthOf },
      findings: [{ code: 'record-cut', line: 1 }],
    },
    {
      name: 'the answer that is cut among several',
      kind: 'chat',
      records: [chat(ask, blue, ask, ['assistant', 'word '.repeat(50)], ask, blue)],
      options: { maxTokens: 50 },
      findings: [{ code: 'answer-cut', line: 1, pointer: '/messages/3' }],
    },
    {
      name: 'a rejected answer that is cut',
      kind: 'preference',
      records: [{ prompt: 'Hi?', chosen: 'Hello.', rejected: 'No '.repeat(50) }],
      options: { maxTokens: 30 },
      findings: [{ code: 'answer-cut', line: 1, pointer: '/rejected' }],
    },
    {
      name: 'a label after a long text, where more is wanted',
      records: [{ instruction: 'Good or bad?', input: 'word '.repeat(100), output: 'good' }, '{}'],
      options: { minTrainedShare: 0.1 },
      findings: [
        { code: 'few-trained', line: 1, data: { percent: 2.6, limit: 10 } },
        { code: 'no-answer', line: 2 },
      ],
    },
    {
      name: 'a system turn that only the last turn of a user would take',
      kind: 'chat',
      records: [chat(pirate, ask, blue), chat(pirate, ask, blue, ask)],
      options: { template: 'mistral-v0.3' },
      findings: [{ code: 'system-dropped', line: 1, pointer: '/messages/0' }],
    },
    {
      name: 'a system turn that the template refuses',
      kind: 'chat',
      records: [chat(pirate, ask, blue)],
      options: { template: 'gemma' },
      findings: [
        {
          code: 'template-refuses',
          line: 1,
          message: 'the template gemma refuses it: System role not supported',
        },
      ],
    },
    {
      name: 'two user turns in a row, each pair of a preference once',
      kind: 'preference',
      records: [
        {
          prompt: [
            { role: 'user', content: 'a' },
            { role: 'user', content: 'b' },
          ],
          chosen: [{ role: 'assistant', content: 'c' }],
          rejected: [{ role: 'assistant', content: 'd' }],
        },
      ],
      options: { template: 'mistral' },
      findings: [{ code: 'template-refuses', line: 1 }],
    },
    {
      name: 'calls and tools that the template does not know',
      kind: 'chat',
      records: [called],
      findings: [
        { code: 'turn-dropped', line: 1, pointer: '/messages/1', data: { what: 'the calls' } },
        { code: 'tools-dropped', line: 1, pointer: '/tools', data: { count: 1, all: 1 } },
      ],
    },
    {
      name: 'results of tools that the template leaves out',
      kind: 'chat',
      records: [{ messages: (called as { messages: Json[] }).messages }],
      options: { template: 'zephyr' },
      findings: [
        { code: 'turn-dropped', line: 1, pointer: '/messages/1', data: { what: 'the calls' } },
        {
          code: 'turn-dropped',
          line: 1,
          pointer: '/messages/2',
          data: { what: 'the text', role: 'tool' },
        },
      ],
    },
    {
      name: 'empty answers',
      kind: 'chat',
      records: [hello, chat(ask, ['assistant', ' \n'])],
      findings: [{ code: 'empty-answer', line: 2, pointer: '/messages/1' }],
    },
    {
      name: 'a conversation without an answer, and a record without a turn',
      kind: 'chat',
      records: [hello, chat(ask), {}],
      findings: [
        { code: 'no-answer', line: 2 },
        { code: 'no-answer', line: 3 },
      ],
    },
    {
      name: 'a record that a template of the repository makes nothing of',
      kind: 'chat',
      records: [hello, chat(['critic', 'Bad.'])],
      options: { template: 'a.jinja' },
      surroundings: files({
        'a.jinja':
          "{% for m in messages if m.role in ['user', 'assistant'] %}{{ m.content }}\n{% endfor %}",
      }),
      findings: [
        { code: 'no-answer', line: 2 },
        { code: 'nothing-rendered', line: 2 },
      ],
    },
    {
      name: 'a record that the template stumbles over',
      kind: 'chat',
      records: [hello, chat(['critic', 'Bad.'], ask, blue)],
      options: { template: 'a.jinja' },
      surroundings: files({
        'a.jinja':
          "{% for m in messages %}{% if m.role == 'critic' %}{{ m.content | shout }}{% endif %}{{ m.content }}\n{% endfor %}",
      }),
      findings: [
        {
          code: 'not-rendered',
          line: 2,
          message:
            'the template a.jinja can’t be rendered with it: Unknown StringValue filter: shout',
        },
      ],
    },
  ],
});

describe('a template or tokenizer that can’t be had', () => {
  const cases: readonly (readonly [string, Partial<GateCase>, string])[] = [
    ['no such file', { options: { template: 'a.jinja' } }, '"a.jinja" was not read'],
    [
      'a file that base does not have',
      {
        options: { template: 'a.jinja' },
        surroundings: { policyFiles: { 'a.jinja': { unavailable: 'no file "a.jinja" at base' } } },
      },
      'no file "a.jinja" at base',
    ],
    [
      'a configuration without a template',
      { options: { template: 'c.json' }, surroundings: files({ 'c.json': { eos_token: '</s>' } }) },
      '"c.json" has no chat_template',
    ],
    [
      'a configuration that is no JSON',
      { options: { template: 'c.json' }, surroundings: files({ 'c.json': '{' }) },
      '"c.json" is no JSON',
    ],
    [
      'a file of bytes',
      {
        options: { template: 'a.jinja' },
        surroundings: { policyFiles: { 'a.jinja': Uint8Array.of(0xff, 0xfe) } },
      },
      '"a.jinja" is no UTF-8 text',
    ],
    [
      'a template that refuses all',
      {
        options: { template: 'a.jinja' },
        surroundings: files({ 'a.jinja': "{{ raise_exception('never') }}" }),
      },
      'the template "a.jinja" fails on a plain question and answer: never',
    ],
    [
      'a template that shows no turn',
      { options: { template: 'a.jinja' }, surroundings: files({ 'a.jinja': 'Hello.' }) },
      'the template "a.jinja" fails on a plain question and answer: it leaves out the user turn',
    ],
    [
      'a tokenizer without a model',
      { options: { tokenizer: 't.json' }, surroundings: files({ 't.json': {} }) },
      '"t.json" is no tokenizer.json: it has no model',
    ],
    [
      'a tokenizer of a kind nobody knows',
      {
        options: { tokenizer: 't.json' },
        surroundings: files({ 't.json': { ...wordTokenizer, model: { type: 'Oracle' } } }),
      },
      'the tokenizer "t.json" can\'t be used:',
    ],
  ];
  test.each(cases)('%s breaks the gate', async (name, given, reason) => {
    const result = await runGateCase(trainerFit, {
      name,
      kind: 'chat',
      records: [hello],
      ...given,
    });
    expect(result).toMatchObject({ status: 'broken', findings: [], measurements: [] });
    expect(result.reason).toContain(`could not start: ${reason}`);
  });

  test('one that manages no record breaks the gate, without a finding for each', async () => {
    const result = await runGateCase(trainerFit, {
      name: '',
      kind: 'chat',
      records: [chat(['critic', 'Bad.'], ask, blue), chat(['critic', 'Worse.'], ask, blue)],
      options: { template: 'a.jinja' },
      surroundings: files({
        'a.jinja':
          "{% for m in messages %}{% if m.role == 'critic' %}{{ m.content | shout }}{% endif %}{{ m.content }}\n{% endfor %}",
      }),
    });
    expect(result).toMatchObject({ status: 'broken', findings: [] });
    expect(result.reason).toBe(
      'the template a.jinja can be rendered with no record: Unknown StringValue filter: shout',
    );
  });

  test('plain text is skipped', async () => {
    const result = await runGateCase(trainerFit, {
      name: '',
      kind: 'text',
      records: [{ text: 'Moss.' }],
    });
    expect(result.status).toBe('skipped');
  });
});

test('measures tokens, records over the limit and the share of answers', async () => {
  const result = await runGateCase(trainerFit, {
    name: '',
    kind: 'chat',
    records: [
      chat(ask, blue),
      chat(pirate, ask, blue),
      chat(ask, ['assistant', 'blue '.repeat(90)]),
    ],
    options: { maxTokens: 40 },
  });
  const unit = 'o200k_base tokens';
  const longest = chatmlTokens(ask, ['assistant', 'blue '.repeat(90)]);
  const trained = countTokens(blue[1]) + 2;
  const before = chatmlTokens(ask, blue) - trained;
  const fed = chatmlTokens(ask, blue) + chatmlTokens(pirate, ask, blue) + 40;
  expect(result.measurements).toEqual([
    { name: 'trainer-fit.tokens-median', value: chatmlTokens(pirate, ask, blue), unit },
    { name: 'trainer-fit.tokens-p95', value: longest, unit },
    { name: 'trainer-fit.tokens-max', value: longest, unit, limit: 40, better: 'lower' },
    { name: 'trainer-fit.over-limit', value: 1, unit: 'records', better: 'lower' },
    {
      name: 'trainer-fit.trained-share',
      value: (2 * trained + 40 - before) / fed,
      better: 'higher',
    },
  ]);
});

test.each([
  ['chat', chat(ask, ['assistant', '']), conversation],
  ['chat', chat(ask), conversation],
  ['instruction', { instruction: 'Hi?', output: '' }, completeness],
])('leaves answers that are not there in %s to another gate', async (kind, record, other) => {
  const results = await runGatesCase([other, trainerFit], { name: '', kind, records: [record] });
  expect(results.map(({ gate, status }) => [gate, status])).toEqual([
    [other.id, 'failed'],
    ['trainer-fit', 'passed'],
  ]);
});

test.each([
  ['attributes', { prompt: 'one', response: 'two' }, ['user:one', 'assistant:two']],
  [
    'qa',
    { context: 'one', question: 'two', answers: ['three', '3'] },
    ['user:one\ntwo', 'assistant:three'],
  ],
  [
    'reasoning',
    { question: 'one', rationale: 'two', answer: 'three' },
    ['user:one', 'assistant:two\nthree'],
  ],
  [
    'instruction',
    { system: 'zero', instruction: 'one', input: 'two', output: 'three' },
    ['system:zero', 'user:one\ntwo', 'assistant:three'],
  ],
  [
    'ranked',
    {
      prompt: 'one',
      answers: [
        { answer: 'two', rank: 2 },
        { answer: 'three', rank: 1 },
      ],
    },
    ['user:one', 'assistant:two', 'user:one', 'assistant:three'],
  ],
  [
    'self-instruct',
    {
      instruction: 'one',
      instances: [
        { input: 'two', output: 'three' },
        { input: '', output: 'four' },
      ],
    },
    ['user:one\ntwo', 'assistant:three', 'user:one', 'assistant:four'],
  ],
  ['unpaired', { prompt: 'one', completion: 'two', label: true }, ['user:one', 'assistant:two']],
  ['code', { prompt: 'one', solution: 'two', tests: 'three' }, ['user:one', 'assistant:two']],
])('reads records of kind %s as turns', async (kind, record, turns) => {
  // What the template refuses with, the report shows.
  const echo =
    "{% if messages[0].content != 'Name a colour.' %}" +
    '{{ raise_exception(messages | map(attribute="role") | join(",")' +
    ' + "|" + (messages | map(attribute="content") | join("|"))) }}{% endif %}' +
    '{% for m in messages %}{{ m.content }}{% endfor %}';
  const result = await runGateCase(trainerFit, {
    name: '',
    kind,
    records: [record],
    options: { template: 'a.jinja' },
    surroundings: files({ 'a.jinja': echo }),
  });
  const first = turns.slice(0, turns.findIndex((turn) => turn.startsWith('assistant')) + 1);
  const cut = first.map((turn) => turn.split(/:(.*)/su));
  expect(result.findings[0]?.data.reason).toBe(
    [cut.map(([role]) => role).join(','), ...cut.map(([, content]) => content)].join('|'),
  );
});
