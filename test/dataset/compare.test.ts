// What changed between two versions, case by case.
import { describe, expect, test } from '@jest/globals';
import type { DatasetManifest } from '../../src/core/record.ts';
import { compare, jsonl, seededRandom, summarize, type Files } from './sides.ts';

const answerA = 'The capital of Portugal is Lisbon, on the Tagus.';
const answerB = 'Lisbon.';
const question = 'Name the capital of Portugal.';

/** A record of its own words. */
const note = (i: number): object => ({
  text: `record ${i} alpha${i} beta${i} gamma${i} delta${i}`,
});
const notes = (count: number): object[] => Array.from({ length: count }, (_, i) => note(i + 1));

const byId: Partial<DatasetManifest> = { idField: 'id' };

describe('one change', () => {
  const cases: readonly (readonly [
    name: string,
    base: Files | null,
    head: Files | null,
    summary: object,
    manifest?: Partial<DatasetManifest>,
  ])[] = [
    ['nothing', jsonl(...notes(3)), jsonl(...notes(3)), {}],
    ['a record appended', jsonl(...notes(3)), jsonl(...notes(4)), { added: ['4'] }],
    [
      'a record put in front',
      jsonl(...notes(3)),
      jsonl({ text: 'new words' }, ...notes(3)),
      { added: ['1'] },
    ],
    ['a record removed', jsonl(...notes(3)), jsonl(note(1), note(3)), { removed: ['2'] }],
    ['all removed', jsonl(...notes(2)), '', { removed: ['1', '2'], problems: ['1:1 empty-file'] }],
    ['the first version', null, jsonl(...notes(2)), { added: ['1', '2'] }],
    ['the dataset removed', jsonl(...notes(2)), null, { removed: ['1', '2'] }],
    ['a second copy', jsonl(note(1)), jsonl(note(1), note(1)), { added: ['2'] }],

    // Edits without an id
    [
      'a new answer to the same question',
      jsonl({ q: question, a: answerA }, note(1)),
      jsonl({ q: question, a: answerB }, note(1)),
      { edited: ['1>1 a'] },
    ],
    [
      'a new answer, and the record moved',
      jsonl({ q: question, a: answerA }, note(1), note(2)),
      jsonl(note(1), note(2), { q: question, a: answerB }),
      { edited: ['1>3 a'] },
    ],
    [
      'a new answer inside a conversation',
      jsonl({
        messages: [
          { role: 'user', content: question },
          { role: 'assistant', content: answerA },
        ],
      }),
      jsonl({
        messages: [
          { role: 'user', content: question },
          { role: 'assistant', content: 'Berlin?' },
        ],
      }),
      { edited: ['1>1 messages'] },
    ],
    [
      'words changed at the same place',
      jsonl(note(1), { text: 'one two three four' }, note(2)),
      jsonl(note(1), { text: 'one two 3 four' }, note(2)),
      { edited: ['2>2 text'] },
    ],
    [
      'upper case at the same place',
      jsonl(note(1), { text: 'one two' }),
      jsonl(note(1), { text: 'One Two' }),
      { edited: ['2>2 text'] },
    ],
    [
      'characters changed in Chinese',
      jsonl({ text: '我今天去学校' }),
      jsonl({ text: '我明天去学校' }),
      { edited: ['1>1 text'] },
    ],
    [
      'the same words at another place',
      jsonl(note(1), { text: 'one two three four' }, note(2)),
      jsonl({ text: 'one two 3 four' }, note(1), note(2)),
      { added: ['1'], removed: ['2'] },
    ],
    [
      'an unrelated replacement',
      jsonl(note(1), { text: 'apples and pears' }, note(2)),
      jsonl(note(1), { text: 'nothing in common' }, note(2)),
      { added: ['2'], removed: ['2'] },
    ],
    [
      'a column renamed',
      jsonl({ prompt: question, a: 1 }),
      jsonl({ question, a: 1 }),
      { edited: ['1>1 prompt,question'] },
    ],
    [
      'a column added everywhere',
      jsonl(...notes(3)),
      jsonl(...notes(3).map((each) => ({ ...each, lang: 'en' }))),
      { edited: ['1>1 lang', '2>2 lang', '3>3 lang'] },
    ],
    [
      'a number',
      jsonl({ text: question, n: 1 }),
      jsonl({ text: question, n: 2 }),
      { edited: ['1>1 n'] },
    ],
    [
      'null and absent differ',
      jsonl({ text: question }),
      jsonl({ text: question, n: null }),
      { edited: ['1>1 n'] },
    ],
    [
      'a field named like what every object has',
      jsonl({ text: question }),
      '{"text":"Name the capital of Portugal.","constructor":1,"__proto__":{}}\n',
      { edited: ['1>1 __proto__,constructor'] },
    ],
    [
      'edits as likely as each other keep their order',
      jsonl({ text: 'a b c 1' }, { text: 'a b c 2' }),
      jsonl({ text: 'a b c 3' }, { text: 'a b c 4' }),
      { edited: ['1>1 text', '2>2 text'] },
    ],
    [
      'the likelier pair wins',
      jsonl({ text: 'a b c d e f' }, { text: 'a b c x y z' }),
      jsonl({ text: 'a b c x y w' }),
      { removed: ['1'], edited: ['2>1 text'] },
    ],

    // Texts that stand everywhere pair nothing.
    [
      'unrelated records with one system prompt',
      jsonl(...notes(3).map((each) => ({ system: 'You are a helpful assistant.', ...each })), {
        system: 'You are a helpful assistant.',
        text: 'apples pears plums',
      }),
      jsonl(...notes(3).map((each) => ({ system: 'You are a helpful assistant.', ...each })), {
        system: 'You are a helpful assistant.',
        text: 'quite another thing altogether, and longer than the rest of it',
      }),
      { added: ['4'], removed: ['4'] },
    ],
    [
      'a text that two removed records share',
      jsonl({ q: question, a: 'one apple' }, { q: question, a: 'two pears' }, note(1)),
      jsonl(note(1), { q: question, a: 'three plums' }),
      { added: ['2'], removed: ['1', '2'] },
    ],

    // Edits by id
    [
      'an edit by id',
      jsonl({ id: 1, text: 'apples' }, { id: 2, text: 'pears' }),
      jsonl({ id: 1, text: 'quite another' }, { id: 2, text: 'pears' }),
      { edited: ['1>1 text'] },
      byId,
    ],
    [
      'an edit by id anywhere',
      jsonl({ id: 'a', text: 'x' }, ...notes(3)),
      jsonl(...notes(3), { id: 'a', text: 'y' }),
      { edited: ['1>4 text'] },
      byId,
    ],
    [
      'an edit by id in another file',
      { 'a.jsonl': jsonl({ id: 'a', text: 'x' }, note(1)), 'b.jsonl': jsonl(note(2)) },
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(2), { id: 'a', text: 'y' }) },
      { edited: ['a.jsonl:1>b.jsonl:2 text'] },
      byId,
    ],
    [
      'an id that becomes text',
      jsonl({ id: 1, text: 'apples' }),
      jsonl({ id: '1', text: 'pears' }),
      { edited: ['1>1 id,text'] },
      byId,
    ],
    [
      'the id changed',
      jsonl({ id: 1, text: question }),
      jsonl({ id: 2, text: question }),
      { added: ['1'], removed: ['1'] },
      byId,
    ],
    [
      'the id added',
      jsonl({ text: question, n: 1 }),
      jsonl({ id: 2, text: question, n: 1 }),
      { edited: ['1>1 id'] },
      byId,
    ],
    [
      'an id of null is none',
      jsonl({ id: null, text: question, n: 1 }),
      jsonl({ id: null, text: question, n: 2 }),
      { edited: ['1>1 n'] },
      byId,
    ],
    [
      'two ids swapped',
      jsonl({ id: 1, text: 'x' }, { id: 2, text: 'y' }),
      jsonl({ id: 2, text: 'x' }, { id: 1, text: 'y' }),
      { edited: ['2>1 text', '1>2 text'] },
      byId,
    ],
    [
      'two records with one id, one edited',
      jsonl({ id: 1, text: 'x' }, { id: 1, text: 'y' }),
      jsonl({ id: 1, text: 'x' }, { id: 1, text: 'z' }),
      { edited: ['2>2 text'] },
      byId,
    ],
    [
      'two records with one id, both edited',
      jsonl({ id: 1, text: 'x' }, { id: 1, text: 'y' }),
      jsonl({ id: 1, text: 'v' }, { id: 1, text: 'w' }),
      { edited: ['1>1 text', '2>2 text'] },
      byId,
    ],
    [
      'a second record with the id',
      jsonl({ id: 1, text: 'x' }),
      jsonl({ id: 1, text: 'y' }, { id: 1, text: 'z' }),
      { added: ['2'], edited: ['1>1 text'] },
      byId,
    ],
    [
      'a named record does not keep others from pairing',
      jsonl({ id: 1, text: question, n: 1 }, { text: question, n: 2 }),
      jsonl({ id: 2, text: question, n: 3 }),
      { removed: ['1'], edited: ['2>1 id,n'] },
      byId,
    ],

    // Moves
    [
      'a move within the file',
      jsonl(...notes(4)),
      jsonl(note(1), note(3), note(4), note(2)),
      { moved: ['2>4'] },
    ],
    ['two records swapped', jsonl(...notes(2)), jsonl(note(2), note(1)), { moved: ['2>1'] }],
    [
      'a move to another file',
      { 'a.jsonl': jsonl(note(1), note(2)), 'b.jsonl': jsonl(note(3)) },
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(3), note(2)) },
      { moved: ['a.jsonl:2>b.jsonl:2'] },
    ],
    [
      'a file renamed',
      { 'a.jsonl': jsonl(...notes(2)) },
      { 'z.jsonl': jsonl(...notes(2)) },
      { moved: ['a.jsonl:1>z.jsonl:1', 'a.jsonl:2>z.jsonl:2'] },
    ],
    [
      'a file split',
      { 'a.jsonl': jsonl(...notes(3)) },
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(2), note(3)) },
      { moved: ['a.jsonl:2>b.jsonl:1', 'a.jsonl:3>b.jsonl:2'] },
    ],
    [
      'a copy in another file',
      { 'a.jsonl': jsonl(note(1)) },
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(1)) },
      { added: ['b.jsonl:1'] },
    ],
    [
      'a copy removed in the other file',
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(1), note(2)) },
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': jsonl(note(2)) },
      { removed: ['b.jsonl:1'] },
    ],
    [
      'a file added before the others',
      { 'b.jsonl': jsonl(...notes(2)) },
      { 'a.jsonl': jsonl({ text: 'x' }), 'b.jsonl': jsonl(...notes(2)) },
      { added: ['a.jsonl:1'] },
    ],
    [
      'lines pushed down are not moved',
      jsonl(...notes(2)),
      `\n\n${jsonl({ text: 'x' })}\n${jsonl(...notes(2))}`,
      { added: ['3'] },
    ],
    [
      'the first of two copies removed',
      jsonl(note(1), note(2), note(1), note(3)),
      jsonl(note(2), note(1), note(3)),
      { removed: ['1'] },
    ],
    [
      'the first copies removed, the last kept',
      jsonl(note(1), note(2), note(1), note(3), note(4), note(3), note(5)),
      jsonl(note(2), note(1), note(4), note(3), note(6), note(5)),
      { added: ['5'], removed: ['1', '4'] },
    ],
    [
      'the first of alternating copies removed',
      jsonl(note(1), note(2), note(1), note(2), note(1)),
      jsonl(note(2), note(1), note(2), note(1)),
      { removed: ['1'] },
    ],

    // Formatting
    [
      'reformatted',
      '{"a":1,"b":"A"}\n{"a":2}\n',
      '\ufeff{ "b" : "\\u0041", "a":1.0 }\r\n\r\n{"a":2}',
      {},
    ],
    [
      'reformatted and moved',
      '{"a":1,"b":2}\n{"c":1}\n{"d":1}\n',
      '{"c":1}\n{"d":1}\n{"b":2,"a":1}\n',
      { moved: ['1>3'] },
    ],
    ['line ends changed', jsonl(...notes(3)), jsonl(...notes(3)).replaceAll('\n', '\r\n'), {}],

    // Broken lines
    [
      'a broken line fixed',
      '{"a":1}\n{"b":\n{"c":1}\n',
      '{"a":1}\n{"b":1}\n{"c":1}\n',
      { added: ['2'] },
    ],
    [
      'a broken line introduced',
      '{"a":1}\n{"b":1}\n{"c":1}\n',
      '{"a":1}\n{"b":\n{"c":1}\n',
      { removed: ['2'], problems: ['2:6 broken-json'] },
    ],
    ['a broken line added', '{"a":1}\n', '{"a":1}\n{"b":\n', { problems: ['2:6 broken-json'] }],
    [
      'a broken line that was there',
      '{"a":1}\n{"b":\n',
      '{"a":1}\n{"b":\n{"c":1}\n',
      { added: ['3'] },
    ],
    [
      'a broken line that was there, moved',
      '{"a":1}\n{"z":1}\n{"b":\n',
      '{"b":\n{"a":1}\n{"z":1}\n',
      {},
    ],
    [
      'a second copy of a broken line',
      '{"b":\n',
      '{"b":\n{"b":\n',
      { problems: ['2:6 broken-json'] },
    ],
    ['a broken line broken in another way', '{"b":\n', '{"b"\n', { problems: ['1:5 broken-json'] }],
    [
      'a note on a changed line',
      '{"a":1}\n',
      '{"a":1,"a":2}\n',
      { added: ['1'], removed: ['1'], problems: ['1:8 duplicate-key'] },
    ],
    [
      'a note on an unchanged line',
      '{"a":1,"a":2}\n',
      '{"a":1,"a":2}\n{"b":1}\n',
      { added: ['2'] },
    ],
    [
      'a broken file that was there',
      { 'a.jsonl': jsonl(note(1)), 'b.jsonl': '' },
      { 'a.jsonl': jsonl(note(2)), 'b.jsonl': '' },
      { added: ['a.jsonl:1'], removed: ['a.jsonl:1'] },
    ],
    [
      'a file broken',
      { 'a.jsonl': jsonl(note(1)) },
      { 'a.jsonl': '[\n{"a":1}\n]\n' },
      { removed: ['a.jsonl:1'], problems: ['1:1 pretty-printed'] },
    ],
    [
      'a number that overflows where null stood',
      '{"a":null,"t":"some longer text"}\n',
      '{"a":1e999,"t":"some longer text"}\n',
      { edited: ['1>1 a'], problems: ['1:6 imprecise-number'] },
    ],
  ];

  test.each(cases)('%s', (_name, base, head, summary, manifest = {}) => {
    expect(summarize(compare(base, head, manifest))).toEqual(summary);
  });
});

