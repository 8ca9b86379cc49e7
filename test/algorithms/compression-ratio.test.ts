import { expect, test } from '@jest/globals';
import { gunzipSync, gzipSync } from 'node:zlib';
import { gzipSync as gzip } from 'fflate';
import { loadCompressionRatio } from '../../src/algorithms/compression-ratio.ts';

const words = (count: number, step: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, i) => `w${(i * step) % 997}`).join(' '));

test.each([
  ['words', words(5000, 7919)],
  ['a loop', words(5000, 0)],
  ['nothing', Buffer.alloc(0)],
])('of %s is within five percent of zlib’s', async (_, text) => {
  const ratioOf = await loadCompressionRatio();
  const ratio = text.length / gzipSync(text, { level: 6 }).length;
  expect(Math.abs(ratioOf(text) - ratio)).toBeLessThanOrEqual(0.05 * ratio);
  expect(gunzipSync(gzip(text))).toEqual(text);
});
