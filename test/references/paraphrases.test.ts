import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { askedText, readStatement, type Statement } from '../../src/references/statement.ts';
import { ParaphraseIndex, type ParaphraseSet } from '../../src/references/paraphrase-index.ts';
import {
  decodeParaphrases,
  encodeParaphrases,
  packStatements,
} from '../../src/references/paraphrase-file.ts';
import { shippedParaphrases } from '../../src/references/shipped.ts';
import { root } from '../helpers/root.ts';

test('of a program its docstring, of other text all', () => {
  expect(askedText("def f():\n    '''Adds “\"\"\"”.'''\n    return 1")).toBe('Adds “"""”.');
  expect(askedText('def f():\n    """never closed')).toBe('def f():\n    """never closed');
  expect(askedText('How many bells?')).toBe('How many bells?');
});

test('words by their stems, numbers written out or in digits', () => {
  const same = (a: string, b: string): void => expect(readStatement(a)).toEqual(readStatement(b));
  same('Twelve lanterns floated past 1,200 gulls', '12 floating lantern 1200 gull past');
  expect(readStatement('0 and 1 of it').numbers.size).toBe(0);
  expect(readStatement('seven 7 8.5').numbers.size).toBe(2);
  expect(readStatement('a of 猫').words.size).toBe(0);
});

const unit = (at: number): number[] => Array.from({ length: 8 }, (_, i) => (i === at ? 1 : 0));
const nouns = 'ferry sheep shepherd whistle lighthouse driftwood foghorn harbour'.split(' ');
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Words and numbers of its own; some of the words are those of other items too. */
const statementOf = (i: number): Statement => {
  const lead = (k: number): string => `${letters[(i + k) % 26]}${letters[Math.floor(i / 26)]}`;
  const words = nouns.map((noun, k) => `${lead(k)}${noun}`).join(' ');
  return readStatement(`${words} ${i + 20} 777`);
};
const setOf = (
  benchmark: string,
  from: number,
  to: number,
  needsNumbers: boolean,
): ParaphraseSet => {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  return {
    benchmark,
    needsNumbers,
    count: places.length,
    id: (i) => `${benchmark}/${from + i}`,
    ...packStatements(places.map(statementOf)),
    vector: (i) => Float32Array.from(unit((from + i) % 8)),
  };
};

test('shared words, agreeing numbers and a near vector, all three', () => {
  const index = new ParaphraseIndex([setOf('sums', 0, 200, true), setOf('code', 200, 400, false)]);
  const own = statementOf(10);
  const near = Float32Array.from(unit(2));
  const found = index.confirm(near, index.candidates(own));
  expect(found.map((each) => each.item)).toEqual([{ id: 'sums/10', benchmark: 'sums' }]);
  expect(found[0]?.similarity).toBeCloseTo(1);
  expect(found[0]?.agreement).toBeCloseTo(1);
  // Far away as vectors.
  expect(index.confirm(Float32Array.from(unit(3)), index.candidates(own))).toEqual([]);
  // A word problem with other numbers is another one.
  const numbers = readStatement('5 6').numbers;
  expect(index.candidates({ words: own.words, numbers })).toEqual([]);
  const free = index.candidates({ words: statementOf(211).words, numbers });
  expect(free.map(({ at }) => at)).toEqual([211]);
  const [last] = index.confirm(Float32Array.from(unit(211 % 8)), free);
  expect(last?.item.id).toBe('code/211');
  // The same text again: nothing is kept from the one before.
  expect(index.candidates(own)).toHaveLength(1);
  expect(index.candidates(readStatement('unheard of'))).toEqual([]);
});

