// What judges and providers are called, and what they say, is hostile on a terminal.
import { expect, test } from '@jest/globals';
import type { PartResult } from '../../src/core/batch.ts';
import { renderCollected, renderSubmitted } from '../../src/reporters/batch-terminal.ts';

const evil = 'x\u001b[2J\u202e\r\n::error::y';
const spend = { calls: 3, tokens: 1000, usd: 0.5 };
const of = { judge: evil, model: evil, id: evil };
const unanswered = Array.from({ length: 25 }, (_, i) => ({ at: `${evil}:${i}`, why: evil }));

const expectHarmless = (text: string, lines: number): void => {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  expect(text.trimEnd().split('\n')).toHaveLength(lines);
  expect(text).not.toMatch(/^::error/m);
};

test('what was handed in, and what not', () => {
  const text = renderSubmitted(
    {
      handedIn: [{ ...of, questions: 1, estimate: spend }],
      gathered: [
        { dataset: evil, judge: evil, records: 7, questions: 1 },
        { dataset: 'b', judge: 'main', records: 1, questions: 0 },
      ],
      left: [{ dataset: evil, reason: evil }],
    },
    false,
  );
  expectHarmless(text, 9);
  expect(text).toContain('1 question about 7 records that may be read');
  expect(text).toContain('b  main  all is answered about 1 record');
  expect(text).toContain('at most 3 calls, 1,000 tokens, $0.5000: set aside');
});

test.each<[string, PartResult, number, string]>([
  ['not over', { ...of, outcome: 'waiting', status: evil }, 3, 'not over'],
  ['failed', { ...of, outcome: 'failed', why: evil }, 3, '✗'],
  ['never sent', { ...of, outcome: 'unsent', estimate: spend }, 4, 'Nothing was spent'],
  ['not known', { ...of, outcome: 'lost', estimate: spend }, 5, '$0.5000 stay counted'],
  [
    'collected',
    {
      ...of,
      outcome: 'collected',
      status: evil,
      why: evil,
      questions: 30,
      kept: 5,
      unanswered,
      spent: spend,
      isExact: false,
    },
    // The first twenty are named.
    3 + 1 + 20 + 2 + 2,
    '… and 5 more without an answer',
  ],
])('a part that is %s', (_, part, lines, words) => {
  const text = renderCollected({ at: evil, parts: [part] }, false);
  expectHarmless(text, lines);
  expect(text).toContain(words);
});