describe('counts', () => {
  /** Records before and after, records added, and lines or files of the change that gave none. */
  type Counts = readonly [base: number, head: number, added: number, unread: number];
  test.each<[string, Files | null, Files | null, Counts]>([
    ['records, not lines', '{"a":1}\n\n{"a":2}\n', '{"a":1}\n\n', [2, 1, 0, 0]],
    [
      'an unchanged broken line is none',
      '{"a":1}\nbroken\n',
      '{"a":1}\nbroken\n{"a":2}\n',
      [1, 2, 1, 0],
    ],
    ['a broken line that goes', '{"a":1}\nbroken\n', '{"a":1}\n', [1, 1, 0, 0]],
    ['a broken line that comes', '{"a":1}\n', '{"a":1}\nbroken\n', [1, 1, 0, 1]],
    [
      'broken lines that move',
      'broken\n{"a":1}\n{"a":2}\n',
      '{"a":1}\n{"a":2}\nbroken\n',
      [2, 2, 0, 0],
    ],
    ['a note is no unread line', '{"a":1}\n', '{"a":1}\n{"b":1,"b":2}\n', [1, 2, 1, 0]],
    [
      'a file that breaks',
      { 'a.jsonl': '{"a":1}\n' },
      { 'a.jsonl': '', 'b.jsonl': '[1]\n' },
      [1, 0, 0, 2],
    ],
    ['an edit', jsonl({ q: question, a: 1 }), jsonl({ q: question, a: 2 }), [1, 1, 0, 0]],
    ['no base', null, { 'a.jsonl': '{"a":1}\n\nbroken\n', 'b.jsonl': '' }, [0, 1, 1, 2]],
    ['no head', '{"a":1}\nbroken\n', null, [1, 0, 0, 0]],
    ['neither', null, null, [0, 0, 0, 0]],
  ])('%s', (_name, base, head, [baseCount, headCount, addedCount, unreadCount]) => {
    const counts = { baseCount, headCount, addedCount, unreadCount };
    const change = compare(base, head);
    expect(change).toMatchObject(counts);
    expect(change.added).toHaveLength(addedCount);
    expect(change.problems.filter((problem) => problem.fatal)).toHaveLength(unreadCount);
    // The report is made from copies.
    expect({ ...compare(base, head) }).toMatchObject(counts);
  });
});

