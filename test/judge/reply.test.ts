// What counts as a reply: everything else gives no verdict.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ask, replySchema } from '../../src/judge/ask.ts';
import { isUnscored, type Judgement } from '../../src/judge/judgement.ts';
import { readReply } from '../../src/judge/reply.ts';
import { readReplyJson } from '../../src/judge/reply-json.ts';
import { loadRubric } from '../../src/judge/rubric.ts';
import { compileOwnSchema } from '../../src/schema/compile.ts';
import { anyCharacter } from '../helpers/any-text.ts';
import { askOptions, reply, rubric, said, shown, tokensOf } from './fixtures.ts';
import { cpuMs } from '../helpers/cpu-ms.ts';

const asked = ask(rubric, shown, askOptions);
const { ticket } = asked;
const read = (value: unknown, more = {}) => readReply(asked, reply(JSON.stringify(value), more));

describe('a good reply', () => {
  test('is a judgement with its evidence and what it was made by', () => {
    expect(read(said(ticket))).toEqual({
      rubric: 'small',
      rubricVersion: '1.0.0',
      rubricHash: rubric.hash,
      protocol: 1,
      model: 'm-1',
      axes: [
        {
          id: 'truth',
          score: 5,
          source: 'single',
          evidence: 'Lisbon is the capital of Portugal',
          quotedFrom: '/output',
          reason: 'so it is',
        },
        expect.objectContaining({ id: 'style', score: 3 }),
      ],
      hardFails: [],
      verdict: 'keep',
      failed: [],
      source: 'single',
    });
  });

  test('fits the schema that is sent', () => {
    const errors = compileOwnSchema(replySchema(rubric));
    expect(errors(said(ticket))).toEqual([]);
    expect(errors(said(ticket, { score: 6 }))).not.toEqual([]);
    expect(asked.request.schema).toEqual({ name: 'judgement', schema: replySchema(rubric) });
    const without = ask(rubric, shown, { ...askOptions, schema: false });
    expect(without.request).not.toHaveProperty('schema');
  });

  test('may stand in one block of code', () => {
    const text = `\`\`\`json\n${JSON.stringify(said(ticket))}\n\`\`\`\n`;
    expect(readReply(asked, reply(text))).toMatchObject({ verdict: 'keep' });
  });

  test('is dropped by us for a score below its min or a hard fail, and says why', () => {
    expect(read(said(ticket, { score: 3 }))).toMatchObject({ verdict: 'drop', failed: ['truth'] });
    const rude = { ...said(ticket, { score: 1, evidence: '' }), hardFails: { rude: true } };
    expect(read(rude)).toMatchObject({ verdict: 'drop', failed: ['truth', 'rude'] });
    // An axis without min does not drop.
    expect(read(said(ticket, {}, { score: 1 }))).toMatchObject({ verdict: 'keep' });
  });
});

