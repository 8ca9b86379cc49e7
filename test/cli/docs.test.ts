import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

test('docs/cli.md names every command and flag, and no other', () => {
  const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  const source = readFileSync(new URL('../../src/cli.ts', import.meta.url), 'utf8');
  const commands = [...source.matchAll(/\.command\('([a-z]+)'\)/g)].map(([, name]) => name);
  expect(commands.length).toBeGreaterThan(3);
  expect(commands.filter((name) => !page.includes(`heartcut ${name}`))).toEqual([]);
  const flagsIn = (text: string): string[] =>
    [...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag))].sort();
  const always = ['--help', '--version'];
  expect(flagsIn(page).filter((flag) => !always.includes(flag))).toEqual(
    flagsIn(source).filter((flag) => !always.includes(flag)),
  );
});
