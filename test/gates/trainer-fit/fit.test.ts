// Where answers stand in renderings: by hand for one format, as a property for all that ship.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTemplate } from '../../../src/gates/trainer-fit/chat-template.ts';
import type { Conversation, Message } from '../../../src/gates/trainer-fit/conversations.ts';
import { findAnswers, measureFit } from '../../../src/gates/trainer-fit/fit.ts';
import { builtInTemplates } from '../../../src/gates/trainer-fit/templates.ts';
import { openTokenizer, shippedEncoding } from '../../../src/gates/trainer-fit/tokenizer.ts';

function conversationOf(messages: readonly Message[]): Conversation {
  return { messages, pointers: messages.map((_, i) => `/${i}`), tools: null, isRejected: false };
}

const asFile = (text: string): Uint8Array => new TextEncoder().encode(text);

// Characters of no control token, so that no text looks like the template's own marks.
const text = fc
  .string({ unit: fc.constantFrom(...'abc xyz,.\n日é🍂'), minLength: 1, maxLength: 30 })
  .map((each) => `w${each}w`);

const turns = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }).map((pairs) =>
  pairs.flatMap(([user, assistant]): Message[] => [
    { role: 'user', content: user },
    { role: 'assistant', content: assistant },
  ]),
);

test('counts what chatml renders by hand', async () => {
  const template = await openTemplate('chatml', undefined);
  const count = await openTokenizer(shippedEncoding, undefined, template.controlTokens);
  const words = (content: string): number => content.split(/(?= )/u).length;
  await fc.assert(
    fc.asyncProperty(
      // Words that are one token each, also with the space before them.
      fc.array(fc.array(fc.constantFrom('one', 'two', 'red'), { minLength: 1, maxLength: 9 }), {
        minLength: 2,
        maxLength: 8,
      }),
      fc.nat({ max: 120 }),
      async (contents, limit) => {
        const messages = contents.map((content, i) => ({
          role: i % 2 === 0 ? 'user' : 'assistant',
          content: content.join(' '),
        }));
        const rendered = template.render({ messages, tools: null });
        // <|im_start|> role ⏎ words <|im_end|> ⏎
        const tokensOf = ({ content }: Message): number => 5 + words(content);
        const tokens = messages.reduce((sum, each) => sum + tokensOf(each), 0);
        const owned = messages.flatMap((message, i) => {
          const before = messages.slice(0, i).reduce((sum, each) => sum + tokensOf(each), 0) + 3;
          const end = before + words(message.content) + 2;
          return message.role === 'assistant' ? [{ i, before, end }] : [];
        });
        const answers = findAnswers(rendered, conversationOf(messages), template);
        const fit = measureFit(rendered, answers, limit, count);
        const sum = (ends: (own: { before: number; end: number }) => number): number =>
          owned.reduce((total, own) => total + ends(own), 0);
        expect(fit).toMatchObject({
          tokens,
          trained: sum(({ before, end }) => end - before),
          kept: sum(({ before, end }) => Math.max(0, Math.min(end, limit) - before)),
        });
        expect(fit.cutMessage).toBe(owned.find(({ end }) => end > limit)?.i);
      },
    ),
    { numRuns: 50 },
  );
});

test.each(Object.keys(builtInTemplates))('%s: each answer is one stretch', async (name) => {
  const template = await openTemplate(name, undefined);
  await fc.assert(
    fc.asyncProperty(turns, async (messages) => {
      const rendered = template.render({ messages, tools: null });
      const answers = findAnswers(rendered, conversationOf(messages), template);
      expect(answers.map(({ message }) => message)).toEqual(
        messages.flatMap(({ role }, i) => (role === 'assistant' ? [i] : [])),
      );
      let from = 0;
      for (const { message, start, end } of answers) {
        expect(start).toBeGreaterThanOrEqual(from);
        const stretch = rendered.slice(start, end);
        const { content } = messages[message]!;
        expect(stretch.trimStart().startsWith(content)).toBe(true);
        // The mark of the end is learnt as well.
        expect(stretch.length).toBeGreaterThan(content.length);
        for (const { role, content: other } of messages) {
          if (role === 'user' && !content.includes(other)) expect(stretch).not.toContain(other);
        }
        from = end;
      }
    }),
    { numRuns: 30 },
  );
});

describe('where one rendering does not begin the next', () => {
  const messages: Message[] = [
    { role: 'user', content: 'first' },
    { role: 'assistant', content: '<think>so</think>second' },
    { role: 'user', content: 'third' },
    { role: 'assistant', content: 'fourth' },
  ];

  test('an answer is its text', async () => {
    // The number of turns stands first: no rendering begins another.
    const source = '{{ messages | length }}{% for m in messages %}[{{ m.content }}]{% endfor %}';
    const template = await openTemplate('a.jinja', asFile(source));
    const rendered = template.render({ messages, tools: null });
    const answers = findAnswers(rendered, conversationOf(messages), template);
    expect(answers.map(({ start, end }) => rendered.slice(start, end))).toEqual([
      '<think>so</think>second',
      'fourth',
    ]);
  });

  test('an answer that is written differently has no stretch', async () => {
    const source =
      '{{ messages | length }}{% for m in messages %}[{{ m.content.split("</think>")[-1] }}]{% endfor %}';
    const template = await openTemplate('a.jinja', asFile(source));
    const rendered = template.render({ messages, tools: null });
    const answers = findAnswers(rendered, conversationOf(messages), template);
    expect(answers.map(({ start, end }) => rendered.slice(start, end))).toEqual(['fourth']);
  });

  test('nor do later answers of very long conversations take two renderings each', async () => {
    const template = await openTemplate('chatml', undefined);
    const many = Array.from({ length: 200 }, (_, i) => ({
      role: i % 2 === 0 ? 'user' : 'assistant',
      content: `turn ${i}.`,
    }));
    const rendered = template.render({ messages: many, tools: null });
    const answers = findAnswers(rendered, conversationOf(many), template);
    const texts = answers.map(({ start, end }) => rendered.slice(start, end));
    expect(texts).toHaveLength(100);
    expect(texts[0]).toBe('turn 1.<|im_end|>\n');
    expect(texts[99]).toBe('turn 199.');
  });
});
