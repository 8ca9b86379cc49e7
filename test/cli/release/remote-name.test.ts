import { expect, test } from '@jest/globals';
import { remoteName } from '../../../src/cli/release/remote-name.ts';

test.each([
  ['https://github.com/acme/data.git', 'acme/data'],
  ['https://github.com/acme/data', 'acme/data'],
  ['https://x-access-token:t@github.com/acme/data.git/', 'acme/data'],
  ['git@github.com:acme/da.ta.git', 'acme/da.ta'],
  ['ssh://git@github.com/acme/data', 'acme/data'],
  ['/srv/acme/data.git', undefined],
  ['../acme/data', undefined],
  ['file:///srv/acme/data', undefined],
  ['https://github.com/acme', undefined],
  ['https://gitlab.example/group/sub/data', undefined],
])('%s', (url, name) => {
  expect(remoteName(url)).toBe(name);
});