describe('moves are as few as can be', () => {
  test('one record of 1,000', () => {
    const before = notes(1000);
    for (const [from, to] of [
      [0, 999],
      [999, 0],
      [500, 501],
      [10, 700],
    ] as const) {
      const after = [...before];
      after.splice(to, 0, ...after.splice(from, 1));
      const { moved } = compare(jsonl(...before), jsonl(...after));
      expect(moved).toHaveLength(1);
    }
  });

  test('one of 1,000 that stand twice each', () => {
    const before = [...notes(1000), ...notes(1000)];
    const after = [...before];
    after.splice(1700, 0, ...after.splice(300, 1));
    expect(summarize(compare(jsonl(...before), jsonl(...after)))).toEqual({ moved: ['301>1701'] });
  });

  test('dropping every first copy of 500 moves nothing', () => {
    const random = seededRandom(1);
    const lines = [...notes(500), ...notes(500)]
      .map((each) => ({ each, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ each }) => JSON.stringify(each));
    const last = lines.filter((line, i) => !lines.includes(line, i + 1));
    const change = compare(`${lines.join('\n')}\n`, `${last.join('\n')}\n`);
    expect([change.removed.length, change.added.length, change.edited.length]).toEqual([500, 0, 0]);
    expect(change.moved).toEqual([]);
  });
});

