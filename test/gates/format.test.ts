import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { defaultLimits } from '../../src/dataset/jsonl-file.ts';
import { format } from '../../src/gates/format.ts';
import { runGateCase, testGate } from '../helpers/test-gate.ts';

const good = { instruction: 'Name the capital of Portugal.', output: 'Lisbon.' };
const line = JSON.stringify(good);

testGate(format, {
  accepts: [
    {
      name: 'records, blank lines, CRLF and a byte order mark',
      records: [`\ufeff${line}\r`, '', line],
    },
    {
      name: 'lines that were broken before',
      base: ['{"output": ', line],
      records: ['{"output": ', line, JSON.stringify({ ...good, input: 'x' })],
    },
    { name: 'a removed broken line', base: ['{"output": ', line], records: [line] },
    { name: 'surrogate pairs, escaped', records: ['{"output":"\\ud83d\\ude00"}'] },
    { name: 'numbers that keep their digits', records: ['{"id":9007199254740992,"x":1e300}'] },
  ],
  rejects: [
    {
      name: 'text that is not JSON',
      records: [line, "{'instruction': 'Name it.'}"],
      findings: [{ code: 'broken-json', line: 2, column: 2 }],
    },
    {
      name: 'a line that is no object',
      records: [line, `[${line}]`, '"Lisbon"', 'null'],
      findings: [
        {
          code: 'not-an-object',
          line: 2,
          message: 'the line holds an array, a record is an object',
        },
        { code: 'not-an-object', line: 3 },
        { code: 'not-an-object', line: 4 },
      ],
    },
    {
      name: 'bytes that are not UTF-8',
      records: { 'data.jsonl': Buffer.from('{"output":"caf\u00e9"}\n', 'latin1') },
      findings: [{ code: 'invalid-utf8', line: 1 }],
    },
    {
      name: 'a NUL byte',
      records: [line, '{"output":"a\u0000b"}'],
      findings: [{ code: 'nul', line: 2, column: 13 }],
    },
    {
      name: 'a line beyond the limit',
      records: [JSON.stringify({ output: 'x'.repeat(defaultLimits.maxLineBytes) })],
      findings: [{ code: 'line-too-long', line: 1, data: { limit: defaultLimits.maxLineBytes } }],
    },
    {
      name: 'nesting beyond the limit',
      records: [`{"a":${'['.repeat(80)}${']'.repeat(80)}}`],
      findings: [{ code: 'too-deep', line: 1 }],
    },
    {
      name: 'a key that stands twice',
      records: ['{"output":"a","output":"b"}'],
      findings: [{ code: 'duplicate-key', line: 1, data: { found: 'output' } }],
    },
    {
      name: 'a number beyond 2^53',
      records: ['{"id":9007199254740993}'],
      findings: [{ code: 'imprecise-number', line: 1, data: { found: '9007199254740993' } }],
    },
    {
      name: 'half a surrogate pair',
      records: ['{"output":"\\ud83d"}'],
      findings: [{ code: 'lone-surrogate', line: 1, data: { found: '\\ud83d' } }],
    },
    {
      name: 'an escaped NUL',
      records: ['{"output":"a\\u0000b"}'],
      findings: [{ code: 'escaped-nul', line: 1 }],
    },
    {
      name: 'a Git LFS pointer',
      records: [
        'version https://git-lfs.github.com/spec/v1',
        `oid sha256:${'0'.repeat(64)}`,
        'size 12345',
      ],
      findings: [
        {
          code: 'git-lfs-pointer',
          line: 1,
          message: 'a Git LFS pointer instead of the data: a pointer to 12345 bytes',
        },
      ],
    },
    {
      name: 'a JSON document over many lines',
      records: ['[', `  ${line}`, ']'],
      findings: [{ code: 'pretty-printed', line: 1 }],
    },
    {
      name: 'a file without a record',
      records: ['', ' '],
      findings: [{ code: 'empty-file', line: 1 }],
    },
    {
      name: 'UTF-16',
      records: { 'data.jsonl': Buffer.from(`\ufeff${line}\n`, 'utf16le') },
      findings: [{ code: 'utf-16', line: 1 }],
    },
    {
      name: 'a compressed file beside a good one',
      records: { 'data.jsonl': [line], 'more.jsonl': gzipSync(line) },
      findings: [{ code: 'compressed', path: 'more.jsonl', line: 1 }],
    },
    {
      name: 'a symbolic link where a file should be',
      records: [line],
      refused: [
        {
          code: 'not-a-file',
          at: { path: 'link.jsonl', line: 1 },
          data: { found: 'symbolic link' },
          fatal: true,
        },
      ],
      findings: [
        {
          code: 'not-a-file',
          path: 'link.jsonl',
          line: 1,
          message: 'a symbolic link, which is never followed',
        },
      ],
    },
  ],
});

describe('format', () => {
  test('heuristics only warn: both readings of the number or the NUL are valid JSON', async () => {
    const result = await runGateCase(format, {
      name: '',
      records: ['{"id":9007199254740993}', '{"output":"a\\u0000b"}', '{"a":1,"a":1}'],
    });
    expect(result.findings.map(({ level }) => level)).toEqual(['warning', 'warning', 'error']);
  });
});
