import { describe, expect, test } from '@jest/globals';
import type { PlannedRelease } from '../../src/core/release.ts';
import { parsePlanned, writePlanned } from '../../src/release/planned.ts';
import { describeError } from '../config/fakes.ts';

const planned: PlannedRelease = {
  format: 1,
  version: '1.2.0',
  date: '2026-11-21',
  previous: { version: '1.1.3', commit: 'a'.repeat(40) },
  bump: 'minor',
  content: `sha256:${'0'.repeat(64)}`,
};
const path = 'datasets/rivers/release.json';
const read = (value: unknown): PlannedRelease =>
  parsePlanned(Buffer.from(JSON.stringify(value, null, 2)), path);

describe('release.json', () => {
  test('is read as it was written', () => {
    expect(parsePlanned(writePlanned(planned), path)).toEqual(planned);
    const first = { ...planned, bump: 'first', previous: null };
    expect(read(first)).toEqual(first);
  });

  test.each<[string, object, string]>([
    ['another format', { format: 2 }, ':2\n  format must be 1'],
    ['a version that is none', { version: '1.2' }, ':3\n  version must be'],
    ['a prerelease', { version: '1.2.0-rc.1' }, ':3\n  version must be'],
    ['a day that is none', { date: '2026-02-30' }, ':4\n  date must be a day'],
    ['an unknown bump', { bump: 'huge' }, 'bump must be first, major'],
    ['a first release with one before', { bump: 'first' }, 'previous must be null for a first'],
    ['no release before', { previous: null }, 'previous must be null for a first'],
    ['an earlier version', { version: '1.1.2' }, 'version must be later than 1.1.3'],
    [
      'a commit that is none',
      { previous: { version: '1.1.3', commit: 'main' } },
      'previous must be',
    ],
    [
      'more of the release before',
      { previous: { ...planned.previous, tag: 'x' } },
      'previous must be',
    ],
    ['a short digest', { content: 'sha256:00' }, 'content must be'],
    ['another key', { extra: true }, 'extra must be left out'],
  ])('is refused with %s', async (_what, more, message) => {
    expect(await describeError(() => read({ ...planned, ...more }))).toContain(message);
  });

  test.each([
    ['no JSON', Buffer.from('{'), 'not JSON'],
    ['no UTF-8', Buffer.from([0xff]), 'not JSON'],
    ['a list', Buffer.from('[]'), 'not a map'],
    ['megabytes', Buffer.alloc(1_000_000, ' '), '1000000 bytes'],
  ])('is refused as %s', async (_what, bytes, message) => {
    const told = await describeError(() => parsePlanned(bytes, path));
    expect(told).toContain(`${path}:1`);
    expect(told).toContain(message);
  });
});