test('candidates are those of the definition', () => {
  const words = 'ant bee cat dog elk fox gnu hen ibis jay koi lark mole newt owl pug'.split(' ');
  const text = fc
    .array(fc.constantFrom(...words, '7', '42', '99'), { minLength: 1, maxLength: 14 })
    .map((each) => each.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), text, (texts, asked) => {
      const statements = texts.map(readStatement);
      const set = { ...setOf('own', 0, texts.length, true), ...packStatements(statements) };
      const found = new ParaphraseIndex([set]).candidates(readStatement(asked));
      const expected = candidatesByDefinition(statements, readStatement(asked));
      expect(found.map(({ at }) => at).sort((a, b) => a - b)).toEqual(expected.map(({ at }) => at));
      for (const { at, agreement } of found) {
        expect(agreement).toBeCloseTo(expected.find((each) => each.at === at)?.agreement ?? 0, 9);
      }
    }),
    { numRuns: 300 },
  );
});

/** Words that all tell ln(7765 / (items + 1)), as the page says. */
function candidatesByDefinition(
  statements: readonly Statement[],
  asked: Statement,
): { at: number; agreement: number }[] {
  const hashesOf = ({ words, numbers }: Statement): number[] => [...words, ...numbers];
  const tells = (hash: number): number => {
    const items = statements.filter((each) => hashesOf(each).includes(hash)).length;
    return items === 0 ? Math.log(7765) : Math.max(0, Math.log(7765 / (items + 1)));
  };
  const weigh = (hashes: number[]): number => hashes.reduce((sum, hash) => sum + tells(hash), 0);
  return statements.flatMap((item, at) => {
    const shared = hashesOf(item).filter((hash) => hashesOf(asked).includes(hash));
    const agreement = (2 * weigh(shared)) / (weigh(hashesOf(item)) + weigh(hashesOf(asked)));
    const numbers = [...item.numbers].filter((hash) => asked.numbers.has(hash)).length;
    if (weigh(shared) < 30 || agreement < 0.3 || numbers < 0.75 * item.numbers.size) return [];
    return [{ at, agreement }];
  });
}

test('what is written is read', () => {
  const statements = [statementOf(0), statementOf(1)];
  const values = Float32Array.from([...unit(1), ...unit(5)]);
  const data = encodeParaphrases(statements, { count: 2, dimensions: 8, values });
  const file = { name: 'own', idPrefix: 'own/', first: 0, items: 2, needsNumbers: true, data };
  const read = decodeParaphrases(file, 8);
  const packed = packStatements(statements);
  expect(read).toMatchObject({ benchmark: 'own', needsNumbers: true, count: 2, ...packed });
  expect(read.id(1)).toBe('own/1');
  expect([...read.vector(0), ...read.vector(1)]).toEqual([...values]);
  expect(() => decodeParaphrases({ ...file, data: `${data.slice(0, -8)}AAAAAAAA` }, 4)).toThrow();
  expect(() => decodeParaphrases({ ...file, data: data.slice(0, 40) }, 8)).toThrow('cut short');
  expect(() => decodeParaphrases({ ...file, items: 1 }, 8)).toThrow('cut short');
});

test('the file that ships holds the items', async () => {
  const { embedder, sets } = await shippedParaphrases(['gsm8k']);
  expect(embedder).toMatch(/^static-/);
  expect(sets.map(({ count }) => count)).toEqual([1319]);
  expect(sets[0]?.id(3)).toBe('gsm8k/test/3');
});

test('hostile texts take time in proportion', () => {
  // In a process of its own: long-lived ones stop optimising regular expressions.
  const script = `
    import { askedText, readStatement } from ${JSON.stringify(`${root}src/references/statement.ts`)};
    const units = ['1,', '1,000', '"""', "'''", 'a1', '9.', 'a'];
    const time = (n) => { const t = performance.now();
      for (const unit of units) readStatement(askedText(unit.repeat(n)));
      return performance.now() - t; };
    time(1000); time(1000);
    const [short, long] = [time(2000), time(200000)];
    console.log(long < 400 * Math.max(short, 1) ? 'linear' : short + ' ' + long);`;
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect({ out: stdout.trim(), stderr }).toMatchObject({ out: 'linear' });
});
