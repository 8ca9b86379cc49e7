import { expect, test } from '@jest/globals';
import { readArrays, writeArrays } from '../../src/embedding/array-file.ts';

const arrays = {
  odd: Int8Array.of(-128, 0, 127),
  floats: Float32Array.of(0.5, -2),
  words: Uint32Array.of(0xffffffff),
};
const bytes = writeArrays('test 1', { licence: 'MIT' }, arrays);

test('what was written is read, wherever its bytes lie', () => {
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  for (const each of [bytes, moved.subarray(1)]) {
    const file = readArrays(each, 'test 1');
    expect(file.about).toEqual({ licence: 'MIT' });
    expect([...file.get('odd', 'int8')]).toEqual([-128, 0, 127]);
    expect([...file.get('floats', 'float32')]).toEqual([0.5, -2]);
    expect([...file.get('words', 'uint32')]).toEqual([0xffffffff]);
  }
});

test('another file, another purpose, another type and a cut are refused', () => {
  expect(() => readArrays(Buffer.from('no such file'), 'test 1')).toThrow('no file of arrays');
  expect(() => readArrays(new Uint8Array(), 'test 1')).toThrow('no file of arrays');
  expect(() => readArrays(bytes, 'test 2')).toThrow('a file for test 1');
  expect(() => readArrays(bytes.subarray(0, bytes.length - 8), 'test 1')).toThrow('cut short');
  expect(() => readArrays(bytes, 'test 1').get('odd', 'uint8')).toThrow('no odd of uint8');
});