describe('no verdict', () => {
  const good = () => said(ticket);
  const text = JSON.stringify(good());

  test.each<[string, string, string]>([
    ['no JSON', 'I would give this a 5.', 'malformed'],
    ['words around it', `Sure! ${text}`, 'malformed'],
    ['two of them', `${text}${text}`, 'malformed'],
    ['a list', `[${text}]`, 'malformed'],
    ['a key more', JSON.stringify({ ...good(), verdict: 'keep' }), 'malformed'],
    ['a key less', JSON.stringify({ ticket, axes: good().axes }), 'malformed'],
    ['an axis more', text.replace('"style":', '"extra":{},"style":'), 'malformed'],
    [
      'an axis less',
      JSON.stringify({ ...good(), axes: { truth: good().axes.truth } }),
      'malformed',
    ],
    ['a key twice', text.replace('"score":5', '"score":1,"score":5'), 'malformed'],
    [
      'a key twice, once escaped',
      text.replace('"score":5', '"score":1,"\\u0073core":5'),
      'malformed',
    ],
    ['a flag that is none', text.replace('"rude":false', '"rude":"no"'), 'malformed'],
    ['a prototype', text.replace('"rude":false', '"__proto__":false'), 'malformed'],
    ['another ticket', JSON.stringify(said('00000000')), 'wrong-ticket'],
    ['a score too high', JSON.stringify(said(ticket, { score: 6 })), 'out-of-range'],
    ['a score too low', JSON.stringify(said(ticket, { score: 0 })), 'out-of-range'],
    ['half a score', JSON.stringify(said(ticket, { score: 4.5 })), 'out-of-range'],
    ['a score in words', JSON.stringify(said(ticket, { score: '5' })), 'out-of-range'],
    ['no score', JSON.stringify(said(ticket, { score: null })), 'out-of-range'],
    [
      'a made-up quote',
      JSON.stringify(said(ticket, { evidence: 'Madrid is the capital' })),
      'false-evidence',
    ],
    [
      'a made-up quote for a bad score',
      JSON.stringify(said(ticket, { evidence: 'Madrid!', score: 1 })),
      'false-evidence',
    ],
    [
      'a quote of the question',
      JSON.stringify(said(ticket, { evidence: 'Name the capital of Portugal.' })),
      'false-evidence',
    ],
    ['a good score without a quote', JSON.stringify(said(ticket, { evidence: '' })), 'no-evidence'],
    ['a quote of one word', JSON.stringify(said(ticket, { evidence: 'the' })), 'no-evidence'],
    ['evidence that is no text', JSON.stringify(said(ticket, { evidence: ['x'] })), 'malformed'],
  ])('%s', (_, written, unscored) => {
    expect(readReply(asked, reply(written))).toMatchObject({ unscored, model: 'm-1' });
  });

  test.each([
    ['length', 'cut-off'],
    ['refusal', 'refused'],
    ['other', 'refused'],
  ] as const)('an end by %s', (finish, unscored) => {
    expect(readReply(asked, reply(text, { finish }))).toMatchObject({ unscored });
  });

  test('whatever is replied, nothing is thrown and nothing kept that was not earned', () => {
    const word = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 20 }),
      fc.constantFrom('"score":5', '{', '}', '"axes":', '```', ticket, '[', ',', '5'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(isUnscored(readReply(asked, reply(words.join(''))))).toBe(true);
      }),
      { seed: 4 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (score, evidence) => {
        const outcome = read(said(ticket, { score, evidence }));
        if (!isUnscored(outcome)) expect(outcome.axes[0]!.score).toBe(score);
      }),
      { seed: 5 },
    );
  });

  test('a long reply is refused at once', () => {
    const started = cpuMs();
    for (const unit of ['{', '`', '"\\', ' ```', '{"a":']) {
      expect(readReplyJson(unit.repeat(500_000))).toBeUndefined();
      expect(readReplyJson(unit.repeat(90_000 / unit.length))).toBeUndefined();
    }
    expect(cpuMs() - started).toBeLessThan(2000);
  });
});

describe('where numbers stand', () => {
  test('is found in any JSON, past quotes that look like keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const text = JSON.stringify(value, null, 1);
        const { numberAt } = readReplyJson(text)!;
        const wanted = new Map<string, number>();
        const walk = (inner: unknown, pointer: string): void => {
          if (typeof inner === 'number') wanted.set(pointer, inner);
          if (typeof inner !== 'object' || inner === null) return;
          for (const [key, each] of Object.entries(inner)) {
            walk(each, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
          }
        };
        walk(JSON.parse(text), '');
        const found = [...numberAt].map(([pointer, at]) => [pointer, parseFloat(text.slice(at))]);
        expect(new Map(found as [string, number][])).toEqual(wanted);
      }),
      { seed: 6 },
    );
  });

  test('counts from the start of the reply, its block of code included', () => {
    const text = '```json\n{"a":7}\n```';
    expect(readReplyJson(text)!.numberAt.get('/a')).toBe(text.indexOf('7'));
  });
});

