// Tests that need a browser.
import { test } from '@jest/globals';
import { browserNames, findBrowser } from './browser.ts';

const NOT_HERE = `skipped: no browser on the PATH (${browserNames.join(', ')}); Debian: apt-get install chromium`;

/** A test that gets a browser's path; where there is none it is skipped and its name says why. */
export function testInBrowser(name: string, run: (browser: string) => Promise<void>): void {
  const browser = findBrowser();
  if (browser === undefined) test.skip(`${name} (${NOT_HERE})`, () => undefined);
  else test(name, () => run(browser));
}
