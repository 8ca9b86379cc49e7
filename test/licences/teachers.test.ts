import { expect, test } from '@jest/globals';
import type { IntendedUse } from '../../src/core/record.ts';
import { loadTerms } from '../../src/licences/load.ts';
import { askTerms, matchLength } from '../../src/licences/teachers.ts';
import type { Generator } from '../../src/provenance/envelope.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const file = await loadTerms();

function generator(fields: Partial<Generator>): Generator {
  return {
    id: '',
    version: undefined,
    family: undefined,
    licence: undefined,
    host: undefined,
    trainedOn: [],
    pointer: undefined,
    ...fields,
  };
}

function ask(fields: Partial<Generator>, use: IntendedUse = 'commercial'): string {
  const { teacher, answer } = askTerms(generator(fields), use, file);
  return `${teacher?.id ?? '?'} ${answer}`;
}

test.each([
  ['text-davinci-003', 'openai deny'],
  ['gpt-4o-2024-08-06', 'openai deny'],
  ['openai/gpt-4.1-mini', 'openai deny'],
  ['gpt-35-turbo', 'openai deny'],
  ['o3-mini', 'openai deny'],
  ['openai/gpt-oss-120b', 'gpt-oss allow'],
  ['claude-3-5-sonnet-20241022', 'anthropic conditions'],
  ['us.anthropic.claude-3-5-sonnet-20241022-v2:0', 'anthropic conditions'],
  ['gemini-1.5-pro', 'gemini conditions'],
  ['models/gemini-2.0-flash', 'gemini conditions'],
  ['google/gemma-2-9b-it', 'gemma conditions'],
  ['gemma-4-27b', 'gemma-4 allow'],
  ['meta-llama/Llama-3.1-8B-Instruct', 'llama-3.1 conditions'],
  ['Meta-Llama-3.1-70B-Instruct-Turbo', 'llama-3.1 conditions'],
  ['meta.llama3-1-8b-instruct-v1:0', 'llama-3.1 conditions'],
  ['accounts/fireworks/models/llama-v3p1-8b-instruct', 'llama-3.1 conditions'],
  ['llama3.1:8b', 'llama-3.1 conditions'],
  ['meta-llama/Llama-3.3-70B-Instruct', 'llama-3.1 conditions'],
  ['meta-llama/Meta-Llama-3-8B-Instruct', 'llama-2 deny'],
  ['meta-llama/Llama-2-7b-chat-hf', 'llama-2 deny'],
  ['llama-3.9-8b', 'llama-2 deny'],
  ['Qwen/Qwen2.5-72B-Instruct', 'qwen-licence conditions'],
  ['qwen2.5:72b', 'qwen-licence conditions'],
  ['Qwen/Qwen2.5-7B-Instruct', 'qwen-apache allow'],
  ['Qwen/Qwen2.5-3B-Instruct', 'qwen-research deny'],
  ['qwen3-max', 'qwen-hosted unknown'],
  ['deepseek-ai/DeepSeek-R1', 'deepseek-r1 allow'],
  ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 'deepseek-r1-distill-llama conditions'],
  ['deepseek-r1:14b', 'deepseek-r1-distill-qwen allow'],
  ['deepseek-ai/DeepSeek-V3', 'deepseek-licence conditions'],
  ['mistralai/Mixtral-8x7B-Instruct-v0.1', 'mistral-open allow'],
  ['mistralai/Mistral-Large-Instruct-2407', 'mistral-research deny'],
  ['mistral-small', 'mistral-research deny'],
  ['mistralai/Mistral-Small-24B-Instruct-2501', 'mistral-open allow'],
  ['microsoft/phi-4', 'phi allow'],
  ['phi-4.9', '? unknown'],
  ['nvidia/Nemotron-4-340B-Instruct', 'nemotron allow'],
  ['nvidia/Llama-3.1-Nemotron-70B-Instruct', 'nemotron-llama conditions'],
  ['tencent/Hunyuan-Large', 'hunyuan deny'],
  ['', '? unknown'],
  ['our-own-writer', '? unknown'],
  ['my-gpt-4o', '? unknown'],
  ['constructor', '? unknown'],
])('%s: %s', (id, answer) => {
  expect(ask({ id })).toBe(answer);
});

test('a derivative by somebody else is unknown where the row allows, denied where it denies', () => {
  expect(ask({ id: 'somebody/Mistral-7B-OpenOrca' })).toBe('mistral-open unknown');
  expect(ask({ id: 'somebody/Llama-3.1-8B-tuned' })).toBe('llama-3.1 unknown');
  expect(ask({ id: 'somebody/llama-2-7b-tuned' })).toBe('llama-2 deny');
});

test('version and family help, and disagreement is unknown', () => {
  expect(ask({ id: 'Llama', version: '3.1' })).toBe('llama-3.1 conditions');
  expect(ask({ id: 'llama' })).toBe('llama-2 deny');
  expect(ask({ id: 'teacher-7', family: 'Llama', version: '3.1' })).toBe('llama-3.1 conditions');
  expect(ask({ id: 'phi-4', family: 'phi' })).toBe('phi allow');
  expect(ask({ id: 'phi-4', family: 'gpt', version: '4' })).toBe('phi unknown');
});

test('the host adds its terms, and the strictest counts', () => {
  const id = 'microsoft/phi-4';
  expect(ask({ id, host: 'local' })).toBe('phi allow');
  expect(ask({ id, host: 'microsoft' })).toBe('phi allow');
  expect(ask({ id, host: 'Bedrock' })).toBe('phi conditions');
  expect(ask({ id, host: 'bedrock' }, 'competing')).toBe('phi deny');
  expect(ask({ id, host: 'some-cloud' })).toBe('phi unknown');
  expect(ask({ id: 'gpt-4o', host: 'some-cloud' })).toBe('openai deny');
  const { conditions } = askTerms(
    generator({ id: 'llama-3.1-8b', host: 'openrouter' }),
    'research',
    file,
  );
  expect(conditions.join(' ')).toMatch(/begins with “Llama”.*behind OpenRouter/);
});

test('the intended use decides', () => {
  expect(ask({ id: 'claude-opus-4' }, 'competing')).toBe('anthropic deny');
  expect(ask({ id: 'gpt-4o' }, 'internal')).toBe('openai conditions');
});

test('patterns end where a version could not go on', () => {
  expect(matchLength('llama-3', 'llama-3-8b')).toBe(7);
  expect(matchLength('llama-3', 'llama-3')).toBe(7);
  expect(matchLength('llama-3', 'llama-3.gguf')).toBe(7);
  expect(matchLength('llama-3', 'llama-3.1-8b')).toBe(0);
  expect(matchLength('llama-3', 'llama-30b')).toBe(0);
  expect(matchLength('llama-3', 'my-llama-3')).toBe(0);
  expect(matchLength('gpt-*', 'gpt-4o')).toBe(4);
});

test('no name makes it slow', () => {
  const start = cpuMs();
  for (const id of ['a/'.repeat(500_000), '-'.repeat(199), 'us.'.repeat(60), ' '.repeat(200)]) {
    expect(ask({ id, family: id, version: id })).toBe('? unknown');
  }
  expect(cpuMs() - start).toBeLessThan(1000);
});
