import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { findDifference, readDetails, type Detail } from '../../src/algorithms/details.ts';
import { root } from '../helpers/root.ts';

const between = (a: string, b: string): Detail | undefined => {
  const [left, right] = [readDetails(a), readDetails(b)];
  const found = findDifference(left, right);
  expect(findDifference(right, left)).toBe(found);
  return found;
};

test.each<[Detail | undefined, string, string]>([
  ['number', 'Convert 3 miles to kilometres.', 'Convert 5 miles to kilometres.'],
  ['number', 'List five tips for saving money.', 'List tips for saving money.'],
  ['number', 'Round 0.5 up.', 'Round 1.5 up.'],
  ['number', 'It costs 1,5 euros.', 'It costs 15 euros.'],
  ['number', 'Two hundred men left.', 'Two thousand men left.'],
  [undefined, 'List five tips.', 'Give me 5 tips!'],
  [undefined, 'It costs $1,000.', 'It costs 1000 dollars.'],
  [undefined, 'It weighs 2.50 kg.', 'It weighs 2.5 kg.'],
  [undefined, 'Name one of them.', 'Name any of them.'],
  [undefined, '７ cats', 'seven cats'],
  ['negation', 'You need a visa.', 'You do not need a visa.'],
  ['negation', 'He can swim.', 'He can’t swim.'],
  ['negation', "It doesn't hold.", 'It holds.'],
  [undefined, "It doesn't hold.", 'It does not hold.'],
  [undefined, 'No one came.', 'Nobody came.'],
  ['name', 'What is the capital of France?', 'What is the capital of Germany?'],
  ['name', 'Tell me about Marie Curie.', 'Tell me about Pierre Curie.'],
  [undefined, 'What is the capital of France?', "What is France's capital?"],
  [undefined, 'The Iraq war', 'A war in Iraq'],
  [undefined, 'Syrian Leader Survives Attack', 'Syrian leader survives attack'],
  [undefined, 'Describe Rome.', 'Describe Rome, the capital of Italy.'],
  [undefined, 'State the reason. Explain it.', 'Give the reason. Describe it.'],
  ['quotation', 'Words that begin with "s"', 'Words that begin with “b”'],
  ['quotation', "Define 'entropy'.", "Define 'energy'."],
  [undefined, "Define 'entropy'.", 'Define "Entropy".'],
  [undefined, "the dog's bone and the cat's tail", 'a dog’s bone and a cat’s tail'],
  [undefined, '', ''],
])('%s: %s | %s', (difference, a, b) => {
  expect(between(a, b)).toBe(difference);
});

test('a text a hundred times as long takes no more than its beginning', () => {
  // In a process of its own: V8 stops optimising regular expressions in long-lived workers.
  const script = `
    import { readDetails } from './src/algorithms/details.ts';
    const hostile = ['1,', '1.', "'", '"', "a'", 'A ', "'a", '“', '1,000', "n't "];
    const timed = (text) => {
      const startedAt = process.hrtime.bigint();
      readDetails(text);
      return Number(process.hrtime.bigint() - startedAt);
    };
    const worst = (count) =>
      Math.max(...hostile.map((unit) => {
        const text = unit.repeat(count);
        return Math.min(...Array.from({ length: 7 }, () => timed(text)));
      }));
    worst(2000);
    console.log(worst(1_000_000) / worst(20_000));
  `;
  const args = ['--import', 'tsx', '--input-type=module', '-e', script];
  const ratio = Number(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
  expect(ratio).toBeLessThan(5);
});
