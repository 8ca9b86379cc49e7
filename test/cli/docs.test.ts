import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

test('docs/cli.md names every command and flag, and no other', () => {
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  const folder = new URL('../../src/cli/program/', import.meta.url);
  const source = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const commands = [...source.matchAll(/\.command\('([a-z]+)'\)/g)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(3);
  const isNamed = (name: string): boolean =>
    new RegExp(`heartcut (release )?${name}\\b`).test(page);
  expect(commands.filter((name) => !isNamed(name ?? ''))).toEqual([]);
  const flagsIn = (text: string): string[] =>
    [...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag))].sort();
  const always = ['--help', '--version'];
  expect(flagsIn(page).filter((flag) => !always.includes(flag))).toEqual(
    flagsIn(source).filter((flag) => !always.includes(flag)),
  );
});
