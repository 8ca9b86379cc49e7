import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Json } from '../../src/core/json.ts';
import { conversation } from '../../src/gates/conversation.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const system = { role: 'system', content: 'You answer in one sentence.' };
const user = { role: 'user', content: 'Is the ferry running today?' };
const assistant = { role: 'assistant', content: 'No, it is cancelled because of wind.' };
const tools = [{ type: 'function', function: { name: 'ferry_status' } }];

function call(id: string, name = 'ferry_status', text = '{"port":"Horta"}') {
  return { id, type: 'function', function: { name, arguments: text } };
}
function calls(...toolCalls: Json[]) {
  return { role: 'assistant', content: null, tool_calls: toolCalls };
}
function result(id: string) {
  return { role: 'tool', tool_call_id: id, content: '{"running":false}' };
}
function chat(...messages: Json[]) {
  return { messages };
}
function human(value: string) {
  return { from: 'human', value };
}
function gpt(value: string) {
  return { from: 'gpt', value };
}
function functionCall(value: string) {
  return { from: 'function_call', value };
}
const observation = { from: 'observation', value: '{"running":false}' };

testGate(conversation, {
  accepts: [
    { name: 'a question and its answer', kind: 'chat', records: [chat(system, user, assistant)] },
    {
      name: 'a developer turn for the system turn',
      kind: 'chat',
      records: [chat({ role: 'developer', content: 'Be short.' }, user, assistant)],
    },
    {
      name: 'calls and results by id, in any order, several rounds',
      kind: 'chat',
      records: [
        {
          ...chat(
            user,
            calls(call('a'), call('b')),
            result('b'),
            result('a'),
            calls(call('c')),
            result('c'),
            assistant,
            user,
            assistant,
          ),
          tools,
        },
      ],
    },
    {
      name: 'a conversation that ends with the call to be learnt',
      kind: 'chat',
      records: [{ ...chat(user, calls(call('a'))), tools: JSON.stringify(tools) }],
    },
    {
      name: 'calls without ids and with arguments as objects, as TRL writes them',
      kind: 'chat',
      records: [
        chat(
          user,
          calls(
            { function: { name: 'f', arguments: { port: 'Horta' } } },
            { function: { name: 'g' } },
          ),
          { role: 'tool', name: 'f', content: '1' },
          { role: 'tool', name: 'g', content: '2' },
          assistant,
        ),
      ],
    },
    {
      name: 'the older function_call and function role',
      kind: 'chat',
      records: [
        {
          ...chat(
            user,
            { role: 'assistant', content: null, function_call: { name: 'f', arguments: '{}' } },
            { role: 'function', name: 'f', content: 'done' },
            assistant,
          ),
          functions: [{ name: 'f' }],
        },
      ],
    },
    {
      name: 'an empty system turn, an empty tool result and a turn that is an image',
      kind: 'chat',
      records: [
        chat(
          { role: 'system', content: '' },
          {
            role: 'user',
            content: [{ type: 'image_url', image_url: { url: 'https://example.org/a' } }],
          },
          calls(call('a')),
          { role: 'tool', tool_call_id: 'a', content: '' },
          assistant,
        ),
      ],
    },
    {
      name: 'tools that are not all declared by name',
      kind: 'chat',
      records: [{ ...chat(user, calls(call('a', 'search'))), tools: [{ type: 'web_search' }] }],
    },
    {
      name: 'a weight of 0 for one of two answers',
      kind: 'chat',
      records: [chat(user, { ...assistant, weight: 0 }, user, { ...assistant, weight: 1 })],
    },
    {
      name: 'a greeting, where the policy allows it',
      kind: 'chat',
      options: { allowLeadingAssistant: true },
      records: [chat(system, { role: 'assistant', content: 'Hello!' }, user, assistant)],
    },
    {
      name: 'a prompt without answer, where the policy allows it',
      kind: 'chat',
      options: { allowTrailingUser: true },
      records: [chat(system, user), chat(user, assistant, user)],
    },
    {
      name: 'two user turns in a row, where the policy allows it',
      kind: 'chat',
      options: { allowRepeatedRoles: true },
      records: [chat(user, user, assistant, assistant)],
    },
    {
      name: 'a late system turn, where the policy allows it, also between two user turns',
      kind: 'chat',
      options: { allowLateSystem: true },
      records: [chat(user, assistant, system, user, system, user, assistant)],
    },
    {
      name: 'ShareGPT with calls and one observation for two calls',
      kind: 'sharegpt',
      records: [
        {
          system: 'You help.',
          tools: '[{"name":"f"},{"name":"g"}]',
          conversations: [
            human('Go.'),
            functionCall('[{"name":"f","arguments":{}},{"name":"g","arguments":"{}"}]'),
            observation,
            functionCall('{"name":"g","arguments":{}}'),
            observation,
            gpt('Done.'),
          ],
        },
      ],
    },
    {
      name: 'calls that are written into the text',
      kind: 'sharegpt',
      records: [
        {
          conversations: [
            human('Go.'),
            gpt('<tool_call>\n{"name":"f","arguments":{}}\n</tool_call>'),
            { from: 'tool', value: '<tool_response>1</tool_response>' },
            gpt('Done.'),
          ],
        },
      ],
    },
    {
      name: 'a pair whose rejected answer is empty and calls tools wrongly',
      kind: 'preference',
      records: [
        { prompt: [user], chosen: [assistant], rejected: [calls(call('a', '', '{port'))] },
        { prompt: [user], chosen: [assistant], rejected: [{ role: 'assistant', content: '' }] },
        { prompt: 'Why?', chosen: 'Because.', rejected: '' },
      ],
    },
    {
      name: 'an unwanted answer that calls a tool wrongly',
      kind: 'unpaired',
      records: [{ prompt: [user], completion: [calls(call('a', 'f', '{port'))], label: false }],
    },
    {
      name: 'records that the schema gate refuses',
      kind: 'chat',
      records: [{ messages: [] }, { messages: 'none' }, {}],
    },
  ],
  rejects: [
    {
      name: 'a role that no format knows',
      kind: 'chat',
      records: [chat(user, { role: 'bot', content: 'No.' }), chat(user, { content: 'No.' }, user)],
      findings: [
        {
          code: 'unknown-role',
          line: 1,
          pointer: '/messages/1',
          data: { turn: 2, role: '"bot"' },
        },
        { code: 'unknown-role', line: 2, pointer: '/messages/1', data: { role: '""' } },
      ],
    },
    {
      name: 'system turns that are not the first',
      kind: 'chat',
      records: [
        chat(user, assistant, system, user, assistant),
        chat(system, system, user, assistant),
      ],
      findings: [
        { code: 'late-system', line: 1, pointer: '/messages/2', data: { turn: 3 } },
        { code: 'repeated-system', line: 2, pointer: '/messages/1', data: { turn: 2 } },
      ],
    },
    {
      name: 'a system field and a system turn beside it',
      kind: 'sharegpt',
      records: [
        {
          system: 'You help.',
          conversations: [{ from: 'system', value: 'You help.' }, human('Hi'), gpt('Hello')],
        },
      ],
      findings: [
        { code: 'repeated-system', line: 1, pointer: '/conversations/0', data: { turn: 1 } },
      ],
    },
    {
      name: 'an assistant that speaks first',
      kind: 'chat',
      records: [chat(system, assistant, user, assistant)],
      findings: [{ code: 'assistant-first', line: 1, pointer: '/messages/1', data: { turn: 2 } }],
    },
    {
      name: 'the same role twice',
      kind: 'chat',
      records: [chat(user, user, assistant), chat(user, assistant, assistant)],
      findings: [
        {
          code: 'same-role-twice',
          line: 1,
          pointer: '/messages/1',
          data: { previous: 1, turn: 2, role: 'user' },
        },
        {
          code: 'same-role-twice',
          line: 2,
          pointer: '/messages/2',
          data: { previous: 2, turn: 3, role: 'assistant' },
        },
      ],
    },
    {
      name: 'the order user, assistant, user, user of huggingface/smol-course#260',
      kind: 'chat',
      records: [chat(user, assistant, user, { role: 'user', content: 'The answer.' })],
      findings: [
        { code: 'same-role-twice', line: 1, pointer: '/messages/3' },
        { code: 'ends-without-answer', line: 1, pointer: '/messages/3', data: { role: 'user' } },
      ],
    },
    {
      name: 'nothing to train on',
      kind: 'chat',
      records: [chat(system, user), chat(user, { ...assistant, weight: 0 }), chat(system)],
      findings: [
        { code: 'no-assistant-turn', line: 1, pointer: '/messages/1' },
        { code: 'no-trained-turn', line: 2, pointer: '/messages/1' },
        { code: 'no-assistant-turn', line: 3, pointer: '/messages/0' },
      ],
    },
    {
      name: 'a conversation that breaks off',
      kind: 'chat',
      records: [chat(user, assistant, user), chat(user, calls(call('a')), result('a'))],
      findings: [
        {
          code: 'ends-without-answer',
          line: 1,
          pointer: '/messages/2',
          data: { turn: 3, role: 'user' },
        },
        {
          code: 'ends-without-answer',
          line: 2,
          pointer: '/messages/2',
          data: { turn: 3, role: 'tool' },
        },
      ],
    },
    {
      name: 'turns that say nothing',
      kind: 'chat',
      records: [
        chat({ role: 'user', content: '' }, assistant),
        chat(user, { role: 'assistant', content: ' \n\t' }),
        chat(user, { role: 'assistant', content: [{ type: 'text', text: '' }] }),
        chat(user, { role: 'assistant', content: null, tool_calls: [] }),
      ],
      findings: [
        { code: 'empty-turn', line: 1, pointer: '/messages/0', data: { turn: 1, role: 'user' } },
        { code: 'empty-turn', line: 2, pointer: '/messages/1', data: { role: 'assistant' } },
        { code: 'empty-turn', line: 3, pointer: '/messages/1' },
        { code: 'empty-turn', line: 4, pointer: '/messages/1' },
      ],
    },
    {
      name: 'calls and results that do not match',
      kind: 'chat',
      records: [
        chat(user, calls(call('a')), assistant),
        chat(user, calls(call('a'), call('b')), result('a'), assistant),
        chat(user, result('a'), assistant),
        chat(user, calls(call('a')), result('x'), assistant),
        chat(user, calls(call('a')), user, result('a'), assistant),
      ],
      findings: [
        {
          code: 'same-role-twice',
          line: 1,
          pointer: '/messages/2',
        },
        {
          code: 'call-without-result',
          line: 1,
          pointer: '/messages/1/tool_calls/0',
          data: { turn: 2, tool: '"ferry_status"' },
        },
        { code: 'call-without-result', line: 2, pointer: '/messages/1/tool_calls/1' },
        {
          code: 'result-without-call',
          line: 3,
          pointer: '/messages/1',
          data: { turn: 2, call: '"a"' },
        },
        { code: 'result-without-call', line: 4, pointer: '/messages/2', data: { call: '"x"' } },
        { code: 'call-without-result', line: 4, pointer: '/messages/1/tool_calls/0' },
        { code: 'call-without-result', line: 5, pointer: '/messages/1/tool_calls/0' },
        { code: 'result-without-call', line: 5, pointer: '/messages/3' },
      ],
    },
    {
      name: 'a result that the assistant does not answer',
      kind: 'chat',
      records: [chat(user, calls(call('a')), result('a'), user, assistant)],
      findings: [
        { code: 'result-without-answer', line: 1, pointer: '/messages/3', data: { turn: 4 } },
      ],
    },
    {
      name: 'a result without an id for a call with one',
      kind: 'chat',
      records: [chat(user, calls(call('a')), { role: 'tool', content: '1' }, assistant)],
      findings: [
        {
          code: 'result-without-id',
          line: 1,
          pointer: '/messages/2',
          data: { turn: 3, id: '"a"' },
        },
      ],
    },
    {
      name: 'call ids that stand twice',
      kind: 'chat',
      records: [
        chat(user, calls(call('a'), call('a')), result('a'), result('a'), assistant),
        chat(user, calls(call('a')), result('a'), calls(call('a')), result('a'), assistant),
      ],
      findings: [
        {
          code: 'duplicate-call-id',
          line: 1,
          pointer: '/messages/1/tool_calls/1',
          data: { turn: 2, id: '"a"' },
        },
        {
          code: 'reused-call-id',
          line: 2,
          pointer: '/messages/3/tool_calls/0',
          data: { turn: 4, id: '"a"', first: 2 },
        },
      ],
    },
    {
      name: 'calls that cannot be carried out',
      kind: 'chat',
      records: [
        { ...chat(user, calls(call('a', 'ferry_status', "{'port': 'Horta'}"))), tools },
        { ...chat(user, calls(call('a', 'ferry_status', '["Horta"]'))), tools },
        { ...chat(user, calls(call('a', 'ferry_status', ''))), tools },
        { ...chat(user, calls(call('a', 'ferry_price'))), tools },
        { ...chat(user, calls(call('a', 'ferry_status'))), tools: [] },
        chat(user, calls({ id: 'a', function: { arguments: '{}' } })),
        { ...chat(user, assistant), tools: '[{"name": "ferry_status"' },
      ],
      findings: [
        {
          code: 'arguments-not-json',
          line: 1,
          pointer: '/messages/1/tool_calls/0',
          data: { turn: 2, tool: '"ferry_status"' },
        },
        { code: 'arguments-not-json', line: 2 },
        { code: 'arguments-not-json', line: 3 },
        {
          code: 'undeclared-tool',
          line: 4,
          pointer: '/messages/1/tool_calls/0',
          data: { tool: '"ferry_price"' },
        },
        { code: 'undeclared-tool', line: 5 },
        { code: 'unreadable-call', line: 6, pointer: '/messages/1/tool_calls/0' },
        { code: 'unreadable-tools', line: 7, pointer: '/tools' },
      ],
    },
    {
      name: 'ShareGPT turns and calls, by position',
      kind: 'sharegpt',
      records: [
        { conversations: [human('Go.'), human('Now.'), gpt('Done.')] },
        { conversations: [human('Go.'), observation, gpt('Done.')] },
        {
          conversations: [human('Go.'), functionCall('ferry_status()'), observation, gpt('Done.')],
        },
        {
          conversations: [
            human('Go.'),
            functionCall('{"name":"f","arguments":{}}'),
            observation,
            observation,
            gpt('Done.'),
          ],
        },
        {
          conversations: [human('Go.'), functionCall('{"name":"f"}'), human('And?'), gpt('Done.')],
        },
      ],
      findings: [
        { code: 'same-role-twice', line: 1, pointer: '/conversations/1' },
        {
          code: 'result-without-call',
          line: 2,
          pointer: '/conversations/1',
          data: { call: 'a call' },
        },
        { code: 'unreadable-call', line: 3, pointer: '/conversations/1/value' },
        { code: 'result-without-call', line: 4, pointer: '/conversations/3' },
        { code: 'call-without-result', line: 5, pointer: '/conversations/1/value' },
      ],
    },
    {
      name: 'a turn of a pair once, though it stands in both conversations',
      kind: 'preference',
      records: [{ prompt: [user, user], chosen: [assistant], rejected: [assistant] }],
      findings: [{ code: 'same-role-twice', line: 1, pointer: '/prompt/1' }],
    },
    {
      name: 'turns in the column that the file has, numbered on from list to list',
      kind: 'preference',
      manifest: { fields: { good: 'chosen' } },
      records: [{ prompt: [user], good: [assistant, user], rejected: [assistant] }],
      findings: [
        {
          code: 'ends-without-answer',
          line: 1,
          pointer: '/good/1',
          data: { turn: 3, role: 'user' },
        },
      ],
    },
    {
      name: 'an edited record',
      kind: 'chat',
      base: [chat(user, assistant), chat(user, user)],
      records: [chat(user, assistant, user), chat(user, user)],
      findings: [{ code: 'ends-without-answer', line: 1 }],
    },
  ],
});

