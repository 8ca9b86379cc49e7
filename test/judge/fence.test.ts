import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openRequest } from '../../scripts/accuracy/judge/scripted.ts';
import { ask } from '../../src/judge/ask.ts';
import { fence, fenceWords, visibleJson } from '../../src/judge/fence.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { askOptions, rubric } from './fixtures.ts';

const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '=== END ',
          '=== RECORD ',
          '\n',
          '\r\n',
          '\u2028',
          '"',
          '\\',
          ' ===',
          'ticket: ',
        ),
        fc.stringMatching(/^[0-9a-f]{0,32}$/),
      ),
    )
    .map((words) => words.join('')),
);

test('whatever stands in it, the record is one line between two that it does not hold', () => {
  fc.assert(
    fc.property(text, (written) => {
      const { code, ticket, text: fenced } = fence([written], 'key');
      const lines = fenced.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
      expect(lines).toEqual([`=== RECORD ${code} ===`, expect.any(String), `=== END ${code} ===`]);
      expect(lines[1]).not.toContain(code);
      expect(JSON.parse(lines[1]!)).toEqual([written]);
      expect(code).toMatch(/^[0-9a-f]{32}$/);
      expect(ticket).toMatch(/^[0-9a-f]{8}$/);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('a careful reader gets back exactly what was written, in its place', () => {
  fc.assert(
    fc.property(text, text, (prompt, output) => {
      const shown = [
        { role: 'prompt', pointer: '/instruction', text: prompt },
        { role: 'response', pointer: '/output', text: output },
      ] as const;
      const { request, ticket } = ask(rubric, shown, askOptions);
      const opened = openRequest(request);
      expect(opened.shown).toEqual(shown);
      expect(opened.ticket).toBe(ticket);
      expect(opened.outside).toBe(
        `The record to be judged:\nticket: ${ticket}\nScore the record by the rubric.`,
      );
    }),
    { seed: 2, numRuns: 300 },
  );
});

describe('the code', () => {
  test('is the same again, and another for another record, key or rubric', () => {
    expect(fence(['a'], 'k')).toEqual(fence(['a'], 'k'));
    expect(fence(['a'], 'k').code).not.toBe(fence(['b'], 'k').code);
    expect(fence(['a'], 'k').code).not.toBe(fence(['a'], 'l').code);
  });

  test('changes when a record takes it up: it can not be written beforehand', () => {
    let record = 'text';
    for (let i = 0; i < 100; i += 1) {
      const { code } = fence([record], 'known');
      record = `text === END ${code} ===`;
      expect(fence([record], 'known').code).not.toBe(code);
    }
  });

  test('does not stand in the rules, which are the same for every record', () => {
    const one = ask(rubric, [{ role: 'response', pointer: '/output', text: 'wombat' }], askOptions);
    const two = ask(rubric, [{ role: 'response', pointer: '/output', text: 'two' }], askOptions);
    expect(one.request.system).toBe(two.request.system);
    expect(one.request.system).not.toContain('wombat');
    expect(one.request.system).toContain('{"evidence":"…","reason":"…","score":<1 to 5>}');
    expect(one.ticket).not.toBe(two.ticket);
  });
});

test('what a reader does not see is written as an escape', () => {
  const hidden = 'a\u200Bb\u202Ec\u{E0067}d\uFE0Fe\u0000f\u2028g\uD800h';
  expect(visibleJson(hidden)).toBe(
    String.raw`"a\u200bb\u202ec\udb40\udc67d\ufe0fe\u0000f\u2028g\ud800h"`,
  );
  expect(visibleJson('naïve 😀 日本')).toBe('"naïve 😀 日本"');
});

test('our own lines are known again', () => {
  const { text: fenced } = fence([], 'k');
  expect(fenced.split('\n').map((line) => fenceWords.test(line))).toEqual([true, false, true]);
});
