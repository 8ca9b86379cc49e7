// The reader on public data: parser conformance files, naughty strings and real datasets. Skipped,
// with the reason in the name, where they are not there (see test/helpers/shared-data.ts).
import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { isObject, type Json } from '../../src/core/json.ts';
import { canonicalJson } from '../../src/dataset/canonical.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { compare, jsonl, makeFile, problemsOf, recordLines, summarize } from './sides.ts';

/** A test that gets the path of a shared file or folder. */
function testOn(path: string, name: string, run: (path: string) => void): void {
  const found = sharedData(path);
  if (found === undefined)
    test.skip(`${name} (skipped: no ${path} in HEARTCUT_DATA)`, () => undefined);
  else test(name, () => run(found));
}

/** What JSON.parse makes of a whole file, or undefined. */
function parse(bytes: Buffer): Json | undefined {
  try {
    return JSON.parse(bytes.toString().replace(/^\ufeff/, '')) as Json;
  } catch {
    return undefined;
  }
}

describe('JSONTestSuite', () => {
  const suite = 'malformed/JSONTestSuite';
  const filesOf = (folder: string, prefix: string): [name: string, bytes: Buffer][] =>
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .map((name) => [name, readFileSync(`${folder}/${name}`)]);

  testOn(suite, 'y_: one record of an object on a line, else one clear refusal', (folder) => {
    const files = filesOf(folder, 'y_');
    expect(files.length).toBe(95);
    for (const [name, bytes] of files) {
      const file = makeFile(bytes);
      const fatal = problemsOf(file).filter((problem) => problem.fatal);
      const codes = fatal.map((problem) => problem.code);
      const value = parse(bytes);
      expect([name, value]).not.toEqual([name, undefined]);
      const isOneLine = !bytes.toString().trim().includes('\n');
      if (isOneLine && isObject(value)) {
        expect([name, codes, recordLines(file).length]).toEqual([name, [], 1]);
        const line = recordLines(file)[0]! - 1;
        expect(canonicalJson(file.value(line))).toBe(canonicalJson(value));
      } else if (isOneLine) {
        expect([name, codes]).toEqual([name, ['not-an-object']]);
      } else {
        // A document over several lines is no JSONL, whatever it holds.
        expect([name, recordLines(file)]).toEqual([name, []]);
        expect(codes).not.toEqual([]);
      }
    }
  });

  testOn(suite, 'n_: refused, and no part of it is taken for a record', (folder) => {
    const files = filesOf(folder, 'n_');
    expect(files.length).toBe(188);
    for (const [name, bytes] of files) {
      const file = makeFile(bytes);
      const problems = problemsOf(file);
      expect([name, recordLines(file)]).toEqual([name, []]);
      expect([name, problems.filter((problem) => problem.fatal).length]).not.toEqual([name, 0]);
      for (const { at, data } of problems) {
        const line = bytes.toString().split('\n')[at.line - 1] ?? '';
        expect(at.column).toBeLessThanOrEqual([...line].length + 1);
        expect(data.found).not.toBe('');
      }
    }
  });

  testOn(suite, 'i_: a record where JSON.parse gives an object; nothing throws', (folder) => {
    const files = filesOf(folder, 'i_');
    expect(files.length).toBe(35);
    for (const [name, bytes] of files) {
      const file = makeFile(bytes);
      const problems = problemsOf(file);
      const codes = problems.map((problem) => problem.code);
      const count = recordLines(file).length;
      if (name.startsWith('i_object') || name === 'i_structure_UTF-8_BOM_empty_object.json') {
        expect([name, count]).toEqual([name, 1]);
      } else {
        expect([name, count, problems.length]).toEqual([name, 0, 1]);
      }
      if (name.includes('UTF-16LE_with_BOM')) expect(codes).toEqual(['utf-16']);
    }
  });

  testOn(suite, 'the values of i_ files in a field are told where readers disagree', (folder) => {
    const told: Record<string, string[]> = {};
    for (const [name, bytes] of filesOf(folder, 'i_')) {
      const array = bytes.toString('latin1').trim();
      const line = Buffer.concat([
        Buffer.from('{"a":'),
        Buffer.from(array, 'latin1'),
        Buffer.from('}\n'),
      ]);
      told[name] = problemsOf(makeFile(line)).map((problem) => problem.code);
    }
    const withCode = (code: string): string[] =>
      Object.keys(told).filter((name) => told[name]!.includes(code));
    expect(withCode('imprecise-number')).toEqual(
      Object.keys(told).filter((name) =>
        /number_(?!double_huge_neg_exp|real_underflow|too_big_pos)/.test(name),
      ),
    );
    expect(withCode('lone-surrogate')).toEqual(
      Object.keys(told).filter((name) =>
        /object_key_lone|string_(?:1st|incomplete|invalid_(?:lonely|surrogate)|inverted|lone_second)/.test(
          name,
        ),
      ),
    );
    expect(withCode('too-deep')).toEqual(['i_structure_500_nested_arrays.json']);
    const undisputed = Object.keys(told).filter((name) => told[name]!.length === 0);
    expect(undisputed).toEqual([
      'i_number_double_huge_neg_exp.json',
      'i_number_real_underflow.json',
      // 1e20, which is a double.
      'i_number_too_big_pos_int.json',
    ]);
  });
});