describe('large and alike', () => {
  // None of these may take quadratic time; the test would not end.
  const count = 20_000;

  test('identical lines, one more', () => {
    const change = compare('{"a":1}\n'.repeat(count), '{"a":1}\n'.repeat(count + 1));
    expect(summarize(change)).toEqual({ added: [String(count + 1)] });
  });

  test('two lines in turns, the first removed', () => {
    const pair = '{"a":1}\n{"a":2}\n';
    const change = compare(pair.repeat(count), pair.repeat(count).slice(8));
    expect(summarize(change)).toEqual({ removed: ['1'] });
  });

  test('every line another', () => {
    const text = (salt: string): string =>
      Array.from({ length: count }, (_, i) => `{"t":"${salt}${i} a few ${salt} words"}\n`).join('');
    const change = compare(text('x'), text('y'));
    expect([change.added.length + change.edited.length, change.baseCount]).toEqual([count, count]);
  });

  const rewritten = (count_: number, salt: string): string =>
    Array.from(
      { length: count_ },
      (_, i) => `{"t":"n${i} w${i} ${salt} and the same words"}\n`,
    ).join('');

  test.each([200, 2000, 20_000])(
    '%d records rewritten in one gap are edits in their order',
    (many) => {
      const { edited, added } = compare(rewritten(many, 'x'), rewritten(many, 'y'));
      expect(added).toEqual([]);
      expect(edited.filter(({ before, after }) => before.line !== after.line)).toEqual([]);
    },
  );

  test('also with some put between', () => {
    const lines = rewritten(2000, 'y').split('\n');
    lines.splice(700, 0, '{"t":"nothing like others"}', '{"t":"apples pears plums"}');
    const change = compare(rewritten(2000, 'x'), lines.join('\n'));
    expect(change.added.map((each) => each.line)).toEqual([701, 702]);
    expect(change.removed).toEqual([]);
  });

  test('30,000 records rewritten in one gap are too many to tell', () => {
    const { added, removed } = compare(rewritten(30_000, 'x'), rewritten(30_000, 'y'));
    expect([added.length, removed.length]).toEqual([30_000, 30_000]);
  });
});
