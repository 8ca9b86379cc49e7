// Records as gates see them: ids, mapped fields, places.
import { describe, expect, test } from '@jest/globals';
import { DatasetSide } from '../../src/dataset/side.ts';
import { contentId } from '../../src/dataset/canonical.ts';
import { testManifest } from '../helpers/test-gate.ts';
import { jsonl, makeSide } from './sides.ts';

const first = (side: DatasetSide) => [...side.records()][0]!;

describe('records', () => {
  test('in file order, broken and blank lines and broken files left out, any number of times', () => {
    const side = makeSide({
      'a.jsonl': '{"a":1}\n\nbroken\n{"a":2}',
      'b.jsonl': '',
      'c.jsonl': '[1]\n{"a":3}\n',
    });
    const places = () => [...side.records()].map(({ path, line }) => `${path}:${line}`);
    expect(places()).toEqual(['a.jsonl:1', 'a.jsonl:4', 'c.jsonl:2']);
    expect(places()).toEqual(places());
    expect(side.paths).toEqual(['a.jsonl', 'b.jsonl', 'c.jsonl']);
  });

  test('indexOf turns at round, and refuses what is no record', () => {
    const side = makeSide({
      'a.jsonl': '{"a":1}\n\nbroken\n{"a":2}',
      'b.jsonl': '',
      'c.jsonl': '[1]\n{"a":3}\n',
    });
    expect([0, 1, 2].map((i) => side.indexOf(side.at(i)))).toEqual([0, 1, 2]);
    for (const place of [
      'a.jsonl:2',
      'a.jsonl:3',
      'a.jsonl:5',
      'b.jsonl:1',
      'c.jsonl:1',
      'd.jsonl:1',
    ]) {
      const [path = '', line] = place.split(':');
      expect(() => side.indexOf({ path, line: Number(line) })).toThrow(`no record ${place}`);
    }
  });

  test('find: what is there, and nothing else', () => {
    const side = makeSide('{"a":1}\n\nbroken\n{"a":2}\n');
    expect([1, 4].map((line) => side.find('data.jsonl', line)?.value)).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
    for (const line of [0, -1, 2, 3, 5, 1.5, NaN, Infinity]) {
      expect([line, side.find('data.jsonl', line)]).toEqual([line, undefined]);
    }
    expect(side.find('other.jsonl', 1)).toBeUndefined();
  });

  test('two records looked at in turns keep their own views', () => {
    const side = makeSide(jsonl({ text: 'one' }, { text: 'two' }));
    const [one, two] = [...side.records()];
    const texts = [one, two, one, two].map((record) => record?.view.parts[0]?.text);
    expect(texts).toEqual(['one', 'two', 'one', 'two']);
  });

  test('what a record says of itself', () => {
    const sources = [{ path: 'a.jsonl', bytes: Buffer.from('{"text":"é"}\r\n'), split: 'train' }];
    const record = first(new DatasetSide(testManifest('text'), 'base', sources));
    expect(record).toMatchObject({ path: 'a.jsonl', line: 1, side: 'base', split: 'train' });
    expect(record.byteLength).toBe(13);
    expect(record.at()).toEqual({ path: 'a.jsonl', line: 1, recordId: record.id, side: 'base' });
    expect(record.at('/text').pointer).toBe('/text');
  });
});

describe('ids', () => {
  test.each([
    ['a string', { id: 'x' }, 'x'],
    ['a number', { id: 7 }, '7'],
    ['the empty string', { id: '' }, ''],
  ])('%s', (_name, record, id) => {
    expect(first(makeSide(jsonl(record), 'head', { idField: 'id' })).id).toBe(id);
  });

  test.each([
    ['no id field in the manifest', { id: 'x' }, undefined],
    ['null', { id: null }, 'id'],
    ['an object', { id: {} }, 'id'],
    ['absent', { a: 1 }, 'id'],
    ['a name that every object has', { a: 1 }, 'constructor'],
    ['another such name', { a: 1 }, '__proto__'],
  ])('%s: the content', (_name, record, idField) => {
    const side = makeSide(jsonl(record), 'head', { idField });
    expect(first(side).id).toBe(contentId(record));
  });

  test('the content id survives reformatting', () => {
    const side = makeSide('{"a":1,"b":"x"}\n{ "b" : "\\u0078", "a" : 1.0 }\n');
    const [one, two] = [...side.records()];
    expect(one?.id).toBe(two?.id);
  });
});

describe('mapped fields', () => {
  const map = (record: object, fields: Record<string, string>) =>
    first(makeSide(jsonl(record), 'head', { fields }));

  test('columns get the kind’s names; others stay', () => {
    const record = map({ body: 'b', title: 't' }, { body: 'text' });
    expect(record.mapped).toEqual({ text: 'b', title: 't' });
    expect(record.value).toEqual({ body: 'b', title: 't' });
    expect(record.view.parts).toEqual([{ role: 'text', pointer: '/text', text: 'b' }]);
  });

  test('a column that has the name already gives way', () => {
    expect(map({ text: 'old', body: 'b' }, { body: 'text' }).mapped).toEqual({ text: 'b' });
    expect(map({ text: 'own' }, { body: 'text' }).mapped).toEqual({ text: 'own' });
  });

  test('two columns may swap their names', () => {
    const record = map({ a: 1, b: 2, c: 3 }, { a: 'b', b: 'a' });
    expect(record.mapped).toEqual({ b: 1, a: 2, c: 3 });
    expect([record.at('/a').pointer, record.at('/b').pointer]).toEqual(['/b', '/a']);
  });

  test('a chain of names', () => {
    expect(map({ a: 1, b: 2 }, { a: 'b', b: 'c' }).mapped).toEqual({ b: 1, c: 2 });
  });

  test('names of objects are names', () => {
    const text = '{"__proto__":{"x":1},"a":"b"}\n';
    const record = first(makeSide(text, 'head', { fields: { a: 'text' } }));
    expect(Object.entries(record.mapped)).toEqual([
      ['__proto__', { x: 1 }],
      ['text', 'b'],
    ]);
    expect(map({ a: 1 }, { a: '__proto__' }).mapped).toHaveProperty(['__proto__'], 1);
  });

  test('pointers lead into the file', () => {
    const record = map({ 'a/b~c': [{ x: 1 }], text: 1 }, { 'a/b~c': 'messages' });
    expect(record.at('/messages/0/x').pointer).toBe('/a~1b~0c/0/x');
    expect(record.at('/messages').pointer).toBe('/a~1b~0c');
    expect(record.at('/messagesX').pointer).toBe('/messagesX');
    expect(record.at('/text').pointer).toBe('/text');
    expect(record.at('').pointer).toBe('');
  });

  test('a pointer stays where the record has the kind’s own name', () => {
    const fields = { body: 'text' };
    expect(map({ text: 'own' }, fields).at('/text').pointer).toBe('/text');
    expect(map({ body: 'b' }, fields).at('/text').pointer).toBe('/body');
    expect(map({ other: 1 }, fields).at('/text').pointer).toBe('/body');
  });
});
