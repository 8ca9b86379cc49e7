// Numbers and plurals as people write them.
import { expect, test } from '@jest/globals';
import {
  count,
  formatDuration,
  formatLimit,
  formatNumber,
  formatValue,
  joinNames,
} from '../../src/reporters/wording.ts';

test.each([
  [0, '0'],
  [4812, '4,812'],
  [-12, '-12'],
  [0.7123, '0.712'],
  [12.345, '12.3'],
  [123.456, '123'],
  [1.2e-9, '1.2e-9'],
  [2e300, '2.0e+300'],
  [Number.NaN, 'n/a'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [5, '5 ms'],
  [999.4, '999 ms'],
  [1234, '1.2 s'],
  [59_960, '1 min 0 s'],
  [125_000, '2 min 5 s'],
  [7_200_000, '120 min 0 s'],
])('%d ms take %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

test('plurals, lists and measurements', () => {
  expect([0, 1, 2, 1000].map((value) => count(value, 'record'))).toEqual([
    '0 records',
    '1 record',
    '2 records',
    '1,000 records',
  ]);
  expect(joinNames(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(joinNames(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  const measurement = { name: 'x', value: 0.5, limit: 2000 };
  expect(formatLimit(measurement)).toBe('limit 2,000');
  expect(formatLimit({ ...measurement, better: 'lower' })).toBe('wanted at most 2,000');
  expect(formatLimit({ name: 'x', value: 1 })).toBeUndefined();
  expect(formatValue({ ...measurement, unit: 's', interval: [0.1, 0.9] })).toBe('0.5 s (0.1–0.9)');
});
