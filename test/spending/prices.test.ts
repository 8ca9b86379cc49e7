import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findPrice, type PriceRow } from '../../src/spending/prices.ts';
import { root } from '../helpers/root.ts';

const { prices } = parse(readFileSync(`${root}policies/prices.yaml`, 'utf8')) as {
  prices: PriceRow[];
};
const openAi = 'https://api.openai.com/v1';

test('every row of the file says what, where, of when and after whom', () => {
  expect(prices.length).toBeGreaterThan(5);
  for (const row of prices) {
    expect(Object.keys(row)).toEqual([
      'host',
      'models',
      'input',
      'output',
      'of',
      'source',
      'read',
      'evidence',
    ]);
    expect(row.models.length).toBeGreaterThan(0);
    expect(row.input).toBeGreaterThan(0);
    expect(row.output).toBeGreaterThanOrEqual(row.input);
    expect(row.of).toMatch(/^20\d\d-(?:0[1-9]|1[0-2])(?:-\d\d)?$/);
    expect(row.read).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(row.source.length).toBeGreaterThan(20);
    expect(['primary', 'third-party']).toContain(row.evidence);
  }
  const names = prices.flatMap(({ host, models }) => models.map((model) => `${host} ${model}`));
  expect(new Set(names).size).toBe(names.length);
});

describe('the price of a model', () => {
  test('is that of heartcut.yaml first', async () => {
    const usdPerMillionTokens = { input: 9, output: 99 };
    expect(await findPrice({ baseUrl: openAi, model: 'gpt-4o', usdPerMillionTokens })).toEqual({
      price: usdPerMillionTokens,
      source: 'heartcut.yaml',
    });
  });

  test('is nothing on this machine', async () => {
    const baseUrl = 'http://127.0.0.1:11434/v1';
    expect((await findPrice({ baseUrl, model: 'gpt-4o' })).price).toEqual({ input: 0, output: 0 });
  });

  test('is that of the file for the same host, with its source and date', async () => {
    const found = await findPrice({ baseUrl: openAi, model: 'gpt-4o-mini' });
    expect(found.price).toEqual({ input: 0.15, output: 0.6 });
    expect(found.of).toMatch(/^20\d\d-\d\d/);
    expect(found.source.length).toBeGreaterThan(20);
    const dated = await findPrice({ baseUrl: openAi, model: 'gpt-4o-mini-2024-07-18' });
    expect(dated).toEqual(found);
  });

  test.each([
    [openAi, 'gpt-4o-mini-audio'],
    [openAi, 'gpt-9'],
    ['https://somewhere.example/v1', 'gpt-4o-mini'],
    ['https://api.openai.com.somewhere.example/v1', 'gpt-4o-mini'],
  ])('is not known at %s for %s', async (baseUrl, model) => {
    expect(await findPrice({ baseUrl, model })).toEqual({ price: null, source: 'not known' });
  });
});
