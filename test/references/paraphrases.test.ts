import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { askedText, readStatement } from '../../src/references/statement.ts';
import { ParaphraseIndex, type ParaphraseItem } from '../../src/references/paraphrase-index.ts';
import { decodeParaphrases, encodeParaphrases } from '../../src/references/paraphrase-file.ts';
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

const lengths = { dimensions: 8 };
const unit = (at: number): number[] => Array.from({ length: 8 }, (_, i) => (i === at ? 1 : 0));
const nouns = 'ferry sheep shepherd whistle lighthouse driftwood foghorn harbour'.split(' ');
const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Words and numbers of its own; some of the words are those of other items too. */
const item = (i: number, needsNumbers: boolean): ParaphraseItem => {
  const lead = (k: number): string => `${letters[(i + k) % 26]}${letters[Math.floor(i / 26)]}`;
  const words = nouns.map((noun, k) => `${lead(k)}${noun}`).join(' ');
  const statement = readStatement(`${words} ${i + 20} 777`);
  return { id: `own/${i}`, benchmark: 'own', needsNumbers, statement };
};

test('shared words, agreeing numbers and a near vector, all three', () => {
  const items = Array.from({ length: 400 }, (_, i) => item(i, i % 2 === 0));
  const values = Float32Array.from(items.flatMap((_, i) => unit(i % 8)));
  const index = new ParaphraseIndex(items, { count: items.length, ...lengths, values });
  const own = items[10] as ParaphraseItem;
  const near = Float32Array.from(unit(2));
  const found = index.confirm(near, index.candidates(own.statement));
  expect(found.map((each) => each.item.id)).toEqual(['own/10']);
  expect(found[0]?.similarity).toBeCloseTo(1);
  expect(found[0]?.agreement).toBeCloseTo(1);
  // Far away as vectors.
  expect(index.confirm(Float32Array.from(unit(3)), index.candidates(own.statement))).toEqual([]);
  // A word problem with other numbers is another one.
  const other = { words: own.statement.words, numbers: readStatement('5 6').numbers };
  expect(index.candidates(other)).toEqual([]);
  const odd = items[11] as ParaphraseItem;
  const free = { words: odd.statement.words, numbers: readStatement('5 6').numbers };
  expect(index.candidates(free).map(({ at }) => at)).toEqual([11]);
  // The same text again: nothing is kept from the one before.
  expect(index.candidates(own.statement)).toHaveLength(1);
  expect(index.candidates(readStatement('unheard of'))).toEqual([]);
});

test('what is written is read', () => {
  const items = [item(0, true), item(1, true)];
  const values = Float32Array.from([...unit(1), ...unit(5)]);
  const data = encodeParaphrases(items, { count: 2, ...lengths, values });
  const file = { name: 'own', idPrefix: 'own/', first: 0, items: 2, needsNumbers: true, data };
  const read = decodeParaphrases(file, 8);
  expect(read.items).toEqual(items);
  expect([...read.vectors.values]).toEqual([...values]);
  expect(() => decodeParaphrases({ ...file, data: `${data.slice(0, -8)}AAAAAAAA` }, 4)).toThrow();
});

test('the file that ships fits the model that ships, and no other', async () => {
  const { embedder } = (
    await import('../../references/paraphrases.json', { with: { type: 'json' } })
  ).default;
  const [gsm8k] = await shippedParaphrases(['gsm8k'], embedder);
  expect(gsm8k?.items).toHaveLength(1319);
  expect(gsm8k?.items[3]?.id).toBe('gsm8k/test/3');
  await expect(shippedParaphrases(['gsm8k'], 'static-other')).rejects.toThrow('build it anew');
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
