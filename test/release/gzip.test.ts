import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { gzip, inPieces } from '../../src/release/gzip.ts';

const chunks = fc.array(fc.uint8Array({ maxLength: 150_000, size: 'max' }), { maxLength: 4 });

test('node reads back what was compressed, however it came', () => {
  fc.assert(
    fc.property(chunks, fc.integer({ min: 1, max: 300_000 }), (parts, size) => {
      const whole = Buffer.concat(parts);
      const once = Buffer.concat([...gzip(parts)]);
      expect(gunzipSync(once).equals(whole)).toBe(true);
      const cut = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
        whole.subarray(i * size, (i + 1) * size),
      );
      expect(Buffer.concat([...gzip(cut)]).equals(once)).toBe(true);
    }),
    { numRuns: 8 },
  );
});

test('no name, no time, and the same operating system everywhere', () => {
  const [first] = gzip([Buffer.from('text')]);
  expect([...(first as Uint8Array).subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 3]);
});

test('these bytes, until somebody changes the compression on purpose', () => {
  const lines = Array.from({ length: 3 }, (_, i) => `{"text":"line ${i}"}\n`).join('');
  const text = Buffer.concat([...gzip([Buffer.from(lines)])]).toString('hex');
  expect(text).toMatchInlineSnapshot(
    `"1f8b0800000000000003ab562a49ad2851b252cac9cc4b553050aae5421531c41031028a00007cac25f836000000"`,
  );
});

test('pieces are of one length and own their bytes', () => {
  const chunk = new Uint8Array(300 * 1024).fill(7);
  const pieces = [...inPieces([chunk, chunk])];
  expect(pieces.map(({ length }) => length / 1024)).toEqual([256, 256, 88]);
  chunk.fill(8);
  expect(pieces.every((piece) => piece.every((byte) => byte === 7))).toBe(true);
});
