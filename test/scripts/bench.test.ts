// `npm run bench`: its parts, and a quick run on a small file.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MersenneTwister } from '../../scripts/bench/mersenne-twister.ts';
import { extrapolation, printRatio, ratioOf } from '../../scripts/bench/ratios.ts';
import { digestOf, makeTenFold, mixOf, sampleOf, tenFold } from '../../scripts/bench/ten-fold.ts';
import { root } from '../helpers/root.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartcut-bench-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const rows = Array.from({ length: 40 }, (_, i) => ({
  instruction: `Say what the ferry number ${i} carries to island ${i * 7} on a grey day.`,
  input: '',
  output: `It carries ${i + 2} sheep, ${3 * i} loaves of bread, and one shepherd called Number ${i * i}.`,
}));
const lines = rows.map((row) => JSON.stringify(row));

describe('random numbers are those of CPython', () => {
  test('random.seed(7)', () => {
    const twister = new MersenneTwister(7);
    expect([twister.random(), twister.random()]).toEqual([
      0.32383276483316237, 0.15084917392450192,
    ]);
    const list = [...Array(10).keys()];
    twister.shuffle(list);
    expect(list).toEqual([3, 6, 5, 7, 9, 4, 2, 8, 1, 0]);
  });
});

describe('the ten-fold file', () => {
  test('holds the original, equal copies, edits and new texts, in the shares that are said', () => {
    const many = Array.from({ length: 20 }, () => lines).flat();
    const made = [...tenFold(many)];
    expect(made).toHaveLength(10 * many.length);
    expect(made.slice(0, many.length).map((line) => JSON.parse(line) as unknown)).toEqual(
      many.map((line) => JSON.parse(line) as unknown),
    );
    const equal = made.slice(many.length).filter((line, i) => line === made[i % many.length]);
    // 5 % and those of 15 % in which chance replaced no word.
    expect(equal.length / (9 * many.length)).toBeGreaterThan(0.05);
    expect(equal.length / (9 * many.length)).toBeLessThan(0.2);
  });

  test('is the same every time, kept when its digest is right, and refused when it is not', () => {
    const source = join(folder, 'source.jsonl');
    const target = join(folder, 'ten.jsonl');
    writeFileSync(source, lines.map((line) => `${line}\n`).join(''));
    const digest = makeTenFold(source, target);
    expect(digest).toBe(digestOf(target));
    expect(readFileSync(target, 'utf8')).toBe([...tenFold(lines)].map((l) => `${l}\n`).join(''));
    const before = statSync(target).mtimeMs;
    expect(makeTenFold(source, target, digest)).toBe(digest);
    expect(statSync(target).mtimeMs).toBe(before);
    expect(() => makeTenFold(source, target, '0'.repeat(64))).toThrow('expected 000');
  });

  test('the mix is its first rows of three copies', () => {
    const made = [...tenFold(lines)];
    const wanted = [0, 1, 2].flatMap((copy) => made.slice(40 * copy, 40 * copy + 15));
    expect(mixOf(lines, 15)).toEqual(wanted);
    expect(sampleOf(made, 150, 10).slice(0, 45)).toEqual(wanted);
    expect(sampleOf(made, 150, 10)).toHaveLength(150);
    expect(sampleOf(made, 0, 1)).toEqual([]);
  });
});

describe('ratios', () => {
  test('are taken round by round', () => {
    expect(ratioOf([20, 60, 30], [10, 20, 10])).toEqual({ median: 3, low: 2, high: 3 });
    expect(ratioOf([10, 40], [10, 10])).toEqual({ median: 2.5, low: 1, high: 4 });
    expect(ratioOf([], [])).toBeUndefined();
    expect(ratioOf([1, NaN], [1, 1])).toBeUndefined();
  });

  test('are extrapolated where a file has more rows than were run', () => {
    expect(extrapolation(5000, 1000, 'linear')).toBe(5);
    expect(extrapolation(5000, 1000, 'quadratic')).toBe(25);
    expect(extrapolation(500, 1000, 'quadratic')).toBe(1);
  });

  test('are printed with the digits they have', () => {
    expect(printRatio({ median: 3.14, low: 2.96, high: 3.5 })).toBe('3.1 (3–3.5)');
    expect(printRatio({ median: 5202, low: 5202, high: 5202 })).toBe('5,200');
    expect(printRatio(undefined)).toBe('–');
  });
});

const bench = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/bench.ts'), ...args],
    { encoding: 'utf8', cwd: folder },
  );

describe('a quick run', () => {
  test('of a small file: ours and the peers of npm', () => {
    const file = join(folder, 'small.jsonl');
    const output = join(folder, 'table.md');
    writeFileSync(file, [...lines, lines[3], lines[5]].map((line) => `${line}\n`).join(''));
    const run = bench('--quick', '--file', file, '--output', output);
    expect([run.status, run.stderr.match(/\S+: .*(?:found|failed).*/g)]).toEqual([0, null]);
    const page = readFileSync(output, 'utf8');
    expect(run.stdout).toContain(page);
    const cells = (title: string): string[] =>
      (page.split('\n').find((line) => line.startsWith(`| ${title}`)) ?? '').split(' | ');
    const ours = cells('**heartcut**, near-duplicate');
    const peer = cells('minhash');
    expect(ours[5]).toBe('1.000');
    expect(Number(ours[4])).toBeGreaterThanOrEqual(2);
    expect(ours.slice(1, 4).every((cell) => Number(cell) > 0)).toBe(true);
    expect(peer.slice(1, 4).every((cell) => Number(cell) > 0)).toBe(true);
    const changed = '**heartcut**, 2,000 changed records in git, ';
    for (const title of [
      '**heartcut**, default preset',
      `${changed}near-duplicate |`,
      `${changed}near-duplicate, stored index |`,
      `${changed}default preset |`,
      `${changed}default preset, stored index |`,
    ]) {
      expect(Number(cells(title)[1])).toBeGreaterThan(0);
    }
    expect(cells('**heartcut**, 1,000 questions').at(-1)).toMatch(
      /^\d+\.\d\d times what the answers alone take \|$/,
    );
    // Measured, or not importable: never silent.
    const python = cells('datasketch');
    expect(Number(python[1]) > 0 || python.at(-1) === 'not importable here |').toBe(true);
  }, 180_000);

  test('without the data says so', () => {
    const run = bench('--quick', '--file', join(folder, 'none.jsonl'));
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('is not there');
  });
});