describe('log probabilities', () => {
  const text = JSON.stringify(said(ticket));
  const at = text.indexOf('"score":5') + 8;
  const read = (chances: Record<string, number>, more = {}) =>
    readReply(asked, reply(text, { logprobs: tokensOf(text, at, chances), ...more })) as Judgement;

  test('give the mean over what might have been said', () => {
    const { axes, source, verdict } = read({ 5: 0.6, 4: 0.3, 3: 0.1 });
    expect(axes[0]!.score).toBeCloseTo(4.5, 9);
    expect(axes[0]!.source).toBe('logprobs');
    expect(source).toBe('logprobs');
    expect(verdict).toBe('keep');
  });

  test('drop what was called 5 and might as well have been 1', () => {
    expect(read({ 5: 0.5, 1: 0.5 })).toMatchObject({ verdict: 'drop', failed: ['truth'] });
  });

  test('count nothing that is no score, and say nothing where scores are improbable', () => {
    expect(read({ 5: 0.95, '"': 0.03, 9: 0.02 }).axes[0]!.score).toBeCloseTo(5, 9);
    expect(read({ 5: 0.5, x: 0.5 }).axes[0]).toMatchObject({ score: 5, source: 'single' });
  });

  test('are left alone where they do not spell the reply', () => {
    const other = tokensOf(`${text} `, at, { 5: 1 }).slice(1);
    expect(read({}, { logprobs: other }).axes[0]).toMatchObject({ score: 5, source: 'single' });
    expect(read({}, { logprobs: [] }).axes[0]).toMatchObject({ source: 'single' });
  });

  test('of tokens that hold more than the digit', () => {
    const before = text.slice(0, at - 1);
    const logprobs = [
      { token: before, logprob: 0, alternatives: [] },
      {
        token: ':5}',
        logprob: Math.log(0.8),
        alternatives: [
          { token: ':5}', logprob: Math.log(0.8) },
          { token: ':4}', logprob: Math.log(0.2) },
          { token: ':45}', logprob: -30 },
        ],
      },
      { token: text.slice(at + 2), logprob: 0, alternatives: [] },
    ];
    expect(read({}, { logprobs }).axes[0]!.score).toBeCloseTo(4.8, 6);
  });
});

test('sums and means of weighted axes', () => {
  const make = (keep: object) =>
    loadRubric({
      id: 'sum',
      version: '1.0.0',
      title: 'x',
      form: 'points',
      axes: [
        { id: 'a', question: 'x', lowest: 0, levels: ['n', 'y'] },
        { id: 'b', question: 'x', lowest: 0, levels: ['n', 'y'], weight: 3 },
      ],
      keep,
    } as never);
  const verdict = (keep: object, a: number, b: number) => {
    const question = ask(make(keep), shown, askOptions);
    const axis = (score: number) => ({ evidence: 'Lisbon is the capital', reason: '', score });
    const value = { ticket: question.ticket, axes: { a: axis(a), b: axis(b) } };
    return (readReply(question, reply(JSON.stringify(value))) as Judgement).failed;
  };
  expect(verdict({ sum: 3 }, 0, 1)).toEqual([]);
  expect(verdict({ sum: 3 }, 1, 0)).toEqual(['sum']);
  expect(verdict({ mean: 0.8 }, 1, 1)).toEqual([]);
  expect(verdict({ mean: 0.8 }, 0, 1)).toEqual(['mean']);
});

test('a rubric that labels drops nothing for its scores', () => {
  const labels = loadRubric({
    id: 'label',
    version: '1.0.0',
    title: 'x',
    form: 'points',
    axes: [{ id: 'a', question: 'x', lowest: 0, levels: ['n', 'y'] }],
    keep: 'label',
  });
  const question = ask(labels, shown, askOptions);
  const value = { ticket: question.ticket, axes: { a: { evidence: '', reason: '', score: 0 } } };
  expect(readReply(question, reply(JSON.stringify(value)))).toMatchObject({ verdict: 'label' });
});

test('the second try is told why, and is another question', () => {
  const again = ask(rubric, shown, { ...askOptions, retry: 'wrong-ticket' });
  expect(again.ticket).toBe(ticket);
  expect(again.request.user).not.toBe(asked.request.user);
  expect(again.request.user).toContain('it did not repeat the ticket');
});

test('the first sample is asked at 0, others warmer and by other seeds', () => {
  expect(asked.request).toMatchObject({ temperature: 0, seed: 0 });
  const third = ask(rubric, shown, { ...askOptions, sample: 2, seed: true, logprobs: true });
  expect(third.request).toMatchObject({ temperature: 0.7, seed: 2, topLogprobs: 20 });
  const bare = ask(rubric, shown, { ...askOptions, seed: false });
  expect(bare.request).not.toHaveProperty('seed');
  expect(bare.request).not.toHaveProperty('topLogprobs');
});