describe('the big list of naughty strings', () => {
  const list = 'malformed/blns.json';

  testOn(list, 'as values and as keys: read back as they are', (path) => {
    const strings = JSON.parse(readFileSync(path, 'utf8')) as string[];
    expect(strings).toHaveLength(515);
    const objects = strings.map((text, i) => ({
      text,
      [`k${text}`]: i,
      nested: { [text]: [text] },
    }));
    const escaped = objects.map((each) =>
      JSON.stringify(each).replace(
        /[^\x20-\x7e]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    );
    for (const text of [jsonl(...objects), `${escaped.join('\r\n')}\r\n`]) {
      const file = makeFile(text);
      expect(problemsOf(file)).toEqual([]);
      expect(objects.map((_, line) => file.value(line))).toEqual(objects);
    }
    expect(summarize(compare(jsonl(...objects), escaped.join('\n')))).toEqual({});
  });

  testOn(list, 'as lines: a string is no record', (path) => {
    const strings = JSON.parse(readFileSync(path, 'utf8')) as string[];
    const file = makeFile(jsonl(...strings));
    expect(problemsOf(file).map((problem) => problem.code)).toEqual(
      strings.map(() => 'not-an-object'),
    );
  });

  testOn(list, 'raw as lines: each a record or one fatal problem', (path) => {
    const strings = JSON.parse(readFileSync(path, 'utf8')) as string[];
    const lines = strings.map((text) => text.replaceAll('\n', ' '));
    const file = makeFile(lines.join('\n'));
    const fatal = problemsOf(file).filter((problem) => problem.fatal).length;
    const filled = lines.filter((line) => !/^[ \t\r]*$/.test(line)).length;
    expect(recordLines(file).length + fatal).toBe(filled);
  });
});

describe('real datasets', () => {
  const page = sharedData('README.md');
  const rows =
    page === undefined
      ? []
      : [
          ...readFileSync(page, 'utf8').matchAll(
            /^\| `([\w./-]+\.jsonl)` \| (\d+) \| [\d,]+ \| (\d+) \|/gm,
          ),
        ];
  if (page === undefined) {
    test.skip('row counts (skipped: no README.md in HEARTCUT_DATA)', () => undefined);
  } else {
    test('the list is there', () => {
      expect(rows.length).toBeGreaterThan(30);
    });
  }
  for (const [, path = '', count, copies] of rows) {
    testOn(path, `${path}: ${count} rows, ${copies} of them copies, no problems`, (file) => {
      const read = makeFile(readFileSync(file));
      const lines = recordLines(read);
      expect(lines).toHaveLength(Number(count));
      expect(problemsOf(read)).toEqual([]);
      const different = new Set(lines.map((line) => canonicalJson(read.value(line - 1))));
      expect(lines.length - different.size).toBe(Number(copies));
    });
  }
});