describe('conversation', () => {
  test('is skipped for kinds without turns', async () => {
    const result = await runGateCase(conversation, {
      name: 'instruction',
      records: [{ instruction: 'Go.', output: '' }],
    });
    expect([result.status, result.reason]).toEqual([
      'skipped',
      'records of kind instruction hold no conversation',
    ]);
  });

  test('names a problem twenty times a record at most, and long names in part', async () => {
    const strange = { role: 'x'.repeat(10_000), content: 'Hi' };
    const { findings } = await runGateCase(conversation, {
      name: 'all wrong',
      kind: 'chat',
      records: [chat(...Array.from({ length: 100 }, () => strange))],
    });
    expect(findings).toHaveLength(20);
    expect(findings[0]?.message.length).toBeLessThan(120);
  });

  test('reads a record of 100,000 turns, good or bad, in linear time', async () => {
    const round = [user, calls(call('a')), result('a'), assistant];
    const long = Array.from({ length: 25_000 }, (_, i) => round[i % 4]!);
    const seconds = async (messages: Json[]) => {
      const start = cpuMs();
      await runGateCase(conversation, { name: 'long', kind: 'chat', records: [{ messages }] });
      return (cpuMs() - start) / 1000;
    };
    const open = Array.from({ length: 100_000 }, (_, i) => calls(call(`c${i}`)));
    expect(await seconds([...long, ...long, ...long, ...long])).toBeLessThan(10);
    expect(await seconds(open)).toBeLessThan(10);
    expect(await seconds([...open, user, ...open.map((_, i) => result(`c${i}`))])).toBeLessThan(10);
  });

  const dummy = sharedData('chat/sharegpt_dummy_conversation.json');
  (dummy === undefined ? test.skip : test)(
    `finds nothing in FastChat's 500 conversations${dummy === undefined ? ' (no shared data)' : ''}`,
    async () => {
      const records = JSON.parse(readFileSync(dummy!, 'utf8')) as Json[];
      const { findings } = await runGateCase(conversation, {
        name: 'FastChat',
        kind: 'sharegpt',
        records,
      });
      expect([records.length, findings]).toEqual([500, []]);
    },
  );
});
