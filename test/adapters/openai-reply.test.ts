// Whatever a server sends: a reply or a ModelError, never anything else, and no text it can hide in.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from '../../src/adapters/openai/errors.ts';
import { readReply } from '../../src/adapters/openai/reply.ts';
import { ModelError } from '../../src/core/errors.ts';

/** Values where a completion has its fields, right ones among wrong ones. */
const anything = fc.jsonValue({ maxDepth: 2 });
const or = (right: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { arbitrary: right, weight: 18 },
    { arbitrary: anything, weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
const token = fc.record({ token: or(fc.string()), logprob: or(fc.double({ max: 0 })) });
const completion = fc.record({
  model: or(fc.string({ unit: 'binary' })),
  system_fingerprint: or(fc.string({ unit: 'binary' })),
  usage: or(fc.record({ prompt_tokens: or(fc.nat()), completion_tokens: or(fc.nat()) })),
  choices: or(
    fc.array(
      or(
        fc.record({
          finish_reason: or(fc.constantFrom('stop', 'length', 'content_filter', 'tool_calls')),
          message: or(fc.record({ content: or(fc.string()), refusal: or(fc.string()) })),
          logprobs: or(fc.record({ content: or(fc.array(or(token), { maxLength: 3 })) })),
        }),
      ),
      { maxLength: 2 },
    ),
  ),
});

test('any body is a reply or a ModelError', () => {
  let replies = 0;
  fc.assert(
    fc.property(fc.oneof(completion, anything), (body) => {
      try {
        const reply = readReply(body, 'asked', 'asked at host');
        replies += 1;
        expect(typeof reply.text).toBe('string');
        expect(['stop', 'length', 'refusal', 'other']).toContain(reply.finish);
        expect(reply.model).not.toBe('');
        for (const shown of [reply.model, reply.fingerprint ?? '']) {
          expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
          expect([...shown].length).toBeLessThanOrEqual(301);
        }
        for (const { logprob } of reply.logprobs ?? []) expect(logprob).toBeLessThanOrEqual(0);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
      }
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(replies).toBeGreaterThan(300);
});

test('no text shows eight characters of a key, or takes long', () => {
  const key = `sk-${'abcdefghij0123456789'.repeat(10)}`;
  fc.assert(
    fc.property(fc.nat({ max: 190 }), fc.nat({ max: 12 }), fc.string(), (start, more, around) => {
      const part = key.slice(start, start + 8 + more);
      const clean = cleanText(`${around}${part}${around}`, key);
      expect(clean).not.toContain(part.slice(0, 8));
    }),
  );
  const started = performance.now();
  cleanText(key.repeat(100_000), key);
  cleanText('\u202e'.repeat(1e6), key);
  expect(performance.now() - started).toBeLessThan(1000);
});
